"""What an editor's file may and must hold: one form per folder. `parts.py` has the groups of fields within."""

from typing import Annotated, Literal

from generators.checked_yaml import described
from generators.editors.choices import EVENT_TYPES, LEVELS, PLACE_KINDS, SECTORS, STATUSES, one_of
from generators.editors.parts import (
    AccessibilityForm,
    AddressForm,
    AgesForm,
    ConfirmationForm,
    ContactForm,
    LinkForm,
    OrganiserForm,
    RhythmForm,
    SeasonForm,
    SignUpForm,
    Some,
    VisitorForm,
)
from generators.editors.values import (
    BusinessId,
    Identifier,
    LanguageCode,
    MunicipalityCode,
    WebAddress,
)
from generators.editors_texts import Line, Name, Paragraphs
from generators.model.base import Model
from generators.model.local_records import EventType, MeetingPlaceKind, NetworkLevel
from generators.model.records import Sector

Summary = Annotated[Line, described("mitä se on, virkkeessä tai kahdessa", "what it is, in a sentence or two")]
_AUDIENCE = described(
    "kenelle, esimerkiksi: alle kouluikäiset ja heidän vanhempansa", "for whom: small children and their parents"
)
Audience = Annotated[Line, _AUDIENCE]
_AGES = described("iät, esimerkiksi [{least: 0, most: 6}]; vauva on 0", "ages, for example [{least: 0, most: 6}]")
_ORGANISERS = described(
    "kuka järjestää, esimerkiksi [{name: Esimerkkiyhdistys ry, sector: association}]",
    "who organises, for example [{name: Esimerkkiyhdistys ry, sector: association}]",
)
_CONTACTS = described(
    'keneltä kysytään, esimerkiksi [{role: kahvilan ohjaaja, phone: "03 123 4567"}]',
    'whom to ask, for example [{role: kahvilan ohjaaja, phone: "03 123 4567"}]',
)
_SIGN_UP = described("pitääkö ilmoittautua, esimerkiksi {need: none}", "whether to sign up, for example {need: none}")
Organisers = Annotated[tuple[OrganiserForm, ...], Some, _ORGANISERS]
Contacts = Annotated[tuple[ContactForm, ...], Some, _CONTACTS]
Ages = Annotated[tuple[AgesForm, ...], Some, _AGES]
_WHEN = described('milloin, esimerkiksi ["ti 9.30–11.30"]', 'when, for example ["ti 9.30–11.30"]')
When = Annotated[tuple[RhythmForm, ...], Some, _WHEN]


class RecordForm(Model):
    """What all of them may have; a form below says which of these it must have."""

    id: Annotated[
        Identifier | None,
        described(
            "tunnus, jonka komento perhekeskus format antaa, esimerkiksi 3f0d2c5e-7c1b-4a58-9a3e-5d1f0b6c9e21",
            "an id that perhekeskus format gives, for example 3f0d2c5e-7c1b-4a58-9a3e-5d1f0b6c9e21",
        ),
    ] = None
    name: Annotated[Name, described("nimi, jolla perheet sen tuntevat", "the name that families know it by")]
    summary: Summary
    description: Annotated[Paragraphs | None, described("kuvaus, kevyttä Markdownia", "light Markdown")] = None
    audience: Annotated[Line | None, _AUDIENCE] = None
    ages: Annotated[tuple[AgesForm, ...], _AGES] = ()
    municipality: MunicipalityCode | None = None
    serves: Annotated[
        tuple[MunicipalityCode, ...],
        described('muut kunnat, joiden perheille se on, esimerkiksi ["536"]', "further municipalities that it is for"),
    ] = ()
    organisers: Annotated[tuple[OrganiserForm, ...], _ORGANISERS] = ()
    address: Annotated[
        AddressForm | None,
        described(
            'osoite, esimerkiksi {street: Mallitie, number: "4", postal_code: "33100", post_office: Tampere}',
            'the address, for example {street: Mallitie, number: "4", postal_code: "33100", post_office: Tampere}',
        ),
    ] = None
    place: Annotated[
        Identifier | None,
        described(
            "sen paikan tunnus, jossa se pidetään: kohtaamispaikan, tilan tai PTV:n palvelupisteen",
            "the id of the place where it is held: a meeting place, a space or a place of PTV",
        ),
    ] = None
    online: Annotated[bool, described("true: verkossa", "true: online")] = False
    confidential_address: Annotated[
        bool,
        described("true: osoitetta ei näytetä missään", "true: the address is shown nowhere"),
    ] = False
    languages: Annotated[
        tuple[LanguageCode, ...], described("kielet, joilla toimitaan, esimerkiksi [fi, sv]", "the languages spoken")
    ] = ()
    free: Annotated[bool | None, described("true: maksuton", "true: free of charge")] = None
    fee: Annotated[Line | None, described("maksu, esimerkiksi: askartelumaksu 2 €", "a fee, in words")] = None
    sign_up: Annotated[SignUpForm | None, _SIGN_UP] = None
    accessibility: Annotated[AccessibilityForm, described("esteettömyys", "accessibility")] = AccessibilityForm()
    contacts: Annotated[tuple[ContactForm, ...], _CONTACTS] = ()
    links: Annotated[
        tuple[LinkForm, ...],
        described("verkkosivut, esimerkiksi [{url: https://example.org, text: Ohjelma}]", "web pages"),
    ] = ()
    situations: Annotated[
        tuple[str, ...],
        described(
            "elämäntilanteet: tiedoston content/data/situations.yml avaimia, esimerkiksi [vauva-aika]",
            "life situations: keys of content/data/situations.yml",
        ),
    ] = ()
    season: Annotated[
        SeasonForm,
        described(
            "kausi, esimerkiksi {first: 2026-08-17, last: 2026-12-11}",
            "the season, for example {first: 2026-08-17, last: 2026-12-11}",
        ),
    ] = SeasonForm()
    confirmed: Annotated[
        ConfirmationForm | None,
        described(
            "milloin ja kuka vahvisti tiedot, esimerkiksi {day: 2026-11-02, by: perhetyön esihenkilö}",
            "when and by whom it was confirmed, for example {day: 2026-11-02, by: perhetyön esihenkilö}",
        ),
    ] = None
    ptv: Annotated[
        Identifier | None,
        described("saman paikan tunnus PTV:ssä, jos se on myös siellä", "the id of the same thing in PTV"),
    ] = None


