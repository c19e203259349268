"""Addresses are for ever: the append-only register of the slug of every record that ever had a page.

`addresses.jsonl` lies in the snapshot folder and only grows: a renamed record keeps its address, and one that is no
longer pulled stays in the register, so that its page can say so.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from pydantic import ValidationError

from generators.directory.entries import Directory
from generators.directory.indexing import organisations_with_page
from generators.directory.local import is_of_county, kind_of
from generators.errors import PerhekeskusError
from generators.model.base import Model
from generators.model.local_records import LocalRecord
from generators.model.text import Text
from generators.slugs import slug
from generators.snapshot import Snapshot
from generators.snapshot.lines import line, plain

RegisteredKind = Literal[
    "service",
    "location",
    "organisation",
    "meeting_place",
    "group",
    "event",
    "space",
    "volunteer_task",
    "local_organisation",
    "network",
]

REGISTER_FILE = "addresses.jsonl"

SEGMENTS = {
    "service": {"fi": "palvelut", "sv": "tjanster", "en": "services"},
    "location": {"fi": "palvelupisteet", "sv": "servicestallen", "en": "service-locations"},
    "organisation": {"fi": "organisaatiot", "sv": "organisationer", "en": "organisations"},
    "meeting_place": {"fi": "kohtaamispaikat", "sv": "motesplatser", "en": "meeting-places"},
    "group": {"fi": "ryhmat", "sv": "grupper", "en": "groups"},
    "event": {"fi": "tapahtumat", "sv": "evenemang", "en": "events"},
    "space": {"fi": "tilat", "sv": "lokaler", "en": "spaces"},
    "volunteer_task": {"fi": "vapaaehtoiseksi", "sv": "frivilliguppdrag", "en": "volunteering"},
    "local_organisation": {"fi": "jarjestot", "sv": "foreningar", "en": "associations"},
    "network": {"fi": "verkostot", "sv": "natverk", "en": "networks"},
    "municipality": {"fi": "kunnat", "sv": "kommuner", "en": "municipalities"},
    "situation": {"fi": "elamantilanteet", "sv": "livssituationer", "en": "life-situations"},
    "today": {"fi": "mihin-tanaan", "sv": "vart-i-dag", "en": "where-today"},
    "search": {"fi": "haku", "sv": "sok", "en": "search"},
    "about_data": {"fi": "tietoa-aineistosta", "sv": "om-uppgifterna", "en": "about-the-data"},
}
"""First piece of an address: kind of record, or what a page that is one of a kind is about → language → segment.

Never change one that was published.
"""

PLACES_FILE = {"fi": "paikat.geojson", "sv": "platser.geojson", "en": "places.geojson"}
"""Name of the file of places below a municipality's page and below the region's."""

TODAY_FILE = {"fi": "tanaan.json", "sv": "i-dag.json", "en": "today.json"}
"""Name of the file of what is on in the coming days, below a municipality's page and below the region's."""

MAP_FILE = {"fi": "kartta.json", "sv": "karta.json", "en": "map.json"}
"""Name of the file, beside the region's places, that tells all maps of a language their words and background."""

CALENDAR_FILE = {"fi": "kalenteri.ics", "sv": "kalender.ics", "en": "calendar.ics"}
"""Name of the calendar below the page of what it is of: a record, a municipality, the region."""

EVENTS_FILE = {"fi": "tapahtumat.xml", "sv": "evenemang.xml", "en": "events.xml"}
"""Name of the feed of events below a municipality's page, and below the list of events for the region."""

NEWS_FILE = {"fi": "uutta.xml", "sv": "nytt.xml", "en": "news.xml"}
"""Name of the feed of what has been added, below a municipality's page and below the region's."""

TABLE_FILE = {"fi": "kohtaamispaikat.csv", "sv": "motesplatser.csv", "en": "meeting-places.csv"}
"""Name of the table of meeting places, below the list of those of a municipality and of the region."""

ID_DIGITS = 10
"""Digits of an id that end an address: of a hundred thousand records hardly two have the same."""

SHORTEST_REFERENCE = 8
"""Digits of an id that are enough to name a record by, when only one begins so."""


