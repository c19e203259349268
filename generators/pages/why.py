"""Why a record is on the site, told on its own page for a parent and for the organisation's own editor.

What decided comes as data from the directory (`selection.Choice`, `matching.Match`, `merging.Merge`); here it only
gets its words. `generators/explaining.py` tells the same in English on the command line.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from markupsafe import Markup

from generators.codes import municipality_names
from generators.directory.entries import OrganisationEntry, PlaceEntry, ServiceEntry
from generators.matching import Match
from generators.model.concept import Concept
from generators.model.records import Service
from generators.model.text import Picked, Text
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, filled, joined

NAMED = 4
"""Municipalities, services or merged records that are named; more are counted."""


def why_service(context: Context, origin: str, entry: ServiceEntry) -> Markup:
    """Which rule took the service, where and in which life situations it shows, what was merged into it."""
    merged = [_of_organisation(context, part.names, part.responsible_id) for part in entry.parts[1:]]
    lines = [_rule(context, entry), _area(context, entry), _situations(context, entry)]
    return why_block(context, origin, [*lines, merged_line(context, "why_merged_service", merged)])


def why_place(context: Context, origin: str, entry: PlaceEntry) -> Markup:
    """Which services lead to the place, what was merged into it."""
    directory = context.prepared.directory
    names = [context.marked(context.pick(directory.services[id_].service.names)) for id_ in entry.service_ids]
    merged = [_of_organisation(context, part.names, part.organisation_id) for part in entry.parts[1:]]
    led = filled(context.strings.why_place, services=some(context, names))
    return why_block(context, origin, [led, merged_line(context, "why_merged_place", merged)])


def why_organisation(context: Context, origin: str, entry: OrganisationEntry) -> Markup:
    """How many services, places and organisations below it the organisation has here."""
    numbers = {
        "why_arranges": len(entry.service_ids),
        "why_produces": len(set(entry.produced_ids) - set(entry.service_ids)),
        "why_has_places": len(entry.place_ids),
        "why_is_above": len(entry.children),
    }
    lines = [escape(context.strings.count(key, number)) for key, number in numbers.items() if number]
    return why_block(context, origin, lines)


def why_block(context: Context, origin: str, lines: Iterable[Markup], correct: str = "") -> Markup:
    """The lines behind "Miksi tämä näkyy täällä?", and who corrects them: the organisation in PTV, or `correct`."""
    words = context.strings
    items = Markup("").join(Markup("<li>{}</li>").format(line) for line in lines if line)
    about = Markup('<a href="{}">{}</a>').format(
        relative(origin, context.list_address("about_data")), escape(words.about_data)
    )
    return Markup('<details class="why"><summary>{}</summary><ul>{}</ul><p>{} {}</p></details>').format(
        escape(words.why), items, escape(correct or words.why_correct), about
    )


def _rule(context: Context, entry: ServiceEntry) -> Markup:
    words, choice = context.strings, entry.choice
    reason = Picked(choice.reason, context.prepared.settings.default_language)
    return filled(
        words[f"why_{choice.rule}"],
        classes=_concepts(context, entry.service.service_classes, choice.classes),
        targets=_concepts(context, entry.service.target_groups, choice.targets),
        reason=context.marked(reason),
    )


def _concepts(context: Context, concepts: Iterable[Concept], codes: Sequence[str]) -> Markup:
    """The names of codes, as the record itself has them; the code where it has none."""
    names = {concept.code: concept.names for concept in concepts}
    return joined(quoted(context, names.get(code) or Text({context.language: code})) for code in codes)


def quoted(context: Context, names: Text) -> Markup:
    """A name in the quotation marks of the language."""
    return filled(context.strings.quoted, text=context.marked(context.pick(names)))


def _area(context: Context, entry: ServiceEntry) -> Markup:
    """In which municipalities the service shows, and why in all when it does."""
    words, directory = context.strings, context.prepared.directory
    if entry.nationwide:
        return escape(words.why_nationwide)
    if len(entry.municipalities) == len(directory.municipalities) > 1:
        return filled(words.why_whole_county, region=context.marked(context.pick(directory.region.names)))
    names = [context.marked(context.pick(municipality_names(code))) for code in sorted(entry.municipalities)]
    key = f"why_municipality_{'one' if len(names) == 1 else 'other'}"
    return filled(words[key], names=some(context, names)) if names else Markup("")


def _situations(context: Context, entry: ServiceEntry) -> Markup:
    """Life situations, those that the same thing brought together: "Ero, Vauva-aika (palveluluokka ”Neuvola”)"."""
    by_reason: dict[Markup, list[Markup]] = defaultdict(list)
    for key, match in entry.matches.items():
        names = context.prepared.situation(key).names
        by_reason[_match(context, match, entry.parts)].append(context.marked(context.pick(names)))
    told = [Markup("{} ({})").format(joined(names), reason) for reason, names in by_reason.items()]
    return filled(context.strings.why_situations, situations=joined(told, "; ")) if told else Markup("")


def _match(context: Context, match: Match, parts: Iterable[Service]) -> Markup:
    """What brought a service to a life situation, with the name that the record has for it."""
    names = Text({match.language or context.language: match.found})
    if match.by == "service_class":
        concepts = (concept for part in parts for concept in part.service_classes if concept.code == match.found)
        names = next((concept.names for concept in concepts if concept.names), names)
    elif match.by == "ontology_term":
        terms = (term for part in parts for term in part.ontology_terms if match.found in _known_as(term))
        names = next((term.names for term in terms if term.names), names)
    return filled(context.strings[f"why_by_{match.by}"], found=quoted(context, names))


def _known_as(term: Concept) -> set[str]:
    return {word.casefold() for word in (term.uri, term.code, *term.names.root.values()) if word}


def _of_organisation(context: Context, names: Text, organisation_id: str | None) -> Markup:
    """A merged record by its name and whose it is: "”Neuvola” (Nokia)"."""
    entry = context.prepared.directory.organisations.get(organisation_id or "")
    whose = context.marked(context.pick(entry.organisation.names)) if entry else Markup("")
    name = quoted(context, names)
    return Markup("{} ({})").format(name, whose) if whose else name


def merged_line(context: Context, key: str, records: Sequence[Markup]) -> Markup:
    """How many records were merged into this one, and which; `key` is that of the words. Nothing without any."""
    if not records:
        return Markup("")
    return Markup("{} {}.").format(escape(context.strings.count(key, len(records))), some(context, records))


def some(context: Context, names: Sequence[Markup]) -> Markup:
    """The first names, and how many there are besides."""
    shown = list(names) if len(names) <= NAMED + 1 else list(names)[:NAMED]
    rest = len(names) - len(shown)
    return joined(shown) + (escape(" " + context.strings.count("and_more", rest)) if rest else Markup(""))
