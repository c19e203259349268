"""Numbers as each language writes them: thousands apart by a space that does not break, in English by a comma."""


def number_text(number: int, language: str) -> str:
    """ "12 345" in Finnish and Swedish, "12,345" in English; `language` as in `dates`."""
    return f"{number:,}".replace(",", {"fi": "\u00a0", "sv": "\u00a0", "en": ","}[language])
