"""What fields of an editor's file must be together: order of days and ages, where it is, how one gets in.

Rules look at YAML as it was written, so that each is told whatever else is wrong with the file: values may be of any
type, and a rule says nothing of a value that is not of the right one (its form does).
"""

import difflib
from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import Any, NamedTuple

from generators.checked_yaml import Fault, Rules
from generators.checked_yaml.standing import Place
from generators.editors.raw import Raw, day, items, mapping, number
from generators.editors.times import time_faults
from generators.editors.whereabouts import address_faults, folder_faults, where_faults
from generators.errors import Said
from generators.hours import HELSINKI
from generators.model.local_records import LocalKind
from generators.school_terms import SchoolTerms

CONFIRMED: tuple[LocalKind, ...] = (
    "meeting_place",
    "group",
    "space",
    "volunteer_task",
    "local_organisation",
    "network",
)
"""Kinds that hold until further notice: somebody must have said that they are right."""


class Surroundings(NamedTuple):
    """What a file is held against.

    `today` is the day of the build. `situations` are keys of life situations, `terms` those of schools; both None when
    they cannot be read.
    `municipality` is the code of the municipality whose folder the file is in. `new_id` is an id for a file that
    has none. An `example` need not say who confirmed it: it would grow old.
    """

    kind: LocalKind
    today: date
    situations: Collection[str] | None = None
    terms: SchoolTerms | None = None
    municipality: str | None = None
    new_id: str = ""
    example: bool = False


def rules_for(around: Surroundings) -> Rules:
    """All rules for a file in its surroundings."""

    def faults(raw: Raw) -> Iterator[Fault]:
        yield from _identified(raw, around.new_id)
        yield from folder_faults(raw, around.municipality)
        yield from where_faults(raw, around.kind)
        yield from address_faults(raw)
        yield from _ages(raw)
        yield from _season(raw)
        yield from time_faults(raw, around.terms)
        yield from _confirmed(raw, around)
        yield from _reached(raw)
        yield from _situations(raw, around.situations)
        match around.kind:
            case "meeting_place":
                yield from _free_of_charge(raw)
            case "event":
                yield from _dated(raw)
            case "space":
                yield from _bookable(raw)
            case "network":
                yield from _of_a_municipality(raw)

    return faults


def _identified(raw: Raw, new_id: str) -> Iterator[Fault]:
    if "id" not in raw:
        yield Fault(
            ("id",),
            Said(
                f"tunnus puuttuu; anna komento perhekeskus format tai lisää rivi id: {new_id}",
                f"the id is missing; run perhekeskus format or add the line id: {new_id}",
            ),
        )


def _ages(raw: Raw) -> Iterator[Fault]:
    groups: list[tuple[Place, Any]] = [(("ages",), raw.get("ages"))]
    groups += [(("when", n, "ages"), mapping(rhythm).get("ages")) for n, rhythm in enumerate(items(raw.get("when")))]
    for place, ages in groups:
        for n, part in enumerate(items(ages)):
            least, most = number(mapping(part).get("least")), number(mapping(part).get("most"))
            if least is not None and most is not None and least > most:
                yield Fault(
                    (*place, n, "most"),
                    Said(
                        f"ikäraja on väärin päin: vähintään {least:g} mutta enintään {most:g}; vaihda luvut",
                        f"the ages are the wrong way round: least {least:g} but most {most:g}; swap them",
                    ),
                )


def _season(raw: Raw) -> Iterator[Fault]:
    season = mapping(raw.get("season"))
    first, last = day(season.get("first")), day(season.get("last"))
    if first and last and first > last:
        yield Fault(
            ("season", "last"),
            Said(
                f"kausi päättyy ennen kuin alkaa ({first}); vaihda päivät tai korjaa vuosi",
                f"the season ends before it begins ({first}); swap the days or mend the year",
            ),
        )


