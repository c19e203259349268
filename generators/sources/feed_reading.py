"""What reading one feed gives: its records, what of it could not be read, and what is to be told of the rest."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field

from generators.errors import SourceError
from generators.model.feed_notes import Remark as Remark
from generators.model.feed_notes import UnreadEntry as UnreadEntry
from generators.model.local_records import LocalRecord

_NAMESPACE = uuid.UUID("5f0f4f4c-7a39-5d0b-9d7e-2f6b0c1a8e11")
"""Ids of records of feeds are made in it; never to be changed, since addresses hang on ids."""


@dataclass(frozen=True)
class ReadFeed:
    """One feed as it was read. Nothing is lost in silence: every entry is a record, among `unread` or passed over.

    A remark with an empty id is about the whole feed: which delimiter a sheet was found to have. `passed_over` counts,
    by reason in Finnish, entries with nothing wrong that are no record here: over already, deleted, given twice.
    """

    records: tuple[LocalRecord, ...] = ()
    unread: tuple[UnreadEntry, ...] = ()
    remarks: tuple[Remark, ...] = ()
    passed_over: Mapping[str, int] = field(default_factory=dict)


class FeedUnreadableError(SourceError):
    """A whole feed that cannot be read. The text says in Finnish what is wrong with it and what would be right."""


def record_id(feed_key: str, *parts: str) -> str:
    """The id of a record of a feed, the same every night: made of the feed's key and what names the record there.

    It tells nothing of the parts: what a calendar calls its events by may hold somebody's address.
    """
    return str(uuid.uuid5(_NAMESPACE, "\n".join((feed_key, *parts))))
