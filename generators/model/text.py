"""Text in several languages, and the one rule for which language is shown."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ConfigDict, RootModel

FALLBACK = ("fi", "sv", "en")
"""Languages tried, in this order, when the asked one is missing; after them any other."""


class Picked(NamedTuple):
    """A text and the language that it really is in, so that a page can mark it with `lang`."""

    text: str
    language: str


class Text(RootModel[dict[str, str]]):
    """One text as language code → string. Empty strings are not kept: a missing language is missing."""

    model_config = ConfigDict(frozen=True)
    root: dict[str, str] = {}

    def pick(self, language: str) -> Picked | None:
        """The text in `language`, else in the first of `FALLBACK`, else in any; None when there is none."""
        for code in (language, *FALLBACK, *sorted(self.root)):
            if text := self.root.get(code):
                return Picked(text, code)
        return None

    def get(self, language: str) -> str:
        """The text in exactly this language, or an empty string."""
        return self.root.get(language, "")

    def filled_from(self, other: "Text") -> "Text":
        """This text with the languages that only `other` has added to it."""
        return Text({**other.root, **self.root})

    def __bool__(self) -> bool:
        return bool(self.root)

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> "Text":
        """Itself, since it never changes: reading a snapshot makes tens of thousands of empty texts by default."""
        return self

    def __iter__(self) -> Iterator[tuple[str, str]]:  # type: ignore[override]
        """Pairs of (language, text), Finnish, Swedish and English first."""
        rank = {code: n for n, code in enumerate(FALLBACK)}
        return iter(sorted(self.root.items(), key=lambda pair: (rank.get(pair[0], len(FALLBACK)), pair[0])))


EMPTY = Text({})
