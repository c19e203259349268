from typing import Any

import pytest

from generators.model.contact import Phone
from generators.sources.ptv_v11.mapping import read_channel, read_organisation
from generators.sources.ptv_v11.mapping.phone_numbers import readable
from tests.sources.ptv_v11.mapping.raw import Raw, a_channel, channel, left_out, organisation, read, read_well, texts


def number(number: Any, prefix: Any = "+358", **fields: Any) -> Raw:
    return {"type": "Phone", "number": number, "prefixNumber": prefix, "language": "fi"} | fields


def phone(raw: Raw) -> Phone:
    (found,) = a_channel("Phone", phoneNumbers=[raw]).phones
    return found


@pytest.mark.parametrize(
    ("told", "prefix", "shown", "dial"),
    [
        ("440410431", "+358", "044 041 0431", "+358440410431"),
        ("0440410431", "+358", "044 041 0431", "+358440410431"),
        ("44 041 0431", "358", "044 041 0431", "+358440410431"),
        ("(0)44 041 0431", "00358", "044 041 0431", "+358440410431"),
        ("+358 44 041 0431", "+358", "044 041 0431", "+358440410431"),
        ("+358 44 041 0431", None, "044 041 0431", "+358440410431"),
        ("31234567", "+358", "03 123 4567", "+35831234567"),
        ("70123456", "+46", "+46 701 234 56", "+4670123456"),
        (440410431, "+358", "044 041 0431", "+358440410431"),
        ("116 117", None, "116 117", "116117"),
        ("116 117", "+358", "116 117", "116117"),
        ("112", "+358", "112", "112"),
        ("0800 12345", None, "0800 12345", "080012345"),
    ],
)
def test_numbers(told: object, prefix: str | None, shown: str, dial: str) -> None:
    found = phone(number(told, prefix))
    assert (found.number, found.dial) == (shown, dial)


@pytest.mark.parametrize(
    ("dial", "shown"),
    [
        ("+358401234567", "040 123 4567"),
        ("+358400123456", "0400 123 456"),
        ("+358501234567", "050 123 4567"),
        ("+358500123456", "0500 123 456"),
        ("+35893101691", "09 310 1691"),
        ("+358291234567", "029 123 4567"),
        ("+358207123456", "020 712 3456"),
        ("+358131234567", "013 123 4567"),
        ("+35880012345", "0800 123 45"),
        ("+35821234", "02 1234"),
        ("+12025550100", "+1 202 555 0100"),
        ("+3726123456", "+372 612 3456"),
        ("116117", "116117"),
    ],
)
def test_numbers_as_they_are_read(dial: str, shown: str) -> None:
    assert readable(dial) == shown


@pytest.mark.parametrize(
    ("told", "prefix"),
    [
        ("number", "+358"),
        ("440410431<script>", "+358"),
        ("03 123/124", "+358"),
        ("440410431", "string"),
        ("440410431", "+0"),
        ("440410431", 358),
        ("1234567890123456", "+358"),
        ("٤٤٠٤١٠٤٣١", "+358"),
    ],
)
def test_numbers_that_cannot_be_dialled_are_told_but_not_shown(told: str, prefix: object) -> None:
    assert left_out(read_channel, channel("Phone", phoneNumbers=[number(told, prefix)])) == [
        ("phoneNumbers", "a number that cannot be dialled")
    ]


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_no_number_is_normal(nothing: str | None) -> None:
    assert a_channel("Phone", phoneNumbers=[number(nothing)]).phones == ()


@pytest.mark.parametrize(("word", "kind"), [("Phone", "phone"), ("Sms", "sms"), ("Fax", "fax"), (None, "phone")])
def test_kinds_of_phones(word: str | None, kind: str) -> None:
    assert phone(number("401234567", type=word)).kind == kind


def test_a_phone_of_unknown_kind_is_told() -> None:
    raw = channel("Phone", phoneNumbers=[number("401234567", type="Telex")])
    assert left_out(read_channel, raw) == [("phoneNumbers.type", "unknown word: Telex")]


@pytest.mark.parametrize(
    ("word", "charge"),
    [
        ("Chargeable", "chargeable"),
        ("Charged", "chargeable"),
        ("FreeOfCharge", "free"),
        ("Free", "free"),
        ("Other", "other"),
        (None, None),
    ],
)
def test_charges_and_their_old_names(word: str | None, charge: str | None) -> None:
    found = phone(
        number(
            "401234567",
            serviceChargeType=word,
            chargeDescription="pvm/mpm",
            additionalInformation="Neuvonta",
            type="Sms",
        )
    )
    assert (found.charge, found.charge_information, found.information) == (charge, "pvm/mpm", "Neuvonta")


def test_the_same_number_is_listed_once_a_language() -> None:
    rows = [number("401234567"), number("401234567"), number("401234567", language="sv")]
    found = a_channel("Phone", phoneNumbers=rows, supportPhones=rows[:1]).phones
    assert [one.language for one in found] == ["fi", "sv"]


def test_emails_of_an_organisation_with_their_description() -> None:
    rows = [{"value": "kirjaamo@example.fi", "description": "Kirjaamo", "language": "fi"}, *texts(sv=None, en="")]
    (found,) = read_well(read_organisation, organisation(emails=rows)).emails
    assert (found.address, found.description, found.language) == ("kirjaamo@example.fi", "Kirjaamo", "fi")


def test_a_refused_email_is_told_but_not_shown() -> None:
    raw = channel(emails=texts(fi="Etunimi Sukunimi <x@example.fi>", sv="bra@example.fi"))
    record, unread = read(read_channel, raw)
    assert [one.address for one in record.emails] == ["bra@example.fi"]
    assert [(part.field, part.reason) for part in unread] == [("emails", "not an e-mail address")]


def test_links_and_their_texts() -> None:
    rows = [
        {"url": "www.example.fi", "value": "Sivut", "language": "fi", "orderNumber": "1"},
        {"url": "https://www.example.fi", "value": "Sivut", "language": "fi"},
        {"url": "javascript:alert(1)", "value": "Paha", "language": "fi"},
        {"url": None, "value": "Osoitteeton", "language": "fi"},
    ]
    record, unread = read(read_channel, channel("WebPage", webPages=rows))
    assert [(one.url, one.text, one.language) for one in record.links] == [("https://www.example.fi", "Sivut", "fi")]
    assert [part.reason for part in unread] == [
        "a web address that is refused: javascript:alert(1)",
        "a link without its address: Osoitteeton",
    ]
