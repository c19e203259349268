"""Small records made by hand, for tests of the middle of the house. Ids are short on purpose."""

from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from generators.helplines import Helpline, Helplines
from generators.model.address import Address, Area, AreaPart, Coordinates
from generators.model.concept import Concept
from generators.model.records import Channel, Connection, Organisation, Responsibility, Service, Unread
from generators.model.text import Text
from generators.settings import GuidanceDesk, Region, Settings, Site
from generators.snapshot import HeldBack, LeftOut, Manifest, Snapshot

COUNTY, CITY, OTHER_CITY = "county", "city", "other-city"
TAMPERE, NOKIA, HELSINKI = "837", "536", "091"


def area_of(*municipalities: str) -> Area:
    return Area(parts=tuple(AreaPart(kind="municipality", municipalities=(code,)) for code in municipalities))


def county_area(code: str = "08", municipalities: tuple[str, ...] = (TAMPERE, NOKIA)) -> Area:
    return Area(parts=(AreaPart(kind="county", code=code, municipalities=municipalities),))


def service(id_: str, fi: str = "", sv: str = "", *, organisation: str = CITY, **fields: Any) -> Service:
    """A family service (P3.4) of Tampere; `general` is its general description, `channels` are ids."""
    general = fields.pop("general", None)
    channels = fields.pop("channels", ())
    plain: dict[str, Any] = {
        "names": Text({language: name for language, name in (("fi", fi), ("sv", sv)) if name}),
        "area": area_of(TAMPERE),
        "service_classes": (Concept(code="P3.4"),),
        "general_description_id": general,
        "general_description_names": Text({"fi": "Neuvola", "sv": "Rådgivning"}) if general else Text({}),
        "responsibilities": (Responsibility(organisation_id=organisation, role="responsible"),),
        "connections": tuple(Connection(channel_id=channel) for channel in channels),
    }
    return Service(id=id_, **{**plain, **fields})


def place(
    id_: str, fi: str = "Neuvola", number: str = "1", point: tuple[float, float] | None = None, **fields: Any
) -> Channel:
    address = Address(
        kind="street",
        purpose="visit",
        street=Text({"fi": "Mallitie"}),
        number=number,
        postal_code="33100",
        municipality=TAMPERE,
        coordinates=Coordinates(latitude=point[0], longitude=point[1]) if point else None,
    )
    plain: dict[str, Any] = {"names": Text({"fi": fi}), "organisation_id": CITY, "addresses": (address,)}
    return Channel(id=id_, kind="location", **{**plain, **fields})


def phone(id_: str, **fields: Any) -> Channel:
    return Channel(id=id_, kind="phone", names=Text({"fi": "Puhelin"}), **fields)


def organisations() -> dict[str, Organisation]:
    """A county with one unit below it, two cities of it."""
    made = (
        Organisation(
            id=COUNTY, kind="RegionalOrganization", names=Text({"fi": "Alue"}), area=county_area(), root_id=COUNTY
        ),
        Organisation(id="unit", kind="Organization", names=Text({"fi": "Yksikkö"}), root_id=COUNTY, parent_id=COUNTY),
        Organisation(id=CITY, kind="Municipality", names=Text({"fi": "Tampere"}), municipality=TAMPERE, root_id=CITY),
        Organisation(id=OTHER_CITY, kind="Municipality", names=Text({"fi": "Nokia"}), municipality=NOKIA),
    )
    return {organisation.id: organisation for organisation in made}


def snapshot(
    services: Iterable[Service] = (),
    channels: Iterable[Channel] = (),
    *,
    left_out: Iterable[LeftOut] = (),
    unread: tuple[Unread, ...] = (),
    held_back: tuple[HeldBack, ...] = (),
    found: dict[str, Organisation] | None = None,
) -> Snapshot:
    now = datetime(2026, 11, 22, 3, tzinfo=UTC)
    return Snapshot(
        manifest=Manifest(
            address="http://127.0.0.1:1",
            official=False,
            county="08",
            municipalities=(TAMPERE, NOKIA),
            pulled_at=now,
            full_pulled_at=now,
            counts={"services": 1},
            held_back=held_back,
        ),
        services={record.id: record for record in services},
        channels={record.id: record for record in channels},
        organisations=organisations() if found is None else found,
        collections={},
        left_out={record.id: record for record in left_out},
        unread=unread,
    )


def settings(county: str = "08") -> Settings:
    return Settings(
        region=Region(county=county, names=Text({"fi": "Oma nimi"})),
        site=Site(
            names=Text({"fi": "Esimerkki"}), address="https://example.org/", feedback_email="palaute@example.org"
        ),
        guidance_desk=GuidanceDesk(names=Text({"fi": "Neuvonta"})),
    )


def helpline(key: str = "hata", **fields: Any) -> Helpline:
    """A number that is shown everywhere, checked on the day before most tests."""
    plain: dict[str, Any] = {
        "key": key,
        "number": "012 345",
        "names": in_three(f"Nimi {key}"),
        "labels": in_three(f"Sana {key}"),
        "purposes": in_three(f"Mihin {key}."),
        "where": ("everywhere", "young", "violence"),
        "source": "lahde.example",
        "checked_on": "2026-11-22",
    }
    return Helpline.model_validate({**plain, **fields})


def helplines(*lines: Helpline) -> Helplines:
    """These helplines, or one that is shown everywhere."""
    return Helplines(leave_to=in_three("https://saa.example.org/"), helplines=lines or (helpline(),))


def in_three(text: str) -> Text:
    """The same text in every language."""
    return Text({"fi": text, "sv": text, "en": text})
