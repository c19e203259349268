"""`python -m benchmarks.search`, with corpora and answers that are made up."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from benchmarks.search.__main__ import MISSING, OWN_QUERIES, main
from benchmarks.search.asking import Answers, Found
from benchmarks.search.corpora import Corpus, Workshop, same_site, search_site
from benchmarks.search.queries import Query, read_queries
from generators.errors import PerhekeskusError

GOOD = {"q1": (Found("service", "x/n-2/"), Found("service", "x/n-1/")), "q2": (Found("service", "x/n-2/"),)}
RECORDS = {"n-1": "s1", "n-2": "s2", "n-3": "s3"}
DESCRIPTIONS = {"s1": ("a",), "s2": ("b",), "s3": ("c",)}


def _makers(**descriptions):
    def made(name: str):
        return lambda workshop: Corpus(name, workshop.folder, RECORDS, descriptions.get(name, DESCRIPTIONS))

    return {name: made(name) for name in ("system", "component", "example")}


def _finder(answers: Answers):
    """Answers the judged queries so, and our own as well as can be."""

    def ask(_: Path, queries: Iterable[Query]) -> Answers:
        best = {query.id: tuple(Found("group", id_) for id_ in _ordered(query)) for query in queries}
        return {**best, **{id_: found for id_, found in answers.items() if id_ in best}}

    return ask


def _ordered(query: Query) -> list[str]:
    return sorted(query.grades, key=lambda id_: -query.grades[id_])


@pytest.fixture
def judged(tmp_path: Path) -> Path:
    """Two judged queries, and the folder that stands for the reference material."""
    rows = [
        {"id": "q1", "lang": "fi", "query": "neuvola", "kind": "plain", "relevant": {"a": 3, "b2": 2}},
        {"id": "q2", "lang": "sv", "query": "dagis", "kind": "swedish", "relevant": {"b": 3, "gone": 3}},
    ]
    folder = tmp_path / "shared/search"
    folder.mkdir(parents=True)
    (folder / "queries.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (folder / "variants.json").write_text('[{"ids": ["b", "b2"]}]', encoding="utf-8")
    return tmp_path / "shared"


def _run(judged: Path, *arguments: str | Path, answers: Answers = GOOD, **descriptions) -> int:
    return main(["--shared", str(judged), *map(str, arguments)], _finder(answers), _makers(**descriptions))


def test_figures_over_the_floor_are_exit_code_0(judged: Path, capsys):
    assert _run(judged, "--corpus", "system") == 0
    assert "| all | 2 | 1.000 | 1.000 |" in capsys.readouterr().out


def test_figures_under_the_floor_are_exit_code_1(judged: Path, capsys):
    assert _run(judged, "--corpus", "system", answers={**GOOD, "q2": ()}) == 1
    assert "under the floor: all: recall@5 0.500, promised 0.78" in capsys.readouterr().out


def test_the_component_test_has_no_floor(judged: Path):
    assert _run(judged, "--corpus", "component", answers={"q1": (), "q2": ()}) == 0


def test_our_own_queries_have_a_floor(judged: Path):
    nothing = {query.id: () for query in read_queries(OWN_QUERIES)}
    assert _run(judged, "--corpus", "example") == 0
    assert _run(judged, "--corpus", "example", answers=nothing) == 1


def test_results_are_written_with_what_is_there(judged: Path, tmp_path: Path):
    assert _run(judged, "--corpus", "both", "--results", tmp_path / "new/out.jsonl") == 0
    rows = [json.loads(row) for row in (tmp_path / "new/out.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows == [{"id": "q1", "ranked": ["b", "a"]}, {"id": "q2", "ranked": ["b"]}]
    assert (tmp_path / "new/out.present.txt").read_text(encoding="utf-8") == "a\nb\nc\n"


def test_results_are_of_the_whole_system_when_both_are_measured(judged: Path, tmp_path: Path):
    component = {"s1": ("other",), "s2": ("b",)}
    assert _run(judged, "--corpus", "both", "--results", tmp_path / "out.jsonl", component=component) == 0
    assert "other" not in (tmp_path / "out.jsonl").read_text(encoding="utf-8")
    assert _run(judged, "--corpus", "component", "--results", tmp_path / "out.jsonl", component=component) == 0
    assert "other" in (tmp_path / "out.jsonl").read_text(encoding="utf-8")


def test_queries_of_another_file_are_asked(judged: Path, tmp_path: Path, capsys):
    row = {"id": "x1", "lang": "fi", "query": "vaka", "kind": "abbreviation", "relevant": {"c": 3}}
    (tmp_path / "mine.jsonl").write_text(json.dumps(row), encoding="utf-8")
    answers = {"x1": (Found("service", "x/n-3/"),)}
    assert _run(judged, "--corpus", "system", "--queries", tmp_path / "mine.jsonl", answers=answers) == 0
    assert "| abbreviation | 1 | 1.000 |" in capsys.readouterr().out


def test_the_worst_queries_are_told_when_asked_for(judged: Path, capsys):
    _run(judged, "--corpus", "system")
    assert "neuvola" not in capsys.readouterr().out
    _run(judged, "--corpus", "system", "--worst", "1")
    assert "plain         neuvola" in capsys.readouterr().out


def test_without_the_reference_material_our_own_queries_are_measured(tmp_path: Path, capsys):
    assert main(["--shared", str(tmp_path / "nowhere")], _finder({}), _makers()) == 0
    told = capsys.readouterr().out
    assert "nowhere is missing" in told
    assert "example: 60 queries" in told
    assert "system" not in told


def test_sites_are_built_anew_unless_the_same_are_asked_for(judged: Path):
    made: list[object] = []

    def note(workshop: Workshop) -> Corpus:
        made.append(workshop.make)
        return Corpus("system", workshop.folder, RECORDS, DESCRIPTIONS)

    for arguments in ([], ["--same"]):
        main(["--shared", str(judged), "--corpus", "system", *arguments], _finder(GOOD), {"system": note})
    assert made == [search_site, same_site]


def test_a_file_of_queries_that_is_missing_is_told(judged: Path, capsys):
    assert _run(judged, "--queries", "no-such-file.jsonl") == MISSING
    assert "no-such-file.jsonl" in capsys.readouterr().err


def test_queries_without_any_answer_there_measure_nothing(judged: Path, capsys):
    assert _run(judged, "--corpus", "system", system={"s1": ("else",)}) == MISSING
    assert "no query has a good answer in system" in capsys.readouterr().err


def test_a_build_that_fails_is_told(judged: Path, capsys):
    def broken(workshop: Workshop) -> Corpus:
        raise PerhekeskusError("perhekeskus build failed")

    assert main(["--shared", str(judged)], _finder(GOOD), {**_makers(), "system": broken}) == MISSING
    assert "perhekeskus build failed" in capsys.readouterr().err
