from generators.publishing.not_found import not_found_texts
from tests.hand_made import snapshot
from tests.pages.world import prepared

PREPARED = prepared(snapshot())


def test_each_language_leads_to_its_front_page_and_lists() -> None:
    found = {text.language: [link.href for link in text.links] for text in not_found_texts(PREPARED)}
    assert list(found) == ["fi", "sv", "en"]
    assert found["fi"] == [
        "https://example.org/",
        "https://example.org/elamantilanteet/",
        "https://example.org/palvelut/",
        "https://example.org/kunnat/",
    ]
    assert found["sv"][2] == "https://example.org/sv/tjanster/"


def test_help_in_need_is_named_in_each_language() -> None:
    assert all('href="tel:012345"' in text.help for text in not_found_texts(PREPARED))
