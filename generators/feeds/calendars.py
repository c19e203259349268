"""The calendars that readers take with them: of each record that has dates, of each municipality, of the region."""

from collections.abc import Iterable

from generators.addresses import CALENDAR_FILE
from generators.directory.coming import has_dates
from generators.directory.local import LocalEntry, kind_of
from generators.feeds.calendar_events import calendar_events
from generators.feeds.ical_lines import CLOCK, as_text, escaped
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.local_lines import is_in


def calendar_files(context: Context) -> list[DataFile]:
    """All calendars of the language.

    Those of a municipality and of the region tell what "Mihin tänään" may suggest: nothing whose address is
    confidential, nothing that nobody has confirmed for long. Opening hours of PTV's places are on their pages only:
    they would fill every day.
    """
    directory, today = context.prepared.directory, context.built_on
    dated = {id_: entry for id_, entry in directory.local.entries.items() if has_dates(entry, today)}
    told = {id_: as_text(calendar_events(context, entry)) for id_, entry in dated.items()}
    shared = {id_: entry for id_, entry in dated.items() if entry.current and not entry.hidden}
    files = [
        _file(context, own_address(context, entry), context.word(entry.record.names), [told[id_]])
        for id_, entry in dated.items()
    ]
    region = context.word(directory.region.names)
    files.append(_file(context, context.calendar_address(None), region, (told[id_] for id_ in shared)))
    for code, municipality in directory.municipalities.items():
        here = (told[id_] for id_, entry in shared.items() if is_in(entry, code))
        files.append(_file(context, context.calendar_address(code), context.word(municipality.names), here))
    return files


def own_address(context: Context, entry: LocalEntry) -> str:
    """Address of the calendar of one record, which its page links to."""
    return context.address(kind_of(entry.record), entry.record.id) + CALENDAR_FILE[context.language]


def _file(context: Context, address: str, name: str, events: Iterable[bytes]) -> DataFile:
    """A calendar called after what it is of; programs look for news once a day, as the site is built."""
    site = context.word(context.prepared.settings.site.names)
    title = escaped(f"{name} – {site}")
    head = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{escaped(site)}//perhekeskus//{context.language.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{title}",
        f"X-WR-CALNAME:{title}",
        "X-WR-TIMEZONE:Europe/Helsinki",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
        "X-PUBLISHED-TTL:P1D",
        *CLOCK,
    ]
    return DataFile(address, as_text(head) + b"".join(events) + as_text(["END:VCALENDAR"]))
