import math
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Geod, Transformer

from generators.model.address import Coordinates
from generators.sources.ptv_v11.mapping import read_channel
from generators.sources.ptv_v11.mapping.coordinates import EASTING, NORTHING, degrees
from tests.sources.ptv_v11.mapping.raw import a_channel, address, channel, read

NORTH, EAST = "6822000.5", "327000"
PYPROJ = Transformer.from_crs(3067, 4326, always_xy=True)
WITHOUT_STATE = object()


def placed(latitude: Any = NORTH, longitude: Any = EAST, state: Any = "Ok") -> dict[str, Any]:
    place = {"latitude": latitude, "longitude": longitude}
    return address(**place) if state is WITHOUT_STATE else address(**place, coordinateState=state)


def point(raw: dict[str, Any]) -> Coordinates | None:
    return a_channel(addresses=[raw]).addresses[0].coordinates


@given(st.floats(*NORTHING), st.floats(*EASTING))
@settings(max_examples=60, deadline=None)
def test_within_a_metre_of_pyproj(northing: float, easting: float) -> None:
    found = degrees(northing, easting)
    longitude, latitude = PYPROJ.transform(easting, northing)
    _, _, metres = Geod(ellps="GRS80").inv(found.longitude, found.latitude, longitude, latitude)
    assert metres < 0.1


def test_a_known_place() -> None:
    found = degrees(6_671_900, 385_800)  # near the railway station of Helsinki
    assert math.isclose(found.latitude, 60.17, abs_tol=0.01)
    assert math.isclose(found.longitude, 24.94, abs_tol=0.02)


def test_every_thread_gets_the_same() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda _: repr(degrees(6_822_000, 327_000)), range(200)))) == 1


@pytest.mark.parametrize(
    "state", ["Ok", "ok", "OK", "EnteredByUser", "EnteredByAR", "enteredbyar", None, WITHOUT_STATE]
)
def test_states_that_are_used(state: object) -> None:
    assert point(placed(state=state)) is not None


@pytest.mark.parametrize(
    "state",
    [
        "Loading",
        "Failed",
        "NotReceived",
        "EmptyInputReceived",
        "MultipleResultsReceived",
        "WrongFormatReceived",
        "wrongformatreceived",
    ],
)
def test_states_that_are_not_used_are_normal(state: str) -> None:
    assert point(placed(state=state)) is None
    assert point(placed(None, None, state)) is None


def test_an_unknown_state_is_told() -> None:
    record, unread = read(read_channel, channel(addresses=[placed(state="Guessed")]))
    assert record.addresses[0].coordinates is None
    assert [part.field for part in unread] == ["addresses.streetAddress.coordinateState"]


@pytest.mark.parametrize(("latitude", "longitude"), [(None, None), ("", ""), ("", None)])
def test_no_coordinates_are_normal(latitude: object, longitude: object) -> None:
    assert point(placed(latitude, longitude)) is None


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(6822000.5, 327000), ("6822000.50000", " 327000 "), (6822000.5, "327000.")]
)
def test_numbers_and_text_are_the_same(latitude: object, longitude: object) -> None:
    assert point(placed(latitude, longitude)) == point(placed())


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        (EAST, NORTH),
        ("60.1699", "24.9384"),
        ("0", "0"),
        ("-1", "999999999"),
        ("6499999.999", EAST),
        ("7800000.001", EAST),
        (NORTH, "43499.999"),
        (NORTH, "765000.001"),
        ("NaN", "NaN"),
        ("Infinity", "-Infinity"),
        (math.nan, math.inf),
        ("1e999", "0x10"),
        ("6 834 688", "503,879"),
        ("6_822_000", EAST),
        ("٦٨٢٢٠٠٠", EAST),
        ("<b>1</b>", ""),
        (10**400, EAST),
        (True, False),
        ([], {}),
        (NORTH, None),
    ],
)
def test_what_lies_outside_or_is_no_number_is_told_and_never_swapped(latitude: object, longitude: object) -> None:
    record, unread = read(read_channel, channel(addresses=[placed(latitude, longitude)]))
    assert record.addresses[0].coordinates is None
    assert record.addresses[0].street.get("fi") == "Koulukatu"
    assert [part.field for part in unread] == ["addresses.streetAddress.latitude"]


@pytest.mark.parametrize("edge", [(6_500_000, 43_500), (7_800_000, 765_000)])
def test_the_edges_are_in(edge: tuple[int, int]) -> None:
    assert point(placed(*edge)) is not None
