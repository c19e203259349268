"""The pulls as the command and the MkDocs hook call them: settings in, a new snapshot and its addresses out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from generators.addresses import add_to_register, addressed_local_records, update_register
from generators.collecting import collect
from generators.errors import DataFileError, PerhekeskusError
from generators.feed_settings import is_web_address
from generators.hours import HELSINKI
from generators.model.border import Border
from generators.progress import Progress, silent
from generators.selection import read_editorial
from generators.settings import Settings, snapshot_path
from generators.snapshot import SnapshotError, read_manifest, read_snapshot
from generators.snapshot.borders import read_borders
from generators.snapshot.feeds import drop_feed, kept_feeds
from generators.sources.borders import pull as borders
from generators.sources.feeds.fetching import Fetching
from generators.sources.feeds.pull import FeedReport, pull_feed
from generators.sources.ptv_v11.pull import Order, Report, pull
from generators.sources.web_address import web_address


def user_agent(settings: Settings) -> str:
    """How we present ourselves to sources: the product and where to find who runs it."""
    return f"perhekeskus/{version('perhekeskus')} (+{settings.site.address})"


def pull_ptv(
    root: Path,
    settings: Settings,
    *,
    address: str | None = None,
    county: str | None = None,
    snapshot: Path | None = None,
    accept_shrink: bool = False,
    full: bool = False,
    progress: Progress = silent,
) -> Report:
    """Pulls PTV for the project at `root`; what is not given comes from the settings.

    Raises SourceError, PullRefusedError or another PerhekeskusError; the old snapshot then stays as it was.
    """
    folder = snapshot_path(root, snapshot, settings)
    order = Order(
        address=address or settings.sources.ptv.address,
        county=county or settings.region.county,
        snapshot=folder,
        user_agent=user_agent(settings),
        official_host=settings.sources.ptv.official_host,
        editorial=read_editorial(root),
        limits=settings.limits,
        accept_shrink=accept_shrink,
        full=full,
    )
    report = pull(order, progress)
    pulled = read_snapshot(folder)
    if pulled is not None:
        update_register(folder, pulled, pulled.manifest.pulled_at.astimezone(HELSINKI).date())
    return report


def pull_borders(
    root: Path,
    settings: Settings,
    *,
    address: str | None = None,
    county: str | None = None,
    snapshot: Path | None = None,
    full: bool = False,
) -> borders.Report | None:
    """Pulls municipality borders when they are due; what is not given comes from the settings.

    None when the address is empty: the source is switched off. A pull that fails is told in the report, never raised.
    """
    source = settings.sources.borders
    address = source.address if address is None else address
    if not address:
        return None
    return borders.pull(
        borders.Order(
            address=address,
            layer=source.layer,
            county=county or settings.region.county,
            snapshot=snapshot_path(root, snapshot, settings),
            user_agent=user_agent(settings),
            official_host=source.official_host,
            limits=settings.limits,
            full=full,
        )
    )


def borders_address(settings: Settings, ptv_url: str | None, borders_url: str | None) -> str:
    """Where a pull with these addresses of the command line takes borders from; "" when it is to take none.

    Who points a pull at another PTV is trying something out, maybe without a network: the official server of borders
    is then left in peace unless it is named.
    """
    source = settings.sources.borders
    if borders_url is not None:
        return borders_url
    found = web_address(source.address)
    trial = ptv_url is not None and found is not None and found.is_of(source.official_host)
    return "" if trial else source.address


Which = Literal["all", "files", "none"]
"""Which feeds are pulled: all, those that are files of the project, none."""


@dataclass(frozen=True)
class FeedsReport:
    """What a pull of all feeds did. `left` are keys of feeds that were not asked; `dropped` of those that the settings
    have no more: their records went. `trouble` with the register of addresses."""

    feeds: tuple[FeedReport, ...] = ()
    left: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    trouble: str = ""


def pull_feeds(
    root: Path,
    settings: Settings,
    *,
    snapshot: Path | None = None,
    accept_shrink: bool = False,
    which: Which = "all",
    today: date | None = None,
    sleep: Callable[[float], object] | None = None,
) -> FeedsReport:
    """Pulls the feeds of the settings, then registers the addresses of all local records.

    `which` "files": the servers of others are left in peace. A feed that fails is told in the report, never raised.
    `today` and `sleep` are for tests.
    """
    folder = snapshot_path(root, snapshot, settings)
    reports, left = [], []
    known = _borders(folder)
    for source in settings.sources.feeds:
        if which == "none" or (which == "files" and is_web_address(source.address)):
            left.append(source.key)
            continue
        fetching = Fetching(
            source=source,
            root=root,
            limits=settings.limits,
            user_agent=user_agent(settings),
            today=today or datetime.now(UTC).astimezone(HELSINKI).date(),
            borders=known,
            sleep=sleep,
        )
        reports.append(pull_feed(fetching, folder, accept_shrink=accept_shrink))
    keys = {source.key for source in settings.sources.feeds}
    dropped = [key for key in kept_feeds(folder) if key not in keys] if which == "all" else []
    for key in dropped:
        drop_feed(folder, key)
    return FeedsReport(tuple(reports), tuple(left), tuple(dropped), _register_local(root, settings, folder, today))


def _borders(folder: Path) -> tuple[Border, ...]:
    try:
        found = read_borders(folder)
    except SnapshotError:
        return ()
    return tuple(found.municipalities.values()) if found else ()


def _register_local(root: Path, settings: Settings, folder: Path, today: date | None) -> str:
    """Gives addresses to the records of editors and feeds; what is wrong, "" when nothing is.

    Editors' faults stop the build, which tells them all. Here they only wait: the snapshot must not.
    """
    try:
        manifest = read_manifest(folder)
        if manifest is None:
            return ""
        day = today or manifest.pulled_at.astimezone(HELSINKI).date()
        collected = collect(root, settings, folder, official=manifest.official, today=day)
        add_to_register(folder, addressed_local_records(collected.records, manifest.municipalities), day)
    except DataFileError as error:
        return f"addresses of editors' records wait until {len(error.problems)} faults are mended: perhekeskus check"
    except PerhekeskusError as error:
        return str(error)
    return ""


def feeds_wanted(asked: bool | None, ptv_url: str | None) -> Which:
    """Which feeds a pull with these options reads: in a trial against another PTV only files, unless it asks."""
    if asked is None:
        return "all" if ptv_url is None else "files"
    return "all" if asked else "none"
