"""What editors and feeds tell of a municipality, for its page: a few of each kind, and the way to all of them."""

from dataclasses import dataclass

from markupsafe import Markup

from generators.directory.entries import MunicipalityEntry
from generators.model.local_records import LocalKind
from generators.pages.context import Context, last_piece, relative
from generators.pages.event_lines import event_lines
from generators.pages.listing import Item, Line
from generators.pages.local_lines import is_in
from generators.pages.local_lists import local_lines
from generators.pages.meeting_place_lists import meeting_point_lines, points_in

KINDS: tuple[LocalKind, ...] = (
    "meeting_place",
    "event",
    "group",
    "local_organisation",
    "space",
    "volunteer_task",
)
"""In the order of the page: what a family looks for first."""

ALWAYS: tuple[LocalKind, ...] = ("meeting_place", "event")
"""Kinds that have a section also when there is none: that there is none is told, and how to tell of one."""

SHOWN = 5
"""Lines of a section; the whole list is a press away."""


@dataclass(frozen=True)
class LocalSection:
    """One section. `link` leads to the whole list of the municipality, or of the region when all lines are shown."""

    id: str
    title: str
    items: list[Item]
    link: Markup
    link_text: str


def local_sections(context: Context, entry: MunicipalityEntry) -> list[LocalSection]:
    """The sections of a municipality's page."""
    found = ((kind, lines_in(context, kind, entry.code)) for kind in KINDS)
    return [_section(context, entry, kind, lines) for kind, lines in found if lines or kind in ALWAYS]


def lines_in(context: Context, kind: LocalKind, code: str) -> list[Line]:
    """All lines of a kind in a municipality, as its own list has them."""
    directory = context.prepared.directory
    if kind == "meeting_place":
        return meeting_point_lines(context, points_in(directory.meeting_points.values(), code))
    if kind == "event":
        return event_lines(context, (one for one in directory.local.of("event").values() if is_in(one, code)))
    return local_lines(context, kind, code)


def _section(context: Context, entry: MunicipalityEntry, kind: LocalKind, lines: list[Line]) -> LocalSection:
    words = context.strings
    origin, whole = context.address("municipality", entry.code), context.list_address(kind)
    title = words[f"{kind}s"]
    cut = len(lines) > SHOWN
    return LocalSection(
        id=kind.replace("_", "-"),
        title=title,
        items=[line.on(origin) for line in lines[:SHOWN]],
        link=relative(origin, f"{whole}{last_piece(origin)}/" if cut else whole),
        link_text=words.format("all_of_them", count=words.count(f"{kind}s", len(lines)))
        if cut
        else words.format("whole_region_list", list=title),
    )
