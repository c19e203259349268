"""What readers of the data should know: merged records, parts held back, references to nothing, what was unreadable."""

from collections import Counter
from dataclasses import dataclass

from markupsafe import Markup

from generators.codes import municipality_names
from generators.directory.merging import Merge, MergeRule
from generators.figures import merges_by_rule, unread_parts
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, filled, joined
from generators.pages.record import organisation_links
from generators.pages.tables import Table, row
from generators.snapshot import HeldBack
from generators.snapshot.warnings import warning_kind

EXAMPLES = 5
"""Merged pages that are linked for each rule; the others are counted."""


@dataclass(frozen=True)
class MergedGroups:
    """What one rule merged, ready for the template."""

    rule: str
    count: str
    examples: Markup


def merged_groups(context: Context, origin: str) -> list[MergedGroups]:
    """Each rule that merged something: how much, and the first pages in order of their names."""
    words = context.strings
    return [
        MergedGroups(
            rule=words[f"data_{rule}"],
            count=words.format(
                "data_merged_count",
                pages=words.count("data_pages", len(merges)),
                records=words.count("data_records", sum(len(merge.ids) for merge in merges)),
            ),
            examples=_examples(context, origin, rule, merges),
        )
        for rule, merges in merges_by_rule(context.prepared.directory.merges).items()
    ]


def _examples(context: Context, origin: str, rule: MergeRule, merges: list[Merge]) -> Markup:
    directory, kind = context.prepared.directory, "location" if rule == "same_place" else "service"
    ids = dict.fromkeys(directory.primary_of.get(merge.ids[0], merge.ids[0]) for merge in merges)
    links = []
    for id_ in list(ids)[:EXAMPLES]:
        names = directory.places[id_].channel.names if kind == "location" else directory.services[id_].service.names
        name = context.pick(names)
        target = relative(origin, context.address(kind, id_))
        links.append(
            Markup('<a href="{}"{}>{}</a>').format(target, context.lang(name), escape(name.text if name else id_))
        )
    rest = len(ids) - len(links)
    pages = joined(links) + (escape(" " + context.strings.count("and_more", rest)) if rest else Markup(""))
    return filled(context.strings.data_merged_examples, pages=pages)


def remarks(context: Context, origin: str) -> list[Markup]:
    """Parts whose old records stay, references that lead nowhere, what the pull warned of."""
    words, prepared = context.strings, context.prepared
    manifest = prepared.snapshot.manifest
    told = [_held_back(context, origin, part) for part in manifest.held_back]
    if number := len(prepared.directory.dangling):
        told.append(escape(words.count("data_dangling", number)))
    warnings = Counter(map(warning_kind, manifest.warnings))
    told += [escape(words.count(f"data_{kind}", number)) for kind, number in sorted(warnings.items())]
    if number := len(prepared.snapshot.unread):
        told.append(escape(words.count("data_unread", number)))
    return told


def _held_back(context: Context, origin: str, part: HeldBack) -> Markup:
    if part.kind == "organisation":
        links = organisation_links(context, origin, (part.id,))
        name = links[0] if links else escape(part.id)
    else:
        name = context.marked(context.pick(municipality_names(part.id)))
    return filled(context.strings.data_held_back, name=name, before=part.before, after=part.after)


def unread_table(context: Context) -> Table:
    """How often which part of which kind of record could not be read."""
    words = context.strings
    rows = tuple(
        row(context, words[f"data_one_{kind}"], words[f"data_part_{part}"], number)
        for kind, part, number in unread_parts(context.prepared.snapshot.unread)
    )
    return Table(words.data_unread_caption, (words.data_record, words.data_part, words.data_number), rows)
