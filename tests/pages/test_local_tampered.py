"""Local records that have passed no cleaning: their pages hold what they say as text all the same."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest

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
    SignUp,
    Space,
    Visitor,
    VolunteerTask,
)
from generators.model.text import Text
from generators.pages.registry import record_pages
from tests import hand_made
from tests.local_made import on_dates
from tests.pages.test_tampered import ADDRESS, ADDRESSES, EMAILS, FOREIGN, HOURS, LANGUAGE, LINKS, PHONES, STRING, TEXT
from tests.pages.world import prepared, seen

CONTACT = RoleContact(role=TEXT, phones=PHONES, emails=EMAILS, links=LINKS)
GATHERINGS = (
    Gathering(hours=HOURS, heading=TEXT, ages=(AgeRange(least=0, most=6),), series_id=STRING),
    Gathering(hours=(on_dates(date(2026, 12, 3), heading=TEXT),), heading=FOREIGN),
)
MORE: dict[type[LocalRecord], dict[str, Any]] = {
    MeetingPlace: {
        "place_kind": "other",
        "gatherings": GATHERINGS,
        "visitors": (Visitor(who=TEXT, when=TEXT, hours=HOURS),),
        "coordinator": CONTACT,
    },
    PeerGroup: {"gatherings": GATHERINGS},
    Event: {"gatherings": GATHERINGS, "status": "rescheduled"},
    Space: {"equipment": (TEXT, FOREIGN), "booking_link": LINKS[0], "hours": HOURS},
    VolunteerTask: {},
    LocalOrganisation: {"sector": "association", "business_id": STRING},
    Network: {"level": "expert", "members": (TEXT, FOREIGN)},
}


def records() -> list[LocalRecord]:
    return [_record(kind, number, more) for number, (kind, more) in enumerate(MORE.items())]


def _record(kind: type[LocalRecord], number: int, more: dict[str, Any]) -> LocalRecord:
    texts = {name: TEXT for name, field in kind.model_fields.items() if field.annotation is Text}
    plain: dict[str, Any] = {
        "id": f"{number}{STRING}",
        **texts,
        "municipality": hand_made.TAMPERE,
        "organisers": (Organiser(names=TEXT, sector="parish", organisation_id=STRING), Organiser(names=FOREIGN)),
        "ages": (AgeRange(least=0, most=6),),
        "languages": ("fi", LANGUAGE),
        "sign_up": SignUp(need="required", how=TEXT, link=LINKS[0], until=date(2027, 1, 1)),
        "address": ADDRESSES[0],
        "contacts": (CONTACT,),
        "links": LINKS,
        "situations": (STRING, "ero"),
        "confirmed": Confirmation(day=date(2025, 1, 1), by=TEXT),
        "ptv_id": STRING,
        "origin": Origin(source=STRING, record_id=STRING, link=ADDRESS, changed_at=datetime(2026, 1, 1, tzinfo=UTC)),
    }
    return kind(**{**plain, **more})


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_of_it_is_an_element_an_attribute_or_a_scheme(language: str) -> None:
    pages = list(record_pages(prepared(hand_made.snapshot(), local=records()), language))
    assert {page.kind for page in pages} >= {record.kind for record in records()}  # type: ignore[attr-defined]
    for page in pages:
        assert re.fullmatch(r"[a-z0-9/-]*", page.address)
        found = seen(page)
        assert not {"script", "img", "b"} & set(found.elements)
        for name, value in found.attributes:
            assert not name.startswith("on"), (page.kind, name)
            if name in ("href", "src") and value and ":" in value.split("/")[0]:
                assert re.match(r"https?://|mailto:[^<>\"\s]+$|(tel|sms):\+?\d+$", value), (page.kind, value)
                assert "cc=" not in value
