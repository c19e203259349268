from pathlib import Path

import pytest

from generators.errors import DataFileError
from generators.matching import Match
from generators.model.concept import Concept
from generators.model.records import Service
from generators.model.text import Text
from generators.situations import Situation, Situations, read_situations

GOOD = """
situations:
  - key: vauva-aika
    slugs: {fi: vauva-aika, sv: babytiden, en: baby-time}
    names: {fi: Vauva-aika, sv: Babytiden, en: Baby time}
    introductions: {fi: Alku, sv: Början, en: Start}
    audience: families
    service_classes: [P3.4]
    ontology_terms: [imetys]
    keywords: [perhekahvila*]
"""


def situation(**fields: object) -> Situation:
    text = {"fi": "ero", "sv": "skilsmassa", "en": "divorce"}
    plain = {"key": "ero", "slugs": text, "names": text, "introductions": text, "audience": "both"}
    return Situation.model_validate({**plain, **fields})


def belongs(to: Situation, found: Service) -> bool:
    return Situations(situations=(to,)).of(found) == (to.key,)


def service(classes: str = "", targets: str = "", terms: tuple[Concept, ...] = (), **fields: object) -> Service:
    return Service.model_validate(
        {
            "id": "a",
            "names": {"fi": "Palvelu"},
            "service_classes": [Concept(code=code) for code in classes.split()],
            "target_groups": [Concept(code=code) for code in targets.split()],
            "ontology_terms": terms,
            **fields,
        }
    )


def write(root: Path, text: str) -> Path:
    (root / "content/data").mkdir(parents=True)
    (root / "content/data/situations.yml").write_text(text, encoding="utf-8")
    return root


def test_reads_the_file(tmp_path: Path) -> None:
    found = read_situations(write(tmp_path, GOOD))
    assert [s.key for s in found.situations] == ["vauva-aika"]
    assert found.of(service("P3.4")) == ("vauva-aika",)
    assert found.of(service("P3.5")) == ()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("audience: families", "audience: kaikki", "audience"),
        ("sv: babytiden,", "sv: Baby tiden,", "Baby tiden"),
        (", en: Baby time", "", "puuttuu: en"),
        ("service_classes: [P3.4]", "service_classes: [3.4]", "service_classes"),
        ("keywords:", "keyword:", "tarkoititko ”keywords”"),
        ("    service_classes: [P3.4]\n    ontology_terms: [imetys]\n    keywords: [perhekahvila*]\n", "", "vähintään"),
    ],
)
def test_faults_are_told_with_their_line(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in GOOD
    with pytest.raises(DataFileError) as error:
        read_situations(write(tmp_path, GOOD.replace(old, new)))
    assert told in str(error.value)
    assert error.value.problems[0].line >= 3


def test_a_key_or_an_address_given_twice_is_refused(tmp_path: Path) -> None:
    again = GOOD.replace("situations:\n", "").replace("vauva-aika\n", "toinen\n", 1)
    with pytest.raises(DataFileError, match="kahdesti: vauva-aika"):
        read_situations(write(tmp_path, GOOD + again))


def test_a_main_class_does_not_bring_its_subclasses() -> None:
    assert not belongs(situation(service_classes=["P3"]), service("P3.4"))


def test_terms_match_by_any_name_code_or_uri() -> None:
    term = Concept(code="p10", uri="http://www.yso.fi/onto/koko/p10", names=Text({"fi": "Avioero", "sv": "skilsmässa"}))
    for word in ("avioero", "Skilsmässa", "p10", "http://www.yso.fi/onto/koko/p10"):
        assert belongs(situation(ontology_terms=[word]), service(terms=(term,)))
    assert not belongs(situation(ontology_terms=["ero"]), service(terms=(term,)))


def test_a_term_without_code_and_uri_does_not_match_nothing() -> None:
    assert not belongs(situation(ontology_terms=["ero"]), service(terms=(Concept(),)))


def test_keywords_are_whole_words_unless_starred() -> None:
    named = service(names={"fi": "Imetysohjaus ja ero"}, keywords={"fi": ("perheneuvonta",)})
    assert belongs(situation(keywords=["imetys*"]), named)
    assert belongs(situation(keywords=["ero"]), named)
    assert belongs(situation(keywords=["perheneuvonta"]), named)
    assert not belongs(situation(keywords=["imetys"]), named)
    assert not belongs(situation(keywords=["ohjaus*"]), named)
    assert belongs(situation(keywords=["*ohjaus"]), named)


def test_target_groups_narrow_and_left_out_classes_win() -> None:
    young = situation(service_classes=["P5.2"], target_groups=["KR1.3"], leave_out_classes=["P7.11"])
    assert belongs(young, service("P5.2", "KR1.3 KR2"))
    assert not belongs(young, service("P5.2", "KR1.2"))
    assert not belongs(young, service("P5.2 P7.11", "KR1.3"))


def test_what_brought_a_service_is_told() -> None:
    taken = {"service_classes": ["P3.4"], "ontology_terms": ["imetys"], "keywords": ["kahvila*", "kafé*"]}
    found = Situations(situations=(situation(**taken),))
    term = Concept(code="t", names=Text({"fi": "Imetys"}))
    assert found.matches(service("P3.4", terms=(term,))) == {"ero": Match("service_class", "P3.4")}
    assert found.matches(service(terms=(term,), keywords={"fi": ["kahvila"]})) == {
        "ero": Match("ontology_term", "imetys")
    }
    assert found.matches(service(names={"fi": "Talo", "sv": "Kaféer för alla"})) == {
        "ero": Match("keyword", "kaféer", "sv")
    }
    assert found.matches(service(keywords={"fi": ["Kahvilat"]})) == {"ero": Match("keyword", "kahvilat", "fi")}
    assert found.matches(service()) == {}
