from datetime import UTC, date, datetime

import pytest

from generators.record_age import age_group, day_in_finland, is_old, months_before

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (TODAY, 3, date(2026, 8, 26)),
        (TODAY, 12, date(2025, 11, 26)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
    ],
)
def test_months_of_the_calendar(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


@pytest.mark.parametrize(
    ("changed", "group"),
    [
        (datetime(2026, 11, 26, tzinfo=UTC), 0),
        (datetime(2026, 8, 26, tzinfo=UTC), 0),
        (datetime(2026, 8, 25, 12, tzinfo=UTC), 1),
        (datetime(2026, 5, 25, 12, tzinfo=UTC), 2),
        (datetime(2025, 11, 25, 12, tzinfo=UTC), 3),
        (datetime(2030, 1, 1, tzinfo=UTC), 0),
        (None, None),
    ],
)
def test_the_groups_of_age(changed: datetime | None, group: int | None) -> None:
    assert age_group(changed, TODAY) == group
    assert is_old(changed, TODAY) == (group == 3)


def test_the_day_is_that_of_finland() -> None:
    assert day_in_finland(datetime(2026, 11, 25, 22, 30, tzinfo=UTC)) == TODAY
    assert not is_old(datetime(2025, 11, 25, 22, 30, tzinfo=UTC), TODAY)
