"""What words tell for sure: the kind of a place, the type of an event, the sector of an organiser."""

import re
from typing import Literal, TypeVar

from generators.model.local_records import EventType, MeetingPlaceKind
from generators.model.records import Sector

Published = Literal["meeting_place", "group", "event"]

K = TypeVar("K", bound=str)

_PLACE_KINDS: dict[MeetingPlaceKind, str] = {
    "family_cafe": r"perhekahvil|perhe-kahvil|familjecaf[eé]|family caf[eé]",
    "family_club": r"perhekerho|perhe-kerho|familjeklubb|family club",
    "open_day_care": r"avoi(?:n|men|messa)\s+päiväko[td]|öppn?[ae]t?\s+daghem|open day[- ]care",
    "family_house": r"perheentalo|perheiden talo|familjens hus|family house",
    "partnership_room": r"kumppanuustu[pv]",
}

_EVENT_TYPES: dict[EventType, str] = {
    "family_day": r"perhepäivä|familjedag|family day",
    "association_meetup": r"järjestötreff",
    "municipality_day": r"kuntapäivä",
    "residents_day": r"asukaspäivä|invånardag",
    "training": r"koulutu[sk]|utbildning|\btraining\b",
    "lecture": r"luen[nt]|föreläsning|\blecture\b",
    "camp": r"\bleiri\b|\bläger\b|\bcamp\b",
    "trip": r"\bretki\b|\butfärd\b",
}

_PUBLISHED: dict[Published, str] = {
    "meeting_place": r"kohtaamispaik|mötesplats|meeting place",
    "group": r"vertaisryhmä|\bryhmä\b|kamratgrupp|\bgrupp\b|peer group|\bgroup\b",
    "event": r"\btapahtuma\b|\bevenemang\b|\bevent\b",
}

_SECTORS: dict[Sector, str] = {
    "county": r"hyvinvointialue|välfärdsområde|wellbeing services county",
    "municipality": r"\bkaupun(?:ki|gin)\b|\bkun(?:ta|nan)\b|\w+n kaupunki\b|\bstad\b|\bkommun\b",
    "parish": r"seurakun|församling|\bparish\b",
    "association": r"\bmll\b|mannerheimin lastensuojeluliit|\br\.?y\b\.?|\br\.?f\b\.?|yhdisty[sk]|\bförening\b"
    r"|folkhälsan|pelastakaa lapset|punainen risti|\bspr\b",
    "private": r"\boyj?\b|\bab\b|\btmi\b",
}
"""Words of organisers. Two sectors in one name ("Marttayhdistys ja kaupunki") tell none."""


def _only(table: dict[K, str], *texts: str) -> K | None:
    """The one key of which the texts speak; None for none or several."""
    words = " ".join(" ".join(texts).split()).casefold()
    found = [key for key, pattern in table.items() if re.search(pattern, words)]
    return found[0] if len(found) == 1 else None


def place_kind(*texts: str) -> MeetingPlaceKind | None:
    """The kind of meeting place that some words name; in a cell also our own word ("family_cafe")."""
    own = [kind for kind in _PLACE_KINDS if any(text.strip() == kind for text in texts)]
    return own[0] if own else _only(_PLACE_KINDS, *texts)


def event_type(*texts: str) -> EventType | None:
    """The type of event that some words name."""
    return _only(_EVENT_TYPES, *texts)


def published_kind(text: str) -> Published | None:
    """Whether the cell of a kind says meeting place, group or event; a kind of place or a type of event says it too."""
    if place_kind(text):
        return "meeting_place"
    return _only(_PUBLISHED, text) or ("event" if event_type(text) else None)


def sector(name: str) -> Sector | None:
    """The sector of an organiser, when its name tells it."""
    return _only(_SECTORS, name)
