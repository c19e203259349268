"""What a map weighs and takes to write, against a marker of folium for each place.

    python -m benchmarks.maps --places 500 5000 --runs 3

The places are made by a seed: names, addresses, points of county 08, hours of the week. Ours is the GeoJSON file of the
region in one language (its seconds make those of all municipalities too); folium's is the page with a `Marker` and a
`Popup` of the same facts in a `MarkerCluster` for each place. As many meeting places of editors are measured apart:
the file of their own map, and the largest page of their list. Seconds are of the processor; bytes are gzipped, as a
host sends them.
"""

import argparse
import gzip
import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import get_args

import folium
from folium.plugins import MarkerCluster

from generators.addresses import addressed_local_records
from generators.directory.local import LocalDirectory, build_local
from generators.directory.meeting_places import meeting_points
from generators.hours_by_day import compact
from generators.maps.libraries import OWN_SCRIPTS, OWN_STYLES
from generators.model.address import Address, Area, AreaPart, Coordinates
from generators.model.concept import Concept
from generators.model.hours import HoursRule, Opening
from generators.model.local_records import AgeRange, Gathering, MeetingPlace, MeetingPlaceKind
from generators.model.records import Channel, Connection, Organisation, Responsibility, Service
from generators.model.text import Text
from generators.outings import Outings
from generators.pages.context import Context
from generators.pages.listing import note_text
from generators.pages.meeting_place_lists import meeting_place_list_pages
from generators.pages.place_files import place_files
from generators.pages.rendering import render_markdown
from generators.preparing import Prepared, prepare
from generators.publishing.map_assets import map_assets
from generators.snapshot import Manifest, Snapshot, write_snapshot

ROOT = Path(__file__).parents[1]
TOWNS = ("837", "536", "980", "604", "211", "418", "790", "908")
KINDS = ("neuvola", "perhekahvila", "päiväkoti", "nuorisotila", "leikkipuisto", "hammashoitola", "perheneuvola")
STEMS = ("Esimerkki", "Malli", "Koe", "Kuvitelma", "Harjoitus", "Luonnos")
ENDS = ("lahden", "mäen", "rannan", "metsän", "kosken", "niemen", "kylän", "harjun")


def _place(chance: random.Random) -> Channel:
    starts, lasts = chance.choice((8, 9, 10)), chance.choice((3, 6, 8))
    opening = Opening(first_day=0, last_day=4, opens=f"{starts:02}:00", closes=f"{starts + lasts:02}:00")
    address = Address(
        kind="street",
        purpose="visit",
        street=Text({"fi": f"{chance.choice(STEMS)}{chance.choice(ENDS).removesuffix('n')}katu"}),
        number=str(chance.randint(1, 60)),
        postal_code=f"33{chance.randrange(10, 100)}0",
        municipality=chance.choice(TOWNS),
        coordinates=Coordinates(latitude=61.5 + chance.gauss(0, 0.2), longitude=23.7 + chance.gauss(0, 0.4)),
    )
    return Channel(
        id=f"{chance.getrandbits(128):032x}",
        kind="location",
        names=Text({"fi": f"{chance.choice(STEMS)}{chance.choice(ENDS)} {chance.choice(KINDS)}"}),
        organisation_id="city",
        hours=(HoursRule(kind="weekly", openings=(opening,)),),
        addresses=(address,),
    )


def _prepared(number: int, folder: Path) -> Prepared:
    chance = random.Random(number)
    places = [_place(chance) for _ in range(number)]
    service = Service(
        id="1f",
        names=Text({"fi": "Palvelu"}),
        area=Area(parts=(AreaPart(kind="municipality", municipalities=TOWNS),)),
        service_classes=(Concept(code="P3.4"),),
        responsibilities=(Responsibility(organisation_id="city", role="responsible"),),
        connections=tuple(Connection(channel_id=place.id) for place in places),
    )
    now = datetime(2026, 11, 23, tzinfo=UTC)
    manifest = Manifest(
        address="http://127.0.0.1:1",
        official=False,
        county="08",
        municipalities=TOWNS,
        pulled_at=now,
        full_pulled_at=now,
        counts={"services": 1},
    )
    city = Organisation(id="city", kind="Municipality", names=Text({"fi": "Kunta"}), municipality="837")
    channels = {place.id: place for place in places}
    write_snapshot(folder, Snapshot(manifest, {"1f": service}, channels, {"city": city}, {}, {}, ()))
    prepared = prepare(ROOT, folder)
    told = {id_: point for id_, point in prepared.directory.meeting_points.items() if point.page_kind == "location"}
    return replace(prepared, directory=replace(prepared.directory, local=LocalDirectory(), meeting_points=told))


