"""Parts of an editor's file as YAML gives them, of whatever type they are."""

from collections.abc import Mapping
from datetime import date
from typing import Any

Raw = Mapping[Any, Any]
"""A group of fields as it was written."""


def mapping(value: Any) -> Raw:
    """A group of fields; an empty one when the value is none."""
    return value if isinstance(value, Mapping) else {}


def items(value: Any) -> list[Any]:
    """A list; an empty one when the value is none."""
    return value if isinstance(value, list) else []


def day(value: Any) -> date | None:
    """A date, from YAML or from text that looks like one; None when the value is none. A moment is no date."""
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None


def number(value: Any) -> float | None:
    """A number; None when the value is none."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
