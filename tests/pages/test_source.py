"""The end of a record's page: source, freshness, and the letter that reports an error."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from generators.model.text import Text
from generators.pages.registry import record_pages
from generators.preparing import Prepared
from tests.hand_made import service, snapshot
from tests.pages.test_escaping import Seen
from tests.pages.world import page_of, prepared, seen

RECENT = datetime(2026, 11, 3, 23, tzinfo=UTC)
OLD = datetime(2025, 10, 1, tzinfo=UTC)
WARNING = "Tietoa ei ole päivitetty yli vuoteen."


def world(changed_at: datetime | None = RECENT, name: str = "Neuvola & äiti") -> Prepared:
    return prepared(snapshot([service("s1", name, changed_at=changed_at)]))


def read(found: Prepared, language: str = "fi") -> Seen:
    return seen(next(page for page in record_pages(found, language) if page.record_id == "s1"))


def hrefs(found: Seen, start: str) -> list[str]:
    return [value for name, value in found.attributes if name == "href" and value and value.startswith(start)]


def test_source_and_days_are_told_on_one_line() -> None:
    official = replace(world(), example=False)
    page = read(official)
    assert "Tiedot: Palvelutietovaranto (PTV), muutettu 4.11.2026, haettu 22.11.2026." in page.text
    assert ("datetime", "2026-11-04") in page.attributes
    assert ("datetime", "2026-11-22") in page.attributes
    told = "Uppgifter: Servicedatalagret (SDL), ändrade 4.11.2026, hämtade 22.11.2026."
    assert told in read(official, "sv").text


def test_an_example_does_not_say_that_it_comes_from_the_source() -> None:
    assert "Tiedot: esimerkkiaineisto, muutettu" in read(world()).text


def test_a_day_that_nobody_knows_is_not_told() -> None:
    assert "Tiedot: esimerkkiaineisto, haettu 22.11.2026." in read(world(None)).text


@pytest.mark.parametrize(("changed_at", "warned"), [(RECENT, False), (OLD, True), (None, False)])
def test_a_reader_is_warned_of_a_record_over_a_year_old(changed_at: datetime | None, warned: bool) -> None:
    assert (WARNING in read(world(changed_at)).text) == warned


@pytest.mark.parametrize(("language", "folder"), [("fi", "palvelut/neuvola-aiti"), ("sv", "sv/tjanster/neuvola-aiti")])
def test_the_letter_names_the_page(language: str, folder: str) -> None:
    found = hrefs(read(world(), language), "mailto:palaute@example.org?")
    assert len(found) == 1
    letter = parse_qs(urlsplit(found[0]).query)
    assert letter["subject"][0].endswith("Neuvola & äiti")
    assert letter["body"][0].startswith(f"https://example.org/{folder}-")
    assert letter["body"][0].count("\r\n") == 3
    assert " " not in found[0]


def test_the_public_form_is_offered_only_when_there_is_one() -> None:
    assert hrefs(read(world()), "https://github.com/") == []
    found = world()
    site = found.settings.site.model_copy(update={"repository": "https://github.com/omistaja/perhekeskus"})
    found = replace(found, settings=found.settings.model_copy(update={"site": site}))
    link = hrefs(read(found), "https://github.com/omistaja/perhekeskus/issues/new?")
    assert len(link) == 1
    asked = parse_qs(urlsplit(link[0]).query)
    assert asked["template"] == ["virhe-tiedoissa.yml"]
    assert asked["page"][0].startswith("https://example.org/palvelut/neuvola-aiti-")


def test_a_title_cannot_add_a_line_or_a_field_to_the_letter() -> None:
    page = page_of(snapshot([service("s1", names=Text({"fi": "A&cc=x@y.z\nB?"}))]), "service", "s1")
    found = hrefs(seen(page), "mailto:palaute@example.org?")[0]
    assert set(parse_qs(urlsplit(found).query)) == {"subject", "body"}
    assert "cc=" not in found
