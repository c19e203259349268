"""One row of Linked Events: one event at one time, cleaned, not yet joined with its series and place."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from pydantic import ValidationError

from generators.feed_settings import FeedSource
from generators.hours import HELSINKI
from generators.model.contact import WebLink
from generators.model.local_records import AgeRange, SignUp
from generators.model.text import EMPTY, Text
from generators.snapshot.feeds import KnownThing
from generators.sources.called_off import title
from generators.sources.feed_records import Status
from generators.sources.feed_texts import MOST_LINKS
from generators.sources.feed_window import LONGEST_DAYS
from generators.sources.happenings import Happening, at_helsinki
from generators.sources.linked_events import fields
from generators.sources.linked_events.things import place_told

STATUSES: dict[str, Status] = {
    "EventScheduled": "scheduled",
    "EventRescheduled": "rescheduled",
    "EventCancelled": "cancelled",
    "EventPostponed": "postponed",
}
_OLDEST = 120
_LAST_MINUTE = time(23, 59)


class RowRefusedError(Exception):
    """A row that cannot be a record; the text says why in Finnish."""


class RowPassedOverError(Exception):
    """A row with nothing wrong that is no event of this feed; the text says why in Finnish."""


@dataclass(frozen=True)
class Row:
    """One event at one time. `place_id` and `series_id` are "" when it has none; `place` is told in the row itself.

    `extra` is where in the place, or the place when there is no other word of it.
    """

    id: str
    names: Text
    happening: Happening
    status: Status
    publisher: str = ""
    summary: Text = EMPTY
    description: Text = EMPTY
    links: tuple[WebLink, ...] = ()
    place_id: str = ""
    place: KnownThing | None = None
    extra: Text = EMPTY
    series_id: str = ""
    organiser: Text = EMPTY
    ages: tuple[AgeRange, ...] = ()
    languages: tuple[str, ...] = ()
    free: bool | None = None
    fee: Text = EMPTY
    sign_up: SignUp | None = None
    changed_at: datetime | None = None


def read_row(raw: dict[str, Any], source: FeedSource, today: date) -> Row:
    """Reads a row. Raises RowRefusedError or RowPassedOverError."""
    _pass_over(raw, source)
    language = source.language
    names, called_off = _names(raw.get("name"), language)
    status: Status = "cancelled" if called_off else STATUSES.get(str(raw.get("event_status")), "scheduled")
    description, found = fields.description(raw.get("description"), language)
    offers = fields.objects(raw.get("offers"))
    place_id = fields.reference(raw.get("location"))
    changed = fields.moment(raw.get("last_modified_time"))
    return Row(
        id=_id(raw),
        names=names,
        happening=_happening(raw, off=status in ("cancelled", "postponed")),
        status=status,
        publisher=str(raw.get("publisher") or ""),
        summary=fields.description(raw.get("short_description"), language)[0],
        description=description,
        links=_links(raw, language, found),
        place_id=place_id,
        place=_place_in_row(place_id, raw.get("location"), today, language),
        extra=fields.name(raw.get("location_extra_info"), language),
        series_id=fields.reference(raw.get("super_event")),
        organiser=fields.name(raw.get("provider"), language),
        ages=_ages(raw),
        languages=tuple(code for code in fields.references(raw.get("in_language")) if len(code) in (2, 3)),
        free=_free(offers),
        fee=_fee(offers, language),
        sign_up=_sign_up(raw, offers, language),
        changed_at=changed.astimezone(UTC).replace(microsecond=0) if isinstance(changed, datetime) else None,
    )


def _id(raw: dict[str, Any]) -> str:
    id_ = fields.reference(raw)
    if not id_:
        raise RowRefusedError("tunnus (id) puuttuu")
    return id_


def _pass_over(raw: dict[str, Any], source: FeedSource) -> None:
    if raw.get("deleted") is True or raw.get("replaced_by"):
        raise RowPassedOverError("poistettu tai korvattu toisella")
    if raw.get("publication_status") not in (None, "public"):
        raise RowPassedOverError("ei vielä julkaistu")
    if raw.get("super_event_type") in ("recurring", "umbrella"):
        raise RowPassedOverError("sarja, jonka kerrat ovat omia rivejään")
    if source.keywords and not set(source.keywords).intersection(fields.references(raw.get("keywords"))):
        raise RowPassedOverError("ei mitään asetusten asiasanoista")


def _names(value: object, language: str) -> tuple[Text, bool]:
    """The names without a word that calls it off, and whether one had it."""
    titles = {code: title(text) for code, text in fields.name(value, language).root.items()}
    if not titles:
        raise RowRefusedError("nimi (name) puuttuu")
    return Text({code: found.name for code, found in titles.items()}), any(one.called_off for one in titles.values())


def _happening(raw: dict[str, Any], *, off: bool) -> Happening:
    """When it is. Only a date, a flag, or midnight to midnight mean all day long."""
    start, end = fields.moment(raw.get("start_time")), fields.moment(raw.get("end_time"))
    if start is None and raw.get("event_status") == "EventPostponed":
        raise RowPassedOverError("siirretty, eikä uutta aikaa ole kerrottu")
    if start is None:
        raise RowRefusedError("alkuaika (start_time) puuttuu tai sitä ei voitu lukea")
    try:
        first, last = _wall(start), _wall(end) if end is not None else None
        dated = not isinstance(start, datetime) or raw.get("has_start_time") is False
        midnights = first.time() == time() and (last is None or last.time() in (time(), _LAST_MINUTE))
        if dated or midnights:
            found = _days(first, last, whole_last=isinstance(end, date) and not isinstance(end, datetime), off=off)
        else:
            found = Happening(*at_helsinki(*_moments(start, end)), cancelled=off)
    except OverflowError:
        raise RowRefusedError("alku- tai loppuaikaa ei ole kalenterissa") from None
    if (found.end or found.start) - found.start > timedelta(days=LONGEST_DAYS):
        raise RowRefusedError(f"kestää yli {LONGEST_DAYS} päivää, joten se ei ole minkään päivän tapahtuma")
    return found


def _moments(start: datetime | date, end: datetime | date | None) -> tuple[datetime, datetime | None]:
    """An end that is only a date tells no time."""
    return datetime.combine(start, time(), HELSINKI) if not isinstance(start, datetime) else start, (
        end if isinstance(end, datetime) else None
    )


def _wall(moment: datetime | date) -> datetime:
    if isinstance(moment, datetime):
        return moment.astimezone(HELSINKI).replace(tzinfo=None, second=0, microsecond=0, fold=0)
    return datetime.combine(moment, time())


def _days(first: datetime, last: datetime | None, *, whole_last: bool, off: bool) -> Happening:
    """All day long, from the midnight of the first day to the one that ends the last."""
    begin = datetime.combine(first.date(), time())
    end = begin + timedelta(days=1)
    if last is not None and last > first:
        midnight = datetime.combine(last.date(), time())
        end = max(end, midnight + timedelta(days=1) if whole_last or last > midnight else midnight)
    return Happening(begin, end, all_day=True, cancelled=off)


def _links(raw: dict[str, Any], language: str, found: tuple[WebLink, ...]) -> tuple[WebLink, ...]:
    """The event's own page, then other addresses, then those in its description."""
    told = list(fields.links(raw.get("info_url"), language))
    for one in fields.objects(raw.get("external_links")):
        told += fields.links(one.get("link"), language)
    known = {link.url: link for link in reversed((*told, *found))}
    return tuple(reversed(known.values()))[:MOST_LINKS]


