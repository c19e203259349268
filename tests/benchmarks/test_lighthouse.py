"""Reading what Lighthouse reports."""

from typing import Any

from benchmarks.lighthouse import CATEGORIES, Fault, faults, listed, places, scores


def report(score: float, **audits: dict[str, Any]) -> dict[str, Any]:
    """A report in which every category has `score` and the audits count for the first."""
    references = [{"id": name, "weight": 1} for name in audits]
    categories = {name: {"score": score, "auditRefs": []} for name in CATEGORIES}
    categories[CATEGORIES[0]]["auditRefs"] = references
    return {"categories": categories, "audits": {name: {"id": name, "title": name, **a} for name, a in audits.items()}}


def test_only_what_failed_is_a_fault() -> None:
    told = report(1, good={"score": 1}, almost={"score": 0.95}, bad={"score": 0}, untold={"score": None})
    assert [fault.audit for fault in faults(told)] == ["bad"]


def test_a_fault_says_where() -> None:
    details = {
        "items": [
            {"node": {"snippet": '<a href="#">'}},
            {"url": "http://127.0.0.1/x.css", "wastedBytes": 18570.4},
            {"type": "list-section"},
        ]
    }
    assert places(details) == ['<a href="#">', "http://127.0.0.1/x.css wastedBytes 18,570"]


def test_the_score_is_the_median_of_the_runs() -> None:
    assert scores([report(0.5), report(1), report(0.97)]) == [97] * len(CATEGORIES)


def test_a_fault_of_many_pages_is_told_once() -> None:
    fault = Fault("seo", "meta-description", "No description", ("<head>",))
    lines = listed({"front": [fault], "service": [fault]})
    assert lines == ["seo: meta-description: No description (front; service)", "    <head>"]
