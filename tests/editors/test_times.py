"""Faults of times in editors' files: where they stand, in two languages."""

from typing import Any

import pytest

from generators.editors.times import time_faults

FAULTS: dict[str, tuple[dict[str, Any], tuple[str | int, ...], str, str]] = {
    "text": ({"when": ["aamulla"]}, ("when", 0), "ei tunneta ajaksi", "not understood as a time"),
    "time": ({"when": [{"time": "aamulla"}]}, ("when", 0, "time"), "ei tunneta ajaksi", "not understood as a time"),
    "field": (
        {"when": ["ti 9–11", {"time": "ti 9–11", "cancelled": [{"day": "2026-12-09"}]}]},
        ("when", 1, "cancelled", 0, "day"),
        "ke 9.12.2026 ei ole kokoontumista",
        "on Wed 9 Dec 2026 nothing is on",
    ),
    "visitor": (
        {"visitors": [{"rhythm": "joka toinen ti 9–11"}]},
        ("visitors", 0, "rhythm", "first"),
        "lisää first",
        "add first",
    ),
    "space": ({"hours": ["ma–pe 9–15", "la 9"]}, ("hours", 1), "milloin päättyy", "when it ends"),
    "space, every other week": ({"hours": ["joka toinen ti 9–11"]}, ("hours", 0), "parillisten", "even"),
}


@pytest.mark.parametrize(("raw", "at", "finnish", "english"), FAULTS.values(), ids=FAULTS)
def test_faults(raw: dict[str, Any], at: tuple[str | int, ...], finnish: str, english: str) -> None:
    (fault,) = time_faults(raw, None)
    assert fault.at == at
    assert finnish in fault.expected.fi
    assert english in fault.expected.en


def test_right_times_have_no_fault() -> None:
    raw = {"when": ["ti 9–11", {"time": "klo 10–12", "dates": ["2026-12-03"]}], "hours": ["ma–pe 9–15", "la suljettu"]}
    assert list(time_faults(raw, None)) == []
