"""Lists of meeting places, whoever told of them: of the region, of each kind and municipality, with maps."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from markupsafe import Markup

from generators.directory.entries import MeetingPoint
from generators.list_addresses import MEETING_PLACE_KINDS
from generators.model.local_records import MeetingPlaceKind
from generators.model.text import Picked
from generators.pages.context import Context, Crumb
from generators.pages.list_pages import ListOfRecords, Steps, list_pages
from generators.pages.listing import Line
from generators.pages.local_lines import meeting_point_line
from generators.pages.local_lists import below, by_municipality, in_order, list_of, municipality_list
from generators.pages.map_block import meeting_place_map
from generators.pages.page import Page
from generators.pages.take_along import table_links


def meeting_place_list_pages(context: Context) -> list[Page]:
    """All lists of meeting places."""
    points = list(context.prepared.directory.meeting_points.values())
    pages = list_pages(context, _region(context, points))
    for kind in MEETING_PLACE_KINDS:
        pages += list_pages(context, _of_kind(context, kind, points))
    for code in context.prepared.directory.municipalities:
        pages += list_pages(context, _of_municipality(context, code, points))
    return pages


def points_in(points: Iterable[MeetingPoint], code: str) -> list[MeetingPoint]:
    """The meeting places that stand in a municipality."""
    return [point for point in points if point.municipality == code]


def meeting_point_lines(context: Context, points: Iterable[MeetingPoint], *, one_kind: bool = False) -> list[Line]:
    """Their lines in alphabetical order; `one_kind`: the list says of which kind they are."""
    return in_order(meeting_point_line(context, point, kind_told=one_kind) for point in points)


def _region(context: Context, points: list[MeetingPoint]) -> ListOfRecords:
    counts = {code: len(points_in(points, code)) for code in context.prepared.directory.municipalities}
    steps = [_kind_steps(context, points, None), by_municipality(context, "meeting_place", counts)]
    whole = list_of(context, "meeting_place", meeting_point_lines(context, points))
    return _taken(context, replace(whole, steps=steps, map=_map(context, points)), None)


def _of_kind(context: Context, kind: MeetingPlaceKind, points: list[MeetingPoint]) -> ListOfRecords:
    words = context.strings
    here = [point for point in points if point.place_kind == kind]
    whole = list_of(context, "meeting_place", meeting_point_lines(context, here, one_kind=True))
    return replace(
        whole,
        kind="meeting_place_list",
        key=f"meeting_place/{kind}",
        addresses=below(context, "meeting_place", lambda language: f"{MEETING_PLACE_KINDS[kind][language]}/"),
        title=Picked(words[f"place_kinds_{kind}"], context.language),
        intro=words[f"place_kinds_{kind}_intro"],
        trail=[Crumb(whole.title.text, context.list_address("meeting_place"))],
        steps=[_kind_steps(context, points, kind)],
        map=_map(context, here, kind=kind),
    )


def _of_municipality(context: Context, code: str, points: list[MeetingPoint]) -> ListOfRecords:
    here = points_in(points, code)
    records = municipality_list(context, "meeting_place", code, meeting_point_lines(context, here))
    records = replace(records, map=_map(context, here, code=code))
    return _taken(context, records, code) if here else records


def _taken(context: Context, records: ListOfRecords, code: str | None) -> ListOfRecords:
    """The list with links to the same as a table and as data of a map below it."""
    return replace(records, files=lambda origin: table_links(context, origin, code))


def _map(
    context: Context, points: list[MeetingPoint], *, code: str | None = None, kind: str = ""
) -> Callable[[str], Markup] | None:
    """What opens the map of these places on the page at an address; None when none of them stands on a map."""
    if not any(point.point for point in points):
        return None
    return lambda origin: meeting_place_map(context, origin, code, kind)


def _kind_steps(context: Context, points: list[MeetingPoint], current: MeetingPlaceKind | None) -> Steps:
    """Links to the lists of the kinds, with the number of their places; those without any are left out."""
    words, address = context.strings, context.list_address("meeting_place")
    links = [(f"{words.all_kinds} ({len(points)})", address if current else "")]
    for kind, pieces in MEETING_PLACE_KINDS.items():
        number = sum(1 for point in points if point.place_kind == kind)
        target = "" if kind == current else f"{address}{pieces[context.language]}/"
        if number or kind == current:
            links.append((f"{words[f'place_kinds_{kind}']} ({number})", target))
    return Steps(words.by_kind, links)
