"""Ages in words."""

import pytest

from generators.language.ages import age_words
from generators.model.local_records import AgeRange


@pytest.mark.parametrize(
    ("least", "most", "fi", "sv", "en"),
    [
        (0, 6, "0–6-vuotiaat", "0–6 år", "0–6 years"),
        (0, 0, "alle vuoden ikäiset", "under ett år", "under 1 year"),
        (13, None, "13-vuotiaista alkaen", "från 13 år", "from 13 years"),
        (None, 3, "enintään 3-vuotiaat", "högst 3 år", "up to 3 years"),
        (5, 5, "5-vuotiaat", "5 år", "5 years"),
        (None, None, "kaikenikäiset", "alla åldrar", "all ages"),
        (0, None, "kaikenikäiset", "alla åldrar", "all ages"),
    ],
)
def test_a_range(least: int | None, most: int | None, fi: str, sv: str, en: str) -> None:
    ages = (AgeRange(least=least, most=most),)
    assert [age_words(ages, language) for language in ("fi", "sv", "en")] == [fi, sv, en]


def test_several_ranges_are_listed_once_each() -> None:
    ages = (AgeRange(least=0, most=2), AgeRange(least=3, most=6), AgeRange(least=0, most=2))
    assert age_words(ages, "fi") == "0–2-vuotiaat, 3–6-vuotiaat"


def test_no_range_is_no_words() -> None:
    assert age_words((), "fi") == ""
