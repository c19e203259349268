"""Reads editors' YAML into a model, and says every fault with file, line, field, what was found and what is right.

Messages are Finnish, since editors read them: no words of YAML's or pydantic's own pass through. What a text should
look like is said by the Finnish `description` of its field in the model.
"""

import difflib
import re
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from generators.errors import DataFileError, Problem

M = TypeVar("M", bound=BaseModel)

Place = tuple[str | int, ...]
"""Where a value stands: names of fields, and numbers of the items of lists from 0."""

MISSING = "tämä kenttä puuttuu; lisää se"

NOT_TEXT = "tallenna tiedosto UTF-8-muodossa"

_EXPECTED = {
    "literal_error": "jokin näistä: {choices}",
    "string_too_short": "vähintään {min_length} merkkiä pitkä",
    "string_too_long": "enintään {max_length} merkkiä pitkä",
    "too_short": "luettelo, jossa on kohtia vähintään {min_length}",
    "too_long": "luettelo, jossa on kohtia enintään {max_length}",
    "greater_than": "suurempi kuin {gt:g}",
    "greater_than_equal": "vähintään {ge:g}",
    "less_than": "pienempi kuin {lt:g}",
    "less_than_equal": "enintään {le:g}",
    "model": "ryhmä kenttiä: {fields}",
    "dict": "teksti kielittäin, esimerkiksi {{fi: Palvelut, sv: Tjänster, en: Services}}",
    "tuple": "luettelo: [a, b] tai rivit, joiden alussa on viiva; tyhjä luettelo on []",
    "list": "luettelo: [a, b] tai rivit, joiden alussa on viiva; tyhjä luettelo on []",
    "string": "teksti",
    "int": "kokonaisluku",
    "float": "luku, desimaalierottimena piste: 0.8",
    "finite": "luku, desimaalierottimena piste: 0.8",
    "bool": "true tai false",
    "date": "päivämäärä muodossa 2026-11-23",
}
"""What is right, by pydantic's type of error or the first word of it; numbers come from the error's context."""

MOST_LEVELS = 30
"""Groups and lists inside one another; our files have five or six."""

_SIGN = "teksti alkaa merkillä, jolla on YAMLissa oma tehtävänsä; kirjoita teksti lainausmerkkeihin"

_YAML_FAULTS = {
    r"'\\t' that cannot": "rivillä on sarkain; sisennä välilyönneillä",
    r"that cannot start|expected alphabetic|the tag|chomping": _SIGN,
    r"quoted scalar.*end of stream": "lainausmerkki jää auki; lisää toinen",
    r"unknown escape": "tekstissä on kenoviiva; käytä yksinkertaisia lainausmerkkejä",
    r"expected ',' or ']'": "luettelosta puuttuu pilkku tai lopusta ]",
    r"expected ',' or '\}'": "ryhmästä puuttuu pilkku tai lopusta }",
    r"mapping values": (
        "kaksoispiste on paikassa, johon se ei sovi; kirjoita teksti lainausmerkkeihin tai tarkista sisennys"
    ),
    r"could not find expected ':'": "kentän nimen perästä puuttuu kaksoispiste",
    r"block end|sequence entries": "rivi ei sovi edellisiin; tarkista sisennys ja lainausmerkit",
    r"another document": "tiedostossa on ylimääräinen rivi ---; poista se",
}
"""What to mend, by what PyYAML says."""


def fault(words: str, at: Place) -> PydanticCustomError:
    """To be raised by a model's validator: a fault that stands at `at`, counted from the model."""
    return PydanticCustomError("own_words", "{words}", {"words": words, "at": at})


