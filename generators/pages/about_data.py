"""The page about the data: whence and when, how much and how fresh, what was chosen, merged, left out or lost.

A pure function of `Prepared`: every figure is counted anew at each build.
"""

from markupsafe import Markup

from generators.codes import main_service_classes
from generators.figures import Chosen, ages, chosen, in_language, shown_records
from generators.language.collation import sort_key
from generators.model.text import Picked
from generators.pages.context import Context, breadcrumbs, relative
from generators.pages.data_remarks import merged_groups, remarks, unread_table
from generators.pages.data_sources import sources_table
from generators.pages.environment import render
from generators.pages.escaping import escape
from generators.pages.page import Page
from generators.pages.tables import Table, row

KIND = "about_data"


def about_data_pages(context: Context) -> list[Page]:
    """The one page about the data."""
    words, prepared = context.strings, context.prepared
    address = context.list_address(KIND)
    choices = chosen(prepared)
    markdown = render(
        "about_data.md.j2",
        t=words,
        crumbs=breadcrumbs(context, address, []),
        title=Picked(words.about_data, context.language),
        lang=context.lang,
        example=prepared.example,
        sources=sources_table(context),
        counts=_counts(context),
        municipalities=_municipalities(context, address),
        ages=_ages(context),
        chosen=_chosen(context, choices),
        waiting=words.count("data_waiting", choices.waiting) if choices.waiting else "",
        left_out=_left_out(context, choices),
        merges=merged_groups(context, address),
        remarks=remarks(context, address),
        unread=unread_table(context),
    )
    others = context.languages_of(KIND, None)
    return [
        Page(
            kind=KIND,
            record_id="",
            language=context.language,
            address=address,
            title=words.about_data,
            title_language=context.language,
            description=words.about_data_intro,
            markdown=markdown,
            languages=others,
            translations=frozenset(others),
            section=address,
        )
    ]


def _counts(context: Context) -> Table:
    """How many records of each kind there are, and how many have a version in each language of the site."""
    words, languages = context.strings, context.prepared.settings.languages
    return Table(
        words.data_counts_caption,
        (words.data_kind, words.data_number, *(words[f"data_in_{code}"] for code in languages)),
        tuple(
            row(context, words[f"data_{kind}"], len(records), *(in_language(records, code) for code in languages))
            for kind, records in shown_records(context.prepared.directory).items()
        ),
    )


def _municipalities(context: Context, origin: str) -> Table:
    words = context.strings
    entries = context.prepared.directory.municipalities.values()
    rows = [
        row(
            context,
            Markup('<a href="{}">{}</a>').format(
                relative(origin, context.address("municipality", entry.code)), context.marked(context.pick(entry.names))
            ),
            len(entry.own_service_ids),
            len(entry.service_ids),
            len(entry.place_ids),
        )
        for entry in sorted(entries, key=lambda entry: sort_key(context.word(entry.names), context.language))
    ]
    headings = (words.municipality, words.data_own_services, words.data_all_services, words.data_location)
    return Table(words.data_municipalities_caption, headings, tuple(rows))


def _ages(context: Context) -> Table:
    """How long ago records were changed; those of unknown age have a column only when there are any."""
    words = context.strings
    shown = shown_records(context.prepared.directory)
    found = {kind: ages(records, context.built_on) for kind, records in shown.items()}
    unknown = any(one.unknown for one in found.values())
    headings = (words.data_kind, words.data_fresh, words.data_age_3, words.data_age_6, words.data_old)
    return Table(
        words.data_ages_caption,
        (*headings, words.data_age_unknown) if unknown else headings,
        tuple(
            row(context, words[f"data_{kind}"], *one.groups, *((one.unknown,) if unknown else ()))
            for kind, one in found.items()
        ),
    )


def _chosen(context: Context, choices: Chosen) -> Table:
    words = context.strings
    kept = ("family_class", "wider_class", "target_group", "added")
    rows = [(f"data_{rule}", words.data_taken, choices.kept[rule]) for rule in kept if rule in choices.kept]
    rows += [
        (f"data_{rule}", words.data_left, choices.left[rule]) for rule in ("no_rule", "removed") if rule in choices.left
    ]
    return Table(
        words.data_chosen_caption,
        (words.data_rule, words.data_outcome, words.services),
        tuple(row(context, words[key], outcome, number) for key, outcome, number in rows),
    )


def _left_out(context: Context, choices: Chosen) -> Table:
    """The main classes of the services that were left out, the largest first."""
    words, names = context.strings, main_service_classes()
    rows = []
    for code, number in choices.classes:
        known = context.marked(context.pick(names[code])) if code in names else escape(code or words.data_no_class)
        rows.append(row(context, known, number))
    return Table(words.data_left_out_caption, (words.data_main_class, words.services), tuple(rows))
