"""Icons on pages: an empty element that the style sheet shows an icon in, and screen readers pass by."""

from markupsafe import Markup

from generators.icons import ICONS


def icon(name: str) -> Markup:
    """The icon of this name (`generators/icons.py`). KeyError when there is none."""
    if name not in ICONS:
        raise KeyError(name)
    return Markup('<span class="icon icon-{}" aria-hidden="true"></span>').format(name)
