"""The end of a local record's page: who told it, who confirmed it and when, its licence, and why it is here."""

from markupsafe import Markup

from generators.cleaning import clean_url
from generators.codes import municipality_names
from generators.directory.local import LocalEntry, kind_of
from generators.feed_settings import FeedSource
from generators.model.local_records import LocalRecord
from generators.pages.context import Context
from generators.pages.escaping import escape, filled, joined
from generators.pages.source import day_mark, report_line, source_section
from generators.pages.why import merged_line, quoted, some, why_block
from generators.record_age import day_in_finland, is_old

EDITORS = "editors"
"""What the origin of a record calls the editors' own files."""


def local_source(context: Context, entry: LocalEntry) -> Markup:
    """Source, confirmation, a warning when it is old or its feed no longer comes, and the way to report an error."""
    words, record = context.strings, entry.record
    lines = [_origin(context, record), _confirmed(context, record)]
    if record.confirmed is None and is_old(record.origin.changed_at, context.built_on):
        lines.append(Markup('<strong class="old">{}</strong>').format(escape(words.unconfirmed_text)))
    if (state := context.prepared.feeds.get(record.origin.source)) and state.stale:
        lines.append(Markup('<strong class="old">{}</strong>').format(escape(words.data_feed_stale)))
    lines.append(report_line(context, kind_of(record), record.id, record.names))
    return source_section(context, lines)


def local_why(context: Context, origin: str, entry: LocalEntry) -> Markup:
    """Who took it here, where it shows, whether it is suggested for today, what was merged into it, who corrects it."""
    words, record = context.strings, entry.record
    feed = _feed(context, record)
    key = "why_local_example" if record.example else "why_local_feed" if feed else "why_local_editors"
    merged = [quoted(context, part.names) for part in entry.parts[1:]]
    lines = [
        filled(words[key], source=_name(context, record)),
        _area(context, entry),
        _situations(context, record),
        escape(_today(context, entry)),
        merged_line(context, "why_merged_local", merged),
    ]
    return why_block(context, origin, lines, words.why_correct_feed if feed else words.why_correct_editors)


def _feed(context: Context, record: LocalRecord) -> FeedSource | None:
    """The feed of the settings that a record comes from; None when editors wrote it."""
    feeds = context.prepared.settings.sources.feeds
    return next((feed for feed in feeds if feed.key == record.origin.source), None)


def _name(context: Context, record: LocalRecord) -> Markup:
    """Who told it: the example data, the editors, or the feed by what is to be said of it, its owner or its key."""
    words = context.strings
    if record.example:
        return escape(words.source_example)
    if record.origin.source == EDITORS:
        return escape(words.source_editors)
    feed = _feed(context, record)
    name = context.pick(feed.attribution) or context.pick(feed.owner) if feed else None
    text = context.marked(name) if name else escape(record.origin.source)
    link = clean_url(record.origin.link)
    return Markup('<a href="{}">{}</a>').format(escape(link), text) if link else text


def _origin(context: Context, record: LocalRecord) -> Markup:
    words, changed = context.strings, record.origin.changed_at
    source = _name(context, record)
    told = filled(words.source_line_local, source=source)
    if changed:
        told = filled(words.source_line_changed, source=source, changed=day_mark(context, day_in_finland(changed)))
    licence = feed.licence if (feed := _feed(context, record)) else ""
    return joined([told, filled(words.source_licence, licence=licence) if licence else ""], " ")


def _confirmed(context: Context, record: LocalRecord) -> Markup:
    """When and in which role somebody last said that all is right."""
    if not record.confirmed:
        return Markup("")
    words, day = context.strings, day_mark(context, record.confirmed.day)
    by = context.marked(context.pick(record.confirmed.by))
    return filled(words.confirmed_by, date=day, role=by) if by else filled(words.confirmed_on, date=day)


def _area(context: Context, entry: LocalEntry) -> Markup:
    codes = dict.fromkeys(code for code in (entry.municipality, *sorted(entry.record.serves)) if code)
    if not codes:
        return Markup("")
    names = [context.marked(context.pick(municipality_names(code))) for code in codes]
    key = f"why_local_area_{'one' if len(names) == 1 else 'other'}"
    return filled(context.strings[key], names=some(context, names))


def _situations(context: Context, record: LocalRecord) -> Markup:
    known = context.prepared.situations.situations
    names = [context.marked(context.pick(one.names)) for one in known if one.key in record.situations]
    return filled(context.strings.why_situations, situations=joined(names)) if names else Markup("")


def _today(context: Context, entry: LocalEntry) -> str:
    """Why it is not suggested for today any more."""
    words = context.strings
    if entry.season_over:
        return words.why_not_today_season
    return words.why_not_today_unconfirmed if entry.unconfirmed else ""
