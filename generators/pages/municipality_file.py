"""Where each municipality's data is, for scripts on pages that have no choice of municipality of their own."""

import json

from generators.pages.context import Context
from generators.pages.data_file import DataFile

MUNICIPALITIES_FILE = "municipalities.json"
"""At the root of each language, under the same name in all: a script finds it without knowing the language."""


def municipality_file(context: Context) -> list[DataFile]:
    """One object: code of the municipality → address of its file of places, relative to the language's root."""
    files = {code: context.places_address(code) for code in context.prepared.directory.municipalities}
    return [DataFile(MUNICIPALITIES_FILE, json.dumps(files, separators=(",", ":")).encode())]
