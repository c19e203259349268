"""What is told of a place to go to: when, and what for. The same for the card of today and for the data of maps."""

from markupsafe import Markup

from generators.model.hours import HoursRule
from generators.pages.context import Context
from generators.pages.escaping import joined
from generators.pages.listing import place_note


def outing_hours(context: Context, place_id: str) -> tuple[HoursRule, ...]:
    """The hours in which one can drop in: those of the service that makes the place one to go to, else the place's."""
    directory = context.prepared.directory
    outing = directory.outings.get(place_id)
    return outing.hours if outing else directory.places[place_id].channel.hours


def outing_names(context: Context, place_id: str) -> list[Markup]:
    """Names of the services that make it a place to go to, each once; none when its own name tells that already."""
    directory = context.prepared.directory
    outing = directory.outings.get(place_id)
    names = [context.pick(directory.services[id_].service.names) for id_ in outing.service_ids] if outing else []
    return list(dict.fromkeys(context.marked(name) for name in names))


def outing_note(context: Context, place_id: str) -> Markup:
    """What one goes there for, its first service only, and where it is: "Perhekerho · Mallitie 1, 35300 Orivesi"."""
    where = place_note(context, context.prepared.directory.places[place_id])
    return joined([*outing_names(context, place_id)[:1], where], " · ")
