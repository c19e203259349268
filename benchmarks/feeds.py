"""What is read of recorded maps, sheets, calendars and Linked Events: read, marked, refused, and every reason.

    python -m benchmarks.feeds --recorded ../shared/sources/recorded --today 2026-05-10 [--all]

`--today` is the day that calendars are read on: what is over by then is passed over. Read are records; marked are those
with a remark; refused are entries with something wrong; passed over are those with nothing wrong that are no record.
A reason stands once with its number; `--all` tells each with its place.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from generators.errors import PerhekeskusError
from generators.feed_settings import FeedKind, FeedSource
from generators.model.feed_notes import Remark, UnreadEntry
from generators.settings import Limits
from generators.sources.feed_reading import ReadFeed
from generators.sources.http import PoliteClient, StatusError
from generators.sources.ical.reading import read_icalendar
from generators.sources.kml import reading as kml
from generators.sources.linked_events.reading import read_linked_events
from generators.sources.sheet import reading as sheet


@dataclass(frozen=True)
class Kind:
    """Files of one kind: in which folder, how they end, how one is read."""

    kind: FeedKind
    folder: str
    endings: tuple[str, ...]
    read: Callable[[Path, FeedSource, date], ReadFeed]


class Recorded:
    """Stands in for the server: one page of events, and the places that were recorded."""

    def __init__(self, page: Any, places: dict[str, Any]) -> None:
        self._page, self._places = {**page, "meta": {**page["meta"], "next": None}}, places

    def json(self, url: str, *_: object) -> Any:
        """The page, or a place."""
        if "/event/?" in url:
            return self._page
        id_ = url.rstrip("/").rpartition("/")[2]
        if id_ not in self._places:
            raise StatusError(url, 404, "not recorded")
        return self._places[id_]


def _linked_events(file: Path, source: FeedSource, today: date) -> ReadFeed:
    page = json.loads(file.read_text(encoding="utf-8"))
    places = {place["id"]: place for place in _recorded_places(file.parent)}
    starts = sorted(row["start_time"] for row in page["data"] if row.get("start_time"))
    day = date.fromisoformat(starts[0][:10]) if starts else today
    client = cast(PoliteClient, Recorded(page, places))
    return read_linked_events(client, source, frozenset({"example.org"}), Limits(), (), day).read


def _recorded_places(folder: Path) -> Iterator[Any]:
    for file in sorted(folder.glob("*place*.json")):
        found = json.loads(file.read_text(encoding="utf-8"))
        yield from found["data"] if isinstance(found, dict) else found


KINDS = (
    Kind("kml", "kml", (".kml", ".kmz"), lambda file, source, _: kml.read(file.read_bytes(), source)),
    Kind("sheet", "sheets", (".csv", ".tsv"), lambda file, source, _: sheet.read(file.read_bytes(), source)),
    Kind("icalendar", "ics", (".ics",), lambda file, source, day: read_icalendar(file.read_bytes(), source, day)),
    Kind("linked_events", "linked-events", ("-event-page-2020.json", "-event-page-2022.json"), _linked_events),
)


def alike(reasons: Iterable[str]) -> Counter[str]:
    """Reasons without what differs from place to place: where it stands, what was found."""
    bare = (re.sub(r"^(?:taso ”.*?”, )?\d+\. kohde: ", "", reason) for reason in reasons)
    return Counter(re.sub(r"\(leveysaste [^)]*\)|löytyi ”[^”]*”", "…", reason) for reason in bare)


def _parts(what: str, parts: Sequence[UnreadEntry | Remark], every: bool) -> list[str]:
    if every:
        return [f"  {what}: {part.id} {part.name}: {part.reason}" for part in parts]
    return [f"  {what}: {number} × {reason}" for reason, number in alike(part.reason for part in parts).most_common()]


def report(kind: Kind, file: Path, today: date, every: bool = False) -> list[str]:
    """What is read of one file, in lines for a person."""
    source = FeedSource.model_validate({"key": "recorded", "kind": kind.kind, "address": "https://example.org/v1"})
    name = f"{file.parent.name}/{file.name}"
    try:
        found = kind.read(file, source, today)
    except PerhekeskusError as error:
        return [f"{name}: refused whole: {error}"]
    remarks = [remark for remark in found.remarks if remark.id]
    marked, passed = len({remark.id for remark in remarks}), sum(found.passed_over.values())
    counts = f"{len(found.records)} read, {marked} of them marked, {len(found.unread)} refused, {passed} passed over"
    lines = [f"{name}: {counts}", *_parts("refused", found.unread, every), *_parts("marked", remarks, every)]
    lines += [f"  of the whole: {remark.reason}" for remark in found.remarks if not remark.id]
    return lines + [f"  passed over: {number} × {reason}" for reason, number in found.passed_over.items()]


def main() -> None:
    """Prints the figures of every recorded file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--recorded", type=Path, required=True, metavar="FOLDER", help="folder with kml/, ics/ …")
    parser.add_argument("--today", type=date.fromisoformat, required=True, metavar="DAY")
    parser.add_argument("--all", action="store_true", help="tell every remark and refusal with its place")
    given = parser.parse_args()
    for kind in KINDS:
        for file in sorted((given.recorded / kind.folder).glob("*")):
            if file.name.endswith(kind.endings):
                print("\n".join(report(kind, file, given.today, given.all)))


if __name__ == "__main__":
    main()
