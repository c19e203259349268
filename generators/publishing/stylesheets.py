"""The site's style sheet: colours from the settings, sheets by idea, and the icons, joined and made small.

It keeps one name without a hash of its content: hosts keep a file for some minutes, and an old page finds it for ever.
"""

import re
from pathlib import Path

from generators.colours import Colours, Palette
from generators.contrast import parts_of
from generators.errors import PerhekeskusError
from generators.icons import ICON_FOLDER, ICONS

FOLDER = Path("overrides/assets/stylesheets")

PARTS = (
    "theme.css",
    "identity.css",
    "frame.css",
    "text.css",
    "records.css",
    "local.css",
    "lists.css",
    "front.css",
    "reader.css",
    "goings.css",
    "print.css",
)
"""The sheets in the order in which they are joined: a later one wins."""

JOINED = "assets/stylesheets/perhekeskus.css"
"""The address of the joined sheet."""

SEARCH = "search.css"
"""The sheet that is fetched when a reader first touches the search."""

SEARCH_SHEET = f"assets/stylesheets/{SEARCH}"
"""Its address."""

LINKS = {
    "phone": 'a[href^="tel:"]',
    "sms": 'a[href^="sms:"]',
    "mail": 'a[href^="mailto:"]',
    "route": "a.route",
    "calendar": "a.calendar",
    "share": "a.share",
    "copy": "button.copy",
    "print": "button.print",
    "map": "button.open-map",
}
"""Icons of links and buttons that need no element of their own: what kind they are is seen from themselves."""

_KEPT = r"""("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|url\([^"')]*\))"""
_COMMENT = re.compile(rf"{_KEPT}|/\*.*?\*/", re.DOTALL)
_STRING = re.compile(_KEPT, re.DOTALL)
_DRAWING = re.compile(r'<path [^>]*\bd="([-MmLlHhVvCcSsQqTtAaZz0-9. ]+)"/></svg>\s*')


def is_part(path: str) -> bool:
    """Whether a file of the theme is what sheets are made of, and so does not go to the site itself."""
    return path.removeprefix("assets/stylesheets/") in (*PARTS, SEARCH)


def joined_sheet(root: Path, colours: Colours) -> str:
    """The whole sheet of the project at `root`. Raises PerhekeskusError when a part or an icon is missing or broken."""
    parts = [_read(root / FOLDER / name) for name in PARTS]
    return minified("\n".join((colour_rules(colours), *parts, icon_rules(root))))


def search_sheet(root: Path) -> str:
    """The sheet of the search. Raises PerhekeskusError when it is missing."""
    return minified(_read(root / FOLDER / SEARCH))


def colour_rules(colours: Colours) -> str:
    """The colours as variables: light, or dark as the reader's system says, or as the reader chose on the page.

    On paper they are light. The theme writes the choice on the body ("light" or "slate"; "default" follows the
    system). The document's own `color-scheme` (scroll bars) follows it where browsers know `:has`.
    """
    light, dark = _declared("light", colours.light), _declared("dark", colours.dark)
    chosen = "".join(
        f'body[data-md-color-scheme="{name}"]{{{declared}}}'
        f'html:has(> body[data-md-color-scheme="{name}"]){{color-scheme:{scheme}}}'
        for name, scheme, declared in (("light", "light", light), ("slate", "dark", dark))
    )
    return f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}@media screen{{{chosen}}}"


def _declared(scheme: str, palette: Palette) -> str:
    """The variables of one scheme. Shadows are of ink; in the dark there are none."""
    near, far = (f"rgba({','.join(map(str, parts_of(palette.ink)))},.0{share})" for share in (7, 6))
    shadow = f"0 1px 2px {near},0 6px 20px {far}" if scheme == "light" else "none"
    colours = "".join(f"--{name.replace('_', '-')}:{colour};" for name, colour in palette.model_dump().items())
    return f"color-scheme:{scheme};{colours}--shadow:{shadow};"


def icon_rules(root: Path) -> str:
    """A rule for each icon: its drawing as `--icon`, which `.icon` takes for its mask."""
    return "".join(
        f"{','.join([f'.icon-{name}', *([LINKS[name]] if name in LINKS else [])])}"
        f'{{--icon:url("{_data_address(_drawing(root, name))}")}}'
        for name in ICONS
    )


def _drawing(root: Path, name: str) -> str:
    """The path of an icon's one line."""
    file = root / ICON_FOLDER / f"{name}.svg"
    found = _DRAWING.search(_read(file))
    if not found:
        raise PerhekeskusError(f"{file}: an icon is an <svg> with one <path>; see the others in the folder")
    return found[1]


def _data_address(path: str) -> str:
    return (
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E%3Cpath fill='none' "
        "stroke='%23000' stroke-width='1.8' stroke-linecap='round' stroke-linejoin='round' "
        f"d='{path}'/%3E%3C/svg%3E"
    )


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise PerhekeskusError(f"{file} is missing") from error


def minified(css: str) -> str:
    """The same rules without comments and needless white space. Strings and addresses stay as they are.

    White space goes where it never means anything: around braces, semicolons and commas, inside brackets, after a
    colon. Around + and - and before a colon or an opening bracket it may mean something and stays.
    """
    pieces = _STRING.split(_COMMENT.sub(lambda found: found[1] or " ", css))
    pieces[::2] = [_narrow(piece) for piece in pieces[::2]]
    return "".join(pieces).strip() + "\n"


def _narrow(piece: str) -> str:
    piece = re.sub(r"\s+", " ", piece)
    piece = re.sub(r" ?([{};,]) ?", r"\1", piece)
    piece = re.sub(r"([:(]) ", r"\1", piece)
    piece = re.sub(r" (\))", r"\1", piece)
    return piece.replace(";}", "}")
