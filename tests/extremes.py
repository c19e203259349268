"""The pages of the example on which a layout breaks first."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from generators.addresses import address
from generators.directory.entries import PlaceEntry, ServiceEntry
from generators.model.text import Text
from generators.preparing import Prepared, prepare
from tests.command import ROOT


def _length(text: Text) -> int:
    picked = text.pick("fi")
    return len(picked.text) if picked else 0


def _name(entry: ServiceEntry) -> str:
    picked = entry.service.names.pick("fi")
    return picked.text if picked else ""


@cache
def prepared() -> Prepared:
    """The embedded example."""
    return prepare(ROOT, Path("no-snapshot"))


def _service(best: Callable[[ServiceEntry], int]) -> str:
    entry = max(prepared().directory.services.values(), key=best)
    assert best(entry) > 0, "the example has no such service"
    return address("service", prepared().register.slug("service", entry.service.id), "fi")


def _place(best: Callable[[PlaceEntry], int]) -> str:
    entry = max(prepared().directory.places.values(), key=best)
    return address("location", prepared().register.slug("location", entry.channel.id), "fi")


def _longest_text(entry: ServiceEntry) -> int:
    return _length(entry.service.description) + _length(entry.service.general_description)


EXTREMES: dict[str, Callable[[], str]] = {
    "longest text": lambda: _service(_longest_text),
    "longest name": lambda: _service(lambda entry: len(_name(entry))),
    "most channels": lambda: _service(lambda entry: len(entry.connections)),
    "no channel": lambda: _service(lambda entry: not entry.connections),
    "Swedish only": lambda: _service(lambda entry: [language for language, _ in entry.service.names] == ["sv"]),
    "one-word title": lambda: _service(lambda entry: len(_name(entry)) if " " not in _name(entry) else 0),
    "place with most services": lambda: _place(lambda entry: len(entry.service_ids)),
    "place with most hours": lambda: _place(lambda entry: len(entry.channel.hours)),
}
"""What is extreme → the address of its Finnish page."""
