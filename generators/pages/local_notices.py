"""What a reader must know of a local record before going: called off, over, out of season, not confirmed in a year."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.directory.coming import is_over, last_of
from generators.directory.local import LocalEntry
from generators.language.dates import date_text
from generators.model.local_records import Event
from generators.pages.context import Context, relative
from generators.pages.escaping import escape
from generators.pages.local_when import moment_of


@dataclass(frozen=True)
class Notice:
    """A heading, what to do, and whether it is a warning. `link` leads on."""

    title: str
    text: str
    warning: bool = False
    link: Markup | None = None


def notices(context: Context, origin: str, entry: LocalEntry) -> list[Notice]:
    """What is to be told above everything else, the weightiest first."""
    if is_over(entry, context.built_on):
        return [_over(context, origin, entry)]
    words, record, found = context.strings, entry.record, []
    if isinstance(record, Event) and record.status != "scheduled":
        title, text = words[f"event_{record.status}"], words[f"event_{record.status}_text"]
        found.append(Notice(title, text, warning=True))
    if entry.season_over and record.valid_to:
        title = words.format("season_over", date=date_text(record.valid_to, context.language))
        found.append(Notice(title, words.season_over_text))
    elif record.valid_from and record.valid_from > context.built_on:
        title = words.format("season_begins", date=date_text(record.valid_from, context.language))
        found.append(Notice(title, words.season_begins_text))
    if entry.unconfirmed:
        found.append(Notice(words.unconfirmed, words.unconfirmed_text))
    return found


def _over(context: Context, origin: str, entry: LocalEntry) -> Notice:
    """A past event: when it was, and the way to those that come."""
    words = context.strings
    last = last_of(entry, context.built_on)
    text = words.format("event_over_text", when=moment_of(context, last)) if last else ""
    link = Markup('<a href="{}">{}</a>').format(
        relative(origin, context.list_address("event")), escape(words.event_coming)
    )
    return Notice(words.event_over, text, link=link)
