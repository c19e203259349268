"""The sections of a local record's page below where and when: what each kind tells besides."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from generators.directory.local import LocalEntry
from generators.hours import occurrences
from generators.language.moments import moment
from generators.language.rhythm_words import rhythm_words
from generators.language.weeks import regular
from generators.model.local_records import (
    LocalOrganisation,
    LocalRecord,
    MeetingPlace,
    Network,
    RoleContact,
    Space,
    Visitor,
    VolunteerTask,
)
from generators.model.text import Text
from generators.pages.contacts import email_links, phone_links, web_links
from generators.pages.context import Context
from generators.pages.escaping import escape, joined
from generators.pages.light_markdown import prose
from generators.pages.local_facts import told
from generators.pages.local_kinds import capital
from generators.pages.local_links import same_in_ptv
from generators.pages.opening_hours import exceptions_block

VISITS_AHEAD = 120
"""Days in which the next visit of somebody is looked for."""


class Section(NamedTuple):
    """A heading with its id, and what stands below it: Markdown, or HTML on one line."""

    id: str
    title: str
    body: Markup


def sections(context: Context, origin: str, entry: LocalEntry) -> list[Section]:
    """The sections that tell something, in the order in which they are read."""
    record, words = entry.record, context.strings
    found = [
        *_of_kind(context, record),
        Section("about", words.about, prose(context.pick(record.description), context.language)),
        Section("contact", words.contact, _contacts(context, record)),
        Section(
            "links", words.read_more, _lines([*web_links(context, record.links), *_in_ptv(context, origin, record)])
        ),
    ]
    return [section for section in found if section.body]


def _of_kind(context: Context, record: LocalRecord) -> list[Section]:
    words = context.strings
    match record:
        case MeetingPlace():
            return [Section("visitors", words.visitors, _lines(_visitor(context, one) for one in record.visitors))]
        case Space():
            return [
                Section("booking", words.booking, _prose(context, record.booking)),
                Section("hours", words.space_hours, _space_hours(context, record)),
                Section("equipment", words.equipment, _lines(told(context, item) for item in record.equipment)),
                Section("storage", words.storage, _prose(context, record.storage)),
            ]
        case VolunteerTask():
            return [
                Section("time", words.time_needed, _prose(context, record.time_needed)),
                Section("training", words.training, _prose(context, record.training)),
                Section("support", words.support, _prose(context, record.support)),
            ]
        case LocalOrganisation():
            return [Section("offers", words.offers, _prose(context, record.offers))]
        case Network():
            return [
                Section("join", words.how_to_join, _prose(context, record.how_to_join)),
                Section("consult", words.how_to_consult, _prose(context, record.how_to_consult)),
                Section("members", words.members, _lines(told(context, member) for member in record.members)),
            ]
    return []


def _space_hours(context: Context, record: Space) -> Markup:
    """The usual week in words and what differs from it: when a room can be booked, not whether its door is open now."""
    usual = regular(record.hours, context.language, context.built_on)
    line = Markup("<p>{}</p>").format(escape(usual)) if usual else Markup("")
    return line + exceptions_block(context, record.hours)


def _prose(context: Context, text: Text) -> Markup:
    return prose(context.pick(text), context.language)


def _lines(items: Iterable[Markup]) -> Markup:
    """A list on one line of HTML; nothing without items."""
    made = Markup("").join(Markup("<li>{}</li>").format(item) for item in items if item)
    return Markup('<ul class="lines">{}</ul>').format(made) if made else Markup("")


def _visitor(context: Context, visitor: Visitor) -> Markup:
    """Who comes by and when: "terveydenhoitaja: kuukauden ensimmäisenä tiistaina, seuraavaksi ti 1.12. klo 10–11"."""
    usual = told(context, visitor.when) or escape(rhythm_words(visitor.hours, context.language, context.built_on))
    return joined(
        [Markup("<strong>{}</strong>").format(told(context, visitor.who)), joined([usual, _next(context, visitor)])],
        " ",
    )


def _next(context: Context, visitor: Visitor) -> str:
    coming = (one for one in occurrences(visitor.hours, context.built_on, VISITS_AHEAD) if not one.cancelled)
    for one in coming:
        when = moment(one.start, one.end, context.language, context.built_on, end_told=one.end_told)
        return context.strings.format("next_visit", when=when)
    return ""


def _in_ptv(context: Context, origin: str, record: LocalRecord) -> list[Markup]:
    link = same_in_ptv(context, origin, record)
    return [Markup("{}: {}").format(escape(context.strings.same_in_ptv), link)] if link else []


def contact_links(context: Context, contact: RoleContact) -> list[Markup]:
    """Every way to reach somebody in a role."""
    return [
        *phone_links(context, contact.phones),
        *email_links(context, contact.emails),
        *web_links(context, contact.links),
    ]


def contacts_of(record: LocalRecord) -> list[RoleContact]:
    """The contacts of a record, the coordinator of a meeting place's network last."""
    coordinator = record.coordinator if isinstance(record, MeetingPlace) else None
    return [*record.contacts, *([coordinator] if coordinator else [])]


def _contacts(context: Context, record: LocalRecord) -> Markup:
    """Roles with their ways to reach them, as a card of rows."""
    rows = Markup("").join(_contact(context, contact) for contact in contacts_of(record))
    return Markup('<ul class="places">{}</ul>').format(rows) if rows else Markup("")


def _contact(context: Context, contact: RoleContact) -> Markup:
    """A role and the ways to reach it; nothing when there is no way."""
    ways = Markup("").join(Markup("<li>{}</li>").format(link) for link in contact_links(context, contact))
    role = context.pick(contact.role)
    name = Markup("<strong{}>{}</strong>").format(context.lang(role), escape(capital(role.text))) if role else ""
    return Markup('<li class="place">{}<ul class="contacts">{}</ul></li>').format(name, ways) if ways else Markup("")
