"""Endings that are cut from a folded word, in three languages, without a dictionary.

Light on purpose: the same few rules run in the reader's browser. What a cut leaves need not be a word; it is a key, and
`stems_of` puts every key that some form of a word comes down to into the index. So a rule may be crude, as long as
different words do not often come down to the same key.

Each rule is a pattern and what is put in its place; `$1` of JavaScript is `\\1` here, and everything else is the same
text in overrides/assets/javascripts/finder/words.js (tests/language/words/test_twin.py runs both).
"""

import re
from functools import lru_cache

_FINNISH = (
    # lapsikin, lapsetkaan, lapsiko, lapsihan
    (r"^(.{3,}[aeiouynts])(?:kin|kaan|kos?|hans?|pas?)$", r"\1"),
    # lapseni, lapsensa, haemme, haette; lapsesi
    (r"^(.{2,}[aeiouy])(?:ni|nsa|mme|nne|tte)$", r"\1"),
    (r"^(.{3,}[aeiouy])si$", r"\1"),
    # lapsella, lapsellaan, lapselle, lapseksi, huoneeseen, huoneiden, taloissa; spoken koulus, lapsel, koulust
    (
        r"^(.{2,}?[aeiouy])i?(?:(?:ss|st|ll|lt|tt|n)a(?:an)?|lle(?:en)?|ks(?:i|e|een)?|seen|siin|den|tten|neen|neet"
        r"|taan|daan|n[uy]t|st|lt)$"
        r"|^(.{3,}?[aeiouy])i?(?:ta|s|l)$"
        r"|^(.{2,}[aeouy])(?:ja|jen)$"
        r"|^(.{2,}i)en$"
        r"|^(.{2,}[lnrs])(?:ta|ten)$"
        r"|^(.{2,}[aeiouy])h[aeiouy]n$"
        r"|^(.{2,}[aeiouy])(?:n|t|a|da|ta)$",
        r"\1\2\3\4\5\6\7",
    ),
    # perhee → perhe, hakemaa → hakema
    (r"^(.{2,}([aeiouy]))\2$", r"\1"),
    # hakeminen, hakemise-, hakemassa, hakeva; sosiaalinen, sosiaalise-
    (r"^(.{2,}[aeiouy])mis?(?:ne|se|si)$|^(.{3,}[aeiouy])(?:mis?|ma|v[ai])$|^(.{2,}i)(?:ne|se|si)$", r"\1\2\3"),
    # keskukse-, vapaude-, puhelime-, työttömä-
    (r"^(.{2,}[aeiouy])ks[ei]$|^(.{3,}[uy])[td]e$|^(.{3,}i)me$|^(.{2,}t)tom[ai]$", r"\1\2\3\4"),
    # vanhempi, vanhemma-
    (r"^(.{2,}[aei]m)(?:p[ai]|m[ai])$", r"\1p"),
    (r"^(.{2,}([aeiouy]))\2$", r"\1"),
)
_SWEDISH = (
    (r"^(.{3,})s$", r"\1"),
    (r"^(.{3,}?)(?:heter|heten|heterna|arna|erna|orna|ande|andet|anden|ades|aste|are|aren|arens|aste|ast)$", r"\1"),
    (r"^(.{3,}?)(?:en|et|er|ar|or|ad|at|as|de|na|an|te)$", r"\1"),
    (r"^(.{3,}?)(?:a|e|n|t)$", r"\1"),
    (r"^(.{2,}([bdfgklmnprst]))\2$", r"\1"),
)
_ENGLISH = (
    (r"^(.{2,})isation(s?)$", r"\1ization\2"),
    (r"^(.{2,}[lmnrt])is(e|es|ed|ing)$", r"\1iz\2"),
    (r"^(.{3,}[bl])our", r"\1or"),
    (r"^(.{3,}t)re(s?)$", r"\1er\2"),
    (r"^(.{2,})ies$", r"\1y"),
    (r"^(.{2,}(?:ss|sh|ch|x|z))es$|^(.{2,}[^su])s$", r"\1\2"),
    (r"^(.{2,}[aeiouy].*?)(?:ing|edly|ed|ly)$", r"\1"),
    (r"^(.{2,}([bdfgmnprt]))\2$", r"\1"),
    (r"^(.{3,})(?:e)$", r"\1"),
)
_RULES = {
    language: tuple((re.compile(pattern), put) for pattern, put in rules)
    for language, rules in (("fi", _FINNISH), ("sv", _SWEDISH), ("en", _ENGLISH))
}
_CUT = re.compile(r"^[0-9a-z]{4,40}$")


@lru_cache(maxsize=200_000)
def stem(folded: str, language: str) -> str:
    """What is left of a folded word in "fi", "sv" or "en" (else KeyError) without its endings.

    A word of fewer than four or more than forty letters, or with anything but a–z and digits in it, is left as it is.
    """
    if _CUT.match(folded):
        for pattern, put in _RULES[language]:
            folded = pattern.sub(put, folded)
    return folded
