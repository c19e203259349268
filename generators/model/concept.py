"""What services are described with: terms of code lists and ontologies."""

from generators.model.base import Model
from generators.model.text import EMPTY, Text


class Concept(Model):
    """A term of a code list or an ontology. Match on `code`; `uri` only names a term that has no code."""

    code: str | None = None
    uri: str = ""
    names: Text = EMPTY
