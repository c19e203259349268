"""Places where a family can go without an appointment: an open day-care centre, a family café, a library.

`content/data/outings.yml` tells by which words and codes they are known. Editors keep it.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from generators import checked_yaml
from generators.matching import Rule, Traits, Word, fits, words_pattern
from generators.model.local_records import MeetingPlaceKind
from generators.model.records import Channel, Service
from generators.model.text import Text

OUTINGS_FILE = Path("content/data/outings.yml")


class Outings(Rule):
    """The rule: `keywords` are looked for in names of places and, as its other fields, in services.

    `leave_out_words` are words of names, written like keywords: a service or a place that has one is none to drop in
    at (a clinic, a school, an office), unless the place's own name has a keyword ("Avoin päiväkoti").
    `meeting_place_kinds` tell by words of names which of the places to go to are meeting places, and of which kind; of
    several kinds the first in the file holds.
    """

    leave_out_words: tuple[Word, ...] = ()
    meeting_place_kinds: dict[MeetingPlaceKind, tuple[Word, ...]] = {}

    @cached_property
    def _left_out(self) -> re.Pattern[str] | None:
        return words_pattern(self.leave_out_words)

    @cached_property
    def _kinds(self) -> tuple[tuple[MeetingPlaceKind, re.Pattern[str]], ...]:
        patterns = ((kind, words_pattern(words)) for kind, words in self.meeting_place_kinds.items())
        return tuple((kind, pattern) for kind, pattern in patterns if pattern)

    def meeting_place_kind(self, names: Iterable[Text]) -> MeetingPlaceKind | None:
        """The kind of meeting place that the names tell of: those of a place, or of a service there. None: of none."""
        words = _words(*names)
        return next((kind for kind, pattern in self._kinds if pattern.search(words)), None)

    def is_service(self, service: Service) -> bool:
        """Whether the service is one to drop in at."""
        return fits(self, Traits.of(service)) and not self._leaves_out(service.names, service.alternative_names)

    def is_place(self, place: Channel) -> bool:
        """Whether the place's own name tells that one may drop in."""
        return bool(self.words and self.words.search(_words(place.names, place.alternative_names)))

    def leaves_out(self, place: Channel) -> bool:
        """Whether the place's name tells that one may not just drop in, whatever is given there."""
        return not self.is_place(place) and self._leaves_out(place.names, place.alternative_names)

    def _leaves_out(self, *names: Text) -> bool:
        return bool(self._left_out and self._left_out.search(_words(*names)))


def _words(*texts: Text) -> str:
    return "\n".join(word for text in texts for word in text.root.values()).casefold()


def read_outings(root: Path) -> Outings:
    """The rule of the project at `root`. Raises DataFileError with every fault."""
    return checked_yaml.load(root / OUTINGS_FILE, Outings)
