"""Settings of the sources: where PTV and borders are, and which feeds there are."""

from typing import Annotated, Self

from pydantic import model_validator

from generators import checked_yaml
from generators.errors import Said
from generators.feed_settings import FeedSource
from generators.model.base import Model


class PtvSource(Model):
    """Where PTV is. `address` is the host root; the reader adds `/api/v11/`.

    A snapshot from any other host than `official_host` builds a marked example site.
    """

    address: str = "https://api.palvelutietovaranto.suomi.fi"
    official_host: str = "api.palvelutietovaranto.suomi.fi"


class BordersSource(Model):
    """Where municipality borders come from: `address` of a WFS that gives GeoJSON, and its `layer`.

    An empty address switches the source off. The layer without a year is the newest; "…:kunta4500k_2025" would be that
    of one year. A trial against another PTV leaves `official_host` in peace (`generators/pulling.py`).
    """

    address: Annotated[
        str,
        checked_yaml.described(
            "WFS-palvelun koko osoite ilman kysymysmerkkiä, tai tyhjä",
            "the whole address of a WFS without a question mark, or empty",
            pattern=r"^(https?://[^ \"'<>\\?#]+)?$",
        ),
    ] = "https://geo.stat.fi/geoserver/tilastointialueet/wfs"
    layer: Annotated[
        str,
        checked_yaml.described(
            "WFS-palvelun tason nimi, esimerkiksi tilastointialueet:kunta4500k",
            "the name of a layer of the WFS, for example tilastointialueet:kunta4500k",
            pattern=r"^[A-Za-z0-9_.:-]+$",
        ),
    ] = "tilastointialueet:kunta4500k"
    official_host: str = "geo.stat.fi"


class Sources(Model):
    """All sources. Each kind has its own settings; of feeds there may be any number."""

    ptv: PtvSource = PtvSource()
    borders: BordersSource = BordersSource()
    feeds: tuple[FeedSource, ...] = ()

    @property
    def feed_kinds(self) -> dict[str, str]:
        """Key of each feed → its kind."""
        return {feed.key: feed.kind for feed in self.feeds}

    @model_validator(mode="after")
    def _each_key_once(self) -> Self:
        keys = [feed.key for feed in self.feeds]
        for number, key in enumerate(keys):
            if key in keys[:number]:
                raise checked_yaml.fault(
                    Said(
                        f"nimi on jo syötteellä numero {keys.index(key) + 1}; valitse toinen",
                        f"feed number {keys.index(key) + 1} has this name already; choose another",
                    ),
                    ("feeds", number, "key"),
                )
        return self
