"""Corrections applied to the records of a feed. Pure."""

from collections.abc import Iterable
from typing import Any

from generators.corrections.forms import ChangesForm, CorrectionForm
from generators.corrections.reading import Corrections
from generators.editors.making import common_fields, contact_of, gatherings_of, visitor_of
from generators.editors.parts import SeasonForm
from generators.model.address import Address, Coordinates
from generators.model.local_records import TELLS_WHERE, LocalRecord
from generators.model.text import Text
from generators.school_terms import SchoolTerms

_RECORD_FIELDS = {
    "name": ("names",),
    "place": ("place_id",),
    "ptv": ("ptv_id",),
    "kind": ("place_kind",),
    "type": ("event_type",),
    "when": ("gatherings",),
    "season": ("valid_from", "valid_to"),
    "accessibility": ("accessibility", "accessibility_features"),
}
"""Fields of the form that records call otherwise."""


def corrected(
    records: Iterable[LocalRecord], corrections: Corrections, terms: SchoolTerms | None = None
) -> tuple[tuple[LocalRecord, ...], tuple[str, ...]]:
    """The records without the hidden ones and with the changes, and warnings in Finnish for the report.

    A correction whose record is gone, or that fits several, does nothing and is warned of. Several corrections of one
    record are applied in their order. `terms` are the school terms that a rhythm may keep to.
    """
    found = {record.id: record for record in records}
    hidden: set[str] = set()
    warnings: list[str] = []
    by_name = list(found.values())
    for correction in corrections.entries:
        fitting = _fitting(correction, found, by_name)
        if len(fitting) != 1:
            warnings.append(f"{corrections.file}: {_named(correction)}: {_why_not(fitting)}")
        elif correction.hide:
            hidden.add(fitting[0])
        elif correction.set:
            record, told = _changed(found[fitting[0]], correction.set, terms)
            found[record.id] = record
            warnings += [f"{corrections.file}: {_named(correction)}: {words}" for words in told]
    return tuple(record for id_, record in found.items() if id_ not in hidden), tuple(warnings)


def _fitting(correction: CorrectionForm, found: dict[str, LocalRecord], by_name: list[LocalRecord]) -> list[str]:
    """Ids of the records that a correction names. Names and municipalities are those that the feed gave."""
    if correction.id:
        return [correction.id] if correction.id in found else []
    wanted = " ".join((correction.name or "").casefold().split())
    return [
        record.id
        for record in by_name
        if wanted in (name.casefold() for _, name in record.names) and record.municipality == correction.municipality
    ]


def _named(correction: CorrectionForm) -> str:
    return correction.id or f"”{correction.name}”, kunta {correction.municipality or 'ei tiedossa'}"


def _why_not(fitting: list[str]) -> str:
    if fitting:
        return (
            f"sopii {len(fitting)} tietueeseen, joten korjausta ei tehty; käytä tunnusta: {', '.join(sorted(fitting))}"
        )
    return "tietuetta ei ole enää lähteessä, joten korjaus ei tee mitään; tarkista tai poista se"


def _changed(record: LocalRecord, changes: ChangesForm, terms: SchoolTerms | None) -> tuple[LocalRecord, list[str]]:
    """The record with the given fields replaced, and what could not be."""
    municipality = changes.municipality if "municipality" in changes.model_fields_set else record.municipality
    season = changes.season if "season" in changes.model_fields_set else _season_of(record)
    whole = changes.model_copy(update={"municipality": municipality, "season": season})
    values = common_fields(whole) | {
        "place_kind": whole.kind,
        "event_type": whole.type,
        "coordinator": contact_of(whole.coordinator) if whole.coordinator else None,
    }
    told: list[str] = []
    given = changes.model_fields_set - {"point"}
    try:
        values["gatherings"] = gatherings_of(whole, whole.when, terms)
        values["visitors"] = tuple(visitor_of(whole, visitor, terms) for visitor in whole.visitors)
    except ValueError as error:
        told.append(f"aika ei käy tälle tietueelle: {error}")
        given -= {"when", "visitors"}
    update: dict[str, Any] = {}
    for field in sorted(given):
        names = _RECORD_FIELDS.get(field, (field,))
        if any(name not in type(record).model_fields for name in names):
            told.append(f"kenttää {field} ei ole tällä tietueella; poista se")
        else:
            update |= {name: _merged(getattr(record, name), values[name]) for name in names}
    if update.get("confidential_address") and not record.confidential_address:
        record = record.model_copy(update=dict(TELLS_WHERE))
    address = _placed(update.get("address", record.address), changes, municipality)
    return record.model_copy(update=update | {"address": address}), told


def _season_of(record: LocalRecord) -> SeasonForm:
    return SeasonForm(first=record.valid_from, last=record.valid_to)


def _merged(old: Any, new: Any) -> Any:
    """A text keeps the languages that its correction does not give; anything else is replaced."""
    return Text({**old.root, **new.root}) if isinstance(old, Text) and isinstance(new, Text) and new else new


def _placed(address: Address | None, changes: ChangesForm, municipality: str | None) -> Address | None:
    """The address in its municipality and at its corrected point."""
    if changes.point:
        point = Coordinates(latitude=round(changes.point.latitude, 7), longitude=round(changes.point.longitude, 7))
        address = (address or Address(kind="other", purpose="visit")).model_copy(update={"coordinates": point})
    return address.model_copy(update={"municipality": municipality}) if address else None
