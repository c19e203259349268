"""National general descriptions as they were recorded → a snapshot in which each is a service without channels.

They come in the shape of an import file, with long texts in the editor's JSON (blocks) and terms named by old
addresses. They are put into the shape of PTV's API and read as a pull reads it.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from generators.codes import municipalities_of
from generators.errors import PerhekeskusError
from generators.model.records import Service, Unread
from generators.snapshot import Manifest, Snapshot
from generators.sources.ptv_v11.mapping import read_general_description_names, read_service

COUNTY = "08"
PULLED = datetime(2026, 11, 22, 3, tzinfo=UTC)

RECORDED = Path("ptv/recorded/official-general-descriptions/gd.json")
CODES = Path("ptv/codes")
"""Where they, and the names of classes and groups in all languages, lie in the reference material."""

LISTS = {
    "serviceClasses": ("ServiceClass", "service_classes"),
    "targetGroups": ("TargetGroup", "target_groups"),
    "lifeEvents": ("LifeEvent", "life_events"),
}
"""PTV's lists of a service → their name in the recording, the file of their codes."""

TEXTS = {
    "ShortDescription": "GD_Summary",
    "Description": "GD_Description",
    "BackgroundDescription": "GD_BackgroundDescription",
    "UserInstructions": "GD_UserInstruction",
    "ChargeTypeAdditionalInfo": "GD_ChargeTypeAdditionalInfo",
    "DeadLineAdditionalInfo": "GD_DeadLine",
    "ProcessingTimeAdditionalInfo": "GD_ProcessingTime",
    "ValidityTimeAdditionalInfo": "GD_ValidityTime",
}
"""Their texts → types of description in the API."""

Terms = dict[str, dict[str, Any]]
"""Old address of a term → the term as the API gives it."""


def descriptions_snapshot(shared: Path) -> Snapshot:
    """A snapshot of all recorded descriptions; the id of each service is that of its description."""
    terms = {uri: term for _, name in LISTS.values() for uri, term in _terms(shared / CODES / f"{name}.json")}
    rows = json.loads((shared / RECORDED).read_text(encoding="utf-8-sig"))
    services = {service.id: service for service in (description_service(row, terms) for row in rows)}
    manifest = Manifest(
        address="general descriptions",
        official=False,
        county=COUNTY,
        municipalities=tuple(municipality.code for municipality in municipalities_of(COUNTY)),
        pulled_at=PULLED,
        full_pulled_at=PULLED,
        counts={"services": len(services)},
    )
    return Snapshot(manifest, dict(sorted(services.items())), {}, {}, {}, {}, ())


def description_service(row: dict[str, Any], terms: Terms) -> Service:
    """One recorded description as a service. Raises PerhekeskusError when anything of it cannot be read."""
    unread: list[Unread] = []
    service = read_service(as_api(row, terms), unread)
    named = read_general_description_names({"id": row["Id"], "names": _named(row)})
    if service is None or named is None or unread:
        raise PerhekeskusError(f"general description {row['Id']} was not read whole: {unread}")
    return service.model_copy(update={"general_description_names": named[1]})


def as_api(row: dict[str, Any], terms: Terms) -> dict[str, Any]:
    """One recorded description in the shape of `serviceWithGD`."""
    permit = row["ServiceType"] == "PermissionAndObligation"
    return {
        "id": row["Id"],
        "type": "PermitOrObligation" if permit else "Service",
        "generalDescriptionId": row["Id"],
        "areaType": "Nationwide",
        "serviceNames": _named(row),
        "serviceDescriptions": [{"type": type_, **text} for key, type_ in TEXTS.items() for text in _texts(row[key])],
        "requirements": list(_texts(row["ServiceRestrictions"])),
        "ontologyTerms": [
            {"uri": term["Key"], "name": [{"language": "fi", "value": term["Value"]}]} for term in row["OntologyTerm"]
        ],
        **{ours: [terms[term["Key"]] for term in row[theirs]] for ours, (theirs, _) in LISTS.items()},
    }


def plain_text(label: str) -> str:
    """A text as people read it: of the editor's JSON the texts of its blocks, a line each."""
    if not label.startswith("{"):
        return label
    return "\n".join(block["text"] for block in json.loads(label)["blocks"])


def _named(row: dict[str, Any]) -> list[dict[str, str]]:
    return [{"type": "Name", **text} for text in _texts(row["Name"])]


def _texts(labels: list[dict[str, str | None]]) -> Iterator[dict[str, str]]:
    for label in labels:
        text = plain_text(label["Label"] or "").strip()
        if text:
            yield {"language": label["Lang"] or "", "value": text}


def _terms(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    for code in json.loads(file.read_text(encoding="utf-8"))["codes"]:
        names = [{"language": language, "value": name} for language, name in code["names"].items()]
        yield code["oldUri"], {"code": code["code"], "uri": code["uri"], "name": names}
