"""Small pictures without a library: discs and lines with soft edges on a canvas, written as PNG.

Shapes are told by distance: how far a point is outside them (negative inside), in pixels. Only tiles that an edge goes
through are looked at point by point; the rest are filled or left whole.
"""

import struct
import zlib
from collections.abc import Callable, Sequence
from itertools import pairwise
from math import hypot

from generators.contrast import parts_of

Point = tuple[float, float]
Distance = Callable[[float, float], float]

_TILE = 8
_HALF_DIAGONAL = hypot(_TILE, _TILE) / 2 + 1


class Canvas:
    """Pixels of red, green, blue and opacity, row by row. Without a ground it begins clear."""

    def __init__(self, width: int, height: int, ground: str | None = None) -> None:
        self.width, self.height = width, height
        self.pixels = bytearray(_filled(ground) if ground else bytes(4)) * (width * height)

    def disc(self, centre: Point, radius: float, colour: str) -> None:
        """Paint a disc."""
        x0, y0 = centre
        box = (x0 - radius, y0 - radius, x0 + radius, y0 + radius)
        self._paint(lambda x, y: hypot(x - x0, y - y0) - radius, box, colour)

    def line(self, points: Sequence[Point], width: float, colour: str) -> None:
        """Paint a line through the points, with round ends and corners."""
        half = width / 2
        xs, ys = [x for x, _ in points], [y for _, y in points]
        box = (min(xs) - half, min(ys) - half, max(xs) + half, max(ys) + half)
        parts = list(pairwise(points))
        self._paint(lambda x, y: min(_from_part(x, y, *part) for part in parts) - half, box, colour)

    def _paint(self, distance: Distance, box: tuple[float, float, float, float], colour: str) -> None:
        left, top, right, bottom = box
        for y in range(max(0, int(top) - 1), min(self.height, int(bottom) + 2), _TILE):
            for x in range(max(0, int(left) - 1), min(self.width, int(right) + 2), _TILE):
                self._paint_tile(distance, x, y, colour)

    def _paint_tile(self, distance: Distance, left: int, top: int, colour: str) -> None:
        right, bottom = min(left + _TILE, self.width), min(top + _TILE, self.height)
        middle = distance(left + _TILE / 2, top + _TILE / 2)
        if middle > _HALF_DIAGONAL:
            return
        if middle < -_HALF_DIAGONAL:
            run = _filled(colour) * (right - left)
            for y in range(top, bottom):
                start = 4 * (y * self.width + left)
                self.pixels[start : start + len(run)] = run
            return
        for y in range(top, bottom):
            for x in range(left, right):
                cover = min(1.0, max(0.0, 0.5 - distance(x + 0.5, y + 0.5)))
                if cover:
                    self._blend(4 * (y * self.width + x), cover, colour)

    def _blend(self, at: int, cover: float, colour: str) -> None:
        under = self.pixels[at + 3] / 255 * (1 - cover)
        whole = cover + under
        for number, part in enumerate(parts_of(colour)):
            self.pixels[at + number] = round((part * cover + self.pixels[at + number] * under) / whole)
        self.pixels[at + 3] = round(whole * 255)

    def png(self) -> bytes:
        """The canvas as a PNG file; the same pixels give the same bytes."""
        row = 4 * self.width
        rows = b"".join(b"\0" + self.pixels[at : at + row] for at in range(0, row * self.height, row))
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 6, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _filled(colour: str) -> bytes:
    return bytes((*parts_of(colour), 255))


def _from_part(x: float, y: float, start: Point, end: Point) -> float:
    """How far a point is from the line between two others."""
    (x0, y0), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
    along = ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy)
    along = min(1.0, max(0.0, along))
    return hypot(x - x0 - along * dx, y - y0 - along * dy)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
