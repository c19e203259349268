"""Lines of lists for what editors and feeds tell: of each kind what one chooses by, so that few pages need opening."""

from markupsafe import Markup

from generators.cleaning import clean
from generators.codes import municipality_names
from generators.directory.entries import MeetingPoint
from generators.directory.local import LocalEntry, kind_of
from generators.language.ages import age_words
from generators.language.collation import sort_key
from generators.language.weeks import regular
from generators.model.local_records import LocalOrganisation, LocalRecord, Network, Space, VolunteerTask
from generators.model.text import Text
from generators.pages.contacts import address_line
from generators.pages.context import Context
from generators.pages.escaping import escape, joined
from generators.pages.listing import Item, Line
from generators.pages.local_facts import ages_of
from generators.pages.local_kinds import where_line
from generators.pages.local_when import when_words
from generators.pages.served import served_municipalities

WORDS_OF_TEXT = 110
"""Characters of a text on a line: enough to choose by."""


def meeting_point_line(context: Context, point: MeetingPoint, *, kind_told: bool = False) -> Line:
    """The line of a meeting place: kind, usual times, address, ages. `kind_told`: the list has only one kind."""
    kind = "" if kind_told else context.strings[f"place_kind_{point.place_kind}"]
    if point.page_kind == "location":
        times = regular(point.hours[0], context.language, context.built_on)
        where = address_line(context, point.address) if point.address else Markup("")
    else:
        entry = context.prepared.directory.local.entries[point.id]
        times, where = when_words(context, entry), where_line(context, entry)
    note = joined([kind, times, where, age_words(point.ages, context.language)], " · ")
    marked = point.season_over or point.unconfirmed
    return line_of(
        context, point.page_kind, point.id, point.names, note, tag(context.strings.check_times) if marked else ""
    )


def local_line(context: Context, entry: LocalEntry) -> Line:
    """The line of a group, space, task, organisation or network."""
    record = entry.record
    note = joined(_facts(context, entry, record), " · ")
    return line_of(context, kind_of(record), record.id, record.names, note, _remark(context, entry))


def _facts(context: Context, entry: LocalEntry, record: LocalRecord) -> list[object]:
    """What one chooses by, the most important first."""
    words, where = context.strings, where_line(context, entry)
    match record:
        case Space():
            room = words.count("people", record.capacity) if record.capacity else ""
            return [room, _short(context, record.price) or (words.free if record.free else ""), where]
        case VolunteerTask():
            return [_short(context, record.time_needed), _organisers(context, record), where]
        case LocalOrganisation():
            return [_short(context, record.offers or record.summary), _town(context, entry)]
        case Network():
            return [_short(context, record.summary), _town(context, entry)]
    ages = age_words(ages_of(entry), context.language)
    return [when_words(context, entry), where, ages or _short(context, record.audience)]


def is_in(entry: LocalEntry, code: str) -> bool:
    """Whether a record is in a municipality or for it; what is on the net for the whole county is in each."""
    record = entry.record
    told = (entry.municipality, *record.serves)
    return code in told or (record.online and not any(told))


def line_of(context: Context, kind: str, key: str, names: Text, note: Markup, tags: str | Markup) -> Line:
    """A line with its name, sorted by it, that knows the municipalities it is for."""
    picked = context.pick(names)
    text = picked.text if picked else key
    item = Item(
        title=escape(text),
        lang=context.lang(picked),
        note=note,
        sorting=(sort_key(text, context.language), str(note), key),
        served=served_municipalities(context, kind, key),
        tags=escape(tags),
    )
    return Line(key, context.address(kind, key), item)


def _remark(context: Context, entry: LocalEntry) -> Markup:
    return tag(context.strings.check_facts) if entry.season_over or entry.unconfirmed else Markup("")


def tag(word: str) -> Markup:
    """A word beside the name."""
    return Markup(' <span class="tag tag-quiet">{}</span>').format(escape(word))


def _short(context: Context, text: Text) -> Markup:
    """The beginning of a text, in its own language."""
    picked = context.pick(text)
    return context.marked(picked._replace(text=clean(picked.text, limit=WORDS_OF_TEXT))) if picked else Markup("")


def _organisers(context: Context, record: LocalRecord) -> Markup:
    return joined(context.marked(context.pick(organiser.names)) for organiser in record.organisers)


def _town(context: Context, entry: LocalEntry) -> Markup:
    return context.marked(context.pick(municipality_names(entry.municipality))) if entry.municipality else Markup("")
