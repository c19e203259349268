"""Rules and remarks look at YAML of any shape, and say nothing rather than fail."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators.checked_yaml import Fault, check
from generators.editors.folders import FORMS
from generators.editors.freshness import freshness_remarks
from generators.editors.order import FIELDS
from generators.editors.people import people_remarks, secret_remarks
from generators.editors.rules import Surroundings, rules_for
from generators.model.local_records import LOCAL_KINDS, LocalKind
from generators.school_terms import SchoolTerms
from tests.editors.texts import EVENT, PLACE, TODAY

NAMES = sorted(
    {*FIELDS, *"least most first last day by time dates breaks cancelled changed ages role phone email need".split()}
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-1000, 1000)
    | st.floats(allow_nan=False)
    | st.dates()
    | st.datetimes()
    | st.sampled_from(
        ["ti 9–11", "837", "2026-12-03", "municipality", "none", "required", "maija.virta@example.org", ""]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4),
    max_leaves=8,
)


def all_faults(kind: LocalKind, raw: dict[str, Any]) -> list[Fault]:
    around = Surroundings(kind, TODAY, situations=["ero"], terms=SchoolTerms(), municipality="837", new_id="x")
    return [
        *rules_for(around)(raw),
        *people_remarks(raw),
        *secret_remarks(raw),
        *freshness_remarks(raw, kind, TODAY),
    ]


@given(
    st.sampled_from(LOCAL_KINDS),
    st.sampled_from([PLACE, EVENT]),
    st.dictionaries(st.sampled_from(FIELDS), VALUES, max_size=4),
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_values_of_any_type_are_looked_at(kind: LocalKind, text: str, changes: dict[str, Any]) -> None:
    raw = yaml.safe_load(text) | changes
    for fault in all_faults(kind, raw):
        assert fault.expected.fi
        assert fault.expected.en


@given(st.sampled_from(LOCAL_KINDS), st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=6))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_yaml_a_file_holds_its_faults_are_told(
    tmp_path_factory: pytest.TempPathFactory, kind: LocalKind, raw: dict[str, Any]
) -> None:
    file = tmp_path_factory.mktemp("any") / "a.yml"
    file.write_text(yaml.safe_dump(raw, allow_unicode=True), encoding="utf-8")
    around = Surroundings(kind, TODAY, situations=["ero"], terms=SchoolTerms(), new_id="x")
    found = check(file, FORMS[kind], rules=rules_for(around))
    assert found.value is None
    for problem in found.problems:
        finnish, english = str(problem).splitlines()
        assert finnish.startswith(f"{file}:{problem.line}:")
        assert english.startswith("  in English:")


def test_a_place_without_anything_is_told_all_that_it_lacks(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_text("", encoding="utf-8")
    found = check(file, FORMS["meeting_place"], rules=rules_for(Surroundings("meeting_place", TODAY, new_id="x")))
    assert {problem.field for problem in found.problems} == set(
        "id name kind summary audience ages municipality organisers address when sign_up confirmed".split()
    )
