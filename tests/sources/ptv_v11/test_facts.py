from generators.sources.ptv_v11.facts import ServiceFacts, left_out, service_facts, without_past_hours

RECORD = {
    "id": "x",
    "names": {"fi": "Neuvola"},
    "area": {"parts": [{"kind": "municipality", "municipalities": ["905", "946"]}, {"kind": "county", "code": "17"}]},
    "responsibilities": [
        {"role": "producer", "organisation_id": "p"},
        {"role": "producer", "information": {"fi": "Joku"}},
        {"role": "responsible", "organisation_id": "r"},
    ],
    "connections": [{"channel_id": "c"}, {"channel_id": "c"}, {"channel_id": "d"}],
    "service_classes": [{"code": "P3"}, {"uri": "no code"}],
    "target_groups": [{"code": "KR1.2"}],
    "general_description_id": "g",
    "collection_ids": ["k"],
}


def test_facts_of_a_service():
    assert service_facts(RECORD) == ServiceFacts(
        channels=frozenset("cd"),
        organisations=frozenset("pr"),
        collections=frozenset("k"),
        general_description="g",
        responsible="r",
        municipalities=frozenset({"905", "946"}),
        classes=frozenset({"P3"}),
        targets=frozenset({"KR1.2"}),
    )
    assert service_facts({"id": "x", "names": {}}).responsible is None


def test_what_explains_a_service_that_is_left_out():
    explained = {"class_codes": ["P3"], "target_codes": ["KR1.2"], "organisation_id": "r"}
    assert left_out(RECORD) == {"id": "x", "names": {"fi": "Neuvola"}} | explained
    assert left_out({"id": "x", "names": {}}) == {"id": "x", "names": {}}


def test_past_hours_go_from_the_record_and_its_connections():
    past, now, ever = {"valid_to": "2026-11-22"}, {"valid_to": "2026-11-23"}, {"closed": True}
    record = {
        "id": "x",
        "hours": [past, now, ever],
        "connections": [{"channel_id": "c", "hours": [past]}, {"channel_id": "d", "hours": [past, ever]}],
    }
    assert without_past_hours(record, "2026-11-23") == {
        "id": "x",
        "hours": [now, ever],
        "connections": [{"channel_id": "c"}, {"channel_id": "d", "hours": [ever]}],
    }
    assert len(record["hours"]) == 3