class Entry(Model):
    """One record that has or had a page. `name` is what it was called when added, for people who read the file."""

    kind: RegisteredKind
    id: str
    slug: str
    name: str
    added: date


class Addressed(NamedTuple):
    """A record that needs an address."""

    kind: RegisteredKind
    id: str
    names: Text


def address(kind: str, piece: str, language: str) -> str:
    """Address of a page relative to the language's root: "palvelut/neuvola-3c0179929e/"."""
    return f"{SEGMENTS[kind][language]}/{piece}/"


def digits_of(record_id: str) -> str:
    """An id, or the beginning of one, as it is compared: lower case, without its hyphens."""
    return record_id.strip().lower().replace("-", "")


class Register:
    """All entries, in order of kind and id. It never changes: `extended` makes a new one."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self.entries = tuple(sorted(entries, key=lambda entry: (entry.kind, entry.id)))

    @cached_property
    def _by_key(self) -> dict[tuple[str, str], Entry]:
        return {(entry.kind, entry.id): entry for entry in self.entries}

    @cached_property
    def _by_digits(self) -> dict[str, Entry]:
        """The digits that end a slug → its entry; no two entries have the same."""
        return {entry.slug.rpartition("-")[2]: entry for entry in self.entries}

    def extended(self, records: Iterable[Addressed], today: date) -> "Register":
        """This register with the records that it lacks; what it has does not change, whatever they are called now."""
        taken = set(self._by_digits)
        added = []
        lacking = {
            (record.kind, record.id): record for record in records if (record.kind, record.id) not in self._by_key
        }
        for _, record in sorted(lacking.items(), key=lambda item: item[0]):
            digits = _free_digits(record.id, taken)
            taken.add(digits)
            picked = record.names.pick("fi")
            name = picked.text if picked else ""
            base = slug(name)
            piece = f"{base}-{digits}" if base else digits
            added.append(Entry(kind=record.kind, id=record.id, slug=piece, name=name, added=today))
        return Register((*self.entries, *added)) if added else self

    def joined(self, other: "Register") -> "Register":
        """This register with the entries of another that it lacks. What both have is as it is here.

        An entry whose digits are taken here is left out: it gets longer ones when it is registered anew.
        """
        added = [
            entry
            for entry in other.entries
            if (entry.kind, entry.id) not in self._by_key and entry.slug.rpartition("-")[2] not in self._by_digits
        ]
        return Register((*self.entries, *added)) if added else self

    def forgotten(self, other: "Register") -> tuple[Entry, ...]:
        """Entries of another register that are not, or not with the same address, in this one."""
        return tuple(
            entry
            for entry in other.entries
            if (found := self._by_key.get((entry.kind, entry.id))) is None or found.slug != entry.slug
        )

    def slug(self, kind: str, record_id: str) -> str:
        """The slug of a record. KeyError when it was never registered."""
        return self._by_key[kind, record_id].slug

    def find(self, reference: str) -> Entry | None:
        """The entry that a reference means: a whole id, the digits that end an address, or at least eight first digits.

        None when there is none, or when several begin so.
        """
        reference = reference.strip()
        for kind in get_args(RegisteredKind):
            if found := self._by_key.get((kind, reference)):
                return found
        digits = digits_of(reference)
        if found := self._by_digits.get(digits):
            return found
        if len(digits) < SHORTEST_REFERENCE:
            return None
        begin_so = [entry for entry in self.entries if digits_of(entry.id).startswith(digits)]
        return begin_so[0] if len(begin_so) == 1 else None

    def gone(self, directory: Directory) -> tuple[Entry, ...]:
        """Entries whose record has no page any more: archived, no longer for families, removed by an editor.

        Merged records are not among them: `moved` tells where they went.
        """
        shown = {
            *(("service", id_) for id_ in directory.services),
            *(("location", id_) for id_ in directory.places),
            *(("organisation", id_) for id_ in directory.organisations),
            *((kind_of(entry.record), id_) for id_, entry in directory.local.entries.items()),
        }
        merged = directory.merged_into
        return tuple(entry for entry in self.entries if (entry.kind, entry.id) not in shown and entry.id not in merged)

    def moved(self, directory: Directory) -> tuple[tuple[Entry, str], ...]:
        """Entries whose record was merged into another, each with the id of that primary record."""
        primary_of = directory.merged_into
        return tuple((entry, primary_of[entry.id]) for entry in self.entries if entry.id in primary_of)


def addressed_records(snapshot: Snapshot) -> Iterator[Addressed]:
    """All records of a snapshot that get a page, or would if they were not merged into another."""
    places = [channel for channel in snapshot.channels.values() if channel.kind == "location"]
    responsibilities = (part for service in snapshot.services.values() for part in service.responsibilities)
    for service in snapshot.services.values():
        yield Addressed("service", service.id, service.names)
    for place in places:
        yield Addressed("location", place.id, place.names)
    for id_ in organisations_with_page(responsibilities, places, snapshot.organisations):
        yield Addressed("organisation", id_, snapshot.organisations[id_].names)


def addressed_local_records(records: Iterable[LocalRecord], municipalities: Collection[str]) -> Iterator[Addressed]:
    """Local records as things that get an address: those of the `municipalities` of the county (codes), or of none.

    What has no page needs no address: a feed may tell of the whole country.
    """
    for record in records:
        if is_of_county(record, municipalities):
            yield Addressed(kind_of(record), record.id, record.names)


def read_register(folder: Path) -> Register:
    """The register in the snapshot folder; an empty one when there is none yet. Raises PerhekeskusError if damaged."""
    path = folder / REGISTER_FILE
    return register_of(path.read_bytes(), path) if path.exists() else Register()


def register_of(text: bytes, path: Path) -> Register:
    """The register from the bytes of its file. `path` is what an error calls it. Raises PerhekeskusError if damaged."""
    entries: list[Entry] = []
    seen: dict[object, int] = {}
    for number, line_ in enumerate(text.removesuffix(b"\n").split(b"\n") if text else (), 1):
        try:
            entry = Entry.model_validate_json(line_)
        except ValidationError as error:
            raise _damaged(path, number, str(error.errors()[0]["msg"])) from error
        for key in ((entry.kind, entry.id), entry.slug.rpartition("-")[2]):
            if key in seen:
                raise _damaged(path, number, f"{entry.id} has the id or the address of line {seen[key]}")
            seen[key] = number
        entries.append(entry)
    return Register(entries)


def write_register(folder: Path, register: Register) -> None:
    """Puts the register into the snapshot folder in one step: a kill at any moment leaves the old file or the new."""
    folder.mkdir(parents=True, exist_ok=True)
    for leftover in folder.glob(f".{REGISTER_FILE}.*"):
        leftover.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{REGISTER_FILE}.", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(line(plain(entry)) for entry in register.entries)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(folder / REGISTER_FILE)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def update_register(folder: Path, snapshot: Snapshot, today: date) -> None:
    """Registers what a pull brought. Called after the snapshot was replaced; writes only when something is new."""
    add_to_register(folder, addressed_records(snapshot), today)


def add_to_register(folder: Path, records: Iterable[Addressed], today: date) -> None:
    """Registers records in the snapshot folder; writes only when something is new."""
    register = read_register(folder)
    extended = register.extended(records, today)
    if extended is not register:
        write_register(folder, extended)


def _free_digits(record_id: str, taken: set[str]) -> str:
    """The first hexadecimal digits of the id, ten or as many more as no other entry has; of its hash if it has none."""
    digits = digits_of(record_id)
    hashed = hashlib.sha256(record_id.encode()).hexdigest()
    digits = digits + hashed if re.fullmatch(rf"[0-9a-f]{{{ID_DIGITS},}}", digits) else hashed
    length = ID_DIGITS
    while digits[:length] in taken and length < len(digits):
        length += 1
    return digits[:length]


def _damaged(path: Path, line: int, reason: str) -> PerhekeskusError:
    return PerhekeskusError(f"{path}:{line}: {reason}; take the file from an earlier commit, lines are only ever added")
