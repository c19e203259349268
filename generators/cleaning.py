"""The trust boundary: nothing that was pulled goes further without passing here.

`clean` makes text safe to keep, `clean_url`, `clean_email` and `clean_dial` let only harmless addresses through.
Each gives for its own result the same result again, and never anything that UTF-8 or XML could not hold.
Cleaned text is still plain text, not markup: whoever writes it into Markdown or HTML escapes it
(`generators/pages/escaping.py`).
"""

import re
import unicodedata
from urllib.parse import quote, urlsplit, urlunsplit

LINE_LIMIT = 300
"""Characters of a name, a street, a heading: the longest that PTV allows is 150."""

TEXT_LIMIT = 12_000
"""Characters of a long text: PTV allows 5,000, and a general description may stand before it."""

URL_LIMIT = 2_000
"""Characters of a web address: longer ones some browsers and servers refuse."""

# Most text: nothing in it needs more than its spaces put right.
_PLAIN = re.compile("[\n -~\u00a1-\u00ac\u00ae-\u02ff–—‘’“”…€]*")
# Line breaks that are not "\n".
_BREAKS = re.compile("\r\n|[\r\u000b\u000c\u0085\u2028\u2029]")
# Controls, bidi controls and other invisible format characters, letters that print as nothing (Hangul fillers, Braille
# blank), variation selectors that can hide a message, private use, lone surrogates and noncharacters (XML forbids
# some). Zero-width joiner and non-joiner (U+200D, U+200C) and the emoji selectors U+FE0E, U+FE0F stay: they hold
# emoji and some scripts together.
_UNWANTED = re.compile(
    "[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
    "|[\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff\U0005fffe\U0005ffff"
    "\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff\U0009fffe\U0009ffff\U000afffe\U000affff"
    "\U000bfffe\U000bffff\U000cfffe\U000cffff\U000dfffe\U000dffff]"
)
_SPACES = re.compile(r"[^\S\n]+")
# Joiners that join nothing: at an edge, beside a space, or behind another joiner. Likewise selectors.
_LOOSE_JOINERS = re.compile(
    "(?:(?<=[\u200c\u200d])|(?<![^\\s]))[\u200c\u200d]+|[\u200c\u200d]+(?=\\s|$)"
    "|(?:(?<=[\ufe0e\ufe0f])|(?<![^\\s]))[\ufe0e\ufe0f]+"
)
_MANY_EMPTY_LINES = re.compile(r"\n{3,}")


def _marks() -> str:
    """All combining marks of the basic plane, as ranges for a character class."""
    codes = [code for code in range(0x300, 0xD800) if unicodedata.category(chr(code)) in ("Mn", "Me")]
    codes += range(0xFE20, 0xFE30)
    ranges: list[list[int]] = []
    for code in codes:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_MARKS = _marks()
# A mark needs something to stand on: at an edge it would join what a page writes before it (">" + U+0338 = "≯").
_LOOSE_MARKS = re.compile(f"(?<![^\\s])[{_MARKS}]+")
_MANY_MARKS = re.compile(f"([{_MARKS}]{{4}})[{_MARKS}]+")

