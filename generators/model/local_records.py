"""What editors and feeds tell: meeting places, groups, events, spaces, volunteer tasks, organisations, networks.

PTV tells of services; these are the rest of a family's week. Every field is already clean (`generators/cleaning.py`).
A record of a feed and one that an editor wrote are the same kind of thing: `origin` tells them apart.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Any, Literal, get_args

from pydantic import Field

from generators.model.address import Address
from generators.model.base import Model
from generators.model.contact import Email, Phone, WebLink
from generators.model.hours import HoursRule
from generators.model.records import Sector
from generators.model.text import EMPTY, Text

LocalKind = Literal["meeting_place", "group", "event", "space", "volunteer_task", "local_organisation", "network"]
LOCAL_KINDS: tuple[LocalKind, ...] = get_args(LocalKind)

MeetingPlaceKind = Literal["open_day_care", "family_cafe", "family_club", "family_house", "partnership_room", "other"]
"""avoin päiväkoti, perhekahvila, perhekerho, perheentalo, kumppanuustupa, muu: the kinds that regions count."""

EventType = Literal[
    "family_day",
    "association_meetup",
    "municipality_day",
    "residents_day",
    "training",
    "lecture",
    "forum",
    "trip",
    "culture",
    "sport",
    "camp",
    "online",
    "other",
]
"""perhepäivä, järjestötreffit, kuntapäivä, asukaspäivä, koulutus, luento, foorumi tai paneeli, retki, kulttuuri,
liikunta, leiri, verkossa, muu."""

NetworkLevel = Literal["county", "area", "municipality", "expert"]
"""maakunnallinen, alueellinen, paikallinen, asiantuntijaverkosto."""

AccessibilityFeature = Literal[
    "step_free", "lift", "accessible_toilet", "induction_loop", "prams", "baby_care", "parking", "accessible_parking"
]
"""What is there, told by the organiser. What is not named is unknown, not missing."""

SignUpNeed = Literal["none", "optional", "required"]


class AgeRange(Model):
    """Ages in whole years, both included; None is without limit. A baby is 0."""

    least: Annotated[int, Field(ge=0, le=120)] | None = None
    most: Annotated[int, Field(ge=0, le=120)] | None = None


class Organiser(Model):
    """Who organises. `organisation_id` is that of a record here or in PTV, when there is one."""

    names: Text
    sector: Sector | None = None
    organisation_id: str | None = None


class RoleContact(Model):
    """Whom to reach, by role and never by name: "kahvilan ohjaaja"."""

    role: Text = EMPTY
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    links: tuple[WebLink, ...] = ()


class SignUp(Model):
    """Whether one has to sign up, and how; `until` is the last day for it."""

    need: SignUpNeed
    how: Text = EMPTY
    link: WebLink | None = None
    until: date | None = None


class Confirmation(Model):
    """Who said last that all of it is right, by role, and when."""

    day: date
    by: Text = EMPTY


class Origin(Model):
    """Whence the record is.

    `source` is "editors", or the key of a feed in the settings; `record_id` is what the record is called there,
    `link` where a reader finds it there. `changed_at` is when it was changed there, UTC.
    `file` is the editors' file below the project's folder.
    """

    source: str = "editors"
    record_id: str = ""
    link: str = ""
    file: str = ""
    changed_at: datetime | None = None


class Gathering(Model):
    """One rhythm of a place, group or event: when, and for whom or what if that differs from the rest.

    `hours` are its own rules with their own exceptions: a cancelled Tuesday of one leaves the other as it was.
    `series_id` tells one date or part of a feed's series from the next; empty otherwise.
    """

    hours: tuple[HoursRule, ...]
    heading: Text = EMPTY
    ages: tuple[AgeRange, ...] = ()
    series_id: str = ""


class Visitor(Model):
    """Somebody who comes by: a public health nurse on first Tuesdays. `when` in words, `hours` when they are known."""

    who: Text
    when: Text = EMPTY
    hours: tuple[HoursRule, ...] = ()


class LocalRecord(Model):
    """What all of them have.

    `municipality` is the code of the one it is in, `serves` are codes of further ones that it is for. `audience` says
    for whom in words. `free` None: not told; a fee for material is told in `fee` and leaves `free` true.
    `place_id` is the id of the record (a meeting place, a space, a place of PTV) where it is held: its address is then
    that one's. `confidential_address`: the address and its point may be shown nowhere.
    `ptv_id` is the PTV record that is the same thing: it is then not told twice.
    `example`: made up; an official site leaves it out. `valid_from` and `valid_to` are its season, both included.
    """

    id: str
    names: Text
    summary: Text = EMPTY
    description: Text = EMPTY
    municipality: str | None = None
    serves: tuple[str, ...] = ()
    organisers: tuple[Organiser, ...] = ()
    audience: Text = EMPTY
    ages: tuple[AgeRange, ...] = ()
    languages: tuple[str, ...] = ()
    free: bool | None = None
    fee: Text = EMPTY
    sign_up: SignUp | None = None
    accessibility: Text = EMPTY
    accessibility_features: tuple[AccessibilityFeature, ...] = ()
    address: Address | None = None
    place_id: str | None = None
    place_text: Text = EMPTY
    online: bool = False
    confidential_address: bool = False
    contacts: tuple[RoleContact, ...] = ()
    links: tuple[WebLink, ...] = ()
    situations: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    confirmed: Confirmation | None = None
    ptv_id: str | None = None
    example: bool = False
    origin: Origin = Origin()


TELLS_WHERE: Mapping[str, Any] = {
    **{"address": None, "place_id": None, "place_text": EMPTY},
    **{"summary": EMPTY, "description": EMPTY, "links": ()},
}
"""What is taken from a confidential record whose source may tell its address in other words: running text, links."""


class MeetingPlace(LocalRecord):
    """An open place, free of charge, where families meet. `coordinator` answers for the network of its municipality."""

    kind: Literal["meeting_place"] = "meeting_place"
    place_kind: MeetingPlaceKind
    gatherings: tuple[Gathering, ...] = ()
    visitors: tuple[Visitor, ...] = ()
    coordinator: RoleContact | None = None


class PeerGroup(LocalRecord):
    """A group for people in the same situation."""

    kind: Literal["group"] = "group"
    gatherings: tuple[Gathering, ...] = ()


class Event(LocalRecord):
    """Something that happens at a time; a series is one event with several dates.

    `status` cancelled: all of it is off. `series_names` name the series that a feed says it belongs to.
    """

    kind: Literal["event"] = "event"
    event_type: EventType = "other"
    gatherings: tuple[Gathering, ...] = ()
    status: Literal["scheduled", "cancelled", "postponed", "rescheduled"] = "scheduled"
    series_names: Text = EMPTY


class Space(LocalRecord):
    """A room that associations and families can book. `price`, `booking`, `storage` in words; `hours`: when it is free
    to be booked."""

    kind: Literal["space"] = "space"
    capacity: Annotated[int, Field(ge=1, le=100_000)] | None = None
    equipment: tuple[Text, ...] = ()
    price: Text = EMPTY
    booking: Text = EMPTY
    booking_link: WebLink | None = None
    storage: Text = EMPTY
    hours: tuple[HoursRule, ...] = ()


class VolunteerTask(LocalRecord):
    """Something a volunteer can do. `time_needed`, `training`, `support` in words; whom to ask are the `contacts`."""

    kind: Literal["volunteer_task"] = "volunteer_task"
    time_needed: Text = EMPTY
    training: Text = EMPTY
    support: Text = EMPTY


class LocalOrganisation(LocalRecord):
    """An association, parish or other body and what it offers families. `business_id` is the Y-tunnus."""

    kind: Literal["local_organisation"] = "local_organisation"
    sector: Sector
    business_id: str = ""
    offers: Text = EMPTY


class Network(LocalRecord):
    """People who work together: what for (`summary`), how to join, how to consult, who belongs."""

    kind: Literal["network"] = "network"
    level: NetworkLevel
    how_to_join: Text = EMPTY
    how_to_consult: Text = EMPTY
    members: tuple[Text, ...] = ()


AnyLocalRecord = Annotated[
    MeetingPlace | PeerGroup | Event | Space | VolunteerTask | LocalOrganisation | Network, Field(discriminator="kind")
]
"""A record of any kind, told apart by `kind`: how they are read back from JSON lines."""
