import pytest

from generators.sources.ptv_v11.mapping import read_channel
from tests.sources.ptv_v11.mapping.raw import OTHER_ID, a_channel, address, channel, left_out, read, texts, typed


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("ServiceLocation", "location"),
        ("Phone", "phone"),
        ("EChannel", "electronic"),
        ("WebPage", "web_page"),
        ("PrintableForm", "printable_form"),
        ("printableform", "printable_form"),
    ],
)
def test_all_five_types(word: str, kind: str) -> None:
    assert a_channel(word, organizationId=OTHER_ID.upper()).kind == kind


def test_an_electronic_channel() -> None:
    found = a_channel(
        "EChannel",
        organizationId=OTHER_ID,
        requiresAuthentication=True,
        requiresSignature=True,
        signatureQuantity=2,
        webPages=[{"url": "https://example.fi", "value": "Asioi", "language": "fi"}],
        attachments=[
            {"type": "Form", "name": "Ohje", "description": "PDF", "url": "https://example.fi/o.pdf", "language": "fi"}
        ],
        supportPhones=[{"number": "401234567", "prefixNumber": "+358", "language": "fi"}],
        supportEmails=texts(fi="tuki@example.fi"),
        accessibilityClassification=[
            {
                "accessibilityClassificationLevel": "PartiallyCompliant",
                "wcagLevel": "LevelAA",
                "accessibilityStatementWebPageName": "Seloste",
                "accessibilityStatementWebPage": "https://example.fi/s",
                "language": "fi",
            }
        ],
        areaType="LimitedType",
        areas=[{"type": "Municipality", "code": None, "name": None, "municipalities": [{"code": "837"}]}],
    )
    assert (found.organisation_id, found.requires_authentication, found.requires_signature) == (OTHER_ID, True, True)
    assert (found.signature_count, found.attachments[0].text, found.attachments[0].information) == (2, "Ohje", "PDF")
    assert (found.phones[0].dial, found.emails[0].address) == ("+358401234567", "tuki@example.fi")
    assert found.area.municipalities == {"837"}
    (told,) = found.web_accessibility
    assert (told.level, told.wcag_level, told.language) == ("partial", "AA", "fi")
    assert told.statement is not None
    assert (told.statement.url, told.statement.text) == ("https://example.fi/s", "Seloste")


def test_a_printable_form() -> None:
    found = a_channel(
        "PrintableForm",
        formIdentifier=texts(fi="LOMAKE 1"),
        channelUrls=[
            {"type": "PDF", "value": "https://example.fi/lomake.pdf", "language": "fi"},
            {"type": "DOC", "value": "www.example.fi/lomake.doc", "language": "fi"},
        ],
    )
    assert found.form_identifier.get("fi") == "LOMAKE 1"
    assert [(one.url, one.information) for one in found.form_files] == [
        ("https://example.fi/lomake.pdf", "PDF"),
        ("https://www.example.fi/lomake.doc", "DOC"),
    ]


@pytest.mark.parametrize("value", [-1, 100, "2", 1.5, True, []])
def test_a_count_of_signatures_that_is_none(value: object) -> None:
    raw = channel("EChannel", signatureQuantity=value)
    assert [field for field, _ in left_out(read_channel, raw)] == ["signatureQuantity"]


def test_texts_and_summary() -> None:
    found = a_channel(
        serviceChannelDescriptions=typed("ShortDescription", fi="Lyhyt") + typed("Description", fi="Pitkä")
    )
    assert (found.summary.get("fi"), found.description.get("fi")) == ("Lyhyt", "Pitkä")


def test_the_accessibility_of_old_web_channels() -> None:
    found = a_channel(
        "WebPage",
        accessibilityClassificationLevel="FullyCompliant",
        wcagLevel="AA",
        accessibilityStatementWebPage=[{"url": "https://example.fi/s", "value": "Seloste", "language": "en"}],
    )
    (told,) = found.web_accessibility
    assert (told.level, told.wcag_level, told.language) == ("full", "AA", "en")
    assert told.statement is not None


def test_old_channels_that_say_nothing_of_accessibility() -> None:
    raw = {"accessibilityClassificationLevel": None, "wcagLevel": None, "accessibilityStatementWebPage": []}
    assert a_channel("WebPage", **raw).web_accessibility == ()


def test_a_refused_part_does_not_take_the_rest_with_it() -> None:
    raw = channel(addresses=[address()], webPages=[{"url": "javascript:x"}], phoneNumbers="040", areas=5, areaType=None)
    record, unread = read(read_channel, raw)
    assert record.addresses[0].street.get("fi") == "Koulukatu"
    assert {part.field for part in unread} == {"areas", "phoneNumbers", "webPages"}
