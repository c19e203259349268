"""A reader's browser that writes down everything a page does that it must not do."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

# Runs before any script of the page; the binding is the test's own, so a page cannot hide what it did.
_LISTEN = """
document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI, sourceFile, lineNumber}) =>
  window.perhekeskusViolation(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`));
"""


@dataclass
class Visitor:
    """One reader: opens pages of the site at `address` and remembers their trouble.

    Trouble is: a request to another host or out of the base path, a file that is not there, an error on the console,
    an uncaught exception, a breach of the page's Content-Security-Policy, a dialog.
    """

    address: str
    context: BrowserContext
    trouble: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    missing_allowed: set[str] = field(default_factory=set)

    def open(
        self, path: str = "", *, missing: bool = False, prepare: Callable[[Page], None] = lambda page: None
    ) -> Page:
        """The page at `path` (relative to the site's address), loaded.

        `missing`: it is expected to answer 404. `prepare` is done with the empty page first.
        """
        page = self.context.new_page()
        prepare(page)
        page.on("request", self._requested)
        page.on("response", self._responded)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.trouble.append(f"exception: {error}"))
        page.on("dialog", lambda dialog: (self.trouble.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        address = self.address + path
        if missing:
            self.missing_allowed.add(address)
        page.goto(address, wait_until="load")
        return page

    def _requested(self, request: Request) -> None:
        self.requests.append(request.url)
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.trouble.append(f"request to {request.url}")

    def _responded(self, response: Response) -> None:
        if response.status >= 400 and response.url not in self.missing_allowed:
            self.trouble.append(f"status {response.status}: {response.url}")

    def _console(self, message: ConsoleMessage) -> None:
        expected = message.location.get("url") in self.missing_allowed and "404" in message.text
        if message.type == "error" and not expected:
            self.trouble.append(f"console: {message.text}")


@contextmanager
def visit(browser: Browser, address: str, **options: Any) -> Iterator[Visitor]:
    """A visitor with a context of its own (`options` as for Playwright's `new_context`)."""
    context = browser.new_context(**options)
    visitor = Visitor(address, context)
    if options.get("java_script_enabled", True):
        context.expose_binding("perhekeskusViolation", lambda _, told: visitor.trouble.append(f"policy: {told}"))
        context.add_init_script(_LISTEN)
    try:
        yield visitor
    finally:
        context.close()
