"""Ids of places that have none of their own: the same place gets the same id at every pull.

The id is made of the key of the feed and, when the source gives an id (a column "tunnus"), of that alone. Otherwise of
the layer, the name and the point rounded to three decimals (about a hundred metres); without a point, of the address.
So a place keeps its id when its description, hours or order change and when its pin is nudged a little; a new name, a
new layer or a move makes another place of it. Corrections and addresses of pages hang on the id. The ids that programs
number placemarks with ("ID_00001") are not used: they change when a place is added.

Places that nothing of this tells apart get a number, in order of their other contents and not of the file.
"""

import json
from collections.abc import Sequence
from uuid import UUID, uuid5

from generators.sources.places.entry import Entry

_OURS = UUID("6b1ef0a3-30c5-5d0c-9a55-5f4b7f0c6a2e")
"""The namespace of our ids. It never changes: all ids would."""

DECIMALS = 3


def ids_of(key: str, entries: Sequence[Entry]) -> list[str]:
    """The ids of the entries of the feed `key`, in the order of the entries."""
    bases = [_base(key, entry) for entry in entries]
    order = sorted(range(len(entries)), key=lambda n: (bases[n], _contents(entries[n])))
    ids, number = [""] * len(entries), 0
    for before, n in zip([None, *order], order, strict=False):
        number = number + 1 if before is not None and bases[before] == bases[n] else 1
        alone = number == 1 or entries[n].word("id")
        ids[n] = str(uuid5(_OURS, bases[n] if alone else f"{bases[n]} {number}"))
    return ids


def _base(key: str, entry: Entry) -> str:
    if given := entry.word("id"):
        return json.dumps([key, "id", given])
    point = entry.point
    if point:
        where = f"{point.latitude:.{DECIMALS}f} {point.longitude:.{DECIMALS}f}"
    else:
        where = " ".join(entry.word(field) for field in ("where", "street", "number", "postal_code", "post_office"))
    return json.dumps([key, *(" ".join(part.casefold().split()) for part in (*entry.layers, entry.name, where))])


def _contents(entry: Entry) -> str:
    texts = {field: text.root for field, text in sorted(entry.texts.items())}
    return json.dumps([texts, entry.style, str(entry.point)], sort_keys=True)
