"""The address of a source as a person gives it in the settings or on the command line, taken apart."""

from typing import NamedTuple
from urllib.parse import urlsplit


class WebAddress(NamedTuple):
    """An http or https address. `host` is in small letters and has a port only when it is not the usual one."""

    scheme: str
    host: str
    path: str

    @property
    def secure(self) -> bool:
        """Whether what comes from there cannot be changed on the way."""
        return self.scheme == "https"

    def is_of(self, official_host: str) -> bool:
        """Whether it is the official source itself."""
        return self.secure and self.host == official_host

    def __str__(self) -> str:
        return f"{self.scheme}://{self.host}{self.path}"


def web_address(address: str) -> WebAddress | None:
    """The parts of an address without its trailing slashes, or None when it is none that a source may have.

    Refused: other schemes, user names, questions ("?…") and fragments.
    """
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return None
    web = parts.scheme in ("http", "https") and parts.hostname
    if not web or "@" in parts.netloc or parts.query or parts.fragment:
        return None
    usual = port is None or port == {"http": 80, "https": 443}[parts.scheme]
    host = f"{parts.hostname}" if usual else f"{parts.hostname}:{port}"
    return WebAddress(parts.scheme, host, parts.path.rstrip("/"))
