"""The same data and the same SOURCE_DATE_EPOCH give the same bytes, whatever the number of workers."""

import hashlib
from pathlib import Path

from tests.command import perhekeskus

TUESDAY = "1796119200"


def _digests(site: Path) -> dict[str, str]:
    files = (file for file in sorted(site.rglob("*")) if file.is_file())
    return {str(file.relative_to(site)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def _build(folder: Path, workers: int, seed: str) -> dict[str, str]:
    """Builds the embedded example; `seed` also makes sets and dictionaries of strings fall in another order."""
    site = folder / f"site-{workers}"
    environment = {"SOURCE_DATE_EPOCH": TUESDAY, "PYTHONHASHSEED": seed, "TZ": ("UTC", "Asia/Tokyo")[workers % 2]}
    options = ("--snapshot", folder / "none", "--out", site, "--workers", str(workers))
    done = perhekeskus("build", *options, environment=environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return _digests(site)


def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    one, two = _build(tmp_path, 1, "1"), _build(tmp_path, 2, "2")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
    assert len(one) > 1000
