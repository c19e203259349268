"""Light and dark: as the reader's system or as chosen on the page; light on paper; seen in forced colours."""

import pytest

from generators.colours import DARK, LIGHT
from generators.contrast import parts_of
from tests.browser.conftest import VisitorMaker
from tests.extremes import EXTREMES

_GROUND = "() => [document.body, document.documentElement].map((it) => getComputedStyle(it)).map((style, number) =>"
_GROUND += " number ? style.colorScheme : style.backgroundColor)"


def _seen(colour: str) -> str:
    return f"rgb({', '.join(map(str, parts_of(colour)))})"


@pytest.mark.parametrize("system", ["light", "dark"])
@pytest.mark.parametrize("chosen", ["default", "light", "slate"])
def test_the_choice_goes_before_the_system(visitor: VisitorMaker, system: str, chosen: str) -> None:
    page = visitor(color_scheme=system).open()
    page.evaluate("(chosen) => document.body.setAttribute('data-md-color-scheme', chosen)", chosen)
    dark = chosen == "slate" or (chosen == "default" and system == "dark")
    ground, scheme = page.evaluate(_GROUND)
    assert ground == _seen((DARK if dark else LIGHT).page)
    assert scheme == ("dark" if dark else "light")


def test_without_scripts_the_page_is_as_the_system(visitor: VisitorMaker) -> None:
    page = visitor(color_scheme="dark", java_script_enabled=False).open()
    assert page.locator("body").evaluate("(body) => getComputedStyle(body).backgroundColor") == _seen(DARK.page)


def test_paper_is_white_whatever_was_chosen(visitor: VisitorMaker) -> None:
    page = visitor(color_scheme="dark").open()
    page.evaluate("() => document.body.setAttribute('data-md-color-scheme', 'slate')")
    page.emulate_media(media="print")
    assert page.evaluate(_GROUND) == ["rgb(255, 255, 255)", "light"]


def test_icons_of_links_are_seen_in_forced_colours(visitor: VisitorMaker) -> None:
    page = visitor(forced_colors="active").open(EXTREMES["most channels"]())
    link = page.locator(".actions a[href^='tel:']").first
    ground = link.evaluate("(it) => getComputedStyle(it, '::before').backgroundColor")
    assert ground not in ("rgba(0, 0, 0, 0)", page.evaluate(_GROUND)[0])


def test_icons_are_seen_in_forced_colours(visitor: VisitorMaker) -> None:
    page = visitor(forced_colors="active").open()
    icon = page.locator("article .icon").first
    ground, drawing = icon.evaluate("(it) => [getComputedStyle(it).backgroundColor, getComputedStyle(it).maskImage]")
    assert ground not in ("rgba(0, 0, 0, 0)", page.evaluate(_GROUND)[0])
    assert drawing.startswith('url("data:image/svg+xml')
