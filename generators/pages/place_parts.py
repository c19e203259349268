"""Many places in one list: under headings of the editors' (`content/data/place-groups.yml`), so that a clinic is found
among schools."""

from collections.abc import Collection

from generators.pages.context import Context
from generators.pages.listing import Heading, Line, record_lines

PARTED_FROM = 16
"""Places of a list that has headings: a shorter one is seen at a glance."""


def place_lines(context: Context, ids: Collection[str]) -> list[Line]:
    """The lines of places of PTV: by heading in the editors' order when they are many, else in alphabetical order."""
    lines = record_lines(context, "location", ids)
    if len(ids) < PARTED_FROM:
        return lines
    directory, groups = context.prepared.directory, context.prepared.place_groups
    headings = {group.key: Heading(f"places-{group.key}", context.word(group.names)) for group in groups.groups}
    under: dict[Heading, list[Line]] = {heading: [] for heading in headings.values()}
    other = Heading("places-other", context.strings.places_other)
    for line in lines:
        group = groups.of(directory.places[line.id].channel, meeting_place=line.id in directory.meeting_points)
        under.setdefault(headings[group.key] if group else other, []).append(line)
    return [line.under(heading) for heading, found in under.items() for line in found]
