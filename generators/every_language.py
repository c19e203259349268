"""Texts that editors write in every language of the program: none of them may fall back to another language."""

from typing import Annotated

from pydantic import AfterValidator

from generators.model.text import Text
from generators.settings import LANGUAGES


def in_all_languages(text: Text) -> Text:
    """The text itself. Raises ValueError, in Finnish, when it lacks a language."""
    if missing := [language for language in LANGUAGES if not text.get(language)]:
        raise ValueError(f"kirjoita teksti kaikilla kielillä (fi, sv, en); puuttuu: {', '.join(missing)}")
    return text


EveryLanguage = Annotated[Text, AfterValidator(in_all_languages)]
