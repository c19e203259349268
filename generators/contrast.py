"""How well two colours can be told apart, as WCAG 2.2 measures it. Colours are "#rrggbb"."""

from collections.abc import Iterable

TEXT_CONTRAST, EDGE_CONTRAST = 4.5, 3.0
"""The least contrast of text (1.4.3), and of what shows a control or the focus (1.4.11)."""


def parts_of(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0–255, of "#rrggbb"."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Relative luminance of "#rrggbb": 0 for black, 1 for white."""
    red, green, blue = (_linear(part / 255) for part in parts_of(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """How well two colours can be told apart: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """`one` with `share` (0–1) of `other` in it."""
    pairs = zip(parts_of(one), parts_of(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def enough_on(colour: str, grounds: Iterable[str], least: float) -> str | None:
    """The colour nearest to `colour`, made darker or lighter, with contrast `least` on every ground; None for none."""
    on = tuple(grounds)
    for percent in range(101):
        for end in ("#000000", "#ffffff"):
            shade = mixed(colour, end, percent / 100)
            if all(contrast(shade, ground) >= least for ground in on):
                return shade
    return None
