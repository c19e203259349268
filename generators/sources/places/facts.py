"""From the cells of one place to parts of its record, each with its remarks."""

import re
from datetime import date

from generators.cleaning import clean
from generators.feed_settings import FeedSource
from generators.model.address import Address
from generators.model.contact import Email, Phone, WebLink
from generators.model.local_records import AgeRange, Confirmation, MeetingPlaceKind, Organiser, RoleContact, SignUp
from generators.model.text import EMPTY, Text
from generators.personal_emails import is_personal
from generators.sources.places import values, words
from generators.sources.places.addresses import address_in_cells, address_in_words
from generators.sources.places.entry import Entry
from generators.sources.places.headings import PLACE_KINDS
from generators.sources.places.municipality import MunicipalityAt, named, named_within
from generators.sources.places.notes import Notes


def line(entry: Entry, field: str) -> Text:
    """A field as one line in each language."""
    return Text({code: text for code, told in entry.text(field) if (text := clean(told))})


def address_of(entry: Entry, language: str, notes: Notes) -> Address | None:
    """Where it is: cells of their own when there are any, else the address in words; with the point."""
    code = ""
    if told := entry.word("postal_code"):
        if found := values.postal_code(told):
            code, mended = found
            if mended:
                notes.of("postal_code", f"alusta puuttui nollia, luettiin {code}; muuta sarake tekstiksi")
        else:
            notes.of("postal_code", "pitäisi olla viisi numeroa; jätettiin pois")
    street, number, office = entry.word("street"), entry.word("number"), entry.word("post_office")
    where = entry.text("where").pick(language)
    if where and not street:
        address = address_in_words(where.text, where.language, entry.point)
        extra = {"postal_code": code} if code else {}
        return (
            address.model_copy(update=extra | ({"post_office": Text({language: clean(office)})} if office else {}))
            if address
            else None
        )
    return address_in_cells(language, street, number, code, office, entry.point)


def municipality_of(
    entry: Entry, address: Address | None, feed: FeedSource, at: MunicipalityAt | None, notes: Notes
) -> str | None:
    """The code of the municipality: by its cell, the point, the post office, the layer, or the settings of the feed."""
    by_cell = None
    if told := entry.word("municipality"):
        by_cell = named(told)
        if by_cell is None:
            notes.of("municipality", "ei ole minkään kunnan nimi; kirjoita esimerkiksi Kajaani")
    by_point = at(entry.point) if at and entry.point else None
    if by_cell and by_point and by_cell != by_point:
        notes.of("municipality", f"mutta piste on kunnassa {by_point}; uskottiin saraketta, tarkista piste")
    office = address.post_office.pick("fi") if address else None
    titles = (*reversed(entry.layers), entry.title)
    by_layer = next((code for title in titles if (code := named_within(title))), None)
    found = by_cell or by_point or (named(office.text) if office else None) or by_layer or feed.municipality
    if found is None:
        notes.add("kunta ei selviä osoitteesta, sarakkeesta, tason nimestä eikä pisteestä; kerro se korjaustiedostossa")
    return found


def place_kind_of(entry: Entry, feed: FeedSource) -> tuple[MeetingPlaceKind, bool]:
    """The kind of meeting place, and whether the source told it: by a cell, a style, the name or the layer."""
    names = [text for _, text in entry.text("name")]
    found = (
        words.place_kind(entry.word("kind"))
        or _kind_of_style(entry.style, feed.mapping)
        or words.place_kind(*names)
        or words.place_kind(entry.layers[-1] if entry.layers else entry.title)
        or words.place_kind(entry.style)
        or words.place_kind(*(text for _, text in entry.text("summary")))
    )
    return found or feed.place_kind, found is not None or "place_kind" in feed.model_fields_set


def _kind_of_style(style: str, mapping: dict[str, str]) -> MeetingPlaceKind | None:
    """The kind that the settings give to a style: to its icon ("icon-1502"), its colour ("DB4436") or both."""
    parts = f"-{style.casefold().removeprefix('#')}-"
    found: list[MeetingPlaceKind] = [
        kind  # type: ignore[misc]
        for kind in PLACE_KINDS
        for told in mapping.get(kind, "").casefold().split(",")
        if told.strip(" #") and f"-{told.strip(' #')}-" in parts
    ]
    return found[0] if len(set(found)) == 1 else None


def organisers_of(entry: Entry, feed: FeedSource) -> tuple[Organiser, ...]:
    """Who organises: the lines of the cell, else who the settings say."""
    told = line(entry, "organiser") if "\n" not in entry.word("organiser") else EMPTY
    if not entry.word("organiser"):
        return (Organiser(names=feed.organiser, sector=feed.sector),) if feed.organiser else ()
    if len(entry.text("organiser").root) > 1 or (told and ";" not in entry.word("organiser")):
        names = [line(entry, "organiser")]
    else:
        language = next(code for code, _ in entry.text("organiser"))
        pieces = (clean(piece) for piece in re.split(r"[;\n]", entry.word("organiser")))
        names = [Text({language: piece}) for piece in pieces if piece]
    return tuple(
        Organiser(names=name, sector=words.sector(" ".join(text for _, text in name)) or feed.sector) for name in names
    )


