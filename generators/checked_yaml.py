"""Reads editors' YAML into a model, and says every fault with file, line, field, what was found and what is right.

Messages are Finnish, since editors read them.
"""

import difflib
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generators.errors import DataFileError, Problem

M = TypeVar("M", bound=BaseModel)

EXPECTED = {
    "string_type": "teksti",
    "int_type": "kokonaisluku",
    "int_parsing": "kokonaisluku",
    "bool_type": "true tai false",
    "bool_parsing": "true tai false",
    "float_type": "luku",
    "list_type": "luettelo",
    "tuple_type": "luettelo",
    "dict_type": "ryhmä kenttiä",
    "model_type": "ryhmä kenttiä",
    "date_type": "päivämäärä muodossa 2026-11-23",
    "date_from_datetime_parsing": "päivämäärä muodossa 2026-11-23",
}


def load(path: Path, model: type[M]) -> M:
    """The file as `model`. Raises DataFileError with all faults of the file at once."""
    try:
        source = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise DataFileError([Problem(file=path, line=1, expected="tiedosto puuttuu")]) from error
    except UnicodeDecodeError as error:
        raise DataFileError([Problem(file=path, line=1, expected="tallenna tiedosto UTF-8-muodossa")]) from error
    try:
        node = yaml.compose(source, Loader=yaml.SafeLoader)
        data = yaml.safe_load(source)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise DataFileError([Problem(file=path, line=line, expected=f"YAML ei aukea: {error.problem}")]) from error
    duplicates = list(_duplicates(path, node)) if node else []
    try:
        value = model.model_validate({} if data is None else data)
    except ValidationError as error:
        problems = [_problem(path, node, detail, model) for detail in error.errors()]
        raise DataFileError([*duplicates, *problems]) from error
    if duplicates:
        raise DataFileError(duplicates)
    return value


def _duplicates(path: Path, node: yaml.Node) -> list[Problem]:
    """Keys given twice: YAML keeps the last in silence, an editor would not."""
    problems = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                problems.append(
                    Problem(
                        file=path,
                        line=key.start_mark.line + 1,
                        field=key.value,
                        expected="sama kenttä on jo ylempänä; poista toinen",
                    )
                )
            seen.add(key.value)
            problems += _duplicates(path, value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            problems += _duplicates(path, item)
    return problems


def _problem(path: Path, node: yaml.Node | None, detail: ErrorDetails, model: type[BaseModel]) -> Problem:
    location = [part for part in detail["loc"] if not (isinstance(part, str) and part.startswith("function-"))]
    field = ".".join(str(part) for part in location)
    line = _line(node, location)
    kind = detail["type"]
    if kind == "missing":
        return Problem(file=path, line=line, field=field, expected="tämä kenttä puuttuu; lisää se")
    if kind == "extra_forbidden":
        known = _known_fields(model, location[:-1])
        near = difflib.get_close_matches(str(location[-1]), known, n=1)
        advice = f"tarkoititko ”{near[0]}”?" if near else f"tunnetut kentät: {', '.join(sorted(known))}"
        return Problem(file=path, line=line, field=field, found="tuntematon kenttä", expected=advice)
    found = repr(detail["input"])
    context = detail.get("ctx", {})
    expected = EXPECTED.get(kind) or str(context.get("expected") or context.get("error") or detail["msg"])
    if kind == "string_pattern_mismatch":
        expected = f"muoto {context['pattern']}"
    found = found if len(found) <= 80 else found[:79] + "…"
    return Problem(file=path, line=line, field=field, found=found, expected=f"pitäisi olla {expected}")


def _line(node: yaml.Node | None, location: list[Any]) -> int:
    """Line of the deepest part of `location` that stands in the file."""
    line = node.start_mark.line + 1 if node else 1
    for part in location:
        if isinstance(node, yaml.MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(part)), None)
            if not pair:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
            line = node.start_mark.line + 1
    return line


def _known_fields(model: type[BaseModel], location: list[Any]) -> list[str]:
    """Names of the fields of the model that stands at `location`."""
    current: Any = model
    for part in location:
        if isinstance(part, int):
            continue
        field = getattr(current, "model_fields", {}).get(part)
        if field is None:
            continue
        current = _inner_model(field.annotation) or current
    return list(getattr(current, "model_fields", {}))


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    """The model inside `tuple[Model, ...]`, `Model | None` and the like."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        if found := _inner_model(inner):
            return found
    return None
