"""Sheets as CSV or TSV (Google Sheets, Excel's export) → meeting places, groups and events.

The main door is `reading.py`.
"""

from generators.sources.sheet.reading import read, read_places

__all__ = ["read", "read_places"]
