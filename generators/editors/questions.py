"""What `perhekeskus new` asks of each kind of record, in the words of the person who answers."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from generators.checked_yaml.standing import Place
from generators.editors import answers
from generators.editors.choices import EVENT_TYPES, LEVELS, PLACE_KINDS, SECTORS, SIGN_UP_NEEDS
from generators.model.local_records import LocalKind


def _always(raw: Mapping[str, Any]) -> bool:  # noqa: ARG001
    return True


class Question(NamedTuple):
    """One question. Its answer goes to `at`; with `at` empty it gives fields of its own (where it is).

    `option` is its name on the command line. `choices` are the values that it may have, with their Finnish words.
    Without `needed` it may be left empty. It is asked when `asked` says so of what was answered before.
    """

    at: Place
    option: str
    words: str
    read: Callable[[str], Any] = answers.text
    needed: bool = True
    default: str = ""
    choices: Mapping[str, str] = {}
    asked: Callable[[Mapping[str, Any]], bool] = _always


def _signed_up(raw: Mapping[str, Any]) -> bool:
    return raw.get("sign_up", {}).get("need") in ("optional", "required")


def _contact(raw: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = next(iter(raw.get("contacts", ())), {})
    return found


NAME = Question(("name",), "name", "Nimi, jolla perheet sen tuntevat")
SUMMARY = Question(("summary",), "summary", "Mitä se on, virkkeessä tai kahdessa")
AUDIENCE = Question(("audience",), "audience", "Kenelle, esimerkiksi: vauvat ja heidän vanhempansa")
AGES = Question(("ages",), "ages", "Iät, esimerkiksi 0–6 (vauva on 0)", answers.ages)
MUNICIPALITY = Question(("municipality",), "municipality", "Kunta: nimi tai tunnus", answers.municipality)
ORGANISER = Question(("organisers", 0, "name"), "organiser", "Kuka järjestää")
SECTOR = Question(("organisers", 0, "sector"), "sector", "Mikä taho järjestää", choices=SECTORS)
WHERE = Question(
    (), "where", "Missä: osoite (Mallitie 4, 33100 Tampere), toisen paikan tunnus tai verkossa", answers.where
)
POINT = Question(
    ("address",),
    "point",
    "Piste kartalla: leveys- ja pituusaste, esimerkiksi 61.4981, 23.7610",
    answers.point,
    needed=False,
    asked=lambda raw: "address" in raw,
)
WHEN = Question(
    ("when",), "when", "Milloin, esimerkiksi ti 9.30–11.30; monta aikaa puolipisteellä erotettuna", answers.times
)
SIGN_UP = Question(("sign_up", "need"), "sign-up", "Pitääkö ilmoittautua", default="none", choices=SIGN_UP_NEEDS)
HOW_TO_SIGN_UP = Question(("sign_up", "how"), "sign-up-how", "Miten ilmoittaudutaan", asked=_signed_up)
ROLE = Question(("contacts", 0, "role"), "contact", "Keneltä saa kysyä: rooli, ei henkilön nimeä")
PHONE = Question(
    ("contacts", 0, "phone"), "phone", "Roolin puhelinnumero", needed=False, asked=lambda raw: bool(_contact(raw))
)
EMAIL = Question(
    ("contacts", 0, "email"), "email", "Roolin sähköposti", needed=False, asked=lambda raw: "phone" in _contact(raw)
)
ONLY_EMAIL = EMAIL._replace(
    needed=True, asked=lambda raw: bool(_contact(raw)) and not {"phone", "email"} & set(_contact(raw))
)
"""Asked when there is no number: a contact needs one of the two."""
CONFIRMED_BY = Question(
    ("confirmed", "by"), "confirmed-by", "Kuka vahvistaa, että tiedot ovat oikein: rooli, ei henkilön nimeä"
)
CONFIRMED_ON = Question(
    ("confirmed", "day"), "confirmed-on", "Päivä, jona tiedot tarkistettiin", answers.day, default="tänään"
)
CONTACT = (ROLE._replace(needed=False), PHONE, EMAIL, ONLY_EMAIL)
CONFIRMED = (CONFIRMED_BY, CONFIRMED_ON)

QUESTIONS: dict[LocalKind, tuple[Question, ...]] = {
    "meeting_place": (
        NAME,
        Question(("kind",), "kind", "Millainen paikka", choices=PLACE_KINDS),
        SUMMARY,
        AUDIENCE,
        AGES,
        MUNICIPALITY,
        ORGANISER,
        SECTOR,
        WHERE,
        POINT,
        WHEN,
        SIGN_UP,
        HOW_TO_SIGN_UP,
        *CONTACT,
        *CONFIRMED,
    ),
    "group": (
        NAME,
        SUMMARY,
        AUDIENCE,
        AGES._replace(needed=False),
        MUNICIPALITY,
        ORGANISER,
        SECTOR,
        WHERE,
        POINT,
        WHEN._replace(needed=False),
        SIGN_UP,
        HOW_TO_SIGN_UP,
        *CONTACT,
        *CONFIRMED,
    ),
    "event": (
        NAME,
        Question(("type",), "type", "Millainen tapahtuma", choices=EVENT_TYPES),
        SUMMARY,
        AUDIENCE,
        AGES._replace(needed=False),
        MUNICIPALITY,
        ORGANISER,
        SECTOR,
        WHERE,
        POINT,
        Question(("when", 0, "dates"), "dates", "Päivät, esimerkiksi 3.12.2026, 10.12.2026", answers.days),
        Question(("when", 0, "time"), "time", "Kellonaika, esimerkiksi klo 10–12"),
        Question(("free",), "free", "Onko maksuton (k/e)", answers.yes_or_no, needed=False),
        Question(("fee",), "fee", "Maksu sanoin, esimerkiksi: 5 € perheeltä", needed=False),
        SIGN_UP,
        HOW_TO_SIGN_UP,
        *CONTACT,
    ),
    "space": (
        NAME,
        SUMMARY,
        MUNICIPALITY,
        ORGANISER._replace(words="Kenen tila on"),
        SECTOR._replace(words="Mikä taho se on"),
        WHERE,
        POINT,
        Question(("capacity",), "capacity", "Montako henkeä mahtuu", answers.whole_number, needed=False),
        Question(("equipment",), "equipment", "Varustus, pilkuilla erotettuna", answers.listed, needed=False),
        Question(("price",), "price", "Hinta sanoin, esimerkiksi: järjestöille maksuton"),
        Question(("booking",), "booking", "Miten tila varataan"),
        *CONTACT,
        *CONFIRMED,
    ),
    "volunteer_task": (
        NAME,
        SUMMARY,
        MUNICIPALITY._replace(needed=False),
        ORGANISER,
        SECTOR,
        Question(("time_needed",), "time-needed", "Kuinka paljon aikaa se vie", needed=False),
        Question(("training",), "training", "Millainen koulutus annetaan", needed=False),
        Question(("support",), "support", "Millaista tukea saa", needed=False),
        ROLE,
        *CONTACT[1:],
        *CONFIRMED,
    ),
    "local_organisation": (
        NAME,
        Question(("sector",), "sector", "Mikä taho", choices=SECTORS),
        Question(("business_id",), "business-id", "Y-tunnus", needed=False),
        SUMMARY,
        Question(("offers",), "offers", "Mitä se tarjoaa perheille"),
        MUNICIPALITY._replace(needed=False, words="Kotikunta: nimi tai tunnus"),
        *CONTACT,
        *CONFIRMED,
    ),
    "network": (
        NAME,
        Question(("level",), "level", "Millainen verkosto", choices=LEVELS),
        SUMMARY._replace(words="Mitä varten verkosto on, virkkeessä tai kahdessa"),
        MUNICIPALITY._replace(needed=False),
        Question(("how_to_join",), "how-to-join", "Miten mukaan pääsee", needed=False),
        Question(("how_to_consult",), "how-to-consult", "Miten verkostolta kysytään", needed=False),
        ROLE,
        *CONTACT[1:],
        *CONFIRMED,
    ),
}
"""Kind of record → its questions in order."""
