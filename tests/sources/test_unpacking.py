import gzip
from collections.abc import Iterable

import pytest

from generators.sources.unpacking import PIECE, UnpackingError, unpacked


def whole(body: bytes, encoding: str, size: int = 65_536) -> bytes:
    return b"".join(unpacked((body[at : at + size] for at in range(0, len(body), size)), encoding))


@pytest.mark.parametrize("encoding", ["", "identity", " Identity"])
def test_nothing_to_unpack(encoding):
    assert whole(b"[1]", encoding) == b"[1]"


@pytest.mark.parametrize("size", [1, 7, 65_536])
def test_gzip_in_pieces_of_any_size(size):
    body = bytes(range(256)) * 3_000
    assert whole(gzip.compress(body), "GZIP", size) == body


@pytest.mark.parametrize("encoding", ["gzip, gzip", "br", "deflate", "zstd", "x"])
def test_an_encoding_that_was_not_asked_for_is_refused(encoding):
    with pytest.raises(UnpackingError, match="not asked for"):
        whole(b"", encoding)


def test_what_is_no_gzip_is_refused():
    with pytest.raises(UnpackingError, match="header"):
        whole(b"[1]", "gzip")


def test_a_bomb_comes_in_small_pieces():
    bomb = gzip.compress(b"0" * 50_000_000)
    assert len(bomb) < 65_536
    assert max(map(len, unpacked([bomb], "gzip"))) <= PIECE


def test_the_clock_can_be_looked_at_although_nothing_comes_out():
    """The name of the packed file may go on for ever and gives no byte."""

    def endless_name() -> Iterable[bytes]:
        yield b"\x1f\x8b\x08\x08" + bytes(6)
        while True:
            yield b"x"

    pieces = iter(unpacked(endless_name(), "gzip"))
    assert [next(pieces) for _ in range(5)] == [b""] * 5
