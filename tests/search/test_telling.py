from dataclasses import replace

from generators.model.text import Picked
from generators.pages.context import Context
from generators.search.columns import KINDS
from generators.search.telling import SUMMARY_LIMIT, told_find
from tests.pages.world import prepared
from tests.search.world import NOTHING, made_find

CONTEXT = Context(prepared(NOTHING), "fi")
FOUND = made_find(1, "Neuvola")


def test_a_line_tells_what_it_is_and_where_it_leads() -> None:
    told = told_find(CONTEXT, replace(FOUND, place="Tampere", organisation="Alue", summary=Picked("Teksti.", "fi")))
    assert told == [KINDS.index("service"), "Neuvola", "palvelut/1/", "Tampere", "Alue", "Teksti."]


def test_what_is_empty_at_the_end_is_left_out() -> None:
    assert told_find(CONTEXT, FOUND) == [KINDS.index("service"), "Neuvola", "palvelut/1/"]
    assert told_find(CONTEXT, replace(FOUND, organisation="Alue"))[3:] == ["", "Alue"]


def test_a_long_summary_is_cut_at_a_word() -> None:
    told = told_find(CONTEXT, replace(FOUND, summary=Picked("sanoja " * 40, "fi")))[5]
    assert len(told) <= SUMMARY_LIMIT
    assert told.endswith("sanoja…")


def test_lines_of_a_summary_are_joined() -> None:
    assert told_find(CONTEXT, replace(FOUND, summary=Picked("Yksi.\n\nKaksi.", "fi")))[5] == "Yksi. Kaksi."


def test_languages_other_than_the_page_s_are_told() -> None:
    found = replace(FOUND, title=Picked("Rådgivning", "sv"), summary=Picked("Text.", "sv"))
    assert told_find(CONTEXT, found)[5:] == ["Text.", "sv", "sv"]
    assert told_find(CONTEXT, replace(found, title=FOUND.title))[5:] == ["Text.", "", "sv"]
