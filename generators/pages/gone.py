"""Pages that stay when a record has gone: a merged one points to its page, an archived one to the lists.

Addresses are for ever: whoever kept the link finds a page that says what happened (`generators/addresses.py`).
"""

from generators.model.local_records import LOCAL_KINDS
from generators.model.text import Picked
from generators.pages.context import Context, Crumb, breadcrumbs, relative
from generators.pages.environment import render
from generators.pages.page import Page
from generators.pages.record import guidance_line


def gone_pages(context: Context) -> list[Page]:
    """A page for every registered record that has no page of its own any more."""
    register, directory = context.prepared.register, context.prepared.directory
    gone = [_page(context, entry.kind, entry.id, entry.name, None) for entry in register.gone(directory)]
    moved = [_page(context, entry.kind, entry.id, entry.name, primary) for entry, primary in register.moved(directory)]
    return gone + moved


def _page(context: Context, kind: str, record_id: str, name: str, primary: str | None) -> Page:
    words = context.strings
    address = context.address(kind, record_id)
    merged = primary is not None
    local = kind in LOCAL_KINDS
    target = context.address(kind, primary) if primary else context.list_address(kind if local else "service")
    title = words.format("merged_title" if merged else "gone_title", name=name)
    text = words.merged_text if merged else words.gone_local_text if local else words.gone_text
    link_text = words.merged_link if merged else words.gone_local_link if local else words.gone_link
    section = context.list_address(kind)
    markdown = render(
        "gone.md.j2",
        crumbs=breadcrumbs(context, address, [Crumb(words[f"{kind}s"], section)]),
        title=Picked(title, context.language),
        text=text,
        guidance="" if merged else guidance_line(context),
        link=relative(address, target),
        link_text=link_text,
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
        points_on=target if merged else None,
        section=section,
    )
