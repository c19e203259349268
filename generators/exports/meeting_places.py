"""The meeting places as a table for spreadsheets: of each municipality that has any, and of the region.

The first columns are those by which regions list them: what, for whom, where, when, who organises.
"""

from collections.abc import Iterable

from generators.codes import municipality_names
from generators.directory.entries import MeetingPoint
from generators.exports.csv_table import csv_table
from generators.language.ages import age_words
from generators.language.dates import date_text
from generators.language.weeks import regular
from generators.pages.contacts import address_line
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.local_facts import ages_of
from generators.pages.local_kinds import where_line
from generators.pages.local_when import when_words
from generators.pages.meeting_place_lists import points_in
from generators.pages.service_facts import language_line


def meeting_place_tables(context: Context) -> list[DataFile]:
    """The tables of the language, their rows in the order of the lists. There are roles and persons in none of them."""
    points = sorted(
        context.prepared.directory.meeting_points.values(),
        key=lambda point: (_municipality(context, point), context.word(point.names), point.id),
    )
    rows = {point.id: _row(context, point) for point in points}
    files = [_file(context, None, points, rows)]
    for code in context.prepared.directory.municipalities:
        if here := points_in(points, code):
            files.append(_file(context, code, here, rows))
    return files


def _file(context: Context, code: str | None, points: Iterable[MeetingPoint], rows: dict[str, list[str]]) -> DataFile:
    return DataFile(context.table_address(code), csv_table([_headings(context), *(rows[point.id] for point in points)]))


def _headings(context: Context) -> list[str]:
    words = context.strings
    return [
        words.table_what,
        words.for_whom,
        words.table_where,
        words.table_when,
        words.table_who,
        words.municipality,
        words.table_kind,
        words.table_sector,
        words.table_ages,
        words.price,
        words.sign_up,
        words.languages,
        words.table_confirmed,
        words.table_page,
    ]


def _row(context: Context, point: MeetingPoint) -> list[str]:
    words, directory = context.strings, context.prepared.directory
    shared = [
        _municipality(context, point),
        words[f"place_kind_{point.place_kind}"],
        words[f"sector_{point.sector}"] if point.sector else "",
    ]
    page = context.full_address(point.page_kind, point.id)
    name = context.word(point.names)
    if point.page_kind == "location":
        where = str(address_line(context, point.address).striptags()) if point.address else ""
        owner = directory.organisations.get(directory.places[point.id].channel.organisation_id or "")
        who = context.word(owner.organisation.names) if owner else ""
        when = regular(point.hours[0], context.language, context.built_on)
        return [name, "", where, when, who, *shared, "", "", "", "", "", page]
    entry = directory.local.entries[point.id]
    record = entry.record
    return [
        name,
        context.word(record.audience),
        str(where_line(context, entry).striptags()),
        when_words(context, entry),
        ", ".join(context.word(organiser.names) for organiser in record.organisers),
        *shared,
        age_words(ages_of(entry), context.language),
        {True: words.free, False: words.chargeable, None: ""}[record.free],
        words[f"sign_up_{record.sign_up.need}"] if record.sign_up else "",
        str(language_line(context, record.languages).striptags()),
        date_text(record.confirmed.day, context.language) if record.confirmed else "",
        page,
    ]


def _municipality(context: Context, point: MeetingPoint) -> str:
    """Its name; nothing for a place whose address is confidential."""
    entry = context.prepared.directory.local.entries.get(point.id)
    hidden = entry.hidden if entry else False
    return context.word(municipality_names(point.municipality)) if point.municipality and not hidden else ""
