"""Whatever bytes come, a reader gives records of clean text or says that the whole file cannot be read."""

import contextlib
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.cleaning import clean
from generators.feed_settings import FeedSource
from generators.sources import kml, sheet
from generators.sources.feed_reading import FeedUnreadableError, ReadFeed
from tests.sources.kml.maps import described, document, folder, line, packed, placemark

HTML = described("<b>Tervetuloa</b><br>Milloin: ti 9–11<img src='a'><table><tr><td>Ikä</td><td>0–6</td></tr></table>")
MAP = document(
    folder(
        "Kajaani", placemark("Kahvila", inside=HTML, Kenelle="perheet"), line("Reitti"), placemark("B", "23.7,61.5")
    ),
    placemark("Kerho", "", "<address>Kirkkotie 1, 87100 Kajaani</address>"),
)
SHEET = (
    'Nimi;Missä;Milloin;Päivä;Postinumero;Puhelin;Koordinaatit;Kunta;Laji;Ikä\nPuisto;"Tori 1\nKajaani";ti 9–11;'
    "1.9.2026;100;401234567;61,4 23,7;Kajaani;perhekahvila;0–6\nRanta;;;;;;;;;\n"
).encode("cp1252")

MARKUP = re.compile(r"<[/!?A-Za-z]")


def mutated(whole: bytes) -> st.SearchStrategy[bytes]:
    """The bytes with some of them cut, changed, doubled or put in."""
    change = st.tuples(
        st.integers(0, len(whole)),
        st.integers(0, 12),
        st.binary(max_size=6)
        | st.sampled_from([b"<", b">", b"&#0;", b"<![CDATA[", b"]]>", b'"', b"\0", b";", b"\n", b","]),
    )

    def apply(changes: list[tuple[int, int, bytes]]) -> bytes:
        content = whole
        for at, length, put in changes:
            content = content[:at] + put + content[at + length :]
        return content

    return st.lists(change, min_size=1, max_size=4).map(apply)


def texts(value: Any) -> list[str]:
    """Every string in something that was dumped."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for inner in value.values() for text in texts(inner)]
    if isinstance(value, (list, tuple)):
        return [text for inner in value for text in texts(inner)]
    return []


def check(found: ReadFeed) -> None:
    ids = [record.id for record in found.records]
    assert len(set(ids)) == len(ids)
    for part in (*found.records, *found.unread, *found.remarks):
        for text in texts(part.model_dump(mode="json")):
            assert not MARKUP.search(text)
            assert clean(text, lines=True) == text
            text.encode()


def feed(kind: str) -> FeedSource:
    return FeedSource(key="lahde", kind=kind, address="a", mapping={})  # type: ignore[arg-type]


def read_map(content: bytes) -> None:
    with contextlib.suppress(FeedUnreadableError):
        check(kml.read(content, feed("kml"), lambda point: "205" if point.latitude > 63 else None))


def read_sheet(content: bytes) -> None:
    with contextlib.suppress(FeedUnreadableError):
        check(sheet.read(content, feed("sheet")))


@pytest.mark.parametrize("read", [read_map, read_sheet])
@given(content=st.binary(max_size=300))
def test_random_bytes(read, content):
    read(content)


@given(mutated(MAP))
@settings(max_examples=300, deadline=None)
def test_damaged_maps(content):
    read_map(content)


@given(mutated(packed({"doc.kml": MAP, "images/icon-1.png": b"png"})))
@settings(max_examples=100, deadline=None)
def test_damaged_kmz(content):
    read_map(content)


@given(mutated(SHEET))
@settings(max_examples=300, deadline=None)
def test_damaged_sheets(content):
    read_sheet(content)


@given(st.lists(st.lists(st.text(max_size=30), min_size=10, max_size=10), max_size=4))
@settings(deadline=None)
def test_any_text_in_any_column(rows):
    headings = SHEET.decode("cp1252").partition("\n")[0].split(";")
    lines = [headings, *([cell.replace('"', '""') for cell in row] for row in rows)]
    read_sheet("\n".join(";".join(f'"{cell}"' for cell in row) for row in lines).encode("utf-8", "replace"))


@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=200))
@settings(deadline=None)
def test_any_text_in_any_value_of_a_map(name, column, value):
    printable = [re.sub("[^\t\n\r -\ud7ff\ue000-\ufffd]", "", text) for text in (name, column, value)]
    column = printable[1].replace("&", "").replace("<", "").replace('"', "")
    read_map(
        document(placemark(printable[0], inside=described(printable[2].replace("]]>", "")), **{column: printable[2]}))
    )
