"""Pages that editors wrote, as search reads them: out of the theme's HTML come title, headings and running text."""

from html.parser import HTMLParser

from generators.cleaning import clean
from generators.search.others import WrittenPage

LONGEST = 100_000
"""Characters of a page that search reads."""

SILENT = ("script", "style", "svg", "template")
"""Elements whose text nobody reads."""

WITHIN_WORDS = frozenset("a abbr b bdi cite code em i kbd mark q s small span strong sub sup u wbr".split())
"""Elements that do not part what stands before them from what is in them."""


class _Reading(HTMLParser):
    """Collects text, and that of headings apart."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text: list[str] = []
        self.headings: list[str] = []
        self._silent = 0
        self._heading: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's
        self._part(tag)
        self._silent += tag in SILENT
        if tag in ("h2", "h3", "h4") and not self._silent:
            self._heading = []

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in SILENT and self._silent > 0
        if tag in ("h2", "h3", "h4") and self._heading is not None:
            self.headings.append(clean("".join(self._heading)))
            self._heading = None
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            (self.text if self._heading is None else self._heading).append(data)

    def _part(self, tag: str) -> None:
        if tag not in WITHIN_WORDS:
            self.handle_data(" ")


def written_page(address: str, title: str, description: str, html: str) -> WrittenPage:
    """A finished page of the editors as search knows it. `html` is the page's own content, without the frame."""
    reading = _Reading()
    reading.feed(html)
    reading.close()
    return WrittenPage(
        address=address,
        title=clean(title),
        description=clean(description),
        headings=tuple(heading for heading in reading.headings if heading),
        text=clean("".join(reading.text), limit=LONGEST),
    )
