"""The settings of one region's site: one file, typed and checked.

`content/data/settings.yml` is the only place that names the region. An unknown or wrong key is an error with file and
line (`generators/checked_yaml.py`).
"""

import os
import re
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import Field, field_validator, model_validator

from generators import checked_yaml
from generators.cleaning import clean_dial, clean_email, clean_url
from generators.codes import counties
from generators.colours import Colours
from generators.errors import DataFileError, Said, WrongValueError
from generators.feed_settings import is_web_address
from generators.model.base import Model
from generators.model.text import EMPTY, Text
from generators.source_settings import Sources

Language = Literal["fi", "sv", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
"""Every language that a site can have."""

SETTINGS_FILE = Path("content/data/settings.yml")

NO_SUCH_FILE = Said(
    "tällaista tiedostoa ei ole projektin kansiossa; tarkista nimi tai lisää tiedosto",
    "there is no such file in the project's folder; check the name or add the file",
)


class Region(Model):
    """The wellbeing services county that the site is for. Change `county`, pull, and it is another region's site."""

    county: Annotated[
        str,
        checked_yaml.described(
            'hyvinvointialueen kaksinumeroinen tunnus lainausmerkeissä, esimerkiksi "08"',
            'the two-digit code of a wellbeing services county in quotes, for example "08"',
            pattern=r"^\d{2}$",
        ),
    ]
    names: Text

    @field_validator("county")
    @classmethod
    def _known(cls, code: str) -> str:
        if code not in counties():
            raise WrongValueError(
                'tällaista hyvinvointialuetta ei ole; esimerkiksi "08" on Pirkanmaa, "90" Helsinki ja "91" Ahvenanmaa',
                'there is no such county; "08", for example, is Pirkanmaa, "90" Helsinki and "91" Åland',
            )
        return code


class Site(Model):
    """What the site is called and where it is published.

    `address` is the full address with a trailing slash; it may have a path ("https://example.github.io/perhekeskus/").
    `feedback_email` is a role address that "ilmoita virheestä" writes to. `repository` is the project's address on
    GitHub, when readers may also report an error there by the form `virhe-tiedoissa.yml`.
    """

    names: Text
    address: Annotated[
        str,
        checked_yaml.described(
            "koko osoite, jonka lopussa on vinoviiva, esimerkiksi https://example.org/perhekeskus/",
            "a whole address that ends in a slash, for example https://example.org/perhekeskus/",
            pattern=r"^https?://[^ \"'<>\\?#]+/$",
        ),
    ]
    feedback_email: Annotated[
        str,
        checked_yaml.described(
            "sähköpostiosoite, esimerkiksi palaute@example.org",
            "an e-mail address, for example palaute@example.org",
            pattern=r"^[^@ \"'<>?&]+@[^@ \"'<>?&]+\.[a-z]+$",
        ),
    ]
    repository: Annotated[
        str,
        checked_yaml.described(
            "projektin osoite GitHubissa, esimerkiksi https://github.com/omistaja/perhekeskus, tai tyhjä",
            "the project's address on GitHub, for example https://github.com/omistaja/perhekeskus, or empty",
            pattern=r"^(https://github\.com/[A-Za-z0-9-]+/[A-Za-z0-9._-]+)?$",
        ),
    ] = ""


class GuidanceDesk(Model):
    """Whom to call when one does not know whom to call. Leave the phone out rather than guess it."""

    names: Text
    phone: str = ""
    hours: Text = EMPTY
    link: str = ""
    email: str = ""

    @field_validator("phone")
    @classmethod
    def _one_number(cls, phone: str) -> str:
        if phone and not clean_dial(phone):
            raise WrongValueError(
                "kirjoita yksi puhelinnumero ilman muuta tekstiä", "write one phone number and nothing else"
            )
        return phone

    @field_validator("link")
    @classmethod
    def _whole_address(cls, link: str) -> str:
        if link and not clean_url(link):
            raise WrongValueError(
                "kirjoita koko osoite, esimerkiksi https://example.org/neuvonta",
                "write the whole address, for example https://example.org/neuvonta",
            )
        return clean_url(link) or ""

    @field_validator("email")
    @classmethod
    def _one_email(cls, email: str) -> str:
        if email and not clean_email(email):
            raise WrongValueError(
                "kirjoita sähköpostiosoite, esimerkiksi neuvonta@example.org",
                "write an e-mail address, for example neuvonta@example.org",
            )
        return clean_email(email) or ""


class Maps(Model):
    """Maps. Tiles are pictures of the ground from somebody else's server; without `tiles` a map has none.

    `tiles` is the address of one with {z}, {x} and {y}, on one host. They load only after the reader agrees.
    `tiles_attribution` says whose they are, `tiles_link` leads to their terms, `tiles_max_zoom` is the nearest level
    that the server has. `route` leads to a route to {latitude} and {longitude}.
    """

    tiles: str = ""
    tiles_attribution: str = ""
    tiles_link: str = ""
    tiles_max_zoom: Annotated[int, Field(ge=1, le=22)] = 19
    route: str = "https://www.openstreetmap.org/directions?to={latitude}%2C{longitude}"

    @field_validator("tiles")
    @classmethod
    def _on_one_host(cls, tiles: str) -> str:
        if tiles and not re.fullmatch(r"https://[a-z0-9.-]+(:\d+)?/[^\s\"'<>;,]*", tiles):
            raise WrongValueError(
                "kirjoita koko osoite, esimerkiksi https://tiles.example.org/{z}/{x}/{y}.png",
                "write the whole address, for example https://tiles.example.org/{z}/{x}/{y}.png",
            )
        if tiles and any(tiles.count(part) != 1 for part in ("{z}", "{x}", "{y}")):
            raise WrongValueError(
                "osoitteessa on oltava {z}, {x} ja {y}, kukin kerran",
                "the address needs {z}, {x} and {y}, each once",
            )
        return tiles

    @field_validator("tiles_link")
    @classmethod
    def _whole_address(cls, link: str) -> str:
        if link and not clean_url(link):
            raise WrongValueError(
                "kirjoita koko osoite, esimerkiksi https://example.org/kayttoehdot",
                "write the whole address, for example https://example.org/kayttoehdot",
            )
        return clean_url(link) or ""

    @field_validator("route")
    @classmethod
    def _leads_to_a_point(cls, route: str) -> str:
        leads = all(part in route for part in ("{latitude}", "{longitude}"))
        if route and not (leads and clean_url(route.replace("{latitude}", "61.5").replace("{longitude}", "23.7"))):
            raise WrongValueError(
                "kirjoita koko osoite, esimerkiksi https://example.org/reitti?{latitude},{longitude}",
                "write the whole address, for example https://example.org/reitti?{latitude},{longitude}",
            )
        return route

    @model_validator(mode="after")
    def _tiles_have_an_owner(self) -> Self:
        if self.tiles and not self.tiles_attribution:
            raise WrongValueError(
                "kerro kentässä tiles_attribution, kenen taustakartta on",
                "say in the field tiles_attribution whose the background map is",
            )
        return self

    @property
    def tiles_host(self) -> str:
        """Scheme and host of the tiles ("https://tiles.example.org"); "" when the maps have none."""
        return "/".join(self.tiles.split("/")[:3])


class Limits(Model):
    """How much is too much.

    Of one source: `requests_at_once`, records in one `batch`, `attempts` at one request, seconds of `timeout`, bytes of
    one answer, pages of one list of ids. Of a pull against the last one: below `least_share` of its counts it is
    refused; an organisation or municipality of at least `part_records` services that falls below `part_least_share` is
    held back. Days: older than `snapshot_days` a snapshot is pulled again before a build, after `full_pull_days` a pull
    reads everything; borders younger than `borders_days` are not asked for.
    """

    requests_at_once: Annotated[int, Field(ge=1, le=8)] = 8
    batch: Annotated[int, Field(ge=1, le=100)] = 50
    attempts: Annotated[int, Field(ge=1, le=20)] = 8
    timeout: Annotated[float, Field(gt=0, le=600)] = 30
    response_bytes: Annotated[int, Field(ge=1)] = 16_000_000
    pages_of_one_list: Annotated[int, Field(ge=1)] = 200
    least_share: Annotated[float, Field(gt=0, le=1)] = 0.8
    part_records: Annotated[int, Field(ge=1)] = 10
    part_least_share: Annotated[float, Field(gt=0, le=1)] = 0.5
    snapshot_days: Annotated[int, Field(ge=0, le=3650)] = 7
    full_pull_days: Annotated[int, Field(ge=0, le=3650)] = 7
    borders_days: Annotated[int, Field(ge=0, le=3650)] = 30


class Settings(Model):
    """All settings. `snapshot` is the folder of the last good pull, beside `mkdocs.yml` unless absolute."""

    region: Region
    site: Site
    colours: Colours = Colours()
    languages: tuple[Language, ...] = LANGUAGES
    guidance_desk: GuidanceDesk
    sources: Sources = Sources()
    map: Maps = Maps()
    snapshot: str = "snapshot"
    pull_on_build: bool = False
    limits: Limits = Limits()

    @field_validator("languages")
    @classmethod
    def _each_once(cls, languages: tuple[Language, ...]) -> tuple[Language, ...]:
        if not languages or len(set(languages)) != len(languages):
            raise WrongValueError(
                "luettele vähintään yksi kieli ja kukin vain kerran, esimerkiksi [fi, sv, en]",
                "list at least one language and each only once, for example [fi, sv, en]",
            )
        return languages

    @property
    def default_language(self) -> Language:
        """The language at the root of the site."""
        return self.languages[0]


def read_settings(root: Path | None = None) -> Settings:
    """The settings of the project at `root` (default: PERHEKESKUS_ROOT, else the current folder).

    Raises DataFileError with every fault of the file.
    """
    root = root or project_root()
    checked = checked_yaml.check(root / SETTINGS_FILE, Settings)
    if checked.value is None:
        raise DataFileError(checked.problems)
    missing = [
        checked.problem(("sources", "feeds", number, "address"), NO_SUCH_FILE)
        for number, feed in enumerate(checked.value.sources.feeds)
        if not is_web_address(feed.address) and not (root / feed.address).is_file()
    ]
    if missing:
        raise DataFileError(missing)
    return checked.value


def language_folder(settings: Settings, language: str) -> str:
    """The folder of a language in the site: "" for the one at the root, else "sv/"."""
    return "" if language == settings.default_language else f"{language}/"


def language_address(settings: Settings, language: str) -> str:
    """The full address of a language's front page."""
    return settings.site.address + language_folder(settings, language)


def snapshot_path(root: Path, asked: Path | None, settings: Settings) -> Path:
    """The folder of the snapshot: the one that was asked for (relative to where we are), else that of the settings."""
    return asked.resolve() if asked else root / settings.snapshot


def project_root() -> Path:
    """The folder that holds `mkdocs.yml`: PERHEKESKUS_ROOT, else the current folder."""
    return Path(os.environ.get("PERHEKESKUS_ROOT", ".")).resolve()
