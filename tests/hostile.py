"""A site built from data that attacks it: the sandbox's hostile objects, pulled and built by the command."""

from dataclasses import dataclass
from pathlib import Path

from tests.command import perhekeskus
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
