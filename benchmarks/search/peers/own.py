"""Our own search: as readers have it, and its script alone on the bare page."""

from pathlib import Path

from benchmarks.search.peers.engine import Engine, bare_folder, files_below

SCRIPTS = "assets/javascripts"


def own(site: Path) -> Engine:
    """The box of the front page of a built site."""
    return Engine(
        name="ours, the box of the front page",
        folder=site,
        index=files_below(site / "finder"),
        box=".search-form [name=q]",
        found=".search-popup:not([hidden]) [role=option]",
    )


def own_alone(site: Path, folder: Path) -> Engine:
    """The finder without box and looks, on the bare page."""
    files = {"finder": site / "finder", "finder.js": site / SCRIPTS / "finder.js"}
    bare_folder(folder, "own.js", files)
    return Engine(name="ours, the script alone", folder=folder, index=files_below(folder / "finder"))
