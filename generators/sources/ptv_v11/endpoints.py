"""Addresses of PTV Open API v11 (§1) and the shapes of its answers."""

import re
from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urlencode

from generators.errors import PerhekeskusError
from generators.sources.web_address import web_address

COUNTY_WORDS = ("WellbeingServiceCounties", "WellbeingServicesCounties")
"""How the area type "wellbeing services county" may be spelled; the official texts disagree (v11 §1.2)."""

_LISTS = {
    "service": "Service/serviceWithGD/list",
    "channel": "ServiceChannel/list",
    "organisation": "Organization/list",
    "general_description": "GeneralDescription/list",
}
_ID_LISTS = {
    "service": "Service",
    "channel": "ServiceChannel",
    "organisation": "Organization",
    "collection": "ServiceCollection",
}


class Endpoints:
    """The addresses below one base. `address` is the host root ("https://api.example.fi") without a trailing slash."""

    def __init__(self, address: str) -> None:
        """Takes the host root or an address that already ends in /api/v11. PerhekeskusError on anything else."""
        found = web_address(address)
        if found is None:
            raise PerhekeskusError(
                f"{address!r} is not an address of PTV; give the host root, "
                "for example https://api.palvelutietovaranto.suomi.fi"
            )
        found = found._replace(path=re.sub(r"/api/v11$", "", found.path, flags=re.IGNORECASE))
        self.host, self.secure, self.address = found.host, found.secure, str(found)
        self._base = f"{self.address}/api/v11/"

    def municipality(self, code: str) -> str:
        """Ids of services of a municipality, national ones included (§1.2)."""
        return f"{self._base}Service/area/Municipality/code/{code}?includeWholeCountry=true"

    def county(self, word: str, code: str) -> str:
        """Ids of services of a wellbeing services county; `word` is one of `COUNTY_WORDS`."""
        return f"{self._base}Service/area/{word}/code/{code}?includeWholeCountry=true"

    def changed(self, kind: str, since: datetime, status: str | None = None) -> str:
        """Ids of records of the whole country that were changed (or got `status`) since a UTC time (§1.3)."""
        query = {"date": since.strftime("%Y-%m-%dT%H:%M:%S")} | ({"status": status} if status else {})
        return f"{self._base}{_ID_LISTS[kind]}?{urlencode(query, safe=':')}"

    def records(self, kind: str, ids: Iterable[str]) -> str:
        """Whole records by id, at most 100; services with their general description merged in (§6)."""
        return f"{self._base}{_LISTS[kind]}?guids={','.join(ids)}&showHeader=true"

    def collection(self, identifier: str) -> str:
        """One service collection: there is no list by ids."""
        return f"{self._base}ServiceCollection/{identifier}?showHeader=true"


def is_page(value: object) -> str | None:
    """A page of ids (§1.1): what is wrong with its shape, or None."""
    if not isinstance(value, dict):
        return "not a page"
    if not isinstance(value.get("pageCount"), int):
        return "no pageCount"
    if not isinstance(value.get("itemList"), list | None):
        return "itemList is no list"
    return None


def is_list(value: object) -> str | None:
    """A plain array of records."""
    return None if isinstance(value, list) else "not a list"


def is_record(value: object) -> str | None:
    """One record."""
    return None if isinstance(value, dict) else "not a record"
