"""`perhekeskus serve`: all languages of the site on this machine, rebuilt and reloaded at every change."""

import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import click

from generators.commands.opening import snapshot_option
from generators.commands.progress import bars
from generators.errors import PerhekeskusError
from generators.publishing.preview import Builds, preview_server, watch
from generators.publishing.site import build_site
from generators.publishing.site_check import worker_count
from generators.settings import project_root, read_settings


@click.command("serve")
@snapshot_option
@click.option("--port", default=8000, show_default=True, help="0 takes any free port.")
def command(folder: Path | None, port: int) -> None:
    """Show the site at http://127.0.0.1:PORT until Ctrl-C.

    It is built into a temporary folder. A change in content, templates or code builds it anew, and open pages reload.
    A build that fails says why and leaves the last good site in view.
    """
    root = project_root()
    builds = Builds()
    stop = threading.Event()
    with tempfile.TemporaryDirectory(prefix="perhekeskus-serve-") as temporary:
        site = Path(temporary) / "site"
        _build(root, site, folder, builds)
        base = urlsplit(read_settings(root).site.address).path
        with preview_server(site, base, port, builds) as server:
            address = f"http://127.0.0.1:{server.server_address[1]}{base}"
            click.echo(f"The site is at {address} (Ctrl-C ends)")
            threading.Thread(target=server.serve_forever, daemon=True).start()
            try:
                watch(root, lambda: _rebuild(root, site, folder, builds), stop)
            except KeyboardInterrupt:
                click.echo("")
            finally:
                server.shutdown()


def _build(root: Path, site: Path, folder: Path | None, builds: Builds) -> None:
    started = time.monotonic()
    with bars() as progress:
        report = build_site(root, site, folder, None, worker_count(), progress, lambda text: click.echo(text, err=True))
    builds.count += 1
    click.echo(f"Built {report.pages} pages in {time.monotonic() - started:.1f} s")


def _rebuild(root: Path, site: Path, folder: Path | None, builds: Builds) -> None:
    """Build again; the preview shows the old site when that fails."""
    try:
        _build(root, site, folder, builds)
    except PerhekeskusError as error:
        click.echo(str(error), err=True)