def _place_in_row(id_: str, location: object, today: date, language: str) -> KnownThing | None:
    whole = isinstance(location, dict) and "name" in location
    return place_told(id_, location, today, language) if whole and isinstance(location, dict) else None


def _ages(raw: dict[str, Any]) -> tuple[AgeRange, ...]:
    least, most = (fields.whole(raw.get(f"audience_{end}_age"), 0, _OLDEST) for end in ("min", "max"))
    if least is None and most is None:
        return ()
    return (AgeRange(least=least, most=most if most is None or most >= (least or 0) else None),)


def _free(offers: list[dict[str, Any]]) -> bool | None:
    """Free only when no offer costs anything."""
    told = [offer["is_free"] for offer in offers if isinstance(offer.get("is_free"), bool)]
    return all(told) if told else None


def _fee(offers: list[dict[str, Any]], language: str) -> Text:
    """The price of the first offer that costs something, in its own words."""
    for offer in offers:
        if offer.get("is_free") is not True:
            told = fields.name(offer.get("price"), language) or fields.name(offer.get("description"), language)
            if told:
                return told
    return EMPTY


def _sign_up(raw: dict[str, Any], offers: list[dict[str, Any]], language: str) -> SignUp | None:
    """One has to sign up when there is a time for it."""
    until = fields.moment(raw.get("enrolment_end_time"))
    if until is None and fields.moment(raw.get("enrolment_start_time")) is None:
        return None
    addresses = [link for offer in offers for link in fields.links(offer.get("info_url"), language)]
    try:
        return SignUp(
            need="required",
            link=addresses[0] if addresses else None,
            until=until.date() if isinstance(until, datetime) else until,
        )
    except ValidationError:
        return None
