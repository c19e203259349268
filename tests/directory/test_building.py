from typing import Any

from generators.directory import Directory, build_directory
from generators.directory.merging import Merge
from generators.model.address import Area, AreaPart
from generators.model.contact import Phone
from generators.model.hours import HoursRule
from generators.model.records import Channel, Connection, Organisation, Responsibility, Service, Unread
from generators.model.text import Text
from generators.selection import Editorial, EditorialEntry
from generators.situations import Situation, Situations
from tests.hand_made import (
    CITY,
    COUNTY,
    NOKIA,
    OTHER_CITY,
    TAMPERE,
    area_of,
    county_area,
    organisations,
    phone,
    place,
    service,
    settings,
    snapshot,
)

TEXT = {"fi": "a", "sv": "b", "en": "c"}
OTHER = Text({"fi": "d", "sv": "e", "en": "f"})
BABY = Situation.model_validate(
    {
        "key": "vauva",
        "slugs": TEXT,
        "names": TEXT,
        "introductions": TEXT,
        "audience": "families",
        "service_classes": ["P3.4"],
    }
)
DIVORCE = BABY.model_copy(update={"key": "ero", "slugs": OTHER, "service_classes": ("P3.9",)})


def directory(*services: Service, channels: tuple[Channel, ...] = (), **more: Any) -> Directory:
    editorial = more.pop("editorial", Editorial())
    situations = Situations(situations=(DIVORCE, BABY))
    return build_directory(snapshot(services, channels, **more), editorial, situations, settings())


def test_an_empty_snapshot_is_a_directory_of_empty_municipalities() -> None:
    found = directory()
    assert list(found.municipalities) == [NOKIA, TAMPERE]
    assert found.municipalities[TAMPERE].names.get("fi") == "Tampere"
    assert [found.services, found.places, found.channels, found.organisations] == [{}, {}, {}, {}]
    assert found.situations == {"ero": (), "vauva": ()}


def test_a_service_alone() -> None:
    found = directory(service("s", fi="Neuvola", channels=("p",)), channels=(phone("p"),))
    entry = found.services["s"]
    assert (entry.choice.rule, entry.choice.classes) == ("family_class", ("P3.4",))
    assert [channel.id for _, channel in entry.connections] == ["p"]
    assert entry.organisation_ids == (CITY,)
    assert entry.municipalities == {TAMPERE}
    assert entry.situations == ("vauva",)
    assert found.situations == {"ero": (), "vauva": ("s",)}
    assert list(found.channels) == ["p"]


def test_editors_word_after_the_pull_counts() -> None:
    removed = Editorial(remove=(EditorialEntry(id="s", reason="suljettu"),))
    found = directory(service("s", fi="A", channels=("p",)), channels=(phone("p"),), editorial=removed)
    assert not found.services
    assert not found.channels
    assert not found.organisations


def test_language_twins_become_one_with_both_languages() -> None:
    swedish = service(
        "a", sv="Rådgivning", general="g", summary=Text({"sv": "Kort"}), keywords={"sv": ("barn",)}, languages=("sv",)
    )
    finnish = service(
        "b", fi="Neuvola", general="g", summary=Text({"fi": "Lyhyt"}), keywords={"fi": ("lapsi",)}, languages=("fi",)
    )
    found = directory(swedish, finnish)
    assert list(found.services) == ["b"]
    entry = found.services["b"]
    assert entry.service.names == Text({"fi": "Neuvola", "sv": "Rådgivning"})
    assert entry.service.summary == Text({"fi": "Lyhyt", "sv": "Kort"})
    assert entry.service.keywords == {"fi": ("lapsi",), "sv": ("barn",)}
    assert entry.service.languages == ("fi", "sv")
    assert [part.id for part in entry.parts] == ["b", "a"]
    assert found.primary_of == {"a": "b"}
    assert found.merges == (Merge("language_twins", ("a", "b")),)


