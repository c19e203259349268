"""All meeting places of a region, whoever told of them."""

from collections.abc import Iterable

import pytest

from generators.directory import Directory, build_directory
from generators.directory.local import build_local
from generators.model.local_records import AgeRange, LocalRecord, Organiser
from generators.model.records import Channel
from generators.model.text import Text
from generators.outings import Outings
from generators.selection import Editorial, EditorialEntry
from generators.situations import Situations
from tests.hand_made import CITY, NOKIA, TAMPERE, place, service, settings, snapshot
from tests.local_made import gathering, local_organisation, meeting_place

RULE = Outings(
    keywords=("perhekahvila*", "avoin päiväkoti*", "kirjasto*"),
    leave_out_words=("*neuvola*",),
    meeting_place_kinds={"open_day_care": ("avoin päiväkoti*",), "family_cafe": ("perhekahvila*",)},
)
HIDDEN = Editorial(confidential_addresses=(EditorialEntry(id="c1", reason="a"),))


def directory(
    *channels: Channel,
    local: Iterable[LocalRecord] = (),
    service_name: str = "Ohjaus",
    editorial: Editorial | None = None,
) -> Directory:
    given = service("s1", service_name, channels=tuple(channel.id for channel in channels))
    return build_directory(
        snapshot([given], channels),
        editorial or Editorial(),
        Situations(),
        settings(),
        RULE,
        build_local(local, (TAMPERE, NOKIA), meeting_place().confirmed.day),  # type: ignore[union-attr]
    )


@pytest.mark.parametrize(
    ("name", "service_name", "kind"),
    [
        ("Avoin päiväkoti Malli", "Ohjaus", "open_day_care"),
        ("Kerhotila", "Perhekahvila", "family_cafe"),
        ("Avoin päiväkoti Malli", "Perhekahvila", "open_day_care"),
        ("Kirjasto", "Ohjaus", None),
        ("Mallin neuvola", "Perhekahvila", None),
    ],
)
def test_a_place_of_ptv_is_one_by_its_name_or_by_what_one_goes_there_for(
    name: str, service_name: str, kind: str | None
) -> None:
    found = directory(place("c1", name), service_name=service_name).meeting_points
    assert [point.place_kind for point in found.values()] == ([kind] if kind else [])


def test_both_sources_are_told_in_one_way() -> None:
    record = meeting_place("m1", gatherings=(gathering(ages=(AgeRange(least=7, most=9),)),))
    found = directory(place("c1", "Avoin päiväkoti"), local=[record]).meeting_points
    assert list(found) == ["c1", "m1"]
    ours, theirs = found["m1"], found["c1"]
    assert (ours.page_kind, theirs.page_kind) == ("meeting_place", "location")
    assert ours.ages == (AgeRange(least=0, most=6), AgeRange(least=7, most=9))
    assert (ours.sector, theirs.sector) == ("association", None)
    assert ours.point is not None
    assert theirs.municipality == TAMPERE


def test_a_local_record_stands_for_its_twin_in_ptv() -> None:
    twin = meeting_place("m1", ptv_id="c1")
    assert list(directory(place("c1", "Avoin päiväkoti"), local=[twin]).meeting_points) == ["m1"]


def test_a_confidential_place_of_ptv_is_none_and_a_local_one_tells_no_address() -> None:
    record = meeting_place("m1", confidential_address=True)
    found = directory(place("c1", "Avoin päiväkoti"), local=[record], editorial=HIDDEN).meeting_points
    assert list(found) == ["m1"]
    assert (found["m1"].address, found["m1"].point) == (None, None)


def test_places_of_other_counties_are_left_out() -> None:
    address = place("x").addresses[0].model_copy(update={"municipality": "091"})
    elsewhere = place("c1", "Avoin päiväkoti", addresses=(address,))
    assert directory(elsewhere, local=[meeting_place("m1", municipality="091")]).meeting_points == {}


@pytest.mark.parametrize(
    ("organisers", "sector"),
    [
        (
            (Organiser(names=Text({"fi": "Jokin"})), Organiser(names=Text({"fi": "Seurakunta"}), sector="parish")),
            "parish",
        ),
        ((Organiser(names=Text({"fi": "Yhdistys"}), organisation_id="o1"),), "private"),
        ((Organiser(names=Text({"fi": "Kaupunki"}), organisation_id=CITY),), None),
        ((), None),
    ],
)
def test_the_sector_is_the_first_that_is_told(organisers: tuple[Organiser, ...], sector: str | None) -> None:
    records = [meeting_place("m1", organisers=organisers), local_organisation("o1", sector="private")]
    assert directory(local=records).meeting_points["m1"].sector == sector
