"""One polite HTTP client for all sources: it asks little, waits when told to, and believes nothing.

It answers JSON, or a file, or raises a SourceError that names the address and the reason. Anything that may pass by
itself is tried again: busy servers, broken connections, cut or misshapen answers, an HTML page in the place of data.
"""

import json
import random
import threading
import time
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import Generic, NamedTuple, Self, TypeVar

import httpx

from generators.cleaning import clean
from generators.errors import SourceError
from generators.settings import Limits
from generators.sources.patience import back_off, http_date, retry_after
from generators.sources.unpacking import ASKED, UnpackingError, unpacked

Check = Callable[[object], str | None]
"""Says what is wrong with the shape of an answer, or None when it is right."""

PASSING = frozenset({408, 429, 500, 502, 503, 504})
"""Statuses that may pass by themselves."""

MAYBE_JSON = ("json", "octet-stream")
"""Words of a `Content-Type` that may be JSON: a plain file server calls every file that it does not know octets."""

WEB_PAGE = ("text/html", "application/xhtml")
"""Beginnings of a `Content-Type` that no file of data has."""

MOST_REDIRECTS = 5
ERROR_TEXT_BYTES = 16_384
"""Bytes read of an error's text: one line of it is told."""

TIMEOUTS_OF_A_BODY = 4
"""Time-outs that a whole answer may take, so that a drip of bytes holds no connection for ever."""


class StatusError(SourceError):
    """The source answered with an error status, for good."""

    def __init__(self, url: str, status: int, told: str) -> None:
        self.status = status
        super().__init__(f"{url} answered {status}{f' ({told})' if told else ''}")


class TooMuchError(SourceError):
    """The source could not give so much in one answer (504, 413), or gave more than the limit: ask for less."""


class UnreadableError(SourceError):
    """The source answers, but time after time with what cannot be read: when it is asked for less, some of it may."""


class _PassingTroubleError(Exception):
    """One attempt failed in a way that may pass. `answered`: an answer came, but not one that can be read."""

    def __init__(self, reason: str, *, status: int = 0, wait: float = 0.0, answered: bool = False) -> None:
        self.reason, self.status, self.wait, self.answered = reason, status, wait, answered
        super().__init__(reason)


T = TypeVar("T")


class _Wanted(NamedTuple, Generic[T]):
    """What an answer should be: the header that asks for it, whether a `Content-Type` may be it, how it is read.

    `read` raises _PassingTroubleError.
    """

    accept: str
    what: str
    may_be: Callable[[str], bool]
    read: Callable[[bytes], T]


