"""Rules of repetition as they may be reckoned with: mended where calendars differ, refused where they never end."""

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from math import prod
from typing import Any

from icalendar.prop import vRecur

FREQUENCIES = frozenset(("DAILY", "WEEKLY", "MONTHLY", "YEARLY"))

MOST_TIMES_A_DAY = 24
MOST_RULES = 10


class UnusableRuleError(Exception):
    """A rule that no dates can be reckoned from; the text says why in Finnish."""


def usable_rules(values: list[Any], start: datetime | date, zone: tzinfo) -> list[vRecur]:
    """The rules of an event. `zone` is that of an UNTIL without one. Raises UnusableRuleError."""
    if len(values) > MOST_RULES:
        raise UnusableRuleError(f"toistosääntöjä (RRULE) on yli {MOST_RULES}")
    return [_usable(value, start, zone) for value in values]


def _usable(value: Any, start: datetime | date, zone: tzinfo) -> vRecur:
    if not isinstance(value, vRecur):
        raise UnusableRuleError("toistosääntöä (RRULE) ei voitu lukea")
    rule = {str(name).upper(): part if isinstance(part, list) else [part] for name, part in value.items()}
    if not rule.get("FREQ"):
        raise UnusableRuleError("toistosäännöstä (RRULE) puuttuu FREQ")
    times_a_day = prod(max(1, len(set(rule.get(name, ())))) for name in ("BYHOUR", "BYMINUTE", "BYSECOND"))
    if str(rule["FREQ"][0]).upper() not in FREQUENCIES or times_a_day > MOST_TIMES_A_DAY:
        raise UnusableRuleError("tapahtuma toistuu monta kertaa päivässä (RRULE); pisin tiheys on kerran päivässä")
    if any(int(number) < 1 for number in rule.get("INTERVAL", ())):
        raise UnusableRuleError("toistosäännön (RRULE) INTERVAL on alle 1")
    if until := rule.get("UNTIL"):
        rule["UNTIL"] = [_until(until[0], start, zone)]
    return vRecur(rule)


def _until(until: object, start: datetime | date, zone: tzinfo) -> datetime | date:
    """The last time: in UTC where the start has a zone, a date where it is a date. A date means the whole day."""
    if not isinstance(until, date):
        raise UnusableRuleError("toistosäännön (RRULE) loppua UNTIL ei voitu lukea")
    if not isinstance(start, datetime):
        return until.astimezone(zone).date() if isinstance(until, datetime) and until.tzinfo else _day(until)
    if not isinstance(until, datetime):
        until = datetime.combine(until, time()) + timedelta(days=1, seconds=-1)
    if until.tzinfo is None:
        until = until.replace(tzinfo=start.tzinfo or zone)
    return until.astimezone(UTC)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def ends(rules: Any) -> bool:
    """Whether every rule of an event comes to an end by itself."""
    values = rules if isinstance(rules, list) else [rules]
    return all("UNTIL" in value or "COUNT" in value for value in values)
