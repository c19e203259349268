"""Settings of one feed: a map, a sheet, a calendar or an event service that is pulled every night."""

from typing import Annotated, Literal

from pydantic import Field

from generators.checked_yaml import described
from generators.model.base import Model
from generators.model.local_records import EventType, MeetingPlaceKind
from generators.model.records import Sector
from generators.model.text import EMPTY, Text

FeedKind = Literal["kml", "sheet", "icalendar", "linked_events"]


class FeedSource(Model):
    """One feed. `key` names it for ever: in the snapshot's folder, in ids of its records, in the report.

    `address` is a web address, or a file below the project's folder. `hosts` are further hosts that the source may
    lead to (`meta.next` of Linked Events). `publishes` is the kind of its records. `owner` and `owner_email` (a role's)
    are told in the report when the feed is dead. `licence` and `attribution` stand where its records are shown.

    What the feed itself does not tell: `municipality` (code), `place_kind`, `event_type`, `organiser`, `sector`,
    `language` of its texts. `mapping` is our field → heading or name of the data there. `keywords` choose events of
    Linked Events. After `warn_days` without a good pull its records are shown with a warning, after `keep_days` not.
    """

    key: Annotated[
        str,
        described(
            "lyhyt nimi pienin kirjaimin, numeroin ja viivoin, esimerkiksi mll-kartta",
            "a short name of small letters, digits and hyphens, for example mll-kartta",
            pattern=r"^[a-z][a-z0-9-]{1,39}$",
        ),
    ]
    kind: FeedKind
    address: str
    hosts: tuple[str, ...] = ()
    publishes: Literal["meeting_place", "group", "event"] = "event"
    owner: Text = EMPTY
    owner_email: str = ""
    licence: str = ""
    attribution: Text = EMPTY
    municipality: str | None = None
    place_kind: MeetingPlaceKind = "other"
    event_type: EventType = "other"
    organiser: Text = EMPTY
    sector: Sector | None = None
    language: Literal["fi", "sv", "en"] = "fi"
    mapping: dict[str, str] = {}
    keywords: tuple[str, ...] = ()
    warn_days: Annotated[int, Field(ge=1, le=365)] = 7
    keep_days: Annotated[int, Field(ge=1, le=3650)] = 30
