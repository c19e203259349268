"""GeoJSON of municipalities as sources give it, made by hand."""

from typing import Any

from generators.codes import municipalities_of

SQUARE = [[23.0, 61.0], [23.5, 61.0], [23.5, 61.5], [23.0, 61.5], [23.0, 61.0]]
ISLET = [[24.0, 61.0], [24.1, 61.0], [24.1, 61.1], [24.0, 61.0]]


def feature(code: object, geometry: object = None, **properties: Any) -> dict[str, Any]:
    """A municipality in the shape of Statistics Finland; with `NATCODE=…` and no code, of the National Land Survey."""
    told = {"vuosi": 2026, "nimi": "x", "namn": "x", "name": "x"} | ({"kunta": code} if code is not None else {})
    return {
        "type": "Feature",
        "id": f"kunta4500k.{code}",
        "geometry": polygon(SQUARE) if geometry is None else geometry,
        "properties": told | properties,
    }


def land_survey(code: str) -> dict[str, Any]:
    """A municipality in the shape of the National Land Survey."""
    properties = {"NATCODE": code, "NAMEFIN": "x", "NAMESWE": "x", "TOTALAREA": 1.0}
    return {"type": "Feature", "id": "1", "geometry": polygon(SQUARE), "properties": properties}


def polygon(*rings: object) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def many(*polygons: object) -> dict[str, Any]:
    return {"type": "MultiPolygon", "coordinates": list(polygons)}


def collection(*features: object) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features)}


def county(code: str, without: tuple[str, ...] = ()) -> dict[str, Any]:
    """All municipalities of a county, each a square of its own, but for those left out."""
    codes = [municipality.code for municipality in municipalities_of(code) if municipality.code not in without]
    squares = [[[x + number / 100, y] for x, y in SQUARE] for number in range(len(codes))]
    return collection(*(feature(one, polygon(square)) for one, square in zip(codes, squares, strict=True)))
