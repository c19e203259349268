"""The whole index of one language: finds, words, what people say, and what results can be narrowed by, as files."""

import re
from collections.abc import Iterable, Mapping, Sequence

from generators.language.words import stem, stems_of
from generators.pages.context import Context
from generators.pages.data_file import DataFile
from generators.pages.page import Page
from generators.search.collecting import finds_of
from generators.search.columns import columns, hours, labels
from generators.search.concepts import ConceptIndex, Met, Said, concept_index, strengths_of
from generators.search.crises import told_crises
from generators.search.layout import BLOCK, CONCEPTS, Term, blocks, placed, ranges, runs
from generators.search.others import WrittenPage
from generators.search.telling import told_find
from generators.search.weighing import Analyser, WordPostings, weigh
from generators.settings import LANGUAGES
from generators.vocabulary import Vocabulary

NAMED = 9
"""An impact that only words of a name, another name or several keywords have."""

WORTH_GUESSING = re.compile(r"[a-z]{3,30}")


def search_files(
    context: Context, vocabulary: Vocabulary, pages: Iterable[Page], written: Iterable[WrittenPage]
) -> list[DataFile]:
    """Every file of the index of the context's language.

    `core` tells how many finds there are and how many a file has, the first key of each file of words, the letters of
    which there is a file of known words, and how many concepts a file has and there are.
    """
    finds = finds_of(context, pages, written)
    analyser = Analyser()
    postings = weigh(finds, analyser)
    strengths = strengths_of(finds, analyser)
    concepts = concept_index(vocabulary, strengths, context.language)
    terms = _terms(postings, concepts.known)
    keys = _keys(postings)
    files: dict[str, object] = {}
    starts = []
    for number, part in enumerate(_parts(keys, terms, concepts.said)):
        starts.append(part[0])
        files[f"w{number}"] = _words_file(part, keys, terms, concepts)
    for number, some in blocks(finds, BLOCK):
        files[f"d{number}"] = [told_find(context, find) for find in some]
    for number, some in blocks(concepts.met, CONCEPTS):
        files[f"c{number}"] = [_told_concept(one) for one in some]
    files["columns"] = columns(finds)
    files["labels"] = labels(context, finds)
    files["hours"] = hours(context, finds)
    files["words"] = known = _known_words(postings, concepts)
    letters = _by_letter(known)
    files |= {f"near-{letter}": lists for letter, lists in letters.items()}
    files["crises"] = told_crises(vocabulary, strengths)
    core = {
        "finds": len(finds),
        "block": BLOCK,
        "starts": starts,
        "letters": "".join(letters),
        "concepts": CONCEPTS,
        "all_concepts": len(concepts.met),
    }
    return placed(files, core)


def _told_concept(met: Met) -> list[object]:
    """What the reader is told that it means, its finds, its life situations."""
    means = met.concept.means
    return [means.words[0], runs(met.impacts), list(means.situations)]


def _terms(postings: WordPostings, spelled: Mapping[str, str]) -> dict[str, Term]:
    found = {}
    for key, impacts in postings.impacts.items():
        parts = tuple(part for part in postings.parts.get(key, ()) if part in postings.impacts)
        found[key] = Term(postings.shown.get(key) or spelled.get(key, key), postings.rarity[key], runs(impacts), parts)
    return found


def _keys(postings: WordPostings) -> dict[str, list[str]]:
    """Everything that a reader's folded or stemmed word can be → keys of the words that it may mean."""
    found: dict[str, set[str]] = {}
    for key in postings.impacts:
        found.setdefault(key, set()).add(key)
        for language in LANGUAGES:
            if language in postings.languages[key]:
                for one in (stem(key, language), *stems_of(key, language)):
                    found.setdefault(one, set()).add(key)
    return {key: sorted(words) for key, words in sorted(found.items())}


def _parts(
    keys: Mapping[str, Sequence[str]], terms: Mapping[str, Term], said: Mapping[str, list[Said]]
) -> list[list[str]]:
    """All keys, of words and of what is said, cut into files."""
    whole = sorted({*keys, *said})
    cost = {}
    for key in whole:
        words = sum(3 * len(terms[word].runs) + len(terms[word].shown) + 8 for word in keys.get(key, ()))
        cost[key] = len(key) + 6 + words + 9 * len(said.get(key, ()))
    return ranges(whole, cost)


def _words_file(
    part: Sequence[str],
    keys: Mapping[str, Sequence[str]],
    terms: Mapping[str, Term],
    concepts: ConceptIndex,
) -> dict[str, object]:
    """`t`: the words; `k`: key → their numbers in `t`; `s`: key → [concept, phrase, share] of what is said with it;
    `n`: key → how a word is spelled that only people say.
    """
    numbers: dict[str, int] = {}
    found = {key: [numbers.setdefault(word, len(numbers)) for word in keys[key]] for key in part if key in keys}
    return {
        "t": [terms[word].told() for word in numbers],
        "k": found,
        "s": {key: concepts.said[key] for key in part if key in concepts.said},
        "n": {key: concepts.known[key] for key in part if concepts.known.get(key, key) != key and key not in terms},
    }


def _known_words(postings: WordPostings, concepts: ConceptIndex) -> list[str]:
    """The words that a misspelt one may be: first those of names and of people's mouths, then all others."""
    named = {key for key, impacts in postings.impacts.items() if max(impacts.values()) >= NAMED}
    first = named | concepts.known.keys()
    rest = postings.impacts.keys() - first
    return [" ".join(sorted(word for word in words if WORTH_GUESSING.fullmatch(word))) for words in (first, rest)]


def _by_letter(known: list[str]) -> dict[str, list[str]]:
    """The same lists once more for each first letter: a slip is mostly a later one, and all words weigh 90 kB."""
    parted = [words.split() for words in known]
    letters = sorted({word[0] for words in parted for word in words})
    return {letter: [" ".join(word for word in words if word[0] == letter) for words in parted] for letter in letters}