def load(path: Path, model: type[M]) -> M:
    """The file as `model`. Raises DataFileError with all faults of the file at once, in order of lines."""
    try:
        source = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise DataFileError([Problem(file=path, line=1, expected="tiedosto puuttuu")]) from error
    except UnicodeDecodeError as error:
        raise DataFileError([Problem(file=path, line=1, expected=NOT_TEXT)]) from error
    node, data = opened(path, source)
    problems = _duplicates(path, node) if node else []
    value: M | None = None
    try:
        value = model.model_validate({} if data is None else data)
    except ValidationError as error:
        schema = model.model_json_schema()
        problems += [_problem(path, node, detail, schema) for detail in error.errors()]
    if value is None or problems:
        raise DataFileError(_in_order(problems))
    return value


def opened(path: Path, source: str, lines_before: int = 0) -> tuple[yaml.Node | None, Any]:
    """YAML as nodes, which know their lines, and as data. Raises DataFileError when it is no YAML.

    `lines_before`: how many lines of the file stand before `source`.
    """
    line = 1
    try:
        _refuse_explosives(path, source, lines_before)
        node: yaml.Node | None = yaml.compose(source, Loader=yaml.SafeLoader)
        for scalar in _scalars(node):
            line = scalar.start_mark.line + 1
            if scalar.tag.endswith(":timestamp"):
                yaml.safe_load(scalar.value)
        return node, yaml.safe_load(source)
    except yaml.MarkedYAMLError as error:
        said = f"{error.context} {error.problem}"
        left_open = re.search("end of stream|stream end", said)
        mark = (left_open and error.context_mark) or error.problem_mark
        line = mark.line + 1 if mark else 1
        expected = next((words for part, words in _YAML_FAULTS.items() if re.search(part, said)), "")
        expected = expected or "rivi ei ole YAMLia; tarkista sisennys, kaksoispisteet ja lainausmerkit"
    except yaml.reader.ReaderError as error:
        line = source.count("\n", 0, error.position) + 1
        expected = "rivillä on näkymätön ohjausmerkki; kirjoita rivi uudelleen"
    except ValueError:
        expected = "tällaista päivää ei ole; tarkista päivämäärä"
    raise DataFileError([Problem(file=path, line=line + lines_before, expected=expected)])


def _refuse_explosives(path: Path, source: str, lines_before: int) -> None:
    """Refuses what our files never need: references (a few lines of them can mean millions) and endless nesting."""
    level = 0
    for event in yaml.parse(source, Loader=yaml.SafeLoader):
        level += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        expected = _SIGN if isinstance(event, yaml.AliasEvent) else ""
        if level > MOST_LEVELS:
            expected = f"ryhmiä tai luetteloita on sisäkkäin yli {MOST_LEVELS}; tarkista sulkeet ja sisennys"
        if expected:
            line = (event.start_mark.line if event.start_mark else 0) + 1 + lines_before
            raise DataFileError([Problem(file=path, line=line, expected=expected)])


def _scalars(node: yaml.Node | None) -> list[yaml.ScalarNode]:
    """Every single value below a node, keys too."""
    match node:
        case yaml.ScalarNode():
            return [node]
        case yaml.MappingNode():
            return [scalar for pair in node.value for part in pair for scalar in _scalars(part)]
        case yaml.SequenceNode():
            return [scalar for item in node.value for scalar in _scalars(item)]
    return []


