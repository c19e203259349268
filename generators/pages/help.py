"""Help at once: the strip of every page, the large block of pages on violence and for the young, and one line of it.

Numbers come from the editors' checked helplines, the guidance desk from the settings. No link is relative, so that the
same HTML serves pages at any depth.
"""

from markupsafe import Markup

from generators.cleaning import clean_dial
from generators.helplines import EVERYWHERE, Helpline, HelpTopic
from generators.language.dates import month_text
from generators.pages.context import Context
from generators.pages.environment import environment
from generators.pages.escaping import escape, joined


def help_strip(context: Context) -> Markup:
    """The strip "Apua heti" for the frame of every page: what is nearest to hand in need, in as few words as can be."""
    lines = [
        joined([context.word(line.labels), call_link(line)], " ")
        for line in context.prepared.helplines.shown(EVERYWHERE, context.language)
    ]
    return _html("help_strip.html.j2", t=context.strings, lines=[*lines, *_guidance(context)])


def help_block(context: Context, topic: HelpTopic) -> Markup:
    """The large block of a page's body, in one line of HTML: every helpline of the topic, with its source.

    On violence it begins with the way out, and says what that does not do.
    """
    helplines = context.prepared.helplines
    lines = helplines.shown(topic, context.language)
    return _html(
        "help_block.html.j2",
        t=context.strings,
        title=context.strings[f"help_{topic}"],
        topic=topic,
        helplines=[(context.word(line.names), context.word(line.purposes), _ways(context, line)) for line in lines],
        leave=leave_link(context) if topic == "violence" else Markup(""),
        sources=context.strings.format("help_sources", sources="; ".join(_source(context, line) for line in lines)),
    )


def help_list(context: Context) -> Markup:
    """Every helpline of the language as one block of the search's page, in one line of HTML.

    It stands at the end of the page. When somebody writes words of distress, `search-page.js` brings it up to the box,
    with the lines that are for those words, and a sentence and the way out that are hidden until then.
    """
    lines = _every_line(context)
    return _html(
        "help_list.html.j2",
        t=context.strings,
        leave=leave_link(context),
        helplines=[
            (line.key, context.word(line.names), context.word(line.purposes), _ways(context, line)) for line in lines
        ],
        sources=context.strings.format("help_sources", sources="; ".join(_source(context, line) for line in lines)),
    )


def help_numbers(context: Context) -> dict[str, list[str]]:
    """Key of each helpline of the language → its name, its number and the number as a phone dials it, for scripts."""
    return {line.key: [context.word(line.names), line.number, line.dial] for line in _every_line(context)}


def _every_line(context: Context) -> list[Helpline]:
    return [line for line in context.prepared.helplines.helplines if context.language in line.languages]


def help_line(context: Context) -> Markup:
    """The large block of violence in one paragraph, for pages whose own matter must stay in sight.

    It has the numbers of the strip, with when they answer and what they cost, and the way out.
    """
    lines = [
        joined([context.word(line.labels), call_link(line), _note(context, line)], " ")
        for line in context.prepared.helplines.shown("violence", context.language)
        if EVERYWHERE in line.where
    ]
    return Markup('<p class="help-line">{}</p>').format(joined([*lines, leave_link(context)], " · "))


def call_link(line: Helpline) -> Markup:
    """The number as a link to call."""
    return Markup('<a class="phone" href="tel:{}">{}</a>').format(Markup(line.dial), escape(line.number))  # noqa: S704


def leave_link(context: Context) -> Markup:
    """The link that leaves a page fast, without telling the other site where from."""
    address = context.word(context.prepared.helplines.leave_to)
    text = escape(context.strings.help_leave)
    return Markup('<a class="leave" rel="noreferrer" href="{}">{}</a>').format(escape(address), text)


def _ways(context: Context, line: Helpline) -> Markup:
    """The link to call, when it answers and what it costs, its web page."""
    page = Markup("")
    if line.link:
        name = line.link.split("://", 1)[-1].rstrip("/")
        page = Markup('<a href="{}">{}</a>').format(escape(line.link), escape(name))
    return joined([call_link(line), _note(context, line), page], " ")


def _note(context: Context, line: Helpline) -> Markup:
    """When the line answers and what it costs, as far as the source says."""
    words = context.strings
    told = joined([words.help_always_open if line.always_open else "", words.help_free if line.free else ""])
    return Markup('<span class="note">{}</span>').format(told) if told else told


def _source(context: Context, line: Helpline) -> str:
    return f"{context.word(line.names)}: {line.source}, {month_text(line.checked_on, context.language)}"


def _guidance(context: Context) -> list[Markup]:
    """The guidance desk by the surest way that the settings know: its page, its number, its e-mail; or nothing."""
    desk, text = context.prepared.settings.guidance_desk, escape(context.strings.help_guidance)
    if desk.link:
        return [Markup('<a href="{}">{}</a>').format(escape(desk.link), text)]
    if dial := clean_dial(desk.phone):
        return [Markup('{} <a class="phone" href="tel:{}">{}</a>').format(text, Markup(dial), escape(desk.phone))]  # noqa: S704
    if desk.email:
        return [Markup('<a href="mailto:{}">{}</a>').format(escape(desk.email), text)]
    return []


def _html(template: str, **values: object) -> Markup:
    """One line of HTML from a template of ours, whose values came through the environment's escaping."""
    return Markup(environment().get_template(template).render(**values).strip())  # noqa: S704
