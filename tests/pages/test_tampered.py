"""A snapshot edited by hand has passed no cleaning: its pages hold it as text all the same."""

import re
from typing import Any

import pytest

from generators.model.address import Address, Area, AreaPart, Coordinates
from generators.model.concept import Concept
from generators.model.contact import Email, Phone, WebLink
from generators.model.hours import HoursRule, Opening
from generators.model.records import (
    AccessibilitySentences,
    Channel,
    Connection,
    Entrance,
    Law,
    Organisation,
    Responsibility,
    Service,
    WebAccessibility,
)
from generators.model.text import Text
from generators.pages.registry import record_pages
from tests import hand_made
from tests.pages.world import prepared, seen

STRING = '"><script>alert(1)</script>\n\n<img src=x onerror=alert(1)>[a](javascript:alert(1)) {{7*7}} \u202e'
ADDRESS = "javascript:alert(1)//\n\n<b>"
LANGUAGE = 'zz" onclick="alert(1)'
MUNICIPALITY = '../../x"><b>'
SERVICE, PLACE, OWNER = '../../../etc"><b>', "ab{{7*7}}<b>", 'o"><script>'

TEXT = Text({"fi": STRING, "sv": STRING, LANGUAGE: STRING})
FOREIGN = Text({LANGUAGE: STRING})
LINKS = (WebLink(url=ADDRESS, text=STRING, information=STRING), WebLink(url=STRING, language=LANGUAGE))
PHONES = (
    Phone(number=STRING, dial=STRING, information=STRING, charge_information=STRING, language="fi"),
    Phone(number=STRING, dial='1"><b>', information=STRING, language=LANGUAGE),
)
EMAILS = (
    Email(address=STRING, description=STRING),
    Email(address='a@b.fi?cc=x@y.z&body="', description=STRING, language="fi"),
)
ADDRESSES = (
    Address(
        kind="street",
        purpose="visit",
        street=TEXT,
        number=STRING,
        postal_code=STRING,
        municipality=MUNICIPALITY,
        information=FOREIGN,
        coordinates=Coordinates(latitude=1e9, longitude=-5),
    ),
    Address(kind="in_words", purpose="postal", free_form=FOREIGN, information=TEXT),
)
HOURS = (
    HoursRule(
        kind="weekly", heading=FOREIGN, openings=(Opening(first_day=0, last_day=6, opens="08:00", closes="09:00"),)
    ),
    HoursRule(kind="exception", heading=TEXT, closed=True),
)
REACH: dict[str, Any] = {"phones": PHONES, "emails": EMAILS, "links": LINKS, "addresses": ADDRESSES}
CONCEPT = Concept(code="P3.4", uri=STRING, names=TEXT)


def channels() -> list[Channel]:
    place = Channel(
        id=PLACE,
        kind="location",
        organisation_id=OWNER,
        names=TEXT,
        official_names=TEXT,
        alternative_names=FOREIGN,
        summary=TEXT,
        description=TEXT,
        languages=("fi", LANGUAGE),
        hours=HOURS,
        entrances=(Entrance(names=TEXT, groups=(AccessibilitySentences(heading=TEXT, sentences=(TEXT,)),)),),
        attachments=LINKS,
        form_files=LINKS,
        form_identifier=TEXT,
        web_accessibility=(WebAccessibility(level="full", statement=LINKS[0]),),
        **REACH,
    )
    others = ("phone", "electronic", "web_page", "printable_form")
    return [place, *(place.model_copy(update={"id": f"{PLACE}{kind}", "kind": kind}) for kind in others)]


def service() -> Service:
    connection = Connection(channel_id=PLACE, description=TEXT, charge_information=TEXT, hours=HOURS, **REACH)
    texts = {name: TEXT for name in Service.model_fields if Service.model_fields[name].annotation is Text}
    parts = (
        AreaPart(kind="municipality", code=STRING, names=TEXT, municipalities=(hand_made.TAMPERE, MUNICIPALITY)),
        AreaPart(kind="region", names=FOREIGN),
    )
    return Service(
        id=SERVICE,
        **texts,
        languages=(LANGUAGE,),
        service_classes=(CONCEPT,),
        ontology_terms=(CONCEPT,),
        target_groups=(CONCEPT,),
        life_events=(CONCEPT,),
        keywords={LANGUAGE: (STRING,)},
        laws=(Law(names=TEXT, links=LINKS),),
        vouchers_in_use=True,
        vouchers=LINKS,
        area=Area(parts=parts),
        connections=tuple(connection.model_copy(update={"channel_id": channel.id}) for channel in channels()),
        responsibilities=(
            Responsibility(organisation_id=OWNER, role="responsible", information=TEXT),
            Responsibility(role="producer", information=FOREIGN),
        ),
    )


def organisation() -> Organisation:
    texts = {name: TEXT for name in Organisation.model_fields if Organisation.model_fields[name].annotation is Text}
    return Organisation(
        id=OWNER, parent_id=OWNER, kind=STRING, business_id=STRING, municipality=MUNICIPALITY, **texts, **REACH
    )


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_of_it_is_an_element_an_attribute_or_a_scheme(language: str) -> None:
    snapshot = hand_made.snapshot([service()], channels(), found={OWNER: organisation()})
    pages = list(record_pages(prepared(snapshot), language))
    assert {page.kind for page in pages} >= {"service", "location", "organisation"}
    for page in pages:
        assert re.fullmatch(r"[a-z0-9/-]*", page.address)
        found = seen(page)
        assert not {"script", "img", "b"} & set(found.elements)
        for name, value in found.attributes:
            assert not name.startswith("on"), (page.kind, name)
            if name in ("href", "src") and value and ":" in value.split("/")[0]:
                assert re.match(r"https?://|mailto:[^<>\"\s]+$|(tel|sms):\+?\d+$", value), (page.kind, value)
                assert "cc=" not in value
