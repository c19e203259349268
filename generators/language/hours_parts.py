"""Parts of written hours, "days and their times", joined into rules; `finnish_hours.py` reads them."""

from typing import NamedTuple

from generators.errors import WrongValueError
from generators.language.hours_tokens import WHOLE_DAY
from generators.model.hours import HoursRule, Opening


class Thinning(NamedTuple):
    """What the words before the weekdays say."""

    every_weeks: int = 1
    weeks_of_month: tuple[int, ...] = ()
    week_parity: str | None = None


class Part(NamedTuple):
    """Days and the times that stand after them. `times` are minutes from midnight; none means closed."""

    rhythm: Thinning
    ranges: tuple[tuple[int, int], ...]
    working_days: bool
    times: tuple[tuple[int, int], ...]
    end_told: bool


def refuse_overlaps(parts: list[Part]) -> None:
    """Refuses a weekday that is told of twice in ways that do not go together."""
    seen: dict[int, list[tuple[int, int]]] = {}
    for part in parts:
        spans = [(start, end if end > start else end + 24 * 60) for start, end in part.times or (WHOLE_DAY,)]
        for weekday in _weekdays(part):
            for start, end in spans:
                if any(start < other_end and other_start < end for other_start, other_end in seen.get(weekday, ())):
                    raise WrongValueError(
                        "sama viikonpäivä on kahdesti, ja ajat menevät päällekkäin; kirjoita kukin päivä kerran",
                        "a weekday stands twice with times that overlap; write each day once",
                    )
                seen.setdefault(weekday, []).append((start, end))


def _weekdays(part: Part) -> list[int]:
    return [day % 7 for first, last in part.ranges for day in range(first, first + (last - first) % 7 + 1)]


def rules_of_parts(parts: list[Part]) -> tuple[HoursRule, ...]:
    """Parts with one rhythm as one rule."""
    grouped: dict[tuple[Thinning, bool, bool, bool], list[Opening]] = {}
    for part in parts:
        openings = grouped.setdefault((part.rhythm, part.working_days, bool(part.times), part.end_told), [])
        for first, last in part.ranges:
            openings += [opening(first, last, start, end) for start, end in part.times or (WHOLE_DAY,)]
    return tuple(
        HoursRule.model_validate(
            {
                "kind": "weekly",
                "openings": tuple(openings),
                **rhythm._asdict(),
                "closed": not is_open,
                "closed_on_holidays": working_days,
                "end_told": end_told,
            }
        )
        for (rhythm, working_days, is_open, end_told), openings in grouped.items()
    )


def opening(first_day: int, last_day: int, start: int, end: int) -> Opening:
    """One opening of minutes from midnight."""
    opens, closes = (f"{minutes // 60:02}:{minutes % 60:02}" for minutes in (start, end))
    return Opening(first_day=first_day, last_day=last_day, opens=opens, closes=closes)
