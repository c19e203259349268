"""Puts a finished site in the place of the old one: whole, and only where a site may stand."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generators.errors import PerhekeskusError
from generators.publishing.content_policy import policy_of


@contextmanager
def workshop(out: Path) -> Iterator[Path]:
    """An empty hidden folder beside `out` to build in; it is gone afterwards."""
    out.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f".{out.name}.", dir=out.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def refuse_strange_place(out: Path, root: Path) -> None:
    """Raise PerhekeskusError when `out` holds something that is not a site of ours: it would be deleted."""
    if root.is_relative_to(out):
        raise PerhekeskusError(f"--out {out}: this folder holds the project itself; choose another")
    if not out.exists():
        return
    front = out / "index.html"
    ours = front.is_file() and policy_of(front.read_text(encoding="utf-8", errors="replace")) is not None
    if not ours and (not out.is_dir() or any(out.iterdir())):
        raise PerhekeskusError(f"--out {out}: this is not a site built by this command; empty it or choose another")


def put_in_place(new: Path, out: Path, workshop_folder: Path) -> None:
    """Replace `out` by `new`, which lies in the workshop. The old site goes only when the new one stands."""
    new.chmod(0o755)
    old = workshop_folder / "old"
    if out.exists():
        out.rename(old)
    try:
        new.rename(out)
    except OSError:
        if old.exists():
            old.rename(out)
        raise
