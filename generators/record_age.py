"""How long ago a source changed a record, in months of the calendar in Finland."""

import calendar
from datetime import date, datetime

from generators.hours import HELSINKI

AGE_LIMITS = (3, 6, 12)
"""Months that part records by age."""

OLD_AFTER = AGE_LIMITS[-1]
"""Months after which a reader is asked to check a record with the service itself."""


def day_in_finland(moment: datetime) -> date:
    """The day in Finland at a moment that has its zone."""
    return moment.astimezone(HELSINKI).date()


def months_before(day: date, months: int) -> date:
    """The same day of the month so many months earlier, or the last day of that month when it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def age_group(changed_at: datetime | None, today: date) -> int | None:
    """How many of `AGE_LIMITS` a record has passed: 0 for the freshest, 3 for the oldest; None when nobody knows."""
    if changed_at is None:
        return None
    day = day_in_finland(changed_at)
    return sum(day < months_before(today, months) for months in AGE_LIMITS)


def is_old(changed_at: datetime | None, today: date) -> bool:
    """Whether the source has not changed the record in `OLD_AFTER` months."""
    return changed_at is not None and day_in_finland(changed_at) < months_before(today, OLD_AFTER)
