"""What an editor's file may and must hold: one form per folder. `parts.py` has the groups of fields within."""

from typing import Annotated, Literal

from generators.checked_yaml import described
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
    Line,
    MunicipalityCode,
    Name,
    Paragraphs,
    WebAddress,
)
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
Organisers = Annotated[tuple[OrganiserForm, ...], Some]
Contacts = Annotated[tuple[ContactForm, ...], Some]
Ages = Annotated[tuple[AgesForm, ...], Some]
When = Annotated[
    tuple[RhythmForm, ...],
    described('milloin, esimerkiksi ["ti 9.30–11.30"]', 'when, for example ["ti 9.30–11.30"]', min_length=1),
]


class RecordForm(Model):
    """What all of them may have; a form below says which of these it must have."""

    id: Identifier | None = None
    name: Annotated[Name, described("nimi, jolla perheet sen tuntevat", "the name that families know it by")]
    summary: Summary
    description: Annotated[Paragraphs, described("kuvaus, kevyttä Markdownia", "light Markdown")] | None = None
    audience: Audience | None = None
    ages: tuple[AgesForm, ...] = ()
    municipality: MunicipalityCode | None = None
    serves: tuple[MunicipalityCode, ...] = ()
    organisers: tuple[OrganiserForm, ...] = ()
    address: AddressForm | None = None
    place: Identifier | None = None
    online: bool = False
    confidential_address: bool = False
    languages: tuple[LanguageCode, ...] = ()
    free: bool | None = None
    fee: Annotated[Line, described("maksu, esimerkiksi: askartelumaksu 2 €", "a fee, in words")] | None = None
    sign_up: SignUpForm | None = None
    accessibility: AccessibilityForm = AccessibilityForm()
    contacts: tuple[ContactForm, ...] = ()
    links: tuple[LinkForm, ...] = ()
    situations: tuple[str, ...] = ()
    season: SeasonForm = SeasonForm()
    confirmed: ConfirmationForm | None = None
    ptv: Identifier | None = None


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
    free: bool = True
    sign_up: SignUpForm
    visitors: tuple[VisitorForm, ...] = ()
    coordinator: ContactForm | None = None


class GroupForm(RecordForm):
    """`groups/`: people in the same situation."""

    audience: Audience
    organisers: Organisers
    when: tuple[RhythmForm, ...] = ()


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
    capacity: Annotated[int, described("montako mahtuu", "how many fit in", ge=1, le=100_000)] | None = None
    equipment: tuple[Name, ...] = ()
    price: Annotated[Line, described("hinta sanoin", "the price, in words")] | None = None
    booking: Annotated[Line, described("miten varataan", "how to book")] | None = None
    booking_link: WebAddress | None = None
    storage: Annotated[Line, described("säilytystila", "where to store things")] | None = None
    hours: tuple[str, ...] = ()


class VolunteerTaskForm(RecordForm):
    """`volunteering/`: something that a volunteer can take on."""

    organisers: Organisers
    time_needed: Annotated[Line, described("kuinka paljon aikaa se vie", "how much time it takes")] | None = None
    training: Annotated[Line, described("millainen koulutus annetaan", "what training is given")] | None = None
    support: Annotated[Line, described("millaista tukea saa", "what support is given")] | None = None
    contacts: Contacts


class OrganisationForm(RecordForm):
    """`organisations/`: an association, parish or other body and what it offers families."""

    sector: Sector
    business_id: BusinessId | None = None
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
    how_to_join: Annotated[Line, described("miten mukaan pääsee", "how to join")] | None = None
    how_to_consult: Annotated[Line, described("miten verkostolta kysytään", "how to consult")] | None = None
    members: tuple[Name, ...] = ()
    contacts: Contacts


AnyForm = MeetingPlaceForm | GroupForm | EventForm | SpaceForm | VolunteerTaskForm | OrganisationForm | NetworkForm
