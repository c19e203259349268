"""How long to wait before asking again: exponential back-off with jitter, and what `Retry-After` says."""

import random
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

FIRST = 0.5
LONGEST = 30.0
LONGEST_ASKED = 120.0
"""Seconds: the first wait at most, any wait of our own at most, and the longest that a source can make us wait."""


def back_off(attempt: int, chance: random.Random) -> float:
    """Seconds to wait after the failed attempt number `attempt` (1, 2, …): between half and the whole of a doubling
    span, so that many waiters do not come back at once."""
    span: float = min(LONGEST, FIRST * 2 ** (attempt - 1))
    return span * (0.5 + chance.random() / 2)


def retry_after(header: str | None, now: datetime | None) -> float:
    """Seconds that a `Retry-After` header asks for, as a number or as an HTTP date (RFC 9110 §10.2.3); 0 = nothing.

    `now` is the answer's own `Date`, when it has one.
    """
    if not header:
        return 0.0
    text = header.strip()
    if text.isascii() and text.isdigit():
        return float(min(int(text[:9]), LONGEST_ASKED))
    when = http_date(text)
    if when is None:
        return 0.0
    return min(max((when - (now or datetime.now(UTC))).total_seconds(), 0.0), LONGEST_ASKED)


def http_date(header: str | None) -> datetime | None:
    """An HTTP date as UTC, or None when it is none."""
    if not header:
        return None
    try:
        when = parsedate_to_datetime(header)
        return when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
