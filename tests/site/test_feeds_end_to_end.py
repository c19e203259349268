"""Feeds from their server to pages: a map, a sheet, a calendar and an event service, by one pull and one build."""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command import perhekeskus
from tests.hooks.project import small_project
from tests.site.reading import ReadPage
from tests.sources.ical.calendars import calendar, event
from tests.sources.kml.maps import described, document, placemark
from tests.sources.linked_events.service import Service, place, row
from tests.sources.local_server import Answer, LocalServer, serving
from tests.sources.ptv_v11.small_ptv import COUNTY, small_ptv

HARMLESS = "[a](javascript:alert(1)) {{7*7}}"
ATTACK = f'"><script>alert(1)</script><img src=x onerror=alert(1)> {HARMLESS}'
"""What of an attack is left, as text."""

SECRETS = ("Salakuja", "21.7654", "63.1234", "Salanen", "0409990888", "040 9990888")
"""A confidential address with its point; a person's name in e-mail addresses, and what a column of persons says."""

VAASA = "905"
TODAY = datetime.now(UTC)
EARLIER, SOON = TODAY - timedelta(days=30), TODAY + timedelta(days=5)

SHEET = (
    "Mikä;Missä;Postinumero;Kunta;Milloin;Kuvaus;Turvakielto;Yhteyshenkilö\n"
    "Taulukon perhekerho;Kirkkotie 1;65100;Vaasa;ti 9.30–11.30;Kysy: sanna.salanen@example.org.;ei;Sanna Salanen\n"
    "Turvallinen perhekerho;Salakuja 7;65100;Vaasa;ke 10–12;Tervetuloa.;kyllä;040 9990888\n"
)
MAP = document(
    placemark(
        "Kartan perhekahvila", "21.6158,63.0951,0", described(f"Ma klo 9–11. {ATTACK}"), osoite="Torikatu 1, Vaasa"
    ),
    placemark("Suojattu perhekahvila", "21.7654,63.1234,0", osoite="Salakuja 9, Vaasa", turvakielto="kyllä"),
)
CALENDAR = calendar(
    event(
        "UID:kerho@example.org",
        f"SUMMARY:Kalenterin perhekerho {ATTACK}",
        f"DTSTART:{SOON:%Y%m%d}T080000Z",
        f"DTEND:{SOON:%Y%m%d}T100000Z",
        "LOCATION:Torikatu 2\\, Vaasa",
        "DESCRIPTION:Kysy: sanna.salanen@example.org",
        'ORGANIZER;CN="Sanna Salanen":mailto:sanna.salanen@example.org',
    )
)
EVENTS = Service(
    [
        row(
            "kulke:1",
            f"{SOON:%Y-%m-%d}T16:00:00Z",
            end_time=f"{SOON:%Y-%m-%d}T17:30:00Z",
            name={"fi": "Rajapinnan perhekonsertti"},
            short_description={"fi": f"Laulua ja leikkiä. {ATTACK}"},
        )
    ],
    {
        "tprek:1": place(
            street_address={"fi": "Kirjastokatu 13"},
            address_locality={"fi": "Vaasa"},
            postal_code="65100",
            position={"type": "Point", "coordinates": [21.6158, 63.0951]},
            divisions=[{"type": "muni", "ocd_id": "x", "name": {"fi": "Vaasa"}}],
        )
    },
)

PAGES = {
    "kohtaamispaikat/kartan-perhekahvila-": "Kartan perhekahvila",
    "kohtaamispaikat/suojattu-perhekahvila-": "Suojattu perhekahvila",
    "kohtaamispaikat/taulukon-perhekerho-": "Taulukon perhekerho",
    "kohtaamispaikat/turvallinen-perhekerho-": "Turvallinen perhekerho",
    "tapahtumat/kalenterin-perhekerho": "Kalenterin perhekerho",
    "tapahtumat/rajapinnan-perhekonsertti-": "Rajapinnan perhekonsertti",
}
"""How the address of each record's page begins, and what its heading says."""

ATTACKED = (
    "kohtaamispaikat/kartan-perhekahvila-",
    "tapahtumat/kalenterin-perhekerho",
    "tapahtumat/rajapinnan-perhekonsertti-",
)
"""Those whose texts attack."""


@dataclass
class Night:
    """What a pull and a build said, and the site."""

    pulled: subprocess.CompletedProcess[str]
    built: subprocess.CompletedProcess[str]
    site: Path

    def page(self, beginning: str) -> ReadPage:
        """The one page whose address begins so."""
        folder, _, name = beginning.rpartition("/")
        found = list((self.site / folder).glob(f"{name}*/index.html"))
        assert len(found) == 1, (beginning, found)
        return ReadPage(found[0])


