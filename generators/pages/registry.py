"""All views, one line each. A new kind of page or of data file is one module and one line here."""

from collections import Counter
from collections.abc import Callable

from generators.errors import PerhekeskusError
from generators.exports.meeting_places import meeting_place_tables
from generators.feeds.calendars import calendar_files
from generators.feeds.news import news_files
from generators.pages.about_data import about_data_pages
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.event_lists import event_list_pages
from generators.pages.gone import gone_pages
from generators.pages.index_pages import index_pages
from generators.pages.local_lists import local_list_pages
from generators.pages.local_records import local_pages
from generators.pages.locations import location_pages
from generators.pages.meeting_figures import meeting_figure_files, meeting_figure_pages
from generators.pages.meeting_place_lists import meeting_place_list_pages
from generators.pages.municipalities import municipality_pages
from generators.pages.municipality_file import municipality_file
from generators.pages.organisations import organisation_pages
from generators.pages.page import Page
from generators.pages.place_files import place_files
from generators.pages.search_page import search_pages
from generators.pages.search_texts import search_texts
from generators.pages.services import service_pages
from generators.pages.situations import situation_pages
from generators.pages.today_files import today_files
from generators.pages.week_days import week_day_pages
from generators.pages.where_today import where_today_pages
from generators.preparing import Prepared

VIEWS: tuple[Callable[[Context], list[Page]], ...] = (
    service_pages,
    location_pages,
    organisation_pages,
    local_pages,
    municipality_pages,
    situation_pages,
    index_pages,
    gone_pages,
    about_data_pages,
    where_today_pages,
    week_day_pages,
    meeting_place_list_pages,
    event_list_pages,
    local_list_pages,
    meeting_figure_pages,
    search_pages,
)

FILES: tuple[Callable[[Context], list[DataFile]], ...] = (
    place_files,
    municipality_file,
    today_files,
    meeting_figure_files,
    calendar_files,
    news_files,
    meeting_place_tables,
    search_texts,
)


def record_pages(prepared: Prepared, language: str) -> list[Page]:
    """Every generated page of the site in one language, in order of address.

    Raises PerhekeskusError when two pages claim one address.
    """
    context = Context(prepared, language)
    pages = [page for view in VIEWS for page in view(context)]
    _each_once("pages", [page.address for page in pages])
    return sorted(pages, key=lambda page: page.address)


def record_files(prepared: Prepared, language: str) -> list[DataFile]:
    """Every data file that scripts of ours read or readers take with them in one language, in order of address.

    Raises PerhekeskusError when two files claim one address.
    """
    context = Context(prepared, language)
    files = [file for view in FILES for file in view(context)]
    _each_once("files", [file.address for file in files])
    return sorted(files, key=lambda file: file.address)


def _each_once(what: str, addresses: list[str]) -> None:
    if doubles := sorted(address for address, count in Counter(addresses).items() if count > 1):
        raise PerhekeskusError(f"two {what} claim the same address: {', '.join(doubles)}")