def _meeting_place(chance: random.Random) -> MeetingPlace:
    place = _place(chance)
    day = chance.randrange(5)
    opening = Opening(first_day=day, last_day=day, opens="09:30", closes="11:30")
    return MeetingPlace(
        id=place.id,
        names=place.names,
        place_kind=chance.choice(get_args(MeetingPlaceKind)),
        municipality=place.addresses[0].municipality,
        address=place.addresses[0],
        ages=(AgeRange(least=0, most=6),),
        gatherings=(Gathering(hours=(HoursRule(kind="weekly", openings=(opening,)),)),),
    )


def _with_meeting_places(prepared: Prepared, number: int) -> Prepared:
    """The same world with no place of PTV but as many meeting places of editors."""
    chance = random.Random(number)
    records = [_meeting_place(chance) for _ in range(number)]
    local = build_local(records, TOWNS, prepared.built_on)
    points = meeting_points(local, {}, {}, {}, {}, TOWNS, Outings())
    directory = replace(prepared.directory, places={}, outings={}, local=local, meeting_points=points)
    register = prepared.register.extended(addressed_local_records(records, TOWNS), prepared.built_on)
    return replace(prepared, directory=directory, register=register)


def _meeting_places(prepared: Prepared) -> bytes:
    files = {file.address: file.content for file in place_files(Context(prepared, "fi"))}
    return files["kohtaamispaikat/paikat.geojson"]


def _largest_list(prepared: Prepared) -> bytes:
    pages = meeting_place_list_pages(Context(prepared, "fi"))
    return max((render_markdown(page.markdown) for page in pages), key=len).encode()


def _ours(prepared: Prepared) -> bytes:
    files = {file.address: file.content for file in place_files(Context(prepared, "fi"))}
    return files["mihin-tanaan/paikat.geojson"]


def _foliums(prepared: Prepared) -> bytes:
    drawn = folium.Map(location=(61.5, 23.7), zoom_start=9)
    cluster = MarkerCluster().add_to(drawn)
    context = Context(prepared, "fi")
    for entry in prepared.directory.places.values():
        address = entry.channel.main_address
        if address and address.coordinates:
            point = (address.coordinates.latitude, address.coordinates.longitude)
            link = context.address("location", entry.channel.id)
            facts = note_text(context, "location", entry.channel.id), compact(entry.channel.hours, context.built_on)
            text = f'<a href="../{link}">{context.word(entry.channel.names)}</a><br>{"<br>".join(facts)}'
            folium.Marker(point, popup=folium.Popup(text)).add_to(cluster)
    return str(drawn.get_root().render()).encode()


def _measured(make: Callable[[Prepared], bytes], prepared: Prepared, runs: int) -> tuple[float, int, int]:
    seconds, content = [], b""
    for _ in range(runs):
        begun = time.process_time()
        content = make(prepared)
        seconds.append(time.process_time() - begun)
    return median(seconds), len(content), len(gzip.compress(content, 9))


def _fixed(prepared: Prepared) -> int:
    """Bytes, gzipped each, of what every opened map asks for besides its places."""
    own = [ROOT / "overrides/assets/map" / name for name in (*OWN_SCRIPTS, *OWN_STYLES)]
    files = [*map_assets(prepared).values(), *(file.read_bytes() for file in own)]
    files += [file.content for file in place_files(Context(prepared, "fi")) if file.address.endswith("kartta.json")]
    return sum(len(gzip.compress(content, 9)) for content in files)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--places", type=int, nargs="+", default=[500, 5000])
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    for number in asked.places:
        with tempfile.TemporaryDirectory() as folder:
            prepared = _prepared(number, Path(folder, "snapshot"))
        print(f"{number} places ({len(prepared.directory.places)} after merging), median of {asked.runs}:")
        meeting = _with_meeting_places(prepared, number)
        for name, make, world in (
            ("ours, the file of the region", _ours, prepared),
            ("folium, a marker each", _foliums, prepared),
            ("as many meeting places, their own file", _meeting_places, meeting),
            ("their lists, the largest page without its frame", _largest_list, meeting),
        ):
            seconds, raw, packed = _measured(make, world, asked.runs)
            print(f"  {name}: {seconds:.2f} s of processor, {raw:,} bytes, {packed:,} gzipped")
        print(f"  scripts, styles and words of an opened map: {_fixed(prepared):,} bytes gzipped")


if __name__ == "__main__":
    main()