def answer(path: str) -> Answer:
    """Four feeds on one server, and a fifth that is down."""
    if path.startswith("/v1/"):
        return EVENTS.answer(path)
    feeds = {
        "/kartta.kml": Answer(200, MAP, "application/vnd.google-earth.kml+xml"),
        "/lista.csv": Answer(200, SHEET.encode(), "text/csv"),
        "/kalenteri.ics": Answer(200, CALENDAR, "text/calendar"),
    }
    return feeds.get(path, Answer(500, b"broken", "text/plain"))


def settle(project: Path, server: LocalServer) -> None:
    """The settings of a county in Finnish alone, with the feeds."""
    file = project / "content" / "data" / "settings.yml"
    settings = yaml.safe_load(file.read_text(encoding="utf-8"))
    settings["region"]["county"] = COUNTY
    settings["languages"] = ["fi"]
    settings["limits"] = {"attempts": 1, "timeout": 5}
    common: dict[str, Any] = {"owner_email": "viestinta@example.org", "municipality": VAASA}
    settings["sources"]["borders"] = {"address": ""}
    settings["sources"]["feeds"] = [
        common | {"key": key, "kind": kind, "address": f"{server.address}/{path}"}
        for key, kind, path in (
            ("kartta", "kml", "kartta.kml"),
            ("lista", "sheet", "lista.csv"),
            ("kalenteri", "icalendar", "kalenteri.ics"),
            ("tapahtumat", "linked_events", "v1/"),
            ("poikki", "icalendar", "poikki.ics"),
        )
    ]
    file.write_text(yaml.safe_dump(settings, allow_unicode=True), encoding="utf-8")


@contextmanager
def feeds(project: Path) -> Iterator[LocalServer]:
    """The server of all feeds, which the settings name."""
    with serving(answer) as server:
        EVENTS.next_host = server.host
        settle(project, server)
        yield server


@pytest.fixture(scope="module")
def night(tmp_path_factory: pytest.TempPathFactory) -> Night:
    """One pull and one build."""
    folder = tmp_path_factory.mktemp("feeds")
    (folder / "project").mkdir()
    project = small_project(folder / "project")
    with small_ptv(2) as (_, ptv), feeds(project):
        pulled = perhekeskus("pull", "--ptv-url", ptv.address, "--feeds", root=project)
    built = perhekeskus("build", "--out", folder / "site", root=project)
    assert (pulled.returncode, built.returncode) == (0, 0), pulled.stdout + pulled.stderr + built.stdout + built.stderr
    return Night(pulled, built, folder / "site")


@pytest.mark.parametrize(("address", "heading"), PAGES.items())
def test_each_record_has_its_page(night: Night, address: str, heading: str) -> None:
    assert heading in night.page(address).text


@pytest.mark.parametrize("key", ["kartta", "lista", "kalenteri", "tapahtumat"])
def test_the_report_tells_of_each_feed(night: Night, key: str) -> None:
    assert f"Feed {key}: {2 if key in ('kartta', 'lista') else 1} records, 0 not read" in night.pulled.stdout


def test_a_feed_that_is_down_is_told_with_whom_to_ask(night: Night) -> None:
    lines = [line for line in night.pulled.stdout.splitlines() if line.startswith("Warning: Feed poikki")]
    assert len(lines) == 1
    assert "answered 500" in lines[0]
    assert "viestinta@example.org" in lines[0]


def test_times_and_places_come_through(night: Night) -> None:
    page = night.page("kohtaamispaikat/taulukon-perhekerho-").text
    assert "Kirkkotie 1" in page
    assert "9.30–11.30" in page
    assert "Kirjastokatu 13" in night.page("tapahtumat/rajapinnan-perhekonsertti-").text


def test_records_of_feeds_are_found_by_search(night: Night) -> None:
    files = (night.site / "finder").rglob("d*.json")
    titles = {line[1] for file in files for line in json.loads(file.read_text(encoding="utf-8"))}
    for heading in PAGES.values():
        assert any(title.startswith(heading) for title in titles), heading


def test_what_is_confidential_or_a_persons_is_nowhere(night: Night) -> None:
    told = [
        (str(file.relative_to(night.site)), secret)
        for file in sorted(night.site.rglob("*"))
        if file.is_file()
        for content in (file.read_bytes().lower(),)
        for secret in SECRETS
        if secret.lower().encode() in content
    ]
    assert told == []


@pytest.mark.parametrize("address", ATTACKED)
def test_an_attack_is_there_as_text(night: Night, address: str) -> None:
    assert HARMLESS in night.page(address).text


def test_an_attack_is_no_element_and_no_attribute(night: Night) -> None:
    for file in night.site.rglob("*.html"):
        page = ReadPage(file)
        harmful = [
            element
            for element in page.elements
            for name, value in element.attributes.items()
            if name.startswith("on") or value == "x" or value.startswith("javascript:")
        ]
        assert harmful == [], file
        assert "<script>alert" not in file.read_text(encoding="utf-8"), file


def test_the_build_has_nothing_to_say_against_it(night: Night) -> None:
    assert "Traceback" not in night.built.stderr
    assert night.built.stdout
