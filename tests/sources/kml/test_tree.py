import pytest

from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.kml import tree
from generators.sources.kml.tree import parse

BOMB = b'<!DOCTYPE kml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><kml>&b;</kml>'
OUTSIDE = b'<!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]><kml>&a;</kml>'


def refused(content: bytes) -> str:
    with pytest.raises(FeedUnreadableError) as error:
        parse(content)
    return str(error.value)


@pytest.mark.parametrize(
    "opening",
    [
        '<kml xmlns="http://www.opengis.net/kml/2.2">',
        '<kml xmlns="http://earth.google.com/kml/2.0">',
        "<kml>",
        '<kml xmlns:k="http://www.opengis.net/kml/2.2">',
    ],
)
def test_any_namespace_or_none_will_do(opening):
    root = parse(f"{opening}<Document><name>Kartta</name></Document></kml>".encode())
    assert [child.name for child in root.children] == ["Document"]
    assert root.children[0].told("name") == "Kartta"


def test_a_prefix_that_nobody_declared_is_read():
    root = parse(b'<k:kml><Document xsi:schemaLocation="a b"><gx:name>Kartta</gx:name></Document></k:kml>')
    assert (root.name, root.children[0].told("name")) == ("kml", "Kartta")
    assert root.children[0].attributes == {"schemaLocation": "a b"}


def test_how_a_map_looks_is_passed_over():
    root = parse(b"<kml><Style><name>Ei</name><Style/></Style><name>Kartta</name></kml>")
    assert [child.name for child in root.children] == ["name"]


@pytest.mark.parametrize("content", [BOMB, OUTSIDE, b"<!DOCTYPE kml><kml/>"])
def test_a_dtd_is_refused(content):
    assert "DTD" in refused(content)


def test_a_file_that_ends_in_the_middle_is_told():
    assert "rivi 2" in refused(b"<kml>\n<Document>")
    assert "kesken" in refused(b"<kml>\n<Document>")


def test_a_wrong_encoding_is_told():
    assert "merkistö" in refused("<kml><name>Äiti</name></kml>".encode("cp1252"))
    assert "merkistö" in refused(b'<?xml version="1.0" encoding="nonesuch"?><kml/>')


def test_an_encoding_that_the_file_declares_is_used():
    content = '<?xml version="1.0" encoding="windows-1252"?><kml><name>Äiti</name></kml>'.encode("cp1252")
    assert parse(content).told("name") == "Äiti"


def test_endless_nesting_is_refused():
    assert "sisäkkäisiä" in refused(b"<a>" * (tree.MOST_LEVELS + 1))


def test_too_many_elements_are_refused(monkeypatch):
    monkeypatch.setattr(tree, "MOST_ELEMENTS", 10)
    assert "liikaa" in refused(b"<kml>" + b"<a/>" * 10 + b"</kml>")
