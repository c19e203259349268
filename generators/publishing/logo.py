"""The logo, a roof over three berries, in every form that the site needs: in pages, in tabs, on phones, when shared."""

from markupsafe import Markup

from generators.colours import Colours, Palette
from generators.contrast import mixed
from generators.publishing.drawing import Canvas, Point

BOX = 48
"""The logo is drawn in a box of this width and height."""

ROOF: tuple[Point, ...] = ((5.5, 23.2), (24, 6.2), (42.5, 23.2))
ROOF_WIDTH = 5.4

BERRIES: tuple[tuple[str, Point, float], ...] = (
    ("berry", (24, 25), 6.1),
    ("berry", (16.9, 37.4), 6.1),
    ("sun", (31.1, 37.4), 6.1),
)
"""Each berry's name (its colour), middle and radius."""


def logo_svg() -> Markup:
    """The logo for a page. Its colours are in `overrides/assets/stylesheets/identity.css`."""
    return Markup('<svg class="logo" viewBox="0 0 {} {}" aria-hidden="true">{}</svg>').format(BOX, BOX, _shapes())


def favicon_svg(colours: Colours) -> str:
    """The logo for a tab, light or dark as the browser is."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BOX} {BOX}"><style>{_rules(colours.light)}'
        f"@media(prefers-color-scheme:dark){{{_rules(colours.dark)}}}</style>{_shapes()}</svg>\n"
    )


def _rules(palette: Palette) -> str:
    return f".logo-roof{{stroke:{palette.forest}}}.logo-berry{{fill:{palette.help}}}.logo-sun{{fill:{palette.sun}}}"


def _shapes() -> Markup:
    line = "M" + "L".join(f"{x:g} {y:g}" for x, y in ROOF)
    roof = Markup(
        '<path class="logo-roof" fill="none" stroke="currentColor" stroke-width="{}" stroke-linecap="round" '
        'stroke-linejoin="round" d="{}"/>'
    ).format(ROOF_WIDTH, line)
    berry = Markup('<circle class="logo-{}" cx="{:g}" cy="{:g}" r="{:g}"/>')
    return roof + Markup("").join(berry.format(name, *middle, radius) for name, middle, radius in BERRIES)


def _draw(canvas: Canvas, palette: Palette, corner: Point, width: float) -> None:
    """Draw the logo so wide, its box beginning at `corner`."""
    scale = width / BOX
    placed = [(corner[0] + x * scale, corner[1] + y * scale) for x, y in ROOF]
    canvas.line(placed, ROOF_WIDTH * scale, palette.forest)
    for name, (x, y), radius in BERRIES:
        colour = palette.sun if name == "sun" else palette.help
        canvas.disc((corner[0] + x * scale, corner[1] + y * scale), radius * scale, colour)


def favicon_png(palette: Palette) -> bytes:
    """The logo on nothing, 32 × 32, for browsers that take no SVG."""
    canvas = Canvas(32, 32)
    _draw(canvas, palette, (0, 0), 32)
    return canvas.png()


def app_icon(palette: Palette, size: int) -> bytes:
    """The logo on the page's colour for a phone, which cuts the corners as it likes: the middle 80 % stay."""
    canvas = Canvas(size, size, palette.page)
    width = size * 0.64
    _draw(canvas, palette, ((size - width) / 2, (size - width) / 2), width)
    return canvas.png()


SOCIAL_SIZE = (1200, 630)


def social_picture(palette: Palette) -> bytes:
    """What is shown where a link is shared: the roof and its berries on a hill between birches, in the sun."""
    canvas = Canvas(*SOCIAL_SIZE, palette.sky)
    canvas.disc((965, 170), 82, palette.sun)
    canvas.disc((1120, 1310), 850, mixed(palette.moss, palette.forest, 0.14))
    for foot, height, width in (((112, 560), 400, 118), ((246, 520), 270, 92), ((1076, 500), 300, 100)):
        _birch(canvas, palette, foot, height, width)
    canvas.disc((560, 1540), 1070, palette.moss)
    _draw(canvas, palette, (415, 152), 370)
    return canvas.png()


def _birch(canvas: Canvas, palette: Palette, foot: Point, height: float, width: float) -> None:
    """A birch so high above its foot, with a crown so wide."""
    x, y = foot
    top = y - height + width / 2
    canvas.line(((x, y - height * 0.5), (x, top)), width, mixed(palette.moss, palette.forest, 0.34))
    canvas.line(((x, y), (x, top + width * 0.3)), 16, palette.card)
    for share, side in ((0.22, -1), (0.34, 1), (0.47, -1), (0.58, 1)):
        mark = y - height * share
        canvas.line(((x + side * 5.5, mark), (x, mark)), 4, palette.ink)
