"""Ages in words, short enough for a line of a list: "0–6-vuotiaat", "yli 13-vuotiaat", "alle vuoden ikäiset"."""

from collections.abc import Iterable

from generators.model.local_records import AgeRange

_ALL = {"fi": "kaikenikäiset", "sv": "alla åldrar", "en": "all ages"}
_BABIES = {"fi": "alle vuoden ikäiset", "sv": "under ett år", "en": "under 1 year"}
_FROM = {"fi": "{}-vuotiaista alkaen", "sv": "från {} år", "en": "from {} years"}
_TO = {"fi": "enintään {}-vuotiaat", "sv": "högst {} år", "en": "up to {} years"}
_BETWEEN = {"fi": "{}–{}-vuotiaat", "sv": "{}–{} år", "en": "{}–{} years"}
_ONE = {"fi": "{}-vuotiaat", "sv": "{} år", "en": "{} years"}


def age_words(ranges: Iterable[AgeRange], language: str) -> str:
    """The ranges in words of "fi", "sv" or "en", each once; "" when there are none."""
    return ", ".join(dict.fromkeys(_words(ages, language) for ages in ranges))


def _words(ages: AgeRange, language: str) -> str:
    least, most = ages.least, ages.most
    if most == 0:
        return _BABIES[language]
    if most is None:
        return _FROM[language].format(least) if least else _ALL[language]
    if least is None:
        return _TO[language].format(most)
    return _ONE[language].format(most) if least == most else _BETWEEN[language].format(least, most)
