"""Safe access to raw JSON: any value may stand anywhere, and what cannot be read is noted, never raised.

PTV answers null for an empty list, "" for a missing word, and old records lack fields: all of that is normal absence.
A value of the wrong kind is not: it is left out of the record and noted as an `Unread` part of it.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TypeVar

from generators.cleaning import LINE_LIMIT, clean
from generators.model.records import RecordKind, Unread
from generators.sources.ptv_v11.ids import guid

Raw = Mapping[str, object]
T = TypeVar("T")

LIST_LIMIT = 200
"""Items read of one list; the longest real ones (ontology terms of a channel) are near a hundred."""

LONG_LIST_LIMIT = 2_000
"""Items read of the lists that are long by nature: channels of a national service, services of a collection."""

PARTS_LIMIT = 50
"""Parts noted as unread of one record, so that a hostile one cannot fill the report."""


def mapping(value: object) -> Raw:
    """The value if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def absent(value: object) -> bool:
    """Whether there is nothing: null, or an empty or blank string."""
    return value is None or (isinstance(value, str) and not value.strip())


class Reading:
    """The reading of one record: who it is, and where its parts that cannot be read are noted."""

    __slots__ = ("id", "kind", "noted", "unread")

    def __init__(self, kind: RecordKind, record_id: str, unread: list[Unread]) -> None:
        self.kind: RecordKind = kind
        self.id = record_id
        self.unread = unread
        self.noted = 0

    def refuse(self, reason: str, found: object = None) -> None:
        """Note that the whole record cannot be read."""
        self.unread.append(Unread(kind=self.kind, id=self.id, reason=_said(reason, found), whole=True))

    def leave_out(self, field: str, reason: str, found: object = None) -> None:
        """Note that a part was left out: `field` in PTV's own words, and what was found there."""
        self.noted += 1
        if self.noted > PARTS_LIMIT + 1:
            return
        if self.noted > PARTS_LIMIT:
            field, reason, found = (
                "",
                f"more than {PARTS_LIMIT} parts could not be read; the others are not listed",
                None,
            )
        self.unread.append(Unread(kind=self.kind, id=self.id, field=field, reason=_said(reason, found), whole=False))

    def rows(self, raw: Raw, key: str, where: str = "", limit: int = LIST_LIMIT) -> list[dict[str, object]]:
        """The objects of a list; null and absent give none. `where` is the path before `key`, with its dot."""
        value = raw.get(key)
        if not value and not isinstance(value, (int, float)):
            return []
        if not isinstance(value, list):
            self.leave_out(where + key, "not a list", value)
            return []
        if len(value) > limit:
            self.leave_out(where + key, f"{len(value)} items, only the first {limit} are read")
            value = value[:limit]
        rows = [row for row in value if isinstance(row, dict)]
        if len(rows) < len(value) and (odd := [row for row in value if row is not None and not isinstance(row, dict)]):
            self.leave_out(where + key, "an item is not an object", odd[0])
        return rows

    def part(self, raw: Raw, key: str, where: str = "") -> Raw | None:
        """The object under `key`, or None when there is none."""
        value = raw.get(key)
        if isinstance(value, dict):
            return value or None
        if not absent(value):
            self.leave_out(where + key, "not an object", value)
        return None

    def known(self, table: Mapping[str, T], raw: Raw, key: str, where: str = "") -> T | None:
        """The meaning of a word of a closed list, in any case of letters. `table` is in lower case."""
        value = raw.get(key)
        if value is None:
            return None
        if isinstance(value, str):
            word = value.strip().lower()
            if not word:
                return None
            if word in table:
                return table[word]
        self.leave_out(where + key, "unknown word", value)
        return None

    def flag(self, raw: Raw, key: str, where: str = "") -> bool:
        """Yes or no; absent is no."""
        value = raw.get(key)
        if value is None or value is True or value is False:
            return value is True
        return self.known({"true": True, "false": False}, raw, key, where) or False

    def word(self, raw: Raw, key: str, where: str = "", limit: int = LINE_LIMIT) -> str:
        """One line of plain text; a number is taken as its digits."""
        value = raw.get(key)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**15:
            value = str(value)
        if isinstance(value, str):
            return clean(value, limit=limit)
        if value is not None:
            self.leave_out(where + key, "not text", value)
        return ""

    def reference(self, raw: Raw, key: str, where: str = "") -> str | None:
        """The id of another record; "" and null are none."""
        value = raw.get(key)
        found = guid(value)
        if found is None and not absent(value):
            self.leave_out(where + key, "not an id", value)
        return found

    def moment(self, raw: Raw, key: str) -> datetime | None:
        """A point in time as UTC. PTV means UTC also without a zone (API v11 §3); year 1 is its "never"."""
        value = raw.get(key)
        if absent(value):
            return None
        try:
            found = datetime.fromisoformat(value.strip()) if isinstance(value, str) else None
            if found is not None:
                if found.year == 1:
                    return None
                return found.replace(tzinfo=found.tzinfo or UTC).astimezone(UTC)
        except (ValueError, OverflowError):
            pass
        self.leave_out(key, "not a date and time", value)
        return None


def begin(kind: RecordKind, raw: object, unread: list[Unread]) -> tuple[Reading, Raw] | None:
    """A reading and its object, or None when there is no object, no id, or it is not published (noted as whole)."""
    record = raw if isinstance(raw, dict) else {}
    record_id = guid(record.get("id"))
    reading = Reading(kind, record_id or _said("", record.get("id")), unread)
    if not isinstance(raw, dict):
        reading.refuse("not an object", raw)
    elif record_id is None:
        reading.refuse("no id that could be used", record.get("id"))
    elif not absent(status := record.get("publishingStatus")) and not (
        isinstance(status, str) and status.strip().lower() == "published"
    ):
        reading.refuse("not published", status)
    else:
        return reading, record
    return None


def _said(reason: str, found: object) -> str:
    """A reason with what was found, cut short and harmless to print."""
    if found is None:
        return reason
    shown = clean(found if isinstance(found, str) else type(found).__name__, limit=80)
    return f"{reason}: {shown}" if reason else shown
