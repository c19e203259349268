import pytest

from generators.editors.finland import in_finland

IN = {
    "Tampere": (23.761, 61.498),
    "Hanko": (22.968, 59.823),
    "Nuorgam": (27.88, 70.08),
    "Kilpisjärvi": (20.79, 69.05),
    "Ilomantsi": (31.58, 62.91),
    "Eckerö": (19.54, 60.22),
    "Valsörarna": (21.07, 63.42),
    "Tornio": (24.147, 65.848),
    "Virolahti": (27.71, 60.58),
}
OUT = {
    "Tallinn": (24.754, 59.437),
    "Saint Petersburg": (30.31, 59.94),
    "Viborg": (28.74, 60.71),
    "Umeå": (20.26, 63.83),
    "Luleå": (22.15, 65.58),
    "Stockholm": (18.07, 59.33),
    "Kirkenes": (30.05, 69.73),
    "Paris": (2.29, 48.86),
    "null island": (0.0, 0.0),
    "Tampere, swapped": (61.498, 23.761),
}


@pytest.mark.parametrize("point", IN.values(), ids=IN)
def test_all_of_finland_is_in_it(point: tuple[float, float]) -> None:
    assert in_finland(*point)


@pytest.mark.parametrize("point", OUT.values(), ids=OUT)
def test_what_is_elsewhere_is_not(point: tuple[float, float]) -> None:
    assert not in_finland(*point)


def test_what_is_no_number_is_nowhere() -> None:
    assert not in_finland(float("nan"), 61.5)
