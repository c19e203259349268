"""Forms that editors filled in → records, every value cleaned."""

from collections.abc import Iterable, Iterator
from typing import Any

from generators.cleaning import clean_dial
from generators.editors import forms
from generators.editors.forms import RecordForm
from generators.editors.parts import (
    AddressForm,
    AgesForm,
    ContactForm,
    LinkForm,
    OrganiserForm,
    SignUpForm,
    VisitorForm,
)
from generators.language.finnish_hours import read_hours
from generators.model.address import Address, Coordinates
from generators.model.contact import Email, Phone, WebLink
from generators.model.hours import HoursRule
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
from generators.model.text import EMPTY
from generators.rhythms import Rhythm, rules_of
from generators.school_terms import SchoolTerms


def record_of(form: RecordForm, record_id: str, file: str, *, example: bool, terms: SchoolTerms | None) -> LocalRecord:
    """The record of a form. `file` is its file below the project's folder; its rhythms may keep to school `terms`."""
    origin = Origin(record_id=record_id, file=file)
    common = common_fields(form) | {"id": record_id, "example": example, "origin": origin}
    match form:
        case forms.MeetingPlaceForm():
            return MeetingPlace(
                **common,
                place_kind=form.kind,
                gatherings=gatherings_of(form, form.when, terms),
                visitors=tuple(visitor_of(form, visitor, terms) for visitor in form.visitors),
                coordinator=contact_of(form.coordinator) if form.coordinator else None,
            )
        case forms.GroupForm():
            return PeerGroup(**common, gatherings=gatherings_of(form, form.when, terms))
        case forms.EventForm():
            return Event(
                **common, event_type=form.type, status=form.status, gatherings=gatherings_of(form, form.when, terms)
            )
        case forms.SpaceForm():
            return Space(
                **common,
                capacity=form.capacity,
                equipment=form.equipment,
                price=form.price or EMPTY,
                booking=form.booking or EMPTY,
                booking_link=WebLink(url=form.booking_link) if form.booking_link else None,
                storage=form.storage or EMPTY,
                hours=tuple(rule for text in form.hours for rule in read_hours(text)),
            )
        case forms.VolunteerTaskForm():
            return VolunteerTask(
                **common,
                time_needed=form.time_needed or EMPTY,
                training=form.training or EMPTY,
                support=form.support or EMPTY,
            )
        case forms.OrganisationForm():
            return LocalOrganisation(
                **common, sector=form.sector, business_id=form.business_id or "", offers=form.offers
            )
        case forms.NetworkForm():
            return Network(
                **common,
                level=form.level,
                how_to_join=form.how_to_join or EMPTY,
                how_to_consult=form.how_to_consult or EMPTY,
                members=form.members,
            )
    raise TypeError(type(form).__name__)


def common_fields(form: RecordForm) -> dict[str, Any]:
    """The fields that records of all kinds have, as `LocalRecord` calls them."""
    return {
        "names": form.name,
        "summary": form.summary,
        "description": form.description or EMPTY,
        "municipality": form.municipality,
        "serves": form.serves,
        "organisers": tuple(map(_organiser, form.organisers)),
        "audience": form.audience or EMPTY,
        "ages": _ages(form.ages),
        "languages": form.languages,
        "free": form.free,
        "fee": form.fee or EMPTY,
        "sign_up": _sign_up(form.sign_up) if form.sign_up else None,
        "accessibility": form.accessibility.text or EMPTY,
        "accessibility_features": form.accessibility.features,
        "address": _address(form.address, form.municipality) if form.address else None,
        "place_id": form.place,
        "online": form.online,
        "confidential_address": form.confidential_address,
        "contacts": tuple(map(contact_of, form.contacts)),
        "links": tuple(link for part in form.links for link in _links(part)),
        "situations": form.situations,
        "valid_from": form.season.first,
        "valid_to": form.season.last,
        "confirmed": Confirmation(day=form.confirmed.day, by=form.confirmed.by) if form.confirmed else None,
        "ptv_id": form.ptv,
    }


def _organiser(form: OrganiserForm) -> Organiser:
    return Organiser(names=form.name, sector=form.sector, organisation_id=form.organisation)


def _ages(ages: Iterable[AgesForm]) -> tuple[AgeRange, ...]:
    return tuple(AgeRange(least=form.least, most=form.most) for form in ages)


def _address(form: AddressForm, municipality: str | None) -> Address:
    point = None
    if form.latitude is not None and form.longitude is not None:
        point = Coordinates(latitude=round(form.latitude, 7), longitude=round(form.longitude, 7))
    return Address(
        kind="street" if form.street else "other",
        purpose="visit",
        street=form.street or EMPTY,
        number=form.number or "",
        postal_code=form.postal_code or "",
        post_office=form.post_office or EMPTY,
        municipality=municipality,
        information=form.information or EMPTY,
        coordinates=point,
    )


def _sign_up(form: SignUpForm) -> SignUp:
    link = WebLink(url=form.link) if form.link else None
    return SignUp(need=form.need, how=form.how or EMPTY, link=link, until=form.until)


def contact_of(form: ContactForm) -> RoleContact:
    """Whom to reach."""
    dial = clean_dial(form.phone)
    return RoleContact(
        role=form.role,
        phones=(Phone(number=form.phone, dial=dial),) if form.phone and dial else (),
        emails=(Email(address=form.email),) if form.email else (),
        links=(WebLink(url=form.link),) if form.link else (),
    )


def _links(form: LinkForm) -> Iterator[WebLink]:
    """One link for each language that it has a text in; a page in one language has one."""
    texts = dict(form.text or EMPTY)
    if form.language or not texts:
        picked = (form.text or EMPTY).pick(form.language or "fi")
        yield WebLink(url=form.url, text=picked.text if picked else "", language=form.language)
        return
    for language, text in texts.items():
        yield WebLink(url=form.url, text=text, language=language)


def visitor_of(form: RecordForm, visitor: VisitorForm, terms: SchoolTerms | None) -> Visitor:
    """Somebody who comes by."""
    hours = _hours(form, visitor.rhythm, terms) if visitor.rhythm else ()
    return Visitor(who=visitor.who, when=visitor.when or EMPTY, hours=hours)


def gatherings_of(form: RecordForm, rhythms: Iterable[Rhythm], terms: SchoolTerms | None) -> tuple[Gathering, ...]:
    """The rhythms of a form, in its season and municipality."""
    return tuple(
        Gathering(hours=_hours(form, rhythm, terms), heading=rhythm.heading, ages=rhythm.ages) for rhythm in rhythms
    )


def _hours(form: RecordForm, rhythm: Rhythm, terms: SchoolTerms | None) -> tuple[HoursRule, ...]:
    season = (form.season.first, form.season.last)
    return rules_of(rhythm, season=season, terms=terms, municipality=form.municipality)
