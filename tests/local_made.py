"""Local records made by hand: one of each kind, as little as a record can be. Ids are short on purpose."""

from datetime import date, timedelta
from typing import Any

from generators.directory.local import LocalDirectory, build_local
from generators.model.address import Address, Coordinates
from generators.model.contact import Email, Phone
from generators.model.hours import HoursRule, Opening
from generators.model.local_records import (
    AgeRange,
    Confirmation,
    Event,
    Gathering,
    LocalOrganisation,
    LocalRecord,
    MeetingPlace,
    Network,
    Organiser,
    Origin,
    PeerGroup,
    RoleContact,
    Space,
    VolunteerTask,
)
from generators.model.text import Text
from tests.hand_made import NOKIA, TAMPERE

TODAY = date(2026, 11, 23)
"""A Monday: the day on which the tests' sites are built."""

POINT = Coordinates(latitude=61.4981, longitude=23.761)


def street(number: str = "4", municipality: str = TAMPERE, point: Coordinates | None = POINT) -> Address:
    """Mallitie in Tampere, with a point."""
    return Address(
        kind="street",
        purpose="visit",
        street=Text({"fi": "Mallitie"}),
        number=number,
        postal_code="33100",
        municipality=municipality,
        coordinates=point,
    )


def weekly(day: int = 1, opens: str = "09:30", closes: str = "11:30", **fields: Any) -> HoursRule:
    """Every Tuesday 9.30–11.30, or another day (0 = Monday) and time."""
    opening = Opening(first_day=day, last_day=day, opens=opens, closes=closes)
    return HoursRule.model_validate({"kind": "weekly", "openings": (opening,), **fields})


def on_dates(*days: date, opens: str = "10:00", closes: str = "12:00", **fields: Any) -> HoursRule:
    """Single dates at one time."""
    opening = Opening(first_day=0, last_day=0, opens=opens, closes=closes)
    return HoursRule.model_validate({"kind": "dates", "dates": days, "openings": (opening,), **fields})


def over_nights(first: date = date(2026, 11, 27), nights: int = 2) -> HoursRule:
    """One span over nights: from a Friday at five until the Sunday at two."""
    last_day = (first.weekday() + nights) % 7
    opening = Opening(first_day=first.weekday(), last_day=last_day, opens="17:00", closes="14:00")
    return HoursRule(kind="overnight", valid_from=first, valid_to=first, openings=(opening,))


def whole_days(first: date = date(2026, 11, 27), number: int = 3) -> HoursRule:
    """Days in a row, told without a time, from a Friday on."""
    return HoursRule(kind="dates", dates=tuple(first + timedelta(days=day) for day in range(number)), always_open=True)


def called_off(day: date, why: str = "ohjaaja on sairaana") -> HoursRule:
    """One date that was cancelled."""
    return HoursRule(
        kind="exception", valid_from=day, closed=True, cancelled=True, heading=Text({"fi": why} if why else {})
    )


def gathering(*rules: HoursRule, **fields: Any) -> Gathering:
    """Every Tuesday 9.30–11.30, or the rules given."""
    return Gathering(hours=rules or (weekly(),), **fields)


def contact(role: str = "kahvilan ohjaaja", **fields: Any) -> RoleContact:
    """A role with a phone and an e-mail address."""
    plain: dict[str, Any] = {
        "role": Text({"fi": role}),
        "phones": (Phone(number="03 123 4567", dial="+35831234567"),),
        "emails": (Email(address="kahvila@example.org"),),
    }
    return RoleContact(**{**plain, **fields})


def _plain(id_: str, fi: str) -> dict[str, Any]:
    return {
        "id": id_,
        "names": Text({"fi": fi}),
        "summary": Text({"fi": "Yhdessäoloa ja leikkiä."}),
        "municipality": TAMPERE,
        "organisers": (Organiser(names=Text({"fi": "Yhdistys"}), sector="association"),),
        "languages": ("fi",),
        "confirmed": Confirmation(day=TODAY - timedelta(days=21), by=Text({"fi": "perhetyön esihenkilö"})),
        "origin": Origin(file=f"content/data/meeting-places/{id_}.yml"),
    }


def meeting_place(id_: str = "m1", fi: str = "Puiston perhekahvila", **fields: Any) -> MeetingPlace:
    """A free family café of Tampere for children up to six, every Tuesday."""
    plain = {
        **_plain(id_, fi),
        "place_kind": "family_cafe",
        "ages": (AgeRange(least=0, most=6),),
        "free": True,
        "address": street(),
        "gatherings": (gathering(),),
        "contacts": (contact(),),
    }
    return MeetingPlace(**{**plain, **fields})


def group(id_: str = "g1", fi: str = "Kaksosten vanhemmat", **fields: Any) -> PeerGroup:
    """A peer group of Nokia, every Thursday evening."""
    plain = {
        **_plain(id_, fi),
        "municipality": NOKIA,
        "address": street(municipality=NOKIA),
        "gatherings": (gathering(weekly(3, "17:00", "18:30")),),
    }
    return PeerGroup(**{**plain, **fields})


def event(id_: str = "e1", fi: str = "Perhepäivä", **fields: Any) -> Event:
    """A family day on the first Thursday of December."""
    plain = {
        **_plain(id_, fi),
        "event_type": "family_day",
        "address": street(),
        "gatherings": (gathering(on_dates(date(2026, 12, 3))),),
    }
    return Event(**{**plain, **fields})


def space(id_: str = "s1", fi: str = "Järjestötalon sali", **fields: Any) -> Space:
    """A hall for forty."""
    plain = {**_plain(id_, fi), "address": street(), "capacity": 40, "price": Text({"fi": "maksuton yhdistyksille"})}
    return Space(**{**plain, **fields})


def volunteer_task(id_: str = "v1", fi: str = "Mummi perhekahvilaan", **fields: Any) -> VolunteerTask:
    """A task in a family café."""
    plain = {**_plain(id_, fi), "time_needed": Text({"fi": "kaksi tuntia viikossa"}), "contacts": (contact(),)}
    return VolunteerTask(**{**plain, **fields})


def local_organisation(id_: str = "o1", fi: str = "Perheyhdistys", **fields: Any) -> LocalOrganisation:
    """An association and what it offers families."""
    plain = {
        **_plain(id_, fi),
        "sector": "association",
        "business_id": "1234567-8",
        "offers": Text({"fi": "Perhekahviloita ja vertaisryhmiä."}),
        "organisers": (),
    }
    return LocalOrganisation(**{**plain, **fields})


def network(id_: str = "n1", fi: str = "Perhekeskusverkosto", **fields: Any) -> Network:
    """A network of a municipality."""
    plain = {**_plain(id_, fi), "level": "municipality", "how_to_join": Text({"fi": "Ilmoittaudu koordinaattorille."})}
    return Network(**{**plain, **fields})


def local(*records: LocalRecord, today: date = TODAY) -> LocalDirectory:
    """The directory of these records in a county of Tampere and Nokia."""
    return build_local(records, (TAMPERE, NOKIA), today)
