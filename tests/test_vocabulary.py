from pathlib import Path

import pytest

from generators.errors import DataFileError, Problem
from generators.helplines import read_helplines
from generators.publishing.project_check import check_project
from generators.situations import read_situations
from generators.vocabulary import VOCABULARY_FOLDER, Vocabulary, read_vocabulary
from tests.command import ROOT
from tests.editors.texts import project
from tests.hand_made import helpline, helplines

GOOD = """\
concepts:
  - key: child-maintenance
    fi: [elarit, isä ei maksa lapsesta]
    sv: [underhåll]
    en: [child support]
    means:
      words: [elatustuki, elatussopimus]
      service_classes: [P5.4]
      situations: [ero]
"""

CRISIS = """\
crises:
  - key: violence
    helplines: [nollalinja]
    fi: [mies lyö]
    sv: [mannen slår]
    en: [he hits me]
"""

SITUATIONS = read_situations(ROOT)
HELPLINES = helplines(helpline("nollalinja"))


def read(root: Path, **files: str) -> Vocabulary:
    """The vocabulary of a project that has these files, by their names without the ending."""
    folder = root / VOCABULARY_FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    return read_vocabulary(root, SITUATIONS, HELPLINES)


def faults(root: Path, **files: str) -> list[Problem]:
    with pytest.raises(DataFileError) as error:
        read(root, **files)
    return error.value.problems


def test_reads_concepts_and_crises_in_order_of_their_keys(tmp_path: Path) -> None:
    found = read(tmp_path, one=GOOD, other=GOOD.replace("child-maintenance", "adoption"), crisis=CRISIS)
    assert [concept.key for concept in found.concepts] == ["adoption", "child-maintenance"]
    assert [crisis.helplines for crisis in found.crises] == [("nollalinja",)]
    assert found.concepts[1].means.words[0] == "elatustuki"


def test_a_project_without_the_folder_has_no_words(tmp_path: Path) -> None:
    assert read_vocabulary(tmp_path, SITUATIONS, HELPLINES) == Vocabulary()


@pytest.mark.parametrize(
    ("old", "new", "line", "fi", "en"),
    [
        ("    sv:", "    se:", 4, "tuntematon kenttä; tunnetut kentät: key, fi, sv", "known fields: key, fi, sv"),
        ("      situations:", "      situation:", 9, "tarkoititko ”situations”?", "did you mean “situations”?"),
        ("[ero]", "[erot]", 9, "käytä jotakin näistä: ", "use one of these: "),
        ("P5.4", "5.4", 8, "PTV:n palveluluokan tunnus, esimerkiksi P3.1", "the code of a service class of PTV"),
        ("P5.4", "P77.4", 8, "PTV:ssä ei ole tätä palveluluokkaa", "PTV has no such service class"),
        ("[elatustuki, elatussopimus]", "[]", 7, "vähintään yksi kohta", "at least one item"),
        ("      words: [elatustuki, elatussopimus]\n", "", 6, "tämä kenttä puuttuu", "this field is missing"),
        ("[elarit, isä", '[elarit, "", isä', 3, "vähintään 2 merkkiä", "at least 2 characters"),
        ("[elarit, isä", '[elarit, "??", isä', 3, "vähintään yksi sana", "write a word"),
        ("elatustuki,", '"  ",', 7, "vähintään yksi sana", "write a word"),
        ("[underhåll]", "[no]", 4, 'kirjoita se lainausmerkkeihin: "no"', 'write it in quotes: "no"'),
        ("[child support]", "[on]", 5, 'kirjoita se lainausmerkkeihin: "on"', 'write it in quotes: "on"'),
        ("[underhåll]", "[112]", 4, 'kirjoita se lainausmerkkeihin: "112"', 'write it in quotes: "112"'),
        ("[underhåll]", "underhåll", 4, "luettelo", "a list"),
        ("[elarit,", "[elarit, Elarit,", 3, "sama on jo rivillä", "it is there already"),
        ("child-maintenance", "Child maintenance", 2, "vain pieniä kirjaimia", "only small letters"),
        ("    means:", "    sv: [pappan]\n    means:", 6, "sama kenttä on jo rivillä 4", "on line 4 already"),
    ],
)
def test_faults_are_told_in_two_languages_with_their_line(
    tmp_path: Path, old: str, new: str, line: int, fi: str, en: str
) -> None:
    assert old in GOOD
    [problem] = faults(tmp_path, money=GOOD.replace(old, new))
    finnish, english = str(problem).split("\n")
    assert finnish.startswith(f"{tmp_path / VOCABULARY_FOLDER / 'money.yml'}:{line}: ")
    assert fi in finnish
    assert en in english


def test_a_concept_that_nobody_has_words_for_is_a_fault(tmp_path: Path) -> None:
    silent = "".join(line for line in GOOD.splitlines(keepends=True) if line[4:7] not in ("fi:", "sv:", "en:"))
    [problem] = faults(tmp_path, money=silent)
    assert (problem.line, problem.expected.fi) == (2, "lisää sanoja: fi, sv tai en")


@pytest.mark.parametrize("other", ["zoo", "crisis"])
def test_a_key_of_another_file_is_told_with_that_file(tmp_path: Path, other: str) -> None:
    again = GOOD if other == "zoo" else CRISIS.replace("violence", "child-maintenance")
    [problem] = faults(tmp_path, money=GOOD, **{other: again})
    assert (problem.file.name, problem.line) == (f"{other}.yml", 2)
    assert problem.expected.fi == "vaihda avain, sillä se on jo tiedostossa money.yml"
    assert problem.expected.en == "change the key: money.yml has it already"


def test_a_helpline_that_is_not_there_is_told(tmp_path: Path) -> None:
    [problem] = faults(tmp_path, crisis=CRISIS.replace("[nollalinja]", "[nollalinja, ykkoslinja]"))
    assert (problem.line, problem.field, problem.found) == (3, "crises.1.helplines.2", "”ykkoslinja”")
    assert problem.expected.fi == "käytä jotakin näistä: nollalinja"


def test_every_fault_of_every_file_is_told_at_once(tmp_path: Path) -> None:
    broken = GOOD.replace("[ero]", "[erot]").replace("[underhåll]", "[no]").replace("P5.4", "P77")
    found = faults(tmp_path, a=broken, b=GOOD, crisis=CRISIS.replace("nollalinja", "ykkoslinja"))
    assert [(problem.file.name, problem.line) for problem in found] == [
        ("a.yml", 4),
        ("a.yml", 8),
        ("a.yml", 9),
        ("b.yml", 2),
        ("crisis.yml", 3),
    ]


def test_the_check_of_the_project_tells_them_beside_faults_of_other_files(tmp_path: Path) -> None:
    root = project(tmp_path)
    (root / "content/data/situations.yml").write_text("situations: 1\n", encoding="utf-8")
    (root / VOCABULARY_FOLDER).mkdir(parents=True, exist_ok=True)
    (root / VOCABULARY_FOLDER / "money.yml").write_text(GOOD.replace("P5.4", "P77"), encoding="utf-8")
    problems, _ = check_project(root, None)
    told = {problem.file.name for problem in problems}
    assert {"situations.yml", "money.yml"} <= told


def test_the_projects_own_vocabulary_reads_and_is_large() -> None:
    found = read_vocabulary(ROOT, SITUATIONS, read_helplines(ROOT))
    assert len(found.concepts) >= 600
    assert found.crises
    assert [c.key for c in found.concepts if not (c.fi and c.sv and c.en)] == []
