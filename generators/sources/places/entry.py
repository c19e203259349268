"""One place as a map or a sheet tells it: cleaned texts by field, not yet understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generators.model.address import Coordinates
from generators.model.text import EMPTY, Text


@dataclass(frozen=True)
class Entry:
    """`where` says where it stands in the source ("rivi 7"), `name` what to call it in a report.

    `texts` are its texts by field (`headings.py`), with line breaks; `headings` are the headings that they stood under,
    for messages. `title` is that of the whole map, `layers` are the folders of it around the place, the outermost
    first; `style` is the id of its style.
    `point` lies in Finland; `point_trouble` says why there is none although the source has one.
    `links` are addresses and texts of links found in running text.
    """

    where: str
    name: str
    texts: Mapping[str, Text]
    headings: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    layers: tuple[str, ...] = ()
    style: str = ""
    point: Coordinates | None = None
    point_trouble: str = ""
    links: tuple[tuple[str, str], ...] = ()

    def text(self, name: str) -> Text:
        """The text of a field by language; empty when it has none."""
        return self.texts.get(name, EMPTY)

    def word(self, name: str) -> str:
        """The text of a field in whichever language it is in: for values such as dates and phones."""
        picked = self.text(name).pick("fi")
        return picked.text if picked else ""
