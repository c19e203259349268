"""Comments in YAML, which its parsers drop: where they stand, so that `perhekeskus format` can keep them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

_BEGINS = re.compile(r"(?:^|(?<=\s))#")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]+(#.*)")


class Comment(NamedTuple):
    """One comment, with its sign: on a line of its own, or beside what stands there. Lines, columns count from 0."""

    line: int
    column: int
    text: str
    alone: bool


def comments(source: str) -> list[Comment]:
    """All comments of sound YAML, in order."""
    texts = list(_texts(source))
    found = [Comment(line, 0, header, False) for line, _, _, header in texts if header]
    at = 0
    for line, content in enumerate(source.splitlines(keepends=True)):
        for match in _BEGINS.finditer(content):
            begins = at + match.start()
            if not any(start <= begins < end for _, start, end, _ in texts):
                text = content[match.start() :].rstrip()
                found.append(Comment(line, match.start(), text, not content[: match.start()].strip()))
                break
        at += len(content)
    return sorted(found)


def _texts(source: str) -> Iterator[tuple[int, int, int, str]]:
    """Each value: its line, where it begins and ends in the source, and the comment in the head of a block of text."""
    for token in yaml.scan(source, Loader=yaml.SafeLoader):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark.index, token.end_mark.index
            header = _BLOCK_HEADER.match(source, start) if token.style in ("|", ">") else None
            yield token.start_mark.line, start, end, header[1].rstrip() if header else ""
