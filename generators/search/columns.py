"""What results are folded, ordered and narrowed by, for all finds at once: columns of small numbers.

A column is written as runs [value, how many, value, how many, …]: neighbours mostly have the same.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, get_args

from generators.addresses import RegisteredKind
from generators.codes import language_names, municipality_names
from generators.pages.context import Context
from generators.search.finds import AGE_BANDS, Find

KINDS: tuple[str, ...] = (*get_args(RegisteredKind), "municipality", "situation", "article")
"""Every kind of find: of records, and of other pages."""

FACETS = ("municipality", "situation", "age", "language", "sector")
"""Those of which a find can have several values."""


def columns(finds: Sequence[Find]) -> dict[str, Any]:
    """The columns by name.

    `kind` is an index of `kinds`, `group` of `groups`. `family` counts up whenever another family begins. `free`: 1
    yes, 0 no, 2 not told. Each facet has its `sets`: lists of values; a find's value is the index of its set.
    A municipality "*" is the whole region.
    """
    groups = list(dict.fromkeys(find.facets.group for find in finds))
    found: dict[str, Any] = {
        "kinds": list(KINDS),
        "kind": _runs(KINDS.index(find.kind) for find in finds),
        "groups": groups,
        "group": _runs(groups.index(find.facets.group) for find in finds),
        "family": [len(list(same)) for _, same in groupby(finds, key=lambda find: find.family)],
        "free": _runs({True: 1, False: 0, None: 2}[find.facets.free] for find in finds),
    }
    for facet in FACETS:
        values = [_values(find, facet) for find in finds]
        sets = sorted(set(values))
        found[facet] = {"sets": [list(one) for one in sets], "runs": _runs(sets.index(one) for one in values)}
    return found


def _values(find: Find, facet: str) -> tuple[str, ...]:
    facets = find.facets
    if facet == "municipality":
        return ("*",) if facets.municipalities is None else tuple(sorted(facets.municipalities))
    if facet == "age":
        return tuple(age_value(number) for number in facets.ages)
    return {"situation": facets.situations, "language": facets.languages, "sector": facets.sectors}[facet]


def age_value(band: int) -> str:
    """How an age band is called in an address: "3-6", the last "30+"."""
    least, most = AGE_BANDS[band]
    return f"{least}+" if band == len(AGE_BANDS) - 1 else f"{least}-{most}"


def _runs(values: Iterable[int]) -> list[int]:
    return [number for value, same in groupby(values) for number in (value, len(list(same)))]


def labels(context: Context, finds: Sequence[Find]) -> dict[str, dict[str, str]]:
    """What each value of each facet is called in the language of the page."""
    words, names = context.strings, language_names()
    told = {facet: sorted({value for find in finds for value in _values(find, facet)}) for facet in FACETS}
    ages = {}
    for number, (least, most) in enumerate(AGE_BANDS):
        last = number == len(AGE_BANDS) - 1
        ages[age_value(number)] = words.format("find_age_last" if last else "find_age", least=least - last, most=most)
    return {
        "kind": {group: words[f"find_group_{group}"] for group in dict.fromkeys(f.facets.group for f in finds)},
        "municipality": {code: context.word(municipality_names(code)) for code in told["municipality"] if code != "*"},
        "situation": {key: context.word(context.prepared.situation(key).names) for key in told["situation"]},
        "age": ages,
        "language": {code: context.word(names[code]) for code in told["language"] if code in names},
        "sector": {sector: words[f"sector_{sector}"] for sector in told["sector"]},
    }


def hours(context: Context, finds: Sequence[Find]) -> dict[str, Any]:
    """When the finds are open whose hours are known, by number: days from `first` on (`hours_by_day.compact`)."""
    known = {str(number): find.facets.hours for number, find in enumerate(finds) if find.facets.hours}
    return {"first": context.built_on.isoformat(), "hours": known}
