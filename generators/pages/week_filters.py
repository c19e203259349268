"""What a reader can ask of a week: for what age, of what kind, free of charge, in which language, and the nearest.

Real form controls; `week.js` answers them. What is chosen stands in the address after "#", so that it can be sent to a
friend ("#ika=2"), and nowhere else.
"""

from collections.abc import Iterable

from markupsafe import Markup

from generators.addresses import SEGMENTS
from generators.codes import language_names
from generators.directory.goings import Going, GoingKind
from generators.pages.context import Context
from generators.pages.escaping import escape

AGES = ("0-1", "2-6", "7-12", "13-17")
"""What the boxes of age stand for, in years with both ends included: baby, small, school age, young."""

KINDS: tuple[tuple[GoingKind, str], ...] = (
    ("meeting_place", "meeting_places"),
    ("group", "groups"),
    ("event", "events"),
    ("location", "week_other_places"),
)
"""Kind of going → key of its words. The first piece of its page's address stands for it."""

NAMES = {
    "age": {"fi": "ika", "sv": "alder", "en": "age"},
    "kind": {"fi": "laji", "sv": "slag", "en": "kind"},
    "free": {"fi": "maksuton", "sv": "avgiftsfri", "en": "free"},
    "language": {"fi": "kieli", "sv": "sprak", "en": "language"},
}
"""What is asked → its name in the address. Published ones never change."""

FREE_ANSWER = "1"
"""The one answer to whether it must be free of charge."""


def week_filters(context: Context, goings: Iterable[Going]) -> Markup:
    """The form above a week. Kinds and languages that none of the goings has are not asked for."""
    words, goings = context.strings, list(goings)
    ages = [(value, value.replace("-", "–")) for value in AGES]
    kinds = {going.kind for going in goings}
    asked = [(SEGMENTS[kind][context.language], words[key]) for kind, key in KINDS if kind in kinds]
    more = Markup("").join(
        (
            _boxes(context, "kind", words.week_kind, asked) if len(asked) > 1 else Markup(""),
            _boxes(context, "free", words.price, [(FREE_ANSWER, words.week_free_only)]),
            _boxes(context, "language", words.week_language, _languages(context, goings)),
        )
    )
    return Markup(
        '<form class="week-filters needs-script" autocomplete="off" aria-label="{}">{}'
        '<details class="brief"><summary>{}</summary>{}</details>'
        '<p class="week-near"><button type="button" class="nearest" aria-pressed="false">{}</button> '
        '<span class="note" role="status">{}</span></p></form>'
    ).format(
        escape(words.week_filters),
        _boxes(context, "age", words.week_age, ages),
        escape(words.week_more_filters),
        more,
        escape(words.week_nearest),
        escape(words.week_position_stays),
    )


def _languages(context: Context, goings: Iterable[Going]) -> list[tuple[str, str]]:
    """Codes and names of the languages that any of the goings is in, in the order of the code list."""
    told = {code for going in goings for code in going.languages}
    return [(code, context.word(names)) for code, names in language_names().items() if code in told]


def _boxes(context: Context, asked: str, legend: str, answers: Iterable[tuple[str, str]]) -> Markup:
    boxes = Markup("").join(
        Markup('<label class="choice"><input type="checkbox" name="{}" value="{}"><span>{}</span></label>').format(
            Markup(NAMES[asked][context.language]),  # noqa: S704 - a word of ours
            escape(value),
            escape(text),
        )
        for value, text in answers
    )
    if not boxes:
        return Markup("")
    return Markup('<fieldset data-asks="{}"><legend>{}</legend>{}</fieldset>').format(asked, escape(legend), boxes)
