"""Snapshot → one `Directory` in memory. `entries`: what it holds; `building` makes it; the others do one step each."""

from generators.directory.building import build_directory
from generators.directory.entries import Directory, MunicipalityEntry, OrganisationEntry, PlaceEntry, ServiceEntry

__all__ = [
    "Directory",
    "MunicipalityEntry",
    "OrganisationEntry",
    "PlaceEntry",
    "ServiceEntry",
    "build_directory",
]
