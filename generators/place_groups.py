"""In which groups the service locations of a municipality are listed, so that a clinic is found among schools.

`content/data/place-groups.yml` tells by which words of a name each group is known, in the order of the list.
"""

import re
from functools import cached_property
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, model_validator

from generators import checked_yaml
from generators.every_language import EveryLanguage
from generators.matching import Word, words_pattern
from generators.model.base import Model
from generators.model.records import Channel

PLACE_GROUPS_FILE = Path("content/data/place-groups.yml")


class PlaceGroup(Model):
    """One group and the words of names that belong to it. `meeting_places`: the meeting places are here."""

    key: Annotated[
        str,
        Field(pattern=r"^[a-z]+(-[a-z]+)*$", description="vain pieniä kirjaimia a–z ja yhdysmerkkejä"),
    ]
    names: EveryLanguage
    keywords: tuple[Word, ...] = ()
    meeting_places: bool = False

    @model_validator(mode="after")
    def _takes_something(self) -> Self:
        if not self.keywords and not self.meeting_places:
            raise ValueError("anna avainsanat (keywords) tai meeting_places: true")
        return self

    @cached_property
    def words(self) -> re.Pattern[str] | None:
        """One pattern for all keywords, for names in lower case; None when there are none."""
        return words_pattern(self.keywords)


class PlaceGroups(Model):
    """All groups, in the order of the list."""

    groups: tuple[PlaceGroup, ...] = ()

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        keys = [group.key for group in self.groups]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError(f"sama key on kahdella ryhmällä: {', '.join(twice)}")
        return self

    def of(self, place: Channel, *, meeting_place: bool) -> PlaceGroup | None:
        """The first group that the place belongs to; None when there is none."""
        names = "\n".join(text for names in (place.names, place.alternative_names) for _, text in names).casefold()
        return next(
            (
                group
                for group in self.groups
                if (group.meeting_places and meeting_place) or (group.words and group.words.search(names))
            ),
            None,
        )


def read_place_groups(root: Path) -> PlaceGroups:
    """The groups of the project at `root`. Raises DataFileError with every fault."""
    return checked_yaml.load(root / PLACE_GROUPS_FILE, PlaceGroups)