def test_county_twins_become_the_countys_page_with_both_organisations() -> None:
    of_city = service("a", fi="Neuvola", general="g", summary=Text({"sv": "Stadens"}))
    of_county = service("z", fi="Neuvola", general="g", organisation=COUNTY, area=area_of(NOKIA))
    entry = directory(of_city, of_county).services["z"]
    assert entry.organisation_ids == (COUNTY, CITY)
    assert entry.municipalities == {TAMPERE, NOKIA}
    assert entry.service.summary == Text({})


def test_a_group_of_both_rules_has_the_countys_finnish_record_first() -> None:
    swedish = service("a", sv="Rådgivning", general="g", organisation=COUNTY)
    finnish = service("b", fi="Neuvola", general="g", organisation=COUNTY)
    of_city = service("0", fi="Neuvola", general="g")
    found = directory(swedish, finnish, of_city)
    assert list(found.services) == ["b"]
    assert found.services["b"].service.names.get("sv") == "Rådgivning"
    assert found.primary_of == {"0": "b", "a": "b"}


def test_connections_of_twins_are_united_without_doubles() -> None:
    number = Phone(number="1", dial="123456")
    other = Phone(number="2", dial="654321")
    first = Connection(channel_id="p", description=Text({"fi": "Aulasta"}), phones=(number,))
    second = Connection(
        channel_id="p", description=Text({"sv": "I aulan"}), phones=(number, other), hours=(HoursRule(kind="weekly"),)
    )
    found = directory(
        service("a", fi="Neuvola", general="g", connections=(first,)),
        service("b", sv="Rådgivning", general="g", connections=(second, Connection(channel_id="q"))),
        channels=(phone("p"), phone("q")),
    )
    (one, channel), (_, another) = found.services["a"].connections
    assert (channel.id, another.id) == ("p", "q")
    assert one.description == Text({"fi": "Aulasta", "sv": "I aulan"})
    assert one.phones == (number, other)
    assert one.hours == (HoursRule(kind="weekly"),)


def test_unpublished_channels_are_dangling_but_unread_ones_are_not() -> None:
    unread = (Unread(kind="channel", id="broken", reason="nimi puuttuu"),)
    found = directory(service("s", fi="A", channels=("gone", "broken", "p")), channels=(phone("p"),), unread=unread)
    assert found.dangling == (("s", "gone"),)
    assert [channel.id for _, channel in found.services["s"].connections] == ["p"]


def test_the_same_place_is_one_entry_of_the_record_with_coordinates() -> None:
    bare = place("a", hours=(HoursRule(kind="weekly", always_open=True),), organisation_id=OTHER_CITY)
    found = directory(
        service("s", fi="A", channels=("a", "b")),
        service("t", fi="B", channels=("a",)),
        channels=(bare, place("b", point=(61.5, 23.7), names=Text({"fi": "Neuvola", "sv": "Rådgivning"}))),
    )
    assert list(found.places) == ["b"]
    entry = found.places["b"]
    assert entry.service_ids == ("s", "t")
    assert [part.id for part in entry.parts] == ["b", "a"]
    assert entry.channel.hours == bare.hours
    assert entry.municipality == TAMPERE
    (connection, channel) = found.services["t"].connections[0]
    assert (connection.channel_id, channel.id) == ("b", "b")
    assert len(found.services["s"].connections) == 1
    assert found.organisations[OTHER_CITY].place_ids == ("b",)


def test_of_places_alike_the_one_with_most_connections_is_primary() -> None:
    found = directory(
        service("s", fi="A", channels=("a", "b")),
        service("t", fi="B", channels=("b",)),
        channels=(place("a"), place("b")),
    )
    assert list(found.places) == ["b"]


def test_a_service_for_the_whole_county_or_country_is_in_every_municipality() -> None:
    found = directory(
        service("own", fi="A"),
        service("county", fi="B", area=county_area()),
        service("country", fi="C", area=Area(scope="nationwide")),
        service("mainland", fi="D", area=Area(scope="nationwide_except_aland")),
        service(
            "region", fi="E", area=Area(parts=(AreaPart(kind="region", code="06", municipalities=(NOKIA, "091")),))
        ),
    )
    assert found.municipalities[TAMPERE].service_ids == ("country", "county", "mainland", "own")
    assert found.municipalities[TAMPERE].own_service_ids == ("own",)
    assert found.municipalities[NOKIA].service_ids == ("country", "county", "mainland", "region")
    assert found.municipalities[NOKIA].own_service_ids == ()
    assert found.services["region"].municipalities == {NOKIA}
    assert [id_ for id_, entry in found.services.items() if entry.nationwide] == ["country", "mainland"]


