"""What one rule of hours gives by itself: on which days its openings begin, and their minutes. No word of other rules.

Days are numbers counted from a date that the caller chooses; minutes are those of the wall clock from a day's midnight.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from generators.model.hours import HoursRule, Opening
from generators.rule_dates import counting_days, has_rhythm, valid_days

DAY = 24 * 60
"""Minutes of a wall-clock day."""


def usual_hours(rule: HoursRule, first: date, days: int, *, reaching: bool) -> Iterator[tuple[Sequence[int], int, int]]:
    """(days, start, end) of each opening of a rule that is no exception: on which days it begins, counted from `first`.

    `reaching`: also on days before `first`, when it runs on to it. Start and end are minutes from the day's midnight.
    """
    weekday = first.weekday()
    if rule.kind == "dates":
        for start, end in hours_of_a_date(rule):
            valid = valid_days(rule, first, -((end - 1) // DAY) if reaching else 0, days)
            yield counting_days(rule, first, valid), start, end
        return
    rhythm = has_rhythm(rule)
    for begins_on, start, end in _weekly_hours(rule):
        valid = valid_days(rule, first, -((end - 1) // DAY) if reaching else 0, days)
        right_weekday = range(valid.start + (begins_on - weekday - valid.start) % 7, valid.stop, 7)
        yield counting_days(rule, first, right_weekday) if rhythm else right_weekday, start, end


def hours_of_a_date(rule: HoursRule) -> list[tuple[int, int]]:
    """(start, end) in minutes from midnight of each date of an exception or a rule of dates; weekdays say nothing."""
    if rule.closed:
        return []
    if rule.always_open:
        return [(0, DAY)]
    return [_ends_after(_minutes(opening.opens), _minutes(opening.closes)) for opening in rule.openings]


def _weekly_hours(rule: HoursRule) -> Iterator[tuple[int, int, int]]:
    """(weekday, start, end) of each opening of a usual week; minutes from the midnight of that day."""
    if rule.closed:
        return
    if rule.always_open:
        for day in range(7):
            yield day, 0, DAY
        return
    for opening in rule.openings:
        opens, closes = _minutes(opening.opens), _minutes(opening.closes)
        if rule.kind == "overnight":
            length = len(weekdays_of(opening)) - 1
            yield opening.first_day, *_ends_after(opens, closes + length * DAY)
        else:
            for day in weekdays_of(opening):
                yield day, *_ends_after(opens, closes)


def weekdays_of(opening: Opening) -> list[int]:
    """The weekdays from its first to the next last one, past Sunday too."""
    length = (opening.last_day - opening.first_day) % 7
    return [day % 7 for day in range(opening.first_day, opening.first_day + length + 1)]


def _ends_after(start: int, end: int) -> tuple[int, int]:
    """An opening that would end before or as it begins ends a day later."""
    return (start, end) if end > start else (start, end + DAY)


@cache
def _minutes(clock: str) -> int:
    """Minutes from midnight of "HH:MM"; there are 1,441 of them at most."""
    return int(clock[:2]) * 60 + int(clock[3:])
