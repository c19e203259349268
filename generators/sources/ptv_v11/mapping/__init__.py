"""PTV v11 JSON → our model. One function for each kind of record; none of them raises on any JSON value.

A record that cannot be read at all gives None and one `Unread(whole=True)`; a part that cannot be read is left out
with `Unread(whole=False)` and the rest is kept. Normal absence (null, "", coordinates not received) is not noted.
Read beside v11 are records of v8–v10, which lack fields or use older words.
"""

from generators.sources.ptv_v11.mapping.channels import read_channel
from generators.sources.ptv_v11.mapping.collections import read_collection
from generators.sources.ptv_v11.mapping.organisations import read_organisation
from generators.sources.ptv_v11.mapping.services import read_general_description_names, read_service

READING_VERSION = 3
"""Raise it when a change here would read the same answer otherwise: the next pull then reads everything anew."""

__all__ = [
    "READING_VERSION",
    "read_channel",
    "read_collection",
    "read_general_description_names",
    "read_organisation",
    "read_service",
]
