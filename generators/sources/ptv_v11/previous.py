"""The last good pull, read a line at a time: what a new pull is compared with and what it may take over."""

from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from generators.model.records import RecordKind, Unread
from generators.selection import Editorial, choose
from generators.snapshot import Manifest, SnapshotError
from generators.snapshot.files import FOLDER, RECORDS, UNREAD
from generators.snapshot.lines import LineFile
from generators.snapshot.opening import MANIFEST
from generators.snapshot.replacing import home
from generators.sources.ptv_v11.facts import ServiceFacts, service_facts


class Previous:
    """The records of the last pull on disk by kind, its manifest, and the facts of its services."""

    def __init__(self, folder: Path) -> None:
        """Opens the snapshot folder's pull. FileNotFoundError when there is none; SnapshotError when it is damaged."""
        place = home(folder, FOLDER)
        if place is None:
            raise FileNotFoundError(folder)
        self._stack = ExitStack()
        try:
            self.manifest = Manifest.model_validate_json((place / MANIFEST).read_bytes())
            self.files = {
                kind: self._stack.enter_context(LineFile(place / f"{kind}.jsonl", existing=True)) for kind in RECORDS
            }
            self._unread: dict[tuple[RecordKind, str], list[Unread]] = {}
            for text in (place / f"{UNREAD}.jsonl").read_bytes().splitlines():
                part = Unread.model_validate_json(text)
                self._unread.setdefault((part.kind, part.id), []).append(part)
            services = self.files["services"]
            self.facts: dict[str, ServiceFacts] = {key: service_facts(services.record(key)) for key in services}
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            self._stack.close()
            raise SnapshotError(f"{place}: the last snapshot cannot be read: {error}") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._stack.close()

    def still_kept(self, editorial: Editorial) -> dict[str, ServiceFacts]:
        """Facts of the old services that today's rules and editors would keep, too."""
        return {
            key: facts for key, facts in self.facts.items() if choose(key, facts.classes, facts.targets, editorial).kept
        }

    def unread_of(self, kind: RecordKind, identifier: str) -> list[Unread]:
        """What could not be read of a record then."""
        return self._unread.get((kind, identifier), [])
