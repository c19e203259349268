"""YAML → nodes, which know their lines, and data. What is no YAML is told in words of our own."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from yaml.composer import Composer

from generators.errors import DataFileError, Problem, Said

MOST_LEVELS = 30
"""Groups and lists inside one another; our files have five or six."""

_SIGN = Said(
    "teksti alkaa merkillä, jolla on YAMLissa oma tehtävänsä; kirjoita teksti lainausmerkkeihin",
    "the text begins with a sign that means something to YAML; write the text in quotes",
)

_NO_YAML = Said(
    "rivi ei ole YAMLia; tarkista sisennys, kaksoispisteet ja lainausmerkit",
    "the line is no YAML; check its indent, colons and quotes",
)

NO_DAY = Said("tällaista päivää ei ole; tarkista päivämäärä", "there is no such day; check the date")

_CONTROL = Said(
    "rivillä on näkymätön ohjausmerkki; kirjoita rivi uudelleen",
    "the line has an invisible control character; write it anew",
)

_NESTING = Said(
    f"ryhmiä tai luetteloita on sisäkkäin yli {MOST_LEVELS}; tarkista sulkeet ja sisennys",
    f"more than {MOST_LEVELS} groups or lists are inside one another; check brackets and indents",
)

_OPEN_QUOTE = Said("lainausmerkki jää auki; lisää toinen", "a quotation mark is left open; add the other")

_YAML_FAULTS = {
    r"'\\t' that cannot": Said(
        "rivillä on sarkain; sisennä välilyönneillä", "the line has a tab; indent it with spaces"
    ),
    r"that cannot start|expected alphabetic|the tag|chomping": _SIGN,
    r"quoted scalar.*end of stream": _OPEN_QUOTE,
    r"unknown escape": Said(
        "tekstissä on kenoviiva; käytä yksinkertaisia lainausmerkkejä",
        "the text has a backslash; use single quotation marks",
    ),
    r"expected ',' or ']'": Said(
        "luettelosta puuttuu pilkku tai lopusta ]", "the list lacks a comma, or the ] at its end"
    ),
    r"expected ',' or '\}'": Said(
        "ryhmästä puuttuu pilkku tai lopusta }", "the group lacks a comma, or the } at its end"
    ),
    r"mapping values": Said(
        "kaksoispiste on paikassa, johon se ei sovi; kirjoita teksti lainausmerkkeihin tai tarkista sisennys",
        "a colon stands where it cannot; write the text in quotes or check the indent",
    ),
    r"could not find expected ':'": Said(
        "kentän nimen perästä puuttuu kaksoispiste", "the colon behind the name of a field is missing"
    ),
    r"block end|sequence entries": Said(
        "rivi ei sovi edellisiin; tarkista sisennys ja lainausmerkit",
        "the line does not go with those before it; check its indent and quotes",
    ),
    r"another document": Said(
        "tiedostossa on ylimääräinen rivi ---; poista se", "the file has a line --- too many; take it away"
    ),
}
"""What to mend, by what PyYAML says."""


class _RefusedError(Exception):
    """Something that our files never need."""

    def __init__(self, line: int, expected: Said) -> None:
        self.line, self.expected = line, expected


class _Refusing(Composer):
    """Refuses what our files never need: references (a few lines of them can mean millions) and endless nesting."""

    level = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """One node with all below it."""
        event = self.peek_event()  # type: ignore[attr-defined]  # a parser's, beside which it stands
        line = event.start_mark.line if event.start_mark else 0
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError(line, _SIGN)
        within = isinstance(event, yaml.CollectionStartEvent)
        self.level += within
        if self.level > MOST_LEVELS:
            raise _RefusedError(line, _NESTING)
        node: yaml.Node | None = super().compose_node(parent, index)
        self.level -= within
        return node


class _Loader(_Refusing, yaml.SafeLoader):
    """Reads in Python, and tells faults in the words that `_YAML_FAULTS` knows."""


def _composed(source: str) -> yaml.Node | None:
    """The nodes of a file: read in C, which is several times faster, where PyYAML has it and finds no fault."""
    if yaml.__with_libyaml__:
        try:
            return _composed_by(_quick_loader(), source)
        except yaml.YAMLError:
            pass
    return _composed_by(_Loader, source)


def _composed_by(loader: Any, source: str) -> yaml.Node | None:
    node: yaml.Node | None = yaml.compose(source, Loader=loader)
    return node


@cache
def _quick_loader() -> type:
    """Events from C, composed by us: its own composer could not refuse anything."""
    from yaml.constructor import SafeConstructor
    from yaml.cyaml import CParser  # type: ignore[attr-defined]
    from yaml.resolver import Resolver

    class QuickLoader(_Refusing, CParser, SafeConstructor, Resolver):
        def __init__(self, stream: str) -> None:
            CParser.__init__(self, stream)
            Composer.__init__(self)
            SafeConstructor.__init__(self)
            Resolver.__init__(self)

    return QuickLoader


def opened(path: Path, source: str, lines_before: int = 0, *, days_later: bool = False) -> tuple[yaml.Node | None, Any]:
    """YAML as nodes, which know their lines, and as data. Raises DataFileError when it is no YAML.

    `lines_before`: how many lines of the file stand before `source`. With `days_later` a date that is in no calendar
    is only text, for whoever checks the values to tell of; else it is told here.
    """
    line = 1
    try:
        node = _composed(source)
        for scalar in scalars(node):
            line = scalar.start_mark.line + 1
            if scalar.tag.endswith(":timestamp") and not _is_day(scalar):
                if not days_later:
                    raise _RefusedError(line - 1, NO_DAY)
                scalar.tag = _TEXT_TAG
        return node, yaml.SafeLoader("").construct_document(node) if node else None
    except _RefusedError as refused:
        line, expected = refused.line + 1, refused.expected
    except yaml.MarkedYAMLError as error:
        line, expected = _fault_of(source, error)
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position) + 1
        expected = _CONTROL
    raise DataFileError([Problem(file=path, line=line + lines_before, expected=expected)])


_TEXT_TAG = "tag:yaml.org,2002:str"


def _is_day(scalar: yaml.ScalarNode) -> bool:
    try:
        yaml.safe_load(scalar.value)
    except ValueError:
        return False
    return True


def _fault_of(source: str, error: yaml.MarkedYAMLError) -> tuple[int, Said]:
    """The line of a fault, from 1, and what to mend. An open quote runs on to the next: it is told where it begins."""
    said = f"{error.context} {error.problem}"
    left_open = re.search("end of stream|stream end", said)
    mark = (left_open and error.context_mark) or error.problem_mark
    line = mark.line if mark else 0
    for first, last in _quoted_over_lines(source):
        if last == line:
            return first + 1, _OPEN_QUOTE
    return line + 1, next((words for part, words in _YAML_FAULTS.items() if re.search(part, said)), _NO_YAML)


def _quoted_over_lines(source: str) -> Iterator[tuple[int, int]]:
    """The first and the last line of each quoted text of several lines, as far as YAML can be read."""
    try:
        for token in yaml.scan(source, Loader=yaml.SafeLoader):
            is_quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
            if is_quoted and token.start_mark.line < token.end_mark.line:
                yield token.start_mark.line, token.end_mark.line
    except yaml.YAMLError:
        return


def scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Every single value below a node, keys too."""
    match node:
        case yaml.ScalarNode():
            yield node
        case yaml.MappingNode():
            for pair in node.value:
                for part in pair:
                    yield from scalars(part)
        case yaml.SequenceNode():
            for item in node.value:
                yield from scalars(item)


def duplicates(path: Path, node: yaml.Node) -> list[Problem]:
    """Keys given twice: YAML keeps the last in silence, an editor would not."""
    problems = []
    if isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in seen:
                expected = Said(
                    f"sama kenttä on jo rivillä {seen[key.value]}; poista toinen",
                    f"the same field is on line {seen[key.value]} already; take one away",
                )
                problems.append(Problem(file=path, line=line, field=key.value, expected=expected))
            seen.setdefault(key.value, line)
            problems += duplicates(path, value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            problems += duplicates(path, item)
    return problems
