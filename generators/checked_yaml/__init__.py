"""Reads editors' YAML into a model, and says every fault with file, line, field, what was found and what is right.

Messages are Finnish and English: no words of YAML's or pydantic's own pass through. What a text should look like is
said by the description of its field in the model (`described`). `opening.py` reads YAML, `standing.py` finds the line
of a value, `wording.py` has the words.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import yaml
from pydantic import BaseModel, Field, ValidationError
from pydantic_core import PydanticCustomError

from generators.checked_yaml.opening import duplicates, opened
from generators.checked_yaml.standing import Place, node_at, standing, written
from generators.checked_yaml.wording import in_order, is_told_elsewhere, problem_of
from generators.errors import DataFileError, Problem, Said

M = TypeVar("M", bound=BaseModel)

NO_FILE = Said("tiedosto puuttuu", "the file is missing")

NOT_TEXT = Said("tallenna tiedosto UTF-8-muodossa", "save the file as UTF-8")


class Fault(NamedTuple):
    """A fault that no single field has: of fields held against each other. `at` is where it stands in the file."""

    at: Place
    expected: Said
    found: str | Said | None = None


Rules = Callable[[Mapping[Any, Any]], Iterable[Fault]]
"""What looks at a whole file as YAML gives it, whatever else is wrong with it: values may be of any type."""


class Checked(NamedTuple, Generic[M]):
    """A file that was read: its value unless it has faults, the faults in order, its nodes (with lines), its data."""

    file: Path
    value: M | None
    problems: list[Problem]
    node: yaml.Node | None = None
    data: Any = None

    def text(self, *at: str | int) -> str:
        """The single value at a place as it is written, also in a file with faults; "" when there is none."""
        found = node_at(self.node, at)
        return str(found.value) if isinstance(found, yaml.ScalarNode) else ""

    def problem(self, at: Place, expected: Said, found: str | Said | None = None) -> Problem:
        """A fault found later at a place in this file. `found` None: what is written there."""
        where, line = standing(self.node, at)
        field = ".".join(str(part + 1) if isinstance(part, int) else part for part in at)
        if found is None:
            found = written(self.node, at) if where == at else ""
        return Problem(file=self.file, line=line, field=field, found=found, expected=expected)


def described(fi: str, en: str, *, shape: str = "", **limits: Any) -> Any:
    """A field whose description is Finnish, for messages and schemas, and English beside it.

    `shape` is a pattern that only the schema has, when a validator of the field says more than a pattern could.
    """
    extra: dict[str, Any] = {"$comment": en, "pattern": shape} if shape else {"$comment": en}
    return Field(description=fi, json_schema_extra=extra, **limits)


def fault(words: Said, at: Place) -> PydanticCustomError:
    """To be raised by a model's validator: a fault that stands at `at`, counted from the model."""
    return PydanticCustomError("own_words", "{words}", {"words": words, "at": at})


@cache
def schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """A model as JSON Schema, with our descriptions."""
    return model.model_json_schema()


def load(path: Path, model: type[M]) -> M:
    """The file as `model`. Raises DataFileError with all faults of the file at once, in order of lines."""
    checked = check(path, model)
    if checked.value is None:
        raise DataFileError(checked.problems)
    return checked.value


def check(path: Path, model: type[M], *, rules: Rules | None = None) -> Checked[M]:
    """The file as `model`, or all its faults: those of its fields, and what the `rules` say of them together."""
    try:
        source = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Checked(path, None, [Problem(file=path, line=1, expected=NO_FILE)])
    except UnicodeDecodeError:
        return Checked(path, None, [Problem(file=path, line=1, expected=NOT_TEXT)])
    try:
        node, data = opened(path, source, days_later=True)
    except DataFileError as error:
        return Checked(path, None, error.problems)
    problems = duplicates(path, node) if node else []
    value: M | None = None
    try:
        value = model.model_validate({} if data is None else data)
    except ValidationError as error:
        problems += [
            problem_of(path, node, detail, schema_of(model))
            for detail in error.errors()
            if not is_told_elsewhere(detail)
        ]
    checked = Checked(path, value, problems, node, data)
    if rules and (data is None or isinstance(data, Mapping)):
        problems += [checked.problem(*found) for found in rules(data or {})]
    return checked._replace(value=None if problems else value, problems=in_order(problems))
