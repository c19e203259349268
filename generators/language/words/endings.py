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
    (r"^(.{3,}[aeiouynts])(?:kin|kaan|kos?|hans?)$", r"\1"),
    # lapseni, lapsensa, haemme, haette; lapsesi: the ending of the case before the owner's is put back as n
    (r"^(.{2,}[aeiouy])(?:ni|nsa|mme|nne|tte)$", r"\1n"),
    (r"^(.{3,}[aeiouy])si$", r"\1n"),
    # cases: lapsella, lapsellaan, lapselle, lapseksi, huoneeseen, huoneiden, taloissa; spoken koulus, lapsel, koulust
    (
        r"^(.{2,}?[aeiouy])i?(?:(?:ss|ll|lt|tt)a(?:a?n)?|lle(?:e?n)?|ks(?:i|e|e?en)?|seen|siin|den|tten|nee[nt]"
        r"|taan|daan|ttavat|n[uy]t|st|lt)$"
        r"|^(.{2,}?[aeouy]|.{3,}?i)i?st(?:i|a(?:a?n)?)$|^(.{3,}?[aeiouy])i?(?:[nt]a(?:a?n)?|vat|s|l)$"
        r"|^(.{2,}[aeouy])j(?:en|a(?:a?n)?)$"
        r"|^(.{2,}[lnrs])t(?:en|a(?:a?n)?)$"
        r"|^(.{2,}i)en$"
        r"|^(.{2,}?[aeiouy])i?h[aeiouy]n$"
        r"|^(.{2,}?[aeiouy])(?:n|t|[dt]a|a(?:a?n)?)$",
        r"\1\2\3\4\5\6\7\8",
    ),
    # kotii, perhee → koti, perhe
    (r"^(.{2,}([aeiouy]))\2$", r"\1"),
    # hakeminen, hakemise-, hakemassa, hakeva; sosiaalinen, sosiaalise-
    (
        r"^(.{2,}[aeiouy])(?:mis?(?:ne|se|si)|ttav[ai])$|^(.{3,}[aeiouy])(?:mis?|ma|v[ai])$|^(.{2,}i)(?:ne|s[ei]?)$",
        r"\1\2\3",
    ),
    # keskukse-, keskus-, vapaude-, puhelime-, työttömä-, haettu
    (
        r"^(.{2,}[aeiouy])ks[ei]$|^(.{3,}[uy])ne$|^(.{3,}[aeiouy])s$|^(.{3,}[uy])[td]e$|^(.{3,}i)me$|^(.{2,}t)tom[ai]$|^(.*[^aeiouy][aeo]|.+[aiouy]e)tt[uy]$",
        r"\1\2\3\4\5\6\7",
    ),
    # vanhempi, vanhemma-
    (r"^(.{2,}[aei]m)(?:p[ai]|m[ai])$", r"\1p"),
    (r"^(.{2,}([aeiouy]))\2$", r"\1"),
)
_SWEDISH = (
    # möjligheterna, nyheter
    (r"^(.{2,})het(?:er|en|erna|ers|ens|ernas)?s?$", r"\1"),
    # flickornas, läkaren, föräldern, sökande, anmälan, museet
    (
        r"^(.{3,}?)(?:a|arna|erna|orna|are|aren|ande|andet|anden|ende|ade|ades|ar|er|or|ern|eln|en|et|at|ad|an"
        r"|um|e)s?$",
        r"\1",
    ),
    (r"^(.{3,})s$|^(.{3,}or)n$", r"\1\2"),
    # föräldr-ar → föräld-er, sök-t, bock-er → bok
    (r"^(.{3,}[bdfgkpt])[er]$|^(.{2,}[bgkvp])t$", r"\1\2"),
    (r"^(.{1,}[aeiouy])ck$", r"\1k"),
    (r"^(.{2,}([bdfgklmnprst]))\2$", r"\1"),
    (r"^(.{3,})e$", r"\1"),
)
_ENGLISH = (
    # organisation, organise, colour, centre: as Americans write
    (r"^(.{2,})isation(s?)$", r"\1ization\2"),
    (r"^(.{2,}[lmnrt])is(e|es|ed|ing)$", r"\1iz\2"),
    (r"^(.{2,}[blnv]i?)our", r"\1or"),
    (r"^(.{3,}t)re(s?)$", r"\1er\2"),
    # families, classes, schools
    (r"^(.{2,})ies$", r"\1y"),
    (r"^(.{2,}(?:ss|sh|ch|x|z))es$|^(.{2,}[^siu])s$", r"\1\2"),
    # helping, stressed, quickly
    (r"^(?=.{0,3}[aeiouy].*.{3}$)(.{3,}?)(?:ing|ed)$|^(.{5,})ly$", r"\1\2"),
    (r"^(.{2,}([bdfgmnprt]))\2$", r"\1"),
    (r"^(.{3,})e$", r"\1"),
    # applied, happily → apply, happy
    (r"^(.{2,}[^aeiou])i$", r"\1y"),
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
            if pattern.match(folded):  # quicker than a change that changes nothing, which most are
                folded = pattern.sub(put, folded)
    return folded
