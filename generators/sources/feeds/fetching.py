"""Brings what a feed's address names: a file of the web, by one polite client, or a file of the project."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from urllib.parse import urlsplit

from generators.cleaning import clean
from generators.feed_settings import FeedSource, is_web_address
from generators.model.border import Border
from generators.settings import Limits
from generators.snapshot.feeds import KnownThing
from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.http import PoliteClient

MOST_ATTEMPTS = 3
"""One feed is a small part of a site: when it is down, nobody waits long for it."""

_LOOKED_AT = 500


@dataclass
class Fetching:
    """One pull of one feed: what it may ask of whom, and what came of it.

    `root` is the project's folder; `known` is what earlier pulls learnt of places and series; `borders` are those of
    the region's municipalities. `sleep` is for tests. `requests` and `clock` are set by whoever asks.
    """

    source: FeedSource
    root: Path
    limits: Limits
    user_agent: str
    today: date
    known: tuple[KnownThing, ...] = ()
    borders: tuple[Border, ...] = ()
    sleep: Callable[[float], object] | None = None
    requests: int = 0
    clock: datetime | None = None

    @property
    def hosts(self) -> frozenset[str]:
        """The hosts that may be asked: that of the address, and those that the settings add."""
        return frozenset({urlsplit(self.source.address).netloc, *self.source.hosts})

    def client(self) -> PoliteClient:
        """A client for this feed alone."""
        limits = self.limits.model_copy(update={"attempts": min(self.limits.attempts, MOST_ATTEMPTS)})
        return PoliteClient(user_agent=self.user_agent, hosts=self.hosts, limits=limits, sleep=self.sleep)

    def note(self, client: PoliteClient) -> None:
        """Remembers what a client did."""
        self.requests += client.requests
        self.clock = self.clock or client.clock

    @property
    def moment(self) -> datetime:
        """When it was pulled, UTC: by the source's own clock if it told."""
        return (self.clock or datetime.now(UTC)).replace(microsecond=0)


def file_of(fetching: Fetching, accept: str) -> bytes:
    """The bytes of the file that the address names. `accept` are types for who asks by the web. Raises SourceError."""
    source = fetching.source
    if not is_web_address(source.address):
        return _from_project(fetching)
    with fetching.client() as client:
        try:
            data = client.file(source.address, accept)
        finally:
            fetching.note(client)
    return _no_web_page(data)


def _from_project(fetching: Fetching) -> bytes:
    """A file below the project's folder; links that lead out of it lead nowhere."""
    root = fetching.root.resolve()
    place = (root / fetching.source.address).resolve()
    if not place.is_relative_to(root):
        raise FeedUnreadableError(f"”{fetching.source.address}” ei ole projektin kansiossa; siirrä tiedosto sinne")
    most = fetching.limits.response_bytes
    try:
        with place.open("rb") as file:
            data = file.read(most + 1)
    except OSError as error:
        raise FeedUnreadableError(f"tiedostoa {fetching.source.address} ei voi lukea: {error.strerror}") from error
    if len(data) > most:
        raise FeedUnreadableError(
            f"tiedostossa {fetching.source.address} on yli {most} tavua (asetusten limits.response_bytes)"
        )
    return _no_web_page(data)


def _no_web_page(data: bytes) -> bytes:
    """Refuses a sign-in page or the like that calls itself a file of data."""
    start = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        shown = clean(data[:_LOOKED_AT].decode("utf-8", "replace"), limit=60)
        raise FeedUnreadableError(
            f"vastaus on verkkosivu (”{shown}”) eikä tiedosto; tarkista osoite ja että se on jaettu kaikille"
        )
    return data
