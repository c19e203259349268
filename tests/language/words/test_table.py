"""The shipped table of Finnish words: the same keys with and without Voikko, quick to read, true to Voikko."""

import subprocess
import sys

import pytest

from generators.language.words import analyse, finnish, finnish_stems, fold, stem, stems_of, used, voikko
from generators.language.words.finnish_filling import fill
from generators.language.words.finnish_stems import spelled, true_forms
from generators.language.words.finnish_table import FILE, Table, read, table, written

needs_voikko = pytest.mark.skipif(voikko.version() is None, reason="this machine has no Voikko")


def _keys(words: list[str]) -> list[tuple[object, list[list[str]]]]:
    for made in (analyse, stems_of, finnish.lemmas_of, finnish.stems_of_key, finnish_stems.stems_by_voikko):
        made.cache_clear()
    told = [analyse(word, "fi") for word in words]
    return [(one, [sorted(stems_of(key, "fi")) for key in (*one.lemmas, *one.parts)]) for one in told]


@needs_voikko
def test_words_of_the_table_have_the_same_keys_without_voikko(monkeypatch: pytest.MonkeyPatch) -> None:
    words = sorted(table().forms)[::5]
    with_it = _keys(words)
    monkeypatch.setattr(voikko, "readings", lambda _: ())
    assert _keys(words) == with_it
    assert len(words) > 3000


@needs_voikko
def test_every_true_form_comes_down_to_a_stem_of_its_base_word() -> None:
    keys = sorted(key for key in table().stems if len(spelled(key)) == 1)[::150]
    forms = {key: {fold(form) for form in true_forms(spelled(key)[0])} for key in keys}
    assert len(keys) > 20
    assert {
        key: lost for key in keys if (lost := {f for f in forms[key] if stem(f, "fi") not in stems_of(key, "fi")})
    } == {}


def test_the_file_is_as_it_would_be_written() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert written(read(text)) == text


def test_the_file_is_small() -> None:
    assert FILE.stat().st_size < 700_000


def test_every_stem_and_part_that_keys_are_made_of_is_there() -> None:
    known = table()
    lasts = {lemma.written[-1] for lemma in known.lemmas.values()}
    assert lasts - set(known.stems) == set()
    assert {key for keys in known.forms.values() for key in keys} - set(known.lemmas) == set()


def test_the_table_is_read_only_when_it_is_asked_for() -> None:
    code = (
        "import generators.language.words; from generators.language.words.finnish_table import table;"
        "print(table.cache_info().currsize)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "0"


@needs_voikko
def test_filling_adds_and_changes_nothing_that_is_there() -> None:
    small = Table()
    assert fill(small, ["päiväkodit", "hakemisesta", "qwxz"]) == 2
    before = written(small)
    assert fill(small, ["päiväkodit", "kerhoon"]) == 1
    assert set(before.splitlines()) <= set(written(small).splitlines())
    assert small.forms["paivakodit"] == ("paivakoti",)


@needs_voikko
def test_a_reading_that_no_other_form_speaks_for_gives_way() -> None:
    alone, among = Table(), Table()
    fill(alone, ["kotiin"])
    fill(among, ["kotiin", *["kodit"] * 20])
    assert alone.forms["kotiin"] == ("kota", "koti")
    assert among.forms["kotiin"] == ("koti",)


def test_a_short_table_is_read() -> None:
    told = read("lasten=lapsi|neuvola\t\t0an\nneuvola\t0 1o\t\nlapsi\t0 1e\t1et\n")
    assert told.forms == {"lastenneuvolaan": ("lastenneuvola",), "lapset": ("lapsi",)}
    assert told.lemmas["lastenneuvola"].words == ("lapsi", "neuvola")
    assert told.stems["neuvola"][0] == {"neuvola", "neuvolo"}


def test_a_report_says_what_told_the_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voikko, "version", lambda: None)
    assert used() == f"table of {len(table().lemmas)} words, guesses for the rest"
    monkeypatch.setattr(voikko, "version", lambda: "4.3.1")
    assert used().endswith("words, voikko 4.3.1")
