from datetime import date

import pytest

from generators.sources.feed_window import window


@pytest.mark.parametrize(
    ("today", "first", "end"),
    [
        (date(2026, 11, 26), date(2026, 11, 1), date(2027, 6, 1)),
        (date(2026, 11, 1), date(2026, 11, 1), date(2027, 6, 1)),
        (date(2026, 5, 31), date(2026, 5, 1), date(2026, 12, 1)),
        (date(2026, 6, 1), date(2026, 6, 1), date(2027, 1, 1)),
        (date(2026, 12, 31), date(2026, 12, 1), date(2027, 7, 1)),
    ],
)
def test_the_window_is_the_month_and_six_more(today, first, end):
    assert window(today) == (first, end)
