"""When: the rhythms of an editor's file, each held against the season, the school terms and the other fields."""

from collections.abc import Iterator
from typing import Any

from pydantic import TypeAdapter, ValidationError

from generators.checked_yaml import Fault
from generators.checked_yaml.standing import Place
from generators.editors.parts import RhythmForm
from generators.editors.raw import Raw, day, items, mapping
from generators.errors import Said, WrongValueError
from generators.hours import tells
from generators.language.finnish_hours import read_hours
from generators.rhythm_checks import RhythmError
from generators.rhythms import Rhythm, rules_of
from generators.school_terms import SchoolTerms

_RHYTHM: TypeAdapter[Rhythm] = TypeAdapter(RhythmForm)

_NO_FIRST_WEEK = Said(
    "tilan ajoissa ei ole ensimmäistä viikkoa; kirjoita parillisten tai parittomien viikkojen",
    "the hours of a space have no first week; write parillisten or parittomien viikkojen (even or odd weeks)",
)


def time_faults(raw: Raw, terms: SchoolTerms | None) -> Iterator[Fault]:
    """Rhythms that cannot be read or cannot be on. `terms` None: they cannot be read, and nothing is said of them."""
    rhythms: list[tuple[Place, Any]] = [(("when", n), part) for n, part in enumerate(items(raw.get("when")))]
    for n, visitor in enumerate(items(raw.get("visitors"))):
        if "rhythm" in mapping(visitor):
            rhythms.append((("visitors", n, "rhythm"), mapping(visitor)["rhythm"]))
    for place, written in rhythms:
        yield from _of_rhythm(raw, place, written, terms)
    for n, text in enumerate(items(raw.get("hours"))):
        try:
            if isinstance(text, str) and not tells(read_hours(text)):
                yield Fault(("hours", n), _NO_FIRST_WEEK)
        except WrongValueError as error:
            yield Fault(("hours", n), error.said)


def _of_rhythm(raw: Raw, place: Place, written: Any, terms: SchoolTerms | None) -> Iterator[Fault]:
    try:
        rhythm = _RHYTHM.validate_python(written)
    except ValidationError:
        return  # its form says what is wrong
    if rhythm.term_time and terms is None:
        return
    season = mapping(raw.get("season"))
    first, last = day(season.get("first")), day(season.get("last"))
    if first and last and first > last:
        first = last = None
    municipality = raw.get("municipality")
    try:
        rules_of(
            rhythm,
            season=(first, last),
            terms=terms,
            municipality=municipality if isinstance(municipality, str) else None,
        )
    except RhythmError as error:
        for found in error.faults:
            at = () if isinstance(written, str) and found.at == ("time",) else found.at
            yield Fault((*place, *at), found.expected)
