"""What editors are to look at: confirmations, seasons and events that grow old; what looks like a person."""

from pathlib import Path

import pytest

from generators.editors.reading import read_editors_files
from generators.editors.remarks import remarks
from tests.editors.texts import EVENT, PLACE, TODAY, project, put


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return project(tmp_path)


def told(root: Path) -> list[tuple[int, str]]:
    """Line and field of each remark; the files must be sound."""
    files = read_editors_files(root, TODAY, examples=True)
    assert [str(problem) for problem in files.problems] == []
    return [(remark.line, remark.field) for remark in remarks(root, files, TODAY)]


def place(root: Path, text: str, name: str = "meeting-places/tampere/kahvila.yml") -> None:
    put(root, name, text)


def test_a_fresh_place_needs_nothing(root: Path) -> None:
    place(root, PLACE)
    assert told(root) == []


@pytest.mark.parametrize(("day", "expected"), [("2025-12-25", []), ("2025-12-24", [(25, "confirmed.day")])])
def test_a_confirmation_is_asked_for_again_after_eleven_months(
    root: Path, day: str, expected: list[tuple[int, str]]
) -> None:
    place(root, PLACE.replace("day: 2026-11-02", f"day: {day}"))
    assert told(root) == expected


@pytest.mark.parametrize(("last", "expected"), [("2026-11-23", []), ("2026-11-22", [(27, "season.last")])])
def test_a_season_that_has_ended_is_told(root: Path, last: str, expected: list[tuple[int, str]]) -> None:
    place(root, f"{PLACE}season: {{first: 2026-09-01, last: {last}}}\n")
    assert told(root) == expected


@pytest.mark.parametrize(("days", "expected"), [("2026-11-23", []), ("2026-11-21, 2026-11-22", [(13, "when")])])
def test_an_event_whose_days_are_all_past_is_told(root: Path, days: str, expected: list[tuple[int, str]]) -> None:
    put(root, "events/satutunti.yml", EVENT.replace("2026-12-03", days))
    assert told(root) == expected


def test_one_rhythm_that_goes_on_is_enough(root: Path) -> None:
    place(root, PLACE.replace("  - ti 9.30", "  - {time: ke 9–11, last: 2026-10-28}\n  - ti 9.30"))
    assert told(root) == []


def test_made_up_records_may_grow_old(root: Path) -> None:
    text = PLACE.replace("day: 2026-11-02", "day: 2024-11-02")
    place(root, text, "example/meeting-places/tampere/kahvila.yml")
    assert told(root) == []


CONTACT = "contacts:\n  - role: ohjaaja\n    email: {}\n"


@pytest.mark.parametrize(
    "email", ["maija.meikalainen@example.org", "m.meikäläinen-maki@example.org", "matti.j.virta@x.fi"]
)
def test_an_address_that_looks_like_a_persons_is_told(root: Path, email: str) -> None:
    place(root, PLACE + CONTACT.format(email))
    assert told(root) == ([] if email.startswith("m.") else [(29, "contacts.1.email")])


@pytest.mark.parametrize(
    "email",
    [
        "kahvila@example.org",
        "perhekahvila.puisto@example.org",
        "info.tampere@example.org",
        "koordinaattori.nokia@example.org",
        "lapsi.ja.perhe@example.org",
        "varhaiskasvatus.palvelut@example.org",
    ],
)
def test_the_address_of_a_role_is_not(root: Path, email: str) -> None:
    place(root, PLACE + CONTACT.format(email))
    assert told(root) == []


def test_a_name_in_the_place_of_a_role_is_told(root: Path) -> None:
    place(root, PLACE.replace("by: perhetyön esihenkilö", "by: esihenkilö Maija Meikäläinen"))
    assert told(root) == [(26, "confirmed.by")]


def test_a_confidential_address_that_is_written_out_is_told(root: Path) -> None:
    place(root, PLACE + "confidential_address: true\n")
    assert told(root) == [(14, "address")]
    where = PLACE[PLACE.index("  street:") : PLACE.index("when:")]
    place(
        root,
        PLACE.replace(where, "  information: osoite kerrotaan ilmoittautuneille\n") + "confidential_address: true\n",
    )
    assert told(root) == []
