"""What a local record is in a word or two, and where: for tags, lines of lists and titles."""

from markupsafe import Markup

from generators.codes import municipality_names
from generators.directory.local import LocalEntry, kind_of
from generators.model.local_records import Event, LocalOrganisation, LocalRecord, MeetingPlace, Network
from generators.pages.contacts import address_line
from generators.pages.context import Context
from generators.pages.escaping import escape, joined


def kind_name(context: Context, record: LocalRecord) -> str:
    """What it is: "Perhekahvila", "Koulutus", "Paikallinen verkosto"; else the name of its kind, "Ryhmä"."""
    words = context.strings
    match record:
        case MeetingPlace():
            return words[f"place_kind_{record.place_kind}"]
        case Event():
            return words[f"event_type_{record.event_type}"]
        case LocalOrganisation():
            return capital(words[f"sector_{record.sector}"])
        case Network():
            return words[f"level_{record.level}"]
    return words[kind_of(record)]


def capital(text: str) -> str:
    """The text with a capital letter first."""
    return text[:1].upper() + text[1:]


def where_line(context: Context, entry: LocalEntry) -> Markup:
    """Where it is on one line: online, its address, else its municipality. Where a hidden one is, is not told."""
    if entry.record.online:
        return escape(context.strings.online)
    if not entry.hidden and entry.address and (line := address_line(context, entry.address)):
        return line
    if entry.municipality and not entry.hidden:
        return context.marked(context.pick(municipality_names(entry.municipality)))
    return Markup("")


def local_note(context: Context, entry: LocalEntry) -> Markup:
    """What tells it from another of the same name: what and where it is ("Perhekahvila · Mallitie 4, Tampere")."""
    return joined([kind_name(context, entry.record), where_line(context, entry)], " · ")
