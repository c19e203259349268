"""Where a value stands in a YAML file: its line, what is written there, what the model's schema says of it."""

from typing import Any

import yaml

Place = tuple[str | int, ...]
"""Where a value stands: names of fields, and numbers of the items of lists from 0."""


def standing(node: yaml.Node | None, place: Place) -> tuple[Place, int]:
    """The part of `place` that stands in the file, and its line. Labels that pydantic adds do not stand there.

    Without a file (no node) all of it is taken to stand on line 1.
    """
    if node is None:
        return place, 1
    line = node.start_mark.line + 1
    found: yaml.Node | None = node
    for depth, part in enumerate(place):
        if isinstance(found, yaml.MappingNode):
            pair = next(((key, value) for key, value in found.value if key.value == str(part)), None)
            if not pair:
                return place[:depth], line
            line, found = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(found, yaml.SequenceNode) and isinstance(part, int) and part < len(found.value):
            found = found.value[part]
            line = found.start_mark.line + 1
        else:
            return place[:depth], line
    return place, line


def node_at(node: yaml.Node | None, place: Place) -> yaml.Node | None:
    """The node of the value at `place`; None when there is none."""
    for part in place:
        if isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == str(part)), None)
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
        else:
            return None
    return node


def written(node: yaml.Node | None, place: Place) -> str:
    """A single value as it is written in the file: text in quotes, anything else bare; "" for groups and lists."""
    found = node_at(node, place)
    if not isinstance(found, yaml.ScalarNode) or found.tag.endswith(":null"):
        return ""
    if not found.tag.endswith(":str"):
        return str(found.value)
    return quoted(found.value)


def misread_key(node: yaml.Node | None, place: Place) -> str:
    """The first key of the group at `place` that YAML does not take for text (no, on, 12), as it is written."""
    group = node_at(node, place)
    keys = [key for key, _ in group.value] if isinstance(group, yaml.MappingNode) else []
    return next((str(key.value) for key in keys if not key.tag.endswith(":str")), "")


def quoted(text: str) -> str:
    """A text as it is shown in a message, cut when it is long."""
    return f"”{text}”" if len(text) <= 60 else f"”{text[:59]}…”"


def schema_at(schema: dict[str, Any], place: Place) -> dict[str, Any]:
    """The part of a model's JSON schema that tells of the value at `place`; empty when there is none."""
    definitions = schema.get("$defs", {})
    current = _meant(schema, definitions)
    for part in place:
        below = current.get("items") if isinstance(part, int) else current.get("properties", {}).get(part)
        current = _meant(below or {}, definitions)
    return current


def _meant(schema: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    """A schema without references, and without the null that a field may be left out as; what it says itself stays."""
    while True:
        choices = [choice for choice in schema.get("anyOf", ()) if choice.get("type") != "null"]
        if "$ref" in schema:
            inner = definitions[schema["$ref"].rpartition("/")[2]]
        elif len(choices) == 1:
            inner = choices[0]
        else:
            return schema
        schema = {**inner, **{key: value for key, value in schema.items() if key not in ("$ref", "anyOf")}}
