"""How a dialled number is written for a reader: a Finnish one as it is said in Finland, another with its country."""

import re

_FINNISH = re.compile(r"\+358([1-9][0-9]*)")
# National numbers by the digits before which a reader pauses: 0400, 0500, 0600, 0700, 0800 and their like; mobile,
# corporate and three-digit area codes; the old two-digit area codes. Facts: the numbering of Finland (Traficom).
_FOUR = re.compile(r"0[1-8]00")
_THREE = re.compile(r"0(?:1|2[09]|30|4|50|7)")
# Country codes of one digit, of two, and of three (the rest), by the plan of the ITU.
_COUNTRY = re.compile(r"\+(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|[2-9][0-9]{2})")


def readable(dial: str) -> str:
    """ "+358440430431" → "044 043 0431"; "+4681234567" → "+46 812 345 67"; anything else as it is."""
    if match := _FINNISH.fullmatch(dial):
        national = "0" + match[1]
        code = 4 if _FOUR.match(national) else 3 if _THREE.match(national) else 2
        return " ".join((national[:code], *_grouped(national[code:])))
    if match := _COUNTRY.match(dial):
        return " ".join((match[0], *_grouped(dial[match.end() :])))
    return dial


def _grouped(digits: str) -> list[str]:
    """Digits in threes, the last group of two to four: 5 → 3+2, 6 → 3+3, 7 → 3+4, 8 → 3+3+2."""
    groups = []
    while len(digits) > 4:
        groups.append(digits[:3])
        digits = digits[3:]
    return [*groups, digits] if digits else groups
