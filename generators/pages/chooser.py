"""The choice of one's own municipality. It is kept on the reader's device only (`municipality.js`, `chooser.js`)."""

from markupsafe import Markup

from generators.addresses import TODAY_FILE
from generators.language.collation import sort_key
from generators.model.text import Picked
from generators.pages.context import Context, last_piece, relative
from generators.pages.escaping import escape


def region_name(context: Context) -> str:
    """The region's name in the page's language."""
    return context.word(context.prepared.directory.region.names)


def municipalities_in_order(context: Context) -> list[tuple[str, Picked]]:
    """Code and name of every municipality of the county, in alphabetical order of the language."""
    named = (
        (entry.code, context.pick(entry.names) or Picked(entry.code, context.language))
        for entry in context.prepared.directory.municipalities.values()
    )
    return sorted(named, key=lambda pair: (sort_key(pair[1].text, context.language), pair[0]))


def chooser_block(context: Context, origin: str) -> Markup:
    """A choice of municipality with a sentence that says where it is kept; without script a link to the list.

    For scripts: the select tells where municipalities' pages begin (`data-pages`, relative to `origin`) and what the
    data file below each is called (`data-file`), each option its code, the piece of its address (`data-slug`) and
    those of the life situations that it has no page of (`data-without`).
    """
    words = context.strings
    pages = relative(origin, context.list_address("municipality"))
    options = Markup("").join(_option(context, code, name) for code, name in municipalities_in_order(context))
    return Markup(
        '<div class="chooser"><label class="needs-script">{} <select data-pages="{}" data-file="{}" autocomplete="off">'
        '<option value="">{}</option>{}</select></label>'
        '<a class="without-script" href="{}">{}</a> <span class="note needs-script">{}</span>'
        '<a class="own-link" href="{}" data-words="{}" hidden>{}</a></div>'
    ).format(
        escape(words.own_municipality),
        pages,
        escape(TODAY_FILE[context.language]),
        escape(words.format("whole_region", region=region_name(context))),
        options,
        pages,
        escape(words.choose_municipality),
        escape(words.kept_on_device),
        pages,
        escape(words.own_municipality_page),
        escape(words.municipalities),
    )


def _option(context: Context, code: str, name: Picked) -> Markup:
    piece = last_piece(context.address("municipality", code))
    return Markup('<option value="{}" data-slug="{}"{}{}>{}</option>').format(
        escape(code), piece, _without(context, code), context.lang(name), escape(name.text)
    )


def _without(context: Context, code: str) -> Markup:
    """The situations in which no service serves the municipality: they have no page below it."""
    directory = context.prepared.directory
    here = set(directory.municipalities[code].service_ids)
    slugs = [
        last_piece(context.address("situation", key))
        for key, ids in directory.situations.items()
        if not here.intersection(ids)
    ]
    return Markup(' data-without="{}"').format(Markup(" ").join(slugs)) if slugs else Markup("")
