"""Record pages the fast way: the theme renders one shell per section and depth, and pages are filled into it.

A shell is a finished page of the theme whose title, description, canonical address, language links and body are
marks. What a page looks like stays the theme's business; a thousand pages cost one.
"""

import multiprocessing
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import NamedTuple

import pyromark

from generators.errors import PerhekeskusError
from generators.pages.page import Page

SLOTS = ("title", "description", "canonical", "head", "switch", "missing", "heading", "body")

_SLOT = re.compile(r"slot7f3a(" + "|".join(SLOTS) + ")z")
_SHELL_BODY = re.compile(r'<h1 id="slot7f3aheadingz">slot7f3abodyz</h1>')
_HEADING = re.compile(r'<h1[^>]*? id="([^"]+)"')
_KEPT_SPACE = re.compile(r"(<(?:pre|script|textarea)\b.*?</(?:pre|script|textarea)>)", re.DOTALL)
_SPACE = re.compile(r"\s+")

_engine = pyromark.Markdown(
    options=pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_HEADING_ATTRIBUTES,
)

SHELL_MARKDOWN = "# slot7f3abodyz {#slot7f3aheadingz}\n"
"""The Markdown of a shell page: its heading stands where the body of a page goes."""


def slot(name: str) -> str:
    """The mark of a slot. It is ASCII letters and digits only, so that no escaping changes it."""
    if name not in SLOTS:
        raise ValueError(name)
    return f"slot7f3a{name}z"


class ShellKey(NamedTuple):
    """Which shell a page needs: how deep it lies (its links upwards differ) and which tab is the current one."""

    depth: int
    section: str


def shell_key(page: Page) -> ShellKey:
    """The shell that a page is filled into."""
    return ShellKey(page.address.count("/"), page.section)


@dataclass(frozen=True)
class Shell:
    """A shell cut at its slots: fixed pieces at even places, names of slots at odd ones."""

    pieces: tuple[str, ...]


class Furniture(NamedTuple):
    """What a page's shell gets besides the page itself; each is HTML, `canonical` an address."""

    canonical: str
    head: str
    switch: str
    missing: str


def cut_shell(html: str) -> Shell:
    """Cut the theme's finished shell page at its slots, with runs of white space made one.

    Raises PerhekeskusError when the theme's templates lost the place of something. Only the language switch may be
    missing: a site of one language has none.
    """
    with_body, bodies = _SHELL_BODY.subn(slot("body"), _narrow(html))
    pieces = _SLOT.split(with_body)
    held = set(pieces[1::2]) if bodies == 1 else set(pieces[1::2]) - {"body"}
    if lost := set(SLOTS) - {"switch"} - held:
        raise PerhekeskusError(f"the theme's page lacks a place for: {', '.join(sorted(lost))}; see overrides/")
    return Shell(tuple(pieces))


def _narrow(html: str) -> str:
    """Each run of white space as one line break or space, where it means nothing more."""
    parts = _KEPT_SPACE.split(html)
    parts[::2] = [_SPACE.sub(lambda run: "\n" if "\n" in run[0] else " ", part) for part in parts[::2]]
    return "".join(parts)


def render_markdown(markdown: str) -> str:
    """The HTML of a page's body."""
    return str(_engine.html(markdown))


def fill(shell: Shell, page: Page, furniture: Furniture) -> str:
    """The whole page."""
    body = render_markdown(page.markdown).rstrip()
    heading = _HEADING.search(body)
    values = {
        "title": escape(page.title),
        "description": escape(page.description),
        "canonical": escape(furniture.canonical),
        "head": furniture.head,
        "switch": furniture.switch,
        "missing": furniture.missing,
        "heading": heading[1] if heading else "",
        "body": body,
    }
    pieces = list(shell.pieces)
    pieces[1::2] = [values[name] for name in pieces[1::2]]
    return "".join(pieces)


class Job(NamedTuple):
    """One page to be written with all it needs."""

    page: Page
    furniture: Furniture


_work: tuple[list[Job], Mapping[ShellKey, Shell], Path] | None = None
"""What the worker processes do: set before they fork, so that nothing is copied to them."""


def write_pages(jobs: Iterable[Job], shells: Mapping[ShellKey, Shell], site: Path, workers: int) -> None:
    """Render every page and write it as `<address>index.html` under `site`, in `workers` processes."""
    global _work
    listed = list(jobs)
    workers = min(workers, max(1, len(listed) // 50))
    if workers == 1 or "fork" not in multiprocessing.get_all_start_methods():
        _write(listed, shells, site)
        return
    _work = (listed, shells, site)
    try:
        with multiprocessing.get_context("fork").Pool(workers) as pool:
            for _ in pool.imap_unordered(_write_part, [(n, workers * 4) for n in range(workers * 4)]):
                pass
    finally:
        _work = None


def _write_part(part: tuple[int, int]) -> None:
    if _work is None:
        raise RuntimeError("a worker was started without work")
    jobs, shells, site = _work
    number, parts = part
    _write(jobs[number::parts], shells, site)


def _write(jobs: list[Job], shells: Mapping[ShellKey, Shell], site: Path) -> None:
    for page, furniture in jobs:
        folder = site / page.address
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(fill(shells[shell_key(page)], page, furniture), encoding="utf-8")
