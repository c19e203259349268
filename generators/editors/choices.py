"""Values that a field may have, with the Finnish words for them: in messages, in schemas and in questions."""

from collections.abc import Mapping
from typing import Any

from generators.checked_yaml import described


def one_of(choices: Mapping[str, str]) -> Any:
    """A field that has one of the values; its description names all of them with their words."""
    known = ", ".join(f"{value} ({words})" for value, words in choices.items())
    return described(f"jokin näistä: {known}", f"one of these: {', '.join(choices)}")


SECTORS = {
    "association": "järjestö tai yhdistys",
    "parish": "seurakunta",
    "municipality": "kunta",
    "county": "hyvinvointialue",
    "state": "valtio",
    "private": "yritys",
}

PLACE_KINDS = {
    "open_day_care": "avoin päiväkoti",
    "family_cafe": "perhekahvila",
    "family_club": "perhekerho",
    "family_house": "perheentalo",
    "partnership_room": "kumppanuustupa",
    "other": "muu",
}

EVENT_TYPES = {
    "family_day": "perhepäivä",
    "association_meetup": "järjestötreffit",
    "municipality_day": "kuntapäivä",
    "residents_day": "asukaspäivä",
    "training": "koulutus",
    "lecture": "luento",
    "forum": "foorumi tai paneeli",
    "trip": "retki",
    "culture": "kulttuuri",
    "sport": "liikunta",
    "camp": "leiri",
    "online": "verkossa",
    "other": "muu",
}

LEVELS = {
    "county": "maakunnallinen",
    "area": "alueellinen",
    "municipality": "paikallinen",
    "expert": "asiantuntijaverkosto",
}

SIGN_UP_NEEDS = {"none": "ei tarvitse", "optional": "voi ilmoittautua", "required": "pitää ilmoittautua"}

STATUSES = {
    "scheduled": "pidetään",
    "cancelled": "peruttu",
    "postponed": "siirretty myöhemmäksi",
    "rescheduled": "uusi aika",
}

FEATURES = {
    "step_free": "portaaton",
    "lift": "hissi",
    "accessible_toilet": "esteetön wc",
    "induction_loop": "induktiosilmukka",
    "prams": "vaunuille tilaa",
    "baby_care": "vauvanhoitopaikka",
    "parking": "pysäköinti",
    "accessible_parking": "esteetön pysäköinti",
}
