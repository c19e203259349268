"""References from editors' Markdown to records: `[neuvola](palvelu:ID)` becomes a link to the record's page.

The words are the same in every language: palvelu, paikka, organisaatio (an id, or the digits that end an address),
kunta (a three-digit code), tilanne (the key of a life situation), lista (the Finnish segment of a list: palvelut).
See docs/decisions/0005-references.md.
"""

import difflib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generators.addresses import SEGMENTS, Register, addressed_records
from generators.codes import municipalities
from generators.errors import Problem, Said
from generators.example import example_snapshot
from generators.pages.context import Context
from generators.preparing import Prepared
from generators.publishing.languages import relative_link

KINDS = {"palvelu": "service", "paikka": "location", "organisaatio": "organisation"}

_WORDS = "|".join((*KINDS, "kunta", "tilanne", "lista"))
_CODE = re.compile(r"^(?P<fence>```+|~~~+).*?^(?P=fence)|(?P<ticks>`+)[^`]*?(?P=ticks)", re.DOTALL | re.MULTILINE)
_LINK = re.compile(
    rf"\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\])*)\]"
    rf"\((?P<word>{_WORDS}):(?P<key>[^)\s#]*)(?P<anchor>#[^)\s]*)?(?P<title>\s+\"[^\"]*\")?\)"
)
_ELSEWHERE = re.compile(
    rf"(?:\]\(\s*<?|^\s*\[[^\]]+\]:\s*<?|href=[\"'])(?P<word>{_WORDS}):(?P<key>[^)\s>\"']*)", re.MULTILINE
)


@dataclass(frozen=True)
class Resolved:
    """A page's Markdown with its references made links; what is wrong; what an editor should look at."""

    markdown: str
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


class _ToldError(Exception):
    """Something to tell an editor, in Finnish and English."""

    def __init__(self, fi: str, en: str) -> None:
        self.said = Said(fi, en)


class _UnknownError(_ToldError):
    """There is no such record. The words say what would be right."""


class _LeftOutError(_ToldError):
    """The record exists elsewhere: the link becomes plain text. The words say why."""


def resolve(
    markdown: str, prepared: Prepared, language: str, address: str, file: Path, lines_before: int = 0
) -> Resolved:
    """Make links of the references of a written page at `address` in `language`.

    `file` and `lines_before` (the front matter's) say where in faults. A record that was merged leads to the one that
    took its place. An id of the embedded example, on a site that is not built from it, becomes plain text with a
    warning, so that the pages that come with the program build in every region.
    """
    context = Context(prepared, language)
    problems: list[Problem] = []
    warnings: list[Problem] = []
    code = [(found.start(), found.end()) for found in _CODE.finditer(markdown)]

    def told(found: re.Match[str], expected: Said) -> Problem:
        line = markdown.count("\n", 0, found.start("word")) + 1 + lines_before
        return Problem(file=file, line=line, found=f"{found['word']}:{found['key']}", expected=expected)

    def link(found: re.Match[str]) -> str:
        if any(start <= found.start() < end for start, end in code):
            return found[0]
        try:
            target = _target(found["word"], found["key"], context)
        except _UnknownError as error:
            problems.append(told(found, error.said))
            return found["text"]
        except _LeftOutError as error:
            warnings.append(told(found, error.said))
            return found["text"]
        href = relative_link(address, target) + (found["anchor"] or "")
        return f"[{found['text']}]({href}{found['title'] or ''})"

    text = _LINK.sub(link, markdown)
    for found in _ELSEWHERE.finditer(_CODE.sub(lambda part: re.sub(r"[^\n]", " ", part[0]), markdown)):
        if not _LINK.match(markdown, markdown.rfind("[", 0, found.start("word"))):
            word = found["word"]
            expected = Said(
                f"kirjoita viittaus muodossa [teksti]({word}:tunnus)", f"write a reference as [text]({word}:id)"
            )
            problems.append(told(found, expected))
    return Resolved(text, tuple(problems), tuple(warnings))


def _target(word: str, key: str, context: Context) -> str:
    """The address that a reference leads to, relative to the language's root."""
    match word:
        case "kunta":
            return _municipality(key, context)
        case "tilanne":
            return _situation(key, context)
        case "lista":
            return _list(key, context)
        case _:
            return _record(KINDS[word], key, context)


def _municipality(key: str, context: Context) -> str:
    if key in context.prepared.directory.municipalities:
        return context.address("municipality", key)
    if key in municipalities():
        raise _LeftOutError(
            "kunta ei ole tällä hyvinvointialueella, ja linkki on nyt pelkkä teksti; poista tai vaihda se",
            "the municipality is in another county, and the link is only text now; take it away or change it",
        )
    raise _UnknownError(
        "kuntaa ei löydy; kirjoita kolminumeroinen tunnus, esimerkiksi kunta:837 (Tampere)",
        "there is no such municipality; write its code of three digits, for example kunta:837 (Tampere)",
    )


def _situation(key: str, context: Context) -> str:
    known = [situation.key for situation in context.prepared.situations.situations]
    if key in known:
        return context.address("situation", key)
    near = difflib.get_close_matches(key, known, n=1)
    if near:
        raise _UnknownError(f"tarkoititko tilanne:{near[0]}?", f"did you mean tilanne:{near[0]}?")
    keys = ", ".join(known)
    raise _UnknownError(f"tilannetta ei ole; tunnetut: {keys}", f"there is no such situation; known: {keys}")


def _list(key: str, context: Context) -> str:
    lists = {segments["fi"]: kind for kind, segments in SEGMENTS.items()}
    if key in lists:
        return context.list_address(lists[key])
    known = ", ".join(lists)
    raise _UnknownError(f"luetteloa ei ole; tunnetut: {known}", f"there is no such list; known: {known}")


def _record(kind: str, key: str, context: Context) -> str:
    prepared = context.prepared
    entry = prepared.register.find(key)
    if entry is None or entry.kind != kind:
        if (example := _example_register(prepared.root).find(key)) and example.kind == kind:
            raise _LeftOutError(
                "esimerkkiaineiston tunnus, ja linkki on nyt pelkkä teksti; vaihda siihen oman alueesi tunnus",
                "an id of the example, and the link is only text now; write an id of your own county",
            )
        if entry:
            word = next(word for word, known in KINDS.items() if known == entry.kind)
            raise _UnknownError(
                f"tunnus on toista lajia; kirjoita {word}:{entry.id}",
                f"the id is of another kind; write {word}:{entry.id}",
            )
        raise _UnknownError(
            "tunnusta ei ole; kopioi se kohteen oman sivun osoitteen lopusta",
            "there is no such id; copy it from the end of the address of the page that you mean",
        )
    return context.address(kind, prepared.directory.merged_into.get(entry.id, entry.id))


@cache
def _example_register(root: Path) -> Register:
    """Addresses of the embedded example, to tell its ids from mistakes."""
    snapshot = example_snapshot(root)
    return Register().extended(addressed_records(snapshot), snapshot.manifest.pulled_at.date())
