"""What reading one feed gives: its records, what of it could not be read, and what is to be told of the rest."""

from dataclasses import dataclass

from generators.errors import SourceError
from generators.model.base import Model
from generators.model.local_records import LocalRecord


class UnreadEntry(Model):
    """One entry of a feed that could not be made a record.

    `id` is what it is called in the feed, or where it stands there ("rivi 7"); `reason` says in Finnish what was found
    and what would be right.
    """

    id: str
    name: str = ""
    reason: str


class Remark(Model):
    """Something to be told of a record that was kept: no point, a time that stayed text. `id` is that of the record."""

    id: str
    name: str = ""
    reason: str


@dataclass(frozen=True)
class ReadFeed:
    """One feed as it was read. Nothing is lost in silence: every entry is a record or among `unread`.

    A remark with an empty id is about the whole feed: which delimiter a sheet was found to have.
    """

    records: tuple[LocalRecord, ...] = ()
    unread: tuple[UnreadEntry, ...] = ()
    remarks: tuple[Remark, ...] = ()


class FeedUnreadableError(SourceError):
    """A whole feed that cannot be read. The text says in Finnish what is wrong with it and what would be right."""
