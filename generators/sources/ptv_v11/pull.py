"""Pulls the family services of a county from PTV v11 and puts them in the place of the last good pull.

Two ways, one result. A *full* pull reads every service that the area queries give. A pull of *changes* reads the same
lists of ids, so that it knows what exists, but asks only for records that are new or that PTV says have changed. For
that it reads the lists of changed records **of the whole country** (`Service?date=` and so on) and not those of each
area: they are one request each where the area lists would be one for each municipality, and they also tell of channels
outside the county that its services use. What PTV does not tell by a date (a changed connection, a changed general
description) comes with the next full pull, at least every `limits.full_pull_days` days (v11 §1.3).
"""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from generators.codes import municipalities_of
from generators.progress import Progress
from generators.selection import Editorial
from generators.settings import Limits
from generators.snapshot import HeldBack, Manifest, SnapshotError
from generators.snapshot.files import FOLDER, RECORDS, write_files
from generators.snapshot.replacing import home, staging, swap
from generators.sources.http import PoliteClient, StatusError
from generators.sources.ptv_v11.endpoints import Endpoints
from generators.sources.ptv_v11.gathering import Gathered, Gatherer, Unchanged
from generators.sources.ptv_v11.guard import COUNTED, HoldBack, check_not_empty, check_totals, find_lost_parts
from generators.sources.ptv_v11.holding import carry_over
from generators.sources.ptv_v11.mapping import READING_VERSION
from generators.sources.ptv_v11.paging import MovingListError, TooManyPagesError
from generators.sources.ptv_v11.previous import Previous
from generators.sources.ptv_v11.source import Source

SAFETY = timedelta(hours=1)
"""How much before the last pull a change still counts as new: clocks differ and pulls take time."""


@dataclass(frozen=True)
class Order:
    """What to pull and whereto. `address` is the host root or ends in /api/v11; `snapshot` is the snapshot folder."""

    address: str
    county: str
    snapshot: Path
    user_agent: str
    official_host: str
    editorial: Editorial
    limits: Limits
    accept_shrink: bool = False
    full: bool = False


@dataclass(frozen=True)
class Report:
    """What a pull did. `fetched` counts by kind what was asked for; `counts` are those of the manifest."""

    full: bool
    counts: dict[str, int]
    fetched: dict[str, int]
    requests: int
    seconds: float
    unread: int
    held_back: tuple[HeldBack, ...]
    warnings: tuple[str, ...]


def pull(order: Order, progress: Progress, sleep: Callable[[float], object] | None = None) -> Report:
    """Replaces the snapshot by a new pull, or raises and leaves it as it was.

    Raises SourceError (PTV could not be read), PullRefusedError (it gave too little) or PerhekeskusError (another pull
    is at work, the address is none). `sleep` is for tests.
    """
    started = time.monotonic()
    endpoints = Endpoints(order.address)
    with ExitStack() as stack:
        place = stack.enter_context(staging(order.snapshot))
        previous, warnings = _previous(order, endpoints, stack)
        gathered = stack.enter_context(Gathered(place))
        gathered.warnings += warnings
        pool = stack.enter_context(ThreadPoolExecutor(order.limits.requests_at_once))
        # The client ends before the pool, so that nobody waits for threads that still hope for an answer.
        client = stack.enter_context(
            PoliteClient(
                user_agent=order.user_agent, hosts=frozenset({endpoints.host}), limits=order.limits, sleep=sleep
            )
        )
        source = Source(client, pool, endpoints, order.limits, progress)
        gatherer, now = _gather(order, source, gathered, previous)
        held = _guard(order, gathered, previous)
        manifest = _manifest(order, endpoints, gathered, held, now, gatherer.unchanged)
        new = place / FOLDER
        write_files(
            new, manifest, {kind: map(file.text, file) for kind, file in gathered.files.items()}, gathered.unread
        )
        swap(new, order.snapshot, FOLDER)
        return Report(
            full=gatherer.unchanged is None,
            counts=manifest.counts,
            fetched=gatherer.fetched,
            requests=client.requests,
            seconds=time.monotonic() - started,
            unread=manifest.counts["unread"],
            held_back=held,
            warnings=manifest.warnings,
        )


