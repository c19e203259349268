"""Words of a language's texts in files of several kinds."""

from pathlib import Path

import pytest

from generators.errors import PerhekeskusError
from generators.language.words.gathering import words_of_files


def _words(folder: Path, language: str = "fi") -> list[str]:
    return list(words_of_files([folder], language))


def test_marked_data_gives_its_own_language(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"names": {"fi": "Kerho", "sv": "Klubb"}, "id": "tunnus"}\n', encoding="utf-8")
    (tmp_path / "b.json").write_text(
        '\ufeff[{"language": "fi", "value": "Neuvola"}, {"Lang": "sv", "Label": "Rådgivning"}]', encoding="utf-8"
    )
    (tmp_path / "c.yml").write_text("concepts:\n  - fi: [tarha]\n    sv: [dagis]\n", encoding="utf-8")
    assert _words(tmp_path) == ["Kerho", "tunnus", "Neuvola", "tarha"]
    assert _words(tmp_path, "sv") == ["Klubb", "Rådgivning", "dagis"]


def test_folders_of_languages_are_kept_apart(tmp_path: Path) -> None:
    for language, text in (("fi", "Perhe."), ("sv", "Familj.")):
        (tmp_path / language).mkdir()
        (tmp_path / language / "index.md").write_text(text, encoding="utf-8")
    assert (_words(tmp_path), _words(tmp_path, "sv")) == (["Perhe"], ["Familj"])


def test_addresses_are_no_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Katso www.kerho.fi tai https://neuvola.fi/sivu ja posti@kerho.fi nyt", encoding="utf-8"
    )
    assert _words(tmp_path) == ["Katso", "tai", "ja", "nyt"]


def test_a_place_without_texts_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PerhekeskusError, match="no texts"):
        _words(tmp_path)
