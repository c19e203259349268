"""Why a record is, or is not, on the site: the rule that took, left or merged it, in plain words. Pure functions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generators.addresses import SHORTEST_REFERENCE, Register, digits_of
from generators.directory import Directory
from generators.directory.local import LocalDirectory, kind_of
from generators.directory.merging import MergeRule
from generators.errors import PerhekeskusError
from generators.model.records import Channel, Organisation, Service
from generators.model.text import Text
from generators.selection import Choice, Editorial, choose
from generators.snapshot import LeftOut, Snapshot

MERGE_REASONS: dict[MergeRule, str] = {
    "language_twins": "one service entered once per language (same organisation, general description and area)",
    "county_twins": "the county and a municipality of it describe the same service (same general description and name)",
    "same_place": "the same house entered twice (same name and street address)",
}


@dataclass(frozen=True)
class Material:
    """Everything that can explain a record."""

    snapshot: Snapshot
    directory: Directory
    register: Register
    editorial: Editorial


def explain(reference: str, material: Material) -> tuple[str, ...]:
    """What is known of the record whose id is `reference`, or begins with it, line by line.

    A part of an id needs eight digits and must fit one record only. Raises PerhekeskusError when nothing is known.
    """
    id_ = whole_id(reference, material)
    snapshot = material.snapshot
    lines: list[str] = []
    if service := snapshot.services.get(id_):
        lines += _of_service(service, material)
    elif left_out := snapshot.left_out.get(id_):
        lines += _of_left_out(left_out, material)
    if channel := snapshot.channels.get(id_):
        lines += _of_channel(channel, material)
    if organisation := snapshot.organisations.get(id_):
        lines += _of_organisation(organisation, material)
    if collection := snapshot.collections.get(id_):
        lines.append(f"{id_}: service collection {_quoted(collection.names)}")
        lines.append(f"  shows {len(collection.service_ids)} services together; it has no page of its own")
    lines += _of_local(id_, material.directory.local)
    lines += _of_pull(id_, snapshot)
    lines += _of_register(id_, material, known=bool(lines))
    return tuple(lines)


def whole_id(reference: str, material: Material) -> str:
    """The id that the reference is, or is the beginning of. Raises PerhekeskusError when none or several fit."""
    reference = reference.strip()
    known = _all_ids(material)
    if reference in known:
        return reference
    digits = digits_of(reference)
    if len(digits) < SHORTEST_REFERENCE:
        raise PerhekeskusError(f"{reference}: give the whole id or at least {SHORTEST_REFERENCE} of its first digits")
    fitting = sorted(id_ for id_ in known if digits_of(id_).startswith(digits))
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        # Digits that end an address are whole, though a later record whose address is longer may begin with them.
        if (entry := material.register.find(digits)) and entry.slug.rpartition("-")[2] == digits:
            return entry.id
        raise PerhekeskusError(f"{reference}: several records begin so, give more digits: {', '.join(fitting)}")
    raise PerhekeskusError(
        f"{reference}: no such record in the snapshot or the register of addresses. It may lie outside the county, "
        "be unpublished, or be a channel that no kept service leads to"
    )


def _all_ids(material: Material) -> frozenset[str]:
    snapshot = material.snapshot
    return frozenset(
        {
            *snapshot.services,
            *snapshot.channels,
            *snapshot.organisations,
            *snapshot.collections,
            *snapshot.left_out,
            *(part.id for part in snapshot.unread),
            *(held.id for held in snapshot.manifest.held_back),
            *(entry.id for entry in material.register.entries),
            *material.directory.local.entries,
            *material.directory.local.left_out,
            *material.directory.local.primary_of,
            *(channel_id for _, channel_id in material.directory.dangling),
        }
    )


def _of_service(service: Service, material: Material) -> Iterator[str]:
    choice = choose(service.id, service.class_codes, service.target_codes, material.editorial)
    yield f"{service.id}: service {_quoted(service.names)}"
    yield f"  {'kept' if choice.kept else 'not kept'}: {_rule(choice)}"
    yield from _told("responsible", _named((service.responsible_id,), material))
    if not choice.kept:
        return
    yield from _of_merges(service.id, material.directory)
    primary = material.directory.primary_of.get(service.id, service.id)
    entry = material.directory.services[primary]
    yield from _told("life situations", ", ".join(entry.situations))
    yield f"  ways to use it: {len(entry.connections)}"
    for service_id, channel_id in material.directory.dangling:
        if service_id == service.id:
            yield f"  leads to channel {channel_id}, which the source does not publish"


def _rule(choice: Choice) -> str:
    """What decided on a service, in words."""
    classes, targets = ", ".join(choice.classes), ", ".join(choice.targets)
    match choice.rule:
        case "removed" | "added":
            return f"{choice.rule} by an editor: {choice.reason}"
        case "family_class":
            return f"tier A: service class {classes}"
        case "wider_class":
            return f"tier B: service class {classes} with target group {targets}"
        case "target_group":
            return f"tier C: target group {targets}"
    return f"left out: {classes or 'no service class'} without target group KR1.2 or KR1.3"


def _of_left_out(left_out: LeftOut, material: Material) -> Iterator[str]:
    choice = choose(left_out.id, frozenset(left_out.class_codes), frozenset(left_out.target_codes), material.editorial)
    yield f"{left_out.id}: service {_quoted(left_out.names)}"
    if choice.kept:
        yield f"  {_rule(choice)}; it was left out at the last pull and comes with the next full one"
    else:
        yield f"  not kept: {_rule(choice)}"
    yield from _told("responsible", _named((left_out.organisation_id,), material))


def _of_channel(channel: Channel, material: Material) -> Iterator[str]:
    yield f"{channel.id}: channel ({channel.kind}) {_quoted(channel.names)}"
    directory = material.directory
    primary = directory.primary_of.get(channel.id, channel.id)
    yield from _of_merges(channel.id, directory)
    services = [
        entry.service for entry in directory.services.values() if any(c.id == primary for _, c in entry.connections)
    ]
    if not services:
        yield "  not kept: no kept service leads to it"
    for service in services:
        yield f"  kept: service {service.id} {_quoted(service.names)} leads to it"
    place = directory.places.get(primary)
    if place and place.channel.confidential_address:
        reasons = [entry.reason for entry in material.editorial.confidential_addresses if entry.id == channel.id]
        yield f"  its address is shown nowhere: {'; '.join(reasons) or 'the same place as one that an editor named'}"


def _of_organisation(organisation: Organisation, material: Material) -> Iterator[str]:
    yield f"{organisation.id}: organisation {_quoted(organisation.names)}"
    entry = material.directory.organisations.get(organisation.id)
    if entry is None:
        yield "  not kept: it has no part in a kept service and no place of its own"
        return
    yield (
        f"  kept: responsible for {len(entry.service_ids)} services, produces {len(entry.produced_ids)}, "
        f"has {len(entry.place_ids)} service locations and {len(entry.children)} organisations below it"
    )
    yield from _told("part of", _named((entry.parent,), material))


def _of_local(id_: str, local: LocalDirectory) -> Iterator[str]:
    """What is known of a record of the editors' or of a feed."""
    if primary := local.primary_of.get(id_):
        yield f"{id_}: its page leads to {primary}"
    if reason := local.left_out.get(id_):
        yield f"{id_}: not kept: {reason}"
    entry = local.entries.get(id_)
    if entry is None:
        return
    record, origin = entry.record, entry.record.origin
    yield f"{id_}: {kind_of(record).replace('_', ' ')} {_quoted(record.names)}"
    yield f"  kept: told by {origin.source}{f' in {origin.file}' if origin.file else ''}"
    yield from _told("record there", origin.record_id)
    yield from _told("municipalities", ", ".join(code for code in (entry.municipality, *record.serves) if code))
    yield from _told("held at", entry.host_id or "")
    yield from _told("the same in PTV", record.ptv_id or "")
    yield from _told("merged with", ", ".join(part.id for part in entry.parts[1:]))
    if entry.hidden:
        yield "  its address is shown nowhere: its own flag, or that of the place where it is held"
    if entry.season_over:
        yield f"  not suggested for today: its season ended on {record.valid_to}"
    if entry.unconfirmed and record.confirmed:
        yield f"  not suggested for today: last confirmed on {record.confirmed.day}"


