"""A small Linked Events on this machine: rows, places and series, and pages that name the next one."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from generators.feed_settings import FeedSource
from generators.settings import Limits
from generators.sources.feeds.fetching import Fetching
from generators.sources.feeds.kinds import KINDS, Gathered
from tests.sources.local_server import Answer, LocalServer, serving, told

TODAY = date(2026, 11, 26)


def reference(kind: str, id_: str) -> dict[str, str]:
    return {"@id": f"https://elsewhere.example.org/v1/{kind}/{id_}/"}


def row(id_: str = "kulke:1", start: str | None = "2026-12-03T16:00:00Z", **fields: Any) -> dict[str, Any]:
    """A row as the service gives it; what is given takes the place of what it has."""
    plain: dict[str, Any] = {
        "id": id_,
        "name": {"fi": "Perhekonsertti", "sv": "Familjekonsert"},
        "start_time": start,
        "end_time": "2026-12-03T17:30:00Z",
        "event_status": "EventScheduled",
        "publisher": "ahjo:1",
        "location": reference("place", "tprek:1"),
        "keywords": [reference("keyword", "yso:p4354")],
        "super_event": None,
        "super_event_type": None,
        "offers": [],
        "deleted": False,
        "replaced_by": None,
    }
    return plain | fields


def place(id_: str = "tprek:1", **fields: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "id": id_,
        "name": {"fi": "Pääkirjasto", "sv": "Huvudbiblioteket"},
        "street_address": {"fi": "Pirkankatu 2"},
        "address_locality": {"fi": "Tampere"},
        "postal_code": "33210",
        "position": {"type": "Point", "coordinates": [23.75, 61.5]},
        "divisions": [{"type": "muni", "ocd_id": "x", "name": {"fi": "Tampere", "sv": "Tammerfors"}}],
        "deleted": False,
        "replaced_by": None,
    }
    return plain | fields


@dataclass
class Service:
    """What it has. `answers` are paths (without their question) that it answers otherwise."""

    rows: list[dict[str, Any]]
    places: dict[str, dict[str, Any]] = field(default_factory=lambda: {"tprek:1": place()})
    series: dict[str, dict[str, Any]] = field(default_factory=dict)
    answers: dict[str, Answer] = field(default_factory=dict)
    page: int = 100
    next_host: str = ""
    next_scheme: str = "http"

    def answer(self, path: str) -> Answer:
        parts = urlsplit(path)
        if parts.path in self.answers:
            return self.answers[parts.path]
        pieces = [unquote(piece) for piece in parts.path.strip("/").split("/")]
        if pieces == ["v1", "event"]:
            return self._page(parse_qs(parts.query))
        things = self.places if pieces[1] == "place" else self.series
        return told(things[pieces[2]]) if pieces[2] in things else Answer(404, b'{"detail": "Not found."}')

    def _page(self, asked: dict[str, list[str]]) -> Answer:
        number = int(asked.get("page", ["1"])[0])
        rows = self.rows[(number - 1) * self.page : number * self.page]
        more = number * self.page < len(self.rows)
        following = f"{self.next_scheme}://{self.next_host}/v1/event/?page={number + 1}" if more else None
        return told({"meta": {"count": len(self.rows), "next": following, "previous": None}, "data": rows})


@contextmanager
def served(service: Service) -> Iterator[LocalServer]:
    with serving(service.answer) as server:
        service.next_host = service.next_host or server.host
        yield server


def fetching(address: str, today: date = TODAY, **fields: Any) -> Fetching:
    """A pull that waits for nothing."""
    limits = Limits.model_validate({"timeout": 5} | fields.pop("limits", {}))
    known = fields.pop("known", ())
    plain = {"key": "helsinki", "kind": "linked_events", "address": f"{address}/v1/"}
    source = FeedSource.model_validate(plain | fields)
    return Fetching(source, Path(), limits, "perhekeskus/test", today, known, sleep=lambda _: None)


def pulled(service: Service, **fields: Any) -> Gathered:
    """What one pull of the service gives."""
    with served(service) as server:
        return KINDS["linked_events"](fetching(server.address, **fields))


def broken(text: str) -> Answer:
    return Answer(200, text.encode())


def page_of(*rows: Any, following: Any = None) -> Answer:
    return Answer(200, json.dumps({"meta": {"next": following}, "data": list(rows)}).encode())
