"""What is remarked of one place while it is read."""

from generators.sources.places.entry import Entry

SHOWN = 60
"""Characters of a cell that a message shows."""


class EntryRefusedError(Exception):
    """The entry is no record; the text says in Finnish what was found and what would be right."""


class Notes:
    """Remarks of one entry, each with the heading that it is about."""

    def __init__(self, entry: Entry) -> None:
        self._entry = entry
        self.told: list[str] = []

    def of(self, field: str, words: str) -> None:
        """A remark about a field: ”Postinumero”: löytyi ”331”; …"""
        self.told.append(self.about(field, words))

    def add(self, words: str) -> None:
        """A remark about the whole place."""
        self.told.append(words)

    def about(self, field: str, words: str) -> str:
        """The words with the heading and what the cell says before them."""
        heading = self._entry.headings.get(field, field)
        found = " ".join(self._entry.word(field).split())
        shown = found if len(found) <= SHOWN else f"{found[: SHOWN - 1]}…"
        return f"”{heading}”: löytyi ”{shown}”; {words}"
