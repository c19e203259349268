"""What the site is known by outside its pages: icons in tabs and on phones, a picture where a link is shared."""

import json
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from generators.publishing.assets import shared_asset
from generators.publishing.logo import SOCIAL_SIZE, app_icon, favicon_png, favicon_svg, logo_svg, social_picture
from generators.publishing.stylesheets import JOINED, SEARCH_SHEET, joined_sheet, search_sheet
from generators.settings import Settings, language_folder

FAVICON = "assets/images/favicon.svg"
FAVICON_PNG = "assets/images/favicon-32.png"
TOUCH_ICON = "assets/images/touch-icon.png"
APP_ICON = "assets/images/icon-192.png"
SOCIAL_PICTURE = "assets/images/social.png"
MANIFEST = "manifest.webmanifest"

_LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


class Identity(NamedTuple):
    """What templates show of it (`config.extra.identity`). Files are addresses in the site, from its root.

    `picture` is a whole address, as those who fetch it want; `colours` are the settings', light and dark.
    """

    logo: Markup
    settings: Settings
    locale: str
    picture: str
    picture_size: tuple[int, int] = SOCIAL_SIZE
    favicon: str = FAVICON
    favicon_png: str = FAVICON_PNG
    touch_icon: str = TOUCH_ICON
    manifest: str = MANIFEST

    @property
    def light(self) -> dict[str, str]:
        """The light colours by name."""
        return self.settings.colours.light.model_dump()

    @property
    def dark(self) -> dict[str, str]:
        """The dark colours by name."""
        return self.settings.colours.dark.model_dump()


def identity_of(settings: Settings, language: str) -> Identity:
    """What the templates of one language show."""
    return Identity(
        logo=logo_svg(), settings=settings, locale=_LOCALES[language], picture=settings.site.address + SOCIAL_PICTURE
    )


def identity_files(root: Path, settings: Settings, language: str, site_name: str) -> dict[str, str | bytes]:
    """Address → content of the files that are made at each build from the settings: style sheets, icons, pictures.

    Those in `assets/` are the same in every language. Raises PerhekeskusError when a sheet or an icon is missing.
    """
    light = settings.colours.light
    return {
        JOINED: joined_sheet(root, settings.colours),
        SEARCH_SHEET: search_sheet(root),
        FAVICON: favicon_svg(settings.colours),
        FAVICON_PNG: favicon_png(light),
        TOUCH_ICON: app_icon(light, 180),
        APP_ICON: app_icon(light, 192),
        SOCIAL_PICTURE: social_picture(light),
        MANIFEST: _manifest(settings, language, site_name),
    }


def _manifest(settings: Settings, language: str, site_name: str) -> str:
    """What a phone needs to put the site on its home screen; it opens in the browser as ever."""
    folder = language_folder(settings, language)
    page = settings.colours.light.page
    icons = [
        {"src": shared_asset(FAVICON, folder), "sizes": "any", "type": "image/svg+xml"},
        {"src": shared_asset(APP_ICON, folder), "sizes": "192x192", "type": "image/png", "purpose": "any maskable"},
    ]
    manifest = {
        "name": site_name,
        "short_name": site_name,
        "lang": language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": page,
        "theme_color": page,
        "icons": icons,
    }
    return json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
