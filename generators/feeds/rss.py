"""RSS 2.0 as text (https://www.rssboard.org/rss-specification)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from generators.cleaning import clean


@dataclass(frozen=True)
class Item:
    """One thing of a feed. `guid` stays the same whatever it is called; `link` is a full address; `day` has a zone."""

    guid: str
    title: str
    link: str
    text: str
    day: datetime


def rss(title: str, text: str, page: str, own: str, language: str, items: Iterable[Item]) -> bytes:
    """The feed, its items in the order given. `page` and `own` are the full addresses of its page and of itself."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
        _element("title", title),
        _element("link", page),
        _element("description", text),
        _element("language", language),
        f'<atom:link href={quoteattr(own)} rel="self" type="application/rss+xml"/>',
        *map(_item, items),
        "</channel></rss>",
    ]
    return ("\n".join(lines) + "\n").encode()


def _item(item: Item) -> str:
    return (
        "<item>"
        + _element("title", item.title)
        + _element("link", item.link)
        + f'<guid isPermaLink="false">{escape(item.guid)}</guid>'
        + _element("pubDate", format_datetime(item.day.astimezone(UTC), usegmt=True))
        + _element("description", item.text)
        + "</item>"
    )


def _element(name: str, text: str) -> str:
    """What XML cannot hold (control characters) is cleaned away. Readers take a description for HTML: it is escaped
    twice, so that a name stays text."""
    plain = escape(clean(text))
    return f"<{name}>{escape(plain) if name == 'description' else plain}</{name}>"
