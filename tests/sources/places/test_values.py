from datetime import date

import pytest

from generators.model.local_records import AgeRange
from generators.sources.places import values


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1.9.2026", date(2026, 9, 1)),
        ("ti 1.9.2026", date(2026, 9, 1)),
        ("2026-09-01", date(2026, 9, 1)),
        ("2026-09-01 00:00:00", date(2026, 9, 1)),
        ("31.9.2026", None),
        ("1.9.", None),
        ("9/1/2026", None),
        ("syksy", None),
    ],
)
def test_dates(text, day):
    assert values.one_date(text) == day


def test_several_dates_are_all_or_none():
    assert values.dates("3.12.2026, 10.12.2026 ja 17.12.2026") == (
        date(2026, 12, 3),
        date(2026, 12, 10),
        date(2026, 12, 17),
    )
    assert values.dates("3.12. ja 10.12.2026") is None


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("0–6-vuotiaat", (AgeRange(least=0, most=6),)),
        ("3-5 v", (AgeRange(least=3, most=5),)),
        ("alle 3-vuotiaat", (AgeRange(least=0, most=2),)),
        ("kaikenikäiset", (AgeRange(),)),
        ("6–3-vuotiaat", None),
        ("alle kouluikäiset", None),
        ("vauvat 0–1 v", None),
    ],
)
def test_ages(text, ages):
    assert values.ages(text) == ages


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("00100", ("00100", False)),
        ("100", ("00100", True)),
        ("2100.0", ("02100", True)),
        ("FI-87100", ("87100", False)),
        ("PO30 5AZ", None),
        ("1", None),
    ],
)
def test_postal_codes_get_their_zeros_back(text, code):
    assert values.postal_code(text) == code


@pytest.mark.parametrize(
    ("text", "dial", "mended"),
    [
        ("040 123 4567", "+358401234567", False),
        ("puh. 08 123 456", "+3588123456", False),
        ("+358 40 123 4567", "+358401234567", False),
        ("358401234567", "+358401234567", True),
        ("401234567", "+358401234567", True),
        ("116117", "116117", False),
        ("3,58401E+11", None, False),
        ("soita", None, False),
        ("123", None, False),
    ],
)
def test_phones_get_back_what_a_sheet_took(text, dial, mended):
    found = values.phone(text)
    assert (found and (found[0].dial, found[1])) == (dial and (dial, mended))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("61.4981, 23.7610", (61.4981, 23.761)),
        ("61,4981; 23,7610", (61.4981, 23.761)),
        ("61,4981 23,7610", (61.4981, 23.761)),
        ("61,4981, 23,7610", (61.4981, 23.761)),
        ("61.4981,23.7610", (61.4981, 23.761)),
        ("61,49", None),
        ("keskusta", None),
    ],
)
def test_two_degrees_of_one_cell(text, found):
    assert values.two_degrees(text) == found


def test_languages_are_all_or_none():
    assert values.languages("suomi, ruotsi ja englanti") == ("fi", "sv", "en")
    assert values.languages("suomi ja klingon") is None


def test_yes_and_no():
    assert (values.yes_no("Kyllä"), values.yes_no("x"), values.yes_no("EI"), values.yes_no("ehkä")) == (
        True,
        True,
        False,
        None,
    )
