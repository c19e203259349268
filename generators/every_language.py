"""Texts that editors write in every language of the program: none of them may fall back to another language."""

from typing import Annotated

from pydantic import AfterValidator

from generators.errors import WrongValueError
from generators.model.text import Text
from generators.settings import LANGUAGES


def in_all_languages(text: Text) -> Text:
    """The text itself. Raises WrongValueError when it lacks a language."""
    if missing := [language for language in LANGUAGES if not text.get(language)]:
        raise WrongValueError(
            f"kirjoita teksti kaikilla kielillä (fi, sv, en); puuttuu: {', '.join(missing)}",
            f"write the text in every language (fi, sv, en); missing: {', '.join(missing)}",
        )
    return text


EveryLanguage = Annotated[Text, AfterValidator(in_all_languages)]
