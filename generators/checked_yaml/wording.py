"""pydantic's errors in words that an editor understands, Finnish and English."""

import difflib
import re
from pathlib import Path
from typing import Any

import yaml
from pydantic_core import ErrorDetails

from generators.checked_yaml.opening import NO_DAY
from generators.checked_yaml.standing import Place, misread_key, node_at, quoted, schema_at, standing, written
from generators.errors import Problem, Said, WrongValueError

_LIST = Said("luettelo, [a, b] tai rivit, joiden alussa on viiva", "a list, [a, b] or lines that begin with a hyphen")
_NUMBER = Said("luku, desimaalierottimena piste: 0.8", "a number with a decimal point: 0.8")

MISSING = Said("tämä kenttä puuttuu; lisää se", "this field is missing; add it")

_ONE_ITEM = Said("luettelo, jossa on vähintään yksi kohta", "a list of at least one item")

_DESCRIBED = ("string_type", "tuple_type", "list_type", "model_type", "model_attributes_type", "too_short")
"""Errors after which the description of a field says more."""

_EXPECTED = {
    "literal_error": Said("jokin näistä: {choices}", "one of these: {choices}"),
    "string_too_short": Said("vähintään {min_length} merkkiä pitkä", "at least {min_length} characters long"),
    "string_too_long": Said("enintään {max_length} merkkiä pitkä", "at most {max_length} characters long"),
    "too_short": Said(
        "luettelo, jossa on kohtia vähintään {min_length}", "a list of at least this many items: {min_length}"
    ),
    "too_long": Said(
        "luettelo, jossa on kohtia enintään {max_length}", "a list of at most this many items: {max_length}"
    ),
    "greater_than": Said("suurempi kuin {gt:g}", "more than {gt:g}"),
    "greater_than_equal": Said("vähintään {ge:g}", "at least {ge:g}"),
    "less_than": Said("pienempi kuin {lt:g}", "less than {lt:g}"),
    "less_than_equal": Said("enintään {le:g}", "at most {le:g}"),
    "model": Said("ryhmä kenttiä: {fields}", "a group of fields: {fields}"),
    "dict": Said(
        "teksti kielittäin, esimerkiksi {{fi: Palvelut, sv: Tjänster, en: Services}}",
        "text by language, for example {{fi: Palvelut, sv: Tjänster, en: Services}}",
    ),
    "tuple": _LIST,
    "list": _LIST,
    "string": Said("teksti", "text"),
    "int": Said("kokonaisluku", "a whole number"),
    "float": _NUMBER,
    "finite": _NUMBER,
    "bool": Said("true tai false", "true or false"),
    "date": Said("päivämäärä muodossa 2026-11-23", "a date in the form 2026-11-23"),
}
"""What is right, by pydantic's type of error or the first word of it; numbers come from the error's context."""

_SHOULD = Said("pitäisi olla ", "should be ")

_LANGUAGE = Said(
    "YAML ei lue sanaa tekstiksi; kirjoita kentän nimi tai kielen lyhenne, esimerkiksi fi",
    "YAML does not read the word as text; write the name of a field or the code of a language, for example fi",
)

_UNKNOWN = Said("tuntematon kenttä", "an unknown field")

_EMPTY = Said("tyhjä", "nothing")
_GROUP = Said("ryhmä kenttiä", "a group of fields")
_SOME_LIST = Said("luettelo", "a list")
_EMPTY_LIST = Said("tyhjä luettelo", "an empty list")


_NO_SUCH_DAY = re.compile(r"\d{4}-\d\d?-\d\d?")


