"""Small maps made by hand, in the shapes that map makers write."""

import io
import zipfile
from typing import Any
from xml.sax.saxutils import escape

from generators.feed_settings import FeedSource
from generators.sources import kml
from generators.sources.feed_reading import ReadFeed

KAJAANI_POINT = "27.7278,64.2250,0"


def feed(**fields: Any) -> FeedSource:
    return FeedSource(**{"key": "kartta", "kind": "kml", "address": "kartta.kml", **fields})


def placemark(name: str = "Perhekahvila", point: str = KAJAANI_POINT, inside: str = "", **data: str) -> str:
    """A placemark; `data` are values of a sheet by column."""
    title = f"<name>{escape(name)}</name>" if name else ""
    where = f"<Point><coordinates>\n {point}\n</coordinates></Point>" if point else ""
    cells = "".join(f'<Data name="{key}"><value>{escape(value)}</value></Data>' for key, value in data.items())
    return f"<Placemark>{title}{inside}<ExtendedData>{cells}</ExtendedData>{where}</Placemark>"


def described(html: str) -> str:
    return f"<description><![CDATA[{html}]]></description>"


def folder(name: str, *features: str) -> str:
    return f"<Folder><name>{escape(name)}</name>{''.join(features)}</Folder>"


def document(*features: str, title: str = "Kohtaamispaikat") -> bytes:
    inside = f"<Document><name>{escape(title)}</name>{''.join(features)}</Document>"
    return f'<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2">{inside}</kml>'.encode()


def line(name: str, coordinates: str = "27.7278,64.2250,0 27.7300,64.2260,0") -> str:
    geometry = f"<LineString><coordinates>{coordinates}</coordinates></LineString>"
    return f"<Placemark><name>{escape(name)}</name>{geometry}</Placemark>"


def packed(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", method) as kmz:
        for name, inside in files.items():
            kmz.writestr(name, inside)
    return content.getvalue()


def read(*features: str, **fields: Any) -> ReadFeed:
    return kml.read(document(*features), feed(**fields))


def remarks(found: ReadFeed) -> str:
    return "\n".join(remark.reason for remark in found.remarks)
