"""One place in its own words → a record of ours, with what is remarked of it."""

from dataclasses import dataclass
from typing import Any

from generators.feed_settings import FeedSource
from generators.model.address import Address
from generators.model.local_records import (
    TELLS_WHERE,
    Event,
    LocalRecord,
    MeetingPlace,
    MeetingPlaceKind,
    Origin,
    PeerGroup,
    Visitor,
)
from generators.model.text import EMPTY, Text
from generators.rhythms import Rhythm
from generators.sources.places import facts, values, words
from generators.sources.places.entry import Entry
from generators.sources.places.municipality import MunicipalityAt
from generators.sources.places.notes import EntryRefusedError, Notes
from generators.sources.places.times import Times, times_of

_LABELS = {
    "when": {"fi": "Milloin", "sv": "När", "en": "When"},
    "dates": {"fi": "Päivät", "sv": "Datum", "en": "Dates"},
    "ages": {"fi": "Ikä", "sv": "Ålder", "en": "Ages"},
    "sign_up": {"fi": "Ilmoittautuminen", "sv": "Anmälan", "en": "Signing up"},
    "languages": {"fi": "Kieli", "sv": "Språk", "en": "Language"},
    "free": {"fi": "Maksuttomuus", "sv": "Avgift", "en": "Free of charge"},
}
"""Words before a cell that stays text."""


@dataclass(frozen=True)
class ReadPlace:
    """One record and how it was read: where it stood, what is remarked, its rhythms as editors would write them.

    `kind_told`: the source or the settings told the kind of the meeting place.
    """

    record: LocalRecord
    where: str
    remarks: tuple[str, ...] = ()
    rhythms: tuple[Rhythm, ...] = ()
    kind_told: bool = True


def read_place(entry: Entry, record_id: str, feed: FeedSource, at: MunicipalityAt | None) -> ReadPlace:
    """The record of an entry. Raises EntryRefusedError when there is nothing to make one of."""
    notes = Notes(entry)
    names = facts.line(entry, "name")
    if not names:
        raise EntryRefusedError("nimi puuttuu; kirjoita paikalle nimi")
    published = words.published_kind(entry.word("kind")) or feed.publishes
    kind, kind_told = facts.place_kind_of(entry, feed)
    common = _common(entry, record_id, feed, at, notes)
    season = common["valid_from"], common["valid_to"]
    if common["confidential_address"]:
        if any(common[name] for name in ("summary", "description", "links")):
            notes.add("osoite on salainen: kuvaus ja linkit jätettiin pois, koska ne voivat kertoa sen")
        common |= TELLS_WHERE
    times = times_of(entry, season, common["municipality"])
    if times is None:
        _keep_as_text(common, entry, "when", "dates", notes=notes, why="aikaa ei ymmärretty täysin, se näkyy tekstinä")
    elif not times.rhythms and published == "event":
        raise EntryRefusedError("tapahtumalla ei ole aikaa; kerro päivä ja kellonaika")
    elif not times.rhythms:
        notes.add("aikaa ei kerrota")
    times = times or Times()
    common["names"], common["gatherings"] = names, times.gatherings
    record = _record(published, common, entry, kind, feed, notes)
    return ReadPlace(record, entry.where, tuple(notes.told), times.rhythms, kind_told or published != "meeting_place")


