"""The pages of life situations: what it is, and the services that may help."""

from markupsafe import Markup

from generators.model.text import Picked
from generators.pages.context import Context, Crumb
from generators.pages.help import help_block
from generators.pages.list_pages import ListOfRecords, list_pages
from generators.pages.listing import record_lines
from generators.pages.page import Page
from generators.situations import Situation


def situation_pages(context: Context) -> list[Page]:
    """Every situation with its services."""
    pages: list[Page] = []
    for situation in context.prepared.situations.situations:
        pages += _pages_of(context, situation)
    return pages


def _pages_of(context: Context, situation: Situation) -> list[Page]:
    section = context.list_address("situation")
    languages = context.prepared.settings.languages
    return list_pages(
        context,
        ListOfRecords(
            kind="situation",
            key=situation.key,
            addresses={language: context.address("situation", situation.key, language) for language in languages},
            title=context.pick(situation.names) or Picked(situation.key, context.language),
            intro=context.word(situation.introductions),
            lines=record_lines(context, "service", context.prepared.directory.situations[situation.key]),
            trail=[Crumb(context.strings.situations, section)],
            section=section,
            situation=situation.key,
            help=situation_help(context, situation),
        ),
    )


def situation_help(context: Context, situation: Situation) -> Markup:
    """The large block of helplines that a situation's pages ask for; nothing for most."""
    return help_block(context, situation.help) if situation.help else Markup("")
