"""Forms that a Finnish word might have: far too many, so that the right ones are among them.

A lemma's ending does not tell how it is inflected (lasi: lasin, lapsi: lapsen, käsi: käden), so every way that fits the
ending is tried. Whoever needs only true forms asks Voikko about each (finnish_stems.py).
"""

from collections.abc import Iterator

from generators.language.words.gradation import stronger, weaker

_VOWELS = "aeiouyåäö"


def _both(*stems: str) -> set[str]:
    """The stems in both grades."""
    return {s for stem in stems for s in (stem, *weaker(stem), *stronger(stem))}


def nominal_forms(lemma: str) -> Iterator[str]:
    """Candidates for the cases of a noun, an adjective, a pronoun or a name, in the singular and the plural."""
    yield lemma
    vowel_stems, consonant_stems = _nominal_stems(lemma)
    for stem in sorted(vowel_stems):
        yield from _singular(stem)
        for plural in sorted(_plural_stems(stem)):
            yield from _plural(plural)
    for stem in sorted(consonant_stems):
        for vowel in "aä":
            yield f"{stem}t{vowel}"
            yield f"{stem}n{vowel}"
        yield f"{stem}ten"


def _nominal_stems(lemma: str) -> tuple[set[str], set[str]]:
    """Stems that end in a vowel (before any ending), and those that end in a consonant (before -ta, -ten)."""
    vowel: set[str] = set()
    consonant: set[str] = {lemma[:-1]}
    last, cut = lemma[-1], lemma[:-1]
    if last in _VOWELS:
        vowel |= _both(lemma)
        if last == "e":
            vowel |= {f"{stem}e" for stem in _both(lemma)}
            consonant.add(f"{lemma}t")
        elif last == "i":
            vowel |= {*_both(f"{cut}e"), f"{cut}je"}
            if cut.endswith("s"):
                vowel |= {*_both(f"{cut[:-1]}te"), f"{cut[:-1]}de"}
                consonant |= {f"{cut[:-1]}t", cut[:-2] + "t"}
            consonant |= {cut[:-1]} if cut[-2:-1] in ("p", "k", "t") else set()
            if cut.endswith("ps"):
                consonant.add(f"{cut[:-2]}s")
            if lemma.endswith("mpi"):
                vowel |= {stem for v in "aä" for stem in _both(f"{cut}{v}")}
    else:
        vowel.add(f"{lemma}i")
        consonant.add(lemma)
        vowel |= _both(f"{lemma}e")
        if lemma.endswith("nen"):
            vowel.add(f"{lemma[:-3]}se")
            consonant.add(f"{lemma[:-3]}s")
        if last == "n":
            vowel |= {f"{stem}me" for stem in _both(cut)}
            vowel |= {stem for v in "aä" for stem in (f"{cut}m{v}", f"{cut}mp{v}", f"{cut}mm{v}", f"{cut}tom{v}")}
            vowel |= {f"{cut}t{end}" for end in ("oma", "ömä")} | {f"{cut}m{v}" for v in "aä"}
            if lemma.endswith(("ton", "tön")):
                vowel |= {lemma[:-3] + end for end in ("ttoma", "ttömä")}
                consonant.add(lemma)
        if last == "s":
            vowel |= {f"{cut}kse", f"{cut}te", f"{cut}de", f"{cut}he"}
            vowel |= {f"{stem}{cut[-1:]}" for stem in _both(cut)}
            consonant.add(f"{cut}t")
        if last == "t":
            vowel |= {f"{cut}e", f"{cut}{cut[-1:]}", f"{cut[:-1]}ee", f"{cut}de", f"{cut}te"}
            vowel |= {f"{cut[:-1]}{cut[-1:]}", cut}
    return vowel - {""}, consonant - {""}


def _plural_stems(stem: str) -> set[str]:
    """Stems before the endings of the plural: koira → koiri, koiro + i; huonee → huonei; työ → töi."""
    last, cut = stem[-1], stem[:-1]
    if last in "aä":
        return {f"{cut}i", f"{cut}{'o' if last == 'a' else 'ö'}i"}
    found = {f"{cut}i", f"{cut}ei"} if last in "ei" else {f"{stem}i"}
    if cut and cut[-1] in "uyi" and last in "oöe":
        found.add(f"{cut[:-1]}{last}i")
    return found


def _singular(stem: str) -> Iterator[str]:
    last = stem[-1]
    yield from (stem, f"{stem}n", f"{stem}t", f"{stem}{last}n", f"{stem}h{last}n", f"{stem}seen")
    for vowel in "aä":
        yield from (f"{stem}{vowel}", f"{stem}t{vowel}", f"{stem}tt{vowel}", f"{stem}n{vowel}")
        yield from (f"{stem}{case}{vowel}" for case in ("ss", "st", "ll", "lt"))
    yield from (f"{stem}lle", f"{stem}ksi")


def _plural(stem: str) -> Iterator[str]:
    """Cases of the plural; `stem` ends in its i."""
    between = f"{stem[:-1]}j" if stem[-2:-1] in tuple(_VOWELS) else stem
    for vowel in "aä":
        yield from (f"{stem}{case}{vowel}" for case in ("ss", "st", "ll", "lt", "n", "tt", "t"))
        yield f"{between}{vowel}"
    yield from (f"{stem}lle", f"{stem}ksi", f"{between}en", f"{stem}den", f"{stem}tten")
    yield from (f"{stem}in", f"{stem}hin", f"{stem}siin", f"{stem}neen", f"{between}in")


