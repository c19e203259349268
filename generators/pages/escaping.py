"""The one way from a plain value into a page: characters that mean something to Markdown or HTML become references.

A numeric character reference is never markup in Markdown, in HTML text or in a quoted attribute, so one function
serves all three places, and the page reads the same whichever Markdown engine renders it.
"""

import re
from collections.abc import Iterable

from markupsafe import Markup

_MEANINGFUL = {ord(character): f"&#{ord(character)};" for character in "\\`*_[]{}#~^$|\"'"}
_MEANINGFUL |= {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;", ord("\n"): " "}
_FIRST = re.compile(r"^(?:(\d{1,9})([.)])(?=\s|$)|([+\-=:!/?]))")


def escape(value: object) -> Markup:
    """The value as text that no Markdown or HTML reader takes for markup. `Markup` passes unchanged; None is empty."""
    if isinstance(value, Markup):
        return value
    if value is None:
        return Markup("")
    text = str(value).translate(_MEANINGFUL)
    if match := _FIRST.match(text):
        number, after, sign = match.groups()
        head = f"{number}&#{ord(after)};" if number else f"&#{ord(sign)};"
        text = head + text[match.end() :]
    return Markup(text)  # noqa: S704 - this function is what makes it safe


def filled(text: str, /, **values: object) -> Markup:
    """A text of ours, escaped, with its named places (`{name}`) filled by escaped values."""
    parts = re.split(r"\{(\w+)\}", text)
    return Markup("").join(escape(values[part]) if n % 2 else escape(part) for n, part in enumerate(parts))


def joined(parts: Iterable[object], separator: str = ", ") -> Markup:
    """Escaped parts with the separator between them; empty ones are left out."""
    return escape(separator).join(escape(part) for part in parts if part)
