import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from generators.errors import PerhekeskusError
from generators.example import ADDRESS, EXAMPLE, example_snapshot
from generators.selection import EDITORIAL_FILE
from generators.settings import SETTINGS_FILE

KEPT = "11111111-1111-4111-8111-111111111111"
LEFT = "22222222-2222-4222-8222-222222222222"
PLACE = "33333333-3333-4333-8333-333333333333"
UNUSED_PLACE = "44444444-4444-4444-8444-444444444444"
UNPUBLISHED = "55555555-5555-4555-8555-555555555555"
UNIT = "66666666-6666-4666-8666-666666666666"
ROOT_ORGANISATION = "77777777-7777-4777-8777-777777777777"
UNUSED_ORGANISATION = "88888888-8888-4888-8888-888888888888"
GENERAL = "99999999-9999-4999-8999-999999999999"


def names(value: str) -> list[dict[str, str]]:
    return [{"type": "Name", "value": value, "language": "fi"}]


def service(key: str, code: str, *channels: str) -> dict[str, Any]:
    return {
        "id": key,
        "serviceNames": names("Esimerkkipalvelu"),
        "serviceClasses": [{"code": code}],
        "generalDescriptionId": GENERAL,
        "organizations": [{"organization": {"id": UNIT}, "roleType": "Responsible"}],
        "serviceChannels": [{"serviceChannel": {"id": channel}} for channel in channels],
    }


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """A project of its own with a small example: one service kept, one left out."""
    for file in (SETTINGS_FILE, EDITORIAL_FILE):
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / file, tmp_path / file)
    places = [
        {"id": key, "serviceChannelType": "ServiceLocation", "serviceChannelNames": names("Esimerkkipaikka")}
        for key in (UNUSED_PLACE, PLACE)
    ]
    organisations = [
        {"id": UNIT, "organizationNames": names("Esimerkkiyksikkö"), "parentOrganizationId": ROOT_ORGANISATION},
        {"id": ROOT_ORGANISATION, "organizationNames": names("Esimerkkikunta")},
        {"id": UNUSED_ORGANISATION, "organizationNames": names("Esimerkkiyhdistys")},
    ]
    write(tmp_path, "services", [service(LEFT, "P23.3", UNUSED_PLACE), service(KEPT, "P3.4", PLACE, UNPUBLISHED)])
    write(tmp_path, "channels", [*places, {"id": "string"}])
    write(tmp_path, "organisations", organisations)
    write(tmp_path, "general-descriptions", [{"id": GENERAL, "names": names("Varhaiskasvatus")}, {"id": None}])
    write(tmp_path, "manifest", {"pulled_at": "2026-11-20T03:00:00Z"})
    return tmp_path


def write(project: Path, name: str, value: object) -> None:
    file = project / EXAMPLE / f"{name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(value), encoding="utf-8")


def test_the_example_is_selected_as_a_pull_is(project: Path) -> None:
    found = example_snapshot(project)
    assert list(found.services) == [KEPT]
    assert list(found.left_out) == [LEFT]
    assert found.left_out[LEFT].class_codes == ("P23.3",)
    assert found.left_out[LEFT].organisation_id == UNIT
    assert list(found.channels) == [PLACE]
    assert list(found.organisations) == [UNIT, ROOT_ORGANISATION]
    assert found.services[KEPT].general_description_names.get("fi") == "Varhaiskasvatus"
    assert [part.reason for part in found.unread] == ["no id that could be used: string"]


def test_the_example_says_what_it_is(project: Path) -> None:
    told = example_snapshot(project).manifest
    assert (told.address, told.official) == (ADDRESS, False)
    assert told.pulled_at == told.full_pulled_at == datetime(2026, 11, 20, 3, tzinfo=UTC)
    assert told.municipalities
    assert told.counts == {
        "services": 1,
        "channels": 1,
        "organisations": 2,
        "collections": 0,
        "left_out": 1,
        "unread": 1,
        "dangling_references": 1,
    }


def test_the_example_is_the_same_every_time(project: Path) -> None:
    assert example_snapshot(project) == example_snapshot(project)


@pytest.mark.parametrize("name", ["services", "channels", "organisations", "general-descriptions", "manifest"])
def test_a_missing_file_is_named_with_its_remedy(project: Path, name: str) -> None:
    (project / EXAMPLE / f"{name}.json").unlink()
    with pytest.raises(PerhekeskusError, match=rf"{name}\.json is missing; restore it"):
        example_snapshot(project)


@pytest.mark.parametrize("text", ["", "[", '{"id": 1}', "\xff"])
def test_a_broken_file_is_named(project: Path, text: str) -> None:
    (project / EXAMPLE / "services.json").write_bytes(text.encode("latin-1"))
    with pytest.raises(PerhekeskusError, match=r"services\.json: "):
        example_snapshot(project)


@pytest.mark.parametrize(
    "told", [{}, [], {"pulled_at": None}, {"pulled_at": "eilen"}, {"pulled_at": "2026-11-20T03:00"}]
)
def test_a_date_without_its_zone_is_refused(project: Path, told: object) -> None:
    write(project, "manifest", told)
    with pytest.raises(PerhekeskusError, match=r"manifest\.json: expected"):
        example_snapshot(project)


def test_the_embedded_example_is_read_whole(root: Path) -> None:
    found = example_snapshot(root)
    assert found.unread == ()
    assert len(found.services) >= 70
    assert {channel.kind for channel in found.channels.values()} == {
        "location",
        "phone",
        "electronic",
        "web_page",
        "printable_form",
    }
    named = {part.organisation_id for service in found.services.values() for part in service.responsibilities}
    assert named - {None} <= set(found.organisations)
