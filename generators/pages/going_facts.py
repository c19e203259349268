"""What is told of something to go to: its name, when, what and for whom, where. The same on pages and in data files."""

from markupsafe import Markup

from generators.codes import municipality_names
from generators.directory.going_times import GoingTime
from generators.directory.goings import Going
from generators.language.ages import age_words
from generators.language.dates import clock, clock_range
from generators.language.moments import moment
from generators.model.text import Picked
from generators.pages.context import Context
from generators.pages.escaping import joined
from generators.rule_hours import DAY


def going_name(context: Context, going: Going) -> Picked:
    """Its name; the id of a record that has none."""
    return context.pick(going.names) or Picked(going.id, context.language)


def going_address(context: Context, going: Going) -> str:
    """Address of its page, relative to the language's root."""
    return context.address(going.kind, going.id)


def time_text(context: Context, time: GoingTime, *, worded: bool = False) -> str:
    """ "9.30–11.30", "koko päivän", "klo 17 alkaen" when nobody said when it ends. `worded` puts "klo " before it."""
    if (time.start, time.end) == (0, DAY):
        return context.strings.week_all_day
    if not time.end_told:
        return context.strings.format("week_from", time=clock(time.start, context.language))
    return clock_range(time.start, min(time.end, 2 * DAY), context.language, worded=worded)


def going_note(context: Context, going: Going) -> Markup:
    """What it is, for whom and where: "Perhekahvila · 0–6-vuotiaat · Mallitie 4, Tampere".

    Of what lasts for days from when until when, too: a line of a day tells only what of it is on that day.
    """
    words = context.strings
    sign_up = words.sign_up_required if going.sign_up else ""
    heading = context.marked(context.pick(going.heading))
    ages, when = age_words(going.ages, context.language), _lasting(context, going)
    return joined([*_what(context, going), heading, *when, ages, sign_up, _where(context, going)], " · ")


def _lasting(context: Context, going: Going) -> list[str]:
    """ "pe 27.11. klo 17 – su 29.11. klo 14", "la–su 28.–29.11."."""
    return [
        str(moment(one.start, one.end, context.language, context.built_on, end_told=one.end_told))
        for one in going.lasting
    ]


def _what(context: Context, going: Going) -> list[Markup | str]:
    """The kind of thing, when its name does not tell it; of a place of PTV the service that one goes there for."""
    words = context.strings
    if going.kind == "location":
        services = context.prepared.directory.services
        return [context.marked(context.pick(services[id_].service.names)) for id_ in going.service_ids[:1]]
    if (going.kind, going.what) == ("meeting_place", "other"):
        return []
    key = {"meeting_place": f"place_kind_{going.what}", "group": "group", "event": f"event_type_{going.what}"}[
        going.kind
    ]
    told = words[key]
    return [] if told.casefold() in going_name(context, going).text.casefold() else [told]


def _where(context: Context, going: Going) -> Markup:
    """ "Kirjasto, Mallitie 4, Tampere"; what is on the net only is said to be there."""
    if going.online and not going.address:
        return joined([context.strings.online])
    address = going.address
    street = context.pick(address.street) if address else None
    line = " ".join([street.text, address.number] if street and address else []).strip()
    municipality = (address.municipality if address else None) or going.municipality
    town = context.word(municipality_names(municipality)) if municipality else ""
    return joined([context.marked(context.pick(going.where)), line, town])
