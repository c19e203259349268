"""What a feed tells of one thing → a record of the kind that its settings name, with what the feed does not tell."""

from datetime import date, datetime
from typing import Literal

from generators.feed_settings import FeedSource
from generators.model.address import Address
from generators.model.base import Model
from generators.model.contact import WebLink
from generators.model.local_records import (
    AgeRange,
    Event,
    Gathering,
    LocalRecord,
    MeetingPlace,
    Organiser,
    Origin,
    PeerGroup,
    SignUp,
)
from generators.model.text import EMPTY, Text

Status = Literal["scheduled", "cancelled", "postponed", "rescheduled"]


class Told(Model):
    """What a feed with dates can tell of one thing; fields as in `LocalRecord` and `Event`.

    `record_id` is what it is called there, where that may be shown.
    """

    id: str
    names: Text
    gatherings: tuple[Gathering, ...]
    status: Status = "scheduled"
    summary: Text = EMPTY
    description: Text = EMPTY
    municipality: str | None = None
    organiser: Text = EMPTY
    ages: tuple[AgeRange, ...] = ()
    languages: tuple[str, ...] = ()
    free: bool | None = None
    fee: Text = EMPTY
    sign_up: SignUp | None = None
    address: Address | None = None
    place_text: Text = EMPTY
    online: bool = False
    links: tuple[WebLink, ...] = ()
    valid_to: date | None = None
    series_names: Text = EMPTY
    record_id: str = ""
    link: str = ""
    changed_at: datetime | None = None


_OWN = {"valid_to", "organiser", "status", "series_names", "record_id", "link", "changed_at", "municipality", "free"}


def record_of(source: FeedSource, told: Told) -> LocalRecord:
    """The record of one thing. A meeting place is free of charge unless the feed says that it is not.

    An event has dates and no season: its last date is told by them.
    """
    shared = {name: getattr(told, name) for name in Told.model_fields if name not in _OWN}
    names = told.organiser or source.organiser
    shared |= {
        "municipality": told.municipality or source.municipality,
        "organisers": (Organiser(names=names, sector=source.sector),) if names else (),
        "origin": Origin(source=source.key, record_id=told.record_id, link=told.link, changed_at=told.changed_at),
    }
    match source.publishes:
        case "event":
            return Event(
                **shared,
                free=told.free,
                event_type=source.event_type,
                status=told.status,
                series_names=told.series_names,
            )
        case "group":
            return PeerGroup(**shared, valid_to=told.valid_to, free=told.free)
        case "meeting_place":
            return MeetingPlace(
                **shared, valid_to=told.valid_to, free=told.free is not False, place_kind=source.place_kind
            )
