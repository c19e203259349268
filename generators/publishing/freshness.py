"""Whether a build should pull first."""

from datetime import datetime, timedelta

from generators.settings import Settings
from generators.snapshot import Manifest

JUST_PULLED = timedelta(hours=1)
"""A snapshot this young is never pulled again: `mkdocs serve` builds at every change of a page."""


def pull_is_due(manifest: Manifest | None, settings: Settings, now: datetime) -> bool:
    """Whether to pull before a build at the moment `now`. `manifest` is that of the snapshot, None when there is none.

    With `pull_on_build` always, else when a snapshot from the official source is older than `snapshot_days`. Without
    a snapshot the site is built from the embedded example, which needs no pull.
    """
    if manifest is None:
        return settings.pull_on_build
    age = now - manifest.pulled_at
    if settings.pull_on_build:
        return age > JUST_PULLED
    return manifest.official and age > timedelta(days=settings.limits.snapshot_days)
