"""What one can go to: places of PTV without an appointment, meeting places, groups and events, in one list. Pure."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Literal

from generators.directory.entries import Directory, Outing, PlaceEntry
from generators.directory.going_times import GoingTime, gathering_times, in_order, lasting_times, opening_times
from generators.directory.local import LocalEntry
from generators.hours import Occurrence
from generators.model.address import Address, Coordinates
from generators.model.local_records import AgeRange, Event, Gathering, MeetingPlace, PeerGroup
from generators.model.text import EMPTY, Text

GoingKind = Literal["location", "meeting_place", "group", "event"]

YOUNG_FROM = 13
"""Age in years from which a place for the young is for one: PTV's group KR1.3 has no ages of its own."""


@dataclass(frozen=True)
class Going:
    """One thing to go to, with its times in the days looked at; a record whose gatherings differ is several of them.

    `kind` and `id` name its page; "location" is a place of PTV, and `service_ids` are the services one goes there for.
    `what` is the kind of meeting place or the type of event. `heading` is what its gatherings are called beside the
    name, `where` the house in which it is held when that is not itself. Empty `ages` and `languages`: not told.
    `free` None: not told. `postponed`: what is called off will come later. `visit`: one may go there, yet it is no
    place to drop in at: suggested only on days on which nothing else is on. `lasting`: those of its times that last for
    days and stand in `times` day by day, whole.
    """

    kind: GoingKind
    id: str
    names: Text
    times: tuple[GoingTime, ...]
    heading: Text = EMPTY
    what: str = ""
    service_ids: tuple[str, ...] = ()
    municipality: str | None = None
    serves: tuple[str, ...] = ()
    address: Address | None = None
    where: Text = EMPTY
    online: bool = False
    ages: tuple[AgeRange, ...] = ()
    free: bool | None = None
    languages: tuple[str, ...] = ()
    sign_up: bool = False
    postponed: bool = False
    visit: bool = False
    lasting: tuple[Occurrence, ...] = ()

    @property
    def point(self) -> Coordinates | None:
        """Where it is, when that is known."""
        return self.address.coordinates if self.address else None

    def is_in(self, code: str) -> bool:
        """Whether it is in a municipality or for it; what is on the net for the whole county is in each."""
        return code in (self.municipality, *self.serves) or (self.online and not self.municipality and not self.serves)

    def on_days(self, days: Collection[int]) -> "Going":
        """The same with its times of these days only."""
        return replace(self, times=tuple(time for time in self.times if time.day in days))


def goings_of(directory: Directory, first: date, days: int) -> tuple[Going, ...]:
    """All that is on within `days` days from `first`, in order of kind and id. No confidential address among it.

    A place of PTV that a local record says it is is told by that record alone: also when its season is over, but not
    when nobody has confirmed the record for long.
    """
    here = [
        (entry, record)
        for entry in directory.local.entries.values()
        if isinstance(record := entry.record, MeetingPlace | PeerGroup | Event)
    ]
    told = {
        place.channel.id
        for entry, record in here
        if (place := _place(directory, record.ptv_id)) and not entry.unconfirmed
    }
    found = [
        _outing(directory, directory.places[id_], outing, first, days)
        for id_, outing in directory.outings.items()
        if id_ not in told and _of_county(directory, directory.places[id_].municipality)
    ]
    for entry, record in here:
        if entry.current and not entry.hidden:
            found += _local(directory, entry, record, first, days)
    return tuple(going for going in found if going.times)


def visits_of_days(directory: Directory, first: date, days: int) -> tuple[Going, ...]:
    """The other places that may be suggested when nothing is on, with their open hours; in order of id."""
    places = (directory.places[id_] for id_ in sorted(directory.visits))
    found = (
        replace(_outing(directory, place, Outing((), place.channel.hours), first, days), visit=True)
        for place in places
        if _of_county(directory, place.municipality)
    )
    return tuple(going for going in found if going.times)


def without_goings(goings: Iterable[Going], days: int) -> frozenset[int]:
    """The days on which nothing of it is on."""
    return frozenset(range(days)) - {time.day for going in goings for time in going.times if not time.cancelled}


def _of_county(directory: Directory, municipality: str | None) -> bool:
    return municipality is None or municipality in directory.municipalities


