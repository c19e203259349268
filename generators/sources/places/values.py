"""Single values as people write them into cells. What is not exactly understood is None, never a guess."""

import re
from datetime import date

from generators.cleaning import clean_dial, clean_email, clean_url
from generators.codes import language_names
from generators.model.contact import Phone
from generators.model.local_records import AgeRange
from generators.sources.ptv_v11.mapping.phone_numbers import readable

_YES = frozenset(
    {"kyllä", "k", "x", "on", "joo", "yes", "y", "true", "tosi", "ja", "1", "maksuton", "ilmainen", "free"}
)
_NO = frozenset({"ei", "e", "no", "n", "false", "epätosi", "nej", "0", "maksullinen", "not free"})

_FINNISH_DATE = re.compile(r"(?:(?:ma|ti|ke|to|pe|la|su)\s+)?(\d{1,2})\.(\d{1,2})\.(\d{4})", re.IGNORECASE)
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00)?)?")

_AGES = re.compile(
    r"(\d{1,2})\s*[–-]\s*(\d{1,2})\s*(?:-?\s?vuotiaat|-?\s?vuotiaille|-?v\.?|vuotta|-?åringar|years?|year-olds)?",
    re.IGNORECASE,
)
_BELOW = re.compile(r"alle\s+(\d{1,2})\s*-?\s?(?:vuotiaat|vuotiaille|v\.?)", re.IGNORECASE)
_ALL_AGES = frozenset({"kaikenikäiset", "kaikenikäisille", "kaikki", "alla åldrar", "all ages"})

_PHONE_WORD = re.compile(r"^(?:p|puh|puhelin|gsm|tel|phone|telefon)[.:\s]+", re.IGNORECASE)
_SERVICE_NUMBER = re.compile(r"112|116\d{3}")
_MACHINE_MOBILE = re.compile(r"[45]\d{7,9}")
_MACHINE_ABROAD = re.compile(r"358[1-9]\d{5,10}")
_POWER = re.compile(r"\d[.,]\d+E\+\d+", re.IGNORECASE)


def yes_no(text: str) -> bool | None:
    """ "kyllä", "x" … → True; "ei" … → False."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None


def one_date(text: str) -> date | None:
    """A whole date, "1.9.2026" or "2026-09-01", and nothing else."""
    if match := _FINNISH_DATE.fullmatch(text.strip()):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
    elif match := _ISO_DATE.fullmatch(text.strip()):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dates(text: str) -> tuple[date, ...] | None:
    """Several dates parted by commas, semicolons, line breaks or "ja"; None when one of them is none."""
    pieces = [piece for piece in re.split(r"[,;\n]|\s(?:ja|och|and)\s", text) if piece.strip()]
    found = [one_date(piece) for piece in pieces]
    return tuple(day for day in found if day) if found and None not in found else None


def ages(text: str) -> tuple[AgeRange, ...] | None:
    """ "0–6-vuotiaat", "alle 3-vuotiaat", "kaikenikäiset" → ages in years."""
    words = " ".join(text.split())
    if words.casefold() in _ALL_AGES:
        return (AgeRange(),)
    if (match := _AGES.fullmatch(words)) and int(match[1]) <= int(match[2]):
        return (AgeRange(least=int(match[1]), most=int(match[2])),)
    if (match := _BELOW.fullmatch(words)) and int(match[1]) > 0:
        return (AgeRange(least=0, most=int(match[1]) - 1),)
    return None


def languages(text: str) -> tuple[str, ...] | None:
    """ "suomi, ruotsi" → ("fi", "sv"); None when one of them is no language that we know."""
    pieces = [piece.strip().casefold() for piece in re.split(r"[,;/\n]|\s(?:ja|och|and)\s", text) if piece.strip()]
    codes = {word.casefold(): code for code, names in language_names().items() for _, word in names}
    codes |= {code: code for code in language_names()}
    found = [codes.get(piece) for piece in pieces]
    return tuple(dict.fromkeys(code for code in found if code)) if found and None not in found else None


def postal_code(text: str) -> tuple[str, bool] | None:
    """Five digits, and whether zeros had to be put before them: a sheet takes 00100 for the number 100."""
    digits = re.sub(r"^FI-?|\s|\.0$", "", text.strip().upper())
    if not re.fullmatch(r"\d{3,5}", digits):
        return None
    return digits.zfill(5), len(digits) < 5


def phone(text: str) -> tuple[Phone, bool] | None:
    """One Finnish number, and whether a sheet had taken its "+" or first zero for the sign of a number."""
    words = _PHONE_WORD.sub("", " ".join(text.split()))
    dial = None if _POWER.search(words) else clean_dial(words)
    if dial is None:
        return None
    mended = False
    if _MACHINE_ABROAD.fullmatch(dial):
        dial, mended = f"+{dial}", True
    elif _MACHINE_MOBILE.fullmatch(dial) and words.isdigit():
        dial, mended = f"0{dial}", True
    if dial.startswith("0"):
        dial = f"+358{dial[1:]}"
    if not dial.startswith("+") and not _SERVICE_NUMBER.fullmatch(dial):
        return None
    return Phone(number=readable(dial) if dial.startswith("+") else dial, dial=dial), mended


def several(text: str) -> list[str]:
    """The parts of a cell that holds more than one value."""
    return [part.strip() for part in re.split(r"[,;\n]|\s/\s|\s(?:tai|ja|eller|och|or|and)\s", text) if part.strip()]


def email(text: str) -> str | None:
    """One e-mail address."""
    return clean_email(text)


def web_address(text: str) -> str | None:
    """One web address."""
    return clean_url(text)


def degrees(text: str) -> float | None:
    """Degrees with a decimal point or comma, "61,4981"."""
    words = text.strip().rstrip("°")
    return float(words.replace(",", ".")) if re.fullmatch(r"-?\d{1,3}(?:[.,]\d{1,12})?", words) else None


def two_degrees(text: str) -> tuple[float, float] | None:
    """Two numbers of one cell in their order: "61.4981, 23.7610", "61,4981; 23,7610"."""
    match = re.fullmatch(
        r"\s*(-?\d{1,3}(?:[.,]\d{1,12})?)°?(?:\s*;\s*|\s*,\s+|\s+|(?<=\.\d),)(-?\d{1,3}(?:[.,]\d{1,12})?)°?\s*", text
    )
    match = match or re.fullmatch(r"\s*(-?\d{1,3}\.\d{1,12}),(-?\d{1,3}\.\d{1,12})\s*", text)
    if not match:
        return None
    first, second = degrees(match[1]), degrees(match[2])
    return (first, second) if first is not None and second is not None else None
