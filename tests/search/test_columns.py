from generators.model.text import Picked
from generators.search.columns import KINDS, age_value, columns
from generators.search.finds import Facets, Find, Group


def find(number: int, group: Group = "services", **facets: object) -> Find:
    family = str(facets.pop("family", number))
    return Find(
        kind="service",
        record_id=str(number),
        address=f"palvelut/{number}/",
        title=Picked(f"Palvelu {number}", "fi"),
        family=family,
        facets=Facets(group=group, **facets),  # type: ignore[arg-type]
    )


def spread(told: list[int]) -> list[int]:
    return [value for value, many in zip(told[::2], told[1::2], strict=True) for _ in range(many)]


def test_a_column_has_a_value_for_each_find() -> None:
    found = columns([find(1, free=True), find(2, free=None), find(3, free=False)])
    assert spread(found["free"]) == [1, 2, 0]
    assert spread(found["kind"]) == [KINDS.index("service")] * 3


def test_families_are_told_by_their_lengths() -> None:
    assert columns([find(1, family="a"), find(2, family="a"), find(3, family="b")])["family"] == [2, 1]


def test_sets_of_values_are_told_once() -> None:
    found = columns(
        [find(n, municipalities=frozenset(codes)) for n, codes in enumerate((["837"], ["837"], ["536", "837"]))]
    )
    told = found["municipality"]
    assert [told["sets"][number] for number in spread(told["runs"])] == [["837"], ["837"], ["536", "837"]]
    assert len(told["sets"]) == 2


def test_the_whole_region_is_a_star() -> None:
    assert columns([find(1, municipalities=None)])["municipality"]["sets"] == [["*"]]


def test_ages_are_told_as_an_address_can_hold_them() -> None:
    assert [age_value(number) for number in range(6)] == ["0-2", "3-6", "7-12", "13-17", "18-29", "30+"]
