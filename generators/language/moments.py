"""One time that something is on, in words: its day and its clock, apart, so that a page can set them apart."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from generators.language.dates import clock, clock_range, day_range

_NIGHT = timedelta(hours=12)
"""What ends on the next day sooner than this is told as one evening: "la 5.12. klo 22–2"."""

_FAR = timedelta(days=180)
"""A date further away than this needs its year."""


class Moment(NamedTuple):
    """The day "to 3.12." and the clock "klo 9.30–11.30"; no clock when whole days are meant or the day tells it."""

    day: str
    clock: str

    def __str__(self) -> str:
        """ "to 3.12. klo 9.30–11.30"."""
        return f"{self.day} {self.clock}" if self.clock else self.day


def needs_year(day: date, today: date) -> bool:
    """Whether a date is so far from `today` that it could be taken for one of another year."""
    return abs(day - today) > _FAR


def moment(
    start: datetime, end: datetime, language: str, today: date, *, end_told: bool = True, year: bool | None = None
) -> Moment:
    """The words in "fi", "sv" or "en" for wall-clock times. `year` None: the year stands there when it is needed.

    Whole days: "la–su 5.–6.12."; several days with their times: "pe 4.12. klo 17 – su 6.12. klo 14".
    """
    first, last = start.date(), end.date()
    year = needs_year(first, today) if year is None else year
    if start.time() == end.time() == time() and end > start:
        return Moment(day_range(first, last - timedelta(days=1), language, year=year), "")
    day = day_range(first, first, language, year=year)
    begins = _minutes(start)
    if not end_told:
        return Moment(day, clock(begins, language, worded=True))
    if first == last or end - start < _NIGHT:
        ends = begins + int((end - start).total_seconds()) // 60
        return Moment(day, clock_range(begins, ends, language, worded=True))
    until = day_range(last, last, language, year=year)
    return Moment(
        f"{day} {clock(begins, language, worded=True)} – {until} {clock(_minutes(end), language, worded=True)}", ""
    )


def _minutes(at: datetime) -> int:
    return at.hour * 60 + at.minute
