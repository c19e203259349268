"""Which services an editor means: one rule by PTV's codes, ontology terms and words, kept as data.

Life situations and places to go to are chosen by it.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from generators.checked_yaml import described
from generators.model.base import Model
from generators.model.records import Service

ClassCode = Annotated[
    str,
    described(
        "PTV:n palveluluokan tunnus, esimerkiksi P3.1",
        "the code of a service class of PTV, for example P3.1",
        pattern=r"^P\d+(\.\d+)?$",
    ),
]
TargetCode = Annotated[
    str,
    described(
        "PTV:n kohderyhmän tunnus, esimerkiksi KR1.2",
        "the code of a target group of PTV, for example KR1.2",
        pattern=r"^KR\d(\.\d+)*$",
    ),
]
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


class Match(NamedTuple):
    """Why a service belongs: the first thing that fits.

    `found` is the code of a service class, or in lower case an ontology term (name, code or URI) or a word of the
    service; `language` is that of the word.
    """

    by: Literal["service_class", "ontology_term", "keyword"]
    found: str
    language: str = ""


class Traits(NamedTuple):
    """What rules look at in a service, gathered once: codes, terms and all of its words, in lower case.

    `texts` are pairs of a text and its language, `words` all of them one below the other.
    """

    classes: frozenset[str]
    targets: frozenset[str]
    terms: frozenset[str]
    texts: tuple[tuple[str, str], ...]
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
        texts = [(text.casefold(), language) for language, text in (*service.names, *service.alternative_names)]
        texts += [(word.casefold(), language) for language, words in service.keywords.items() for word in words]
        words = "\n".join(text for text, _ in texts)
        return cls(service.class_codes, service.target_codes, frozenset(terms), tuple(texts), words)


def fits(rule: Rule, traits: Traits) -> bool:
    """Whether a service with these traits belongs; see `match`."""
    return match(rule, traits) is not None


def match(rule: Rule, traits: Traits) -> Match | None:
    """Why a service with these traits belongs; None when it does not.

    It does when one of its service classes is named, or one of its ontology terms (by name in any language, by code or
    by URI), or one of its names or keywords holds a named keyword. If the rule names target groups, the service must
    have one of them too; a service with a class in `leave_out_classes` never belongs.
    """
    if not traits.classes.isdisjoint(rule.leave_out_classes):
        return None
    if rule.target_groups and traits.targets.isdisjoint(rule.target_groups):
        return None
    if classes := traits.classes.intersection(rule.service_classes):
        return Match("service_class", min(classes))
    if terms := traits.terms & rule.terms:
        return Match("ontology_term", min(terms))
    if rule.words and rule.words.search(traits.words):
        return _word_match(rule.words, traits)
    return None


def _word_match(words: re.Pattern[str], traits: Traits) -> Match | None:
    """The first text that holds one of the words, with its language."""
    for text, language in traits.texts:
        if found := words.search(text):
            return Match("keyword", found[0], language)
    return None