def _previous(order: Order, endpoints: Endpoints, stack: ExitStack) -> tuple[Previous | None, list[str]]:
    """The last pull when it can be compared with this one, and what is to be said of it."""
    if home(order.snapshot, FOLDER) is None:
        return None, []
    try:
        previous = stack.enter_context(Previous(order.snapshot))
    except SnapshotError as error:
        return None, [f"{error}; this pull was not compared with it"]
    manifest = previous.manifest
    if manifest.county != order.county:
        return None, [f"the last pull was of county {manifest.county}: this one was not compared with it"]
    if manifest.official != _official(order, endpoints):
        return None, [f"the last pull came from {manifest.address}: this one was not compared with it"]
    return previous, []


def _gather(order: Order, source: Source, gathered: Gathered, previous: Previous | None) -> tuple[Gatherer, datetime]:
    """Everything that the pull needs from the source, and the source's time when it began."""
    listed = source.area_ids(order.county)
    gathered.unread += listed.unread
    gathered.warnings += listed.warnings
    # The source's own clock: what changed "since" is reckoned by it, whatever this machine believes.
    now = (source.client.clock or datetime.now(UTC)).replace(microsecond=0)
    unchanged = _unchanged(order, source, previous, now, gathered) if previous else None
    gatherer = Gatherer(source, gathered, order.editorial, unchanged)
    gatherer.services(listed.ids)
    check_not_empty(len(gathered.facts))
    gatherer.channels()
    gatherer.organisations()
    gatherer.collections()
    return gatherer, now


def _unchanged(order: Order, source: Source, previous: Previous, now: datetime, gathered: Gathered) -> Unchanged | None:
    """What this pull may take over from the last one, or None when it has to be a full one."""
    last = previous.manifest
    fresh = timedelta(0) <= now - last.full_pulled_at < timedelta(days=order.limits.full_pull_days)
    same = last.address == source.endpoints.address and last.municipalities == _municipalities(order)
    same = same and last.reading == READING_VERSION
    if order.full or not fresh or not same or now < last.pulled_at:
        return None
    try:
        changed = source.changed_ids(last.pulled_at - SAFETY)
    except (StatusError, TooManyPagesError, MovingListError) as error:
        gathered.warnings.append(f"PTV could not tell what has changed, so everything was read: {error}")
        return None
    return Unchanged(previous, changed, now.date().isoformat())


def _guard(order: Order, gathered: Gathered, previous: Previous | None) -> tuple[HeldBack, ...]:
    """Compares with the last pull: raises PullRefusedError, or holds back parts that lost too much."""
    if previous is None or order.accept_shrink:
        return ()
    before = previous.still_kept(order.editorial)
    counts = {kind: len(previous.files[kind]) for kind in COUNTED} | {"services": len(before)}
    check_totals(counts, {kind: len(gathered.files[kind]) for kind in COUNTED}, order.limits)
    lost: HoldBack = find_lost_parts(before, gathered.facts, order.limits)
    carry_over(previous, gathered, lost.services)
    return lost.parts


def _manifest(
    order: Order,
    endpoints: Endpoints,
    gathered: Gathered,
    held: tuple[HeldBack, ...],
    now: datetime,
    unchanged: Unchanged | None,
) -> Manifest:
    counts = {kind: len(gathered.files[kind]) for kind in RECORDS}
    counts |= {"unread": len(set(gathered.unread)), "dangling_references": gathered.dangling()}
    return Manifest(
        address=endpoints.address,
        official=_official(order, endpoints),
        county=order.county,
        municipalities=_municipalities(order),
        pulled_at=now,
        full_pulled_at=unchanged.previous.manifest.full_pulled_at if unchanged else now,
        reading=READING_VERSION,
        counts=counts,
        held_back=held,
        warnings=tuple(gathered.warnings),
    )


def _official(order: Order, endpoints: Endpoints) -> bool:
    return endpoints.secure and endpoints.host == order.official_host


def _municipalities(order: Order) -> tuple[str, ...]:
    return tuple(municipality.code for municipality in municipalities_of(order.county))
