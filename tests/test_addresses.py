import json
import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.addresses import (
    REGISTER_FILE,
    SEGMENTS,
    Addressed,
    Entry,
    Register,
    address,
    addressed_local_records,
    addressed_records,
    read_register,
    update_register,
    write_register,
)
from generators.directory import build_directory
from generators.errors import PerhekeskusError
from generators.model.text import Text
from generators.selection import Editorial, EditorialEntry
from generators.situations import Situations
from tests.hand_made import CITY, COUNTY, TAMPERE, phone, place, service, settings, snapshot
from tests.local_made import event

TODAY, LATER = date(2026, 11, 22), date(2027, 1, 1)
ID = "3c017992-9e1a-4abc-a637-89736cd58337"
ALIKE = "3c017992-9eff-4abc-a637-89736cd58337"


def addressed(id_: str, fi: str = "Äitiysneuvola, Hervanta", kind: str = "service") -> Addressed:
    return Addressed(kind, id_, Text({"fi": fi} if fi else {}))  # type: ignore[arg-type]


def test_a_slug_is_the_name_and_ten_digits_of_the_id() -> None:
    register = Register().extended([addressed(ID)], TODAY)
    assert register.slug("service", ID) == "aitiysneuvola-hervanta-3c0179929e"
    assert address("service", register.slug("service", ID), "sv") == "tjanster/aitiysneuvola-hervanta-3c0179929e/"


def test_a_name_without_letters_gives_the_digits_and_another_language_will_do() -> None:
    swedish = Addressed("service", ID, Text({"sv": "Rådgivning"}))
    assert Register().extended([swedish], TODAY).slug("service", ID) == "radgivning-3c0179929e"
    for name in ("", "مركز", "!!"):
        assert Register().extended([addressed(ID, name)], TODAY).slug("service", ID) == "3c0179929e"


def test_a_renamed_record_keeps_its_address() -> None:
    register = Register().extended([addressed(ID)], TODAY)
    again = register.extended([addressed(ID, "Uusi nimi"), addressed("b" * 32, "Toinen")], LATER)
    assert again.entries[0] == register.entries[0] or again.entries[1] == register.entries[0]
    assert [entry.added for entry in again.entries] == [TODAY, LATER]
    assert register.extended([addressed(ID, "Uusi nimi")], LATER) is register


def test_a_collision_lengthens_the_later_one() -> None:
    register = Register().extended([addressed(ID, "A")], TODAY).extended([addressed(ALIKE, "B", "location")], LATER)
    assert register.slug("service", ID) == "a-3c0179929e"
    assert register.slug("location", ALIKE) == "b-3c0179929ef"


def test_an_id_that_is_not_hexadecimal_has_digits_all_the_same() -> None:
    slug = (
        Register().extended([addressed("oma-kohtaamispaikka", "Kahvila")], TODAY).slug("service", "oma-kohtaamispaikka")
    )
    assert slug.startswith("kahvila-")
    assert len(slug) == len("kahvila-") + 10
    assert int(slug.rpartition("-")[2], 16)


@given(st.lists(st.tuples(st.text("0123456789abcdef-x", min_size=1, max_size=14), st.text(max_size=5)), max_size=20))
def test_no_two_records_ever_share_an_address(records: list[tuple[str, str]]) -> None:
    register = Register()
    for count, (id_, name) in enumerate(records):
        earlier = register.entries
        register = register.extended([addressed(id_, name)], TODAY)
        assert set(earlier) <= set(register.entries), count
    assert len({entry.slug.rpartition("-")[2] for entry in register.entries}) == len({id_ for id_, _ in records})


def test_the_order_of_records_does_not_matter() -> None:
    records = [addressed(ID), addressed(ALIKE), addressed("b" * 32)]
    assert Register().extended(records, TODAY).entries == Register().extended(records[::-1], TODAY).entries


def test_references_of_handbook_pages() -> None:
    register = Register().extended([addressed(ID)], TODAY).extended([addressed(ALIKE)], TODAY)
    assert register.find(ID).id == ID  # type: ignore[union-attr]
    assert register.find("3c0179929e").id == ID  # type: ignore[union-attr]
    assert register.find("3c0179929ef").id == ALIKE  # type: ignore[union-attr]
    assert register.find("3C017992-9EFF").id == ALIKE  # type: ignore[union-attr]
    assert register.find("3c017992") is None
    assert register.find("3c0179929e1").id == ID  # type: ignore[union-attr]
    assert register.find("3c") is None
    assert register.find("0000000000") is None


def test_records_with_a_page() -> None:
    found = snapshot([service("s", fi="A", organisation="unit", channels=("p", "q"))], [place("p"), phone("q")])
    assert {(record.kind, record.id) for record in addressed_records(found)} == {
        ("service", "s"),
        ("location", "p"),
        ("organisation", "unit"),
        ("organisation", COUNTY),
        ("organisation", CITY),
    }


def test_what_is_in_another_county_needs_no_address() -> None:
    records = [event("here"), event("online", municipality=None), event("far", municipality="091")]
    found = addressed_local_records(records, (TAMPERE,))
    assert [(one.kind, one.id) for one in found] == [("event", "here"), ("event", "online")]


