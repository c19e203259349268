"""What the scripts of the search say: one small file a language, fetched when a reader first touches a box."""

import json

from generators.pages.chooser import region_name
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.help import help_numbers
from generators.pages.search_page import LISTED

WORDS = "searching_"
"""What the keys of the interface strings begin with that the scripts of the search read."""

TEXTS_FILE = "texts.json"
"""Name of the file, below the search's page."""

PARAMETERS = {
    "kind": {"fi": "tyyppi", "sv": "typ", "en": "kind"},
    "municipality": {"fi": "kunta", "sv": "kommun", "en": "municipality"},
    "situation": {"fi": "tilanne", "sv": "situation", "en": "situation"},
    "age": {"fi": "ika", "sv": "alder", "en": "age"},
    "language": {"fi": "kieli", "sv": "sprak", "en": "language"},
    "free": {"fi": "maksuton", "sv": "gratis", "en": "free"},
    "sector": {"fi": "jarjestaja", "sv": "arrangor", "en": "organiser"},
    "open": {"fi": "auki", "sv": "oppet", "en": "open"},
}
"""What narrows a search → language → its name in the search's address. Never change one: searches are shared."""


def search_texts(context: Context) -> list[DataFile]:
    """The one file of the language."""
    strings = context.strings
    keys = sorted(key for key in strings.keys if key.startswith(WORDS))
    told = {
        "words": {key.removeprefix(WORDS): strings[key] for key in keys},
        "kinds": {kind: strings[kind] for kind in (*LISTED, "municipality", "situation")}
        | {"article": strings.searching_kind_article},
        "region": strings.format("whole_region", region=region_name(context)),
        "parameters": {name: names[context.language] for name, names in PARAMETERS.items()},
        "helplines": help_numbers(context),
        "situations": {
            situation.key: [context.word(situation.names), context.address("situation", situation.key)]
            for situation in context.prepared.situations.situations
        },
    }
    content = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return [DataFile(context.list_address("search") + TEXTS_FILE, content)]
