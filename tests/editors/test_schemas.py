"""The JSON Schemas of editors' files."""

import json
from pathlib import Path

import pytest

from generators.editors.folders import FOLDERS, FORMS
from generators.editors.order import FIELDS
from generators.editors.schemas import first_line, schema_file, schema_text, write_schemas
from generators.model.local_records import LOCAL_KINDS, LocalKind

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("kind", LOCAL_KINDS)
def test_the_written_schema_is_that_of_the_form(kind: LocalKind) -> None:
    assert (ROOT / schema_file(kind)).read_text(encoding="utf-8") == schema_text(kind), (
        "run perhekeskus format --schemas"
    )


@pytest.mark.parametrize("kind", LOCAL_KINDS)
def test_every_field_is_explained_in_finnish(kind: LocalKind) -> None:
    schema = json.loads(schema_text(kind))
    assert set(schema["properties"]) == set(FORMS[kind].model_fields)
    groups = {"": schema, **{name: part for name, part in schema["$defs"].items() if name not in ("Text", "AgeRange")}}
    silent = [
        f"{name}.{field}"
        for name, group in groups.items()
        for field, part in group["properties"].items()
        if "description" not in part
    ]
    assert silent == []


def test_a_meeting_place_must_tell_what_kainuu_listed_and_the_rest() -> None:
    schema = json.loads(schema_text("meeting_place"))
    assert set(schema["required"]) == set(
        "name kind summary audience ages municipality organisers when sign_up confirmed".split()
    )
    assert {"required": ["place"]} in schema["anyOf"]
    assert schema["properties"]["free"]["const"] is True


def test_every_reference_in_a_schema_leads_somewhere() -> None:
    for kind in LOCAL_KINDS:
        text = schema_text(kind)
        schema = json.loads(text)
        named = {part.partition('"')[0] for part in text.split('"#/$defs/')[1:]}
        assert named <= set(schema["$defs"])


def test_every_field_has_its_place_in_the_order() -> None:
    assert {field for form in FORMS.values() for field in form.model_fields} == set(FIELDS)
    assert len(FIELDS) == len(set(FIELDS))


def test_the_first_line_leads_to_the_schema() -> None:
    for folder in ("meeting-places/tampere", "example/meeting-places/tampere"):
        file = ROOT / "content/data" / folder / "kahvila.yml"
        relative = first_line(ROOT, "meeting_place", file).rpartition("=")[2]
        assert (file.parent / relative).resolve() == (ROOT / schema_file("meeting_place"))


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    assert len(write_schemas(tmp_path)) == len(FOLDERS)
    (tmp_path / schema_file("event")).write_text("{}", encoding="utf-8")
    assert write_schemas(tmp_path) == [schema_file("event")]
