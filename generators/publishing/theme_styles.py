"""The theme's style sheet without the parts that this site switches off: a quarter of it, on every first visit."""

import re
from collections.abc import Iterator

UNUSED = (
    "md-annotation",
    "md-author",
    "md-clipboard",
    "md-consent",
    "md-feedback",
    "md-path",
    "md-post",
    "md-progress",
    "md-search",
    "md-select",
    "md-social",
    "md-source",
    "md-status",
    "md-tabs",
    "md-tag",
    "md-tooltip",
    "md-top",
    "md-version",
    "mermaid",
)
"""Beginnings of classes of features that no page has; `tests/site/test_theme_styles.py` holds the pages to it."""

_UNUSED = re.compile(rf"\.(?:{'|'.join(UNUSED)})(?![a-z])|\[data-md-toggle=search\]")
_GROUPS = ("@media", "@supports")


def without_unused(sheet: str) -> str:
    """A minified style sheet without selectors of unused parts, and without rules that have no other selector."""
    kept = []
    for head, body in _rules(sheet):
        if body is None:
            kept.append(head)
        elif head.startswith(_GROUPS):
            if inner := without_unused(body):
                kept.append(f"{head}{{{inner}}}")
        elif head.startswith("@"):
            kept.append(f"{head}{{{body}}}")
        elif selectors := [one for one in _selectors(head) if not _UNUSED.search(one)]:
            kept.append(f"{','.join(selectors)}{{{body}}}")
    return "".join(kept)


def _rules(sheet: str) -> Iterator[tuple[str, str | None]]:
    """Each rule of one level: what stands before its braces and what within; None for a rule without braces."""
    start = 0
    while start < len(sheet):
        opening, end = sheet.find("{", start), sheet.find(";", start)
        if opening < 0:
            yield sheet[start:], None
            return
        if 0 <= end < opening and sheet.startswith("@", start):
            yield sheet[start : end + 1], None
            start = end + 1
            continue
        closing = _closing(sheet, opening)
        yield sheet[start:opening], sheet[opening + 1 : closing]
        start = closing + 1


def _closing(sheet: str, opening: int) -> int:
    """Where the brace closes that opens at `opening`. Braces in quotes are text."""
    depth, place = 1, opening + 1
    while depth:
        sign = sheet[place]
        if sign in "\"'":
            place = sheet.index(sign, place + 1)
        depth += (sign == "{") - (sign == "}")
        place += 1
    return place - 1


def _selectors(head: str) -> list[str]:
    """The selectors of a rule; a comma within brackets parts none."""
    return re.findall(r"(?:[^,(\[]|\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])+", head)
