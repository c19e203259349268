"""A reader who has chosen their own few colours, as with Windows' contrast themes: text and icons stay visible."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import VisitorMaker
from tests.browser.seeing import COLOURS, SHOWN
from tests.kinds import page_of

PHONE = {"width": 360, "height": 740}

# Elements with text of their own in the colour of what is behind them.
_TEXT_LOST = f"""() => {{ {COLOURS} {SHOWN}
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return [...document.querySelectorAll("body *")]
    .filter((element) => shown(element) && hasText(element))
    .filter((element) => contrast(getComputedStyle(element).color, behind(element)) < 3)
    .map(named);
}}"""

# Marks one icon of each sort that is shown: drawn by a mask, alone or before or after a text, or an inline picture.
_MARK_ICONS = f"""() => {{ {SHOWN}
  const masked = (element, part) => {{
    const style = getComputedStyle(element, part);
    return (part ? style.content !== "none" : true) && (style.maskImage || style.webkitMaskImage || "none") !== "none";
  }};
  const seen = new Set();
  const icons = [...document.querySelectorAll("body *")].filter((element) => shown(element)
    && element.getBoundingClientRect().right > 0 // not those of the menu, which stands aside until it is opened
    && (element.tagName === "svg" || masked(element) || masked(element, "::before") || masked(element, "::after")));
  for (const element of icons) {{
    const sort = `${{element.tagName}} ${{element.getAttribute("class")}} in ${{element.parentElement.className}}`;
    if (!seen.has(sort)) element.setAttribute("data-icon-of-test", seen.size);
    seen.add(sort);
  }}
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.without-icon, .without-icon::before, .without-icon::after {{ visibility: hidden !important }}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return seen.size;
}}"""

# Hides an icon and nothing else; the texts of its element are hidden already when the first picture is taken.
_HIDE = "(element) => element.classList.add('without-icon')"
_HIDE_TEXTS = """(element) => [...element.childNodes].forEach((node) => {
  if (node.nodeType !== 3) return;
  const around = document.createElement("span");
  around.style.visibility = "hidden";
  node.replaceWith(around);
  around.append(node);
})"""


def lost_icons(page: Page) -> list[str]:
    """Icons that leave the picture of the page as it is when they are hidden: nobody sees them."""
    lost = []
    for number in range(page.evaluate(_MARK_ICONS)):
        icon = page.locator(f"[data-icon-of-test='{number}']")
        icon.evaluate(_HIDE_TEXTS)
        icon.scroll_into_view_if_needed()
        box = icon.bounding_box()
        assert box
        before = page.screenshot(clip=box)
        told = str(icon.evaluate("(element) => element.outerHTML.slice(0, 140)"))
        icon.evaluate(_HIDE)
        if page.screenshot(clip=box) == before:
            lost.append(told)
    return lost


@pytest.mark.parametrize(
    ("kind", "scheme"),
    [("front", "light"), ("front", "dark"), ("service", "dark"), ("location", "light"), ("municipality", "dark")],
)
def test_text_and_icons_stay_visible(visitor: VisitorMaker, example_site: Path, kind: str, scheme: str) -> None:
    reader = visitor(viewport=PHONE, forced_colors="active", color_scheme=scheme, reduced_motion="reduce")
    page = reader.open(page_of(example_site, kind, "fi"))
    assert page.evaluate(_TEXT_LOST) == []
    assert lost_icons(page) == []


def test_what_is_lost_is_seen_to_be_lost(visitor: VisitorMaker) -> None:
    """The checks above find a text and an icon in the colour of the page, and only those."""
    page = visitor(forced_colors="active", color_scheme="light").context.new_page()
    page.set_content("""<body><style>
      .own { forced-color-adjust: none; color: white; background: white }
      i { display: inline-block; width: 20px; height: 20px; mask: linear-gradient(black, black) }
      .kept { forced-color-adjust: none; background: black } .gone { background: black }
    </style><p>Hei</p><p class="own">Piilossa</p><i class="kept"></i><i class="gone"></i>""")
    assert page.evaluate(_TEXT_LOST) == ['<p class="own">Piilossa</p>']
    assert lost_icons(page) == ['<i class="gone" data-icon-of-test="1"></i>']