class MeetingPlaceForm(RecordForm):
    """`meeting-places/`: an open place where families meet."""

    kind: Annotated[MeetingPlaceKind, one_of(PLACE_KINDS)]
    audience: Audience
    ages: Ages
    municipality: MunicipalityCode
    organisers: Organisers
    when: When
    free: Annotated[bool, described("aina true; rivin voi jättää pois", "always true; may be left out")] = True
    sign_up: Annotated[SignUpForm, _SIGN_UP]
    visitors: Annotated[
        tuple[VisitorForm, ...], described("kuka käy paikalla ja milloin", "who comes by, and when")
    ] = ()
    coordinator: Annotated[
        ContactForm | None,
        described("kunnan kohtaamispaikkojen koordinaattori, roolina", "the coordinator of the municipality"),
    ] = None


class GroupForm(RecordForm):
    """`groups/`: people in the same situation."""

    audience: Audience
    organisers: Organisers
    when: Annotated[tuple[RhythmForm, ...], _WHEN] = ()


class EventForm(RecordForm):
    """`events/`: happens at a time."""

    type: Annotated[EventType, one_of(EVENT_TYPES)]
    status: Annotated[Literal["scheduled", "cancelled", "postponed", "rescheduled"], one_of(STATUSES)] = "scheduled"
    audience: Audience
    organisers: Organisers
    when: When


class SpaceForm(RecordForm):
    """`spaces/`: a room that can be booked."""

    municipality: MunicipalityCode
    organisers: Organisers
    capacity: Annotated[int | None, described("montako mahtuu", "how many fit in", ge=1, le=100_000)] = None
    equipment: Annotated[tuple[Name, ...], described("varustus", "the equipment")] = ()
    price: Annotated[Line | None, described("hinta sanoin", "the price, in words")] = None
    booking: Annotated[Line | None, described("miten varataan", "how to book")] = None
    booking_link: Annotated[WebAddress | None, described("varaussivun osoite", "where to book")] = None
    storage: Annotated[Line | None, described("säilytystila", "where to store things")] = None
    hours: Annotated[
        tuple[str, ...], described('milloin varattavissa, esimerkiksi ["ma–pe 9–20"]', "when it can be booked")
    ] = ()


class VolunteerTaskForm(RecordForm):
    """`volunteering/`: something that a volunteer can take on."""

    organisers: Organisers
    time_needed: Annotated[Line | None, described("kuinka paljon aikaa se vie", "how much time it takes")] = None
    training: Annotated[Line | None, described("millainen koulutus annetaan", "what training is given")] = None
    support: Annotated[Line | None, described("millaista tukea saa", "what support is given")] = None
    contacts: Contacts


class OrganisationForm(RecordForm):
    """`organisations/`: an association, parish or other body and what it offers families."""

    sector: Annotated[Sector, one_of(SECTORS)]
    business_id: Annotated[BusinessId | None, described("Y-tunnus", "the business id")] = None
    offers: Annotated[Paragraphs, described("mitä se tarjoaa perheille", "what it offers families")]


class NetworkForm(RecordForm):
    """`networks/`: people who work together."""

    level: Annotated[NetworkLevel, one_of(LEVELS)]
    how_to_join: Annotated[Line | None, described("miten mukaan pääsee", "how to join")] = None
    how_to_consult: Annotated[Line | None, described("miten verkostolta kysytään", "how to consult")] = None
    members: Annotated[tuple[Name, ...], described("keitä kuuluu, rooleina tai tahoina", "who belongs")] = ()
    contacts: Contacts


AnyForm = MeetingPlaceForm | GroupForm | EventForm | SpaceForm | VolunteerTaskForm | OrganisationForm | NetworkForm
