"""Names of months, as headings and in addresses of pages have them."""

from datetime import date

_MONTHS = {
    "fi": (
        *("tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu"),
        *("heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu"),
    ),
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}


def month_name(month: int, language: str) -> str:
    """ "joulukuu", "december", "December"; `month` is 1–12. Any other language or month is a KeyError or IndexError."""
    return _MONTHS[language][month - 1]


def month_year(day: date, language: str) -> str:
    """ "joulukuu 2026", "december 2026", "December 2026"."""
    return f"{month_name(day.month, language)} {day.year}"
