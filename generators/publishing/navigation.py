"""The navigation: one file for all languages, so that a page and its translations stand side by side.

`content/data/navigation.yml` lists what is in the menu. An entry names a page of `content/<language>/` for each
language that has it, or the address of a generated list, or entries below it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Self

from pydantic import model_validator

from generators import checked_yaml
from generators.errors import DataFileError, Problem, Said, WrongValueError
from generators.icons import IconName
from generators.model.base import Model
from generators.model.text import EMPTY, Text
from generators.settings import Settings

NAVIGATION_FILE = Path("content/data/navigation.yml")


class Entry(Model):
    """One line of the menu: exactly one of `page` (file by language), `list` (address by language), `entries`.

    An entry of the top level that has an `icon` (a name of the icon set) is a section of the site: it stands in the
    header of every page. The others are found in the menu and at the foot.
    """

    title: Text
    icon: IconName = ""
    page: Text = EMPTY
    list: Text = EMPTY
    entries: "tuple[Entry, ...]" = ()

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        if [bool(self.page), bool(self.list), bool(self.entries)].count(True) != 1:
            raise WrongValueError(
                "anna täsmälleen yksi näistä: page, list, entries", "give exactly one of these: page, list, entries"
            )
        targets = self.page or self.list
        if untitled := [code for code, _ in targets if not self.title.get(code)]:
            raise WrongValueError(
                f"lisää title myös kielillä: {', '.join(untitled)}", f"add title in: {', '.join(untitled)}"
            )
        if any(not target.endswith("/") for _, target in self.list):
            raise WrongValueError(
                "kirjoita kenttään list osoite, joka päättyy merkkiin /, esimerkiksi palvelut/",
                "write into list an address that ends in /, for example palvelut/",
            )
        return self


class Navigation(Model):
    """The whole menu. The first entry is the front page."""

    entries: tuple[Entry, ...]


def read_navigation(root: Path) -> Navigation:
    """The navigation of the project at `root`. Raises DataFileError with every fault."""
    return checked_yaml.load(root / NAVIGATION_FILE, Navigation)


def check_pages(root: Path, navigation: Navigation, settings: Settings) -> list[Problem]:
    """A problem for each page that the navigation names and the content lacks, or names twice.

    Languages that the settings do not have are passed over: they are not built.
    """
    problems = []
    seen: set[tuple[str, str]] = set()
    source = (root / NAVIGATION_FILE).read_text(encoding="utf-8").splitlines()
    for entry in walk(navigation.entries):
        for language, name in entry.page:
            expected = None
            if language not in settings.languages:
                continue
            if not (root / "content" / language / name).is_file():
                expected = Said(
                    f"tiedosto content/{language}/{name} puuttuu; luo se tai korjaa sen nimi",
                    f"the file content/{language}/{name} is missing; make it or mend its name",
                )
            elif (language, name) in seen:
                expected = Said("sivu on jo valikossa; poista toinen", "the page is in the menu already; take one away")
            seen.add((language, name))
            if expected:
                line = next((n for n, text in enumerate(source, 1) if name in text), 1)
                problems.append(
                    Problem(file=root / NAVIGATION_FILE, line=line, field="page", found=name, expected=expected)
                )
    return problems


def checked_navigation(root: Path, settings: Settings) -> Navigation:
    """The navigation, with every page that it names in its place. Raises DataFileError."""
    navigation = read_navigation(root)
    if problems := check_pages(root, navigation, settings):
        raise DataFileError(problems)
    return navigation


def walk(entries: tuple[Entry, ...]) -> Iterator[Entry]:
    """Every entry, those above before those below."""
    for entry in entries:
        yield entry
        yield from walk(entry.entries)


def menu(entries: tuple[Entry, ...], language: str) -> list[dict[str, Any]]:
    """The menu of one language in the shape of MkDocs' `nav`: what the language lacks is left out."""
    lines: list[dict[str, Any]] = []
    for entry in entries:
        title = entry.title.get(language)
        target = entry.page.get(language) or entry.list.get(language)
        below = menu(entry.entries, language)
        if title and (target or below):
            lines.append({title: target or below})
    return lines


def sections(entries: tuple[Entry, ...], language: str) -> dict[str, str]:
    """Title → icon of the sections of the site in one language, in the order of the menu."""
    return {entry.title.get(language): entry.icon for entry in entries if entry.icon and entry.title.get(language)}


def page_address(name: str) -> str:
    """The address of a written page: "a/index.md" → "a/", "a/b.md" → "a/b/"."""
    stem = name.removesuffix(".md")
    if stem == "index" or stem.endswith("/index"):
        return stem.removesuffix("index")
    return f"{stem}/"


class Neighbours(Model):
    """The other languages of one written page: address by language, and which of them are the same page."""

    addresses: dict[str, str]
    same: frozenset[str]


def neighbours(navigation: Navigation, language: str, name: str, settings: Settings) -> Neighbours:
    """Where the language switch of the written page `name` leads.

    The same page where the navigation names one; else the first page of its section that the language has; else the
    front page.
    """
    way = _way_to(navigation.entries, language, name)
    addresses: dict[str, str] = {}
    same = set()
    for code in settings.languages:
        if code == language:
            continue
        if way and way[-1].page.get(code):
            addresses[code] = page_address(way[-1].page.get(code))
            same.add(code)
        else:
            addresses[code] = next((found for entry in reversed(way[:-1]) if (found := _first(entry, code))), "")
    return Neighbours(addresses=addresses, same=frozenset(same))


def _way_to(entries: tuple[Entry, ...], language: str, name: str) -> list[Entry]:
    for entry in entries:
        if entry.page.get(language) == name:
            return [entry]
        if way := _way_to(entry.entries, language, name):
            return [entry, *way]
    return []


def _first(entry: Entry, language: str) -> str:
    """The first address below an entry in a language, or ""."""
    for below in walk((entry,)):
        if name := below.page.get(language):
            return page_address(name)
        if address := below.list.get(language):
            return address
    return ""
