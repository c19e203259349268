"""The KML of a file: the file itself, or the one in a KMZ. Nothing of a KMZ is ever written to disk."""

import io
import struct
import zipfile
import zlib

from generators.sources.feed_reading import FeedUnreadableError

MOST_BYTES = 20_000_000
"""Of a file as it came, and of the KML in it: My Maps itself takes in 5 MB."""

MOST_FILES = 5_000
"""In one KMZ: icons and pictures beside the map."""

_ZIP = b"PK\x03\x04"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Only what can be unpacked piece by piece: a block of the others may swell without end."""

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    RuntimeError,
    KeyError,
    IndexError,
    OverflowError,
)


def kml_of(content: bytes) -> bytes:
    """The KML in some bytes. Raises FeedUnreadableError when there is none, or too much of it."""
    if len(content) > MOST_BYTES:
        raise FeedUnreadableError(f"tiedosto on yli {MOST_BYTES // 1_000_000} Mt; jaa kartta osiin")
    if not content.strip():
        raise FeedUnreadableError("tiedosto on tyhjä; vie kartta uudelleen KML-muotoon")
    if content.startswith(_ZIP):
        return _unpacked(content)
    start = content.lstrip(b"\xef\xbb\xbf \t\r\n")[:200].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        raise FeedUnreadableError(
            "saatiin verkkosivu eikä karttaa, luultavasti kirjautumissivu; jaa kartta niin, että kuka tahansa linkin "
            "saanut näkee sen, ja tarkista osoite: https://www.google.com/maps/d/kml?mid=…&forcekml=1"
        )
    if start.startswith((b"{", b"[")):
        raise FeedUnreadableError("saatiin JSONia eikä karttaa; vie kartta KML- tai KMZ-muotoon")
    return content


def _unpacked(content: bytes) -> bytes:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            info = _chosen(packed)
            with packed.open(info) as file:
                kml = file.read(MOST_BYTES + 1)
    except _BROKEN as error:
        raise FeedUnreadableError("KMZ-tiedosto ei aukea, se on vioittunut; vie kartta uudelleen") from error
    if len(kml) > MOST_BYTES:
        raise FeedUnreadableError(f"KMZ-tiedoston kartta on purettuna yli {MOST_BYTES // 1_000_000} Mt; jaa se osiin")
    return kml


def _chosen(packed: zipfile.ZipFile) -> zipfile.ZipInfo:
    """`doc.kml`, else the first file that ends in `.kml`."""
    files = packed.infolist()
    if len(files) > MOST_FILES:
        raise FeedUnreadableError(f"KMZ-tiedostossa on yli {MOST_FILES} tiedostoa; vie kartta ilman kuvia")
    maps = [info for info in files if info.filename.lower().endswith(".kml") and not info.is_dir()]
    chosen = next((info for info in maps if info.filename.lower() == "doc.kml"), maps[0] if maps else None)
    if chosen is None:
        raise FeedUnreadableError("KMZ-tiedostossa ei ole karttaa (doc.kml); vie kartta uudelleen")
    if chosen.flag_bits & 1:
        raise FeedUnreadableError("KMZ-tiedosto on suojattu salasanalla; vie kartta ilman salasanaa")
    if chosen.compress_type not in _METHODS:
        raise FeedUnreadableError("KMZ-tiedosto on pakattu tavalla, jota ei lueta; vie kartta KML-muotoon")
    return chosen