class PoliteClient:
    """Asks one source for data. Safe for several threads; at most `limits.requests_at_once` requests at a time.

    `hosts` are the only `host` or `host:port` it ever speaks to, redirects included; "*.example.org" allows each host
    of that domain. `sleep` and `chance` are for tests. `requests` counts what was sent; `clock` is the source's own
    time at its first answer.
    """

    def __init__(
        self,
        *,
        user_agent: str,
        hosts: frozenset[str],
        limits: Limits,
        sleep: Callable[[float], object] | None = None,
        chance: random.Random | None = None,
    ) -> None:
        self.requests = 0
        self.clock: datetime | None = None
        self._hosts = hosts
        self._limits = limits
        self._stopped = threading.Event()
        self._sleep = sleep or self._stopped.wait
        self._chance = chance or random.Random()
        self._lock = threading.Lock()
        self._failures_in_a_row = 0
        most = limits.requests_at_once
        self._client = httpx.Client(
            headers={"User-Agent": user_agent, "Accept-Encoding": ASKED},
            timeout=httpx.Timeout(limits.timeout, pool=None),
            limits=httpx.Limits(max_connections=most, max_keepalive_connections=most),
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.stop()
        self._client.close()

    def stop(self) -> None:
        """Lets no thread start another attempt: the pull has failed or was interrupted."""
        self._stopped.set()

    def json(self, url: str, check: Check | None = None, *, divisible: bool = False) -> object:
        """The JSON at `url`.

        `check` refuses a wrong shape. `divisible` means that the caller can ask for less at a time: then a 504 or a
        lasting server error raises TooMuchError. Raises StatusError (400, 404 …), UnreadableError or SourceError.
        """
        wanted: _Wanted[object] = _Wanted("application/json", "JSON", _may_be_json, lambda body: _json(body, check))
        return self._persist(url, wanted, divisible)

    def file(self, url: str, accept: str) -> bytes:
        """The bytes of the file at `url`, whatever kind it calls itself but a web page.

        `accept` are the types that are asked for. Raises as `json` does.
        """
        wanted = _Wanted(f"{accept}, */*;q=0.1", "a file", lambda kind: not kind.startswith(WEB_PAGE), bytes)
        return self._persist(url, wanted, divisible=False)

    def _persist(self, url: str, wanted: _Wanted[T], divisible: bool) -> T:
        """Asks until there is an answer that can be read, or no more patience."""
        last = _PassingTroubleError("not asked")
        for attempt in range(1, self._limits.attempts + 1):
            if self._stopped.is_set():
                raise SourceError("the pull was stopped")
            try:
                value = self._ask(url, wanted)
            except _PassingTroubleError as trouble:
                last = trouble
                self._note_failure(url, trouble)
                if divisible and trouble.status == 504:
                    raise TooMuchError(f"{url} answered 504") from None
                if attempt < self._limits.attempts:
                    self._sleep(max(trouble.wait, back_off(attempt, self._chance)))
            else:
                self._failures_in_a_row = 0
                return value
        if last.status and divisible:
            raise TooMuchError(f"{url} answered {last.status} {self._limits.attempts} times")
        if last.status:
            raise StatusError(url, last.status, f"{self._limits.attempts} times")
        kind = UnreadableError if last.answered else SourceError
        raise kind(f"{url}: {last.reason} (tried {self._limits.attempts} times)")

    def _note_failure(self, url: str, trouble: _PassingTroubleError) -> None:
        """Gives up when nothing at all has come through for long: then the source is down, not one record broken."""
        with self._lock:
            self._failures_in_a_row += 1
            down = self._failures_in_a_row > self._limits.attempts * self._limits.requests_at_once
        if down:
            raise SourceError(f"the source is down: {self._failures_in_a_row} attempts failed, {url}: {trouble.reason}")

    def _ask(self, url: str, wanted: _Wanted[T]) -> T:
        """One attempt, redirects followed."""
        secure = url.startswith("https:")
        for _ in range(MOST_REDIRECTS + 1):
            self._allow(url, ("https",) if secure else ("https", "http"))
            with self._lock:
                self.requests += 1
            try:
                with self._client.stream("GET", url, headers={"Accept": wanted.accept}) as response:
                    self._note_clock(response)
                    if response.next_request is not None:
                        url = str(response.next_request.url)
                        continue
                    return self._value(url, response, wanted)
            except httpx.TransportError as error:
                raise _PassingTroubleError(f"{type(error).__name__}: {error}") from error
            except UnpackingError as error:
                raise _PassingTroubleError(f"an answer that does not unpack: {clean(str(error))}") from error
            except (httpx.InvalidURL, UnicodeError) as error:
                raise SourceError(f"{url} sends us to an address that is none: {clean(str(error))}") from error
        raise SourceError(f"{url}: more than {MOST_REDIRECTS} redirects")

    def _allow(self, url: str, schemes: tuple[str, ...]) -> None:
        """Refuses anything but http and https to one of our hosts, and never goes from https to http."""
        try:
            parts = httpx.URL(url)
        except httpx.InvalidURL as error:
            raise SourceError(f"{url[:200]!r} is not an address: {error}") from error
        host = parts.netloc.decode("ascii", "replace")
        if parts.scheme not in schemes or parts.userinfo or not _is_of(host, self._hosts):
            raise SourceError(
                f"the source sends us to {clean(url)!r}, which is not allowed; "
                f"allowed: {', '.join(schemes)} to {', '.join(sorted(self._hosts))}"
            )

    def _note_clock(self, response: httpx.Response) -> None:
        if self.clock is None:
            self.clock = http_date(response.headers.get("Date"))

    def _value(self, url: str, response: httpx.Response, wanted: _Wanted[T]) -> T:
        status = response.status_code
        if status != 200:
            told = clean(self._body(url, response, ERROR_TEXT_BYTES, cut=True).decode("utf-8", "replace"))
            if status in PASSING:
                asked = retry_after(response.headers.get("Retry-After"), http_date(response.headers.get("Date")))
                raise _PassingTroubleError(f"status {status} {told}".rstrip(), status=status, wait=asked)
            if status == 413:
                raise TooMuchError(f"{url} answered 413")
            raise StatusError(url, status, told)
        kind = response.headers.get("Content-Type", "")
        if kind and not wanted.may_be(kind.strip().lower()):
            raise _PassingTroubleError(f"{clean(kind)} in the place of {wanted.what}", answered=True)
        return wanted.read(self._body(url, response, self._limits.response_bytes))

    def _body(self, url: str, response: httpx.Response, most: int, *, cut: bool = False) -> bytes:
        """The unpacked body, never more than `most` bytes and never slower than `TIMEOUTS_OF_A_BODY`."""
        longest = TIMEOUTS_OF_A_BODY * self._limits.timeout
        end = time.monotonic() + longest
        body = bytearray()
        for piece in unpacked(response.iter_raw(), response.headers.get("Content-Encoding", "")):
            body += piece
            if len(body) > most and cut:
                break
            if len(body) > most:
                raise TooMuchError(f"{url}: the answer is over {most} bytes (limits.response_bytes in the settings)")
            if time.monotonic() > end:
                raise _PassingTroubleError(f"the answer was not whole in {longest:g} s")
        return bytes(body[:most])


def _may_be_json(kind: str) -> bool:
    return any(word in kind for word in MAYBE_JSON)


def _json(body: bytes, check: Check | None) -> object:
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _PassingTroubleError(f"broken JSON: {error}", answered=True) from error
    if check and (wrong := check(value)):
        raise _PassingTroubleError(f"an unexpected answer: {wrong}", answered=True)
    return value


def _is_of(host: str, hosts: frozenset[str]) -> bool:
    """Whether a host is one of those allowed, or of a domain of which all are."""
    return host in hosts or any(host.endswith(one[1:]) for one in hosts if one.startswith("*."))