def test_gone_and_moved_records_are_told() -> None:
    was = snapshot([service("old", fi="Vanha"), service("a", fi="Neuvola", general="g")], [])
    register = Register().extended(addressed_records(was), TODAY)
    now = snapshot(
        [
            service("a", fi="Neuvola", general="g"),
            service("b", fi="Neuvola", general="g", organisation=COUNTY),
            service("c", fi="Poistettu", organisation=COUNTY),
        ]
    )
    register = register.extended(addressed_records(now), LATER)
    editorial = Editorial(remove=(EditorialEntry(id="c", reason="suljettu"),))
    directory = build_directory(now, editorial, Situations(), settings())
    assert [entry.id for entry in register.gone(directory)] == ["c", "old"]
    assert [(entry.id, primary) for entry, primary in register.moved(directory)] == [("a", "b")]


def test_the_file_is_sorted_and_read_back(tmp_path: Path) -> None:
    register = Register().extended(
        [addressed("b" * 32, kind="organisation"), addressed(ID), addressed("a" * 32)], TODAY
    )
    write_register(tmp_path / "new", register)
    lines = (tmp_path / "new" / REGISTER_FILE).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["b" * 32, ID, "a" * 32]
    assert all(list(json.loads(line)) == sorted(json.loads(line)) for line in lines)
    assert read_register(tmp_path / "new").entries == register.entries
    assert [path.name for path in (tmp_path / "new").iterdir()] == [REGISTER_FILE]


def test_a_pull_adds_only_what_is_new(tmp_path: Path) -> None:
    assert read_register(tmp_path).entries == ()
    update_register(tmp_path, snapshot([service("a" * 32, fi="Neuvola")]), TODAY)
    before = (tmp_path / REGISTER_FILE).read_text(encoding="utf-8").splitlines()
    inode = (tmp_path / REGISTER_FILE).stat().st_ino
    update_register(tmp_path, snapshot([service("a" * 32, fi="Uusi nimi")]), LATER)
    assert (tmp_path / REGISTER_FILE).stat().st_ino == inode
    update_register(tmp_path, snapshot([service("b" * 32, fi="Uusi")]), LATER)
    after = (tmp_path / REGISTER_FILE).read_text(encoding="utf-8").splitlines()
    assert [line for line in after if line in before] == before
    assert len(after) == len(before) + 1


@pytest.mark.parametrize("spoil", ["<<<<<<< HEAD\n", '{"id": "x"}\n', "again", "\xff\n"])
def test_a_damaged_register_is_refused_with_its_line(tmp_path: Path, spoil: str) -> None:
    update_register(tmp_path, snapshot([service("a" * 32, fi="Neuvola")]), TODAY)
    path = tmp_path / REGISTER_FILE
    text = path.read_text(encoding="utf-8")
    spoilt = text.splitlines(keepends=True)[0] if spoil == "again" else spoil
    path.write_bytes(text.encode() + spoilt.encode("latin-1"))
    with pytest.raises(PerhekeskusError, match=rf"{REGISTER_FILE}:{len(text.splitlines()) + 1}: "):
        read_register(tmp_path)


def test_a_killed_writer_leaves_a_whole_register(tmp_path: Path) -> None:
    write_register(tmp_path, Register().extended([addressed(ID)], TODAY))
    script = (
        "import sys; from datetime import date; from pathlib import Path\n"
        "from generators.addresses import *; from generators.model.text import Text\n"
        "register = read_register(Path(sys.argv[1])); print('on', flush=True)\n"
        "for n in range(100000):\n"
        "    register = register.extended([Addressed('service', f'{n:032x}', Text({'fi': 'x' * 50}))], date.today())\n"
        "    write_register(Path(sys.argv[1]), register)\n"
    )
    for wait in (0.02, 0.05, 0.11):
        with subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"on\n"
            time.sleep(wait)
            os.kill(process.pid, signal.SIGKILL)
        assert read_register(tmp_path).find(ID) is not None
    write_register(tmp_path, read_register(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == [REGISTER_FILE]


def test_every_kind_has_a_segment_in_every_language() -> None:
    for language in ("fi", "sv", "en"):
        segments = [names[language] for names in SEGMENTS.values()]
        assert len(set(segments)) == len(SEGMENTS)
    assert set(Entry.model_fields["kind"].annotation.__args__) <= set(SEGMENTS)  # type: ignore[union-attr]


def test_joined_registers_lose_nothing_and_the_first_decides() -> None:
    ours = Register().extended([addressed(ID)], TODAY)
    theirs = Register().extended([addressed(ID, "Uusi nimi"), addressed("b" * 32, "Toinen")], LATER)
    joined = ours.joined(theirs)
    assert joined.slug("service", ID) == ours.slug("service", ID)
    assert joined.slug("service", "b" * 32) == "toinen-bbbbbbbbbb"
    assert joined.joined(theirs) is joined


def test_an_entry_whose_digits_are_taken_waits_for_longer_ones() -> None:
    ours, theirs = (Register().extended([addressed(id_)], TODAY) for id_ in (ID, f"{ID[:20]}4abc-000000000000"))
    assert theirs.entries[0].slug == ours.entries[0].slug
    assert ours.joined(theirs).entries == ours.entries


def test_forgotten_entries_are_those_without_their_address() -> None:
    before = Register().extended([addressed(ID), addressed("b" * 32, "Toinen")], TODAY)
    assert before.extended([addressed("c" * 32)], LATER).forgotten(before) == ()
    renamed = Register().extended([addressed(ID, "Uusi nimi")], TODAY)
    assert [entry.id for entry in renamed.forgotten(before)] == [ID, "b" * 32]
