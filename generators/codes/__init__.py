"""Code lists: municipalities (2023 list of the code service, 309) and wellbeing services counties (2021 list).

Facts read on 2026-11-22 from the public code services (koodistot.suomi.fi: jhs/kunta, jhs/hyvinvointialue) and
Statistics Finland's table municipality → county of 2022. County 90 = Helsinki, 91 = Åland. Municipal mergers since
2023 are not in them; a municipality that PTV no longer knows is reported by the pull, not guessed.
"""

import csv
from functools import cache
from pathlib import Path

from generators.model.base import Model
from generators.model.text import Text

FOLDER = Path(__file__).parent


class Municipality(Model):
    """A municipality: three-digit code as text ("091"), names, and the two-digit code of its county."""

    code: str
    names: Text
    county: str


class County(Model):
    """A wellbeing services county: two-digit code as text and names."""

    code: str
    names: Text


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def municipalities() -> dict[str, Municipality]:
    """All municipalities by code."""
    return {
        row["code"]: Municipality(
            code=row["code"], names=Text({"fi": row["fi"], "sv": row["sv"]}), county=row["county"]
        )
        for row in _rows("municipalities.csv")
    }


def municipality_names(code: str) -> Text:
    """The names of a municipality; the code itself when the list does not have it: it was founded since, or merged."""
    found = municipalities().get(code)
    return found.names if found else Text({"fi": code})


@cache
def counties() -> dict[str, County]:
    """All wellbeing services counties by code."""
    return {
        row["code"]: County(code=row["code"], names=Text({language: row[language] for language in ("fi", "sv", "en")}))
        for row in _rows("counties.csv")
    }


def municipalities_of(county: str) -> tuple[Municipality, ...]:
    """The municipalities of a county, by code. Unknown county: KeyError."""
    counties()[county]
    return tuple(m for m in municipalities().values() if m.county == county)


@cache
def language_names() -> dict[str, Text]:
    """Names of the languages that services are given in, by language code (PTV's list, read on 2026-11-22)."""
    return {
        row["code"]: Text({language: row[language] for language in ("fi", "sv", "en") if row[language]})
        for row in _rows("languages.csv")
    }


@cache
def main_service_classes() -> dict[str, Text]:
    """Names of PTV's 28 main service classes by code, "P1"…"P28" (koodistot.suomi.fi: ptv/ptvserclass2, 2023)."""
    return {
        row["code"]: Text({language: row[language] for language in ("fi", "sv", "en")})
        for row in _rows("service_classes.csv")
    }
