from datetime import UTC, datetime

import pytest

from generators.model.concept import Concept
from generators.model.records import Connection, Service
from generators.model.text import Text
from generators.snapshot.lines import LineFile, line, plain

SERVICE = Service(
    id="x",
    names=Text({"sv": "Rådgivning", "fi": "Neuvola \u2028"}),
    keywords={"fi": ("vauva",)},
    service_classes=(Concept(code="P3"),),
    connections=(Connection(channel_id="c"),),
    changed_at=datetime(2026, 11, 23, 12, tzinfo=UTC),
)


def test_the_line_of_a_record_has_sorted_keys_and_no_defaults():
    assert line(plain(SERVICE)).decode() == (
        '{"changed_at":"2026-11-23T12:00:00Z","connections":[{"channel_id":"c"}],"id":"x","keywords":{"fi":["vauva"]},'
        '"names":{"fi":"Neuvola \u2028","sv":"Rådgivning"},"service_classes":[{"code":"P3"}]}\n'
    )


def test_a_line_read_back_is_the_record():
    assert Service.model_validate_json(line(plain(SERVICE))) == SERVICE


def test_the_order_of_making_does_not_matter():
    turned = Service.model_validate(dict(reversed(SERVICE.model_dump().items())))
    assert line(plain(turned)) == line(plain(SERVICE))


def test_a_lone_surrogate_is_an_error():
    with pytest.raises(UnicodeEncodeError):
        line({"id": "\ud83d"})


def test_a_file_of_lines(tmp_path):
    with LineFile(tmp_path / "a") as file:
        for identifier in "cab":
            file.add(identifier, line({"id": identifier, "n": 1}))
        assert file.record("a") == {"id": "a", "n": 1}
        file.add("a", line({"id": "a", "longer": "than before"}))
        file.add("d", line({"id": "d"}))
        file.drop("c")
        file.drop("never there")
        assert list(file) == ["a", "b", "d"]
        assert (len(file), "c" in file, "d" in file) == (3, False, True)
        assert [file.record(identifier) for identifier in file] == [
            {"id": "a", "longer": "than before"},
            {"id": "b", "n": 1},
            {"id": "d"},
        ]
        with pytest.raises(KeyError):
            file.text("c")


def test_a_file_that_is_there_is_indexed(tmp_path):
    (tmp_path / "a").write_bytes(line({"id": "å", "text": "\u2028"}) + line({"id": "b"}))
    with LineFile(tmp_path / "a", existing=True) as file:
        assert list(file) == ["b", "å"]
        assert file.text("b") == b'{"id":"b"}\n'
        assert file.record("å")["text"] == "\u2028"
