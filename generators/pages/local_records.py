"""The page of one local record: a meeting place, group, event, space, volunteer task, organisation or network.

What a parent with a phone in one hand needs stands first: what it is, when it is on next, where it is.
"""

from markupsafe import Markup

from generators.addresses import CALENDAR_FILE
from generators.cleaning import clean_url
from generators.directory.coming import has_dates, is_over
from generators.directory.local import LocalEntry, kind_of
from generators.language.ages import age_words
from generators.model.local_records import Event, LocalKind, LocalOrganisation, PeerGroup, Space
from generators.pages.contacts import email_links, phone_links
from generators.pages.context import Context, Crumb, breadcrumbs
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.help import help_block
from generators.pages.local_facts import ages_of, capacity_words, local_facts
from generators.pages.local_kinds import capital, kind_name
from generators.pages.local_links import LocalList, held_here, organised_here, organiser_links
from generators.pages.local_map import one_place_map
from generators.pages.local_notices import notices
from generators.pages.local_places import way_there, where_of
from generators.pages.local_sections import contacts_of, sections
from generators.pages.local_source import local_source, local_why
from generators.pages.local_when import When, when_of
from generators.pages.page import Page
from generators.pages.record import description_of, page_of

WITH_TIME = ("meeting_place", "group", "event")
"""Kinds of record that are on at a time."""


ORGANISED: dict[LocalKind, str] = {"network": "coordinated_by", "space": "offered_by"}
"""What stands before who organises, where "organises" is not the word."""


def local_pages(context: Context) -> list[Page]:
    """A page for every local record of the directory."""
    return [local_page(context, entry) for entry in context.prepared.directory.local.entries.values()]


def local_page(context: Context, entry: LocalEntry) -> Page:
    """The page of one local record. A past event keeps its page for old links, out of search and sitemap."""
    record, words = entry.record, context.strings
    kind = kind_of(record)
    address = context.address(kind, record.id)
    when = when_of(context, entry)
    over = is_over(entry, context.built_on)
    markdown = render(
        "local_record.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, _trail(context, entry)),
        title=context.pick(record.names),
        lang=context.lang,
        summary=context.pick(record.summary),
        tags=_tags(context, entry),
        organisers=organiser_links(context, address, record),
        organised=words[ORGANISED.get(kind, "organised_by")],
        help=_help(context, entry),
        notices=notices(context, address, entry),
        has_time=kind in WITH_TIME and not over,
        is_place=kind == "meeting_place",
        when=when,
        actions=[] if over else _actions(context, entry, when),
        where=where_of(context, address, entry),
        map=one_place_map(context, address, entry),
        facts=local_facts(context, address, entry),
        sections=sections(context, address, entry),
        lists=_lists(context, address, entry),
        source=local_source(context, entry),
        why=local_why(context, address, entry),
    )
    return page_of(
        context,
        kind=kind,
        record_id=record.id,
        names=record.names,
        description=description_of(context, kind, record.id, record.names, record.summary, record.description),
        markdown=markdown,
        indexed=not over,
    )


def _help(context: Context, entry: LocalEntry) -> Markup:
    """The large block of helplines for what its life situations are about: violence, or in a group the young."""
    keys, known = entry.record.situations, context.prepared.situations.situations
    topics = {situation.help for situation in known if situation.key in keys}
    if "violence" in topics:
        return help_block(context, "violence")
    return help_block(context, "young") if "young" in topics and isinstance(entry.record, PeerGroup) else Markup("")


def _trail(context: Context, entry: LocalEntry) -> list[Crumb]:
    """The list of the kind, then the municipality; that of a hidden address is not named there."""
    kind = kind_of(entry.record)
    trail = [Crumb(context.strings[f"{kind}s"], context.list_address(kind))]
    municipality = context.prepared.directory.municipalities.get(entry.municipality or "")
    if municipality and not entry.hidden:
        trail.append(Crumb(context.word(municipality.names), context.address("municipality", municipality.code)))
    return trail


def _tags(context: Context, entry: LocalEntry) -> list[str]:
    """What it is in a few words: its kind, for what ages, free of charge, online, made up."""
    words, record = context.strings, entry.record
    found = [
        kind_name(context, record),
        age_words(ages_of(entry), context.language),
        capacity_words(context, record),
        words.free if record.free and not (isinstance(record, Space) and record.price) else "",
        words.online if record.online and not (isinstance(record, Event) and record.event_type == "online") else "",
        words.example_record if record.example else "",
    ]
    return [capital(tag) for tag in found if tag]


def _actions(context: Context, entry: LocalEntry, when: When) -> list[Markup]:
    """What one does first: sign up or book, find the way, keep the dates, ask. The first stands out."""
    words, record = context.strings, entry.record
    found = []
    sign_up = record.sign_up
    if sign_up and sign_up.link and not (sign_up.until and sign_up.until < context.built_on):
        found.append(_button(sign_up.link.url, words.sign_up_button))
    if isinstance(record, Space) and record.booking_link:
        found.append(_button(record.booking_link.url, words.book_space))
    way, ask = way_there(context, entry), _ask(context, entry)
    if kind_of(record) not in WITH_TIME:
        return [action for action in (*found, *ask, *way) if action]
    calendar = Markup('<a class="calendar" href="{}">{}</a>').format(
        CALENDAR_FILE[context.language], escape(words.add_to_calendar)
    )
    keeps = when.next or when.hours
    return [
        action
        for action in (*found, *way, calendar if keeps and has_dates(entry, context.built_on) else None, *ask)
        if action
    ]


def _ask(context: Context, entry: LocalEntry) -> list[Markup]:
    """The first way to reach the first contact: a call, else a letter."""
    contact = next(iter(contacts_of(entry.record)), None)
    return (phone_links(context, contact.phones) or email_links(context, contact.emails))[:1] if contact else []


def _button(url: str, text: str) -> Markup:
    """A link to do something elsewhere; nothing when its address is not harmless."""
    harmless = clean_url(url)
    return Markup('<a href="{}">{}</a>').format(escape(harmless), escape(text)) if harmless else Markup("")


def _lists(context: Context, origin: str, entry: LocalEntry) -> list[LocalList]:
    """Other local records that belong to this one: what is held here, what an organisation organises."""
    record = entry.record
    if isinstance(record, LocalOrganisation):
        return organised_here(context, origin, record.id, record.ptv_id)
    return held_here(context, origin, record.id)
