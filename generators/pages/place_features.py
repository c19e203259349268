"""What maps know of a place: of PTV's service locations, and of the meeting places of editors and feeds.

What a page of a place may not tell is not in them either: a confidential address has neither line nor point.
"""

from collections.abc import Iterable

from generators.codes import municipality_names
from generators.directory.entries import MeetingPoint, PlaceEntry
from generators.hours_by_day import by_day_together, compact, compact_days
from generators.language.collation import sort_key
from generators.maps.geojson import Feature
from generators.model.address import Coordinates
from generators.pages.context import Context
from generators.pages.listing import note_text
from generators.pages.local_kinds import where_line
from generators.pages.opening_hours import SCRIPT_DAYS


def features_of(context: Context, ids: Iterable[str]) -> dict[str, Feature]:
    """Id → feature of PTV's places and of meeting places by id, in the alphabetical order of the language."""
    directory = context.prepared.directory
    made = {
        id_: _place(context, directory.places[id_])
        if id_ in directory.places
        else _meeting_place(context, directory.meeting_points[id_])
        for id_ in ids
    }

    def key(item: tuple[str, Feature]) -> tuple[object, ...]:
        properties = item[1].properties
        return sort_key(str(properties["name"]), context.language), str(properties["address"]), item[0]

    return dict(sorted(made.items(), key=key))


def place_point(entry: PlaceEntry) -> Coordinates | None:
    """The point of a place of PTV that has one and may tell it."""
    address = None if entry.channel.confidential_address else entry.channel.main_address
    return address.coordinates if address else None


def _place(context: Context, entry: PlaceEntry) -> Feature:
    channel = entry.channel
    name = context.pick(channel.names)
    municipality = None if channel.confidential_address else entry.municipality
    point = context.prepared.directory.meeting_points.get(channel.id)
    return Feature(
        id=context.prepared.register.slug("location", channel.id).rpartition("-")[2],
        point=place_point(entry),
        properties={
            "name": name.text if name else channel.id,
            "lang": name.language if name and name.language != context.language else "",
            "link": context.address("location", channel.id),
            "address": note_text(context, "location", channel.id),
            "municipality": municipality or "",
            "place": context.word(municipality_names(municipality)) if municipality else "",
            "hours": compact(channel.hours, context.built_on, SCRIPT_DAYS),
            "kind": point.place_kind if point else "",
        },
    )


def _meeting_place(context: Context, point: MeetingPoint) -> Feature:
    """A meeting place of the editors' or a feed's. `check`: its times may be old."""
    name = context.pick(point.names)
    entry = context.prepared.directory.local.entries[point.id]
    municipality = None if entry.hidden else point.municipality
    together = by_day_together(point.hours, context.built_on, SCRIPT_DAYS)
    return Feature(
        id=context.prepared.register.slug(point.page_kind, point.id).rpartition("-")[2],
        point=point.point,
        properties={
            "name": name.text if name else point.id,
            "lang": name.language if name and name.language != context.language else "",
            "link": context.address(point.page_kind, point.id),
            "address": str(where_line(context, entry).striptags()),
            "municipality": municipality or "",
            "place": context.word(municipality_names(municipality)) if municipality else "",
            "hours": "" if point.season_over else compact_days(together),
            "kind": point.place_kind,
            "check": point.season_over or point.unconfirmed,
        },
    )