def _duplicates(path: Path, node: yaml.Node) -> list[Problem]:
    """Keys given twice: YAML keeps the last in silence, an editor would not."""
    problems = []
    if isinstance(node, yaml.MappingNode):
        seen: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.value in seen:
                expected = f"sama kenttä on jo rivillä {seen[key.value]}; poista toinen"
                problems.append(Problem(file=path, line=line, field=key.value, expected=expected))
            seen.setdefault(key.value, line)
            problems += _duplicates(path, value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            problems += _duplicates(path, item)
    return problems


def _problem(path: Path, node: yaml.Node | None, detail: ErrorDetails, schema: dict[str, Any]) -> Problem:
    kind, context = detail["type"], detail.get("ctx", {})
    place = (*detail["loc"], *context.get("at", ()))
    standing, line = _standing(node, place)
    if kind in ("missing", "extra_forbidden"):
        standing = place
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in standing)
    if kind == "missing":
        return Problem(file=path, line=line, field=field, expected=MISSING)
    if kind == "extra_forbidden":
        known = _schema_at(schema, place[:-1]).get("properties", {})
        near = difflib.get_close_matches(str(place[-1]), known, n=1)
        advice = f"tarkoititko ”{near[0]}”?" if near else f"tunnetut kentät: {', '.join(known)}"
        return Problem(file=path, line=line, field=field, found="tuntematon kenttä", expected=advice)
    if kind in ("value_error", "own_words"):
        found = _shown(detail["input"]) if isinstance(detail["input"], str) else ""
        expected = str(context.get("words") or context["error"])
        return Problem(file=path, line=line, field=field, found=found, expected=expected)
    found = _shown(detail["input"])
    if place[-1:] == ("[key]",):
        return Problem(
            file=path, line=line, field=field, found=found, expected="kirjoita kielen lyhenne, esimerkiksi fi"
        )
    expected = _expected(kind, context, _schema_at(schema, standing), detail["input"])
    return Problem(file=path, line=line, field=field, found=found, expected=f"pitäisi olla {expected}")


def _expected(kind: str, context: dict[str, Any], schema: dict[str, Any], value: Any) -> str:
    """What would be right, as it goes on from "pitäisi olla"."""
    if schema.get("type") == "string" and "description" in schema:
        return str(schema["description"])
    if kind == "string_type" and isinstance(value, int | float):
        return f'teksti; kirjoita se lainausmerkkeihin: "{_shown(value)}"'
    words = _EXPECTED.get(kind) or _EXPECTED.get(kind.partition("_")[0])
    if words is None:
        return f"toisenlainen arvo ({kind})"
    choices = re.findall(r"'([^']*)'", str(context.get("expected", "")))
    return words.format(choices=", ".join(choices), fields=", ".join(schema.get("properties", ())), **context)


def _shown(value: Any) -> str:
    """A value as an editor would know it again."""
    match value:
        case None:
            return "tyhjä"
        case bool():
            return "true" if value else "false"
        case str():
            return f"”{value}”" if len(value) <= 60 else f"”{value[:59]}…”"
        case dict():
            return "ryhmä kenttiä"
        case list() | tuple():
            return "luettelo" if value else "tyhjä luettelo"
    return str(value)


def _standing(node: yaml.Node | None, place: Place) -> tuple[Place, int]:
    """The part of `place` that stands in the file, and its line. Labels that pydantic adds do not stand there."""
    line = node.start_mark.line + 1 if node else 1
    for depth, part in enumerate(place):
        if isinstance(node, yaml.MappingNode):
            pair = next(((key, value) for key, value in node.value if key.value == str(part)), None)
            if not pair:
                return place[:depth], line
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
        else:
            return place[:depth], line
    return place, line


def _schema_at(schema: dict[str, Any], place: Place) -> dict[str, Any]:
    """The part of a model's JSON schema that tells of the value at `place`; empty when there is none."""
    definitions = schema.get("$defs", {})
    current = schema
    for part in (*place, None):
        while "$ref" in current:
            current = definitions[current["$ref"].rpartition("/")[2]]
        if isinstance(part, int):
            current = current.get("items", {})
        elif part is not None:
            current = current.get("properties", {}).get(part) or {}
    return current


def _in_order(problems: list[Problem]) -> list[Problem]:
    """By line; what is said of one value in several ways (a union) as one."""
    ordered: list[Problem] = []
    start = "pitäisi olla "
    for problem in sorted(problems, key=lambda problem: problem.line):
        last = ordered[-1] if ordered else None
        same = last and (last.line, last.field, last.found) == (problem.line, problem.field, problem.found)
        if last and same and last.expected.startswith(start) and problem.expected.startswith(start):
            both = f"{last.expected} tai {problem.expected.removeprefix(start)}"
            ordered[-1] = last.model_copy(update={"expected": both})
        else:
            ordered.append(problem)
    return ordered
