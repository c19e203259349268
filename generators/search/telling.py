"""What a line of results tells of a find."""

from typing import Any

from generators.cleaning import clean
from generators.pages.context import Context
from generators.personal_emails import without_personal_emails
from generators.search.columns import KINDS
from generators.search.finds import Find

SUMMARY_LIMIT = 110
"""Characters of a line's summary: two lines on a phone."""


def told_find(context: Context, find: Find) -> list[Any]:
    """Kind, title, address, place, organisation, summary, language of the title, of the summary.

    Empty ones at the end are left out. A language is "" when it is that of the page. The address is relative to the
    language's root.
    """
    summary = find.summary
    told: list[Any] = [
        KINDS.index(find.kind),
        find.title.text,
        find.address,
        find.place,
        find.organisation,
        clean(without_personal_emails(summary.text), limit=SUMMARY_LIMIT) if summary else "",
        _other(context, find.title.language),
        _other(context, summary.language) if summary else "",
    ]
    while told[-1] == "":
        told.pop()
    return told


def _other(context: Context, language: str) -> str:
    return "" if language == context.language else language
