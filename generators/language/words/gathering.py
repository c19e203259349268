"""Words of one language of texts that lie in files, for the tables of words: JSON, YAML, Markdown and plain text."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from generators.errors import PerhekeskusError
from generators.language.words.folding import tokens

_KINDS = (".json", ".jsonl", ".jsonc", ".yml", ".yaml", ".md", ".txt")
_MARKS = ("language", "Language", "lang", "Lang")
_LANGUAGES = ("fi", "sv", "en", "se", "smn", "sms", "ru", "ar", "et", "uk", "so")
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def words_of_files(places: list[Path], language: str) -> Iterator[str]:
    """Every word, as it is spelled, of a language's texts in files and folders, in the order of their names.

    In data, what is marked with another language is passed over, and so are the other languages' folders of pages.
    What nothing marks is Finnish.
    """
    for place in places:
        files = [place] if place.is_file() else sorted(file for file in place.rglob("*") if file.suffix in _KINDS)
        if not files:
            raise PerhekeskusError(f"{place}: no texts there ({', '.join(_KINDS)})")
        for file in files:
            marks = [part for part in file.relative_to(place).parts[:-1] if part in _LANGUAGES]
            for text in _texts_of_file(file, language, marks[0] if marks else "fi"):
                plain = _ADDRESS.sub(" ", text)
                yield from (plain[token.start : token.end] for token in tokens(plain))


def _texts_of_file(file: Path, language: str, marked: str) -> Iterator[str]:
    written = file.read_text(encoding="utf-8-sig", errors="replace")
    if file.suffix in (".yml", ".yaml"):
        for part in yaml.safe_load_all(written):
            yield from _texts(part, language, marked)
    elif file.suffix == ".jsonl":
        for line in written.splitlines():
            yield from _texts(json.loads(line), language, marked)
    elif file.suffix in (".json", ".jsonc"):
        yield from _texts(json.loads(_COMMENT.sub("", written)), language, marked)
    elif marked == language:
        yield written


def _texts(value: Any, language: str, marked: str) -> Iterator[str]:
    """The texts in data; `marked` is the language of what surrounds them."""
    if isinstance(value, str):
        if marked == language:
            yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part, language, marked)
    elif isinstance(value, dict):
        told = next((str(value[mark]).lower()[:2] for mark in _MARKS if mark in value), marked)
        for key, part in value.items():
            if key not in _MARKS:
                yield from _texts(part, language, str(key) if key in _LANGUAGES else told)
