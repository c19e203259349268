import json
from pathlib import Path

from generators.pages.page import Page
from generators.publishing.search_entries import add_to_search


def _page(address: str, title: str, search: str | None) -> Page:
    return Page("service", "1", "fi", address, title, "fi", "", "# A\n", search=search)


def test_title_and_search_text_are_added_as_text(tmp_path: Path) -> None:
    index = tmp_path / "search_index.json"
    index.write_text(json.dumps({"config": {"lang": ["fi"]}, "docs": [{"location": "", "title": "A", "text": "<p>"}]}))
    add_to_search(index, [_page("a/", "<b>Neuvola</b> & muut", "äidit & isät"), _page("b/", "Vanha", None)])
    data = json.loads(index.read_text(encoding="utf-8"))
    assert data["config"] == {"lang": ["fi"]}
    assert data["docs"][1:] == [
        {"location": "a/", "title": "&lt;b&gt;Neuvola&lt;/b&gt; &amp; muut", "text": "äidit &amp; isät"}
    ]
