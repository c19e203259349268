"""What is on in the coming days, for the scripts of the card of today and of the week: a file for each municipality
and one for the region."""

import json
from collections.abc import Iterable
from typing import Any

from generators.directory.going_times import compact_times
from generators.directory.goings import Going, without_goings
from generators.hours_by_day import KNOWN_DAYS
from generators.language.collation import sort_key
from generators.model.address import Coordinates
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.going_facts import going_address, going_name, going_note

DECIMALS = 4
"""Of a degree: some ten metres, enough for a distance in hundreds of metres."""


def today_files(context: Context) -> list[DataFile]:
    """The files of the region and of all municipalities of the county."""
    prepared = context.prepared
    made = {id(going): _item(context, going) for going in prepared.goings}
    files = [_file(context, None, prepared.goings, made)]
    for code in prepared.directory.municipalities:
        files.append(_file(context, code, goings_in(context, code), made))
    return files


def goings_in(context: Context, code: str | None) -> tuple[Going, ...]:
    """What is on in a municipality or for it; in the whole region when `code` is None."""
    found = context.prepared.goings
    return found if code is None else tuple(going for going in found if going.is_in(code))


def visits_in(context: Context, code: str | None, goings: Iterable[Going]) -> tuple[Going, ...]:
    """Other places that are open on days on which none of these goings is on, with their hours on those days."""
    empty = without_goings(goings, KNOWN_DAYS)
    return tuple(
        visit
        for found in context.prepared.visits
        if code is None or found.is_in(code)
        if (visit := found.on_days(empty)).times
    )


def _file(context: Context, code: str | None, goings: Iterable[Going], made: dict[int, dict[str, Any]]) -> DataFile:
    """One item a going, in alphabetical order; members that are empty are left out. `from` is the first day."""
    goings = tuple(goings)
    items = [made[id(going)] for going in goings] + [
        _item(context, going) for going in visits_in(context, code, goings)
    ]
    items.sort(key=lambda item: (sort_key(item["name"], context.language), item["link"], item["times"]))
    held = {"from": context.built_on.isoformat(), "items": items}
    return DataFile(context.today_address(code), json.dumps(held, ensure_ascii=False, separators=(",", ":")).encode())


def _item(context: Context, going: Going) -> dict[str, Any]:
    """`ages` are pairs with null for no limit, `point` is latitude and longitude, `times` as `compact_times` says."""
    name = going_name(context, going)
    told = {
        "name": name.text,
        "lang": name.language if name.language != context.language else "",
        "link": going_address(context, going),
        "note": str(going_note(context, going).striptags()),
        "times": compact_times(going.times, KNOWN_DAYS),
        "ages": [[ages.least, ages.most] for ages in going.ages],
        "free": going.free or None,
        "languages": list(going.languages),
        "point": _point(going.point),
        "off": context.strings.postponed if going.postponed else "",
        "visit": going.visit,
    }
    return {key: value for key, value in told.items() if value}


def _point(point: Coordinates | None) -> list[float]:
    return [round(point.latitude, DECIMALS), round(point.longitude, DECIMALS)] if point else []
