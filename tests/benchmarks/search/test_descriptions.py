"""Recorded general descriptions as services of a snapshot."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.search.descriptions import description_service, descriptions_snapshot, plain_text
from generators.errors import PerhekeskusError

ID = "0f1e2d3c-0000-4000-8000-000000000001"
TERMS = {
    "urn:class": {"code": "P3.2", "uri": "", "name": [{"language": "sv", "value": "Rådgivning"}]},
    "urn:group": {"code": "KR1", "uri": "", "name": [{"language": "fi", "value": "Kansalaiset"}]},
}
BLOCKS = json.dumps({"blocks": [{"text": "Ensin."}, {"text": ""}, {"text": "Sitten."}], "entityMap": {}})


def _row(**changed: Any) -> dict[str, Any]:
    empty = "Description UserInstructions ServiceRestrictions ChargeTypeAdditionalInfo DeadLineAdditionalInfo".split()
    return {
        **{key: [] for key in (*empty, "ProcessingTimeAdditionalInfo", "ValidityTimeAdditionalInfo", "LifeEvent")},
        "Id": ID,
        "ServiceType": "PermissionAndObligation",
        "Name": [{"Lang": "fi", "Label": "Neuvola"}, {"Lang": "sv", "Label": "Rådgivningen"}],
        "ShortDescription": [{"Lang": "fi", "Label": "Lyhyesti."}],
        "BackgroundDescription": [{"Lang": "fi", "Label": BLOCKS}, {"Lang": "sv", "Label": None}],
        "OntologyTerm": [{"Key": "http://www.yso.fi/onto/koko/p1", "Value": "neuvolat"}],
        "ServiceClass": [{"Key": "urn:class"}],
        "TargetGroup": [{"Key": "urn:group"}],
        **changed,
    }


def test_a_description_becomes_a_service_of_its_own_id():
    service = description_service(_row(), TERMS)
    assert (service.id, service.general_description_id, service.kind) == (ID, ID, "permit")
    assert service.names.root == service.general_description_names.root == {"fi": "Neuvola", "sv": "Rådgivningen"}
    assert service.summary.get("fi") == "Lyhyesti."
    assert service.general_background.root == {"fi": "Ensin.\n\nSitten."}
    assert service.connections == ()


def test_terms_have_their_codes_and_names():
    service = description_service(_row(), TERMS)
    assert service.class_codes == {"P3.2"}
    assert service.target_codes == {"KR1"}
    assert service.service_classes[0].names.get("sv") == "Rådgivning"
    assert service.ontology_terms[0].names.get("fi") == "neuvolat"


def test_blocks_are_a_line_each_and_other_text_stays():
    assert plain_text(BLOCKS) == "Ensin.\n\nSitten."
    assert plain_text("Vain tekstiä.") == "Vain tekstiä."


def test_what_cannot_be_read_is_an_error():
    with pytest.raises(PerhekeskusError, match=ID):
        description_service(_row(Name=[]), TERMS)


def test_all_recorded_descriptions_are_read(shared: Path):
    snapshot = descriptions_snapshot(shared)
    assert len(snapshot.services) == 458
    assert list(snapshot.services) == sorted(snapshot.services)
    named = [
        sum(bool(service.names.get(code)) for service in snapshot.services.values()) for code in ("fi", "sv", "en")
    ]
    assert named == [458, 337, 334]
