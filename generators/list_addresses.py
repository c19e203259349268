"""Pieces of the addresses of lists that stand below another list: `kohtaamispaikat/perhekahvilat/`.

Never change one that was published.
"""

from generators.model.local_records import MeetingPlaceKind

MEETING_PLACE_KINDS: dict[MeetingPlaceKind, dict[str, str]] = {
    "open_day_care": {"fi": "avoimet-paivakodit", "sv": "oppna-daghem", "en": "open-day-care"},
    "family_cafe": {"fi": "perhekahvilat", "sv": "familjecafeer", "en": "family-cafes"},
    "family_club": {"fi": "perhekerhot", "sv": "familjeklubbar", "en": "family-clubs"},
    "family_house": {"fi": "perheentalot", "sv": "familjens-hus", "en": "family-houses"},
    "partnership_room": {"fi": "kumppanuustuvat", "sv": "gemensamma-lokaler", "en": "community-rooms"},
    "other": {"fi": "muut", "sv": "andra", "en": "others"},
}
"""Kind of meeting place → the piece of its list."""

FIGURES = {"fi": "luvut", "sv": "siffror", "en": "figures"}
"""The page of counts below the list of meeting places."""
