"""The site's own scripts: small files by idea, made smaller; those that wait for the page go as one file.

Their comments stand on lines of their own and no text runs over a line, so that lines can lose their indentation.
"""

import re
from collections.abc import Mapping

PARTS = ("hours.js", "chooser.js", "lists.js", "today.js", "dates.js", "search-box.js", "actions.js", "map.js")
"""The scripts that are joined, in the order in which they run: a later one may ask an earlier one."""

BEFORE_THEME = ("search-later.js", "search-order.js")
"""Those that change what the theme's script finds, joined to run before it."""

ALONE = ("municipality.js",)
"""What must be known before the page is seen."""

FOLDER = "assets/javascripts/"

JOINED = f"{FOLDER}perhekeskus.js"
"""The address of the joined script."""

SEARCH = f"{FOLDER}search.js"
"""The address of what runs before the theme's script."""

_COMMENT = re.compile(r"^[ \t]*/\*.*?\*/[ \t]*\n", re.DOTALL | re.MULTILINE)
_INDENTATION = re.compile(r"^[ \t]+", re.MULTILINE)


def own_scripts(texts: Mapping[str, str]) -> dict[str, str]:
    """Address → text of what goes to the site, from the address → text of our sources."""
    made = {FOLDER + name: smaller(texts[FOLDER + name]) for name in ALONE}
    for address, parts in ((JOINED, PARTS), (SEARCH, BEFORE_THEME)):
        made[address] = "".join(smaller(texts[FOLDER + name]) for name in parts)
    return made


def is_own(address: str) -> bool:
    """Whether a file of the theme is a source of what `own_scripts` makes."""
    return address.removeprefix(FOLDER) in (*PARTS, *BEFORE_THEME, *ALONE)


def smaller(text: str) -> str:
    """The same script without comments that stand on lines of their own, and without indentation."""
    return _INDENTATION.sub("", _COMMENT.sub("", text))