def _common(entry: Entry, record_id: str, feed: FeedSource, at: MunicipalityAt | None, notes: Notes) -> dict[str, Any]:
    """The fields that all kinds have."""
    if entry.point_trouble:
        notes.add(entry.point_trouble)
    address = facts.address_of(entry, feed.language, notes)
    municipality = facts.municipality_of(entry, address, feed, at, notes)
    first, last = facts.season_of(entry, notes)
    common: dict[str, Any] = {
        "id": record_id,
        "summary": facts.line(entry, "summary"),
        "description": entry.text("description"),
        "municipality": municipality,
        "organisers": facts.organisers_of(entry, feed),
        "audience": facts.line(entry, "audience"),
        "fee": facts.line(entry, "fee"),
        "accessibility": facts.line(entry, "accessibility"),
        "address": _in_municipality(address, municipality),
        "place_text": facts.line(entry, "place_text"),
        "confidential_address": _confidential(entry, notes),
        "contacts": facts.contacts_of(entry, notes),
        "links": facts.links_of(entry, notes),
        "valid_from": first,
        "valid_to": last,
        "confirmed": facts.confirmed_of(entry, notes),
        "origin": Origin(source=feed.key, record_id=entry.word("id") or record_id),
    }
    if not entry.point and not entry.point_trouble:
        notes.add("ei pistettä kartalla" if address else "ei osoitetta eikä pistettä kartalla")
    common["ages"], understood = facts.ages_of(entry)
    if not understood:
        _keep_as_text(common, entry, "ages", notes=notes, why="ikää ei ymmärretty täysin, se näkyy tekstinä")
    common["sign_up"], understood = facts.sign_up_of(entry)
    if not understood:
        _keep_as_text(common, entry, "sign_up", notes=notes, why="ohje näkyy tekstinä")
    if told := entry.word("languages"):
        codes = values.languages(told)
        common["languages"] = codes or ()
        if codes is None:
            _keep_as_text(common, entry, "languages", notes=notes, why="kieltä ei tunneta, se näkyy tekstinä")
    return common


def _in_municipality(address: Address | None, municipality: str | None) -> Address | None:
    return address.model_copy(update={"municipality": municipality}) if address else None


def _confidential(entry: Entry, notes: Notes) -> bool:
    """Whether the address must be hidden. What is neither yes nor no hides it: that can be mended, a leak cannot."""
    told = entry.word("confidential_address")
    answer = values.yes_no(told) if told else False
    if answer is None:
        notes.of("confidential_address", "pitäisi olla kyllä tai ei; osoite salattiin")
    return answer is not False


def _record(
    published: words.Published,
    common: dict[str, Any],
    entry: Entry,
    kind: MeetingPlaceKind,
    feed: FeedSource,
    notes: Notes,
) -> LocalRecord:
    free = values.yes_no(entry.word("free")) if entry.word("free") else None
    if entry.word("free") and free is None:
        _keep_as_text(common, entry, "free", notes=notes, why="pitäisi olla kyllä tai ei, näkyy tekstinä")
    if published == "event":
        kinds = (entry.word("kind"), *(text for _, text in common["names"]))
        event_type = words.event_type(kinds[0]) or words.event_type(*kinds[1:]) or feed.event_type
        return Event(**common, free=free, event_type=event_type)
    if published == "group":
        return PeerGroup(**common, free=free)
    if free is False:
        notes.of("free", "mutta kohtaamispaikka on maksuton; tarkista, onko tämä kohtaamispaikka")
    visitors = facts.line(entry, "visitors")
    return MeetingPlace(
        **common,
        free=True if free is None and not entry.word("free") else free,
        place_kind=kind,
        visitors=(Visitor(who=visitors),) if visitors else (),
    )


def _keep_as_text(common: dict[str, Any], entry: Entry, *fields: str, notes: Notes, why: str) -> None:
    """Adds the cells to the end of the description, each behind a word of what it is, and remarks it."""
    first = next(field for field in fields if entry.word(field))
    if common["confidential_address"]:
        # What was found is not repeated: it may tell the address.
        heading = entry.headings.get(first, first)
        notes.add(f"”{heading}”: ei ymmärretty täysin eikä näytetä, koska osoite on salainen")
        return
    told = dict(common["description"].root)
    for field in fields:
        for language, text in entry.text(field):
            label = _LABELS[field].get(language, _LABELS[field]["fi"])
            before = f"{told[language]}\n\n" if told.get(language) else ""
            told[language] = f"{before}{label}: {', '.join(text.splitlines())}"
    common["description"] = Text(told) if told else EMPTY
    notes.of(first, why)
