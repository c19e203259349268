"""Ids in editors' files that nobody has, and municipalities of another county: held against the snapshot."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generators.addresses import Register
from generators.checked_yaml import Fault
from generators.checked_yaml.standing import Place
from generators.codes import municipalities
from generators.editors.folders import is_example
from generators.editors.raw import items, mapping
from generators.editors.reading import EditorsFiles
from generators.errors import Problem, Said
from generators.example import ADDRESS
from generators.snapshot import Snapshot


class KnownIds(NamedTuple):
    """Ids by what they may be referred to as, and the codes of the county's municipalities.

    What the register knows was there once: that PTV gave it up is no fault of an editor's. `of_example`: they are those
    of the embedded example of PTV, to which the example records belong.
    """

    places: frozenset[str]
    organisations: frozenset[str]
    in_ptv: frozenset[str]
    municipalities: frozenset[str]
    of_example: bool


def known_ids(snapshot: Snapshot, register: Register) -> KnownIds:
    """The ids of a snapshot and of the register of addresses."""
    was = {
        kind: {entry.id for entry in register.entries if entry.kind == kind} for kind in ("location", "organisation")
    }
    channels = {id_ for id_, channel in snapshot.channels.items() if channel.kind == "location"}
    services = {*snapshot.services, *snapshot.left_out}
    return KnownIds(
        places=frozenset(channels | was["location"]),
        organisations=frozenset({*snapshot.organisations} | was["organisation"]),
        in_ptv=frozenset({*services, *snapshot.channels, *snapshot.organisations}.union(*was.values())),
        municipalities=frozenset(snapshot.manifest.municipalities),
        of_example=snapshot.manifest.address == ADDRESS,
    )


def lost_references(root: Path, files: EditorsFiles, known: KnownIds) -> list[Problem]:
    """References to what is nowhere, in the order of the files. Those of files that are broken otherwise, too.

    Examples are looked at only beside the example of PTV: what they refer to is in no other snapshot.
    """
    kinds = {found.text("id"): kind for kind, found in files.checked}
    places = known.places | {id_ for id_, kind in kinds.items() if kind in ("meeting_place", "space")}
    organisations = known.organisations | {id_ for id_, kind in kinds.items() if kind == "local_organisation"}
    problems = []
    for _, found in files.checked:
        if is_example(root, found.file) and not known.of_example:
            continue
        raw = mapping(found.data)
        faults = [
            *_unknown(("place",), raw.get("place"), places, _PLACE, own=raw.get("id")),
            *_unknown(("ptv",), raw.get("ptv"), known.in_ptv, _PTV),
            *_elsewhere(raw.get("municipality"), known),
        ]
        for n, organiser in enumerate(items(raw.get("organisers"))):
            told = mapping(organiser).get("organisation")
            faults += _unknown(("organisers", n, "organisation"), told, organisations, _ORGANISATION)
        problems += [found.problem(*fault) for fault in faults]
    return problems


_PLACE = Said(
    "tunnusta ei ole kohtaamispaikoilla, tiloilla eikä PTV:n palvelupisteillä; kopioi se paikan tiedostosta "
    "tai sivulta",
    "no meeting place, space or place of PTV has this id; copy it from the file or page of the place",
)
_ORGANISATION = Said(
    "tunnusta ei ole järjestöillä eikä PTV:n organisaatioilla; korjaa se tai poista rivi",
    "no organisation here or in PTV has this id; mend it or take the line away",
)
_PTV = Said(
    "tunnusta ei ole PTV:stä haetuissa tiedoissa; korjaa se tai poista rivi",
    "what was pulled from PTV has no such id; mend it or take the line away",
)
_ITSELF = Said(
    "tunnus on tämän tiedoston oma; kirjoita sen paikan tunnus, jossa tämä pidetään, tai osoite (address)",
    "this is the file's own id; write that of the place where this is held, or an address",
)


def _unknown(at: Place, told: object, known: frozenset[str], expected: Said, own: object = None) -> Iterator[Fault]:
    if told is None:
        return
    if told == own:
        yield Fault(at, _ITSELF)
    elif isinstance(told, str) and told not in known:
        yield Fault(at, expected)


def _elsewhere(told: object, known: KnownIds) -> Iterator[Fault]:
    if isinstance(told, str) and told in municipalities() and told not in known.municipalities:
        name = municipalities()[told].names.get("fi")
        yield Fault(
            ("municipality",),
            Said(
                f"kunta ({name}) ei ole tällä hyvinvointialueella, joten tätä ei näytettäisi missään; korjaa tunnus",
                f"the municipality ({name}) is not in this county, so this would be shown nowhere; mend the code",
            ),
        )
