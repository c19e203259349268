"""Which column of a sheet, or which value of a map, is which of our fields."""

import difflib
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import NamedTuple, get_args

from generators.cleaning import clean
from generators.model.local_records import MeetingPlaceKind
from generators.sources.feed_reading import FeedUnreadableError


def _each(headings: str) -> tuple[str, ...]:
    return tuple(heading.strip() for heading in headings.split("|"))


ACCEPTED: dict[str, tuple[str, ...]] = {
    "id": _each("tunnus | tunniste | id | identifier"),
    "kind": _each("laji | tyyppi | toiminnan laji | kategoria | kind | type | category | typ | slag | kategori"),
    "name": _each(
        "nimi | paikan nimi | ryhmän nimi | tapahtuman nimi | kohtaamispaikka | name | namn | title"
        " | otsikko | rubrik | mikä | mitä | what | vad"
    ),
    "summary": _each("mitä | mikä | lyhyt kuvaus | tiivistelmä | sisältö | what | vad | summary | sammanfattning"),
    "description": _each("kuvaus | lisätiedot | lisätietoja | description | beskrivning | more information"),
    "audience": _each("kenelle | kohderyhmä | for whom | för vem | målgrupp | audience | target group"),
    "ages": _each("ikä | iät | ikäryhmä | ages | age | ålder"),
    "where": _each("missä | osoite | katuosoite | käyntiosoite | paikka | where | address | var | adress"),
    "place_text": _each("tila | rakennus | paikan kuvaus | venue | lokal"),
    "street": _each("katu | street | street name | gata"),
    "number": _each("talon numero | katunumero | street number | house number | gatunummer"),
    "postal_code": _each("postinumero | postinro | postal code | postcode | zip | postnummer"),
    "post_office": _each("postitoimipaikka | post office | city | postort | postanstalt"),
    "municipality": _each("kunta | kaupunki | paikkakunta | municipality | kommun"),
    "latitude": _each("leveysaste | latitude | lat | latitud"),
    "longitude": _each("pituusaste | longitude | lon | lng | long | longitud"),
    "coordinates": _each("koordinaatit | sijainti | coordinates | koordinater"),
    "when": _each(
        "milloin | aika | ajat | ajankohta | aukiolo | aukioloajat | kellonaika | when | time"
        " | opening hours | när | tid | öppettider"
    ),
    "dates": _each("päivä | päivämäärä | päivät | date | dates | datum"),
    "organiser": _each(
        "kuka järjestää | järjestäjä | järjestäjät | järjestävä taho | organiser | organizer"
        " | who organises | arrangör | vem ordnar | vem arrangerar"
    ),
    "languages": _each("kieli | kielet | language | languages | språk"),
    "free": _each("maksuton | ilmainen | free | free of charge | avgiftsfri | gratis"),
    "fee": _each("maksu | hinta | materiaalimaksu | fee | price | avgift | pris"),
    "sign_up": _each("ilmoittautuminen | sign up | registration | anmälan"),
    "accessibility": _each("esteettömyys | accessibility | tillgänglighet"),
    "visitors": _each("kuka käy | vierailijat | vierailut | who visits | visitors | vem besöker"),
    "phone": _each("puhelin | puhelinnumero | puh | phone | telephone number | telefon"),
    "email": _each("sähköposti | sähköpostiosoite | email | e-mail | e-post | epost"),
    "link": _each("linkki | verkkosivu | verkkosivut | kotisivu | www | url | link | website | webbplats | länk"),
    "season_first": _each("kausi alkaa | voimassa alkaen | alkaa | season begins | valid from | säsongen börjar"),
    "season_last": _each("kausi päättyy | voimassa asti | päättyy | season ends | valid to | säsongen slutar"),
    "confirmed": _each("vahvistettu | tarkistettu | tiedot tarkistettu | confirmed | bekräftad"),
    "confirmed_by": _each("vahvistaja | tarkistaja | vahvistajan rooli | confirmed by | bekräftad av"),
    "confidential_address": _each("salainen osoite | turvakielto | confidential address | hemlig adress"),
}
"""Our field → headings that are taken for it, the likeliest first. Case, spaces, a colon and a language ending
("Nimi (sv)", "nimi_en", "Kuvaus ruotsiksi") are ignored; the ending tells the language of the text. Each column is
used for one field: a sheet with "Nimi" and "Mikä" has name and summary, one with "Mikä" alone has a name.
No heading for the name of a person is here: such a column is left unread."""

PLACE_KINDS: tuple[str, ...] = get_args(MeetingPlaceKind)
"""In a mapping these are keys too: which styles of a map (icon, colour or both) mean that kind of place."""

_ENDINGS = {
    "fi": ("fi", "fin", "suomi", "suomeksi", "finska", "på finska", "finnish", "in finnish"),
    "sv": ("sv", "swe", "ruotsi", "ruotsiksi", "svenska", "på svenska", "swedish", "in swedish"),
    "en": ("en", "eng", "englanti", "englanniksi", "engelska", "på engelska", "english", "in english"),
}
_ENDING = {ending: language for language, endings in _ENDINGS.items() for ending in endings}