def _confirmed(raw: Raw, around: Surroundings) -> Iterator[Fault]:
    if "confirmed" not in raw and around.kind in CONFIRMED and not around.example:
        example = f"confirmed: {{day: {around.today}, by: perhetyön esihenkilö}}"
        yield Fault(
            ("confirmed",),
            Said(
                f"kerro, milloin tiedot tarkistettiin ja kuka ne vahvisti (rooli), esimerkiksi {example}",
                f"say when it was checked, and by whom (a role), for example {example}",
            ),
        )
    confirmed_on = day(mapping(raw.get("confirmed")).get("day"))
    # Held against the clock too: a site may be built as it was on an earlier day.
    if confirmed_on and confirmed_on > max(around.today, datetime.now(HELSINKI).date()):
        yield Fault(
            ("confirmed", "day"),
            Said(
                "päivä on tulevaisuudessa; kirjoita päivä, jona tiedot tarkistettiin",
                "the day is in the future; write the day on which it was checked",
            ),
        )


def _reached(raw: Raw) -> Iterator[Fault]:
    """A contact has a way to reach it, and somebody who must sign up a way to do so."""
    contacts: list[tuple[Place, Any]] = [(("contacts", n), part) for n, part in enumerate(items(raw.get("contacts")))]
    contacts.append((("coordinator",), raw.get("coordinator")))
    for place, contact in contacts:
        if "role" in mapping(contact) and not {"phone", "email", "link"} & set(mapping(contact)):
            yield Fault(
                place,
                Said(
                    "lisää phone, email tai link; roolilla ei ole yhteystietoa",
                    "add phone, email or link; the role has no way to reach it",
                ),
            )
    sign_up = mapping(raw.get("sign_up"))
    if sign_up.get("need") in ("optional", "required") and not ({"how", "link"} & set(sign_up) or "contacts" in raw):
        yield Fault(
            ("sign_up", "how"),
            Said(
                "kerro, miten ilmoittaudutaan: lisää how, link tai contacts",
                "say how to sign up: add how, link or contacts",
            ),
        )


def _situations(raw: Raw, known: Collection[str] | None) -> Iterator[Fault]:
    for n, key in enumerate(items(raw.get("situations"))):
        if known is None or not isinstance(key, str) or key in known:
            continue
        near = difflib.get_close_matches(key, known, n=1)
        keys = ", ".join(known)
        fi = f"tarkoititko ”{near[0]}”?" if near else f"tunnetut tilanteet: {keys}"
        en = f"did you mean “{near[0]}”?" if near else f"known situations: {keys}"
        yield Fault(("situations", n), Said(f"tilannetta ei ole; {fi}", f"there is no such situation; {en}"))


def _free_of_charge(raw: Raw) -> Iterator[Fault]:
    if raw.get("free") is False:
        yield Fault(
            ("free",),
            Said(
                "kohtaamispaikka on aina maksuton; poista rivi, ja kerro tarvikemaksu kentässä fee",
                "a meeting place is always free of charge; take the line away, and tell a fee for material in fee",
            ),
        )


def _dated(raw: Raw) -> Iterator[Fault]:
    """An event happens on days that are told; what goes on until further notice is a group or a meeting place."""
    ends = "last" in mapping(raw.get("season"))
    for n, rhythm in enumerate(items(raw.get("when"))):
        if not (ends or {"dates", "last"} & set(mapping(rhythm))):
            yield Fault(
                ("when", n),
                Said(
                    "kerro tapahtuman päivä, esimerkiksi {time: klo 10–12, dates: [2026-12-03]}, tai toistuvan "
                    "viimeinen päivä (last)",
                    "say on which day, for example {time: klo 10–12, dates: [2026-12-03]}, or the last day of a series "
                    "(last)",
                ),
            )


def _bookable(raw: Raw) -> Iterator[Fault]:
    if not {"booking", "booking_link", "contacts"} & set(raw):
        yield Fault(
            ("booking",),
            Said(
                "kerro, miten tila varataan: lisää booking (sanoin), booking_link (osoite) tai contacts",
                "say how to book: add booking (in words), booking_link (an address) or contacts",
            ),
        )
    if "price" not in raw and raw.get("free") is not True:
        yield Fault(
            ("price",),
            Said(
                "kerro hinta sanoin (price) tai kirjoita free: true",
                "tell the price in words (price) or write free: true",
            ),
        )


def _of_a_municipality(raw: Raw) -> Iterator[Fault]:
    if raw.get("level") == "municipality" and "municipality" not in raw:
        yield Fault(
            ("municipality",),
            Said("lisää kunta, jonka verkosto tämä on", "add the municipality whose network this is"),
        )