def contacts_of(entry: Entry, notes: Notes) -> tuple[RoleContact, ...]:
    """Phones and e-mails. An address that seems to be a person's own is left out: contacts are by role.

    What was found is not told: it may be a person's, and reports are read by many.
    """
    phone, email = (f"”{entry.headings.get(field, field)}”" for field in ("phone", "email"))
    phones: dict[Phone, None] = {}
    for told in values.several(entry.word("phone")):
        if found := values.phone(told):
            phones[found[0]] = None
            if found[1]:
                notes.add(f"{phone}: alusta puuttui merkki, luettiin {found[0].number}; muuta sarake tekstiksi")
        else:
            notes.add(f"{phone}: ei ole puhelinnumero; jätettiin pois")
    emails: dict[Email, None] = {}
    for told in values.several(entry.word("email")):
        address = values.email(told)
        if address is None:
            notes.add(f"{email}: ei ole sähköpostiosoite; jätettiin pois")
        elif is_personal(address):
            notes.add(
                f"{email}: näyttää henkilön omalta osoitteelta ja jätettiin pois; "
                "kerro roolin osoite, esimerkiksi kahvila@example.org"
            )
        else:
            emails[Email(address=address)] = None
    return (RoleContact(phones=tuple(phones), emails=tuple(emails)),) if phones or emails else ()


def links_of(entry: Entry, notes: Notes) -> tuple[WebLink, ...]:
    """The links of its cell and of its running text, each once."""
    found: dict[str, WebLink] = {}
    for told in re.split(r"[\s;]+", entry.word("link")):
        if address := values.web_address(told):
            found.setdefault(address, WebLink(url=address))
        elif told:
            notes.add(
                f"”{entry.headings.get('link', 'link')}”: ei ole verkko-osoite; kirjoita koko osoite, esimerkiksi https://example.org/kahvila"
            )
    known = {_bare(address) for address in found}
    for address, text in entry.links:
        if _bare(address) not in known:
            shown = "" if _bare(values.web_address(text) or "") == _bare(address) else clean(text)
            found[address] = WebLink(url=address, text=shown)
            known.add(_bare(address))
    return tuple(found.values())


def _bare(address: str) -> str:
    """An address as it is compared: http or https, with or without the last slash, is the same page."""
    return address.partition("://")[2].rstrip("/").casefold()


def ages_of(entry: Entry) -> tuple[tuple[AgeRange, ...], bool]:
    """The ages of their cell or of "for whom", and whether the cell was understood (or is empty)."""
    told = entry.word("ages")
    found = values.ages(told) if told else values.ages(entry.word("audience"))
    return found or (), not told or found is not None


def sign_up_of(entry: Entry) -> tuple[SignUp | None, bool]:
    """Whether one has to sign up, and whether the cell was understood (or is empty)."""
    told = entry.word("sign_up")
    if not told:
        return None, True
    words_of_it = " ".join(told.casefold().rstrip(".").split())
    if address := values.web_address(told):
        return SignUp(need="required", link=WebLink(url=address)), True
    if values.yes_no(words_of_it) is False or words_of_it in ("ei tarvita", "ei tarvitse", "ei ilmoittautumista"):
        return SignUp(need="none"), True
    if values.yes_no(words_of_it) or words_of_it in ("tarvitaan", "pakollinen", "vaaditaan"):
        return SignUp(need="required"), True
    return None, False


def confirmed_of(entry: Entry, notes: Notes) -> Confirmation | None:
    """When somebody last said that all is right, and who, by role."""
    if not entry.word("confirmed"):
        return None
    day = values.one_date(entry.word("confirmed"))
    if day is None:
        notes.of("confirmed", "pitäisi olla päivä, esimerkiksi 2.11.2026; jätettiin pois")
        return None
    return Confirmation(day=day, by=line(entry, "confirmed_by"))


def season_of(entry: Entry, notes: Notes) -> tuple[date | None, date | None]:
    """The first and the last day of its season."""
    found: list[date | None] = []
    for field in ("season_first", "season_last"):
        told = entry.word(field)
        day = values.one_date(told) if told else None
        if told and day is None:
            notes.of(field, "pitäisi olla päivä, esimerkiksi 17.8.2026; jätettiin pois")
        found.append(day)
    first, last = found
    if first and last and last < first:
        notes.of("season_last", "kausi päättyy ennen kuin alkaa; kautta ei luettu")
        return None, None
    return first, last
