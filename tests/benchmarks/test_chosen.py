"""Which pages are measured."""

from pathlib import Path

from benchmarks.chosen import chosen, middle


def test_the_middle_of_a_list() -> None:
    assert middle(["a", "b", "c"]) == ["b"]
    assert middle([]) == []


def test_what_the_site_does_not_have_is_not_chosen(tmp_path: Path) -> None:
    for name, size in (("kunnat/nokia", 10), ("kunnat/tampere", 99), ("kunnat", 5)):
        page = tmp_path / name / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("x" * size, encoding="utf-8")
    found = chosen(tmp_path)
    assert found["front"] == ""
    assert found["municipality, largest"] == "kunnat/tampere/"
    assert "service, median" not in found
    assert "about" not in found
