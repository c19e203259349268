"""What a view gives beside pages: a file of data that the site's own scripts read."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class DataFile:
    """One file in one language. `address` is relative to the language's root ("kunnat/nokia/paikat.geojson")."""

    address: str
    content: bytes


def write_files(files: Iterable[DataFile], folder: Path) -> None:
    """Write each file to its address below `folder`, the root of the language."""
    for file in files:
        path = folder / file.address
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
