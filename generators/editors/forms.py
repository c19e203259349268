"""What an editor's file may and must hold: one form per folder. `parts.py` has the groups of fields within."""

from typing import Annotated, Literal

from generators.checked_yaml import described
from generators.editors.parts import (
    SECTOR,
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
Audience = Annotated[
    Line,
    described(
        "kenelle, esimerkiksi: alle kouluikäiset ja heidän vanhempansa", "for whom: small children and their parents"
    ),
]
_AGES = described("iät, esimerkiksi [{least: 0, most: 6}]; vauva on 0", "ages, for example [{least: 0, most: 6}]")
_ORGANISERS = described("kuka järjestää: nimi ja taho", "who organises: name and sector")
_SIGN_UP = described("pitääkö ilmoittautua, esimerkiksi {need: none}", "whether to sign up, for example {need: none}")
Organisers = Annotated[tuple[OrganiserForm, ...], Some, _ORGANISERS]
Contacts = Annotated[
    tuple[ContactForm, ...], Some, described("keneltä kysytään: rooli ja yhteystieto", "whom to ask, by role")
]
Ages = Annotated[tuple[AgesForm, ...], Some, _AGES]
_WHEN = described('milloin, esimerkiksi ["ti 9.30–11.30"]', 'when, for example ["ti 9.30–11.30"]')
When = Annotated[tuple[RhythmForm, ...], Some, _WHEN]


class RecordForm(Model):
    """What all of them may have; a form below says which of these it must have."""

    id: Annotated[Identifier | None, described("tunnus; uuden antaa komento perhekeskus format", "the id")] = None
    name: Annotated[Name, described("nimi, jolla perheet sen tuntevat", "the name that families know it by")]
    summary: Summary
    description: Annotated[Paragraphs | None, described("kuvaus, kevyttä Markdownia", "light Markdown")] = None
    audience: Audience | None = None
    ages: Annotated[tuple[AgesForm, ...], _AGES] = ()
    municipality: MunicipalityCode | None = None
    serves: Annotated[
        tuple[MunicipalityCode, ...],
        described('muut kunnat, joiden perheille se on, esimerkiksi ["536"]', "further municipalities that it is for"),
    ] = ()
    organisers: Annotated[tuple[OrganiserForm, ...], _ORGANISERS] = ()
    address: Annotated[AddressForm | None, described("osoite", "the address")] = None
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
    contacts: Annotated[
        tuple[ContactForm, ...], described("keneltä kysytään: rooli ja yhteystieto", "whom to ask, by role")
    ] = ()
    links: Annotated[tuple[LinkForm, ...], described("verkkosivut", "web pages")] = ()
    situations: Annotated[
        tuple[str, ...],
        described(
            "elämäntilanteet: tiedoston content/data/situations.yml avaimia, esimerkiksi [vauva-aika]",
            "life situations: keys of content/data/situations.yml",
        ),
    ] = ()
    season: Annotated[SeasonForm, described("mistä mihin se on voimassa", "from when until when")] = SeasonForm()
    confirmed: Annotated[
        ConfirmationForm | None,
        described("milloin ja kuka vahvisti tiedot oikeiksi", "when and by whom it was confirmed"),
    ] = None
    ptv: Annotated[
        Identifier | None,
        described("saman paikan tunnus PTV:ssä, jos se on myös siellä", "the id of the same thing in PTV"),
    ] = None


class MeetingPlaceForm(RecordForm):
    """`meeting-places/`: an open place where families meet."""

    kind: Annotated[
        MeetingPlaceKind,
        described(
            "open_day_care avoin päiväkoti, family_cafe perhekahvila, family_club perhekerho, family_house "
            "perheentalo, partnership_room kumppanuustupa, other muu",
            "the kind of place",
        ),
    ]
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

    type: Annotated[
        EventType,
        described(
            "family_day perhepäivä, association_meetup järjestötreffit, municipality_day kuntapäivä, residents_day "
            "asukaspäivä, training koulutus, lecture luento, forum foorumi tai paneeli, trip retki, culture kulttuuri, "
            "sport liikunta, camp leiri, online verkossa, other muu",
            "the type of event",
        ),
    ]
    status: Annotated[
        Literal["scheduled", "cancelled", "postponed", "rescheduled"],
        described(
            "scheduled pidetään, cancelled peruttu, postponed siirretty myöhemmäksi, rescheduled uusi aika",
            "whether it will be held",
        ),
    ] = "scheduled"
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

    sector: Annotated[Sector, SECTOR]
    business_id: Annotated[BusinessId | None, described("Y-tunnus", "the business id")] = None
    offers: Annotated[Paragraphs, described("mitä se tarjoaa perheille", "what it offers families")]


class NetworkForm(RecordForm):
    """`networks/`: people who work together."""

    level: Annotated[
        NetworkLevel,
        described(
            "county maakunnallinen, area alueellinen, municipality paikallinen, expert asiantuntijaverkosto",
            "the level of the network",
        ),
    ]
    how_to_join: Annotated[Line | None, described("miten mukaan pääsee", "how to join")] = None
    how_to_consult: Annotated[Line | None, described("miten verkostolta kysytään", "how to consult")] = None
    members: Annotated[tuple[Name, ...], described("keitä kuuluu, rooleina tai tahoina", "who belongs")] = ()
    contacts: Contacts


AnyForm = MeetingPlaceForm | GroupForm | EventForm | SpaceForm | VolunteerTaskForm | OrganisationForm | NetworkForm
