"""A PTV of our own for tests: a handful of records in memory, the few paths that a pull asks for, on a real port."""

import ssl
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from generators.selection import Editorial
from generators.settings import Limits
from generators.sources.ptv_v11.pull import Order, Report, pull
from tests.sources.local_server import Answer, LocalServer, serving, told
from tests.sources.ptv_v11.mapping.raw import Raw, channel, collection, organisation, service, texts, typed

COUNTY = "17"
"""A county with few municipalities, Vöyri (946) and Vaasa (905) among them."""


def number(name: str) -> str:
    """A GUID for a name, always the same."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, name))


@dataclass
class SmallPtv:
    """The records by kind and id. `modified` is what `date=` compares; `now` is the server's clock."""

    records: dict[str, dict[str, Raw]] = field(
        default_factory=lambda: {
            kind: {}
            for kind in ("Service", "ServiceChannel", "Organization", "ServiceCollection", "GeneralDescription")
        }
    )
    modified: dict[str, datetime] = field(default_factory=dict)
    now: datetime = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    county_word: str = "WellbeingServiceCounties"
    unknown: set[str] = field(default_factory=set)
    gone: dict[str, datetime] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    knows_changes: bool = True
    extra_rows: list[Any] = field(default_factory=list)

    def put(self, kind: str, record: Raw) -> str:
        """Adds or changes a record now; its id."""
        self.records[kind][record["id"]] = record
        self.modified[record["id"]] = self.now
        return str(record["id"])

    def remove(self, kind: str, identifier: str) -> None:
        """The record is archived now."""
        del self.records[kind][identifier]
        self.gone[identifier] = self.now

    def add_service(self, name: str, municipality: str = "905", owner: str = "Vaasa", **fields: Any) -> str:
        """A family service of a municipality with one location, and its organisation; the service's id."""
        if number(owner) not in self.records["Organization"]:
            self.put("Organization", organisation(id=number(owner), organizationNames=typed("Name", fi=owner)))
        place = number(f"{name}, place")
        if place not in self.records["ServiceChannel"]:
            names = typed("Name", fi=f"{name}, talo")
            self.put("ServiceChannel", channel(id=place, organizationId=number(owner), serviceChannelNames=names))
        return self.put("Service", raw_service(name, municipality, owner, **fields))

    def answer(self, path: str) -> Answer:
        parts = urlsplit(path)
        query = {key: values[0] for key, values in parse_qs(parts.query).items()}
        found = self._route(parts.path.removeprefix("/api/v11/"), query)
        return found._replace(headers={"Date": format_datetime(self.now, usegmt=True)})

    def _route(self, path: str, query: dict[str, str]) -> Answer:
        steps = path.split("/")
        kind = steps[0]
        if "guids" in query:
            ids = query["guids"].split(",")
            if self.broken & set(ids):
                return Answer(500, b"{}")
            return told([self.records[kind][key] for key in ids if key in self.records[kind]])
        if steps[1:2] == ["area"]:
            return self._area(steps[2], steps[4])
        if kind == "ServiceCollection" and len(steps) == 2:
            found = self.records[kind].get(steps[1])
            return told(found) if found else told({"errorMessage": "not found"}, 404)
        return self._changed(kind, query)

    def _area(self, word: str, code: str) -> Answer:
        if code in self.unknown or word not in ("Municipality", self.county_word):
            return told({"errorMessage": "not found"}, 404)
        rows: list[Any] = []
        for key, record in self.records["Service"].items():
            codes = {m["code"] for area in record["areas"] for m in area["municipalities"]}
            if record["areaType"] == "Nationwide" or code in codes:
                rows.append({"id": key, "name": "x"})
        return page(rows + self.extra_rows)

    def _changed(self, kind: str, query: dict[str, str]) -> Answer:
        if not self.knows_changes:
            return told({"date": ["no"]}, 400)
        since = datetime.strptime(query["date"], "%Y-%m-%dT%H:%M:%S").replace(tzinfo=UTC)
        if query.get("status", "Published") == "Published":
            ids = [key for key in self.records[kind] if self.modified[key] >= since]
        else:
            ids = [key for key, when in self.gone.items() if when >= since]
        return page([{"id": key, "name": "x"} for key in ids])


def page(rows: list[Any]) -> Answer:
    """One page of ids, null when there are none."""
    return told({"pageNumber": 1, "pageSize": 1000, "pageCount": 1 if rows else 0, "itemList": rows or None})


def raw_service(name: str, municipality: str, owner: str, **fields: Any) -> Raw:
    """A family service (class P3) with one connection."""
    areas = [
        {"type": "Municipality", "code": None, "name": None, "municipalities": [{"code": municipality, "name": []}]}
    ]
    plain = {
        "id": number(name),
        "serviceNames": typed("Name", fi=name),
        "areaType": "LimitedType",
        "areas": areas,
        "serviceClasses": [{"code": "P3", "uri": "x", "name": texts(fi="Perheet")}],
        "targetGroups": [],
        "serviceChannels": [{"serviceChannel": {"id": number(f"{name}, place"), "name": "x"}, "description": []}],
        "organizations": [{"organization": {"id": number(owner), "name": owner}, "roleType": "Responsible"}],
        "serviceCollections": [],
    }
    return service(**(plain | fields))


def collection_of(name: str, *services: str) -> Raw:
    """A service collection."""
    return collection(id=number(name), services=[{"id": key, "name": [], "description": []} for key in services])


@contextmanager
def small_ptv(count: int = 3, tls: ssl.SSLContext | None = None) -> Iterator[tuple[SmallPtv, LocalServer]]:
    """A PTV with so many family services of Vaasa, listening; with `tls` over https, as the official one does."""
    ptv = SmallPtv()
    for each in range(count):
        ptv.add_service(f"Palvelu {each}")
    ptv.now += timedelta(days=1)
    with serving(ptv.answer, tls) as server:
        yield ptv, server


def pull_from(server: LocalServer, folder: Path, **fields: Any) -> Report:
    """A pull from the server into `folder`, that waits for nothing."""
    limits = {"attempts": 3, "batch": 10} | fields.pop("limits", {})
    plain: dict[str, Any] = {
        "address": server.address,
        "county": COUNTY,
        "snapshot": folder,
        "user_agent": "perhekeskus/test",
        "official_host": "ptv.example.org",
        "editorial": Editorial(),
    }
    order = Order(**(plain | fields), limits=Limits.model_validate(limits))
    return pull(order, lambda *_: None, sleep=lambda _: None)