def _of_merges(id_: str, directory: Directory) -> Iterator[str]:
    for merge in directory.merges:
        if id_ in merge.ids:
            others = ", ".join(other for other in merge.ids if other != id_)
            yield f"  merged with {others}: {MERGE_REASONS[merge.rule]}"
    if primary := directory.primary_of.get(id_):
        yield f"  its page leads to {primary}"


def _of_pull(id_: str, snapshot: Snapshot) -> Iterator[str]:
    for part in snapshot.unread:
        if part.id == id_:
            what = "could not be read" if part.whole else f"field {part.field} could not be read"
            yield f"{id_}: {part.kind} {what}: {part.field + ': ' if part.whole and part.field else ''}{part.reason}"
    for held in snapshot.manifest.held_back:
        if held.id == id_:
            yield (
                f"{id_}: {held.kind} held back: the last pull gave {held.after} services instead of {held.before}; "
                "the old records stay"
            )


def _of_register(id_: str, material: Material, known: bool) -> Iterator[str]:
    for entry in material.register.entries:
        if entry.id == id_:
            if not known:
                yield f"{id_}: {entry.kind} “{entry.name}”"
                yield "  no longer in the snapshot: archived, withdrawn or outside the county; its page says so"
            yield f"  address: {entry.slug} (since {entry.added.isoformat()})"
            return
    for service_id, channel_id in material.directory.dangling:
        if channel_id == id_ and not known:
            yield f"{id_}: channel that the source does not publish; service {service_id} leads to it"


def _told(label: str, value: str) -> Iterator[str]:
    if value:
        yield f"  {label}: {value}"


def _named(ids: Iterable[str | None], material: Material) -> str:
    organisations = material.snapshot.organisations
    return ", ".join(
        f"{_quoted(organisations[id_].names)} {id_}" if id_ in organisations else id_ for id_ in ids if id_
    )


def _quoted(names: Text) -> str:
    picked = names.pick("fi")
    return f"“{picked.text}”" if picked else "(without a name)"
