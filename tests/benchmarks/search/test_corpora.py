"""What is searched: which descriptions a site's services have, and a sandbox that is pulled once."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from benchmarks.search import corpora
from benchmarks.search.corpora import Corpus, descriptions_of, made_from, project_with, pulled, records_of, same_site
from generators.addresses import Entry, Register
from generators.directory.entries import ServiceEntry
from generators.model.records import Service
from generators.model.text import Text
from generators.publishing.scripts import FINDER
from generators.selection import Choice, choose, read_editorial

KEPT = Choice(True, "A", "family_class")


def _service(id_: str, description: str | None) -> Service:
    return Service(id=id_, names=Text({"fi": "Neuvola"}), general_description_id=description)


def _entry(*parts: Service) -> ServiceEntry:
    return ServiceEntry(parts[0], parts, KEPT, (), (), (), frozenset(), {}, False)


def test_a_service_has_the_descriptions_of_all_its_records():
    entries = {
        "s1": _entry(_service("s1", "a")),
        "s2": _entry(_service("s2", "a"), _service("s3", "a"), _service("s4", "b")),
        "s5": _entry(_service("s5", None), _service("s6", "c")),
    }
    assert descriptions_of(entries) == {"s1": ("a",), "s2": ("a", "b"), "s5": ("c",)}


def test_a_service_without_a_description_is_not_there():
    assert descriptions_of({"s1": _entry(_service("s1", None))}) == {}


def test_a_record_is_known_by_the_last_piece_of_its_address():
    entry = Entry(kind="service", id="s1", slug="neuvola-1", name="Neuvola", added=date(2026, 11, 1))
    assert records_of(Register([entry])) == {"neuvola-1": "s1"}


def test_present_are_all_descriptions_once_in_order():
    assert Corpus("x", Path(), {}, {"s1": ("b",), "s2": ("a", "b")}).present == ("a", "b")


def test_a_project_keeps_what_is_added_whatever_the_rules_say(tmp_path: Path):
    editorial = read_editorial(project_with(tmp_path, ["s1"]))
    assert choose("s1", frozenset(), frozenset(), editorial).kept
    assert not choose("s2", frozenset(), frozenset(), editorial).kept


def test_the_same_site_has_the_script_as_it_is_now(tmp_path: Path, monkeypatch):
    built: list[str | Path] = []
    monkeypatch.setattr(corpora, "_perhekeskus", lambda _, *arguments: built.extend(arguments))
    (tmp_path / FINDER).parent.mkdir(parents=True)
    (tmp_path / FINDER).write_text("old", encoding="utf-8")
    same_site(tmp_path / "project", tmp_path / "snapshot", tmp_path)
    assert "own.finder" in (tmp_path / FINDER).read_text(encoding="utf-8")
    assert built == []


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """Reference material with nothing in it but what the sandbox is made of."""
    for name in ("ptv/sandbox/serve.py", "ptv/codes/a.json", corpora.RECORDED):
        (tmp_path / "shared" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "shared" / name).write_text("x", encoding="utf-8")
    return tmp_path / "shared"


def test_another_sandbox_is_another_snapshot(reference: Path):
    before = made_from(reference)
    assert made_from(reference) == before
    (reference / "ptv/sandbox/serve.py").write_text("y", encoding="utf-8")
    assert made_from(reference) != before


def test_what_was_pulled_is_not_pulled_again(reference: Path, tmp_path: Path):
    there = tmp_path / "system" / f"snapshot-{made_from(reference)}"
    there.mkdir(parents=True)
    assert pulled(reference, tmp_path / "system") == there


def test_the_sandbox_is_pulled_anew_when_it_has_changed(reference: Path, tmp_path: Path, monkeypatch):
    asked: list[tuple[str | Path, ...]] = []
    old = tmp_path / "system/snapshot-of-before"
    old.mkdir(parents=True)
    monkeypatch.setattr(corpora, "_perhekeskus", lambda _, *arguments: asked.append(arguments))
    serve = "print('http://127.0.0.1:9', flush=True)\nimport time\ntime.sleep(60)\n"
    (reference / "ptv/sandbox/serve.py").write_text(serve, encoding="utf-8")
    assert pulled(reference, tmp_path / "system").is_dir()
    assert asked[0][:3] == ("pull", "--ptv-url", "http://127.0.0.1:9")
    assert not old.exists()
    shutil.rmtree(tmp_path / "system")
