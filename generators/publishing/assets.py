"""The theme's own files: which of them a reader needs, and one copy of them for all languages."""

import re

_THEMES_SEARCH = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
_SOURCE_MAP = re.compile(r"\n?(?://# sourceMappingURL=\S+|/\*# sourceMappingURL=\S+ \*/)\s*$")


def is_wanted(path: str) -> bool:
    """Whether a file goes to the site: no source maps, no templates, nothing of the theme's search, which we lack."""
    if path == "sitemap.xml":  # MkDocs' own template of a sitemap; ours is written apart
        return False
    return not path.endswith(".map") and not path.startswith(_THEMES_SEARCH)


def without_source_map(text: str) -> str:
    """A script or style without the line that names its source map."""
    return _SOURCE_MAP.sub("\n", text)


def shared_asset(link: str, folder: str) -> str:
    """The link to a theme file from a language in `folder` ("sv/"), whose assets are those of the site's root.

    `link` is relative to the language's root ("assets/…"); other links are left as they are.
    """
    return "../" * folder.count("/") + link if link.startswith("assets/") else link
