from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest

from generators.errors import PerhekeskusError, PullRefusedError, SourceError
from generators.selection import Editorial, EditorialEntry
from generators.snapshot import Snapshot, read_snapshot
from generators.snapshot.replacing import staging
from tests.sources.local_server import Answer, serving, told
from tests.sources.ptv_v11.mapping.raw import organisation, texts, typed
from tests.sources.ptv_v11.small_ptv import SmallPtv, collection_of, number, pull_from, small_ptv


def snapshot(folder: Path) -> Snapshot:
    found = read_snapshot(folder)
    assert found is not None
    return found


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def records(folder: Path) -> dict[str, bytes]:
    return {name: text for name, text in files(folder).items() if not name.endswith("manifest.json")}


def rename(ptv: SmallPtv, identifier: str, name: str) -> None:
    changed = ptv.records["Service"][identifier] | {"serviceNames": typed("Name", fi=name)}
    ptv.put("Service", changed)


def test_follows_what_services_name(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.put("Organization", organisation(id=number("root"), organizationNames=typed("Name", fi="Ylin")))
        ptv.put("Organization", organisation(id=number("middle"), parentOrganizationId=number("root")))
        ptv.put("Organization", organisation(id=number("Vaasa"), parentOrganizationId=number("middle")))
        ptv.put("GeneralDescription", {"id": number("general"), "names": typed("Name", fi="Pohjakuvaus")})
        ptv.add_service("Neuvola", generalDescriptionId=number("general"), serviceCollections=[{"id": number("shelf")}])
        ptv.put("ServiceCollection", collection_of("shelf", number("Neuvola")))
        report = pull_from(server, tmp_path / "snap")
        found = snapshot(tmp_path / "snap")
    assert len(found.services) == 4
    assert found.services[number("Neuvola")].general_description_names.get("fi") == "Pohjakuvaus"
    assert set(found.organisations) == {number("Vaasa"), number("middle"), number("root")}
    assert list(found.collections) == [number("shelf")]
    assert number("Neuvola, place") in found.channels
    assert report.full
    assert report.counts == found.manifest.counts
    assert found.manifest.pulled_at == ptv.now
    assert found.manifest.official is False


def test_what_is_not_for_families_is_left_out_with_what_explains_it(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.add_service("Vesihuolto", serviceClasses=[{"code": "P20", "uri": "x", "name": []}])
        pull_from(server, tmp_path)
        assert not any("%2C" in path for path in server.paths)
    found = snapshot(tmp_path)
    assert number("Vesihuolto") not in found.services
    assert number("Vesihuolto, place") not in found.channels
    left = found.left_out[number("Vesihuolto")]
    assert (left.names.get("fi"), left.class_codes, left.organisation_id) == ("Vesihuolto", ("P20",), number("Vaasa"))


def test_editors_add_and_remove(tmp_path):
    editorial = Editorial(
        add=(EditorialEntry(id=number("Vesihuolto"), reason="a"),),
        remove=(EditorialEntry(id=number("Palvelu 1"), reason="b"),),
    )
    with small_ptv() as (ptv, server):
        ptv.add_service("Vesihuolto", serviceClasses=[{"code": "P20", "uri": "x", "name": []}])
        ptv.now += timedelta(days=1)
        pull_from(server, tmp_path)
        report = pull_from(server, tmp_path, editorial=editorial)
    found = snapshot(tmp_path)
    assert not report.full
    assert report.fetched["service"] == 1
    assert set(found.services) == {number("Vesihuolto"), number("Palvelu 0"), number("Palvelu 2")}
    assert set(found.left_out) == {number("Palvelu 1")}


def test_unpublished_channels_dangle_and_lost_collections_are_let_be(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.remove("ServiceChannel", number("Palvelu 1, place"))
        ptv.add_service("Neuvola", serviceCollections=[{"id": number("gone")}])
        report = pull_from(server, tmp_path)
    assert report.counts["dangling_references"] == 1
    assert report.counts["collections"] == 0
    assert report.unread == 0


def test_a_municipality_that_was_merged_away_is_a_warning(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.unknown = {"946"}
        report = pull_from(server, tmp_path)
        assert report.warnings == ("PTV does not know municipality 946: its own services were not asked for",)
        ptv.unknown = set(snapshot(tmp_path).manifest.municipalities) | {"17"}
        with pytest.raises(SourceError, match="knows no municipality of county 17"):
            pull_from(server, tmp_path)


def test_both_spellings_of_the_county_are_tried(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.county_word = "WellbeingServicesCounties"
        assert pull_from(server, tmp_path).warnings == ()
    assert [path.split("/")[5] for path in server.paths if "Counties" in path] == [
        "WellbeingServiceCounties",
        "WellbeingServicesCounties",
    ]


def test_hostile_ids_never_reach_an_address(tmp_path):
    evil = "../../x?guids=" + number("Palvelu 0")
    with small_ptv() as (ptv, server):
        ptv.extra_rows = [{"id": evil}, {"id": None}, None, 7, {"id": "00000000-0000-0000-0000-000000000000"}]
        ptv.add_service("Neuvola", serviceChannels=[{"serviceChannel": {"id": evil, "name": "x"}}])
        ptv.add_service("Kerho", generalDescriptionId=evil, serviceCollections=[{"id": evil}])
        report = pull_from(server, tmp_path)
        assert not any("x?guids" in path.split("?", 1)[1] or ".." in path for path in server.paths)
    assert report.counts["services"] == 5
    assert {part.reason for part in snapshot(tmp_path).unread if part.field == "id"} == {"the row's id is no GUID"}


def test_one_record_that_ptv_cannot_give_is_reported(tmp_path):
    with small_ptv(6) as (ptv, server):
        ptv.broken = {number("Palvelu 3")}
        report = pull_from(server, tmp_path)
    assert report.counts["services"] == 5
    [unread] = snapshot(tmp_path).unread
    assert (unread.id, unread.whole) == (number("Palvelu 3"), True)
    assert "500" in unread.reason


def test_the_same_data_gives_the_same_bytes(tmp_path):
    with small_ptv() as (ptv, server):
        pull_from(server, tmp_path / "a")
        ptv.records["Service"] = dict(reversed(ptv.records["Service"].items()))
        pull_from(server, tmp_path / "b", limits={"batch": 1})
    assert files(tmp_path / "a") == files(tmp_path / "b")


def test_changes_alone_are_fetched_and_equal_a_full_pull(tmp_path):
    with small_ptv(12) as (ptv, server):
        ptv.add_service("Loppuu", serviceClasses=[{"code": "P20", "uri": "x", "name": []}])
        ptv.now += timedelta(days=1)
        pull_from(server, tmp_path / "snap")
        ptv.now += timedelta(days=1)
        rename(ptv, number("Palvelu 1"), "Uusi nimi")
        ptv.remove("Service", number("Palvelu 2"))
        ptv.remove("ServiceChannel", number("Palvelu 3, place"))
        ptv.add_service("Uusi palvelu", owner="Vöyri")
        ptv.put("Organization", organisation(id=number("Vaasa"), organizationNames=typed("Name", fi="Vasa")))
        ptv.remove("Service", number("Loppuu"))
        report = pull_from(server, tmp_path / "snap")
        pull_from(server, tmp_path / "full")
    assert not report.full
    assert report.fetched == {"service": 2, "channel": 2, "organisation": 2, "collection": 0}
    assert records(tmp_path / "snap") == records(tmp_path / "full")
    assert snapshot(tmp_path / "snap").manifest.full_pulled_at == ptv.now - timedelta(days=1)


def test_hours_that_are_over_go_without_a_change_of_the_record(tmp_path):
    def hours(until: str | None) -> dict[str, object]:
        opening = {"dayFrom": "Monday", "dayTo": "", "from": "08:00:00", "to": "16:00:00"}
        rule = {"serviceHourType": "DaysOfTheWeek", "validForNow": not until, "openingHour": [opening]}
        return rule | {"validFrom": "2026-01-01T00:00:00", "validTo": until}

    with small_ptv() as (ptv, server):
        place = ptv.records["ServiceChannel"][number("Palvelu 0, place")]
        place["serviceHours"] = [hours("2026-11-23T00:00:00"), hours("2026-11-24T00:00:00"), hours(None)]
        pull_from(server, tmp_path)
        assert len(snapshot(tmp_path).channels[place["id"]].hours) == 3
        ptv.now += timedelta(days=1)
        assert not pull_from(server, tmp_path).full
    assert len(snapshot(tmp_path).channels[place["id"]].hours) == 2


def test_what_was_not_read_stays_reported_when_nothing_is_fetched(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.add_service("Neuvola", languages=["../x"])
        ptv.now += timedelta(days=1)
        pull_from(server, tmp_path)
        before = snapshot(tmp_path).unread
        report = pull_from(server, tmp_path)
    assert len(before) == 1
    assert report.fetched["service"] == 0
    assert snapshot(tmp_path).unread == before


def test_what_changed_within_the_hour_before_the_last_pull_is_read_again(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.now -= timedelta(minutes=59)
        rename(ptv, number("Palvelu 1"), "Uusi nimi")
        ptv.now += timedelta(minutes=59)
        pull_from(server, tmp_path)
        assert pull_from(server, tmp_path).fetched["service"] == 1


@pytest.mark.parametrize(
    ("days", "fields"),
    [(7, {}), (-1, {}), (1, {"full": True}), (1, {"limits": {"full_pull_days": 1}})],
)
def test_everything_is_read_again_when_it_is_time(tmp_path, days, fields):
    with small_ptv() as (ptv, server):
        pull_from(server, tmp_path)
        ptv.now += timedelta(days=days)
        assert pull_from(server, tmp_path, **fields).full
        assert snapshot(tmp_path).manifest.full_pulled_at == ptv.now


def test_everything_is_read_again_when_the_reader_has_changed(tmp_path, monkeypatch):
    with small_ptv() as (ptv, server):
        pull_from(server, tmp_path)
        ptv.now += timedelta(days=1)
        assert not pull_from(server, tmp_path).full
        monkeypatch.setattr("generators.sources.ptv_v11.pull.READING_VERSION", 99)
        assert pull_from(server, tmp_path).full


def test_everything_is_read_when_ptv_cannot_tell_changes(tmp_path):
    with small_ptv() as (ptv, server):
        pull_from(server, tmp_path)
        ptv.knows_changes = False
        report = pull_from(server, tmp_path)
    assert report.full
    assert "could not tell what has changed" in report.warnings[0]


def test_everything_is_read_when_the_list_of_changes_never_rests(tmp_path, monkeypatch):
    given = count()

    def moving(*_: object) -> Answer:
        row = {"id": number(f"new {next(given)}")}
        return told({"pageNumber": None, "pageSize": 1, "pageCount": 2, "itemList": [row]})

    with small_ptv() as (ptv, server):
        pull_from(server, tmp_path)
        monkeypatch.setattr(ptv, "_changed", moving)
        report = pull_from(server, tmp_path)
    assert report.full
    assert "kept moving" in report.warnings[0]
    assert snapshot(tmp_path).manifest.warnings == report.warnings


def test_too_little_is_refused_and_the_old_snapshot_stays(tmp_path):
    with small_ptv(10) as (ptv, server):
        pull_from(server, tmp_path)
        before = files(tmp_path)
        for each in range(3):
            ptv.remove("Service", number(f"Palvelu {each}"))
        with pytest.raises(PullRefusedError, match=r"services 10 → 7 \(70%\).*--accept-shrink"):
            pull_from(server, tmp_path)
        assert files(tmp_path) == before
        assert list(tmp_path.parent.glob(f".{tmp_path.name}*")) == []
        assert pull_from(server, tmp_path, accept_shrink=True).counts["services"] == 7


def test_nothing_at_all_is_always_refused(tmp_path):
    with small_ptv(0) as (_, server):
        for fields in ({}, {"accept_shrink": True}):
            with pytest.raises(PullRefusedError, match="no family service at all"):
                pull_from(server, tmp_path / "snap", **fields)
        assert not (tmp_path / "snap").exists()
        assert not any("guids" in path for path in server.paths)


def test_a_part_that_loses_too_much_is_held_back(tmp_path):
    with small_ptv(60) as (ptv, server):
        for each in range(10):
            ptv.add_service(f"Vöyri {each}", "946", "Vöyri")
        pull_from(server, tmp_path)
        for each in range(6):
            ptv.remove("Service", number(f"Vöyri {each}"))
            ptv.remove("ServiceChannel", number(f"Vöyri {each}, place"))
        ptv.remove("Service", number("Palvelu 7"))
        report = pull_from(server, tmp_path)
        found = snapshot(tmp_path)
        assert [(part.kind, part.id, part.before, part.after) for part in report.held_back] == [
            ("municipality", "946", 10, 4),
            ("organisation", number("Vöyri"), 10, 4),
        ]
        assert found.manifest.held_back == report.held_back
        assert sum(service.responsible_id == number("Vöyri") for service in found.services.values()) == 10
        assert number("Vöyri 0, place") in found.channels
        assert number("Palvelu 7") not in found.services
        again = pull_from(server, tmp_path)
        assert again.held_back == report.held_back
        let_go = pull_from(server, tmp_path, accept_shrink=True)
    assert let_go.held_back == ()
    assert let_go.counts["services"] == 63


def test_a_whole_organisation_comes_back_from_the_old_snapshot(tmp_path):
    with small_ptv(60) as (ptv, server):
        for each in range(8):
            ptv.add_service(f"Muu {each}", owner=f"Muu {each}")
        ptv.put("Organization", organisation(id=number("above"), organizationNames=typed("Name", fi="Yllä")))
        ptv.put("Organization", organisation(id=number("Vöyri"), parentOrganizationId=number("above")))
        for each in range(10):
            ptv.add_service(f"Vöyri {each}", "946", "Vöyri")
        pull_from(server, tmp_path)
        before = records(tmp_path)
        for each in range(10):
            ptv.remove("Service", number(f"Vöyri {each}"))
        report = pull_from(server, tmp_path)
    assert len(report.held_back) == 2
    assert records(tmp_path) == before


def test_another_county_is_not_compared(tmp_path):
    with small_ptv(10) as (ptv, server):
        pull_from(server, tmp_path)
        for each in range(9):
            ptv.records["Service"].pop(number(f"Palvelu {each}"))
        ptv.records["Service"][number("Palvelu 9")]["areaType"] = "Nationwide"
        report = pull_from(server, tmp_path, county="16")
    assert report.full
    assert report.counts["services"] == 1
    assert report.warnings[0] == "the last pull was of county 17: this one was not compared with it"


@pytest.mark.parametrize("damaged", [b'{"id":', b'{"id":"\xff"}', b"[" * 5_000, b"7", b'{"id":[]}'])
def test_a_damaged_snapshot_does_not_stop_the_pull(tmp_path, damaged):
    with small_ptv() as (_, server):
        pull_from(server, tmp_path)
        (tmp_path / "ptv" / "services.jsonl").write_bytes(damaged)
        report = pull_from(server, tmp_path)
    assert report.full
    assert "cannot be read" in report.warnings[0]
    assert len(snapshot(tmp_path).services) == 3


def test_a_damaged_record_is_not_taken_over_but_read_anew(tmp_path):
    with small_ptv() as (_, server):
        pull_from(server, tmp_path)
        sound = records(tmp_path)
        file = tmp_path / "ptv" / "channels.jsonl"
        file.write_bytes(file.read_bytes().replace(b'"id"', b'"hours":5,"id"', 1))
        assert not pull_from(server, tmp_path).full
    assert records(tmp_path) == sound


def test_parents_without_end_are_not_followed_for_ever(tmp_path):
    """A source that invents a parent for every organisation it is asked for."""
    with small_ptv() as (ptv, _):
        calm = ptv.answer

        def endless(path: str) -> Answer:
            for key in set(path.partition("guids=")[2].partition("&")[0].split(",")) - {""}:
                if "/Organization/" in path:
                    ptv.records["Organization"][key] = organisation(id=key, parentOrganizationId=number(f"above {key}"))
            return calm(path)

        with serving(endless) as other:
            report = pull_from(other, tmp_path)
    assert report.counts["organisations"] == 20
    assert "1 organisations stand more than 20 levels above a service" in report.warnings[0]


def test_parents_in_a_ring_are_read_once(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.put("Organization", organisation(id=number("Vaasa"), parentOrganizationId=number("Ring")))
        ptv.put("Organization", organisation(id=number("Ring"), parentOrganizationId=number("Vaasa")))
        report = pull_from(server, tmp_path)
    assert report.counts["organisations"] == 2


def test_a_collection_that_stays_unreadable_is_reported(tmp_path):
    with small_ptv() as (ptv, _):
        ptv.add_service("Kerho", serviceCollections=[{"id": number("shelf")}])
        calm = ptv.answer
        with serving(lambda path: Answer(200, b"[") if "ServiceCollection/" in path else calm(path)) as other:
            pull_from(other, tmp_path)
    [unread] = snapshot(tmp_path).unread
    assert (unread.kind, unread.id, unread.whole) == ("collection", number("shelf"), True)


def test_a_source_that_is_down_changes_nothing(tmp_path):
    with small_ptv() as (_, server):
        pull_from(server, tmp_path)
    before = files(tmp_path)
    with pytest.raises(SourceError, match=r"the source is down|tried 3 times"):
        pull_from(server, tmp_path)
    assert files(tmp_path) == before


def test_two_pulls_at_once_are_refused(tmp_path):
    folder = tmp_path / "snap"
    with small_ptv() as (_, server), staging(folder), pytest.raises(PerhekeskusError, match="another pull"):
        pull_from(server, folder)


def test_texts_that_no_file_can_hold_do_not_stop_the_pull(tmp_path):
    with small_ptv() as (ptv, server):
        ptv.add_service("Puolikas", keywords=texts(fi="\ud83d puolikas"), languages=["\udc00"])
        report = pull_from(server, tmp_path)
    assert report.counts["services"] == 4
