"""Settings of one feed: a map, a sheet, a calendar or an event service that is pulled every night."""

import re
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, field_validator, model_validator

from generators.checked_yaml import described, fault
from generators.cleaning import clean_email
from generators.codes import municipalities
from generators.errors import Said, WrongValueError
from generators.model.base import Model
from generators.model.local_records import EventType, MeetingPlaceKind
from generators.model.records import Sector
from generators.model.text import EMPTY, Text

FeedKind = Literal["kml", "sheet", "icalendar", "linked_events"]

RESERVED_KEY = "editors"
"""What the origin of editors' own records is called."""

_HOST = re.compile(r"(\*\.(?=[^.]+\.[^.]))?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?")


def is_web_address(address: str) -> bool:
    """Whether an address of a feed is one of the web; else it names a file."""
    return address.lower().startswith(("http://", "https://"))


class FeedSource(Model):
    """One feed. `key` names it for ever: in the snapshot's folder, in ids of its records, in the report.

    `address` is a web address, or a file below the project's folder. `hosts` are further hosts that the source may
    lead to (`meta.next` of Linked Events, the download of a sheet); "*.example.org" is every host of that domain.
    `publishes` is the kind of its records: of a map or a sheet meeting places unless it says so. `owner` and
    `owner_email` (a role's) are told in the report when the feed is dead. `licence` and `attribution` stand where its
    records are shown.

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

    @field_validator("key")
    @classmethod
    def _not_reserved(cls, key: str) -> str:
        if key == RESERVED_KEY:
            raise WrongValueError(
                f"”{RESERVED_KEY}” on varattu toimittajien omille tiedoille; valitse toinen nimi",
                f"“{RESERVED_KEY}” means the editors' own records; choose another name",
            )
        return key

    @field_validator("address")
    @classmethod
    def _leads_somewhere(cls, address: str) -> str:
        address = address.strip()
        if is_web_address(address):
            if not _whole(address):
                raise WrongValueError(
                    "kirjoita koko osoite ilman käyttäjätunnusta, esimerkiksi https://example.org/kalenteri.ics",
                    "write the whole address without a user name, for example https://example.org/calendar.ics",
                )
        elif not address or "://" in address or PurePosixPath(address).is_absolute() or ".." in Path(address).parts:
            raise WrongValueError(
                "kirjoita verkko-osoite (https://…) tai projektin kansiossa oleva tiedosto, esimerkiksi "
                "content/data/feeds/kartta.kmz",
                "write a web address (https://…) or a file in the project's folder, for example "
                "content/data/feeds/kartta.kmz",
            )
        return address

    @field_validator("hosts")
    @classmethod
    def _only_hosts(cls, hosts: tuple[str, ...]) -> tuple[str, ...]:
        if wrong := next((host for host in hosts if not _HOST.fullmatch(host)), None):
            raise WrongValueError(
                f"”{wrong}” ei ole palvelimen nimi; kirjoita esimerkiksi api.example.org tai *.example.org",
                f"“{wrong}” is no host; write, for example, api.example.org or *.example.org",
            )
        return hosts

    @field_validator("owner_email")
    @classmethod
    def _one_email(cls, email: str) -> str:
        if email and not clean_email(email):
            raise WrongValueError(
                "kirjoita roolin sähköpostiosoite, esimerkiksi viestinta@example.org",
                "write the e-mail address of a role, for example viestinta@example.org",
            )
        return clean_email(email) or ""

    @field_validator("municipality")
    @classmethod
    def _known_municipality(cls, code: str | None) -> str | None:
        if code is not None and code not in municipalities():
            raise WrongValueError(
                'kirjoita kunnan kolminumeroinen tunnus lainausmerkeissä, esimerkiksi "837" (Tampere)',
                'write the three-digit code of a municipality in quotes, for example "837" (Tampere)',
            )
        return code

    @model_validator(mode="before")
    @classmethod
    def _maps_and_sheets_publish_places(cls, given: Any) -> Any:
        if isinstance(given, dict) and given.get("kind") in ("kml", "sheet"):
            return {"publishes": "meeting_place", **given}
        return given

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.kind == "linked_events" and not is_web_address(self.address):
            raise fault(
                Said(
                    "Linked Events luetaan verkosta; kirjoita rajapinnan osoite, esimerkiksi "
                    "https://api.hel.fi/linkedevents/v1/",
                    "Linked Events is read from the web; write the address of the service, for example "
                    "https://api.hel.fi/linkedevents/v1/",
                ),
                ("address",),
            )
        for field, kinds in _ONLY_FOR.items():
            if getattr(self, field) and self.kind not in kinds:
                raise fault(
                    Said(
                        f"kentällä on merkitys vain, kun kind on {' tai '.join(kinds)}; poista se",
                        f"the field means something only when kind is {' or '.join(kinds)}; remove it",
                    ),
                    (field,),
                )
        if self.keep_days < self.warn_days:
            raise fault(
                Said(
                    f"keep_days ({self.keep_days}) on pienempi kuin warn_days ({self.warn_days}); kasvata sitä",
                    f"keep_days ({self.keep_days}) is less than warn_days ({self.warn_days}); make it greater",
                ),
                ("keep_days",),
            )
        return self


_ONLY_FOR: dict[str, tuple[FeedKind, ...]] = {
    "mapping": ("kml", "sheet"),
    "keywords": ("linked_events",),
}
"""Fields that say nothing of other kinds of feed."""


def _whole(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return (
            bool(parts.hostname) and "@" not in parts.netloc and parts.port != 0 and not re.search(r"[\s<>\"]", address)
        )
    except ValueError:
        return False
