"""What the pages of all records share: titles, descriptions, links to organisations, the guidance desk."""

from markupsafe import Markup

from generators.cleaning import clean, clean_dial
from generators.model.local_records import LOCAL_KINDS
from generators.model.text import Text
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, joined
from generators.pages.listing import note_text
from generators.pages.local_kinds import where_line
from generators.pages.mail_link import mail_link
from generators.pages.page import Page

DESCRIPTION_LIMIT = 160
"""Characters of a page's description: what search engines show."""


def page_of(
    context: Context, *, kind: str, record_id: str, names: Text, description: str, markdown: str, indexed: bool = True
) -> Page:
    """The page of a record. Every record has its page in every language: data text falls back and is marked.

    The title of a service, place or local record whose name stands for something else too goes on with what tells them
    apart ("Perhekahvila, Nokia").
    """
    picked = context.pick(names)
    title = picked.text if picked else record_id
    if kind in ("service", "location", *LOCAL_KINDS) and title in context.shared_names:
        title = ", ".join(part for part in (title, _apart(context, kind, record_id)) if part)
    languages = context.languages_of(kind, record_id)
    return Page(
        kind=kind,
        record_id=record_id,
        language=context.language,
        address=context.address(kind, record_id),
        title=title,
        title_language=picked.language if picked else context.language,
        description=description,
        markdown=markdown,
        languages=languages,
        translations=frozenset(languages),
        indexed=indexed,
        section=context.list_address(kind),
    )


def _apart(context: Context, kind: str, record_id: str) -> str:
    """What tells a record from another of its name: the note of its line, of a local record only where it is."""
    entry = context.prepared.directory.local.entries.get(record_id)
    if kind in LOCAL_KINDS and entry:
        return str(where_line(context, entry).striptags())
    return note_text(context, kind, record_id)


def description_of(context: Context, kind: str, record_id: str, names: Text, *texts: Text) -> str:
    """One short line: the first text that is told, else the name, and what tells the record from others like it."""
    told = next((word for text in (*texts, names) if (word := clean(context.word(text)))), record_id)
    note = note_text(context, kind, record_id)
    told = clean(told, limit=max(DESCRIPTION_LIMIT // 2, DESCRIPTION_LIMIT - len(note) - 1))
    if note and told[-1] not in ".!?…":
        told += "."
    return clean(f"{told} {note}", limit=DESCRIPTION_LIMIT)


def other_names(context: Context, names: Text, alternatives: Text) -> Markup:
    """The alternative name, unless it is the name itself."""
    picked = context.pick(alternatives)
    if not picked or picked.text == context.word(names):
        return Markup("")
    return context.marked(picked)


def organisation_links(context: Context, origin: str, ids: tuple[str, ...]) -> list[Markup]:
    """Organisations as links to their pages."""
    links = []
    for organisation_id in ids:
        entry = context.prepared.directory.organisations.get(organisation_id)
        if entry and (picked := context.pick(entry.organisation.names)):
            target = relative(origin, context.address("organisation", organisation_id))
            lang = context.lang(picked)
            links.append(Markup('<a href="{}"{}>{}</a>').format(target, lang, escape(picked.text)))
    return links


def guidance_line(context: Context) -> Markup:
    """Whom to ask when a page gives no way on: the guidance desk of the settings, with what is known of it."""
    desk = context.prepared.settings.guidance_desk
    name = context.marked(context.pick(desk.names))
    if desk.link:
        name = Markup('<a href="{}">{}</a>').format(escape(desk.link), name)
    ways = [name]
    if dial := clean_dial(desk.phone):
        ways.append(Markup('<a class="phone" href="tel:{}">{}</a>').format(Markup(dial), escape(desk.phone)))  # noqa: S704
    if desk.email:
        ways.append(mail_link(desk.email))
    before, _, after = context.strings.ask_guidance.partition("{desk}")
    return Markup("<p>{}{}{}</p>").format(escape(before), joined(ways), escape(after))
