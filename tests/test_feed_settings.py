"""Settings of feeds: what an editor may write, and what is said when it is wrong."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from generators.errors import DataFileError
from generators.feed_settings import FeedSource, is_web_address
from generators.settings import SETTINGS_FILE, read_settings

RIGHT: dict[str, Any] = {"key": "kerhot", "kind": "icalendar", "address": "https://example.org/a.ics"}


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    (tmp_path / SETTINGS_FILE).parent.mkdir(parents=True)
    return tmp_path


def written(project: Path, root: Path, *feeds: dict[str, Any]) -> Path:
    settings = yaml.safe_load((root / SETTINGS_FILE).read_text(encoding="utf-8"))
    settings["sources"]["feeds"] = list(feeds)
    (project / SETTINGS_FILE).write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), "utf-8")
    return project


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"address": "http://127.0.0.1:8080/a.ics?x=1&y=2"},
        {"address": "content/data/feeds/a.ics"},
        {"hosts": ["api.example.org", "127.0.0.1:80", "*.googleusercontent.com"]},
        {"municipality": "837", "owner_email": "rooli@example.org"},
        {"kind": "kml", "mapping": {"name": "Nimi"}},
        {"kind": "linked_events", "keywords": ["yso:p4354"]},
    ],
)
def test_what_is_right_is_taken(fields: dict[str, Any]) -> None:
    assert FeedSource.model_validate(RIGHT | fields).key == "kerhot"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"key": "Kerhot!"}, "lyhyt nimi|pattern"),
        ({"key": "editors"}, "varattu"),
        ({"address": ""}, "verkko-osoite"),
        ({"address": "/etc/passwd"}, "verkko-osoite"),
        ({"address": "../toinen/a.ics"}, "verkko-osoite"),
        ({"address": "content/../../a.ics"}, "verkko-osoite"),
        ({"address": "ftp://example.org/a.ics"}, "verkko-osoite"),
        ({"address": "file:///etc/passwd"}, "verkko-osoite"),
        ({"address": "https://user:pass@example.org/a.ics"}, "koko osoite"),
        ({"address": "https:///a.ics"}, "koko osoite"),
        ({"address": "https://example.org/a b.ics"}, "koko osoite"),
        ({"hosts": ["https://example.org"]}, "palvelimen nimi"),
        ({"hosts": ["*"]}, "palvelimen nimi"),
        ({"hosts": ["*.org"]}, "palvelimen nimi"),
        ({"hosts": ["a.*.example.org"]}, "palvelimen nimi"),
        ({"municipality": "999"}, "kolminumeroinen"),
        ({"owner_email": "rooli"}, "sähköpostiosoite"),
        ({"mapping": {"name": "Nimi"}}, "kml tai sheet"),
        ({"keywords": ["yso:p4354"]}, "linked_events"),
        ({"kind": "linked_events", "address": "content/a.json"}, "rajapinnan osoite"),
        ({"warn_days": 31}, "warn_days"),
    ],
)
def test_what_is_wrong_is_said_in_finnish(fields: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError, match=said):
        FeedSource.model_validate(RIGHT | fields)


def test_faults_are_told_with_file_and_line(project: Path, root: Path) -> None:
    twice = [RIGHT, RIGHT | {"address": "https://example.org/b.ics"}]
    with pytest.raises(DataFileError) as error:
        read_settings(written(project, root, *twice))
    problem = error.value.problems[0]
    assert problem.field == "sources.feeds.2.key"
    assert "nimi on jo syötteellä numero 1" in problem.expected.fi
    lines = (project / SETTINGS_FILE).read_text(encoding="utf-8").splitlines()
    assert lines[problem.line - 1].strip() == "- key: kerhot"
    assert problem.line > 10


def test_a_file_that_is_missing_is_told_where_it_is_named(project: Path, root: Path) -> None:
    missing = RIGHT | {"address": "content/data/feeds/a.ics"}
    with pytest.raises(DataFileError) as error:
        read_settings(written(project, root, RIGHT | {"key": "muut"}, missing))
    assert error.value.problems[0].field == "sources.feeds.2.address"
    assert "tällaista tiedostoa ei ole" in str(error.value)
    (project / "content/data/feeds").mkdir()
    (project / "content/data/feeds/a.ics").write_bytes(b"")
    assert len(read_settings(project).sources.feeds) == 2


def test_the_example_in_the_settings_is_right(root: Path, project: Path) -> None:
    text = (root / SETTINGS_FILE).read_text(encoding="utf-8")
    lines = [
        line.replace("  # ", "  ", 1) if line.startswith(("  # feeds:", "  #   ")) else line
        for line in text.splitlines()
    ]
    (project / SETTINGS_FILE).write_text("\n".join(lines), "utf-8")
    assert [feed.key for feed in read_settings(project).sources.feeds] == ["kirjaston-kalenteri"]


@pytest.mark.parametrize(("address", "web"), [("https://x.fi", True), ("HTTP://x.fi", True), ("a/https://x", False)])
def test_an_address_of_the_web_is_told_from_a_file(address: str, web: bool) -> None:
    assert is_web_address(address) is web
