"""What is told of a feed besides its records: entries that could not be read, and remarks on those that were."""

from generators.model.base import Model


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
