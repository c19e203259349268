import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from generators.publishing.preview import Builds, preview_server, watch


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[tuple[str, Builds]]:
    (tmp_path / "sv").mkdir()
    (tmp_path / "index.html").write_text("<body>Etusivu</body>", encoding="utf-8")
    (tmp_path / "sv/index.html").write_text("<body>Startsidan</body>", encoding="utf-8")
    (tmp_path / "404.html").write_text("<body>Ei löydy</body>", encoding="utf-8")
    (tmp_path / "a.css").write_text("p{}", encoding="utf-8")
    builds = Builds()
    with preview_server(tmp_path, "/alusta/", 0, builds) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}", builds
        server.shutdown()


def _get(address: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.status, answer.url, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, address, error.read().decode()


def test_pages_get_one_script_more(preview: tuple[str, Builds]) -> None:
    address, _ = preview
    status, _, html = _get(f"{address}/alusta/sv/")
    assert (status, html) == (200, '<body>Startsidan<script src="/_reload.js"></script></body>')
    assert "location.reload" in _get(f"{address}/_reload.js")[2]
    assert _get(f"{address}/alusta/a.css")[2] == "p{}"


def test_the_root_and_folders_lead_on(preview: tuple[str, Builds]) -> None:
    address, _ = preview
    assert _get(f"{address}/")[1] == f"{address}/alusta/"
    assert _get(f"{address}/alusta/sv")[1] == f"{address}/alusta/sv/"


@pytest.mark.parametrize("path", ["/alusta/ei/ole/", "/muualla/", "/sv/", "/alusta/%2e%2e/%2e%2e/etc/passwd"])
def test_what_is_not_there_gives_the_404_page(preview: tuple[str, Builds], path: str) -> None:
    status, _, html = _get(preview[0] + path)
    assert status == 404
    assert "Ei löydy" in html


def test_the_number_of_builds_is_told(preview: tuple[str, Builds]) -> None:
    address, builds = preview
    builds.count = 3
    assert _get(f"{address}/_reload")[2] == "3"


def test_a_changed_file_is_noticed_once(tmp_path: Path) -> None:
    page = tmp_path / "content" / "fi" / "a.md"
    page.parent.mkdir(parents=True)
    page.write_text("a", encoding="utf-8")
    stop, seen = threading.Event(), threading.Semaphore(0)
    watcher = threading.Thread(target=watch, args=(tmp_path, seen.release, stop, 0.05))
    watcher.start()
    try:
        assert not seen.acquire(timeout=0.3)
        page.write_text("abc", encoding="utf-8")
        assert seen.acquire(timeout=5)
        (page.parent / "b.md").write_text("new", encoding="utf-8")
        assert seen.acquire(timeout=5)
        assert not seen.acquire(timeout=0.3)
    finally:
        stop.set()
        watcher.join()
