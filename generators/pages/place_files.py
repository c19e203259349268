"""The data of maps: one file of places for each municipality and one for the region.

What a page of a place may not tell is not in them either: a confidential address has neither line nor point.
"""

from collections.abc import Iterable

from generators.codes import municipality_names
from generators.directory.entries import PlaceEntry
from generators.hours_by_day import compact
from generators.maps.geojson import Feature, feature_collection
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.listing import note_text, sorted_ids
from generators.pages.opening_hours import SCRIPT_DAYS
from generators.pages.outing_facts import outing_hours, outing_names


def place_files(context: Context) -> list[DataFile]:
    """The files of all municipalities of the county and of the region as a whole."""
    directory = context.prepared.directory
    features = {id_: _feature(context, entry) for id_, entry in directory.places.items()}
    files = [_file(context, None, (features[id_] for id_ in region_places(context)))]
    for code, entry in directory.municipalities.items():
        services = [context.address("service", id_) for id_ in sorted_ids(context, "service", entry.own_service_ids)]
        here = (features[id_] for id_ in sorted_ids(context, "location", entry.place_ids))
        files.append(_file(context, code, here, services=services))
    return files


def region_places(context: Context) -> list[str]:
    """Ids of the places of the region, in the language's order: those of other counties are left out."""
    directory = context.prepared.directory
    ids = (id_ for id_, entry in directory.places.items() if entry.municipality in {None, *directory.municipalities})
    return sorted_ids(context, "location", ids)


def _file(context: Context, code: str | None, features: Iterable[Feature], **more: object) -> DataFile:
    return DataFile(context.places_address(code), feature_collection(features, context.built_on, **more))


def _feature(context: Context, entry: PlaceEntry) -> Feature:
    channel = entry.channel
    name = context.pick(channel.names)
    address = None if channel.confidential_address else channel.main_address
    municipality = None if channel.confidential_address else entry.municipality
    return Feature(
        id=context.prepared.register.slug("location", channel.id).rpartition("-")[2],
        point=address.coordinates if address else None,
        properties={
            "name": name.text if name else channel.id,
            "lang": name.language if name and name.language != context.language else "",
            "link": context.address("location", channel.id),
            "address": note_text(context, "location", channel.id),
            "municipality": municipality or "",
            "place": context.word(municipality_names(municipality)) if municipality else "",
            "hours": compact(channel.hours, context.built_on, SCRIPT_DAYS),
            **_outing(context, channel.id),
        },
    )


def _outing(context: Context, place_id: str) -> dict[str, str | bool]:
    """What makes it a place to go to.

    `outing`: without an appointment, for `what` and in `outing_hours` where the place's own name and hours do not tell
    it. `visit`: may be suggested when no outing is open.
    """
    directory = context.prepared.directory
    if place_id not in directory.outings:
        return {"visit": place_id in directory.visits}
    hours = outing_hours(context, place_id)
    what = next((name.striptags() for name in outing_names(context, place_id)), "")
    own_hours = hours != directory.places[place_id].channel.hours
    told = compact(hours, context.built_on, SCRIPT_DAYS) if own_hours else ""
    return {"outing": True, "what": what, "outing_hours": told}
