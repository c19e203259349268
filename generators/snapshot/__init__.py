"""The last good pull on disk. `contents`: what it holds; `files` reads and writes it; `replacing` swaps it whole."""

from generators.snapshot.contents import HeldBack, LeftOut, Manifest, Snapshot
from generators.snapshot.files import read_manifest, read_snapshot, write_snapshot
from generators.snapshot.opening import SnapshotError

__all__ = [
    "HeldBack",
    "LeftOut",
    "Manifest",
    "Snapshot",
    "SnapshotError",
    "read_manifest",
    "read_snapshot",
    "write_snapshot",
]
