"""The site's own scripts: small files by idea, made smaller; those that wait for the page go as one file.

Their comments stand on lines of their own and no text runs over a line, so that lines can lose their indentation.
"""

import re
from collections.abc import Mapping

PARTS = ("hours.js", "chooser.js", "lists.js", "some-later.js", "actions.js", "map.js", "search-opener.js")
"""The scripts that are joined, in the order in which they run: a later one may ask an earlier one."""

CARD_PARTS = ("today.js",)
"""That of the card of today, which the front page alone has."""

DATES_PARTS = ("dates.js",)
"""That of the dates of a meeting place, group or event."""

WEEK_PARTS = ("week.js",)
"""That of a week, which only the pages with one fetch."""

ANSWER_PARTS = ("week-items.js", "week-days.js", "week-asked.js")
"""Those that answer what a reader asks of a week, fetched when the first question is asked."""

SEARCH_PARTS = tuple(f"search/{name}.js" for name in ("asking", "showing", "address", "options", "box"))
"""Those of the search, fetched when a reader first touches a box."""

SEARCH_PAGE_PARTS = tuple(f"search/{name}.js" for name in ("help", "filters", "results", "page"))
"""Those that the search's own page has beside them."""

BEFORE_PAGE = ("municipality.js", "day.js", "search-asked.js")
"""What must be known before the page is seen, joined to run in its head."""

FINDER_PARTS = (
    "finder/words.js",
    "finder/fetching.js",
    "finder/columns.js",
    "finder/typos.js",
    "finder/crises.js",
    "finder/understanding.js",
    "finder/concepts.js",
    "finder/scoring.js",
    "finder/narrowing.js",
    "finder/opening.js",
    "finder/marking.js",
    "finder/finding.js",
)
"""The search without its looks, fetched when a reader first touches a search box."""

FOLDER = "assets/javascripts/"

JOINED = f"{FOLDER}perhekeskus.js"
"""The address of the joined script."""

CARD = f"{FOLDER}today-card.js"
"""The address of the script of the front page (`overrides/home.html`)."""

WEEK = f"{FOLDER}week.js"
"""The address of what `some-later.js` fetches for a week."""

DATES = f"{FOLDER}dates.js"
"""The address of what it fetches for dates."""

ANSWERS = f"{FOLDER}week-answers.js"
"""The address of what `week.js` fetches."""

FINDER = f"{FOLDER}finder.js"
"""The address of the search without its looks."""

SEARCH = f"{FOLDER}search.js"
"""The address of what `search-opener.js` fetches after the finder (`finder.js`)."""

SEARCH_PAGE = f"{FOLDER}search-page.js"
"""The address of what it fetches beside that on the search's own page."""

FIRST = f"{FOLDER}first.js"
"""The address of what runs in the head."""

MADE = {
    JOINED: PARTS,
    CARD: CARD_PARTS,
    WEEK: WEEK_PARTS,
    DATES: DATES_PARTS,
    ANSWERS: ANSWER_PARTS,
    FINDER: FINDER_PARTS,
    SEARCH: SEARCH_PARTS,
    SEARCH_PAGE: SEARCH_PAGE_PARTS,
    FIRST: BEFORE_PAGE,
}
"""Address of each file that goes to the site → the parts of it."""

_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


def own_scripts(texts: Mapping[str, str]) -> dict[str, str]:
    """Address → text of what goes to the site, from the address → text of our sources."""
    return {address: "".join(smaller(texts[FOLDER + name]) for name in parts) for address, parts in MADE.items()}


def is_own(address: str) -> bool:
    """Whether a file of the theme is a source of what `own_scripts` makes."""
    return any(address.removeprefix(FOLDER) in parts for parts in MADE.values())


def smaller(text: str) -> str:
    """The same script without comments that stand on lines of their own, and without indentation."""
    return _INDENTATION.sub("", _COMMENT.sub("", text))
