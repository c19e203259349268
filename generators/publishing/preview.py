"""A server for looking at the site while it is edited: rebuilds when a file changes and tells open pages to reload."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

WATCHED = ("content", "generators", "hooks", "overrides", "mkdocs.yml")

SCRIPT_ADDRESS = "/_reload.js"
COUNT_ADDRESS = "/_reload"

SCRIPT = f"""let seen;
setInterval(async () => {{
  try {{
    const now = await (await fetch("{COUNT_ADDRESS}", {{cache: "no-store"}})).text();
    if (seen !== undefined && now !== seen) location.reload();
    seen = now;
  }} catch (gone) {{}}
}}, 1000);
"""


class Builds:
    """How many builds there have been: pages reload when the number changes."""

    def __init__(self) -> None:
        self.count = 0


class PreviewHandler(SimpleHTTPRequestHandler):
    """Serves the site under its base path, as its host will, with one script more on every page."""

    def __init__(self, *arguments: Any, builds: Builds, base: str, **named: Any) -> None:
        self._builds = builds
        self._base = base
        super().__init__(*arguments, **named)

    def do_GET(self) -> None:
        """Answer the reload script and its question; everything else comes from the site."""
        if self.path == SCRIPT_ADDRESS:
            self._answer(200, "text/javascript", SCRIPT.encode())
        elif self.path == COUNT_ADDRESS:
            self._answer(200, "text/plain", str(self._builds.count).encode())
        elif self.path == "/" != self._base:
            self.send_response(302)
            self.send_header("Location", self._base)
            self.end_headers()
        else:
            self._page()

    def translate_path(self, path: str) -> str:
        """The file of an address; one outside the base path has none."""
        outside = not path.startswith(self._base)
        return super().translate_path("/\0" if outside else path[len(self._base) - 1 :])

    def _page(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir() and not self.path.partition("?")[0].endswith("/"):
            super().do_GET()  # redirects to the address with a slash
            return
        file = path / "index.html" if path.is_dir() else path
        status = 200
        if not file.is_file():
            status, file = 404, Path(self.directory) / "404.html"
        if file.suffix != ".html":
            super().do_GET()
            return
        html = file.read_text(encoding="utf-8")
        script = f'<script src="{SCRIPT_ADDRESS}"></script></body>'
        self._answer(status, "text/html; charset=utf-8", html.replace("</body>", script).encode())

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Keep the terminal for what editors need to see."""


def preview_server(site: Path, base: str, port: int, builds: Builds) -> ThreadingHTTPServer:
    """The server of the site in `site` under the path `base` ("/alusta/") at 127.0.0.1 and `port` (0: any free one)."""
    return ThreadingHTTPServer(
        ("127.0.0.1", port), partial(PreviewHandler, directory=str(site), builds=builds, base=base)
    )


def watch(root: Path, changed: Callable[[], None], stop: threading.Event, seconds: float = 1.0) -> None:
    """Call `changed` whenever a watched file of the project at `root` has changed, until `stop` is set."""
    before = dict(_times(root))
    while not stop.wait(seconds):
        now = dict(_times(root))
        if now != before:
            before = now
            changed()


def _times(root: Path) -> Iterator[tuple[str, int]]:
    for name in WATCHED:
        place = root / name
        for path in (place, *place.rglob("*")) if place.is_dir() else (place,):
            if path.is_file() and "__pycache__" not in path.parts:
                yield str(path), path.stat().st_mtime_ns
