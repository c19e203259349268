import struct
import xml.etree.ElementTree as ET
from math import hypot

from generators.colours import DARK, LIGHT, Colours
from generators.publishing.logo import (
    BERRIES,
    BOX,
    ROOF,
    ROOF_WIDTH,
    app_icon,
    favicon_png,
    favicon_svg,
    logo_svg,
    social_picture,
)


def size(png: bytes) -> tuple[int, ...]:
    return struct.unpack(">II", png[16:24])


def test_the_logo_of_a_page_takes_its_colours_from_the_style_sheet() -> None:
    logo = ET.fromstring(logo_svg())
    assert [child.get("class") for child in logo] == ["logo-roof", "logo-berry", "logo-berry", "logo-sun"]
    assert logo.get("aria-hidden") == "true"
    assert "style" not in logo_svg()


def test_nothing_of_the_logo_leaves_its_box_or_touches_another_part() -> None:
    for x, y in ROOF:
        assert ROOF_WIDTH / 2 <= x <= BOX - ROOF_WIDTH / 2
        assert y >= ROOF_WIDTH / 2
    for number, (_, (x, y), radius) in enumerate(BERRIES):
        assert y + radius <= BOX
        for _, (x2, y2), radius2 in BERRIES[:number]:
            assert hypot(x - x2, y - y2) > radius + radius2 + 1


def test_the_tab_icon_is_light_and_dark_as_the_browser() -> None:
    icon = favicon_svg(Colours())
    ET.fromstring(icon)
    light, dark = icon.split("prefers-color-scheme:dark")
    assert LIGHT.forest in light
    assert DARK.forest in dark


def test_pictures_have_their_sizes_and_the_colours_of_the_settings() -> None:
    other = LIGHT.model_copy(update={"help": "#5a2d82"})
    assert size(favicon_png(LIGHT)) == (32, 32)
    assert size(app_icon(LIGHT, 180)) == (180, 180)
    assert favicon_png(other) != favicon_png(LIGHT)
    assert app_icon(other, 180) != app_icon(LIGHT, 180)


def test_the_social_picture_is_small_and_the_same_every_time() -> None:
    picture = social_picture(LIGHT)
    assert size(picture) == (1200, 630)
    assert len(picture) <= 40_000
    assert picture == social_picture(LIGHT)
