"""Bytes of a sheet → rows of cells, with what was found out about its form."""

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass

from generators.sources.feed_reading import FeedUnreadableError

MOST_BYTES = 20_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 300
MOST_CELL = 100_000
"""Characters of one cell: Google Sheets allows half of it."""

_FIRST_ROWS = 10
"""Rows among which the headings are looked for: a title may stand above them."""

_DELIMITERS = {",": "pilkku", ";": "puolipiste", "\t": "sarkain"}

_ENCODINGS = {"utf-16": "UTF-16", "cp1252": "windows-1252"}

_OTHER_FILES = (
    (b"PK\x03\x04", "tämä on Excel-tiedosto (.xlsx) tai muu paketti"),
    (b"\xd0\xcf\x11\xe0", "tämä on vanha Excel-tiedosto (.xls)"),
    (b"%PDF", "tämä on PDF"),
)

Row = list[str]


@dataclass(frozen=True)
class Table:
    """All rows as they stand in the sheet, `heading_row` counted from 0. `told` says how it was read."""

    rows: list[Row]
    heading_row: int
    told: tuple[str, ...]


def read_table(content: bytes, known: Callable[[Row], int]) -> Table:
    """The rows of a sheet. `known` counts the headings in a row that we know; by it delimiter and headings are found.

    Raises FeedUnreadableError when the bytes are no sheet.
    """
    text, encoding = _decoded(content)
    told = [] if encoding == "utf-8-sig" else [f"merkistö tulkittiin: {_ENCODINGS[encoding]}"]
    separator = re.match(r"sep=([,;\t])\r?\n", text)
    if separator:
        text = text[separator.end() :]
    candidates = (separator[1],) if separator else tuple(_DELIMITERS)
    best: tuple[int, int, str, int] | None = None
    for delimiter in candidates:
        rows = _rows(text, delimiter, most=_FIRST_ROWS)
        for n, row in enumerate(rows):
            score = (known(row), len([cell for cell in row if cell.strip()]))
            if best is None or score > best[:2]:
                best = (*score, delimiter, n)
    if best is None:
        raise FeedUnreadableError("taulukko on tyhjä")
    _, _, delimiter, heading_row = best
    told.append(f"erotin: {_DELIMITERS[delimiter]}")
    rows = _rows(text, delimiter)
    return Table(rows, heading_row, tuple(told))


def _decoded(content: bytes) -> tuple[str, str]:
    """The text of a sheet and its encoding. Excel saves cp1252 in Finland, and UTF-16 as "Unicode text"."""
    if len(content) > MOST_BYTES:
        raise FeedUnreadableError(f"taulukko on yli {MOST_BYTES // 1_000_000} Mt; jaa se osiin")
    for start, what in _OTHER_FILES:
        if content.startswith(start):
            raise FeedUnreadableError(f"{what}, ei CSV; tallenna taulukko CSV-muotoon (UTF-8)")
    utf_16 = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if utf_16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        break
    else:
        raise FeedUnreadableError("taulukon merkistöä ei tunnistettu; tallenna se CSV-muotoon (UTF-8)")
    if "\0" in text:
        raise FeedUnreadableError("tiedosto ei ole tekstiä; tallenna taulukko CSV-muotoon (UTF-8)")
    _refuse_others(text.lstrip()[:300].lower())
    return text.replace("\r\n", "\n").replace("\r", "\n"), encoding


def _refuse_others(start: str) -> None:
    """Refuses what is no sheet although it came with status 200."""
    if not start:
        raise FeedUnreadableError("taulukko on tyhjä")
    if re.match(r"<(?:!doctype html|html|head|body|!--)", start):
        raise FeedUnreadableError(
            "saatiin verkkosivu eikä taulukkoa, luultavasti kirjautumissivu; jaa taulukko niin, että kuka tahansa "
            "linkin saanut näkee sen, ja tarkista osoite: https://docs.google.com/spreadsheets/d/…/export?format=csv"
        )
    if start.startswith("<"):
        raise FeedUnreadableError("saatiin XML:ää eikä taulukkoa; jos se on kartta, kirjoita asetuksiin kind: kml")
    if re.match(r"\{|\[\s*[{\[\"]", start):
        raise FeedUnreadableError("saatiin JSONia eikä taulukkoa; tallenna taulukko CSV-muotoon")


def _rows(text: str, delimiter: str, most: int | None = None) -> list[Row]:
    """All rows, or the first `most` of them. A quotation mark that stays open would swallow the rest: it is refused."""
    try:
        return _parsed(text, delimiter, most, strict=True)
    except csv.Error as error:
        if "unexpected end" in str(error) and most is None:
            raise FeedUnreadableError(
                "taulukossa on lainausmerkki, joka jää auki: loppu taulukosta olisi yhtä solua; "
                f"tarkista rivit rivistä {_open_row(text, delimiter)} alkaen"
            ) from error
    try:
        return _parsed(text, delimiter, most, strict=False)
    except csv.Error as error:
        raise FeedUnreadableError(f"taulukkoa ei voi lukea: solussa on yli {MOST_CELL} merkkiä") from error


def _parsed(text: str, delimiter: str, most: int | None, *, strict: bool) -> list[Row]:
    limit = csv.field_size_limit(MOST_CELL)
    rows: list[Row] = []
    try:
        for row in csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=strict):
            if len(rows) == most:
                break
            if len(rows) == MOST_ROWS:
                raise FeedUnreadableError(f"taulukossa on yli {MOST_ROWS} riviä; jaa se osiin")
            if len(row) > MOST_COLUMNS:
                raise FeedUnreadableError(f"taulukossa on yli {MOST_COLUMNS} saraketta")
            rows.append(row)
    finally:
        csv.field_size_limit(limit)
    return rows


def _open_row(text: str, delimiter: str) -> int:
    """The number of the row in which the last quotation mark was left open."""
    whole = 0
    try:
        for _ in csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True):
            whole += 1
    except csv.Error:
        pass
    return whole + 1
