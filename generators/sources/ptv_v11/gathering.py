"""Gathers the records of a pull on disk: kept services, and from them every record that they name.

What the last pull has and the source says is unchanged is taken over line by line instead of being asked again.
"""

from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from generators.model.records import RecordKind, Unread
from generators.selection import Editorial, choose
from generators.snapshot.files import RECORDS
from generators.snapshot.lines import LineFile, Record, line
from generators.snapshot.warnings import WITHDRAWN
from generators.sources.ptv_v11.facts import ServiceFacts, left_out, service_facts, without_past_hours
from generators.sources.ptv_v11.ids import guid
from generators.sources.ptv_v11.previous import Previous
from generators.sources.ptv_v11.reading import Read
from generators.sources.ptv_v11.source import Source

LEVELS_LIMIT = 20
"""Organisations above one another that are followed; real ones have at most four or five."""


@dataclass(frozen=True)
class Unchanged:
    """What a pull of changes may take over: the last pull, the ids that changed since, and the day (UTC) it is now."""

    previous: Previous
    changed: Mapping[RecordKind, frozenset[str]]
    today: str

    def record(self, kind: RecordKind, file: str, identifier: str) -> Record | None:
        """The old record when it is still right, else None: then it has to be asked for."""
        lines = self.previous.files[file]
        if identifier in self.changed.get(kind, frozenset()) or identifier not in lines:
            return None
        try:
            return without_past_hours(lines.record(identifier), self.today)
        except (TypeError, AttributeError):
            return None  # The line is damaged: whoever opened the file looked at ids and codes only.


class Gathered:
    """The records of a pull so far: a file of lines for each kind, the facts of kept services, what was not read."""

    def __init__(self, folder: Path) -> None:
        """Spools to new files in `folder`."""
        self._stack = ExitStack()
        self.files = {kind: self._stack.enter_context(LineFile(folder / f"{kind}.lines")) for kind in RECORDS}
        self.facts: dict[str, ServiceFacts] = {}
        self.unread: list[Unread] = []
        self.warnings: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stack.close()

    def keep_service(self, record: Record) -> None:
        """Adds a kept service."""
        identifier = record["id"]
        self.facts[identifier] = service_facts(record)
        self.files["services"].add(identifier, line(record))
        self.files["left_out"].drop(identifier)

    def channels_named(self) -> set[str]:
        """Ids of all channels that kept services name; only such as can be asked for."""
        return askable(name for facts in self.facts.values() for name in facts.channels)

    def dangling(self) -> int:
        """Pairs of a kept service and a channel that is not published."""
        return sum(name not in self.files["channels"] for facts in self.facts.values() for name in facts.channels)


