"""Finnish words of texts that lie in files, for the table of words: JSON, YAML, Markdown and plain text."""

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
_OTHERS = ("sv", "en", "se", "smn", "sms", "ru", "ar", "et", "uk", "so")
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


def words_of_files(places: list[Path]) -> Iterator[str]:
    """Every word, as it is spelled, of the Finnish texts of files and folders, in the order of their names.

    In data, whatever is marked with another language is passed over; in a folder of pages, the languages' own folders.
    """
    for place in places:
        files = [place] if place.is_file() else sorted(file for file in place.rglob("*") if file.suffix in _KINDS)
        if not files:
            raise PerhekeskusError(f"{place}: no texts there ({', '.join(_KINDS)})")
        for file in files:
            if not set(file.relative_to(place).parts[:-1]).intersection(_OTHERS):
                yield from words_of_file(file)


def words_of_file(file: Path) -> Iterator[str]:
    """Every word of the Finnish texts of one file."""
    for text in _texts_of_file(file):
        plain = _ADDRESS.sub(" ", text)
        for token in tokens(plain):
            yield plain[token.start : token.end]


def _texts_of_file(file: Path) -> Iterator[str]:
    written = file.read_text(encoding="utf-8", errors="replace")
    if file.suffix in (".yml", ".yaml"):
        for part in yaml.safe_load_all(written):
            yield from _texts(part)
    elif file.suffix == ".jsonl":
        for line in written.splitlines():
            yield from _texts(json.loads(line))
    elif file.suffix in (".json", ".jsonc"):
        try:
            yield from _texts(json.loads(_COMMENT.sub("", written)))
        except json.JSONDecodeError:
            yield written
    else:
        yield written


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        if any(str(value.get(mark, "fi")).lower()[:2] != "fi" for mark in _MARKS):
            return
        for key, part in value.items():
            if key not in _OTHERS:
                yield from _texts(part)
