"""The map of one place on the page of a local record: opened by a press, from the data file of its municipality.

The file holds the meeting places of editors and feeds and the places of PTV; what is held at one of them stands there.
"""

from markupsafe import Markup

from generators.directory.local import LocalEntry, kind_of
from generators.pages.context import Context
from generators.pages.map_block import map_data


def one_place_map(context: Context, origin: str, entry: LocalEntry) -> Markup:
    """The attributes of the block that opens the map of the record's place; empty when no map file has its point.

    `data-only` names the one feature of the file that is shown.
    """
    if not entry.point or entry.record.online or not (found := _mapped(context, entry)):
        return Markup("")
    kind, place_id, municipality = found
    if municipality not in context.prepared.directory.municipalities:
        return Markup("")
    data = map_data(context, origin, municipality, context.word(entry.record.names))
    digits = context.prepared.register.slug(kind, place_id).rpartition("-")[2]
    return data + Markup(' data-only="{}"').format(digits) if data else data


def _mapped(context: Context, entry: LocalEntry) -> tuple[str, str, str | None] | None:
    """Kind, id and municipality of what stands for the record on maps: a meeting place itself, else its host.

    Hosts that name each other in a circle have no point, so that nobody asks for them here.
    """
    directory, record = context.prepared.directory, entry.record
    if kind_of(record) == "meeting_place":
        return "meeting_place", record.id, entry.municipality
    if record.address or not entry.host_id:
        return None
    if place := directory.places.get(entry.host_id):
        return "location", place.channel.id, place.municipality
    host = directory.local.entries.get(entry.host_id)
    return _mapped(context, host) if host else None
