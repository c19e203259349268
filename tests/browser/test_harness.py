"""The harness itself: a page that misbehaves is seen to misbehave, a quiet one is not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.server import serve
from tests.browser.visitor import visit

HEAD = '<!doctype html><html lang="fi"><head><title>Esimerkki</title><link rel="icon" href="data:,">'
POLICY = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; script-src 'none'\">"
PAGES = {
    "index.html": f"{HEAD}</head><body><h1>Hei</h1></body>",
    "404.html": f"{HEAD}</head><body><h1>Ei löytynyt</h1></body>",
    "policy.html": f"{HEAD}{POLICY}</head><body><h1>Hei</h1><script>document.title = 'x'</script></body>",
    "other-host.html": f'{HEAD}</head><body><img alt="" src="http://example.invalid/pixel.png"></body>',
    "exception.html": f"{HEAD}</head><body><script>throw new Error('rikki')</script></body>",
    "console.html": f"{HEAD}</head><body><script>console.error('rikki')</script></body>",
    "dialog.html": f"{HEAD}</head><body><script>alert('rikki')</script></body>",
    "missing-file.html": f'{HEAD}</head><body><img alt="" src="ei-ole.png"></body>',
    "leaves-base.html": f'{HEAD}</head><body><img alt="" src="/kuva.png"></body>',
}


@pytest.fixture(scope="module")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("small")
    for name, text in PAGES.items():
        Path(folder, name).write_text(text, encoding="utf-8")
    with serve(folder, "/alusta/") as address:
        yield address


def _trouble(browser: Browser, address: str, path: str, *, missing: bool = False) -> list[str]:
    with visit(browser, address) as visitor:
        visitor.open(path, missing=missing).wait_for_timeout(50)
        return visitor.trouble


def test_a_quiet_page_makes_no_trouble(browser: Browser, small_site: str) -> None:
    assert _trouble(browser, small_site, "") == []


def test_an_expected_404_makes_no_trouble(browser: Browser, small_site: str) -> None:
    assert _trouble(browser, small_site, "ei-ole/", missing=True) == []


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("policy.html", "policy: script-src"),
        ("other-host.html", "request to http://example.invalid/"),
        ("exception.html", "exception: rikki"),
        ("console.html", "console: rikki"),
        ("dialog.html", "dialog: rikki"),
        ("missing-file.html", "status 404"),
        ("leaves-base.html", "request to http://127.0.0.1"),
        ("ei-ole/", "status 404"),
    ],
)
def test_trouble_is_seen(browser: Browser, small_site: str, path: str, word: str) -> None:
    assert any(line.startswith(word) for line in _trouble(browser, small_site, path))