@dataclass
class Gatherer:
    """One pull's way from ids to records. `unchanged` is None in a full pull."""

    source: Source
    gathered: Gathered
    editorial: Editorial
    unchanged: Unchanged | None = None
    fetched: dict[str, int] = field(default_factory=dict)

    def services(self, ids: Iterable[str]) -> None:
        """Reads the services and keeps those that are for families; of the others, what explains why not."""
        to_fetch = {identifier for identifier in ids if not self._taken_over(identifier)}
        fresh: set[str] = set()
        for read in self._fetch("service", to_fetch):
            for identifier, (record, _) in read.records.items():
                fresh.add(identifier)
                self._sort(record)
            self.gathered.unread += [part for part in read.unread if part.whole or part.id in self.gathered.facts]
        gone = to_fetch - fresh - {part.id for part in self.gathered.unread}
        if gone:
            self.gathered.warnings.append(WITHDRAWN.format(count=len(gone)))
        self._name_general_descriptions(fresh & self.gathered.facts.keys())

    def _taken_over(self, identifier: str) -> bool:
        if self.unchanged is None:
            return False
        if record := self.unchanged.record("service", "services", identifier):
            self._sort(record)
            self.gathered.unread += self.unchanged.previous.unread_of("service", identifier)
            return True
        old = self.unchanged.record("service", "left_out", identifier)
        if old is None or self._kept(old["id"], set(old.get("class_codes", ())), set(old.get("target_codes", ()))):
            return False
        self.gathered.files["left_out"].add(identifier, line(old))
        return True

    def _sort(self, record: Record) -> None:
        facts = service_facts(record)
        if self._kept(record["id"], facts.classes, facts.targets):
            self.gathered.keep_service(record)
        else:
            self.gathered.files["left_out"].add(record["id"], line(left_out(record)))

    def _kept(self, identifier: str, classes: Iterable[str], targets: Iterable[str]) -> bool:
        return choose(identifier, frozenset(classes), frozenset(targets), self.editorial).kept

    def _name_general_descriptions(self, services: set[str]) -> None:
        """Gives the services the names of their general descriptions: merged reads leave them out (v11 §6)."""
        facts = self.gathered.facts
        wanted = askable(facts[key].general_description for key in services)
        names: dict[str, Record] = {}
        for given, unread in self.source.general_description_names(wanted):
            names |= given
            self.gathered.unread += unread
        lines = self.gathered.files["services"]
        for identifier in sorted(services):
            if named := names.get(facts[identifier].general_description or ""):
                lines.add(identifier, line(lines.record(identifier) | {"general_description_names": named}))

    def channels(self) -> None:
        """Reads the channels that kept services name. One that is not published stays a dangling reference."""
        self._gather("channel", "channels", self.gathered.channels_named())

    def organisations(self) -> None:
        """Reads every organisation that is named by a service or a channel, and those above it, up to the root."""
        files = self.gathered.files
        wanted = {name for facts in self.gathered.facts.values() for name in facts.organisations}
        wanted |= {name for key in files["channels"] if (name := files["channels"].record(key).get("organisation_id"))}
        done: set[str] = set()
        level = 0
        while new := askable(wanted) - done:
            if (level := level + 1) > LEVELS_LIMIT:
                self.gathered.warnings.append(
                    f"{len(new)} organisations stand more than {LEVELS_LIMIT} levels above a service: not asked for"
                )
                break
            self._gather("organisation", "organisations", new)
            done |= new
            wanted = {
                above
                for key in new & set(files["organisations"])
                for above in above_of(files["organisations"].record(key))
            }

    def collections(self) -> None:
        """Reads the service collections that kept services and channels name."""
        files = self.gathered.files
        wanted = {name for facts in self.gathered.facts.values() for name in facts.collections}
        wanted |= {
            name for key in files["channels"] for name in files["channels"].record(key).get("collection_ids", ())
        }
        self._gather("collection", "collections", askable(wanted))

    def _gather(self, kind: RecordKind, file: str, ids: set[str]) -> None:
        """Records of one kind into their file: taken over when unchanged, else fetched."""
        to_fetch = set()
        for identifier in ids:
            old = self.unchanged.record(kind, file, identifier) if self.unchanged else None
            if old is None or self.unchanged is None:
                to_fetch.add(identifier)
                continue
            self.gathered.files[file].add(identifier, line(old))
            self.gathered.unread += self.unchanged.previous.unread_of(kind, identifier)
        for read in self._fetch(kind, to_fetch):
            for identifier, (_, text) in read.records.items():
                self.gathered.files[file].add(identifier, text)
            self.gathered.unread += read.unread

    def _fetch(self, kind: RecordKind, ids: set[str]) -> Iterable[Read]:
        self.fetched[kind] = self.fetched.get(kind, 0) + len(ids)
        if not ids:
            return ()
        return self.source.collections(ids) if kind == "collection" else self.source.records(kind, ids)


def askable(names: Iterable[str | None]) -> set[str]:
    """Those that are ids: nothing else, not even from an old snapshot, is ever put into an address."""
    return {found for name in names if (found := guid(name))}


def above_of(organisation: Record) -> list[str]:
    """Ids of the organisations above one: its parent and the root."""
    return [above for name in ("parent_id", "root_id") if (above := organisation.get(name))]
