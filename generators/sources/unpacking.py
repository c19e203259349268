"""Unpacks the body of an answer piece by piece, so that a small packed body cannot fill the memory.

Of the encodings that exist we ask for gzip alone. One piece of it can swell a thousandfold, and packed twice a
millionfold: therefore each step gives a bounded piece, and more than one encoding is refused.
"""

import zlib
from collections.abc import Iterable, Iterator

ASKED = "gzip"
"""What `Accept-Encoding` says."""

PIECE = 262_144
"""Bytes that one step gives at most."""


class UnpackingError(Exception):
    """The body is not packed as its header says, or in a way that was not asked for."""


def unpacked(pieces: Iterable[bytes], encoding: str) -> Iterator[bytes]:
    """The body behind `encoding` (a `Content-Encoding` header, "" = none), at most `PIECE` bytes at a time.

    Gives at least one piece, maybe an empty one, for each that comes in: whoever watches the clock can look at it.
    """
    match encoding.strip().lower():
        case "" | "identity":
            yield from pieces
        case "gzip" | "x-gzip":
            yield from _from_gzip(pieces)
        case other:
            raise UnpackingError(f"it is packed as {other!r}, which was not asked for")


def _from_gzip(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    for piece in pieces:
        left = piece
        while True:
            try:
                yield unpacker.decompress(left, PIECE)
            except zlib.error as error:
                raise UnpackingError(str(error)) from error
            left = unpacker.unconsumed_tail
            if not left:
                break
