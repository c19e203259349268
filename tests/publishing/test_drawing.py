import struct
import zlib

from generators.publishing.drawing import Canvas


def pixel(canvas: Canvas, x: int, y: int) -> tuple[int, ...]:
    at = 4 * (y * canvas.width + x)
    return tuple(canvas.pixels[at : at + 4])


def test_a_canvas_begins_clear_or_with_its_ground() -> None:
    assert pixel(Canvas(2, 2), 1, 1) == (0, 0, 0, 0)
    assert pixel(Canvas(2, 2, "#102030"), 1, 1) == (16, 32, 48, 255)


def test_a_disc_is_full_inside_soft_at_its_edge_and_nothing_outside() -> None:
    canvas = Canvas(64, 64)
    canvas.disc((32, 32), 20, "#ff0000")
    assert pixel(canvas, 32, 32) == (255, 0, 0, 255)
    assert pixel(canvas, 32, 13) == (255, 0, 0, 255)
    assert pixel(canvas, 32, 10) == (0, 0, 0, 0)
    opacities = {pixel(canvas, x, y)[3] for x in range(64) for y in range(64)}
    assert len(opacities) > 10


def test_a_disc_covers_its_area() -> None:
    canvas = Canvas(70, 50)
    canvas.disc((33.3, 24.7), 19.5, "#123456")
    covered = sum(canvas.pixels[3::4]) / 255
    assert abs(covered - 3.14159 * 19.5**2) < 1


def test_a_line_has_round_ends_and_goes_round_corners() -> None:
    canvas = Canvas(60, 60, "#ffffff")
    canvas.line(((10, 50), (30, 10), (50, 50)), 6, "#000000")
    for x, y in ((10, 50), (29, 12), (20, 30), (49, 50), (10, 51)):
        assert pixel(canvas, x, y) == (0, 0, 0, 255), (x, y)
    for x, y in ((30, 30), (10, 54), (30, 4)):
        assert pixel(canvas, x, y) == (255, 255, 255, 255), (x, y)


def test_shapes_that_leave_the_canvas_are_cut() -> None:
    canvas = Canvas(20, 10, "#ffffff")
    canvas.disc((0, 30), 25, "#000000")
    assert pixel(canvas, 0, 9) == (0, 0, 0, 255)
    assert pixel(canvas, 19, 0) == (255, 255, 255, 255)


def test_colours_mix_at_an_edge_on_a_ground() -> None:
    canvas = Canvas(20, 20, "#ffffff")
    canvas.line(((-5, 10), (25, 10)), 5, "#000000")  # from 7.5 to 12.5
    assert pixel(canvas, 10, 7) == (128, 128, 128, 255)


def test_png_is_what_its_chunks_say() -> None:
    canvas = Canvas(3, 2, "#010203")
    png = canvas.png()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, at = {}, 8
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        data, (check,) = png[at + 8 : at + 8 + length], struct.unpack(">I", png[at + 8 + length : at + 12 + length])
        assert check == zlib.crc32(kind + data)
        chunks[kind] = data
        at += 12 + length
    assert list(chunks) == [b"IHDR", b"IDAT", b"IEND"]
    assert struct.unpack(">IIBBBBB", chunks[b"IHDR"]) == (3, 2, 8, 6, 0, 0, 0)
    assert zlib.decompress(chunks[b"IDAT"]) == (b"\0" + b"\1\2\3\xff" * 3) * 2
    assert png == canvas.png()
