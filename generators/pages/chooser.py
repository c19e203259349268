"""The choice of one's own municipality. It is kept on the reader's device only (`municipality.js`, `chooser.js`)."""

from markupsafe import Markup

from generators.addresses import PLACES_FILE
from generators.language.collation import sort_key
from generators.model.text import Picked
from generators.pages.context import Context, relative
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
    data file below each is called (`data-file`), each option its code and the piece of its address (`data-slug`).
    """
    words = context.strings
    pages = relative(origin, context.list_address("municipality"))
    options = Markup("").join(
        Markup('<option value="{}" data-slug="{}"{}>{}</option>').format(
            escape(code), _slug(context, code), context.lang(name), escape(name.text)
        )
        for code, name in municipalities_in_order(context)
    )
    return Markup(
        '<div class="chooser"><label class="needs-script">{} <select data-pages="{}" data-file="{}" autocomplete="off">'
        '<option value="">{}</option>{}</select></label>'
        '<a class="without-script" href="{}">{}</a> <span class="note needs-script">{}</span></div>'
    ).format(
        escape(words.own_municipality),
        pages,
        escape(PLACES_FILE[context.language]),
        escape(words.format("whole_region", region=region_name(context))),
        options,
        pages,
        escape(words.choose_municipality),
        escape(words.kept_on_device),
    )


def _slug(context: Context, code: str) -> Markup:
    return Markup(context.address("municipality", code).rstrip("/").rpartition("/")[2])  # noqa: S704 - a slug