def _outing(directory: Directory, place: PlaceEntry, outing: Outing, first: date, days: int) -> Going:
    channel = place.channel
    services = [directory.services[id_].service for id_ in outing.service_ids]
    return Going(
        kind="location",
        id=channel.id,
        names=channel.names,
        times=opening_times(outing.hours, first, days),
        service_ids=outing.service_ids,
        municipality=place.municipality,
        address=channel.main_address,
        ages=_ages_of_place(directory, place, outing),
        free=True if services and all(service.charge == "free" for service in services) else None,
        languages=channel.languages,
    )


def _ages_of_place(directory: Directory, place: PlaceEntry, outing: Outing) -> tuple[AgeRange, ...]:
    """For the young only when all that is given there is for them and not for families with children."""
    groups = [directory.services[id_].service.target_codes for id_ in outing.service_ids or place.service_ids]
    young = bool(groups) and all("KR1.3" in codes and "KR1.2" not in codes for codes in groups)
    return (AgeRange(least=YOUNG_FROM),) if young else ()


def _local(
    directory: Directory, entry: LocalEntry, record: MeetingPlace | PeerGroup | Event, first: date, days: int
) -> Iterator[Going]:
    """A going for each sort of gathering that the record has; a meeting place without any has the hours of PTV."""
    place = _place(directory, record.ptv_id)
    called_off = isinstance(record, Event) and record.status in ("cancelled", "postponed")
    plain = Going(
        kind=record.kind,
        id=record.id,
        names=record.names,
        times=(),
        what=_what(record),
        municipality=entry.municipality,
        serves=record.serves,
        address=entry.address,
        where=_where(directory, entry),
        online=record.online,
        free=record.free,
        languages=record.languages,
        sign_up=record.sign_up is not None and record.sign_up.need == "required",
        postponed=isinstance(record, Event) and record.status == "postponed",
    )
    if not record.gatherings and place:
        outing = directory.outings.get(place.channel.id)
        hours = outing.hours if outing else place.channel.hours
        yield replace(plain, times=opening_times(hours, first, days), ages=record.ages)
        return
    for heading, ages, gatherings in _sorts(record.gatherings):
        times = in_order(
            time._replace(cancelled=time.cancelled or called_off)
            for one in gatherings
            for time in gathering_times(one.hours, first, days)
            if _in_season(record, first + timedelta(days=time.day))
        )
        lasting = tuple(
            found
            for one in gatherings
            for found in lasting_times(one.hours, first, days)
            if _in_season(record, found.day)
        )
        yield replace(plain, times=times, heading=heading, ages=ages or record.ages, lasting=lasting)


def _what(record: MeetingPlace | PeerGroup | Event) -> str:
    if isinstance(record, MeetingPlace):
        return record.place_kind
    return record.event_type if isinstance(record, Event) else ""


def _sorts(gatherings: Sequence[Gathering]) -> Iterator[tuple[Text, tuple[AgeRange, ...], list[Gathering]]]:
    """Gatherings of one heading and the same ages together: a series of a feed has one for each date."""

    def key(gathering: Gathering) -> tuple[object, ...]:
        return tuple(gathering.heading), tuple((ages.least or 0, ages.most or 999) for ages in gathering.ages)

    for _, same in groupby(sorted(gatherings, key=key), key=key):
        together = list(same)
        yield together[0].heading, together[0].ages, together


def _in_season(record: MeetingPlace | PeerGroup | Event, day: date) -> bool:
    return (record.valid_from is None or record.valid_from <= day) and (
        record.valid_to is None or day <= record.valid_to
    )


def _place(directory: Directory, id_: str | None) -> PlaceEntry | None:
    """A place of PTV by its id, or by that of one that was merged into it."""
    return directory.places.get(directory.primary_of.get(id_ or "", id_ or ""))


def _where(directory: Directory, entry: LocalEntry) -> Text:
    """The name of the record in whose rooms it is held, local or of PTV; else what is told of it in words."""
    local, id_ = directory.local, entry.host_id or ""
    if host := local.entries.get(local.primary_of.get(id_, id_)):
        return host.record.names
    place = _place(directory, id_)
    return place.channel.names if place else entry.record.place_text
