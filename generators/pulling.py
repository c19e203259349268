"""The pulls as the command and the MkDocs hook call them: settings in, a new snapshot and its addresses out."""

from importlib.metadata import version
from pathlib import Path

from generators.addresses import update_register
from generators.hours import HELSINKI
from generators.progress import Progress, silent
from generators.selection import read_editorial
from generators.settings import Settings, snapshot_path
from generators.snapshot import read_snapshot
from generators.sources.borders import pull as borders
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
