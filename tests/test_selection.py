from pathlib import Path

import pytest

from generators.errors import DataFileError
from generators.selection import Choice, Editorial, EditorialEntry, choose, read_editorial, tier


@pytest.mark.parametrize(
    ("classes", "targets", "expected"),
    [
        ("P3", "", "A"),
        ("P3.4", "", "A"),
        ("P28.7", "KR2", "A"),
        ("P6.3", "", "A"),
        ("P5.1", "KR1.2", "B"),
        ("P7.11", "KR1.3", "B"),
        ("P5.1", "KR1", None),
        ("P5.1", "", None),
        ("P11.1", "KR1.2 KR2", "C"),
        ("", "KR1.3", "C"),
        ("P11.1", "KR1 KR1.1", None),
        ("", "", None),
        ("P5.1 P5.2", "", "A"),
        ("P3.10", "", None),
    ],
)
def test_tiers(classes: str, targets: str, expected: str | None) -> None:
    assert tier(frozenset(classes.split()), frozenset(targets.split())) == expected


def test_the_rule_and_the_codes_that_decided_are_told() -> None:
    def chosen(classes: str, targets: str) -> Choice:
        return choose("x", frozenset(classes.split()), frozenset(targets.split()), Editorial())

    assert chosen("P3.4 P5.1", "KR1.2") == Choice(True, "A", "family_class", ("P3.4",))
    assert chosen("P5.1 P11.1", "KR1.2 KR1.3") == Choice(True, "B", "wider_class", ("P5.1",), ("KR1.2", "KR1.3"))
    assert chosen("P11.1", "KR1.3") == Choice(True, "C", "target_group", (), ("KR1.3",))
    assert chosen("P11.1", "KR1") == Choice(False, None, "no_rule", ("P11.1",))
    assert chosen("", "") == Choice(False, None, "no_rule")


def test_editors_add_and_remove_and_removal_wins() -> None:
    entry = EditorialEntry(id="x", reason="ei perheille")
    family, other = frozenset({"P3.4"}), frozenset({"P11.1"})
    removed = choose("x", family, frozenset(), Editorial(remove=(entry,)))
    assert removed == Choice(False, "A", "removed", reason="ei perheille")
    added = choose("x", other, frozenset(), Editorial(add=(entry,)))
    assert (added.kept, added.tier) == (True, None)
    assert not choose("x", other, frozenset(), Editorial(add=(entry,), remove=(entry,))).kept
    assert choose("y", family, frozenset(), Editorial(remove=(entry,))).kept


def write(root: Path, text: str) -> Path:
    (root / "content/data").mkdir(parents=True)
    (root / "content/data/editorial.yml").write_text(text, encoding="utf-8")
    return root


def test_editors_file(tmp_path: Path) -> None:
    editorial = read_editorial(write(tmp_path, "remove:\n  - {id: ' aBC', reason: suljettu}\n"))
    assert editorial.remove == (EditorialEntry(id="abc", reason="suljettu"),)


def test_an_exception_without_its_reason_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(DataFileError) as error:
        read_editorial(write(tmp_path, "add: []\nremove:\n  - id: abc\n"))
    assert error.value.problems[0].line == 3
    assert "reason" in str(error.value)
