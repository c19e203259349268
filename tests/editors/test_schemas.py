"""The JSON Schemas of editors' files."""

import json
from pathlib import Path

import pytest

from generators.editors.folders import FORMS
from generators.editors.order import FIELDS
from generators.editors.schemas import WORDS, first_line, schema_file, schema_text, schema_texts, write_schemas
from generators.model.local_records import LOCAL_KINDS, LocalKind
from generators.vocabulary import CRISIS_FILE, VOCABULARY_FOLDER

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("file", schema_texts())
def test_the_written_schema_is_that_of_the_form(file: Path) -> None:
    assert (ROOT / file).read_text(encoding="utf-8") == schema_texts()[file], "run perhekeskus format --schemas"


@pytest.mark.parametrize("name", WORDS)
def test_every_field_of_everyday_words_is_explained_in_finnish(name: str) -> None:
    schema = json.loads(schema_texts()[Path(f"content/data/schemas/{name}.json")])
    groups = {name: schema, **schema["$defs"]}
    assert [
        f"{group}.{field}"
        for group, told in groups.items()
        for field, part in told["properties"].items()
        if "description" not in part or "$comment" not in part
    ] == []


def test_every_file_of_everyday_words_names_its_schema() -> None:
    for file in (ROOT / VOCABULARY_FOLDER).glob("*.yml"):
        name = "crisis" if file.name == CRISIS_FILE else "vocabulary"
        line = file.read_text(encoding="utf-8").splitlines()[0]
        assert line == f"# yaml-language-server: $schema=../schemas/{name}.json", file.name


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
    for text in schema_texts().values():
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
    assert write_schemas(tmp_path) == list(schema_texts())
    (tmp_path / schema_file("event")).write_text("{}", encoding="utf-8")
    assert write_schemas(tmp_path) == [schema_file("event")]
