"""An instance of Linked Events → records: rows of one series at one place are one record with several dates."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from generators.feed_settings import FeedSource
from generators.model.feed_notes import Remark, UnreadEntry
from generators.model.local_records import LocalRecord
from generators.model.text import EMPTY, Text
from generators.settings import Limits
from generators.snapshot.feeds import KnownThing
from generators.sources.feed_reading import ReadFeed, record_id
from generators.sources.feed_records import Told, record_of
from generators.sources.feed_texts import one_line
from generators.sources.feed_window import Window, window
from generators.sources.happenings import gatherings_of
from generators.sources.http import PoliteClient
from generators.sources.linked_events.fields import by_language, reference
from generators.sources.linked_events.rows import Row, RowPassedOverError, RowRefusedError, read_row
from generators.sources.linked_events.things import Asking, Known, known_by_id
from generators.sources.linked_events.walking import ROWS_OF_A_PAGE, question, service_at, walk

RESCHEDULED_ROWS = 5
RESCHEDULED_SHARE = 0.8
"""A publisher with so many rows of which so many are "rescheduled" means nothing by it."""

OUTSIDE = "ohi ennen tätä kuukautta, tai vasta yli puolen vuoden päästä"
TWICE = "sama kerta toisella tunnuksella"


class LinkedFeed(NamedTuple):
    """What was read, and the places and series that are worth keeping for the next pull."""

    read: ReadFeed
    known: tuple[KnownThing, ...]


def read_linked_events(
    client: PoliteClient,
    source: FeedSource,
    hosts: frozenset[str],
    limits: Limits,
    known: Iterable[KnownThing],
    today: date,
) -> LinkedFeed:
    """Asks for the events of the window and what they refer to. `known` is what earlier pulls kept.

    Raises SourceError.
    """
    service, within = service_at(source.address), window(today)
    filters = {"start": within.first.isoformat(), "end": within.end.isoformat(), "super_event_type": "none"}
    if source.keywords:
        filters["keyword"] = ",".join(source.keywords)
    walked = walk(client, service, question(service, filters), hosts, limits.pages_of_one_list)
    read = _Rows(source, today, within)
    read.unread += (UnreadEntry(id=where, reason="rivi ei ole tapahtuma") for where in walked.broken)
    for raw in walked.rows:
        read.add(raw)
    rows = read.without_twins()
    asking = Asking(client, service, today, source.language, limits.requests_at_once)
    earlier = known_by_id(known)
    found: Known = {
        **asking.things("place", (row.place_id for row in rows if row.place_id and not row.place), earlier),
        **asking.things("series", (row.series_id for row in rows if row.series_id), earlier),
    }
    records, remarks = _records(rows, source, found)
    remarks += read.remarks
    if walked.cut:
        most = limits.pages_of_one_list
        told = f"sivuja on yli {most}: luettiin vain {most * ROWS_OF_A_PAGE} ensimmäistä tapahtumaa; rajaa hakua"
        remarks.append(Remark(id="", reason=f"VAJAA: {told} (keywords tai osoitteen suodattimet)"))
    feed = ReadFeed(tuple(records), tuple(read.unread), tuple(remarks), dict(sorted(read.passed.items())))
    return LinkedFeed(feed, tuple(found.values()))


class _Rows:
    """Gathers rows, and what is told of those that are none."""

    def __init__(self, source: FeedSource, today: date, within: Window) -> None:
        self._source, self._today, self._within = source, today, within
        self._rows: list[Row] = []
        self.unread: list[UnreadEntry] = []
        self.remarks: list[Remark] = []
        self.passed: Counter[str] = Counter()

    def add(self, raw: dict[str, Any]) -> None:
        try:
            row = read_row(raw, self._source, self._today)
            # A service may know nothing of our filters.
            if row.happening.days[-1] < self._within.first or row.happening.start.date() >= self._within.end:
                raise RowPassedOverError(OUTSIDE)
            self._rows.append(row)
        except RowPassedOverError as reason:
            self.passed[str(reason)] += 1
        except RowRefusedError as error:
            names = by_language(raw.get("name"), self._source.language)
            name = one_line(names.get("fi") or next(iter(names.values()), ""), 100)
            self.unread.append(UnreadEntry(id=reference(raw) or "?", name=name, reason=str(error)))

    def without_twins(self) -> list[Row]:
        """Rows in order of time, each session once: rather as part of its series than by itself."""
        rows = self._believed(self._rows)
        rows.sort(key=lambda row: (row.happening.start, not row.series_id, row.id))
        found: dict[tuple[object, ...], Row] = {}
        for row in rows:
            where = row.place_id or tuple(row.extra) or row.publisher
            key = (tuple(row.names), row.happening.start, row.happening.end, where)
            if key in found:
                self.passed[TWICE] += 1
            found.setdefault(key, row)
        return list(found.values())

    def _believed(self, rows: list[Row]) -> list[Row]:
        """Of a publisher that calls all rows rescheduled, rows that are simply on."""
        of_publisher: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            of_publisher[row.publisher][row.status] += 1
        careless = {
            publisher
            for publisher, counts in of_publisher.items()
            if counts["rescheduled"] >= RESCHEDULED_ROWS and counts["rescheduled"] >= RESCHEDULED_SHARE * counts.total()
        }
        if careless:
            told = f"{len(careless)} julkaisijaa merkitsee lähes kaiken siirretyksi (EventRescheduled); se ohitettiin"
            self.remarks.append(Remark(id="", reason=told))
        return [
            replace(row, status="scheduled") if row.publisher in careless and row.status == "rescheduled" else row
            for row in rows
        ]


def _records(rows: list[Row], source: FeedSource, known: Known) -> tuple[list[LocalRecord], list[Remark]]:
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        series = known.get(("series", row.series_id))
        joined = series is not None and series.recurring
        groups.setdefault(("series", row.series_id, row.place_id) if joined else ("event", row.id), []).append(row)
    records, remarks = [], []
    for key, group in groups.items():
        record = _record(key, group, source, known)
        records.append(record)
        if group[0].place_id and not group[0].place and ("place", group[0].place_id) not in known:
            remarks.append(_remark(record, "paikan tietoja ei saatu palvelusta"))
        elif (place := known.get(("place", group[0].place_id))) and place.gone:
            remarks.append(_remark(record, "paikka on poistettu palvelusta, joten tapahtumalla ei ole osoitetta"))
    return records, remarks


def _remark(record: LocalRecord, reason: str) -> Remark:
    picked = record.names.pick("fi")
    return Remark(id=record.id, name=picked.text if picked else "", reason=reason)


def _record(key: tuple[str, ...], rows: list[Row], source: FeedSource, known: Known) -> LocalRecord:
    """One record of the rows of a series, the first of them tells of it, or of a single row."""
    main = rows[0]
    series = known.get(("series", main.series_id))
    together = key[0] == "series"
    names = series.names if together and series and series.names else main.names
    place = main.place or known.get(("place", main.place_id)) or None
    happenings = [
        row.happening._replace(heading=row.names if tuple(row.names) != tuple(names) else EMPTY) for row in rows
    ]
    statuses = {row.status for row in rows}
    return record_of(
        source,
        Told(
            id=record_id(source.key, *key),
            names=names,
            gatherings=gatherings_of(happenings, main.series_id),
            status=main.status if len(statuses) == 1 else "scheduled",
            summary=main.summary,
            description=main.description,
            municipality=place.municipality if place else None,
            organiser=main.organiser,
            ages=main.ages,
            languages=main.languages,
            free=main.free,
            fee=main.fee,
            sign_up=main.sign_up,
            address=place.address if place else None,
            place_text=_where(place, main.extra),
            online=bool(place and place.online),
            links=main.links,
            valid_to=max(row.happening.days[-1] for row in rows),
            series_names=series.names if series and not together else EMPTY,
            record_id=main.series_id if together else main.id,
            link=next((link.url for link in main.links), ""),
            changed_at=max((row.changed_at for row in rows if row.changed_at), default=None),
        ),
    )


def _where(place: KnownThing | None, extra: Text) -> Text:
    """The place's name and where in it: "Sellon kirjasto, 2. kerros". Either may be all there is."""
    names = place.names if place else EMPTY
    codes = dict.fromkeys([*names.root, *extra.root])
    found = {code: ", ".join(part for part in (names.get(code), extra.get(code)) if part) for code in codes}
    return Text({code: text for code, text in found.items() if text})
