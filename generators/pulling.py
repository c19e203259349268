"""The pull as the command and the MkDocs hook call it: settings in, a new snapshot and its addresses out."""

from importlib.metadata import version
from pathlib import Path

from generators.addresses import update_register
from generators.hours import HELSINKI
from generators.progress import Progress, silent
from generators.selection import read_editorial
from generators.settings import Settings, snapshot_path
from generators.snapshot import read_snapshot
from generators.sources.ptv_v11.pull import Order, Report, pull


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
