"""JSON Schemas of editors' files: an editor's program completes fields and explains them in Finnish.

They are written from the forms (`perhekeskus format --schemas`) into `content/data/schemas/`, and a file names its own
in its first line. What a schema says in short, the forms and rules say in full.
"""

import json
import os
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from generators.checked_yaml import schema_of
from generators.editors.folders import DATA_FOLDER, FOLDERS, FORMS
from generators.editors.order import in_order
from generators.editors.rules import CONFIRMED
from generators.editors.whereabouts import HELD_SOMEWHERE
from generators.editors_texts import TEXT_SCHEMA
from generators.model.local_records import LocalKind
from generators.vocabulary import ConceptFile, CrisisFile

SCHEMA_FOLDER = DATA_FOLDER / "schemas"

DRAFT = "https://json-schema.org/draft/2020-12/schema"

MARK = "# yaml-language-server: $schema="
"""What the first line.of a file begins with: many editors' programs know it."""


WORDS: dict[str, type[BaseModel]] = {"vocabulary": ConceptFile, "crisis": CrisisFile}
"""Name of a schema → the form of the files of everyday words that have it."""


def schema_file(kind: LocalKind) -> Path:
    """The file of a kind's schema, below the project's folder."""
    return SCHEMA_FOLDER / f"{FOLDERS[kind]}.json"


def first_line(root: Path, kind: LocalKind, file: Path) -> str:
    """The line that tells an editor's program where the schema of a file is."""
    return MARK + Path(os.path.relpath(root / schema_file(kind), file.parent)).as_posix()


def schema_text(kind: LocalKind) -> str:
    """The schema of a kind's files as JSON, ready to be written."""
    return json.dumps(_schema(kind), ensure_ascii=False, indent=2) + "\n"


def words_schema_text(name: str) -> str:
    """The schema of files of everyday words as JSON: `name` is one of `WORDS`."""
    found = schema_of(WORDS[name])
    schema = {"$schema": DRAFT, "title": name, **_plain({key: part for key, part in found.items() if key != "$defs"})}
    schema["$defs"] = {part: _plain(value) for part, value in found["$defs"].items()}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_texts() -> dict[Path, str]:
    """Every schema by its file below the project's folder."""
    return {
        **{schema_file(kind): schema_text(kind) for kind in FORMS},
        **{SCHEMA_FOLDER / f"{name}.json": words_schema_text(name) for name in WORDS},
    }


def write_schemas(root: Path) -> list[Path]:
    """Writes the schemas that are not as the forms are, and gives their files below the project's folder."""
    written = []
    for name, text in schema_texts().items():
        file = root / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            written.append(name)
    return written


def _schema(kind: LocalKind) -> dict[str, Any]:
    found = schema_of(FORMS[kind])
    schema = {
        "$schema": DRAFT,
        "title": FOLDERS[kind],
        **_plain({key: value for key, value in found.items() if key != "$defs"}),
    }
    schema["properties"] = dict(in_order(schema["properties"]))
    if kind in CONFIRMED:
        schema["required"].append("confirmed")
    if kind in HELD_SOMEWHERE:
        schema["anyOf"] = [{"required": [field]} for field in ("address", "place", "online")]
    if kind == "meeting_place":
        schema["properties"]["free"]["const"] = True
    schema["$defs"] = {name: _plain(value) for name, value in found.get("$defs", {}).items()} | {"Text": TEXT_SCHEMA}
    return schema


def _plain(schema: Any, *, names: bool = False) -> Any:
    """A schema without what only we need: titles, nulls of what may be left out, our English notes on classes.

    `names`: it is a group of named schemas, whose keys are no keywords.
    """
    if isinstance(schema, list):
        return [_plain(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    if names:
        return {name: _plain(part) for name, part in schema.items()}
    kept = {
        key: value
        for key, value in schema.items()
        if key not in ("title", "default") and not (key == "description" and "$comment" not in schema)
    }
    choices = [choice for choice in kept.pop("anyOf", ()) if choice != {"type": "null"}]
    if choices == TEXT_SCHEMA["anyOf"]:
        kept = {"$ref": "#/$defs/Text", **kept}
    elif len(choices) == 1:
        return _plain({**choices[0], **kept})
    elif choices:
        kept["anyOf"] = choices
    if kept.get("$ref") == "#/$defs/Rhythm":
        kept["anyOf"] = [{"type": "string", "minLength": 1}, {"$ref": kept.pop("$ref")}]
        return kept
    return {key: _plain(value, names=key == "properties") for key, value in kept.items()}
