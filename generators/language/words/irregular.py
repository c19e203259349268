"""Forms of Swedish and English words that no cut of endings brings together."""

from functools import lru_cache

from generators.language.words.folding import fold

_TOGETHER = {
    "sv": (
        "dotter döttrar, mor moder mödrar mamma, far fader fäder, bror broder bröder, mus möss, öga ögon, öra öron,"
        "gå går gick gått, få får fick fått, ge ger gav gett, ta tar tog tagit, slå slår slog slagit, gråta grät,"
        "dricka drack druckit, sova sov sovit, skriva skrev skrivit, bli blir blev blivit, se ser såg sett,"
        "må mår mådde mått, bo bor bodde bott, tro tror trodde trott, dö dör dog dött död, liten små lilla mindre,"
        "gammal äldre äldst, dålig sämre, stor större störst, ung yngre yngst, ligga låg legat, finna fann funnit"
    ),
    "en": (
        "child children kid kids, man men, woman women, person people, tooth teeth, foot feet, wife wives, life lives,"
        "crisis crises, diagnosis diagnoses, die died dying dead death, lie lying, eat ate eaten, drink drank drunk,"
        "hit hitting, beat beaten, give gave given, take took taken, go goes went gone, sleep slept, feel felt,"
        "lose lost loss, find found, pay paid, speak spoke spoken, buy bought, fight fought, grow grew grown growth,"
        "know knew known, leave left, meet met, teach taught, think thought, write wrote written, run ran, swim swam"
    ),
}


@lru_cache(maxsize=1)
def _groups() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for language, written in _TOGETHER.items():
        for group in written.split(","):
            words = tuple(fold(word) for word in group.split())
            for word in words:
                found[language, word] = (*found.get((language, word), ()), *words)
    return found


def forms_with(key: str, language: str) -> tuple[str, ...]:
    """Folded words that belong together with this one, itself among them."""
    return (key, *_groups().get((language, key), ()))
