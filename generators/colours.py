"""The colours of the site in light and dark: those of the settings, or ours, with enough contrast to be read."""

from typing import Annotated, Any

from pydantic import ValidationInfo, field_validator

from generators.checked_yaml import described
from generators.contrast import EDGE_CONTRAST, TEXT_CONTRAST, contrast, enough_on
from generators.errors import WrongValueError
from generators.model.base import Model

SEEN_ON = {
    "ink": ("page", "card", "moss", "sky", "help_page"),
    "soft": ("page", "card", "moss"),
    "forest": ("page", "card", "moss"),
    "on_forest": ("forest",),
    "help": ("page", "card", "help_page"),
    "on_sun": ("sun",),
    "border": ("page", "card"),
    "focus": ("page", "card"),
}
"""On which colours each colour is used."""

EDGES = frozenset({"border", "focus"})
"""The colours that no text is written in."""

Hex = Annotated[
    str,
    described(
        'väri muodossa "#1b5e4a", lainausmerkeissä',
        'a colour in the form "#1b5e4a", in quotes',
        pattern=r"^#[0-9a-fA-F]{6}$",
    ),
]


class Palette(Model):
    """The colours of one scheme. Grounds stand first, so that what is seen on them can be measured against them.

    `page` and `card` are grounds, `moss`, `sky` and `help_page` tinted ones, `sun` that of what is open today; `line`
    only divides. `ink` is text, `soft` small print, `forest` the main colour (links, buttons), `help` that of help at
    once. `border` is the edge of fields and buttons, `focus` the ring around what the keyboard is on.
    """

    page: Hex
    card: Hex
    moss: Hex
    sky: Hex
    help_page: Hex
    sun: Hex
    line: Hex
    ink: Hex
    soft: Hex
    forest: Hex
    on_forest: Hex
    help: Hex
    on_sun: Hex
    border: Hex
    focus: Hex

    @field_validator(*SEEN_ON)
    @classmethod
    def _can_be_seen(cls, colour: str, info: ValidationInfo) -> str:
        name = info.field_name or ""
        least = EDGE_CONTRAST if name in EDGES else TEXT_CONTRAST
        grounds = {ground: info.data[ground] for ground in SEEN_ON[name] if ground in info.data}
        measured = {ground: contrast(colour, value) for ground, value in grounds.items()}
        if pale := [ground for ground in grounds if measured[ground] < least]:
            told = ", ".join(
                f"{name}/{ground} ({colour}/{grounds[ground]}) {_number(measured[ground])}" for ground in pale
            )
            enough = enough_on(colour, grounds.values(), least)
            advice = f"riittäisi esimerkiksi {enough}" if enough else f"vaihda myös pohja: {', '.join(pale)}"
            english = f"{enough} would be enough" if enough else f"change the ground, too: {', '.join(pale)}"
            raise WrongValueError(
                f"kontrasti on liian pieni: {told}; vähintään {_number(least)}; {advice}",
                f"the contrast is too small: {told}; at least {_number(least)}; {english}",
            )
        return colour


LIGHT = Palette(
    page="#fbf8f1",
    card="#ffffff",
    moss="#dfeee5",
    sky="#e2edf7",
    help_page="#fbe5e2",
    sun="#f7c548",
    line="#e5dfd1",
    ink="#17352d",
    soft="#44584f",
    forest="#1b5e4a",
    on_forest="#ffffff",
    help="#a3153b",
    on_sun="#2b2306",
    border="#71837b",
    focus="#a3153b",
)
"""Birch-light page, forest ink, lingonberry for help, sun for today."""

DARK = Palette(
    page="#101d1a",
    card="#192925",
    moss="#213b33",
    sky="#1f3242",
    help_page="#3b2328",
    sun="#f7c548",
    line="#2c413a",
    ink="#e9f2ec",
    soft="#b0c2ba",
    forest="#8fdcc0",
    on_forest="#0b211a",
    help="#ffabb9",
    on_sun="#2b2306",
    border="#7b9187",
    focus="#ffcf5c",
)
"""The same forest at night."""


class Colours(Model):
    """Both schemes. The settings name only the colours that differ from ours."""

    light: Palette = LIGHT
    dark: Palette = DARK

    @field_validator("light", "dark", mode="before")
    @classmethod
    def _others_are_ours(cls, given: Any, info: ValidationInfo) -> Any:
        ours = LIGHT if info.field_name == "light" else DARK
        return {**ours.model_dump(), **given} if isinstance(given, dict) else given


def _number(ratio: float) -> str:
    """As a Finn writes it, cut to two decimals so that 4.499 never reads as enough."""
    return f"{int(ratio * 100) / 100:.2f}".rstrip("0").rstrip(".").replace(".", ",")