def test_organisations_with_their_ancestors_and_roles() -> None:
    found = directory(
        service(
            "s",
            fi="A",
            responsibilities=(
                Responsibility(organisation_id=OTHER_CITY, role="producer"),
                Responsibility(organisation_id="unit", role="responsible"),
                Responsibility(organisation_id="nobody", role="other_responsible"),
                Responsibility(role="producer", information=Text({"fi": "Yritys"})),
            ),
        )
    )
    assert found.services["s"].organisation_ids == ("unit",)
    assert found.services["s"].producer_ids == (OTHER_CITY,)
    assert list(found.organisations) == [COUNTY, OTHER_CITY, "unit"]
    assert found.organisations[COUNTY].children == ("unit",)
    assert found.organisations["unit"].parent == COUNTY
    assert found.organisations["unit"].service_ids == ("s",)
    assert found.organisations[OTHER_CITY].produced_ids == ("s",)
    assert found.municipalities[NOKIA].organisation_ids == (OTHER_CITY,)


def test_organisations_in_a_ring_do_not_hang() -> None:
    ring = {
        "x": Organisation(id="x", parent_id="y", names=Text({"fi": "X"})),
        "y": Organisation(id="y", parent_id="x", names=Text({"fi": "Y"})),
    }
    found = directory(service("s", fi="A", organisation="x"), found=ring).organisations
    assert {id_: entry.parent for id_, entry in found.items()} == {"x": None, "y": None}
    assert {id_: entry.children for id_, entry in found.items()} == {"x": (), "y": ()}


def test_the_region_is_the_snapshots() -> None:
    assert directory().region.names.get("fi") == "Oma nimi"
    other = build_directory(snapshot(), Editorial(), Situations(), settings("06"))
    assert (other.region.county, other.region.names.get("fi")) == ("08", "Pirkanmaan hyvinvointialue")


def test_a_confidential_address_is_nowhere_in_the_directory() -> None:
    shelter, twin, other = place("a", point=(61.5, 23.7)), place("b"), place("c", "Kirjasto", number="7")
    address = shelter.addresses[0]
    found = directory(
        service("s", fi="A", connections=(Connection(channel_id="a", addresses=(other.addresses[0],)),)),
        service("t", fi="B", connections=(Connection(channel_id="c", addresses=(address, other.addresses[0])),)),
        service("u", fi="C", channels=("b",)),
        channels=(shelter, twin, other),
        found={**organisations(), CITY: organisations()[CITY].model_copy(update={"addresses": (address,)})},
        editorial=Editorial(confidential_addresses=(EditorialEntry(id="b", reason="turvakoti"),)),
    )
    entry = found.places["a"]
    assert entry.channel.confidential_address
    assert all(part.addresses == () and part.confidential_address for part in (entry.channel, *entry.parts))
    assert entry.municipality is None
    assert [c.addresses for c, _ in found.services["s"].connections] == [()]
    assert [c.addresses for c, _ in found.services["t"].connections] == [other.addresses]
    assert found.organisations[CITY].organisation.addresses == ()
    assert found.places["c"].channel.addresses == other.addresses
    assert "number='1'" not in repr(found)
    assert "61.5" not in repr(found)


def test_the_same_snapshot_in_another_order_gives_the_same_directory() -> None:
    services = [service("a", fi="Neuvola", general="g"), service("z", fi="Neuvola", general="g", organisation=COUNTY)]
    services += [service("b", sv="Rådgivning", general="g", organisation=COUNTY), service("c", fi="X", channels=("p",))]
    assert directory(*services, channels=(place("p"),)) == directory(*services[::-1], channels=(place("p"),))
