import pytest

from generators.contrast import contrast, enough_on, luminance, mixed


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#777777", "#ffffff", 4.48),  # known as the grey that just fails
        ("#767676", "#ffffff", 4.54),  # and the one that just passes
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#00ff00", "#000000", 15.3),
    ],
)
def test_known_ratios(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(one, other) == contrast(other, one)


def test_luminance_goes_from_black_to_white() -> None:
    assert luminance("#000000") == 0
    assert luminance("#ffffff") == pytest.approx(1)
    assert luminance("#0a0a0a") == pytest.approx(10 / 255 / 12.92)  # still on the straight part of the curve


def test_mixing() -> None:
    assert mixed("#102030", "#ffffff", 0) == "#102030"
    assert mixed("#102030", "#ffffff", 1) == "#ffffff"
    assert mixed("#000000", "#ffffff", 0.5) == "#808080"


def test_the_nearest_shade_that_is_enough() -> None:
    assert enough_on("#767676", ["#ffffff"], 4.5) == "#767676"
    darker = enough_on("#999999", ["#ffffff", "#eeeeee"], 4.5)
    assert darker is not None
    assert darker < "#999999"
    assert contrast(darker, "#eeeeee") >= 4.5
    lighter = enough_on("#335533", ["#101010"], 4.5)
    assert lighter is not None
    assert lighter > "#335533"


def test_no_shade_serves_black_and_white_grounds_at_once() -> None:
    assert enough_on("#808080", ["#000000", "#ffffff"], 7) is None
