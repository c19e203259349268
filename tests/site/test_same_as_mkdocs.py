"""The fast way to record pages against MkDocs' own way: every page of the example, every element and word.

PERHEKESKUS_PLAIN=1 makes MkDocs and Python-Markdown render the same Markdown through the same theme. White space
apart, the two pages must have the same elements with the same attributes in the same order, and links must lead to
the same place.
"""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin

import pytest

from generators.publishing.language_build import LanguageBuild
from tests.command import ROOT, perhekeskus
from tests.hooks.project import mkdocs

LANGUAGES = ("fi", "sv", "en")
EPOCH = {"SOURCE_DATE_EPOCH": "1764000000"}


class _Events(HTMLParser):
    """A page as a list of tags, with resolved links, and runs of text."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.address = f"https://palvelin.example/{page}"
        self.events: list[tuple[object, ...]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = [
            (name, self._whole(value or "") if name in ("href", "src", "action") else value) for name, value in attrs
        ]
        self.events.append((tag, *sorted(attributes, key=str)))

    def _whole(self, link: str) -> str:
        """A link as one address, however it is written: "../haku/" and "./" lead to the same page."""
        return re.sub(r"/index\.html(?=#|$)", "/", urljoin(self.address, link))

    def handle_endtag(self, tag: str) -> None:
        self.events.append((f"/{tag}",))

    def handle_data(self, data: str) -> None:
        if self.events and self.events[-1][0] == "text":
            data = str(self.events.pop()[1]) + data
        self.events.append(("text", data))


def _events(file: Path, page: str) -> list[tuple[object, ...]]:
    parser = _Events(page)
    parser.feed(file.read_text(encoding="utf-8"))
    parser.close()
    texts = (
        (name, re.sub(r"\s+", " ", str(more[0])).strip()) if name == "text" else (name, *more)
        for name, *more in parser.events
    )
    return [event for event in texts if event != ("text", "")]


@pytest.fixture(scope="module")
def fast(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fast")
    result = perhekeskus("build", "--snapshot", folder / "no-snapshot", "--out", folder / "site", environment=EPOCH)
    assert result.returncode == 0, result.stderr
    return folder / "site"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_is_what_mkdocs_makes_of_it(fast: Path, tmp_path: Path, language: str) -> None:
    build = LanguageBuild(language, LANGUAGES, tmp_path / "no-snapshot", plain=True)
    result = mkdocs(ROOT, tmp_path / "plain", **EPOCH, **build.environment())
    assert result.returncode == 0, result.stdout + result.stderr
    folder = fast if language == "fi" else fast / language
    others = () if language != "fi" else ("sv", "en")
    pages = [
        page
        for file in folder.rglob("*.html")
        if (page := file.relative_to(folder).as_posix()).partition("/")[0] not in others
    ]
    plain_pages = {file.relative_to(tmp_path / "plain").as_posix() for file in (tmp_path / "plain").rglob("*.html")}
    assert set(pages) == plain_pages
    assert len(pages) > 300
    different = [page for page in pages if _events(folder / page, page) != _events(tmp_path / "plain" / page, page)]
    assert different == []
