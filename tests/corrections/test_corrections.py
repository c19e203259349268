from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generators.corrections import corrected, read_corrections
from generators.corrections.reading import corrections_problems
from generators.errors import DataFileError
from generators.model.address import Address, Coordinates
from generators.model.local_records import LocalRecord, MeetingPlace, PeerGroup
from generators.model.text import Text

ID, OTHER = "8b4599b9-e27f-5540-a9ce-041c0012a269", "8b4599b9-e27f-5540-a9ce-041c0012a270"
HERE = Coordinates(latitude=64.0, longitude=27.0)
STREET = Address(kind="street", purpose="visit", street=Text({"fi": "Mallitie"}), number="4", coordinates=HERE)


def place(id_: str = ID, name: str = "Puiston perhekahvila", **fields: Any) -> MeetingPlace:
    told = {"municipality": "205", "address": STREET, **fields}
    return MeetingPlace(id=id_, names=Text({"fi": name}), place_kind="other", **told)


@pytest.fixture
def written(tmp_path: Path):
    """Writes a file of corrections of the feed "kartta"; gives the root."""

    def write(text: str, name: str = "kartta.yml") -> Path:
        folder = tmp_path / "content/data/corrections"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def correct(written):
    """Corrects records by a file."""

    def apply(text: str, *records: LocalRecord) -> tuple[tuple[Any, ...], tuple[str, ...]]:
        return corrected(records or (place(),), read_corrections(written(text), "kartta"))

    return apply


def faults(root: Path) -> str:
    with pytest.raises(DataFileError) as error:
        read_corrections(root, "kartta")
    return str(error.value)


def test_without_a_file_nothing_changes(tmp_path):
    assert corrected((place(),), read_corrections(tmp_path, "kartta")) == ((place(),), ())


def test_a_record_is_hidden_by_its_id(correct):
    records, warnings = correct(f"corrections:\n  - id: {ID}\n    hide: lopetettu\n", place(), place(OTHER))
    assert [record.id for record in records] == [OTHER]
    assert warnings == ()


def test_fields_are_replaced_and_others_stay(correct):
    text = f"""corrections:
  - id: {ID}
    why: lähteessä väärin
    set:
      name: {{sv: Parkens familjecafé}}
      kind: family_cafe
      municipality: "765"
      audience: pikkulapsille
      ages: [{{least: 0, most: 6}}]
      when: ["ti 9.30–11.30"]
      season: {{first: 2026-08-17}}
      point: {{latitude: 64.225, longitude: 27.7278}}
      accessibility: {{features: [prams]}}
      confirmed: {{day: 2026-11-02, by: perhetyön esihenkilö}}
"""
    [record], warnings = correct(text, place(fee=Text({"fi": "2 €"})))
    assert warnings == ()
    assert record.names.root == {"fi": "Puiston perhekahvila", "sv": "Parkens familjecafé"}
    assert (record.place_kind, record.municipality, record.address.municipality) == ("family_cafe", "765", "765")
    assert (record.address.street.get("fi"), record.address.coordinates.latitude) == ("Mallitie", 64.225)
    assert (record.fee.get("fi"), record.audience.get("fi")) == ("2 €", "pikkulapsille")
    assert record.gatherings[0].hours[0].openings[0].opens == "09:30"
    assert (record.valid_from, record.valid_to) == (date(2026, 8, 17), None)
    assert record.accessibility_features == ("prams",)
    assert (record.confirmed.day, record.confirmed.by.get("fi")) == (date(2026, 11, 2), "perhetyön esihenkilö")


def test_a_record_is_named_by_name_and_municipality(correct):
    text = 'corrections:\n  - name: puiston  PERHEKAHVILA\n    municipality: "205"\n    hide: lopetettu\n'
    elsewhere = place(OTHER, municipality="765")
    assert correct(text, place(), elsewhere) == ((elsewhere,), ())


def test_a_name_that_two_records_have_corrects_neither(correct):
    text = 'corrections:\n  - name: Puiston perhekahvila\n    municipality: "205"\n    hide: lopetettu\n'
    records, warnings = correct(text, place(), place(OTHER))
    assert len(records) == 2
    assert f"sopii 2 tietueeseen, joten korjausta ei tehty; käytä tunnusta: {ID}, {OTHER}" in warnings[0]


def test_a_correction_of_a_record_that_is_gone_is_warned_of(correct):
    records, warnings = correct(f"corrections:\n  - id: {OTHER}\n    hide: lopetettu\n")
    assert len(records) == 1
    assert warnings[0].startswith(f"content/data/corrections/kartta.yml: {OTHER}: tietuetta ei ole enää lähteessä")


def test_a_point_is_given_to_a_place_without_an_address(correct):
    text = f"corrections:\n  - id: {ID}\n    set: {{point: {{latitude: 64.2, longitude: 27.7}}}}\n"
    [record], _ = correct(text, place(address=None))
    assert record.address == Address(
        kind="other", purpose="visit", municipality="205", coordinates=Coordinates(latitude=64.2, longitude=27.7)
    )


def test_a_field_that_the_kind_of_record_lacks_is_warned_of(correct):
    group = PeerGroup(id=ID, names=Text({"fi": "Ryhmä"}))
    [record], warnings = correct(f"corrections:\n  - id: {ID}\n    set: {{kind: family_cafe, fee: 2 €}}\n", group)
    assert record.fee.get("fi") == "2 €"
    assert "kenttää kind ei ole tällä tietueella" in warnings[0]


def test_a_rhythm_that_does_not_fit_the_season_is_warned_of(correct):
    over = place(valid_from=date(2026, 8, 17), valid_to=date(2026, 8, 18))
    [record], warnings = correct(f'corrections:\n  - id: {ID}\n    set: {{when: ["pe 9–11"], fee: 2 €}}\n', over)
    assert record.gatherings == ()
    assert record.fee.get("fi") == "2 €"
    assert "aika ei käy tälle tietueelle" in warnings[0]


def test_all_faults_are_told_at_once_with_their_lines(written):
    message = faults(
        written(f"""corrections:
  - id: {ID}
  - name: Puisto
    id: {ID}
    hide: lopetettu
  - id: {OTHER}
    set:
      kindd: family_cafe
      id: {ID}
      municipality: "999"
      point: {{latitude: 27.7, longitude: 64.2}}
      when: [joskus]
""")
    )
    for part in (":2:", ":4:", ":8:", ":10:", ":11:", ":12:"):
        assert f"kartta.yml{part}" in message, (part, message)
    assert "tarkoititko ”kind”" in message


def test_an_id_cannot_be_changed(written):
    assert "tunnusta ei voi muuttaa" in faults(written(f"corrections:\n  - id: {ID}\n    set: {{id: {OTHER}}}\n"))


def test_a_file_is_named_after_a_feed(written):
    root = written(f"corrections:\n  - id: {ID}\n    hide: lopetettu\n", "katta.yml")
    [problem] = corrections_problems(root, frozenset({"kartta"}))
    assert "katta.yml" in str(problem)
    assert "lähteen avain" in str(problem)
    assert corrections_problems(root, frozenset({"katta"})) == []


def test_an_address_that_is_made_confidential_goes_with_the_texts_that_may_tell_it(correct):
    text = f"corrections:\n  - id: {ID}\n    set: {{confidential_address: true, summary: Ryhmä äideille}}\n"
    [record], _ = correct(text, place(description=Text({"fi": "Mallitie 4, ovi pihalta"})))
    assert record.confidential_address
    assert (record.address, record.description.root) == (None, {})
    assert record.summary.get("fi") == "Ryhmä äideille"
