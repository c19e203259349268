"""Long texts of PTV: light Markdown made by its editor (PTV Open API v11 §7 of our notes, "Text rules").

Paragraphs are parted by line breaks, "* " begins a bullet, "1. " a numbered item, "### " a heading. Nothing else is
markup; the rest is plain text in which bare web and e-mail addresses become links.
"""

import re
from typing import Literal, NamedTuple

from markupsafe import Markup

from generators.cleaning import clean_email, clean_url
from generators.model.text import Picked
from generators.pages.escaping import escape
from generators.pages.mail_link import mail_link

_BULLET = re.compile(r"^[*•·–-]\s+(.+)$")
_NUMBERED = re.compile(r"^\d{1,3}[.)]\s+(.+)$")
_HEADING = re.compile(r"^#{1,6}\s+(.+)$")
_LINKABLE = re.compile(r"(https?://[^\s<>\"']+|www\.[^\s<>\"']+|[^\s<>\"'@:;,()]+@[^\s<>\"'@:;,()]+\.[A-Za-z]+)")
_TRAILING = ".,;:!?)]…”"


class Block(NamedTuple):
    """One paragraph or heading (one line), or one list (its items)."""

    kind: Literal["paragraph", "heading", "bullets", "numbers"]
    lines: tuple[str, ...]


def blocks(text: str) -> list[Block]:
    """The blocks of a cleaned text, in order."""
    found: list[Block] = []
    for line in text.split("\n"):
        if not (line := line.strip()):
            found.append(Block("paragraph", ()))
        elif match := _HEADING.match(line):
            found.append(Block("heading", (match[1],)))
        elif match := _BULLET.match(line):
            _add_item(found, "bullets", match[1])
        elif match := _NUMBERED.match(line):
            _add_item(found, "numbers", match[1])
        else:
            found.append(Block("paragraph", (line,)))
    return [block for block in found if block.lines]


def _add_item(found: list[Block], kind: Literal["bullets", "numbers"], item: str) -> None:
    """Joins the list before it; one empty line between items does not break a list."""
    while found and not found[-1].lines:
        found.pop()
    if found and found[-1].kind == kind:
        found[-1] = Block(kind, (*found[-1].lines, item))
    else:
        found.append(Block(kind, (item,)))


def inline(line: str) -> Markup:
    """One line, escaped, with bare addresses as links. An address that is not harmless stays text."""
    parts = []
    for n, part in enumerate(_LINKABLE.split(line)):
        parts.append(_link(part) if n % 2 else escape(part))
    return Markup("").join(parts)


def _link(found: str) -> Markup:
    address = found.rstrip(_TRAILING)
    rest = escape(found[len(address) :])
    if "@" in address and (email := clean_email(address)):
        return mail_link(email) + rest
    if url := clean_url(address):
        return Markup('<a href="{}">{}</a>').format(escape(url), escape(address)) + rest
    return escape(found)


def to_html(text: str) -> Markup:
    """The text as HTML without empty lines. Headings become bold paragraphs: the page's outline is not theirs."""
    return Markup("").join(_block_html(block) for block in blocks(text))


def _block_html(block: Block) -> Markup:
    if block.kind == "paragraph":
        return Markup("<p>{}</p>").format(inline(block.lines[0]))
    if block.kind == "heading":
        return Markup('<p class="subheading">{}</p>').format(inline(block.lines[0]))
    items = Markup("").join(Markup("<li>{}</li>").format(inline(line)) for line in block.lines)
    tag = Markup("ul") if block.kind == "bullets" else Markup("ol")
    return Markup("<{0}>{1}</{0}>").format(tag, items)


def to_markdown(text: str) -> Markup:
    """The text as Markdown blocks with an empty line between them."""
    return Markup("\n\n").join(_block_markdown(block) for block in blocks(text))


def _block_markdown(block: Block) -> Markup:
    if block.kind == "paragraph":
        return inline(block.lines[0])
    if block.kind == "heading":
        return Markup("**{}**").format(escape(block.lines[0]))
    marks = [Markup("* ")] * len(block.lines)
    if block.kind == "numbers":
        marks = [Markup("{}. ").format(n) for n in range(1, len(block.lines) + 1)]
    return Markup("\n").join(mark + inline(line) for mark, line in zip(marks, block.lines, strict=True))


def prose(picked: Picked | None, language: str) -> Markup:
    """A long text for a page in `language`: Markdown, or one marked HTML block when it is in another language."""
    if not picked:
        return Markup("")
    if picked.language == language:
        return to_markdown(picked.text)
    return Markup('<div lang="{}" class="other-language">{}</div>').format(picked.language, to_html(picked.text))
