"""Maps as KML or KMZ (Google My Maps, ArcGIS, QGIS, Google Earth) → meeting places. The main door is `reading.py`."""

from generators.sources.kml.reading import read, read_places

__all__ = ["read", "read_places"]
