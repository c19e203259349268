"""The web server of the tests, and how it sends texts for measuring."""

import gzip
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from tests.browser.server import serve

TEXT = "Perhekeskus " * 200


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text(TEXT, encoding="utf-8")
    (tmp_path / "kuva.png").write_bytes(b"\x89PNG" + bytes(500))
    return tmp_path


def _get(address: str, **headers: str) -> tuple[dict[str, str], bytes]:
    with urlopen(Request(address, headers={name.replace("_", "-"): value for name, value in headers.items()})) as told:
        return dict(told.headers), told.read()


def test_for_tests_texts_go_as_they_are(site: Path) -> None:
    with serve(site) as at:
        headers, body = _get(at, Accept_Encoding="gzip")
    assert "Content-Encoding" not in headers
    assert body.decode() == TEXT


def test_like_pages_texts_go_compressed_and_may_be_kept(site: Path) -> None:
    sent: list[tuple[str, int]] = []
    with serve(site, like_pages=True, sent=sent) as at:
        headers, body = _get(at, Accept_Encoding="gzip, deflate")
    assert (headers["Content-Encoding"], headers["Cache-Control"]) == ("gzip", "max-age=600")
    assert gzip.decompress(body).decode() == TEXT
    assert sent == [("/", len(body))]
    assert len(body) < 200


def test_like_pages_pictures_go_as_they_are(site: Path) -> None:
    with serve(site, like_pages=True) as at:
        headers, body = _get(f"{at}kuva.png", Accept_Encoding="gzip")
    assert "Content-Encoding" not in headers
    assert len(body) == 504


def test_a_reader_that_cannot_unpack_gets_plain_text(site: Path) -> None:
    with serve(site, like_pages=True) as at:
        headers, body = _get(at, Accept_Encoding="identity")
    assert "Content-Encoding" not in headers
    assert body.decode() == TEXT
