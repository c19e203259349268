"""Pulls the borders of a county's municipalities and puts them in the place of the earlier ones.

One request gives the whole country; only the county's own municipalities are kept. Borders change once a year, so they
are asked for at most once in `limits.borders_days` days. The guard is a simple one: we know which municipalities there
are. When the source gives none of them, the pull is refused; those that it does not give keep their earlier borders.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

from generators.codes import municipalities_of
from generators.errors import PerhekeskusError, PullRefusedError, SourceError
from generators.model.border import Border
from generators.settings import Limits
from generators.snapshot import SnapshotError
from generators.snapshot.borders import Borders, BordersManifest, read_borders, write_borders
from generators.sources.borders.reading import ReadBorders, is_collection, read_features
from generators.sources.http import PoliteClient, StatusError, UnreadableError
from generators.sources.web_address import WebAddress, web_address

MOST_ATTEMPTS = 3
"""Borders are a nicety: when the source is down, nobody waits long for it."""


@dataclass(frozen=True)
class Order:
    """What to pull and whereto. `address` is that of the WFS, `layer` the name of the layer there."""

    address: str
    layer: str
    county: str
    snapshot: Path
    user_agent: str
    official_host: str
    limits: Limits
    full: bool = False


@dataclass(frozen=True)
class Report:
    """What a pull of borders did. `manifest` is that of the borders on disk, None when there are none of the county.

    Without a request the borders are fresh enough. `trouble` says why a pull failed: then what was there stays.
    """

    manifest: BordersManifest | None
    requests: int = 0
    seconds: float = 0.0
    trouble: str = ""


def pull(order: Order, sleep: Callable[[float], object] | None = None) -> Report:
    """Replaces the borders by new ones unless they are fresh, or tells the trouble and leaves them as they were.

    Raises nothing that a person would have to mend before a site can be built. `sleep` is for tests.
    """
    earlier = _earlier(order)
    manifest = earlier.manifest if earlier else None
    if manifest and not _is_due(order, manifest):
        return Report(manifest)
    started = time.monotonic()
    try:
        return _pull(order, earlier, sleep, started)
    except PerhekeskusError as error:
        return Report(manifest, seconds=time.monotonic() - started, trouble=str(error))


def _earlier(order: Order) -> Borders | None:
    """The borders of the county that are there; None when there are none that can be read."""
    try:
        found = read_borders(order.snapshot)
    except SnapshotError:
        return None
    return found if found and found.manifest.county == order.county else None


def _is_due(order: Order, manifest: BordersManifest) -> bool:
    same = (manifest.address, manifest.layer) == (str(web_address(order.address)), order.layer)
    young = abs(datetime.now(UTC) - manifest.pulled_at) < timedelta(days=order.limits.borders_days)
    return order.full or not same or not young


def _pull(order: Order, earlier: Borders | None, sleep: Callable[[float], object] | None, started: float) -> Report:
    address = web_address(order.address)
    if address is None:
        raise PerhekeskusError(
            f"{order.address!r} is not an address of a WFS; give one such as "
            "https://geo.stat.fi/geoserver/tilastointialueet/wfs"
        )
    limits = order.limits.model_copy(update={"attempts": min(order.limits.attempts, MOST_ATTEMPTS)})
    hosts = frozenset({address.host})
    with PoliteClient(user_agent=order.user_agent, hosts=hosts, limits=limits, sleep=sleep) as client:
        answer = _asked(client, address, order)
        now = (client.clock or datetime.now(UTC)).replace(microsecond=0)
    read = read_features(answer, order.county)
    borders = _guarded(order, address, read, earlier, now)
    write_borders(order.snapshot, borders)
    return Report(borders.manifest, client.requests, time.monotonic() - started)


def request_address(address: WebAddress, layer: str) -> str:
    """The address that gives a layer as GeoJSON in degrees.

    To GeoServer "EPSG:4326" means longitude before latitude, as GeoJSON wants; "urn:ogc:def:crs:EPSG::4326" would not.
    """
    query = {
        "service": "WFS",
        "version": "2.0.0",
        "request": "GetFeature",
        "typeNames": layer,
        "outputFormat": "application/json",
        "srsName": "EPSG:4326",
    }
    return f"{address}?{urlencode(query, safe=':/')}"


def _asked(client: PoliteClient, address: WebAddress, order: Order) -> object:
    """The layer's FeatureCollection. Raises SourceError; when the server is not down, it tells to look at the layer."""
    try:
        return client.json(request_address(address, order.layer), is_collection)
    except (StatusError, UnreadableError) as error:
        raise SourceError(
            f"{error}; if the server no longer has the layer {order.layer}, name another in the settings "
            "(sources.borders.layer)"
        ) from error


def _guarded(order: Order, address: WebAddress, read: ReadBorders, earlier: Borders | None, now: datetime) -> Borders:
    """The borders that are to stand: those read, and the earlier ones of municipalities that the source did not give.

    Raises PullRefusedError when it gave not one of the county.
    """
    expected = [municipality.code for municipality in municipalities_of(order.county)]
    if not read.borders:
        why = "".join(f"; {part.id}: {part.reason}" for part in read.unread[:1])
        raise PullRefusedError(
            f"{address} gave no border of the {len(expected)} municipalities of county {order.county}{why}"
        )
    before = earlier.municipalities if earlier else {}
    lost = [code for code in expected if code not in read.borders]
    held = {code: before[code] for code in lost if code in before}
    found: dict[str, Border] = dict(sorted((read.borders | held).items()))
    manifest = BordersManifest(
        address=str(address),
        layer=order.layer,
        official=address.is_of(order.official_host),
        attribution=read.attribution,
        year=read.year,
        county=order.county,
        pulled_at=now,
        counts={
            "municipalities": len(found),
            "points": sum(border.points for border in found.values()),
            "unread": len(read.unread),
        },
        held_back=tuple(held),
        missing=tuple(code for code in lost if code not in held),
        unread=read.unread,
    )
    return Borders(manifest, found)
