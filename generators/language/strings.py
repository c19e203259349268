"""Interface strings: one YAML file per language beside this module, the same keys in each.

A missing or unknown key fails the build. A string with two forms ends in `_one` and `_other`; in all three languages
"other" serves every number but one (Finnish: 2 palvelua, 0 palvelua).
"""

from functools import cache
from pathlib import Path

import yaml

from generators.errors import DataFileError, Problem, Said

FOLDER = Path(__file__).parent

_MISSING = Said("tämä kenttä puuttuu; lisää se", "this field is missing; add it")
_UNKNOWN = Said("tuntematon kenttä; fi.yml ei tunne sitä", "an unknown field; fi.yml does not know it")


class Strings:
    """The strings of one language; `strings.how_to_get_in` or `strings.count("services", 3)`."""

    def __init__(self, language: str, values: dict[str, str]) -> None:
        self.language = language
        self._values = values

    def __getattr__(self, key: str) -> str:
        try:
            return self._values[key]
        except KeyError:
            raise AttributeError(f"no interface string {key!r} in language/{self.language}.yml") from None

    def __getitem__(self, key: str) -> str:
        return self._values[key]

    def count(self, key: str, number: int) -> str:
        """The string in the form that the number asks for, with the number in it."""
        return self._values[f"{key}_{'one' if number == 1 else 'other'}"].format(count=number)

    def format(self, key: str, **values: object) -> str:
        """The string with its named places filled."""
        return self._values[key].format(**values)

    @property
    def keys(self) -> frozenset[str]:
        """All keys of this language."""
        return frozenset(self._values)


@cache
def strings(language: str) -> Strings:
    """The strings of a language. Raises DataFileError when its keys are not those of the Finnish file."""
    values = _read(language)
    known = _read("fi")
    file = FOLDER / f"{language}.yml"
    problems = [Problem(file=file, line=1, field=key, expected=_MISSING) for key in known.keys() - values]
    problems += [Problem(file=file, line=1, field=key, expected=_UNKNOWN) for key in values.keys() - known]
    if problems:
        raise DataFileError(sorted(problems, key=str))
    return Strings(language, values)


def _read(language: str) -> dict[str, str]:
    values = yaml.safe_load((FOLDER / f"{language}.yml").read_text(encoding="utf-8"))
    return {str(key): str(value) for key, value in values.items()}
