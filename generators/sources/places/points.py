"""Points of places: those that lie in Finland, or what is wrong with them."""

from generators.model.address import Coordinates
from generators.model.border import in_finland
from generators.model.text import Text
from generators.sources.places.values import degrees, two_degrees


def checked_point(longitude: float, latitude: float) -> tuple[Coordinates | None, str]:
    """A point in Finland, or in Finnish why it is none. Coordinates are never swapped to make them fit."""
    if in_finland(longitude, latitude):
        return Coordinates(latitude=round(latitude, 7), longitude=round(longitude, 7)), ""
    shown = f"leveysaste {latitude:g}, pituusaste {longitude:g}"
    if in_finland(latitude, longitude):
        return None, f"pisteen leveys- ja pituusaste ovat vaihtaneet paikkaa ({shown}); korjaa ne lähteeseen"
    return None, f"piste on Suomen ulkopuolella ({shown}) ja jätettiin pois; siirrä merkki paikalleen"


def point_of_cells(texts: dict[str, Text]) -> tuple[Coordinates | None, str]:
    """The point of the cells "latitude" and "longitude", or of "coordinates", which has both in either order.

    Latitudes and longitudes of Finland have no number in common, so the order in one cell is never in doubt.
    """
    first, second, both = (_word(texts, field) for field in ("latitude", "longitude", "coordinates"))
    if first and second:
        latitude, longitude = degrees(first), degrees(second)
        if latitude is None or longitude is None:
            return (
                None,
                f"koordinaatit ”{first[:30]}” ja ”{second[:30]}” eivät ole asteita, esimerkiksi 61.4981 ja 23.7610",
            )
        return checked_point(longitude, latitude)
    if both:
        found = two_degrees(both)
        if found is None:
            return None, f"koordinaatit ”{both[:60]}” eivät ole asteita, esimerkiksi 61.4981, 23.7610"
        latitude, longitude = found if found[0] > found[1] else found[::-1]
        return checked_point(longitude, latitude)
    if first or second:
        return None, "koordinaateista puuttuu toinen, leveysaste tai pituusaste"
    return None, ""


def _word(texts: dict[str, Text], field: str) -> str:
    picked = texts[field].pick("fi") if field in texts else None
    return picked.text if picked else ""
