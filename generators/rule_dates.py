"""On which dates a rule of hours counts: its time of validity, and the rhythm within it.

Days are numbers counted from a date that the caller chooses, as everywhere in the evaluator (`generators/hours.py`).
"""

from collections.abc import Sequence
from datetime import date, timedelta

from generators.holidays import holiday_name
from generators.model.hours import HoursRule


def valid_days(rule: HoursRule, first: date, low: int, high: int) -> range:
    """The dates `low` … `high` - 1, counted from `first`, on which the rule is valid.

    Of a rule of single dates those from its first date to its last; `counting_days` tells which of them it means.
    """
    origin = first.toordinal()
    start, end = rule.valid_from, rule.valid_to
    if rule.kind == "exception":
        if end is None:
            if start is None:
                return range(0)
            end = start
    elif rule.kind == "dates":
        if not rule.dates:
            return range(0)
        start = max(start or date.min, min(rule.dates))
        end = min(end or date.max, max(rule.dates))
    if start is not None:
        low = max(low, start.toordinal() - origin)
    if end is not None:
        high = min(high, end.toordinal() - origin + 1)
    return range(low, high)


def has_rhythm(rule: HoursRule) -> bool:
    """Whether the rule counts only on some of the dates that its validity and weekdays name."""
    return bool(
        rule.kind == "dates"
        or rule.every_weeks != 1
        or rule.closed_on_holidays
        or rule.weeks_of_month
        or rule.week_parity
    )


def counting_days(rule: HoursRule, first: date, days: range) -> Sequence[int]:
    """Those of `days`, counted from `first`, on which a rule that `has_rhythm` and is no exception counts."""
    return [day for day in days if _counts(rule, first + timedelta(days=day))]


def _counts(rule: HoursRule, day: date) -> bool:
    if rule.closed_on_holidays and holiday_name(day):
        return False
    if rule.kind == "dates":
        return day in rule.dates
    if rule.every_weeks != 1 and (rule.valid_from is None or (_week(day) - _week(rule.valid_from)) % rule.every_weeks):
        return False
    if rule.week_parity and rule.week_parity != ("odd" if day.isocalendar().week % 2 else "even"):
        return False
    return (
        not rule.weeks_of_month
        or (day.day + 6) // 7 in rule.weeks_of_month
        or (-1 in rule.weeks_of_month and _last(day))
    )


def _week(day: date) -> int:
    """The number of the week from Monday to Sunday, counted from the beginning of the calendar."""
    return (day.toordinal() - 1) // 7


def _last(day: date) -> bool:
    """Whether it is the last of its weekday in its month."""
    return (day + timedelta(days=7)).month != day.month
