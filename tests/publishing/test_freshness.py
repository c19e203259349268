from datetime import UTC, datetime, timedelta

import pytest

from generators.publishing.freshness import pull_is_due
from tests import hand_made

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
SETTINGS = hand_made.settings()
ALWAYS = SETTINGS.model_copy(update={"pull_on_build": True})


@pytest.mark.parametrize(
    ("age", "official", "always", "due"),
    [
        (None, True, False, False),
        (None, True, True, True),
        (timedelta(days=6), True, False, False),
        (timedelta(days=8), True, False, True),
        (timedelta(days=8), False, False, False),
        (timedelta(hours=2), True, True, True),
        (timedelta(minutes=10), True, True, False),
    ],
)
def test_when_a_build_pulls_first(age: timedelta | None, official: bool, always: bool, due: bool) -> None:
    manifest = hand_made.snapshot().manifest.model_copy(update={"official": official})
    pulled = None if age is None else manifest.model_copy(update={"pulled_at": NOW - age})
    assert pull_is_due(pulled, ALWAYS if always else SETTINGS, NOW) is due
