import pytest

from generators.errors import PullRefusedError
from generators.settings import Limits
from generators.snapshot import HeldBack
from generators.sources.ptv_v11.facts import ServiceFacts
from generators.sources.ptv_v11.guard import HoldBack, check_not_empty, check_totals, find_lost_parts

LIMITS = Limits()
NOTHING: frozenset[str] = frozenset()


def service(owner: str | None = "A", *municipalities: str) -> ServiceFacts:
    return ServiceFacts(NOTHING, NOTHING, NOTHING, None, owner, frozenset(municipalities), NOTHING, NOTHING)


def services(count: int, owner: str | None = "A", *municipalities: str) -> dict[str, ServiceFacts]:
    return {f"{owner} {each:03}": service(owner, *municipalities) for each in range(count)}


def test_nothing_is_refused():
    with pytest.raises(PullRefusedError, match="no family service at all"):
        check_not_empty(0)
    check_not_empty(1)


def test_four_fifths_are_enough_and_less_is_not():
    before = {"services": 100, "channels": 200, "organisations": 0}
    check_totals(before, {"services": 80, "channels": 160, "organisations": 0}, LIMITS)
    with pytest.raises(PullRefusedError, match=r"services 100 → 79 \(79%\); channels 200 → 10 \(5%\); at least 80%"):
        check_totals(before, {"services": 79, "channels": 10, "organisations": 5}, LIMITS)


def test_a_part_with_half_of_its_services_is_believed_and_with_less_is_not():
    before = services(10)
    assert find_lost_parts(before, dict(list(before.items())[:5]), LIMITS) == HoldBack()
    after = dict(list(before.items())[:4])
    found = find_lost_parts(before, after, LIMITS)
    assert found.parts == (HeldBack(kind="organisation", id="A", before=10, after=4),)
    assert found.services == before.keys() - after.keys()


def test_small_parts_come_and_go():
    assert find_lost_parts(services(9), {}, LIMITS) == HoldBack()


def test_municipalities_are_parts_too():
    before = services(6, "A", "905") | services(6, "B", "905", "946")
    after = services(5, "A", "905")
    found = find_lost_parts(before, after, LIMITS)
    assert found.parts == (HeldBack(kind="municipality", id="905", before=12, after=5),)
    assert len(found.services) == 7


def test_services_that_moved_are_not_lost():
    before = services(10)
    moved = dict.fromkeys(before, service("B"))
    assert find_lost_parts(before, moved, LIMITS) == HoldBack()


def test_services_written_anew_are_not_lost():
    assert find_lost_parts(services(10), {f"new {each}": service() for each in range(5)}, LIMITS) == HoldBack()


def test_services_without_owner_or_municipality_belong_to_no_part():
    assert find_lost_parts(services(20, None), {}, LIMITS) == HoldBack()
