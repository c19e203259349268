"""Pages that stay when a record has gone: a merged one points to its page, an archived one to the lists.

Addresses are for ever: whoever kept the link finds a page that says what happened (`generators/addresses.py`). Only
of what comes and goes by the thousand the page goes, too, in time; its address stays taken.
"""

from datetime import date, timedelta

from generators.addresses import Entry
from generators.model.local_records import LOCAL_KINDS
from generators.model.text import Picked
from generators.pages.context import Context, Crumb, breadcrumbs, relative
from generators.pages.environment import render
from generators.pages.page import Page
from generators.pages.record import guidance_line

KEPT_FOR = {"event": timedelta(days=400), "group": timedelta(days=400)}
"""Kind of record → how long after it was registered a gone one has a page; of other kinds for ever.

More than a year, so that the link to a yearly event lives until the next one (docs/decisions/0014-local-records.md).
"""


def gone_pages(context: Context) -> list[Page]:
    """A page for every registered record that has no page of its own any more, as long as its kind keeps one."""
    register, directory = context.prepared.register, context.prepared.directory
    gone = [
        _page(context, entry.kind, entry.id, entry.name, None)
        for entry in register.gone(directory)
        if _is_kept(entry, context.built_on)
    ]
    moved = [_page(context, entry.kind, entry.id, entry.name, primary) for entry, primary in register.moved(directory)]
    return gone + moved


def _is_kept(entry: Entry, today: date) -> bool:
    """Whether a gone record still has a page. When it was added is all that the register knows of its age."""
    kept_for = KEPT_FOR.get(entry.kind)
    return kept_for is None or today - entry.added <= kept_for


def _page(context: Context, kind: str, record_id: str, name: str, primary: str | None) -> Page:
    words = context.strings
    address = context.address(kind, record_id)
    merged = primary is not None
    target = context.address(kind, primary) if primary else context.list_address(_listed_as(kind))
    title_key, text_key, link_key = ("merged_title", "merged_text", "merged_link") if merged else _words_of(kind)
    title, text = words.format(title_key, name=name), words[text_key]
    section = context.list_address(kind)
    markdown = render(
        "gone.md.j2",
        crumbs=breadcrumbs(context, address, [Crumb(words[f"{kind}s"], section)]),
        title=Picked(title, context.language),
        text=text,
        guidance="" if merged else guidance_line(context),
        link=relative(address, target),
        link_text=words[link_key],
    )
    others = context.languages_of(kind, record_id)
    return Page(
        kind="gone",
        record_id=record_id,
        language=context.language,
        address=address,
        title=title,
        title_language=context.language,
        description=text,
        markdown=markdown,
        languages=others,
        translations=frozenset(others),
        indexed=False,
        points_on=target if merged else None,
        section=section,
    )


def _listed_as(kind: str) -> str:
    """The kind whose list a gone record leads to: its own if it is local, else services."""
    return kind if kind in LOCAL_KINDS else "service"


def _words_of(kind: str) -> tuple[str, str, str]:
    """Keys of the title, the text and the link of a gone record."""
    if kind == "event":
        return "gone_event_title", "gone_event_text", "event_coming"
    if kind in LOCAL_KINDS:
        return "gone_title", "gone_local_text", f"gone_{kind}_link"
    return "gone_title", "gone_text", "gone_link"