_LABEL = "[a-z0-9äöåüæø](?:[a-z0-9äöåüæø-]{0,61}[a-z0-9äöåüæø])?"
_HOST = re.compile(rf"(?=.{{1,253}}$)(?:{_LABEL}\.)+(?:[a-z]{{2,63}}|xn--[a-z0-9-]{{1,58}}[a-z0-9])")
_PRIVATE_HOST = re.compile(r"(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|invalid)$")
_HAS_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+-]*:")
_MAYBE_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.[a-zA-Z]{2,24}(?=[/?#:]|$)")
_NOT_SAFE_IN_URL = re.compile(r"[^!#$%&*+,./0-9:;=?@A-Z_a-z~-]+")
_EMAIL = re.compile(
    r"[A-Za-z0-9åäöÅÄÖ_+-]{1,100}(?:\.[A-Za-z0-9åäöÅÄÖ_+-]{1,100}){0,9}@"
    r"(?=.{4,190}$)(?:[A-Za-z0-9åäöÅÄÖ](?:[A-Za-z0-9åäöÅÄÖ-]{0,61}[A-Za-z0-9åäöÅÄÖ])?\.)+[A-Za-z]{2,24}"
)


def clean(value: object, *, lines: bool = False, limit: int | None = None) -> str:
    """Plain text from anything a source sent: NFC, no controls, no bidi tricks, no endless combining marks, capped.

    `lines` keeps line breaks (at most one empty line in a row); without it the text is one line. Anything that is
    not a string gives "". A text longer than `limit` is cut at a word and ends in "…".
    """
    if not isinstance(value, str):
        return ""
    limit = limit or (TEXT_LIMIT if lines else LINE_LIMIT)
    window = limit * 4
    text = value[:window]
    if not _PLAIN.fullmatch(text):
        text = _without_tricks(text)
    if lines and "\n" in text:
        text = "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))
        text = _MANY_EMPTY_LINES.sub("\n\n", text).strip()
    else:
        text = " ".join(text.split())
    return text if len(text) <= limit and len(value) <= window else _cut(text, limit)


def _without_tricks(text: str) -> str:
    """NFC without what is not wanted, stray joiners and marks. Taking one away can make another stray: to the end."""
    while True:
        cleaned = _UNWANTED.sub("", _BREAKS.sub("\n", unicodedata.normalize("NFC", text)))
        cleaned = _MANY_MARKS.sub(r"\1", _LOOSE_MARKS.sub("", _LOOSE_JOINERS.sub("", cleaned)))
        if cleaned == text:
            return text
        text = cleaned


def _cut(text: str, limit: int) -> str:
    head = text[: limit - 1]
    at = max(head.rfind(" "), head.rfind("\n"))
    kept = head[: at if at > limit // 2 else limit - 1].rstrip()
    return (kept.rstrip(".,;:–") or kept) + "…"


def clean_url(value: object) -> str | None:
    """A full http or https address in ASCII (only the host may be international), or None.

    A missing scheme becomes https (sources forget it). Refused: other schemes, user names in the address, hosts
    that are no public name, and anything longer than `URL_LIMIT`. Characters that could end an attribute, a tag, a
    Markdown link or a template's string are percent-encoded.
    """
    if not isinstance(value, str) or len(value) > URL_LIMIT:
        return None
    text = value.strip()
    if _UNWANTED.search(text) or re.search(r"[\s\\]", text):
        return None
    if not _HAS_SCHEME.match(text) and _MAYBE_HOST.match(text):
        text = "https://" + text
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return None
    host = (parts.hostname or "").lower()
    if parts.scheme.lower() not in ("http", "https") or "@" in parts.netloc or port == 0:
        return None
    if not _HOST.fullmatch(host) or _PRIVATE_HOST.search(host):
        return None
    rest = (_encoded(part) for part in (parts.path, parts.query, parts.fragment))
    address = urlunsplit((parts.scheme.lower(), host if port is None else f"{host}:{port}", *rest))
    return address if len(address) <= URL_LIMIT else None


def _encoded(part: str) -> str:
    return _NOT_SAFE_IN_URL.sub(lambda match: quote(match[0], safe=""), part)


def clean_email(value: object) -> str | None:
    """An e-mail address that a `mailto:` link may carry as it is, or None. "%" is refused: it could hide a header."""
    if not isinstance(value, str) or len(value) > LINE_LIMIT:
        return None
    text = re.sub(r"^mailto:", "", value.strip(), flags=re.IGNORECASE).rstrip(".,;")
    return text if _EMAIL.fullmatch(text) else None


def clean_dial(value: object) -> str | None:
    """The dialled form of a phone number ("+358401234567", "116117") of 2–15 digits, or None.

    "00" before a country becomes "+", "(0)" behind one goes. Two numbers in one ("123/124") are refused, not joined.
    """
    if not isinstance(value, str) or len(value) > LINE_LIMIT:
        return None
    text = re.sub(r"^(\+|00)([\d ]{1,5})\(0\)", r"\1\2", value.strip())
    text = re.sub(r"^00(?=[1-9])", "+", re.sub(r"[\s().\u2010-\u2013-]+", "", text))
    return text if re.fullmatch(r"\+[1-9][0-9]{4,14}|[0-9]{2,15}", text) else None
