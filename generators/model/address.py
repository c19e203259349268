"""Where something is: addresses, coordinates, areas."""

from typing import Literal

from generators.model.base import Model
from generators.model.text import EMPTY, Text


class Coordinates(Model):
    """A point in WGS 84 degrees (EPSG:4326), seven decimals (about one centimetre)."""

    latitude: float
    longitude: float


class Address(Model):
    """One address of any shape.

    `street`: street, number, postal code. `other`: a place without a street (a beach), told in `information`.
    `post_box`: in `post_box`. `abroad` and `in_words`: as text in `free_form`.
    `municipality` is the three-digit code. `coordinates` only when the source vouches for them and they lie
    in Finland; None means unknown.
    """

    kind: Literal["street", "other", "post_box", "abroad", "in_words"]
    purpose: Literal["visit", "postal", "delivery"]
    street: Text = EMPTY
    number: str = ""
    postal_code: str = ""
    post_office: Text = EMPTY
    municipality: str | None = None
    post_box: Text = EMPTY
    free_form: Text = EMPTY
    receiver: Text = EMPTY
    information: Text = EMPTY
    coordinates: Coordinates | None = None


class AreaPart(Model):
    """One named piece of an area: a municipality list, a region, a wellbeing services county …"""

    kind: Literal["municipality", "region", "business_region", "hospital_district", "county"]
    code: str | None = None
    names: Text = EMPTY
    municipalities: tuple[str, ...] = ()


class Area(Model):
    """Where a service is given. `parts` only when `scope` is `limited`."""

    scope: Literal["nationwide", "nationwide_except_aland", "limited"] = "limited"
    parts: tuple[AreaPart, ...] = ()

    @property
    def municipalities(self) -> frozenset[str]:
        """Codes of all municipalities named in the parts."""
        return frozenset(code for part in self.parts for code in part.municipalities)
