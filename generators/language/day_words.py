"""Words that `finnish_hours.py` knows: weekdays in the forms that people write, ordinals, and what joins them.

Swedish and English weekdays are here too, since bilingual towns fill in the same tables.
"""

_NAMES = "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai".split()
_SHORT = "ma ti ke to pe la su".split()
_OTHERS = (
    "mån måndag måndagar mon monday mondays",
    "tis tisdag tisdagar tue tuesday tuesdays",
    "ons onsdag onsdagar wed wednesday wednesdays",
    "tors torsdag torsdagar thu thursday thursdays",
    "fre fredag fredagar fri friday fridays",
    "lör lördag lördagar sat saturday saturdays",
    "sön söndag söndagar sun sunday sundays",
)

DAYS: dict[str, int] = {
    **{word: n for n, words in enumerate(_OTHERS) for word in words.split()},
    **{short: n for n, short in enumerate(_SHORT)},
    **{name: n for n, name in enumerate(_NAMES)},
    **{f"{name}sin".replace("kkosin", "kkoisin"): n for n, name in enumerate(_NAMES)},
}
"""Weekdays, 0 = Monday: "ti", "tiistai", "tiistaisin"."""

ON_DAYS: dict[str, int] = {f"{name}na": n for n, name in enumerate(_NAMES)}
""" "tiistaina": one certain Tuesday, unless words before it tell which."""

FROM_DAYS: dict[str, int] = {f"{name}sta".replace("kkosta", "kosta"): n for n, name in enumerate(_NAMES)}
""" "tiistaista", before one of `TO_DAYS`."""

TO_DAYS: dict[str, int] = {f"{name}hin".replace("kkohin", "kkoon"): n for n, name in enumerate(_NAMES)}
""" "perjantaihin"."""

WORKING_DAYS = frozenset({"arkisin", "arkipäivisin", "arkipäivät", "arkipäivä"})
"""Monday to Friday, public holidays aside."""

WEEKENDS = frozenset({"viikonloppuisin", "viikonloput"})

EVERY_DAY = frozenset({"päivittäin"})

ORDINALS: dict[str, int] = {
    word: n
    for n, words in {
        1: "ensimmäinen ensimmäisenä 1.",
        2: "toinen toisena 2.",
        3: "kolmas kolmantena 3.",
        4: "neljäs neljäntenä 4.",
        5: "viides viidentenä 5.",
        6: "kuudes 6.",
        7: "seitsemäs 7.",
        8: "kahdeksas 8.",
        -1: "viimeinen viimeisenä",
    }.items()
    for word in words.split()
}

EVEN_WEEKS = frozenset({"parillisten viikkojen", "parillisilla viikoilla", "parillisina viikkoina"})
ODD_WEEKS = frozenset({"parittomien viikkojen", "parittomilla viikoilla", "parittomina viikkoina"})

CLOSED = frozenset({"suljettu", "kiinni", "stängt", "closed"})

ALWAYS = frozenset(
    {"24 h", "24h", "24/7", "ympäri vuorokauden", "aina auki", "avoinna aina", "avoinna aina, ympäri vuorokauden"}
)

CLOCK = frozenset({"klo", "klo.", "kello", "kl", "kl."})

JOINING = frozenset({",", ";", "ja", "sekä", "och", "and", "&"})
