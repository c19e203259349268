import json
from datetime import date

from generators.data_branch.news import MOST_NAMES, TOLD, difference, message

DAY = date(2026, 11, 26)


def lines(*names: str, prefix: str = "", **fields: object) -> bytes:
    """A record for each name, whose id is the name with the prefix."""
    records = ({"id": f"{prefix}{name}", "names": {"fi": name}, **fields} for name in names)
    return b"".join((json.dumps(record) + "\n").encode() for record in records)


def night(services: bytes = b"", **others: bytes) -> dict[str, bytes]:
    return dict.fromkeys(TOLD, b"") | {"services": services, **others}


def test_the_first_line_is_the_news_of_the_services() -> None:
    before = night(lines("Neuvola", "Perhetyö", "Vanha"))
    after = night(lines("Neuvola", "Uusi", "Toinen") + lines("Perhetyö", channels=1))
    assert message(DAY, before, after).splitlines()[0] == ("Snapshot of 2026-11-26: 4 services (+2 −1, 1 changed)")


def test_the_other_kinds_and_the_names_follow() -> None:
    before = night(lines("Vanha"), channels=lines("talo"))
    after = night(lines("Uusi"), channels=lines("talo", "toinen"))
    assert message(DAY, before, after) == (
        "Snapshot of 2026-11-26: 1 services (+1 −1)\n\n"
        "2 channels (+1)\n0 organisations (as before)\n0 collections (as before)\n\n"
        "New services:\n- Uusi\n\nGone services:\n- Vanha\n"
    )


def test_the_first_snapshot_has_nothing_to_be_compared_with() -> None:
    names = [f"Palvelu {number}" for number in range(1199)]
    first, empty, channels, *_ = message(DAY, None, night(lines(*names))).splitlines()
    assert (first, empty, channels) == ("Snapshot of 2026-11-26: 1,199 services (the first)", "", "0 channels")


def test_many_names_are_cut() -> None:
    names = [f"Palvelu {number:02}" for number in range(MOST_NAMES + 5)]
    told = message(DAY, night(), night(lines(*names))).splitlines()
    assert told[-1] == "- and 5 more"
    assert sum(line.startswith("- Palvelu") for line in told) == MOST_NAMES


def test_a_name_calls_nobody() -> None:
    told = message(DAY, night(), night(lines("@kaikki korjaa #12")))
    assert "@" not in told
    assert "#" not in told
    assert "kaikki korjaa  12" in told


def test_a_record_without_a_name_is_called_by_its_id() -> None:
    assert difference(b'{"id":"a1"}\n', b"").gone == ("a1",)


def test_the_order_of_lines_is_no_change() -> None:
    assert difference(lines("a", "b"), lines("b", "a")).changed == 0


def test_each_feed_has_a_line_of_its_own() -> None:
    before = night(lines("Neuvola")) | {"feed-b": lines("Kerho"), "feed-gone": lines("x")}
    after = night(lines("Neuvola")) | {"feed-b": lines("Kerho", "Retki"), "feed-a": lines("y")}
    told = message(DAY, before, after).splitlines()
    assert told[5:8] == ["1 feed-a (+1)", "2 feed-b (+1)", "0 feed-gone (−1)"]
    assert "2 feed-b" in message(DAY, None, after)
