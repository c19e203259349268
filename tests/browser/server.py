"""A small web server for a built site, at the root or under a base path, as GitHub Pages would serve it."""

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TEXTS = ("text/", "application/json", "application/javascript", "application/xml", "application/geo+json", "image/svg")
"""Beginnings of the media types that GitHub Pages compresses."""


@lru_cache(maxsize=512)
def compressed(content: bytes) -> bytes:
    """The bytes as gzip at its middle level, the same each time."""
    return gzip.compress(content, compresslevel=6, mtime=0)


def _media_type(file: Path) -> str:
    kind = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


@contextmanager
def serve(
    site: Path, base: str = "/", *, like_pages: bool = False, sent: list[tuple[str, int]] | None = None
) -> Iterator[str]:
    """The address of `site`, ending in `base`, for as long as the context lasts.

    Folders give their `index.html`; what is not there gives `404.html` with status 404; paths outside `base` give a
    404 without a page, so that a link that forgets the base path is seen. `like_pages`: texts go compressed and may be
    kept for ten minutes, as GitHub Pages sends them, for measuring. Each answer adds its path and the bytes of its body
    as sent to `sent`; a browser does not tell those of a worker's script.
    """
    root = site.resolve()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # else a body waits up to 40 ms for the browser to confirm the headers

        def do_GET(self) -> None:
            self._answer(body=True)

        def do_HEAD(self) -> None:
            self._answer(body=False)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet: the browser's own record tells what failed."""

        def _answer(self, *, body: bool) -> None:
            path = unquote(urlsplit(self.path).path)
            file = (root / path.removeprefix(base)).resolve()
            if not path.startswith(base):
                self._send(404, "text/plain", b"outside the base path", body=body)
            elif file.is_dir() and not path.endswith("/"):
                self._redirect(path + "/")
            elif (found := file / "index.html" if file.is_dir() else file).is_file() and found.is_relative_to(root):
                self._send(200, _media_type(found), found.read_bytes(), body=body)
            else:
                page = root / "404.html"
                self._send(404, _media_type(page), page.read_bytes() if page.exists() else b"", body=body)

        def _redirect(self, to: str) -> None:
            self.send_response(301)
            self.send_header("Location", to)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _send(self, status: int, kind: str, content: bytes, *, body: bool) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            if like_pages:
                self.send_header("Cache-Control", "max-age=600")
                self.send_header("Vary", "Accept-Encoding")
                if kind.startswith(TEXTS) and "gzip" in self.headers.get("Accept-Encoding", ""):
                    content = compressed(content)
                    self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if body:
                self.wfile.write(content)
                if sent is not None:
                    sent.append((self.path, len(content)))

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
