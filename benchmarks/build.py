"""How long a build of a snapshot takes and how large its pages are.

    python -m benchmarks.build --snapshot snapshot --runs 3 [--languages fi,sv,en]

Sizes are bytes of the HTML files as they are on disk. A page under whose folder other pages lie counts as a list.
"""

import argparse
import tempfile
from pathlib import Path
from statistics import median, quantiles

from benchmarks.process import measure, report


def _sizes(name: str, pages: list[Path]) -> str:
    sizes = [page.stat().st_size for page in pages]
    if len(sizes) < 2:
        return f"{name}: {len(sizes)}"
    share = quantiles(sizes, n=20, method="inclusive")[-1]
    return f"{name}: {len(sizes)}, median {median(sizes):,.0f}, 95 % {share:,.0f}, largest {max(sizes):,}"


def _is_list(page: Path) -> bool:
    return any(other.is_dir() for other in page.parent.iterdir())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--snapshot", required=True)
    parser.add_argument("--languages", default="fi,sv,en")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        options = ("--snapshot", asked.snapshot, "--out", str(site), "--languages", asked.languages)
        print(f"build: {report([measure('build', *options) for _ in range(asked.runs)])}")
        pages = sorted(site.rglob("*.html"))
        print(_sizes("all pages", pages))
        print(_sizes("single pages", [page for page in pages if not _is_list(page)]))
        print(_sizes("lists and fronts", [page for page in pages if _is_list(page)]))
        files = [file for file in site.rglob("*") if file.is_file()]
        print(f"whole site: {len(files)} files, {sum(file.stat().st_size for file in files) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
