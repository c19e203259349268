"""Feeds without the e-mail addresses of persons: nobody reads a feed before it is published."""

from dataclasses import replace
from typing import TypeVar

from generators.model.base import Model
from generators.model.feed_notes import Remark
from generators.model.text import Text
from generators.personal_emails import without_personal_emails
from generators.sources.feed_reading import ReadFeed

Value = TypeVar("Value")

LEFT_OUT = "tekstistä jätettiin pois sähköpostiosoite, joka näyttää henkilön omalta; kerro roolin osoite"


def without_people(read: ReadFeed) -> ReadFeed:
    """The feed with such addresses left out of every text of its records, and remarked. They are not repeated."""
    records = tuple(_cleared(record) for record in read.records)
    remarks = tuple(
        Remark(id=after.id, name=picked.text if (picked := after.names.pick("fi")) else "", reason=LEFT_OUT)
        for before, after in zip(read.records, records, strict=True)
        if after is not before
    )
    return replace(read, records=records, remarks=(*read.remarks, *remarks)) if remarks else read


def _cleared(value: Value) -> Value:
    """The value itself when nothing in it changes."""
    cleared: object = value
    if isinstance(value, Text):
        texts = {language: without_personal_emails(text) for language, text in value.root.items()}
        cleared = Text(texts) if texts != value.root else value
    elif isinstance(value, Model):
        told = {name: getattr(value, name) for name in type(value).model_fields}
        changed = {name: new for name, part in told.items() if (new := _cleared(part)) is not part}
        cleared = value.model_copy(update=changed) if changed else value
    elif isinstance(value, tuple):
        parts = tuple(map(_cleared, value))
        cleared = parts if any(new is not part for new, part in zip(parts, value, strict=True)) else value
    return cleared  # type: ignore[return-value]