Heading = tuple[str, str | None]
"""A heading as it stands in the source, and the language that its ending tells."""


@dataclass(frozen=True)
class Columns:
    """Field → its columns (several only when they are of different languages), and what belongs to no field."""

    fields: Mapping[str, tuple[Heading, ...]]
    unused: tuple[str, ...]


def comparable(heading: str) -> str:
    """A heading as it is compared: small letters, single spaces, without the signs that people put around words."""
    words = re.sub(r"[\s_/()\[\].:*?!,;-]+", " ", clean(heading)).strip()
    return words.casefold()


def without_ending(heading: str) -> Heading:
    """A heading as it is compared, without its language ending, and that language."""
    words = comparable(heading).split(" ")
    for length in (2, 1):
        language = _ENDING.get(" ".join(words[-length:]))
        if language and len(words) > length:
            return " ".join(words[:-length]), language
    return " ".join(words), None


_ACCEPTED = {field: tuple(comparable(heading) for heading in headings) for field, headings in ACCEPTED.items()}
_KNOWN = frozenset(heading for headings in _ACCEPTED.values() for heading in headings)


def columns(headings: Iterable[str], mapping: Mapping[str, str], *, named: bool = False) -> Columns:
    """Finds the fields of some headings: those of the mapping in the settings first, then the accepted ones.

    `named`: the source names its places without a column, so "Mikä" is the summary.
    """
    left = [_Found(heading, comparable(heading), *without_ending(heading)) for heading in dict.fromkeys(headings)]
    left = [found for found in left if found.words]
    fields: dict[str, tuple[Heading, ...]] = {}
    wanted: list[tuple[str, tuple[str, ...]]] = [
        (field, (comparable(mapping[field]),)) for field in ACCEPTED if field in mapping
    ]
    wanted += [(field, accepted) for field, accepted in _ACCEPTED.items() if field not in mapping]
    for field, accepted in wanted:
        if named and field == "name" and field not in mapping:
            accepted = tuple(heading for heading in accepted if heading not in _ACCEPTED["summary"])
        for heading in accepted:
            if matching := _matching(heading, left):
                fields[field] = matching
                used = {name for name, _ in matching}
                left = [found for found in left if found.heading not in used]
                break
    return Columns(fields, tuple(found.heading for found in left))


class _Found(NamedTuple):
    """A heading of the source: as it stands, as it is compared, and without its language ending."""

    heading: str
    words: str
    base: str
    language: str | None


def _matching(accepted: str, headings: list[_Found]) -> tuple[Heading, ...]:
    """The headings that mean `accepted`, one a language; the very same words stand first."""
    found: dict[str | None, str] = {}
    for heading in sorted(headings, key=lambda heading: heading.words != accepted):
        if accepted in (heading.words, heading.base):
            found.setdefault(heading.language, heading.heading)
    return tuple((heading, language) for language, heading in found.items())


def known_headings(cells: Iterable[str], mapping: Mapping[str, str]) -> int:
    """How many of some cells would do as headings: to find the row of headings."""
    known = _KNOWN.union(comparable(heading) for heading in mapping.values())
    return len({base for cell in cells if {comparable(cell), base := without_ending(cell)[0]} & known})


def is_known(heading: str, mapped: Set[str] = frozenset()) -> bool:
    """Whether a heading is accepted for some field, or is among `mapped`, which are as they are compared."""
    words = {comparable(heading), without_ending(heading)[0]}
    return bool(words & _KNOWN or words & mapped)


def check_mapping(key: str, mapping: Mapping[str, str]) -> None:
    """Raises FeedUnreadableError when the mapping of a feed in the settings has a field that is none of ours."""
    known = (*ACCEPTED, *PLACE_KINDS)
    for field in mapping:
        if field not in known:
            near = difflib.get_close_matches(field, known, n=1)
            advice = f"tarkoititko ”{near[0]}”?" if near else f"tunnetut kentät: {', '.join(known)}"
            raise FeedUnreadableError(f"asetusten lähde {key}, mapping: kenttää ”{clean(field)}” ei ole; {advice}")


def not_found(columns: Columns, mapping: Mapping[str, str], required: tuple[str, ...]) -> tuple[str, ...]:
    """In words, the fields without a column that the mapping or we require."""
    lacking = [
        f"{field} (asetuksissa ”{mapping[field]}”)"
        for field in mapping
        if field in ACCEPTED and field not in columns.fields
    ]
    lacking += [
        f"{field} (kelpaa esimerkiksi {', '.join(f'”{heading}”' for heading in ACCEPTED[field][:4])})"
        for field in required
        if field not in columns.fields and field not in mapping
    ]
    return tuple(lacking)
