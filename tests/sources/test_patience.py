import random
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from generators.sources.patience import LONGEST, LONGEST_ASKED, back_off, http_date, retry_after

NOW = datetime(2026, 11, 23, 12, 0, 0, tzinfo=UTC)


def test_waits_double_up_to_the_longest_and_differ():
    for attempt, span in enumerate([0.5, 1, 2, 4, 8, 16, LONGEST, LONGEST], 1):
        waits = {back_off(attempt, random.Random(seed)) for seed in range(50)}
        assert len(waits) > 40
        assert min(waits) >= span / 2
        assert max(waits) <= span


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, 0),
        ("", 0),
        ("7", 7),
        (" 7 ", 7),
        ("-7", 0),
        ("1.5", 0),
        ("soon", 0),
        ("99999999999999999999", LONGEST_ASKED),
        ("²", 0),
        (format_datetime(NOW + timedelta(seconds=9), usegmt=True), 9),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 0),
        (format_datetime(NOW + timedelta(days=1), usegmt=True), LONGEST_ASKED),
        ("Mon, 99 Xxx 2026 99:99:99 GMT", 0),
    ],
)
def test_retry_after(header, seconds):
    assert retry_after(header, NOW) == seconds


def test_http_date_is_utc():
    assert http_date("Mon, 23 Nov 2026 14:00:00 +0200") == NOW
    assert http_date("Mon, 23 Nov 2026 12:00:00 GMT") == NOW
    assert http_date("yesterday") is None


def test_a_date_beyond_the_calendar_is_none():
    assert http_date("Fri, 31 Dec 9999 23:59:59 -2359") is None
