"""Texts that editors write: plain text is Finnish, or one text for each language of the program."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema

from generators.cleaning import clean
from generators.errors import WrongValueError
from generators.model.text import Text
from generators.settings import LANGUAGES

NAME_LIMIT = 120
LINE_LIMIT = 300
TEXT_LIMIT = 5_000
"""Characters of a name, of what is told in a sentence or two, and of a description."""


def _by_language(value: Any) -> Any:
    """A plain text is Finnish."""
    return {"fi": value} if isinstance(value, str) else value


def _of_known_languages(text: Text) -> Text:
    known = ", ".join(LANGUAGES)
    for language, words in text:
        if language not in LANGUAGES:
            raise WrongValueError(
                f"kielet ovat {known}; kieltä ”{language}” ei ole", f"the languages are {known}; “{language}” is none"
            )
        if not words.strip():
            raise WrongValueError(
                f"teksti puuttuu kielellä {language}; kirjoita se tai poista kieli",
                f"the text in {language} is empty; write it or take the language away",
            )
    if not text:
        raise WrongValueError("teksti puuttuu; kirjoita se", "the text is empty; write it")
    return text


def _within(limit: int, *, lines: bool = False) -> AfterValidator:
    """Cleans a text; one that is too long is told and not cut."""

    def checked(text: Text) -> Text:
        cleaned = {language: clean(words, lines=lines, limit=3 * limit) for language, words in text}
        for language, words in cleaned.items():
            if len(words) > limit:
                raise WrongValueError(
                    f"lyhennä tekstiä ({language}): siinä saa olla enintään {limit} merkkiä",
                    f"shorten the text ({language}): it may have at most {limit} characters",
                )
        return Text(cleaned)

    return AfterValidator(checked)


TEXT_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string", "minLength": 1},
        {
            "type": "object",
            "properties": {language: {"type": "string", "minLength": 1} for language in LANGUAGES},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
"""A text as JSON Schema: plain, or by language."""

Name = Annotated[
    Text,
    BeforeValidator(_by_language),
    AfterValidator(_of_known_languages),
    _within(NAME_LIMIT),
    WithJsonSchema(TEXT_SCHEMA),
]
"""What something is called: plain text is Finnish, or by language."""

Line = Annotated[
    Text,
    BeforeValidator(_by_language),
    AfterValidator(_of_known_languages),
    _within(LINE_LIMIT),
    WithJsonSchema(TEXT_SCHEMA),
]
"""A sentence or two: plain text is Finnish, or by language."""

Paragraphs = Annotated[
    Text,
    BeforeValidator(_by_language),
    AfterValidator(_of_known_languages),
    _within(TEXT_LIMIT, lines=True),
    WithJsonSchema(TEXT_SCHEMA),
]
"""A longer text with light Markdown: plain text is Finnish, or by language."""