def verb_forms(lemma: str) -> Iterator[str]:
    """Candidates for the persons, tenses, moods, infinitives and participles of a verb.

    Left out is what nobody searches with and what would cost the index a key a verb: hakekaa, haettiin.
    """
    yield lemma
    vowel_stems, consonant_stems = _verb_stems(lemma)
    for stem in sorted(vowel_stems):
        yield from _persons(stem)
        for past in sorted(_past_stems(stem)):
            yield from (past, f"{past}n", f"{past}t", f"{past}mme", f"{past}tte", f"{past}vat", f"{past}vät")
    for stem in sorted(vowel_stems | consonant_stems):
        yield from _passive(stem)
        for vowel in ("u", "y"):
            for consonant in "nlrs":
                yield f"{stem}{consonant}{vowel}t"
        for consonant in "nlrs":
            yield from (f"{stem}{consonant}ee{end}" for end in ("t", "n", "lle", "sta", "stä", "lla", "llä"))
            yield from (f"{stem}{consonant}ei{end}" for end in ("ta", "tä", "den", "lle", "sta", "stä"))


def _verb_stems(lemma: str) -> tuple[set[str], set[str]]:
    cut, last = lemma[:-1], lemma[-1]
    vowel: set[str] = set()
    consonant: set[str] = set()
    if lemma[-2:-1] in tuple(_VOWELS):
        vowel |= _both(cut)
        consonant |= {f"{stem[:-1]}e" for stem in _both(cut)}
    elif lemma.endswith(("da", "dä")):
        vowel |= {lemma[:-2], lemma[:-2][:-1] + "ke", lemma[:-2][:-1] + "e"}
        vowel |= {lemma[:-3] + end for end in ("ke", "e")}
        consonant |= {lemma[:-2], lemma[:-3] + "h"}
    elif lemma[-3:-1] in ("ll", "nn", "rr"):
        vowel |= {f"{lemma[:-2]}e"} | {f"{stem}{lemma[-3]}e" for stem in _both(lemma[:-3])}
        consonant.add(lemma[:-2])
    elif lemma.endswith(("sta", "stä")):
        vowel |= {*_both(f"{lemma[:-2]}e"), f"{lemma[:-3]}kse"}
        consonant.add(lemma[:-2])
    elif lemma.endswith(("ta", "tä")):
        base = lemma[:-2]
        vowel |= {stem + last for stem in _both(base)}
        vowel |= {f"{base}tse"}
        vowel |= {f"{stem}ne" for stem in _both(base)}
        consonant |= {base, f"{base}t", f"{base}n"}
    return vowel - {""}, consonant - {""}


def _past_stems(stem: str) -> set[str]:
    last, cut = stem[-1], stem[:-1]
    found = {f"{cut}i", f"{stem}i", f"{stem}si", f"{cut}si"}
    if last in "aä":
        found |= {f"{cut}oi", f"{cut}öi"}
        if cut[-1:] in ("t", "d", "n"):
            found |= {f"{cut[:-1]}si"}
    if cut and cut[-1] in "uyi":
        found.add(f"{cut[:-1]}{last}i")
    return found


def _persons(stem: str) -> Iterator[str]:
    last, front = stem[-1], {"u": "y", "a": "ä"}
    yield from (stem, f"{stem}n", f"{stem}t", f"{stem}mme", f"{stem}tte", f"{stem}{last}")
    yield from (f"{stem}minen", f"{stem}misen", f"{stem}mista", f"{stem}mistä", f"{stem}miseen", f"{stem}misesta")
    yield from (f"{stem}misestä", f"{stem}misessa", f"{stem}misessä", f"{stem}miset")
    for vowel in ("a", front["a"]):
        yield from (f"{stem}v{vowel}{end}" for end in ("", "t", "n"))
        yield from (f"{stem}vi{end}" for end in (f"{vowel}", "en", "lle"))
        yield from (
            f"{stem}m{vowel}{end}" for end in (f"{vowel}n", f"ss{vowel}", f"st{vowel}", f"ll{vowel}", f"tt{vowel}")
        )
    for conditional in {stem, stem[:-1]} if last in "ei" else {stem}:
        yield from (f"{conditional}isi{end}" for end in ("", "n", "t", "mme", "tte", "vat", "vät"))


def _passive(stem: str) -> Iterator[str]:
    for vowel in "aä":
        for mark in ("t", "d", "l", "n", "r", "tt"):
            yield f"{stem}{mark}{vowel}{vowel}n"
        for mark in ("t", "tt"):
            yield f"{stem}{mark}{vowel}v{vowel}"
            yield f"{stem}{mark}{vowel}v{vowel}t"
    for vowel in "uy":
        yield from (f"{stem}{mark}{vowel}" for mark in ("t", "tt"))
        yield from (f"{stem}{mark}{vowel}{end}" for mark in ("t", "tt") for end in ("n", "a", "ä", "jen", "ja", "jä"))
        yield from (f"{stem}{mark}{vowel}{end}" for mark in ("d", "t") for end in ("n", "t"))


def possessive(form: str) -> Iterator[str]:
    """A form with the endings of its owner: koti → kotini, kotisi, kotinsa, kotimme, kotinne; kodissa → kodissaan."""
    if form.endswith("ksi"):
        form = f"{form[:-1]}e"
    elif form.endswith(("n", "t")):
        form = form[:-1]
    else:
        yield f"{form}{form[-1]}n"
    yield from (f"{form}{ending}" for ending in ("ni", "si", "nsa", "nsä", "mme", "nne"))


def with_clitics(form: str) -> Iterator[str]:
    """A form with what asks, stresses or denies: kotikin, kotiko, kotihan, kotikaan, kotipa."""
    yield from (f"{form}{end}" for end in ("kin", "ko", "kö", "han", "hän", "kaan", "kään", "pa", "pä"))
