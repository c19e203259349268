"""When what is told of a record last changed: feeds tell it, and never when the site was built."""

from datetime import UTC, datetime, time

from generators.model.local_records import LocalRecord
from generators.pages.context import Context


def changed_at(context: Context, record: LocalRecord) -> datetime:
    """The later of its change in its source and its confirmation by somebody; else when the snapshot was pulled."""
    confirmed = datetime.combine(record.confirmed.day, time(), UTC) if record.confirmed else None
    known = [moment for moment in (record.origin.changed_at, confirmed) if moment]
    return max(known, default=context.prepared.snapshot.manifest.pulled_at)
