"""The trust boundary: nothing that was pulled goes further without passing here.

`clean` makes text safe to keep, `clean_url`, `clean_email` and `clean_dial` let only harmless addresses through.
Cleaned text is still plain text, not markup: whoever writes it into Markdown or HTML escapes it
(`generators/pages/escaping.py`).
"""

import re
import unicodedata
from urllib.parse import urlsplit, urlunsplit

LINE_LIMIT = 300
"""Characters of a name, a street, a heading: the longest that PTV allows is 150."""

TEXT_LIMIT = 12_000
"""Characters of a long text: PTV allows 5,000, and a general description may stand before it."""

URL_LIMIT = 2_000

# Line breaks that are not "\n" and controls; bidi controls and other invisible format characters. Zero-width joiner
# and non-joiner (U+200D, U+200C) stay: they hold emoji and some scripts together.
_BREAKS = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")
_UNWANTED = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_SPACES = re.compile(r"[^\S\n]+")
_MANY_MARKS = re.compile(
    "((?:[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]){4})"
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+"
)
_MANY_EMPTY_LINES = re.compile(r"\n{3,}")
_HOST = re.compile(r"^(?=.{1,253}$)([a-z0-9äöåüæø]([a-z0-9äöåüæø-]{0,61}[a-z0-9äöåüæø])?\.)+[a-z0-9-]{2,63}$")
_EMAIL = re.compile(r"^[A-Za-z0-9åäöÅÄÖ._%+-]{1,64}@(?=.{4,190}$)([A-Za-z0-9åäö-]{1,63}\.)+[A-Za-z]{2,24}$")
_MAYBE_HOST = re.compile(r"^[\w.-]+\.[a-zA-Z]{2,24}(?=[/?#]|$)")


def clean(value: object, *, lines: bool = False, limit: int | None = None) -> str:
    """Plain text from anything a source sent: NFC, no controls, no bidi tricks, no endless combining marks, capped.

    `lines` keeps line breaks (at most one empty line in a row); without it the text is one line. Anything that is
    not a string gives "". A text longer than `limit` is cut at a word and ends in "…".
    """
    if not isinstance(value, str):
        return ""
    limit = limit or (TEXT_LIMIT if lines else LINE_LIMIT)
    text = value[: limit * 4]
    text = _UNWANTED.sub("", _BREAKS.sub("\n", text))
    text = _MANY_MARKS.sub(r"\1", unicodedata.normalize("NFC", text))
    if lines:
        text = "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))
        text = _MANY_EMPTY_LINES.sub("\n\n", text).strip()
    else:
        text = " ".join(text.split())
    return text if len(text) <= limit else _cut(text, limit)


def _cut(text: str, limit: int) -> str:
    head = text[: limit - 1]
    at = max(head.rfind(" "), head.rfind("\n"))
    return head[: at if at > limit // 2 else limit - 1].rstrip() + "…"


def clean_url(value: object) -> str | None:
    """A full http or https address, or None.

    A missing scheme becomes https (sources forget it). Refused: other schemes, user names in the address, hosts
    that are no public name, and anything longer than `URL_LIMIT`. Characters that could end an attribute or start
    a tag are percent-encoded.
    """
    if not isinstance(value, str) or len(value) > URL_LIMIT:
        return None
    text = value.strip()
    if _UNWANTED.search(text) or re.search(r"[\s\\]", text):
        return None
    if "://" not in text and _MAYBE_HOST.match(text):
        text = "https://" + text
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    if parts.scheme.lower() not in ("http", "https") or "@" in parts.netloc or not _HOST.match(host):
        return None
    netloc = host if port is None else f"{host}:{port}"
    address = urlunsplit((parts.scheme.lower(), netloc, parts.path, parts.query, parts.fragment))
    return re.sub(r"[\"'<>`{}|^]", lambda match: f"%{ord(match[0]):02X}", address)


def clean_email(value: object) -> str | None:
    """An e-mail address that a `mailto:` link may carry, or None."""
    if not isinstance(value, str):
        return None
    text = value.strip().removeprefix("mailto:")
    return text if _EMAIL.match(text) else None


def clean_dial(value: object) -> str | None:
    """The dialled form of a phone number ("+358401234567", "116117") of 2–15 digits, or None."""
    if not isinstance(value, str):
        return None
    text = re.sub(r"[\s\u00a0()/.–-]+", "", value.strip())
    return text if re.fullmatch(r"\+?\d{2,15}", text) else None
