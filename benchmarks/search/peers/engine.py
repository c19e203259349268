"""A search engine as it is measured: a folder that is served, with a page that has a box and shows what is found."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.browser.server import compressed

BARE = Path(__file__).with_name("bare")
"""A page of nothing but a box and a list, and for each engine the script that lets it search."""

SHOWN = 7
"""Results that a bare page shows; as many as our own box."""


@dataclass(frozen=True)
class Engine:
    """One engine ready to be asked.

    `folder` is served, `page` is opened. `box` and `found` are selectors of the field and of one result. `index` are
    the files that are there for searching only. `early` are patterns of addresses that the page asks for before anyone
    searches. `asks_often`: whether every kind of query may be the first of a visit; else only those that it surely
    answers, since a first answer takes it long.
    """

    name: str
    folder: Path
    index: tuple[Path, ...]
    page: str = ""
    box: str = "#box"
    found: str = "#results li"
    early: tuple[str, ...] = ()
    asks_often: bool = True

    @property
    def raw(self) -> int:
        """Bytes of all files of the index."""
        return sum(file.stat().st_size for file in self.index)

    @property
    def packed(self) -> int:
        """Bytes of all of them as they are sent; what is compressed already is sent as it is."""
        return sum(sent_size(file) for file in self.index)


PACKED_ALREADY = (".pf_index", ".pf_fragment", ".pf_meta", ".pagefind")


def sent_size(file: Path) -> int:
    """Bytes of a file as a host sends it."""
    content = file.read_bytes()
    return len(content) if file.suffix in PACKED_ALREADY else len(compressed(content))


def files_below(folder: Path) -> tuple[Path, ...]:
    """All files of a folder and of those in it."""
    return tuple(sorted(file for file in folder.rglob("*") if file.is_file()))


def bare_folder(folder: Path, script: str, files: Mapping[str, Path] | None = None) -> Path:
    """A new folder with the bare page, the script of an engine, and files or folders that it needs by their names."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    wanted: Iterable[tuple[str, Path]] = (("index.html", BARE / "index.html"), ("page.js", BARE / "page.js"))
    for name, source in (*wanted, ("engine.js", BARE / script), *(files or {}).items()):
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    return folder
