"""The front matter of written pages, checked: what a page must say of itself, and what it may ask for."""

import re
from pathlib import Path

from generators.checked_yaml.opening import opened
from generators.checked_yaml.wording import MISSING
from generators.errors import DataFileError, Problem, Said
from generators.helplines import TOPICS, HelpTopic

_NO_FRONT_MATTER = Said(
    "sivun alussa pitää olla rivit ---, title:, description: ja ---",
    "a page must begin with the lines ---, title:, description: and ---",
)


def front_matter_faults(file: Path, text: str) -> list[Problem]:
    """Front matter that is no YAML, a page that does not say its title and description, or asks for unknown help."""
    head, mark, _ = text.removeprefix("---\n").partition("\n---\n")
    if not text.startswith("---\n") or not mark:
        return [Problem(file=file, line=1, expected=_NO_FRONT_MATTER)]
    try:
        _, values = opened(file, head, lines_before=1)
    except DataFileError as error:
        return error.problems
    given = values if isinstance(values, dict) else {}
    problems = [
        Problem(file=file, line=1, field=field, expected=MISSING)
        for field in ("title", "description")
        if not given.get(field)
    ]
    try:
        help_topic(given.get("help"), file)
    except DataFileError as error:
        problems += error.problems
    return problems


def help_topic(told: object, file: Path) -> HelpTopic | None:
    """The topic of the large block of helplines that a page asks for by `help:`; None when it asks for none.

    Raises DataFileError when there is no such topic.
    """
    if told is None:
        return None
    for topic in TOPICS:
        if told == topic:
            return topic
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    line = next((number for number, text in enumerate(lines, 1) if re.match(r"help\s*:", text)), 1)
    topics = ", ".join(TOPICS)
    expected = Said(f"pitäisi olla jokin näistä: {topics}", f"should be one of these: {topics}")
    raise DataFileError([Problem(file=file, line=line, field="help", found=f"”{told}”", expected=expected)])
