from pathlib import Path

import pytest
from click.testing import CliRunner

from generators.commands.words import command
from generators.errors import PerhekeskusError
from generators.language.words import finnish_table, swedish, voikko


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose tables are empty, with texts beside them."""
    monkeypatch.setattr(finnish_table, "FILE", tmp_path / "finnish.tsv")
    monkeypatch.setattr(finnish_table, "table", finnish_table.table.__wrapped__)
    monkeypatch.setattr(swedish, "FILE", tmp_path / "swedish.txt")
    monkeypatch.setattr(swedish, "words", swedish.words.__wrapped__)
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "a.yml").write_text("{fi: lastenneuvolaan, sv: barn och barn}", encoding="utf-8")
    return tmp_path


@pytest.mark.skipif(voikko.version() is None, reason="this machine has no Voikko")
def test_the_words_of_texts_come_into_the_tables(folder: Path) -> None:
    result = CliRunner().invoke(command, [str(folder / "texts")])
    assert result.exit_code == 0, result.output
    assert "Finnish: 1 forms added" in result.output
    lines = (folder / "finnish.tsv").read_text(encoding="utf-8").splitlines()
    assert "lasten=lapsi|neuvola\t\t0an" in lines
    assert [line.split("\t")[0] for line in lines] == ["lapsi", "lasten=lapsi|neuvola", "neuvola"]
    assert (folder / "swedish.txt").read_text(encoding="utf-8") == "barn\n"


def test_without_voikko_it_says_what_is_missing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(voikko, "version", lambda: None)
    result = CliRunner().invoke(command, [str(folder / "texts")])
    assert isinstance(result.exception, PerhekeskusError)
    assert "apt-get install" in str(result.exception)
    assert not (folder / "finnish.tsv").exists()
