"""From answers of the finder to rankings, and from rankings to rows of figures."""

from pathlib import Path

from benchmarks.search.asking import Found
from benchmarks.search.corpora import Corpus
from benchmarks.search.evaluation import HEAD, descriptions_ranked, evaluate, finds_ranked
from benchmarks.search.queries import Query, Variants

PLAIN = Query("q1", "fi", "neuvola", "plain", {"a": 3})
TYPO = Query("q2", "fi", "neuvla", "typo", {"a": 3})
SWEDISH = Query("q3", "sv", "rådgivning", "swedish", {"b": 3})


def test_services_become_their_descriptions_each_once():
    answers = [
        Found("location", "palvelupisteet/talo-1/"),
        Found("service", "palvelut/neuvola-2/"),
        Found("service", "palvelut/hammashoito-1/"),
        Found("service", "palvelut/hammashoito-3/"),
        Found("service", "palvelut/muu-4/"),
        Found("service", "palvelut/vieras-5/"),
    ]
    records = {"talo-1": "s1", "neuvola-2": "s2", "hammashoito-1": "s1", "hammashoito-3": "s3", "muu-4": "s4"}
    corpus = Corpus("x", Path(), records, {"s1": ("a",), "s2": ("b",), "s3": ("a",)})
    assert descriptions_ranked(answers, corpus) == ("b", "a")


def test_a_merged_service_gives_the_descriptions_of_all_its_records():
    corpus = Corpus("x", Path(), {"neuvola-1": "s1"}, {"s1": ("a", "b")})
    assert descriptions_ranked([Found("service", "tjanster/neuvola-1/")], corpus) == ("a", "b")


def test_a_record_is_called_by_its_id_and_a_page_by_its_address():
    answers = [Found("article", "kasikirja/luku/"), Found("group", "ryhmat/kerho-1/")]
    assert finds_ranked(answers, {"kerho-1": "r1"}) == ("kasikirja/luku/", "r1")


def test_rows_are_by_kind_then_finnish_then_all():
    found = evaluate([SWEDISH, TYPO, PLAIN], {"q1": ["a"], "q3": ["x", "b"]})
    assert list(found.means) == ["plain", "typo", "swedish", "Finnish", "all"]
    assert [found.means[kind].recall for kind in found.means] == [1.0, 0.0, 1.0, 0.5, 2 / 3]
    assert found.numbers == {"plain": 1, "typo": 1, "swedish": 1, "Finnish": 2, "all": 3}


def test_a_kind_of_its_own_has_a_row():
    assert "odd" in evaluate([Query("q", "fi", "", "odd", {"a": 3})], {}).means


def test_the_table_has_a_cell_for_each_heading():
    *head, row, _, _ = evaluate([PLAIN], {"q1": ["a"]}).table().splitlines()
    assert head == HEAD.splitlines()
    assert row == "| plain | 1 | 1.000 | 1.000 | 1.000 |"


def test_a_query_that_cannot_be_answered_there_is_left_out():
    assert [one.query for one in evaluate([PLAIN, SWEDISH], {}, present={"b"}).measured] == [SWEDISH]


def test_variants_count_as_one():
    found = evaluate([Query("q", "fi", "", "plain", {"a2": 3})], {"q": ["a"]}, Variants({"a": "a", "a2": "a"}))
    assert found.means["all"].recall == 1.0


def test_the_worst_come_first():
    found = evaluate([PLAIN, TYPO], {"q1": ["a"]})
    assert found.worst(1) == ["q2  0.000  typo          neuvla"]
    assert found.worst(0) == []
