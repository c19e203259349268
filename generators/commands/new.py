"""`perhekeskus new`: asks what a record needs, checks each answer at once, and writes the file."""

import os
from collections.abc import Callable
from typing import Any

import click
import yaml

from generators.editors.questions import QUESTIONS, Question
from generators.editors.starting import Draft
from generators.errors import DataFileError, PerhekeskusError, Problem
from generators.language.dates import date_text
from generators.model.local_records import LocalKind
from generators.preparing import built_on
from generators.settings import project_root

WORDS: dict[str, LocalKind] = {
    "meeting-place": "meeting_place",
    "group": "group",
    "event": "event",
    "space": "space",
    "volunteer-task": "volunteer_task",
    "organisation": "local_organisation",
    "network": "network",
}
"""Word of the command → kind of record."""

HELP = {
    "meeting-place": "An open place where families meet (kohtaamispaikka).",
    "group": "A group for people in the same situation (vertaisryhmä).",
    "event": "Something that happens at a time (tapahtuma).",
    "space": "A room that can be booked (tila).",
    "volunteer-task": "Something that a volunteer can take on (vapaaehtoistehtävä).",
    "organisation": "An association, parish or other body, and what it offers families (järjestö).",
    "network": "People who work together (verkosto).",
}


@click.group("new")
def command() -> None:
    """Write a new file of a meeting place, an event or the like.

    Questions are in Finnish; what is given as an option is not asked. Each answer is checked at once.
    """


def _kind_command(word: str) -> click.Command:
    kind = WORDS[word]
    options: dict[str, click.Option] = {}
    for question in QUESTIONS[kind]:
        words = f"{question.words}: {', '.join(question.choices)}" if question.choices else question.words
        options.setdefault(question.option, click.Option([f"--{question.option}"], metavar="TEXT", help=words))
    return click.Command(
        word,
        help=HELP[word],
        params=[
            *options.values(),
            click.Option(
                ["--set", "settings"],
                metavar="FIELD=VALUE",
                multiple=True,
                help="Any other field, as YAML: --set name.sv=Parken, --set 'languages=[fi, ar]'.",
            ),
            click.Option(["--no-questions"], is_flag=True, help="Ask nothing: what is missing is an error."),
        ],
        callback=_asking(kind),
    )


def _asking(kind: LocalKind) -> Callable[..., None]:
    def ask_and_write(settings: tuple[str, ...], no_questions: bool, **given: str | None) -> None:
        root = project_root()
        draft = Draft(root, kind, built_on(os.environ))
        for question in QUESTIONS[kind]:
            if question.asked(draft.raw):
                told = given[question.option.replace("-", "_")]
                _answered(draft, question, told, quiet=no_questions)
        for setting in settings:
            _set(draft, setting)
        if problems := draft.faults():
            raise DataFileError(problems)
        file = draft.write()
        click.echo(f"Kirjoitettu: {file.relative_to(root)}")
        click.echo("Tarkista vielä: perhekeskus check")

    return ask_and_write


def _answered(draft: Draft, question: Question, told: str | None, *, quiet: bool) -> None:
    """Puts the answer to a question, asking until it is right. Quietly: what was told, else the default, else nothing.

    Raises DataFileError when what was told on the command line is wrong and nothing may be asked.
    """
    default = date_text(draft.today, "fi") if question.default == "tänään" else question.default
    while True:
        answer = told if told is not None else default if quiet else _asked(question, default)
        if not answer.strip():
            if quiet or not question.needed:
                return
            click.echo("  Tämä tarvitaan.", err=True)
            continue
        problems = draft.put(question.at, _value(question, answer))
        if not problems:
            return
        if quiet:
            raise DataFileError(problems)
        for problem in problems:
            click.echo(f"  {_in_finnish(problem)}", err=True)
        told = None


def _asked(question: Question, default: str) -> str:
    keys = list(question.choices)
    for number, (key, words) in enumerate(question.choices.items(), 1):
        click.echo(f"  {number} {words} ({key})")
    shown = str(keys.index(default) + 1) if default in keys else default
    words = question.words if question.needed else f"{question.words} (tyhjä: ei ole)"
    answer: str = click.prompt(words, default=shown, show_default=bool(shown))
    return answer


def _value(question: Question, answer: str) -> Any:
    """The value of an answer; a choice is told by its number, its key or its Finnish words."""
    keys = list(question.choices)
    if not keys:
        return question.read(answer.strip())
    if answer.strip().isdecimal() and 0 < int(answer) <= len(keys):
        return keys[int(answer) - 1]
    wanted = answer.strip().casefold()
    named = {word: key for key, words in question.choices.items() for word in (key, *words.casefold().split(" tai "))}
    return named.get(wanted, answer.strip())


def _set(draft: Draft, setting: str) -> None:
    """Puts FIELD=VALUE; the parts of a field stand between dots, items of lists are counted from 1."""
    field, sign, value = setting.partition("=")
    if not sign or not field.strip():
        raise PerhekeskusError(f"--set {setting}: expected FIELD=VALUE, for example --set name.sv=Parken")
    at = tuple(int(part) - 1 if part.isdecimal() else part for part in field.strip().split("."))
    try:
        read = yaml.safe_load(value)
    except yaml.YAMLError as error:
        raise PerhekeskusError(f"--set {setting}: the value is no YAML; put a text in quotes") from error
    if problems := draft.put(at, read):
        raise DataFileError(problems)


def _in_finnish(problem: Problem) -> str:
    found = problem.found if isinstance(problem.found, str) else problem.found.fi
    return f"{found}: {problem.expected.fi}" if found else problem.expected.fi


for _word in WORDS:
    command.add_command(_kind_command(_word))
