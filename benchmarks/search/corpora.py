"""What is searched: a site built from a snapshot, and which general descriptions its services have.

Each corpus has a folder of its own in the workshop. The sandbox is pulled once for what it is made from; sites are
built anew each time, since they hold the index and the script that are measured.
"""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.process import COMMAND
from benchmarks.search.descriptions import CODES, COUNTY, RECORDED, descriptions_snapshot
from generators.addresses import Register
from generators.directory.entries import ServiceEntry
from generators.errors import PerhekeskusError
from generators.preparing import prepare
from generators.publishing.scripts import FINDER, FOLDER, own_scripts
from generators.selection import EDITORIAL_FILE
from generators.snapshot import write_snapshot
from generators.sources.ptv_v11.mapping import READING_VERSION
from tests.sandbox import sandbox

ROOT = Path(__file__).parents[2]

SANDBOX = ("--county", COUNTY, "--scale", "1")
"""How the sandbox is started: a whole county."""


Builder = Callable[[Path, Path, Path], None]
"""Makes the site of a project (first) and a snapshot (second) in a folder (third)."""


def search_site(project: Path, snapshot: Path, out: Path) -> None:
    """Builds the site. Raises PerhekeskusError when the build fails."""
    _perhekeskus(project, "build", "--snapshot", snapshot, "--out", out)


def same_site(project: Path, snapshot: Path, out: Path) -> None:
    """Takes the site as it was built last, with the finder's script as it is now; builds it when there is none."""
    if not out.exists():
        search_site(project, snapshot, out)
    scripts = ROOT / "overrides" / FOLDER
    texts = {f"{FOLDER}{file.relative_to(scripts)}": file.read_text("utf-8") for file in scripts.rglob("*.js")}
    (out / FINDER).write_text(own_scripts(texts)[FINDER], encoding="utf-8")


@dataclass(frozen=True)
class Corpus:
    """A built site.

    `records` is the last piece of a record's address → its id, `descriptions` the id of a service → the ids of its
    general descriptions.
    """

    name: str
    site: Path
    records: Mapping[str, str]
    descriptions: Mapping[str, tuple[str, ...]]

    @property
    def present(self) -> tuple[str, ...]:
        """Ids of all general descriptions that can be found in it, in order."""
        return tuple(sorted({id_ for ids in self.descriptions.values() for id_ in ids}))


@dataclass(frozen=True)
class Workshop:
    """Where corpora are made, of which reference material, and how sites are: `search_site` or `same_site`."""

    folder: Path
    shared: Path
    make: Builder = search_site


def component(workshop: Workshop) -> Corpus:
    """The recorded general descriptions, each as a service without channels, whatever it is about."""
    folder = workshop.folder / "component"
    snapshot = descriptions_snapshot(workshop.shared)
    write_snapshot(_emptied(folder / "snapshot"), snapshot)
    project = project_with(_emptied(folder / "project"), added=snapshot.services)
    return _corpus("component", project, folder / "snapshot", folder / "site", workshop.make)


def system(workshop: Workshop) -> Corpus:
    """The sandbox's county as the command pulls and builds it."""
    folder = workshop.folder / "system"
    snapshot = pulled(workshop.shared, folder)
    return _corpus("system", ROOT, snapshot, folder / "site", workshop.make)


def example(workshop: Workshop) -> Corpus:
    """The embedded example."""
    folder = workshop.folder / "example"
    return _corpus("example", ROOT, folder / "no-snapshot", folder / "site", workshop.make)


def pulled(shared: Path, folder: Path) -> Path:
    """The snapshot of the sandbox in `folder`, pulled unless one is there of the same sandbox and the same reader."""
    snapshot = folder / f"snapshot-{made_from(shared)}"
    if not snapshot.exists():
        for old in folder.glob("snapshot-*"):
            shutil.rmtree(old)
        fresh = _emptied(folder / "fresh")
        with sandbox(shared, *SANDBOX) as address:
            _perhekeskus(ROOT, "pull", "--ptv-url", address, "--county", COUNTY, "--no-feeds", "--snapshot", fresh)
        fresh.rename(snapshot)
    return snapshot


def made_from(shared: Path) -> str:
    """A short key of all that the sandbox's snapshot depends on."""
    key = hashlib.sha256(repr((SANDBOX, READING_VERSION)).encode())
    files = [*(shared / "ptv/sandbox").glob("*.py"), *(shared / CODES).glob("*.json"), shared / RECORDED]
    for file in sorted(files):
        key.update(file.name.encode() + file.read_bytes())
    return key.hexdigest()[:12]


def project_with(folder: Path, added: Iterable[str]) -> Path:
    """The project once more in the empty `folder`, whose editors keep the services `added` whatever the rules say."""
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "content", folder / "content")
    entries = [{"id": id_, "reason": "measured"} for id_ in added]
    (folder / EDITORIAL_FILE).write_text(yaml.safe_dump({"add": entries}), encoding="utf-8")
    return folder


def descriptions_of(services: Mapping[str, ServiceEntry]) -> dict[str, tuple[str, ...]]:
    """Service id → the ids of its general descriptions: its own, and those of records that were merged into it.

    A service without one is not there.
    """
    found = {
        id_: tuple(dict.fromkeys(part.general_description_id for part in entry.parts if part.general_description_id))
        for id_, entry in services.items()
    }
    return {id_: ids for id_, ids in found.items() if ids}


def records_of(register: Register) -> dict[str, str]:
    """The last piece of each record's address → its id."""
    return {entry.slug: entry.id for entry in register.entries}


def _corpus(name: str, project: Path, snapshot: Path, site: Path, make: Builder) -> Corpus:
    make(project, snapshot, site)
    prepared = prepare(project, snapshot)
    return Corpus(name, site, records_of(prepared.register), descriptions_of(prepared.directory.services))


def _perhekeskus(project: Path, *arguments: str | Path) -> None:
    command = [COMMAND, *map(str, arguments)]
    environment = {**os.environ, "PERHEKESKUS_ROOT": str(project)}
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise PerhekeskusError(f"perhekeskus {arguments[0]} failed:\n{done.stdout}{done.stderr}")


def _emptied(folder: Path) -> Path:
    """The folder, new and empty."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder
