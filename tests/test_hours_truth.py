"""Open times against those of the shared reference material: two counties' truth, all their hours, rules made up."""

import importlib.util
import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generators.hours import intervals
from generators.model.hours import HoursRule
from generators.sources.ptv_v11.mapping.fields import Reading
from generators.sources.ptv_v11.mapping.hours import hours
from tests.conftest import SHARED, SHARED_MISSING
from tests.rules import MONDAY, any_rule

CORPUS_DAY = date(2026, 11, 22)
KINDS = {"weekly": "DaysOfTheWeek", "overnight": "OverMidnight", "exception": "Exceptional"}

pytestmark = [pytest.mark.shared, pytest.mark.skipif(not SHARED.is_dir(), reason=SHARED_MISSING)]


@pytest.fixture(scope="module", params=["08", "17"])
def corpus(request: pytest.FixtureRequest, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole county, built once for the tests of this file."""
    folder: Path = tmp_path_factory.mktemp(f"corpus{request.param}")
    builder = [sys.executable, str(shared / "ptv" / "sandbox" / "corpus.py")]
    subprocess.run([*builder, "--county", request.param, "--out", str(folder)], check=True, stdout=subprocess.DEVNULL)
    return folder


@pytest.fixture(scope="module")
def reference() -> ModuleType:
    """The reference's own evaluator."""
    found = importlib.util.spec_from_file_location("hours_truth", SHARED / "ptv" / "sandbox" / "hours_truth.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_truth_of_a_county(corpus: Path) -> None:
    channels = {channel["id"]: channel for channel in lines(corpus / "channels.jsonl")}
    truth = lines(corpus / "hours_truth.jsonl")
    wrong = []
    for line in truth:
        rules = hours(Reading("channel", line["channel"], []), channels[line["channel"]])
        found = [[start.isoformat(), end.isoformat()] for start, end in intervals(rules, CORPUS_DAY, 60)]
        if found != line["intervals"]:
            wrong.append(line["channel"])
    assert len(truth) == 200
    assert wrong == []


def test_all_hours_of_a_county(corpus: Path, reference: ModuleType) -> None:
    compared = 0
    for channel in lines(corpus / "channels.jsonl"):
        if blocks := channel.get("serviceHours"):
            rules = hours(Reading("channel", channel["id"], []), channel)
            assert intervals(rules, CORPUS_DAY, 120) == reference.intervals(blocks, CORPUS_DAY, 120), channel["id"]
            compared += 1
    assert compared > 1000


def block(rule: HoursRule) -> dict[str, Any]:
    """A rule as PTV writes it."""
    days = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return {
        "serviceHourType": KINDS[rule.kind],
        "validFrom": rule.valid_from and f"{rule.valid_from}T00:00:00",
        "validTo": rule.valid_to and f"{rule.valid_to}T00:00:00",
        "isClosed": rule.closed,
        "isAlwaysOpen": rule.always_open,
        "isReservation": rule.by_appointment,
        "openingHour": [
            {
                "dayFrom": days[opening.first_day],
                "dayTo": days[opening.last_day],
                "from": f"{opening.opens}:00",
                "to": f"{opening.closes}:00",
            }
            for opening in rule.openings
        ],
    }


@given(rules=st.lists(any_rule(), max_size=5))
@settings(max_examples=500)
def test_rules_made_up(reference: ModuleType, rules: list[HoursRule]) -> None:
    # The reference says nothing of exceptions without a date, or of openings that begin at the end of a day.
    assume(not any(rule.kind == "exception" and rule.valid_from is None for rule in rules))
    assume(not any(opening.opens == "24:00" for rule in rules for opening in rule.openings))
    assert intervals(rules, MONDAY, 21) == reference.intervals([block(rule) for rule in rules], MONDAY, 21)
