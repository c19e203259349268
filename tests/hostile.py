"""A site built from data that attacks it: the sandbox's hostile objects, pulled and built by the command."""

from dataclasses import dataclass
from pathlib import Path

from generators.addresses import SEGMENTS, read_register
from generators.preparing import prepare
from generators.snapshot import Snapshot, read_snapshot
from tests.command import ROOT, perhekeskus
from tests.kinds import LANGUAGES
from tests.sandbox import ask, sandbox

COUNTY = "08"


@dataclass(frozen=True)
class HostileSite:
    """The built site, the snapshot it is of, and what the sandbox says of itself.

    `attacks` is id → attack, `payloads` attack → text, `services` how many services the sandbox has.
    """

    site: Path
    snapshot: Path
    attacks: dict[str, str]
    payloads: dict[str, str]
    services: int

    def read(self) -> Snapshot:
        """The snapshot."""
        read = read_snapshot(self.snapshot)
        assert read is not None
        return read

    def shown(self, language: str) -> dict[str, list[str]]:
        """Id of each hostile record that the site shows → addresses of the pages that show it, in a language.

        A merged record is shown on the page of the one that stands for it.
        """
        snapshot, register = self.read(), read_register(self.snapshot)
        primary_of = prepare(ROOT, self.snapshot).directory.primary_of
        registered = {entry.id for entry in register.entries if entry.kind == "organisation"}
        records = snapshot.services.keys() | snapshot.channels.keys() | registered
        return {
            id_: [
                f"{LANGUAGES[language]}{SEGMENTS[kind][language]}/{register.slug(kind, primary_of.get(page, page))}/"
                for kind, page in _pages_that_show(snapshot, id_)
            ]
            for id_ in sorted(self.attacks.keys() & records)
        }


def _pages_that_show(snapshot: Snapshot, record_id: str) -> list[tuple[str, str]]:
    """Kind and id of the pages on which a record must be found: its own, else those of its services."""
    if record_id in snapshot.services:
        return [("service", record_id)]
    if record_id in snapshot.organisations:
        return [("organisation", record_id)]
    if snapshot.channels[record_id].kind == "location":
        return [("location", record_id)]
    return [
        ("service", service.id)
        for service in snapshot.services.values()
        if any(connection.channel_id == record_id for connection in service.connections)
    ]


def build_hostile_site(shared: Path, folder: Path) -> HostileSite:
    """Pulls a small county of which every fifth object is hostile, and builds it."""
    site, snapshot = folder / "site", folder / "snapshot"
    with sandbox(shared, "--county", COUNTY, "--scale", "0.05", "--hostile", "0.2") as address:
        told = ask(address, "/sandbox/hostile")
        services = ask(address, "/sandbox/facts")["counts"]["services"]
        pulled = perhekeskus("pull", "--ptv-url", address, "--county", COUNTY, "--snapshot", snapshot)
    assert pulled.returncode == 0, pulled.stdout + pulled.stderr
    built = perhekeskus("build", "--snapshot", snapshot, "--out", site)
    assert built.returncode == 0, built.stdout + built.stderr
    return HostileSite(site, snapshot, told["objects"], told["payloads"], services)
