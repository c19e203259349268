"""All pages of a question to Linked Events.

Each page names the next one, and the service may name another host, or http where we asked by https: nothing is asked
of a host that the settings do not allow, and nothing by http that can be asked by https.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from generators.cleaning import clean
from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.http import PoliteClient

ROWS_OF_A_PAGE = 100


@dataclass(frozen=True)
class Service:
    """One instance. `base` is its address without a slash at its end; `asked` are filters that the settings add."""

    base: str
    host: str
    secure: bool
    asked: Mapping[str, str]


@dataclass(frozen=True)
class Walk:
    """The rows of all pages, each once, in their order. `cut`: there would have been more pages than are read.

    `broken` says of each row that is no object where it stood.
    """

    rows: tuple[dict[str, Any], ...]
    broken: tuple[str, ...] = ()
    cut: bool = False


def service_at(address: str) -> Service:
    """The instance at an address of the settings: "https://api.hel.fi/linkedevents/v1/", or "…/v1/event/?division=…".

    Raises FeedUnreadableError when it is no address.
    """
    try:
        parts = urlsplit(address.strip())
        host = parts.netloc
    except ValueError:
        parts, host = urlsplit(""), ""
    if parts.scheme not in ("http", "https") or not host or "@" in host:
        raise FeedUnreadableError(f"”{clean(address)}” ei ole osoite; esimerkiksi https://api.hel.fi/linkedevents/v1/")
    path = parts.path.rstrip("/").removesuffix("/event")
    base = urlunsplit((parts.scheme, host, path, "", ""))
    return Service(base, host, parts.scheme == "https", dict(parse_qsl(parts.query)))


def question(service: Service, filters: Mapping[str, str]) -> str:
    """The address of the first page of events; what we must have goes before what the settings add.

    Sorted by the start: in the usual order, newest changes first, a row that is changed meanwhile moves to a page that
    was read already and is lost.
    """
    ours = {"sort": "start_time", "page_size": str(ROWS_OF_A_PAGE)}
    return f"{service.base}/event/?{urlencode({**service.asked, **filters, **ours}, safe=':,')}"


def walk(client: PoliteClient, service: Service, first: str, hosts: frozenset[str], most_pages: int) -> Walk:
    """Asks for pages until there is no next one. Raises SourceError."""
    found: dict[str, dict[str, Any]] = {}
    broken: list[str] = []
    asked: set[str] = set()
    url: str | None = first
    while url is not None:
        if len(asked) == most_pages:
            return Walk(tuple(found.values()), tuple(broken), cut=True)
        if url in asked:
            raise FeedUnreadableError(f"sivut kiertävät kehää: {clean(url)} tuli uudelleen")
        asked.add(url)
        page: Any = client.json(url, _wrong)
        for number, row in enumerate(page["data"], 1):
            if isinstance(row, dict):
                found.setdefault(_id(row) or f"{len(asked)}/{number}", row)
            else:
                broken.append(f"sivu {len(asked)}, rivi {number}")
        url = _next(page["meta"].get("next"), service, hosts)
    return Walk(tuple(found.values()), tuple(broken))


def _id(row: dict[str, Any]) -> str:
    return clean(row.get("id"), limit=200)


def _wrong(page: object) -> str | None:
    if not isinstance(page, dict) or not isinstance(page.get("data"), list) or not isinstance(page.get("meta"), dict):
        return "no page of Linked Events"
    return None


def _next(told: object, service: Service, hosts: frozenset[str]) -> str | None:
    """The address of the next page, None after the last one."""
    if told is None or told == "":
        return None
    if not isinstance(told, str):
        raise FeedUnreadableError("seuraavan sivun osoite (meta.next) ei ole teksti")
    try:
        parts = urlsplit(told)
    except ValueError:
        raise FeedUnreadableError(f"seuraavan sivun osoite {clean(told)!r} ei kelpaa") from None
    if parts.netloc not in hosts:
        raise FeedUnreadableError(
            f"seuraava sivu olisi palvelimella ”{clean(parts.netloc)}”, jota asetukset eivät salli; jos se on saman "
            "palvelun, lisää se syötteen kenttään hosts"
        )
    scheme = "https" if service.secure else parts.scheme
    return urlunsplit((scheme, parts.netloc, parts.path, parts.query, ""))
