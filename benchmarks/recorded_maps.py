"""What is read of recorded maps: how many placemarks are records, are remarked of, are refused, and why.

    python -m benchmarks.recorded_maps ../shared/sources/recorded/kml [--all]

A remark or a reason stands once with its number; `--all` tells each with its place.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from generators.feed_settings import FeedSource
from generators.sources import kml
from generators.sources.feed_reading import FeedUnreadableError, ReadFeed


def _kinds(reasons: Iterable[str]) -> Counter[str]:
    """Reasons without what differs from place to place: where it stands, what was found."""
    bare = (re.sub(r"^(?:taso ”.*?”, )?\d+\. kohde: ", "", reason) for reason in reasons)
    return Counter(re.sub(r"\(leveysaste [^)]*\)|löytyi ”[^”]*”", "…", reason) for reason in bare)


def _row(path: Path) -> tuple[str, ReadFeed | None]:
    feed = FeedSource(key="nauhoite", kind="kml", address=path.name)
    try:
        found = kml.read(path.read_bytes(), feed)
    except FeedUnreadableError as error:
        return f"| {path.name} | – | – | the whole file: {error} |", None
    remarked = {remark.id for remark in found.remarks if remark.id}
    return f"| {path.name} | {len(found.records)} | {len(remarked)} | {len(found.unread)} |", found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    rows = [_row(path) for path in sorted(asked.folder.glob("*.km[lz]"))]
    print("| file | records | of them remarked | refused |\n| --- | --- | --- | --- |")
    print("\n".join(row for row, _ in rows))
    for row, found in rows:
        if found is None:
            continue
        print(f"\n{row.split('|')[1].strip()}")
        if asked.all:
            for part in (*found.unread, *found.remarks):
                print(f"  {part.id} {part.name}: {part.reason}")
            continue
        for what, parts in (("refused", found.unread), ("remarked", found.remarks)):
            for reason, number in _kinds(part.reason for part in parts).most_common():
                print(f"  {what}, {number}: {reason}")


if __name__ == "__main__":
    main()