def is_told_elsewhere(detail: ErrorDetails) -> bool:
    """Whether an error only follows from others: a list is too short for pydantic when its items are wrong."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def problem_of(path: Path, node: yaml.Node | None, detail: ErrorDetails, schema: dict[str, Any]) -> Problem:
    """One error of pydantic's as an editor's problem. `schema` is that of the whole model."""
    kind, context = detail["type"], detail.get("ctx", {})
    place: Place = (*detail["loc"], *context.get("at", ()))
    where, line = standing(node, place)
    if kind in ("missing", "extra_forbidden"):
        where = place
    field = ".".join(str(part + 1) if isinstance(part, int) else part for part in where)
    found: str | Said = _shown(detail["input"], node, where)
    match kind:
        case "missing":
            found, expected = "", _missing(schema_at(schema, place))
        case "extra_forbidden":
            found, expected = _UNKNOWN, _nearest(str(place[-1]), schema_at(schema, place[:-1]).get("properties", {}))
        case "invalid_key":
            found, expected = misread_key(node, where), _LANGUAGE
        case "own_words":
            found, expected = "", context["words"]
        case _ if kind.startswith("date") and _NO_SUCH_DAY.fullmatch(str(detail["input"])):
            expected = NO_DAY
        case "value_error":
            found = found if _is_single(detail["input"]) else ""
            expected = _own_words(context["error"])
        case _ if place[-1:] == ("[key]",):
            found, expected = misread_key(node, where), _LANGUAGE
        case _:
            right = _expected(kind, context, schema_at(schema, where), detail["input"], node_at(node, where))
            expected = Said(_SHOULD.fi + right.fi, _SHOULD.en + right.en)
    return Problem(file=path, line=line, field=field, found=found, expected=expected)


def _is_single(value: Any) -> bool:
    return isinstance(value, str | int | float)


def _own_words(error: Exception) -> Said:
    """What a validator says; one of a library has no English of its own."""
    return error.said if isinstance(error, WrongValueError) else Said(str(error), str(error))


def _missing(schema: dict[str, Any]) -> Said:
    if "$comment" not in schema:
        return MISSING
    fi, en = schema["description"], schema["$comment"]
    return Said(f"tämä kenttä puuttuu; lisää se: {fi}", f"this field is missing; add it: {en}")


def _nearest(name: str, known: dict[str, Any]) -> Said:
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        return Said(f"tarkoititko ”{near[0]}”?", f"did you mean “{near[0]}”?")
    fields = ", ".join(known)
    return Said(f"tunnetut kentät: {fields}", f"known fields: {fields}")


def _expected(
    kind: str, context: dict[str, Any], schema: dict[str, Any], value: Any, node: yaml.Node | None = None
) -> Said:
    """What would be right, as it goes on from "pitäisi olla". The description of a field of ours tells it best."""
    if kind == "dict_type" and _takes_text(schema):
        kind = "string_type"
    about = Said(schema["description"], schema["$comment"]) if "$comment" in schema else None
    if about and kind == "literal_error":
        return _meant_choice(about, value) or about
    if kind == "string_type" and (quote := _to_quote(value, node, schema)):
        return _and(about if about and "pattern" in schema else Said("teksti", "text"), quote, "; ")
    if about and kind.startswith("string_") and "pattern" in schema:
        return about
    if kind == "too_short" and context["min_length"] == 1:
        words: Said | None = _ONE_ITEM
    else:
        words = _EXPECTED.get(kind) or _EXPECTED.get(kind.partition("_")[0])
    if words is None:
        return Said(f"toisenlainen arvo ({kind})", f"another kind of value ({kind})")
    if words is _NUMBER and isinstance(value, str) and re.fullmatch(r"-?\d+,\d+", value):
        words = Said(*(part.replace("0.8", value.replace(",", ".")) for part in words))
    choices = ", ".join(re.findall(r"'([^']*)'", str(context.get("expected", ""))))
    fields = ", ".join(schema.get("properties", ()))
    said = Said(*(part.format(choices=choices, fields=fields, **context) for part in words))
    return _and(said, about, ": ") if about and kind in _DESCRIBED else said


def _and(first: Said, then: Said, between: str) -> Said:
    return Said(first.fi + between + then.fi, first.en + between + then.en)


def _takes_text(schema: dict[str, Any]) -> bool:
    """Whether a field may hold plain text, among other things."""
    return any(choice.get("type") == "string" for choice in schema.get("anyOf", ()))


def _meant_choice(about: Said, value: Any) -> Said | None:
    """The one of several values that was nearly written, or whose Finnish word was: "perhekahvila" is family_cafe."""
    if not isinstance(value, str):
        return None
    meant: dict[str, str] = {}
    for key, words in re.findall(r"(\w+) \(([^)]*)\)", about.fi):
        meant |= dict.fromkeys((key, words, *words.split(" tai ")), key)
    near = difflib.get_close_matches(value.casefold(), meant, n=1, cutoff=0.8)
    return Said(meant[near[0]], meant[near[0]]) if near else None


def _to_quote(value: Any, node: yaml.Node | None, schema: dict[str, Any]) -> Said | None:
    """That a value which YAML takes for something else needs quotes, when it would be right in them."""
    if not isinstance(node, yaml.ScalarNode) or value is None:
        return None
    raw = node.value
    if not re.fullmatch(schema.get("pattern", ".*"), raw):
        return None
    quote = Said(f'kirjoita se lainausmerkkeihin: "{raw}"', f'write it in quotes: "{raw}"')
    if isinstance(value, bool):
        meant = "true" if value else "false"
        return Said(
            f"YAML lukee sanan {raw} arvoksi {meant}, joten {quote.fi}",
            f"YAML reads the word {raw} as {meant}, so {quote.en}",
        )
    return quote


def _shown(value: Any, node: yaml.Node | None, where: Place) -> str | Said:
    """A value as an editor would know it again: as it is written, when it stands in the file."""
    match value:
        case None:
            return _EMPTY
        case dict():
            return _GROUP
        case list() | tuple():
            return _SOME_LIST if value else _EMPTY_LIST
    found = node_at(node, where)
    if isinstance(found, yaml.ScalarNode):
        return written(node, where)
    return quoted(value) if isinstance(value, str) else str(value)


def in_order(problems: list[Problem]) -> list[Problem]:
    """By line; what is said of one value in several ways (a union) as one."""
    ordered: list[Problem] = []
    for problem in sorted(problems, key=lambda problem: problem.line):
        last = ordered[-1] if ordered else None
        same = last and (last.line, last.field, last.found) == (problem.line, problem.field, problem.found)
        if last and same and all(words.expected.fi.startswith(_SHOULD.fi) for words in (last, problem)):
            more = problem.expected
            both = Said(
                f"{last.expected.fi} tai {more.fi.removeprefix(_SHOULD.fi)}",
                f"{last.expected.en} or {more.en.removeprefix(_SHOULD.en)}",
            )
            ordered[-1] = last.model_copy(update={"expected": both})
        else:
            ordered.append(problem)
    return ordered
