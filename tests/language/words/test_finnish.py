"""Finnish: each form that a reader may type comes down to a stem of its base word."""

import pytest

from generators.language.words import analyse, fold, is_function_word, stem, stems_of
from generators.language.words.finnish_table import table

FORMS = {
    # gradation, plural, owner, clitics
    "päiväkoti": "päiväkodin päiväkotiin päiväkodissa päiväkotien päiväkodeissa päiväkotimme päiväkotikin päiväkodis",
    "tuki": "tuen tukea tuesta tuet tukia tukien tukeen tukeni tukeako",
    "tukka": "tukan tukkaa tukat tukkani",
    "äiti": "äidin äitiä äidille äidit äitejä äitini äitinsä äitikin äidiltäni",
    "lapsi": "lapsen lasta lapset lasten lapsia lapsien lapselle lapseni lapsellani lapsensa lapsiaan lapsikaan lapsel",
    "vauva": "vauvan vauvaa vauvat vauvojen vauvoille vauvani vauvaansa",
    "nainen": "naisen naista naiset naisten naisia naisella",
    "vanhempi": "vanhemman vanhempaa vanhemmat vanhempien vanhemmille vanhempani vanhempiensa",
    "mies": "miehen miestä miehet miesten miehiä mieheni",
    "käsi": "käden kättä käteen kädet käsien käsiä",
    "vesi": "veden vettä vedessä",
    "perhe": "perheen perhettä perheet perheiden perheitä perheeseen perheemme perheitten",
    "keskus": "keskuksen keskusta keskukset keskuksia keskuksessa",
    "vapaus": "vapauden vapautta vapaudet vapauksia",
    "sairas": "sairaan sairasta sairaat sairaita sairaalle",
    "hammas": "hampaan hammasta hampaat hampaita hampaiden",
    "puhelin": "puhelimen puhelinta puhelimet puhelimia puhelimessa",
    "työtön": "työttömän työtöntä työttömät työttömiä",
    "kevät": "kevään kevättä keväällä",
    "neuvola": "neuvolan neuvolaan neuvolassa neuvolat neuvoloita neuvolaankin neuvolas neuvolast",
    "koulu": "koulun kouluun koulussa koulut kouluja koulujen koulus kouluu koulunsa",
    "raha": "rahan rahaa rahat rahoja rahani rahaako",
    "asia": "asian asiaa asiat asioita asioiden",
    "sosiaalinen": "sosiaalisen sosiaalista sosiaaliset sosiaalisia",
    "lyhyt": "lyhyen lyhyttä lyhyet",
    "avain": "avaimen avainta avaimet avaimia",
    # verbs
    "hakea": "haen hakee haetaan hakenut hakeneet hakeminen hakemisen hakemaan hakisin hain haetko haemme hakevat",
    "saada": "saan saa saamme saavat saanut saatko sain",
    "auttaa": "autan autatko auttaisi auttanut auttaminen auttamaan autetaan auttoi",
    "erota": "eroan eroaa eronnut eroaminen erosi eroamassa",
    "nukkua": "nukun nukkuu nukkunut nukkumaan nukkuminen nukuta",
    "maksaa": "maksan maksoi maksaminen maksanut maksetaan maksavat",
    "lyödä": "lyön lyö lyönyt lyöminen löi lyödään",
    "pelätä": "pelkään pelkää pelännyt pelkäsi pelkääminen",
    "tarvita": "tarvitsen tarvitsee tarvitaan tarvitsemme tarvinnut",
    "tehdä": "teen tekee tehnyt tekeminen tehdään teki",
    "riidellä": "riitelen riitelee riidellyt riiteleminen",
    # names
    "Tampere": "Tampereen Tampereella Tampereelle",
    "Turku": "Turun Turussa Turkuun",
}


@pytest.mark.parametrize("base", FORMS)
def test_every_form_finds_its_base_word(base: str) -> None:
    lost = [form for form in FORMS[base].split() if stem(fold(form), "fi") not in stems_of(base, "fi")]
    assert lost == []


@pytest.mark.parametrize(
    ("word", "lemma"),
    [
        ("neuvolaan", "neuvola"),
        ("Neuvolassa", "neuvola"),
        ("hakeminen", "hakea"),
        ("hakemisesta", "hakea"),
        ("erosta", "ero"),
        ("lukion", "lukio"),
        ("parempi", "hyva"),
        ("vanhemmat", "vanhempi"),
        ("lastensuojeluilmoituksen", "lastensuojeluilmoitus"),
        ("vuoro-hoitoon", "vuorohoito"),
        ("PTV:ssä", "ptv"),
        ("paivakotiin", "paivakoti"),
    ],
)
def test_a_form_has_its_base_word(word: str, lemma: str) -> None:
    assert lemma in analyse(word, "fi").lemmas


def test_a_participle_keeps_its_verb() -> None:
    assert set(analyse("haettu", "fi").lemmas) == {"haettu", "hakea"}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("perhepäivähoidossa", {"perhe", "paiva", "hoito", "perhepaiva", "paivahoito"}),
        ("lastenneuvola", {"lapsi", "neuvola"}),
        ("vuoro-hoito", {"vuoro", "hoito"}),
        ("lukio", set()),
        ("qwertyvalmennus", {"qwerty", "valmennus"}),
        ("isovanhemmille", {"iso", "vanhempi"}),
    ],
)
def test_a_compound_has_its_parts(word: str, parts: set[str]) -> None:
    assert set(analyse(word, "fi").parts) == parts


def test_a_compound_is_inflected_at_its_end() -> None:
    assert stems_of("perhepäivähoito", "fi") == {"perhepaivahoito", "perhepaivahoido"}


def test_words_of_one_sound_stay_apart() -> None:
    assert stems_of("tuki", "fi").isdisjoint({"tukka", "tuka"})


def test_a_word_that_nobody_knows_finds_itself() -> None:
    for form in ("zumbapuxu", "zumbapuxun", "zumbapuxuun", "zumbapuxussa", "zumbapuxuja"):
        assert stem(form, "fi") in stems_of("zumbapuxu", "fi")


@pytest.mark.parametrize("word", ["onks", "mitä", "missä", "saako", "voiko", "mun", "kun", "ei", "joka"])
def test_small_words_say_nothing(word: str) -> None:
    assert is_function_word(fold(word), "fi")


@pytest.mark.parametrize("word", ["maa", "aika", "apua", "koti", "ero", "isä"])
def test_words_that_mean_something_are_kept(word: str) -> None:
    assert not is_function_word(fold(word), "fi")


def test_the_forms_of_the_table_find_their_base_words() -> None:
    known = table()
    pairs = [(form, key) for form, keys in known.forms.items() for key in keys]
    lost = [(form, key) for form, key in pairs if stem(form, "fi") not in stems_of(key, "fi")]
    assert len(pairs) > 15_000
    assert [(form, key) for form, key in lost if key in known.stems] == []
    assert len(lost) < len(pairs) / 200
