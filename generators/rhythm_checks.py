"""Faults of a rhythm, collected so that an editor sees all of them at once, each with the field that it stands in."""

from collections.abc import Sequence
from datetime import date, timedelta

from generators.checked_yaml import Fault
from generators.errors import Said
from generators.language.dates import day_range
from generators.model.hours import HoursRule
from generators.rule_hours import weekdays_of

Season = tuple[date | None, date | None]
"""First and last day, both included; None is without end."""


class RhythmError(ValueError):
    """All faults of a rhythm, each with its place below the rhythm; as text their Finnish words in a row."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(fault.expected.fi for fault in faults))
        self.faults = tuple(faults)


class Faults(list[Fault]):
    """Faults found so far."""

    def add(self, fi: str, en: str, *at: str | int) -> None:
        """Notes one."""
        self.append(Fault(at, Said(fi, en)))

    def raise_if_any(self) -> None:
        """Raises RhythmError when one was noted."""
        if self:
            raise RhythmError(self)


def shown(day: date) -> Said:
    """A date as messages have it: "ti 8.12.2026", "Tue 8 Dec 2026"."""
    return Said(*(day_range(day, day, language, year=True) for language in ("fi", "en")))


def shown_season(season: Season) -> Said:
    """ "ti 1.9.2026 – ti 8.12.2026"; an end that is open stays empty."""
    first, last = (shown(day) if day else Said("", "") for day in season)
    return Said(f"{first.fi} – {last.fi}".strip(), f"{first.en} – {last.en}".strip())


def check_thinning(rules: Sequence[HoursRule], first: date | None, faults: Faults) -> None:
    """Whether what thins out weekly rules makes sense, and `first` is one of their weekdays."""
    for rule in rules:
        thinned = [rule.every_weeks > 1, bool(rule.weeks_of_month), rule.week_parity is not None]
        if sum(thinned) > 1:
            faults.add(
                "käytä vain yhtä näistä: every_weeks, weeks_of_month, weeks",
                "use only one of these: every_weeks, weeks_of_month, weeks",
                "time",
            )
        if rule.weeks_of_month:
            _check_weeks_of_month(rule, faults)
        if rule.every_weeks > 1 and any(opening.last_day < opening.first_day for opening in rule.openings):
            faults.add(
                "viikko vaihtuu kesken; kirjoita päivät omiksi ajoikseen",
                "the days run over the end of the week; write them as times of their own",
                "time",
            )
        if rule.every_weeks > 1 and first is None:
            faults.add(
                "lisää first: ensimmäinen kerta, josta viikot lasketaan, esimerkiksi 2026-09-01",
                "add first: the first time, from which the weeks are counted, for example 2026-09-01",
                "first",
            )
    weekdays = {weekday for rule in rules for weekday in _weekdays(rule)}
    if first and weekdays and first.weekday() not in weekdays:
        right = next(day for n in range(1, 7) if (day := first + timedelta(days=n)).weekday() in weekdays)
        _add_wrong_weekday(first, right, faults)


def _check_weeks_of_month(rule: HoursRule, faults: Faults) -> None:
    ordinals = rule.weeks_of_month
    if len(set(ordinals)) < len(ordinals):
        faults.add("sama luku on kahdesti; poista toinen", "a number stands twice; remove one", "weeks_of_month")
    if set(ordinals) == {5}:
        faults.add(
            "viides on vain joissakin kuukausissa; kirjoita -1, jos tarkoitat viimeistä, tai luettele päivät (dates)",
            "only some months have a fifth one; write -1 for the last, or list the days (dates)",
            "weeks_of_month",
        )
    if {1, 2, 3, 4} <= set(ordinals) and {5, -1} & set(ordinals):
        faults.add(
            "tämä on joka viikko; jätä weeks_of_month pois",
            "this is every week; leave out weeks_of_month",
            "weeks_of_month",
        )
    if len(_weekdays(rule)) > 1:
        faults.add(
            "kirjoita jokainen viikonpäivä omaksi ajakseen, kun rytmi on kuukauden mukaan",
            "write each weekday as a time of its own when the rhythm goes by the month",
            "time",
        )


def _weekdays(rule: HoursRule) -> set[int]:
    return {weekday for opening in rule.openings for weekday in weekdays_of(opening)}


def check_bounds(first: date | None, last: date | None, dates: Sequence[date], season: Season, faults: Faults) -> None:
    """Whether the first and the last day and single dates are in order and within the season."""
    if first and last and last < first:
        faults.add(*backwards(first, last), "last")
    for name, day in (("first", first), ("last", last)):
        if day and not _within(day, season):
            _add_outside(day, season, faults, name)
    for number, day in enumerate(dates):
        if not _within(day, season):
            _add_outside(day, season, faults, "dates", number)
        elif not _within(day, (first, last)):
            bounds = shown_season((first, last))
            faults.add(
                f"{shown(day).fi} ei ole ajalla {bounds.fi} (first, last); korjaa päivä",
                f"{shown(day).en} is not within {bounds.en} (first, last); mend the day",
                *("dates", number),
            )


def backwards(first: date, last: date) -> Said:
    """Of a last day before the first one."""
    return Said(
        f"viimeinen päivä {shown(last).fi} on ennen ensimmäistä {shown(first).fi}; vaihda toinen",
        f"the last day {shown(last).en} is before the first {shown(first).en}; change one",
    )


def _add_outside(day: date, season: Season, faults: Faults, *at: str | int) -> None:
    faults.add(
        f"{shown(day).fi} ei ole kaudella {shown_season(season).fi}; korjaa päivä tai kausi (season)",
        f"{shown(day).en} is not within the season {shown_season(season).en}; mend the day or the season",
        *at,
    )


def _add_wrong_weekday(first: date, right: date, faults: Faults) -> None:
    faults.add(
        f"{shown(first).fi} ei ole rytmin viikonpäivä; seuraava sopiva on {shown(right).fi}",
        f"{shown(first).en} is no weekday of the rhythm; the next right one is {shown(right).en}",
        "first",
    )


def _within(day: date, season: Season) -> bool:
    first, last = season
    return (first is None or first <= day) and (last is None or day <= last)
