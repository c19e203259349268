"""One event of a calendar, read and mended as far as a reader would mend it; what makes it unusable is told.

Times without a zone are those of the calendar's zone. What dates are reckoned from has the event's times and rules
only: nothing of its text, and in the place of its UID a number.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import icalendar
from icalendar.prop import vDDDLists, vDDDTypes, vGeo, vRecur

from generators.cleaning import clean, clean_url
from generators.hours import HELSINKI
from generators.model.address import Coordinates
from generators.model.border import in_finland
from generators.sources.called_off import title
from generators.sources.feed_texts import Words, one_line, words
from generators.sources.ical.blocks import Block
from generators.sources.ical.rules import UnusableRuleError, usable_rules

EARLIEST_YEAR = 1970
NUMBER = "X-NUMBER"
"""The property that tells which entry a reckoned date comes of."""

_VIDEO = frozenset("verkossa etänä verkkotapahtuma online teams zoom etäyhteys virtuaalinen webinaari".split())


class UnusableEventError(Exception):
    """An event that cannot become a record; the text says why in Finnish. `private`: not even its name is told."""

    def __init__(self, reason: str, *, private: bool = False) -> None:
        self.private = private
        super().__init__(reason)


@dataclass
class Entry:
    """One event. `times` has what dates are reckoned from. `name` is without a word that calls it off.

    `changes` is the time of the series that it changes, None when it is none of one. `remarks` are in Finnish.
    """

    number: int
    uid: str
    name: str
    times: icalendar.Event
    start: datetime | date
    end_told: bool
    changes: datetime | date | None
    repeats: bool
    cancelled: bool
    sequence: int
    description: Words = field(default_factory=lambda: Words(""))
    place: str = ""
    meeting_link: str = ""
    point: Coordinates | None = None
    link: str = ""
    changed_at: datetime | None = None
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class CalendarZone:
    """The zone that times without one are of; `told` when the calendar says so itself."""

    zone: tzinfo = HELSINKI
    told: bool = False


def calendar_zone(name: str) -> CalendarZone:
    """The zone of an X-WR-TIMEZONE; Helsinki when there is none that is known."""
    try:
        return CalendarZone(ZoneInfo(name), told=True) if name else CalendarZone()
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return CalendarZone()


def name_of(block: Block) -> str:
    """What a broken event is called, as far as that can be read."""
    found = next((line for line in block.lines if line.upper().startswith("SUMMARY")), "")
    return clean(found.partition(":")[2].replace("\\,", ",").replace("\\;", ";"), limit=100)


def read_entry(block: Block, number: int, zone: CalendarZone) -> Entry:
    """Reads one event. Raises UnusableEventError."""
    lines = "\r\n".join(["BEGIN:VEVENT", *block.lines, "END:VEVENT", ""])
    try:
        event = icalendar.Event.from_ical(lines)
    except Exception as error:
        raise UnusableEventError("tapahtumaa ei voitu lukea iCalendar-muotona") from error
    return _Reader(event, number, zone).entry()


class _Reader:
    def __init__(self, event: Any, number: int, zone: CalendarZone) -> None:
        self._event, self._number, self._zone = event, number, zone
        self._remarks: list[str] = []

    def entry(self) -> Entry:
        if self._text("CLASS").upper() in ("PRIVATE", "CONFIDENTIAL"):
            raise UnusableEventError("tapahtuma on merkitty yksityiseksi (CLASS)", private=True)
        start = self._start()
        told = title(one_line(self._text("SUMMARY")))
        changes = self._time("RECURRENCE-ID")
        if not told.name and changes is None:
            raise UnusableEventError("nimi (SUMMARY) puuttuu")
        status = self._text("STATUS").upper()
        if status == "TENTATIVE":
            self._remarks.append("tapahtuma on merkitty alustavaksi (STATUS:TENTATIVE)")
        times, end_told, repeats = self._times(start, changes)
        place = one_line(self._text("LOCATION"))
        meeting = clean_url(place) or "" if "://" in place else ""
        changed = self._time("LAST-MODIFIED")
        return Entry(
            number=self._number,
            uid=self._text("UID").strip(),
            name=told.name,
            times=times,
            start=start,
            end_told=end_told,
            changes=changes,
            repeats=repeats,
            cancelled=told.called_off or status == "CANCELLED",
            sequence=self._sequence(),
            description=words(self._text("DESCRIPTION")),
            place="" if meeting else place,
            meeting_link=meeting,
            point=self._point(),
            link=clean_url(self._text("URL")) or "",
            changed_at=changed.astimezone(UTC).replace(microsecond=0) if isinstance(changed, datetime) else None,
            remarks=self._remarks,
        )

    def _value(self, name: str) -> Any:
        """The first value of a property, or None."""
        value = self._event.get(name)
        return value[0] if isinstance(value, list) and value else value

    def _text(self, name: str) -> str:
        value = self._value(name)
        return str(value) if isinstance(value, str) else ""

    def _sequence(self) -> int:
        value = self._value("SEQUENCE")
        return int(value) if isinstance(value, int) else 0

    def _point(self) -> Coordinates | None:
        value = self._value("GEO")
        if value is None:
            return None
        if isinstance(value, vGeo) and in_finland(value.longitude, value.latitude):
            return Coordinates(latitude=round(value.latitude, 7), longitude=round(value.longitude, 7))
        self._remarks.append("sijainti (GEO) ei ole Suomessa muodossa leveysaste;pituusaste, joten sitä ei käytetty")
        return None

    def _time(self, name: str) -> datetime | date | None:
        value = self._value(name)
        if not isinstance(value, vDDDTypes) or not isinstance(value.dt, date):
            return None
        return self._zoned(value.dt, value.params.get("TZID"))

    def _zoned(self, value: datetime | date, zone_name: object = None) -> datetime | date:
        """A time with a zone, or a date."""
        if not isinstance(value, datetime):
            return value
        if value.tzinfo is None:
            if zone_name:
                self._remark_once(
                    f"aikavyöhykettä ”{clean(zone_name, limit=60)}” ei tunneta; aika luettiin Suomen aikana"
                )
                return value.replace(tzinfo=HELSINKI)
            if not self._zone.told:
                self._remark_once("ajoissa ei ole aikavyöhykettä; ne luettiin Suomen aikana")
            return value.replace(tzinfo=self._zone.zone)
        # Such a calendar keeps its times in UTC and means those of its zone: a rule follows the clock on the wall.
        return value.astimezone(self._zone.zone) if self._zone.told and _is_utc(value) else value

    def _remark_once(self, remark: str) -> None:
        if remark not in self._remarks:
            self._remarks.append(remark)

    def _start(self) -> datetime | date:
        value = self._event.get("DTSTART")
        if value is None:
            raise UnusableEventError("alkuaika (DTSTART) puuttuu")
        start = None if isinstance(value, list) else self._time("DTSTART")
        if start is None:
            raise UnusableEventError("alkuaikaa (DTSTART) ei voitu lukea")
        if not EARLIEST_YEAR <= start.year < 9000:
            raise UnusableEventError(
                f"alkuaika on vuodelta {start.year}; vuoden pitäisi olla vähintään {EARLIEST_YEAR}"
            )
        return start

    def _times(self, start: datetime | date, changes: datetime | date | None) -> tuple[icalendar.Event, bool, bool]:
        """The event that dates are reckoned from, whether its end is told, whether it repeats."""
        times = icalendar.Event()
        times.add(NUMBER, str(self._number))
        times.add("SEQUENCE", self._sequence())
        times["DTSTART"] = vDDDTypes(start)
        end = self._end(start)
        if end is not None:
            times["DTEND"] = vDDDTypes(end)
        if changes is not None:
            times["RECURRENCE-ID"] = vDDDTypes(changes)
            if str(self._value("RECURRENCE-ID").params.get("RANGE", "")).upper() == "THISANDFUTURE":
                times["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE"
        elif "RECURRENCE-ID" in self._event:
            raise UnusableEventError("muutetun kerran aikaa (RECURRENCE-ID) ei voitu lukea")
        for name, what in (("RDATE", "lisäpäiviä"), ("EXDATE", "poikkeuspäiviä")):
            if name in self._event:
                times[name] = self._dates(name, what)
        rules = self._rules(start)
        if rules:
            times["RRULE"] = rules if len(rules) > 1 else rules[0]
            if _is_utc(start):
                self._remarks.append("toisto on UTC-aikaa: kellonaika siirtyy tunnilla, kun kelloja siirretään")
        return times, end is not None or not isinstance(start, datetime), bool(rules) or "RDATE" in times

    def _end(self, start: datetime | date) -> datetime | date | None:
        """When it ends, None when that is not told: an end at the start means that, too."""
        end = self._time("DTEND")
        if end is None:
            length = self._value("DURATION")
            if isinstance(length, vDDDTypes) and isinstance(length.dt, timedelta):
                end = _after(start, length.dt)
            elif "DTEND" in self._event or "DURATION" in self._event:
                self._remarks.append("loppuaikaa ei voitu lukea")
        if end is None:
            return None
        if isinstance(end, datetime) != isinstance(start, datetime):
            self._remarks.append("alku on päivä ja loppu kellonaika tai toisin päin; loppuaikaa ei käytetty")
            return None
        if end < start:
            self._remarks.append("loppuaika on ennen alkuaikaa; loppuaikaa ei käytetty")
        return end if end > start else None

    def _dates(self, name: str, what: str) -> list[vDDDLists]:
        """Extra or excepted dates. One that cannot be read spoils the event: a date would be shown that is off."""
        values = self._event[name]
        found = []
        for value in values if isinstance(values, list) else [values]:
            if not isinstance(value, vDDDLists):
                raise UnusableEventError(f"{what} ({name}) ei voitu lukea")
            dates = [one.dt[0] if isinstance(one.dt, tuple) else one.dt for one in value.dts]
            known = [self._zoned(one, value.params.get("TZID")) for one in dates if isinstance(one, date)]
            if len(known) < len(dates):
                raise UnusableEventError(f"{what} ({name}) ei voitu lukea")
            found.append(vDDDLists(known))
        return found

    def _rules(self, start: datetime | date) -> list[vRecur]:
        values = self._event.get("RRULE")
        if values is None:
            return []
        try:
            return usable_rules(values if isinstance(values, list) else [values], start, self._zone.zone)
        except UnusableRuleError as error:
            raise UnusableEventError(str(error)) from error


def _after(start: datetime | date, length: timedelta) -> datetime | date | None:
    try:
        if isinstance(start, datetime) or not length % timedelta(days=1):
            return start + length
        return datetime.combine(start, time()) + length
    except OverflowError:
        return None


def _is_utc(value: object) -> bool:
    return isinstance(value, datetime) and value.tzname() == "UTC"


def is_online(entry: Entry) -> bool:
    """Whether it is held on the net: its place is an address there, or one word that says so."""
    return bool(entry.meeting_link) or entry.place.casefold().strip(" .!") in _VIDEO
