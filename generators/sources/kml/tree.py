"""KML as a tree of elements, read as hostile input.

Elements are known by their local names: files of different ages have different namespaces or none, and some use a
prefix that they never declare (ArcGIS `xsi:`), which a parser that knows namespaces would refuse. So this one does not
know them. A DTD is refused, and with it every entity.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser

from generators.sources.feed_reading import FeedUnreadableError

MOST_ELEMENTS = 1_000_000
MOST_LEVELS = 100

_PASSED_OVER = frozenset({"Style", "StyleMap", "Schema", "LookAt", "Camera", "Region"})
"""How a map looks: nothing inside them is read."""


@dataclass
class Element:
    """One element: local name, attributes by local name, its own text, and the elements in it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    parts: list[str] = field(default_factory=list)
    children: list["Element"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text directly in it, not cleaned."""
        return "".join(self.parts).strip()

    def child(self, name: str) -> "Element | None":
        """Its first child of a name."""
        return next((child for child in self.children if child.name == name), None)

    def told(self, name: str) -> str:
        """The text of its first child of a name; empty when there is none."""
        found = self.child(name)
        return found.text if found else ""

    def all(self, name: str) -> Iterator["Element"]:
        """Every element of a name at any depth below it, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.all(name)


def parse(kml: bytes) -> Element:
    """The outermost element. Raises FeedUnreadableError when the bytes are no XML that may be read."""
    handler = _Handler()
    try:
        parser = make_parser()
        parser.forbid_dtd = True
        parser.setContentHandler(handler)
        parser.parse(BytesIO(kml))
    except FeedUnreadableError:
        raise
    except DefusedXmlException as error:
        raise FeedUnreadableError(
            "kartassa on DTD tai entiteettejä (<!DOCTYPE …>), joita ei turvallisuuden vuoksi lueta; poista ne"
        ) from error
    except SAXParseException as error:
        raise FeedUnreadableError(
            f"kartta ei ole ehjää XML:ää: rivi {error.getLineNumber()}, {_in_finnish(error.getMessage())}"
        ) from error
    except (SAXException, ValueError, LookupError) as error:
        raise FeedUnreadableError("karttaa ei voi lukea XML:nä: merkistö on väärä tai tuntematon") from error
    if handler.root is None:
        raise FeedUnreadableError("tiedostossa ei ole karttaa")
    return handler.root


def _in_finnish(said: str) -> str:
    """What to mend, by what expat says."""
    for part, words in (
        ("not well-formed", "merkki, joka ei kuulu siihen, tai väärä merkistö; vie kartta uudelleen UTF-8:na"),
        ("mismatched tag", "elementti päättyy väärällä nimellä; vie kartta uudelleen"),
        ("no element found", "tiedosto loppuu kesken; hae tai vie se uudelleen"),
        ("unclosed token", "tiedosto loppuu kesken; hae tai vie se uudelleen"),
        ("undefined entity", "tuntematon entiteetti kuten &nbsp;; vie kartta uudelleen"),
        ("encoding", "tuntematon merkistö; vie kartta uudelleen UTF-8:na"),
    ):
        if part in said:
            return words
    return "vie kartta uudelleen"


class _Handler(ContentHandler):
    """Builds the tree."""

    def __init__(self) -> None:
        super().__init__()
        self.root: Element | None = None
        self._open: list[Element] = []
        self._elements = 0
        self._passing_over = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        """Begins an element."""
        local = name.rpartition(":")[2]
        if self._passing_over or local in _PASSED_OVER:
            self._passing_over += 1
            return
        self._elements += 1
        if self._elements > MOST_ELEMENTS or len(self._open) >= MOST_LEVELS:
            raise FeedUnreadableError("kartassa on liikaa tai liian syvälle sisäkkäisiä elementtejä; jaa se osiin")
        element = Element(local, {key.rpartition(":")[2]: value for key, value in attrs.items()})
        if self._open:
            self._open[-1].children.append(element)
        elif self.root is None:
            self.root = element
        self._open.append(element)

    def endElement(self, name: str) -> None:  # noqa: ARG002, N802
        """Ends an element."""
        if self._passing_over:
            self._passing_over -= 1
        else:
            self._open.pop()

    def characters(self, content: str) -> None:
        """Text inside an element."""
        if self._open and not self._passing_over:
            self._open[-1].parts.append(content)
