import pytest
from pydantic import ValidationError

from generators.model.border import Border, in_finland

TRIANGLE = ((23.0, 61.0), (23.5, 61.0), (23.5, 61.5), (23.0, 61.0))


def test_a_border_counts_its_points():
    assert Border(code="837", polygons=((TRIANGLE, TRIANGLE), (TRIANGLE,))).points == 12


@pytest.mark.parametrize(
    ("polygons", "told"),
    [
        ((), "at least 1"),
        (((),), "at least 1"),
        (((TRIANGLE[:3],),), "not closed"),
        (((TRIANGLE[:2] + TRIANGLE[:1],),), "not closed"),
        (((tuple(point[::-1] for point in TRIANGLE),),), "outside Finland"),
        ((((*TRIANGLE[:2], (float("nan"), 61.0), TRIANGLE[0]),),), "outside Finland"),
    ],
)
def test_what_is_no_border_is_refused(polygons, told):
    with pytest.raises(ValidationError, match=told):
        Border(code="837", polygons=polygons)


@pytest.mark.parametrize("code", ["37", "8370", "abc", ""])
def test_a_code_has_three_digits(code):
    with pytest.raises(ValidationError, match="code"):
        Border(code=code, polygons=((TRIANGLE,),))


def test_the_box_holds_finland_and_nothing_swapped():
    assert in_finland(24.94, 60.17)
    assert in_finland(19.1, 60.2)
    assert in_finland(28.0, 70.1)
    assert not in_finland(60.17, 24.94)
    assert not in_finland(float("inf"), 61.0)
    assert not in_finland(385_800, 6_671_900)
