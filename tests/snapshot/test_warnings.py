import pytest

from generators.snapshot.warnings import UNKNOWN_AREA, WITHDRAWN, warning_kind


@pytest.mark.parametrize(
    ("warning", "kind"),
    [
        (UNKNOWN_AREA.format(name="municipality 911"), "unknown_area"),
        (WITHDRAWN.format(count=12), "withdrawn"),
        ("the last pull was of county 06: this one was not compared with it", "other_warning"),
        ("", "other_warning"),
    ],
)
def test_the_kind_of_a_warning(warning: str, kind: str) -> None:
    assert warning_kind(warning) == kind
