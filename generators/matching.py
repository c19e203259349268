"""Which services an editor means: one rule by PTV's codes, ontology terms and words, kept as data.

Life situations and places to go to are chosen by it.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, NamedTuple

from pydantic import Field

from generators.model.base import Model
from generators.model.records import Service

ClassCode = Annotated[str, Field(pattern=r"^P\d+(\.\d+)?$", description="PTV:n palveluluokan tunnus, esimerkiksi P3.1")]
TargetCode = Annotated[str, Field(pattern=r"^KR\d(\.\d+)*$", description="PTV:n kohderyhmän tunnus, esimerkiksi KR1.2")]
Word = Annotated[str, Field(min_length=2)]


class Rule(Model):
    """Which services belong; see `fits`.

    `service_classes`, `leave_out_classes` and `target_groups` are PTV codes (P…, KR…), each exact: a main class does
    not bring its subclasses. `ontology_terms` are names in any language or addresses (URI) of the term. `keywords` are
    whole words or phrases in which a star stands for any letters: "imetys*" takes every word that begins so,
    "*neuvola" every word that ends so.
    """

    service_classes: tuple[ClassCode, ...] = ()
    leave_out_classes: tuple[ClassCode, ...] = ()
    ontology_terms: tuple[Word, ...] = ()
    keywords: tuple[Word, ...] = ()
    target_groups: tuple[TargetCode, ...] = ()

    @property
    def takes_something(self) -> bool:
        """Whether any service can belong."""
        return bool(self.service_classes or self.ontology_terms or self.keywords)

    @cached_property
    def terms(self) -> frozenset[str]:
        """Ontology terms as they are compared."""
        return frozenset(term.casefold() for term in self.ontology_terms)

    @cached_property
    def words(self) -> re.Pattern[str] | None:
        """One pattern for all keywords, for texts in lower case; None when there are none."""
        return words_pattern(self.keywords)


def words_pattern(keywords: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for whole words and phrases in which a star stands for any letters; None when there are none."""
    words = [r"\w*".join(re.escape(part) for part in keyword.casefold().split("*")) for keyword in keywords]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)") if words else None


class Traits(NamedTuple):
    """What rules look at in a service, gathered once: codes, terms and all of its words, in lower case."""

    classes: frozenset[str]
    targets: frozenset[str]
    terms: frozenset[str]
    words: str

    @classmethod
    def of(cls, service: Service) -> "Traits":
        """The traits of a service."""
        terms = {
            word.casefold()
            for term in service.ontology_terms
            for word in (term.uri, term.code, *term.names.root.values())
            if word
        }
        texts = [*service.names.root.values(), *service.alternative_names.root.values()]
        texts += [word for words in service.keywords.values() for word in words]
        return cls(service.class_codes, service.target_codes, frozenset(terms), "\n".join(texts).casefold())


def fits(rule: Rule, traits: Traits) -> bool:
    """Whether a service with these traits belongs.

    It does when one of its service classes is named, or one of its ontology terms (by name in any language, by code or
    by URI), or one of its names or keywords holds a named keyword. If the rule names target groups, the service must
    have one of them too; a service with a class in `leave_out_classes` never belongs.
    """
    if not traits.classes.isdisjoint(rule.leave_out_classes):
        return False
    if rule.target_groups and traits.targets.isdisjoint(rule.target_groups):
        return False
    return (
        not traits.classes.isdisjoint(rule.service_classes)
        or not traits.terms.isdisjoint(rule.terms)
        or bool(rule.words and rule.words.search(traits.words))
    )
