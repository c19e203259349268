"""The records a source gives: service, channel, organisation, service collection.

Every field is already clean (see `generators/cleaning.py`). `changed_at` is when the source changed the record, UTC.
When it was pulled, from where and under which licence stands once in the snapshot's manifest.
"""

from datetime import datetime
from typing import Literal

from generators.model.address import Address, Area, Coordinates
from generators.model.base import Model
from generators.model.concept import Concept
from generators.model.contact import Charge, Email, Phone, WebLink
from generators.model.hours import HoursRule
from generators.model.text import EMPTY, Text

ChannelKind = Literal["location", "phone", "electronic", "web_page", "printable_form"]
Sector = Literal["county", "municipality", "parish", "association", "state", "private"]


class Connection(Model):
    """A service joined to a channel, with facts that hold for this pair only.

    Its hours, phones, e-mails, links and addresses are shown with the channel when it is reached from the service;
    where they are empty, the channel's own are.
    """

    channel_id: str
    description: Text = EMPTY
    charge: Charge | None = None
    charge_information: Text = EMPTY
    hours: tuple[HoursRule, ...] = ()
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    links: tuple[WebLink, ...] = ()
    addresses: tuple[Address, ...] = ()
    extra_types: tuple[str, ...] = ()


class Responsibility(Model):
    """An organisation's part in a service. `organisation_id` is None when a producer is only named in words."""

    organisation_id: str | None = None
    role: Literal["responsible", "other_responsible", "producer"]
    provision: Literal["self_produced", "procured", "other"] | None = None
    information: Text = EMPTY


class Law(Model):
    """An act or decree that a service leans on."""

    names: Text = EMPTY
    links: tuple[WebLink, ...] = ()


class Service(Model):
    """Something an organisation does for people.

    The `general_…` fields come from the national general description: show them before the service's own.
    `keywords` is language → words. `general_description_names` are that description's own names.
    """

    id: str
    kind: Literal["service", "permit", "qualification"] = "service"
    names: Text
    alternative_names: Text = EMPTY
    summary: Text = EMPTY
    description: Text = EMPTY
    user_instruction: Text = EMPTY
    requirements: Text = EMPTY
    charge: Charge | None = None
    charge_information: Text = EMPTY
    processing_time: Text = EMPTY
    validity_time: Text = EMPTY
    deadline: Text = EMPTY
    general_description_id: str | None = None
    general_description_names: Text = EMPTY
    general_background: Text = EMPTY
    general_description: Text = EMPTY
    general_user_instruction: Text = EMPTY
    general_charge_information: Text = EMPTY
    funding: Literal["public", "market"] | None = None
    area: Area = Area()
    languages: tuple[str, ...] = ()
    service_classes: tuple[Concept, ...] = ()
    ontology_terms: tuple[Concept, ...] = ()
    target_groups: tuple[Concept, ...] = ()
    life_events: tuple[Concept, ...] = ()
    keywords: dict[str, tuple[str, ...]] = {}
    laws: tuple[Law, ...] = ()
    connections: tuple[Connection, ...] = ()
    responsibilities: tuple[Responsibility, ...] = ()
    vouchers_in_use: bool = False
    vouchers: tuple[WebLink, ...] = ()
    collection_ids: tuple[str, ...] = ()
    changed_at: datetime | None = None

    @property
    def responsible_id(self) -> str | None:
        """Id of the first responsible organisation."""
        return next(
            (r.organisation_id for r in self.responsibilities if r.role == "responsible" and r.organisation_id), None
        )

    @property
    def class_codes(self) -> frozenset[str]:
        """Codes of its service classes ("P3.4")."""
        return frozenset(c.code for c in self.service_classes if c.code)

    @property
    def target_codes(self) -> frozenset[str]:
        """Codes of its target groups ("KR1.2")."""
        return frozenset(c.code for c in self.target_groups if c.code)


class AccessibilitySentences(Model):
    """What the accessibility register says under one heading of one entrance."""

    heading: Text = EMPTY
    sentences: tuple[Text, ...] = ()


class Entrance(Model):
    """One entrance of a place, with its accessibility."""

    names: Text = EMPTY
    main: bool = False
    coordinates: Coordinates | None = None
    groups: tuple[AccessibilitySentences, ...] = ()


class WebAccessibility(Model):
    """How accessible a web service says it is, in one language version."""

    level: Literal["full", "partial", "none", "unknown"]
    wcag_level: Literal["A", "AA", "AAA"] | None = None
    statement: WebLink | None = None
    language: str | None = None


class Channel(Model):
    """A way to use a service. Fields that do not belong to its kind are empty.

    `names` are what is shown, `alternative_names` the others (the source may prefer an alternative name in a
    language; `official_names` are then what records are compared by).
    `confidential_address`: the address may be shown nowhere; set by editors.
    """

    id: str
    kind: ChannelKind
    organisation_id: str | None = None
    names: Text
    official_names: Text = EMPTY
    alternative_names: Text = EMPTY
    summary: Text = EMPTY
    description: Text = EMPTY
    area: Area = Area()
    languages: tuple[str, ...] = ()
    hours: tuple[HoursRule, ...] = ()
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    links: tuple[WebLink, ...] = ()
    addresses: tuple[Address, ...] = ()
    entrances: tuple[Entrance, ...] = ()
    requires_authentication: bool = False
    requires_signature: bool = False
    signature_count: int | None = None
    form_identifier: Text = EMPTY
    form_files: tuple[WebLink, ...] = ()
    attachments: tuple[WebLink, ...] = ()
    web_accessibility: tuple[WebAccessibility, ...] = ()
    collection_ids: tuple[str, ...] = ()
    confidential_address: bool = False
    changed_at: datetime | None = None

    @property
    def main_address(self) -> Address | None:
        """The first visiting address: where the place is. Later ones do not stand in for it."""
        return next((a for a in self.addresses if a.purpose == "visit"), None)


class Organisation(Model):
    """Who is responsible for services or produces them. `kind` is PTV's own word for its type."""

    id: str
    parent_id: str | None = None
    root_id: str | None = None
    kind: str = ""
    sector: Sector | None = None
    business_id: str = ""
    names: Text
    official_names: Text = EMPTY
    alternative_names: Text = EMPTY
    municipality: str | None = None
    area: Area = Area()
    summary: Text = EMPTY
    description: Text = EMPTY
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    links: tuple[WebLink, ...] = ()
    addresses: tuple[Address, ...] = ()
    changed_at: datetime | None = None


class ServiceCollection(Model):
    """Services that an organisation shows together."""

    id: str
    organisation_id: str | None = None
    names: Text
    description: Text = EMPTY
    service_ids: tuple[str, ...] = ()
    channel_ids: tuple[str, ...] = ()
    changed_at: datetime | None = None


RecordKind = Literal["service", "channel", "organisation", "collection", "general_description"]
"""What a source gives, and may be unreadable."""


class Unread(Model):
    """A record, or a part of one, that could not be read: counted and reported, never dropped in silence.

    `whole` tells whether the whole record is missing from the snapshot or only the field named was left out.
    """

    kind: RecordKind
    id: str
    field: str = ""
    reason: str
    whole: bool = True
