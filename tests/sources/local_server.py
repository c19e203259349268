"""A real HTTP server on 127.0.0.1 that a test scripts: a function from the path to an answer."""

import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple


class Answer(NamedTuple):
    """What the server says. `told` is the Content-Length it claims, when not the true one."""

    status: int = 200
    body: bytes = b"{}"
    kind: str = "application/json"
    headers: dict[str, str] = {}
    told: int | None = None


class LocalServer(NamedTuple):
    """Where it listens ("127.0.0.1:12345") and what it was asked, in order, with the headers."""

    host: str
    asked: list[tuple[str, dict[str, str]]]
    scheme: str = "http"

    @property
    def address(self) -> str:
        return f"{self.scheme}://{self.host}"

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


def told(value: Any, status: int = 200) -> Answer:
    """An answer in JSON."""
    return Answer(status, json.dumps(value).encode())


@contextmanager
def serving(answer: Callable[[str], Answer], tls: ssl.SSLContext | None = None) -> Iterator[LocalServer]:
    """A server that answers every GET by `answer(path)` for as long as the context lasts; with `tls` over https."""
    asked: list[tuple[str, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            asked.append((self.path, dict(self.headers)))
            found = answer(self.path)
            self.send_response_only(found.status)
            headers = {"Content-Type": found.kind, "Date": self.date_time_string(), **found.headers}
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(found.body) if found.told is None else found.told))
            self.end_headers()
            self.wfile.write(found.body)
            if found.told is not None:
                self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

    with Server(("127.0.0.1", 0), Handler) as server:
        if tls:
            server.socket = tls.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        try:
            yield LocalServer(f"127.0.0.1:{server.server_address[1]}", asked, "https" if tls else "http")
        finally:
            server.shutdown()
