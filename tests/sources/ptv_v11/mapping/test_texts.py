import pytest

from generators.sources.ptv_v11.mapping import read_channel, read_organisation, read_service
from generators.sources.ptv_v11.mapping.texts import language
from tests.sources.ptv_v11.mapping.raw import (
    a_channel,
    a_service,
    channel,
    left_out,
    organisation,
    read,
    read_well,
    service,
    texts,
    typed,
)


@pytest.mark.parametrize("code", ["fi", "sv", "se", "smn", "xx", "zh-Hant", "fi-x-selko"])
def test_well_formed_languages(code: str) -> None:
    assert language(code) == code


@pytest.mark.parametrize("code", ["", "f", "suomi", "fi_FI", "../x", "fi-", "fi\u202e", "string", None, 5, ["fi"]])
def test_what_is_no_language(code: object) -> None:
    assert language(code) is None


def test_languages_in_capitals() -> None:
    assert language("FI") == "fi"


def test_an_odd_language_is_kept_and_a_broken_one_is_told() -> None:
    names = [*typed("Name", fi="Neuvola", xx="Outo"), {"type": "Name", "value": "Kieletön", "language": None}]
    record, unread = read(read_service, service(serviceNames=names))
    assert record.names.root == {"fi": "Neuvola", "xx": "Outo"}
    assert [(part.field, part.reason) for part in unread] == [
        ("serviceNames", "a text without a usable language code: Kieletön")
    ]


def test_the_first_text_of_a_language_stays() -> None:
    names = typed("Name", fi="Neuvola") + typed("Name", fi="Toinen") + typed("Name", fi="Neuvola")
    record, unread = read(read_service, service(serviceNames=names))
    assert record.names.get("fi") == "Neuvola"
    assert [part.reason for part in unread] == ["a second text in language fi: Toinen"]


def test_alternative_names() -> None:
    record = a_service(serviceNames=typed("AlternativeName", fi="Etälukio") + typed("Name", fi="Nettilukio"))
    assert record.names.root == {"fi": "Nettilukio"}
    assert record.alternative_names.root == {"fi": "Etälukio"}


def test_an_alternative_name_that_is_the_name_says_nothing() -> None:
    record = a_service(serviceNames=typed("Name", fi="Neuvola") + typed("AlternativeName", fi="Neuvola"))
    assert not record.alternative_names


def test_only_alternative_names_are_names() -> None:
    record = a_channel(serviceChannelNames=typed("AlternativeName", sv="Rådgivningen"))
    assert record.names.root == {"sv": "Rådgivningen"}
    assert not record.alternative_names
    assert not record.official_names


NAMES = typed("Name", fi="Kunnan neuvola", sv="Kommunens rådgivning") + typed("AlternativeName", fi="Hyvinvointitalo")


@pytest.mark.parametrize("word", ["AlternativeName", "AlternateName"])
def test_the_display_name_type_chooses_what_is_shown(word: str) -> None:
    display = [{"type": word, "language": "fi"}, {"type": "Name", "language": "sv"}]
    record = a_channel(serviceChannelNames=NAMES, displayNameType=display)
    assert record.names.root == {"fi": "Hyvinvointitalo", "sv": "Kommunens rådgivning"}
    assert record.alternative_names.root == {"fi": "Kunnan neuvola"}
    assert record.official_names.root == {"fi": "Kunnan neuvola", "sv": "Kommunens rådgivning"}


@pytest.mark.parametrize("display", [None, [], [{"type": "Name", "language": "fi"}]])
def test_official_names_are_empty_when_they_are_what_is_shown(display: object) -> None:
    record = read_well(read_organisation, organisation(organizationNames=NAMES, displayNameType=display))
    assert record.names.get("fi") == "Kunnan neuvola"
    assert record.alternative_names.root == {"fi": "Hyvinvointitalo"}
    assert not record.official_names


def test_an_alternative_name_that_is_missing_cannot_be_shown() -> None:
    record = a_channel(serviceChannelNames=NAMES, displayNameType=[{"type": "AlternativeName", "language": "sv"}])
    assert record.names.get("sv") == "Kommunens rådgivning"


def test_an_unknown_display_name_type_is_told() -> None:
    raw = channel(displayNameType=[{"type": "type", "language": "fi"}])
    assert left_out(read_channel, raw) == [("displayNameType.type", "unknown word: type")]


def test_descriptions_keep_their_lines_and_summaries_do_not() -> None:
    record = a_channel(
        serviceChannelDescriptions=typed("Description", fi="Eka\n\n* toka") + typed("Summary", fi="Yksi\nkaksi")
    )
    assert record.description.get("fi") == "Eka\n\n* toka"
    assert record.summary.get("fi") == "Yksi kaksi"


def test_texts_of_unknown_and_of_no_type_are_told() -> None:
    rows = typed("Runo", fi="Ruusu on punainen") + typed(None, fi="Tyypitön") + typed("Runo", fi=None)
    assert left_out(read_service, service(serviceDescriptions=rows)) == [
        ("serviceDescriptions.type", "unknown word: Runo"),
        ("serviceDescriptions", "a text without its type: Tyypitön"),
    ]


@pytest.mark.parametrize("value", [5, True, [], {"fi": "x"}, "\u200b"])
def test_what_is_no_text_is_told(value: object) -> None:
    rows = [*texts(sv="krav"), {"value": value, "language": "fi"}]
    record, unread = read(read_service, service(requirements=rows))
    assert record.requirements.root == {"sv": "krav"}
    assert [part.field for part in unread] == ["requirements"]
