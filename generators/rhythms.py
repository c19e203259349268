"""Rhythms as editors write them → rules of hours: every other Tuesday, not in school holidays, off on the 8th.

```yaml
when:
  - time: ti 9.30–11.30
    every_weeks: 2
    first: 2026-09-01
    term_time: true
    cancelled: [{day: 2026-12-08, why: {fi: ohjaaja on sairaana}}]
```

How the fields go together:

- A rhythm is weekly, and at most one of `every_weeks`, `weeks_of_month` and `weeks` thins it out; the same can be said
  in the words of `time` ("joka toinen ti 9–11"). `every_weeks` is counted from `first`, the first time that it is on.
  `weeks_of_month` goes with one weekday.
- With `dates` it is on those dates alone: there is nothing to thin out, and a public holiday among them is meant.
- `first` and `last` lie within the season of the record. With `term_time` it is on from the first known term to the
  last: what comes after is not known yet.
- Not on public holidays, unless `public_holidays` says so. What is open round the clock is open then, too.
- `breaks`, then `cancelled`, then `changed`: each date of the latter two has something on that the former left.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Annotated, Literal

from generators.checked_yaml import described
from generators.editors_texts import Line
from generators.errors import Said, WrongValueError
from generators.hours import occurrences
from generators.language.finnish_hours import read_hours, read_times
from generators.model.base import Model
from generators.model.hours import HoursRule
from generators.model.local_records import AgeRange
from generators.model.text import EMPTY
from generators.rhythm_checks import Faults, Season, check_bounds, check_thinning, shown, shown_season
from generators.rhythm_exceptions import break_rules, cancellation, moved, other_time
from generators.school_terms import TERMS_FILE, SchoolCalendar, SchoolTerms

_LOOKED_AT = 800
"""Days within which a rhythm must be on at least once."""


_WHY = described("miksi", "why")


class Break(Model):
    """Days without gatherings, both included."""

    first: Annotated[date, described("tauon ensimmäinen päivä", "the first day of the break")]
    last: Annotated[date, described("tauon viimeinen päivä", "the last day of the break")]
    why: Annotated[Line, _WHY] = EMPTY


class Cancellation(Model):
    """One date that was called off."""

    day: Annotated[date, described("peruttu päivä", "the day that was called off")]
    why: Annotated[Line, _WHY] = EMPTY


class Change(Model):
    """One date on which the time is another; with `to` it moves to that date. `time` is a range: "klo 10–12"."""

    day: Annotated[date, described("päivä, jota muutos koskee", "the day that changes")]
    to: Annotated[date | None, described("päivä, johon se siirtyy", "the day that it moves to")] = None
    time: Annotated[str, described("uusi aika: klo 10–12", "the new time: klo 10–12")] = ""
    why: Annotated[Line, _WHY] = EMPTY


class Rhythm(Model):
    """One rhythm. `time` is a Finnish short form with days ("ti 9.30–11.30"), or with `dates` only a range of hours.

    `first` and `last` bound it, both included. `term_time`: not in the school holidays of the municipality
    (`content/data/school-terms.yml`). `public_holidays`: also on public holidays. The other fields as in `HoursRule`.
    """

    time: Annotated[
        str,
        described(
            "päivä ja aika: ti 9.30–11.30, ma–pe 9–15, kuukauden 1. ma klo 17–19; kun päivät on lueteltu (dates), vain "
            "aika: klo 10–12",
            "day and time: ti 9.30–11.30; with dates only the time: klo 10–12",
        ),
    ]
    dates: Annotated[tuple[date, ...], described("yksittäiset päivät: [2026-12-03]", "single dates")] = ()
    every_weeks: Annotated[int, described("2: joka toinen viikko", "2: every other week", ge=1, le=8)] = 1
    weeks_of_month: Annotated[
        tuple[Literal[1, 2, 3, 4, 5, -1], ...],
        described("monesko viikonpäivä kuukaudessa: [1] ensimmäinen, [-1] viimeinen", "[1] the first, [-1] the last"),
    ] = ()
    weeks: Annotated[
        Literal["even", "odd"] | None,
        described("even parillisilla, odd parittomilla viikoilla", "in even or odd weeks"),
    ] = None
    first: Annotated[date | None, described("ensimmäinen kerta", "the first time")] = None
    last: Annotated[date | None, described("viimeinen kerta", "the last time")] = None
    term_time: Annotated[bool, described("true: ei koulujen lomilla", "true: not in school holidays")] = False
    public_holidays: Annotated[bool, described("true: myös juhlapyhinä", "true: on public holidays, too")] = False
    breaks: Annotated[tuple[Break, ...], described("tauot", "breaks")] = ()
    cancelled: Annotated[tuple[Cancellation, ...], described("perutut kerrat", "times that were called off")] = ()
    changed: Annotated[tuple[Change, ...], described("kerrat, joilla on toinen aika", "times that were moved")] = ()
    heading: Annotated[Line, described("mitä silloin on, jos muuta kuin yleensä", "what it is then")] = EMPTY
    ages: Annotated[tuple[AgeRange, ...], described("iät, jos muut kuin yleensä", "ages, if others")] = ()


def rules_of(
    rhythm: Rhythm, *, season: Season, terms: SchoolTerms | None, municipality: str | None
) -> tuple[HoursRule, ...]:
    """The rules of one rhythm of a record with a season, in a municipality by code.

    Its usual rules come first, then exceptions. Raises RhythmError, a ValueError with all faults and the fields that
    they stand in.
    """
    faults = Faults()
    usual = _single_dates(rhythm, faults) if rhythm.dates else _weekly(rhythm, faults)
    check_bounds(rhythm.first, rhythm.last, rhythm.dates, season, faults)
    calendar = _calendar(rhythm, terms, municipality, faults)
    faults.raise_if_any()
    first, last = _bounds(rhythm, season, calendar)
    if first and last and last < first:
        faults.add(
            f"lukukausia ei ole tälle ajalle; lisää ne tiedostoon {TERMS_FILE.as_posix()}",
            f"there are no school terms for this time; add them to {TERMS_FILE.as_posix()}",
            "term_time",
        )
        faults.raise_if_any()
    if not rhythm.dates:
        usual = [
            rule.model_copy(update={"valid_from": _anchored(rule, rhythm.first, first), "valid_to": last})
            for rule in usual
        ]
    if first and last and not usual[0].closed:
        days = min((last - first).days + 1, _LOOKED_AT)
        if not occurrences(usual, first, days):
            bounds = shown_season((first, last))
            faults.add(
                f"ajalla {bounds.fi} ei ole yhtään kertaa; tarkista päivät",
                f"it is never on within {bounds.en}; check the days",
                "time",
            )
    rules = [*usual, *_breaks(rhythm, usual, (first, last), calendar, faults)]
    _add_cancellations(rhythm, rules, faults)
    _add_changes(rhythm, rules, faults)
    faults.raise_if_any()
    return tuple(rules)


def _weekly(rhythm: Rhythm, faults: Faults) -> list[HoursRule]:
    """The weekly rules of `time`, without dates, thinned out as the fields or its own words say."""
    try:
        found = read_hours(rhythm.time)
    except WrongValueError as error:
        faults.add(*error.said, "time")
        return []
    given = _thinning(rhythm.every_weeks, rhythm.weeks_of_month, rhythm.weeks)
    if given and len(found) > 1:
        faults.add(
            "ajassa on monta rytmiä; kirjoita kukin omaksi ajakseen",
            "the time has several rhythms; write each as a time of its own",
            "time",
        )
        return []
    rules = []
    for rule in found:
        own = _thinning(rule.every_weeks, rule.weeks_of_month, rule.week_parity)
        if given and own and given != own:
            faults.add(
                "aika ja kentät kertovat eri rytmin; jätä toinen pois",
                "the time and the fields tell different rhythms; leave out one",
                "time",
            )
        if given and rule.closed:
            faults.add(
                "suljetulla päivällä ei ole rytmiä; jätä rytmin kentät pois",
                "a closed day has no rhythm; leave out its fields",
                "time",
            )
        if rule.closed_on_holidays and rhythm.public_holidays:
            faults.add(
                "arkipäivä ei ole juhlapyhä; kirjoita ma–pe tai jätä public_holidays pois",
                "arkipäivä is no public holiday; write ma–pe or leave out public_holidays",
                "public_holidays",
            )
        open_then = rhythm.public_holidays or rule.always_open or rule.closed
        holidays = {"closed_on_holidays": rule.closed_on_holidays or not open_then}
        rules.append(rule.model_copy(update=given | holidays))
    if not faults:
        check_thinning(rules, rhythm.first, faults)
    return rules


def _thinning(every_weeks: int, weeks_of_month: Sequence[int], week_parity: str | None) -> dict[str, object]:
    """Those of the fields that thin out a weekly rule."""
    fields = {"every_weeks": every_weeks, "weeks_of_month": weeks_of_month, "week_parity": week_parity}
    return {name: value for name, value in fields.items() if value not in (1, (), None)}


def _single_dates(rhythm: Rhythm, faults: Faults) -> list[HoursRule]:
    """The rule of `dates` at `time`."""
    for name in ("every_weeks", "weeks_of_month", "weeks", "term_time", "public_holidays"):
        if getattr(rhythm, name) != Rhythm.model_fields[name].default:
            faults.add(
                f"päivät on lueteltu (dates); jätä {name} pois", f"the days are listed (dates); leave out {name}", name
            )
    for number, day in enumerate(rhythm.dates):
        if day in rhythm.dates[:number]:
            twice = (f"{shown(day).fi} on kahdesti; poista toinen", f"{shown(day).en} stands twice; remove one")
            faults.add(*twice, "dates", number)
    try:
        times = read_times(rhythm.time)
    except WrongValueError as error:
        faults.add(*error.said, "time")
        return []
    return [
        HoursRule(kind="dates", dates=tuple(sorted(rhythm.dates)), openings=times.openings, end_told=times.end_told)
    ]


def _calendar(
    rhythm: Rhythm, terms: SchoolTerms | None, municipality: str | None, faults: Faults
) -> SchoolCalendar | None:
    """The school terms that it keeps to, if it does."""
    if not rhythm.term_time:
        return None
    found = terms.of(municipality) if terms else None
    if found is None:
        where = Said(f"kunnan {municipality}", f"municipality {municipality}")
        where = where if municipality else Said("alueen", "the region")
        faults.add(
            f"{where.fi} lukukausia ei ole tiedostossa {TERMS_FILE.as_posix()}; lisää ne sinne lähteineen, tai jätä "
            "term_time pois ja kirjoita tauot kenttään breaks",
            f"{TERMS_FILE.as_posix()} has no terms of {where.en}; add them with their source, or leave out term_time "
            "and write the breaks into breaks",
            "term_time",
        )
    return found


def _bounds(rhythm: Rhythm, season: Season, calendar: SchoolCalendar | None) -> Season:
    """The first and the last day on which it can be on."""
    firsts = [day for day in (rhythm.first, season[0], calendar and calendar.first) if day]
    lasts = [day for day in (rhythm.last, season[1], calendar and calendar.last) if day]
    return max(firsts, default=None), min(lasts, default=None)


def _anchored(rule: HoursRule, counted_from: date | None, first: date | None) -> date | None:
    """`first`, or the Monday after it from which every other week is the one that is counted from `counted_from`."""
    if rule.every_weeks == 1 or counted_from is None or first is None:
        return first
    monday, origin = (day - timedelta(days=day.weekday()) for day in (first, counted_from))
    late = (monday - origin).days // 7 % rule.every_weeks
    return monday + timedelta(weeks=rule.every_weeks - late) if late else first


def _breaks(
    rhythm: Rhythm, usual: Sequence[HoursRule], bounds: Season, calendar: SchoolCalendar | None, faults: Faults
) -> list[HoursRule]:
    """The exceptions of its own breaks and of the schools' free days."""
    rules: list[HoursRule] = []
    for number, pause in enumerate(rhythm.breaks):
        first, last = bounds
        if (last and pause.first > last) or (first and pause.last < first):
            season = shown_season(bounds)
            faults.add(
                f"tauko ei ole ajalla {season.fi}; tarkista päivät",
                f"the break is not within {season.en}; check its days",
                *("breaks", number),
            )
            continue
        try:
            rules += break_rules(usual, pause.first, pause.last, pause.why)
        except WrongValueError as error:
            faults.add(*error.said, "breaks", number)
    for free in calendar.free_days() if calendar else ():
        rules += break_rules(usual, free.first, free.last, free.names)
    return rules


def _add_cancellations(rhythm: Rhythm, rules: list[HoursRule], faults: Faults) -> None:
    for number, cancelled in enumerate(rhythm.cancelled):
        try:
            rules.append(cancellation(rules, cancelled.day, cancelled.why))
        except WrongValueError as error:
            faults.add(*error.said, "cancelled", number, "day")


def _add_changes(rhythm: Rhythm, rules: list[HoursRule], faults: Faults) -> None:
    for number, change in enumerate(rhythm.changed):
        try:
            times = read_times(change.time) if change.time else None
        except WrongValueError as error:
            faults.add(*error.said, "changed", number, "time")
            continue
        try:
            if change.to is not None:
                rules.extend(moved(rules, change.day, change.to, times, change.why))
            elif times is not None:
                rules.append(other_time(rules, change.day, times, change.why))
            else:
                lacking = ("lisää uusi aika (time) tai uusi päivä (to)", "add a new time (time) or a new day (to)")
                faults.add(*lacking, "changed", number)
        except WrongValueError as error:
            faults.add(*error.said, "changed", number)
