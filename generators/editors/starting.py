"""A new editor's file from answers: each held against the form at once, the whole written in its canonical form."""

import copy
import itertools
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from generators.checked_yaml import Checked, schema_of
from generators.checked_yaml.standing import Place
from generators.checked_yaml.wording import problem_of
from generators.codes import municipalities
from generators.editors.folders import DATA_FOLDER, FOLDERS, FORMS
from generators.editors.formatting import canonical, new_id
from generators.editors.forms import RecordForm
from generators.editors.placing import folder_of
from generators.editors.reading import Material
from generators.editors.rules import rules_for
from generators.editors.schemas import first_line
from generators.errors import Problem
from generators.model.local_records import LocalKind
from generators.model.text import Text
from generators.settings import LANGUAGES
from generators.slugs import slug


class Draft:
    """The file that is being written: `raw` is what it holds so far. Answers are held against the day `today`."""

    def __init__(self, root: Path, kind: LocalKind, today: date) -> None:
        self.root, self.kind, self.today = root, kind, today
        self.raw: dict[str, Any] = {"id": new_id()}
        self._rules = rules_for(Material.of(root, today).around(kind))

    @property
    def file(self) -> Path:
        """Where it will be: in the folder of its municipality, called by its name, and no other file's place."""
        folder = self.root / DATA_FOLDER / FOLDERS[self.kind]
        code = self.raw.get("municipality")
        if code in municipalities():
            folder /= folder_of(code)
        name = slug(self._name) or FOLDERS[self.kind]
        numbers = ("", *(f"-{number}" for number in range(2, 1000)))
        return next(file for number in numbers if not (file := folder / f"{name}{number}.yml").exists())

    @property
    def _name(self) -> str:
        name = self.raw.get("name", "")
        picked = Text({str(language): str(text) for language, text in name.items()}) if isinstance(name, dict) else None
        found = picked.pick("fi") if picked else None
        return found.text if found else str(name)

    def put(self, at: Place, value: Any) -> list[Problem]:
        """Writes a value at a place, or with an empty place its fields. What is wrong with it is told, not written."""
        before = copy.deepcopy(self.raw)
        parts = [(at, value)] if at else [((name,), part) for name, part in value.items()]
        for place, part in parts:
            _put(self.raw, place, part)
        problems = [problem for place, _ in parts for problem in self._faults(place)]
        if problems:
            self.raw = before
        return problems

    def faults(self) -> list[Problem]:
        """All that is wrong with the whole of it."""
        return self._faults(())

    def text(self) -> str:
        """The file in its canonical form."""
        dumped = yaml.safe_dump(self.raw, allow_unicode=True, sort_keys=False)
        return canonical(self.file, dumped, self.kind, first_line(self.root, self.kind, self.file))

    def write(self) -> Path:
        """Writes the file and gives its place."""
        file, text = self.file, self.text()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def _faults(self, below: Place) -> list[Problem]:
        """What is wrong at or below a place; what is only not there yet is not, unless all is looked at."""
        checked: Checked[RecordForm] = Checked(self.file, None, [])
        problems = []
        try:
            FORMS[self.kind].model_validate(self.raw)
        except ValidationError as error:
            problems += [
                problem_of(self.file, None, detail, schema_of(FORMS[self.kind]))
                for detail in error.errors()
                if detail["loc"][: len(below)] == below and (not below or detail["type"] != "missing")
            ]
        problems += [checked.problem(*fault) for fault in self._rules(self.raw) if fault.at[: len(below)] == below]
        return problems


def _put(group: Any, at: Place, value: Any) -> None:
    """Writes a value into nested groups and lists, making those that are not there.

    A plain text gets its language; fields are added to those that a group has.
    """
    for part, following in itertools.pairwise(at):
        empty: Any = [] if isinstance(following, int) else {}
        if isinstance(part, int):
            group += [empty] * (part + 1 - len(group))
        elif isinstance(group.get(part), str) and following in LANGUAGES:
            group[part] = {"fi": group[part]}
        else:
            group.setdefault(part, empty)
        group = group[part]
    if isinstance(at[-1], int):
        group += [None] * (at[-1] + 1 - len(group))
    there = group[at[-1]] if isinstance(at[-1], int) else group.get(at[-1])
    group[at[-1]] = {**there, **value} if isinstance(there, dict) and isinstance(value, dict) else value
