"""The choice of one's own municipality, and the file that leads scripts to its data."""

import json
import re

from generators.pages.chooser import chooser_block
from generators.pages.context import Context
from generators.pages.municipality_file import MUNICIPALITIES_FILE
from generators.pages.registry import record_files
from tests.hand_made import NOKIA, TAMPERE, service, snapshot
from tests.pages.world import prepared


def context(language: str = "fi") -> Context:
    return Context(prepared(snapshot([service("s1", "Palvelu")])), language)


def test_the_region_comes_first_and_then_the_municipalities_in_alphabetical_order() -> None:
    block = str(chooser_block(context(), "palvelut/a/"))
    assert re.findall(r'<option value="(\d*)"', block) == ["", NOKIA, TAMPERE]
    assert '<option value="">Koko ' in block
    assert "Tammerfors" in chooser_block(context("sv"), "")


def test_scripts_are_told_where_pages_and_data_of_a_municipality_are() -> None:
    block = str(chooser_block(context("sv"), "tjanster/a/"))
    assert 'data-pages="../../kommuner/"' in block
    assert 'data-file="i-dag.json"' in block
    assert f'value="{TAMPERE}" data-slug="tammerfors"' in block


def test_without_a_script_there_is_a_link_to_the_list() -> None:
    assert '<a class="without-script" href="../../kunnat/">Valitse kunta</a>' in chooser_block(context(), "palvelut/a/")


def test_the_file_leads_from_the_code_to_the_data_in_each_language() -> None:
    for language, address in (("fi", "kunnat/tampere/paikat.geojson"), ("en", "municipalities/tampere/places.geojson")):
        files = {file.address: file.content for file in record_files(context(language).prepared, language)}
        told = json.loads(files[MUNICIPALITIES_FILE])
        assert told[TAMPERE] == address
        assert set(told.values()) <= set(files)
