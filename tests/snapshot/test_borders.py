from datetime import UTC, datetime

import pytest

from generators.errors import PerhekeskusError
from generators.model.border import Border
from generators.model.text import Text
from generators.snapshot import SnapshotError
from generators.snapshot.borders import Borders, BordersManifest, UnreadBorder, read_borders, write_borders
from generators.snapshot.replacing import staging

NOW = datetime(2026, 11, 26, 23, 30, tzinfo=UTC)


def a_border(code: str, west: float = 23.0) -> Border:
    ring = ((west, 61.0), (west + 0.5, 61.0), (west + 0.5, 61.5), (west, 61.0))
    return Border(code=code, polygons=((ring,),))


def borders(*codes: str, county: str = "08") -> Borders:
    manifest = BordersManifest(
        address="https://wfs.example.org/wfs",
        layer="areas:municipalities",
        official=False,
        attribution=Text({"fi": "Kuntarajat: esimerkki"}),
        year=2026,
        county=county,
        pulled_at=NOW,
        counts={"municipalities": len(codes)},
        held_back=("536",),
        unread=(UnreadBorder(id="999", reason="unknown"),),
    )
    return Borders(manifest, {code: a_border(code) for code in codes})


def test_none_yet(tmp_path):
    assert read_borders(tmp_path / "snap") is None


def test_what_was_written_is_read(tmp_path):
    written = borders("837", "536")
    write_borders(tmp_path / "deep" / "snap", written)
    found = read_borders(tmp_path / "deep" / "snap")
    assert found is not None
    assert found.manifest == written.manifest
    assert found.municipalities == written.municipalities
    assert list(found.municipalities) == ["536", "837"]
    assert found.manifest.pulled_on == "2026-11-26"
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["snap"]


def test_the_next_replaces_all_and_nothing_else(tmp_path):
    (tmp_path / "snap" / "ptv").mkdir(parents=True)
    write_borders(tmp_path / "snap", borders("837", "536"))
    write_borders(tmp_path / "snap", borders("905", county="17"))
    found = read_borders(tmp_path / "snap")
    assert found is not None
    assert (found.manifest.county, list(found.municipalities)) == ("17", ["905"])
    assert sorted(path.name for path in (tmp_path / "snap").iterdir()) == ["borders", "ptv"]


def test_the_same_borders_give_the_same_bytes(tmp_path):
    write_borders(tmp_path / "one", borders("837", "536"))
    write_borders(tmp_path / "two", borders("536", "837"))
    for name in ("manifest.json", "municipalities.jsonl"):
        assert (tmp_path / "one/borders" / name).read_bytes() == (tmp_path / "two/borders" / name).read_bytes()


def test_a_border_is_one_line(tmp_path):
    write_borders(tmp_path, borders("837"))
    assert (tmp_path / "borders" / "municipalities.jsonl").read_text() == (
        '{"code":"837","polygons":[[[[23.0,61.0],[23.5,61.0],[23.5,61.5],[23.0,61.0]]]]}\n'
    )


def test_while_another_pull_writes_nothing_changes(tmp_path):
    write_borders(tmp_path / "snap", borders("837"))
    with staging(tmp_path / "snap"), pytest.raises(PerhekeskusError, match="another pull"):
        write_borders(tmp_path / "snap", borders("536"))
    found = read_borders(tmp_path / "snap")
    assert found is not None
    assert list(found.municipalities) == ["837"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("municipalities.jsonl", b'{"code":"837"}\n', "municipalities.jsonl:1: polygons: Field required"),
        ("municipalities.jsonl", b'{"code":"837","polygons":[[[[61.0,23.0]]]]}\n', "a ring that is not closed"),
        ("municipalities.jsonl", b'{"code":', "municipalities.jsonl:1: Invalid JSON"),
        ("manifest.json", b"", "manifest.json:1"),
    ],
)
def test_a_damaged_file_is_named_with_line_and_remedy(tmp_path, name, text, told):
    write_borders(tmp_path, borders("837"))
    (tmp_path / "borders" / name).write_bytes(text)
    with pytest.raises(SnapshotError, match="perhekeskus pull --full") as raised:
        read_borders(tmp_path)
    assert told in str(raised.value)


def test_a_manifest_of_no_county_is_refused(tmp_path):
    write_borders(tmp_path, borders("837"))
    file = tmp_path / "borders" / "manifest.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"county": "08"', '"county": "99"'), encoding="utf-8")
    with pytest.raises(SnapshotError, match="'99' is no wellbeing services county"):
        read_borders(tmp_path)


def test_a_missing_file_is_named(tmp_path):
    write_borders(tmp_path, borders("837"))
    (tmp_path / "borders" / "municipalities.jsonl").unlink()
    with pytest.raises(SnapshotError, match=r"municipalities\.jsonl: the file is missing"):
        read_borders(tmp_path)
