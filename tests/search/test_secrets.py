"""What may be told nowhere is in no file of the index: every secret here holds the letters "qx"."""

from collections.abc import Iterable

import pytest

from generators.model.address import Address, Coordinates
from generators.model.contact import Email, Phone
from generators.model.local_records import LocalRecord, Visitor
from generators.model.records import AccessibilitySentences, Connection, Entrance
from generators.model.text import Text
from generators.pages.data_file import DataFile
from generators.selection import Editorial, EditorialEntry
from generators.snapshot import Snapshot
from tests.hand_made import TAMPERE, organisations, place, service, snapshot
from tests.local_made import contact, event, group, local_organisation, meeting_place, network, space, volunteer_task
from tests.search.world import NOTHING, files, read

SECRET = Text({"fi": "Qxsalakuja", "sv": "Qxgömgränd"})
POINT = Coordinates(latitude=61.7654321, longitude=23.7654321)
WHERE = Address(
    kind="street",
    purpose="visit",
    street=SECRET,
    number="qx7",
    postal_code="98765",
    post_office=SECRET,
    municipality=TAMPERE,
    information=SECRET,
    coordinates=POINT,
)
PHONES = (Phone(number="040 9990 888", dial="+358409990888", information="Qxnimi Qxsukunimi"),)
EMAILS = (Email(address="qxnimi.qxsukunimi@example.org", description="Qxnimi"),)
CONTACT = contact("Qxnimi", phones=PHONES, emails=EMAILS)
REACH = {"phones": PHONES, "emails": EMAILS}
TOLD = (b"qx", b"7654321", b"98765", b"9990")


def leaks(snapshot: Snapshot = NOTHING, local: Iterable[LocalRecord] = (), **more: object) -> list[str]:
    """The files of the index, in any language, that tell a secret."""
    local = tuple(local)
    made: list[DataFile] = []
    for language in ("fi", "sv", "en"):
        made += files(snapshot, local, language, **more)  # type: ignore[arg-type]
    return [file.address for file in made if any(told in file.content.lower() for told in TOLD)]


def test_an_address_that_is_not_secret_is_told() -> None:
    assert leaks(local=[group(address=WHERE)])
    assert leaks(snapshot([service("s1", "Apu", channels=("c1",))], [place("c1", addresses=(WHERE,))]))


@pytest.mark.parametrize("by", ["source", "editors"])
def test_a_confidential_address_of_a_place(by: str) -> None:
    entrance = Entrance(names=SECRET, coordinates=POINT, groups=(AccessibilitySentences(sentences=(SECRET,)),))
    shelter = place("c1", "Turvakoti", addresses=(WHERE,), entrances=(entrance,), confidential_address=by == "source")
    hidden = (EditorialEntry(id="c1", reason="turvakoti"),) if by == "editors" else ()
    joined = Connection(channel_id="c1", addresses=(WHERE,), **REACH)
    told = snapshot([service("s1", "Turvakotipalvelu", connections=(joined,))], [shelter])
    found = leaks(told, editorial=Editorial(confidential_addresses=hidden))
    assert found == []
    assert any("Turvakoti" in line for line in read(files(told))["d0"])


@pytest.mark.parametrize("make", [meeting_place, group, event, space, volunteer_task, network])
def test_a_confidential_address_of_a_local_record(make: object) -> None:
    record = make(confidential_address=True, address=WHERE, place_text=SECRET)  # type: ignore[operator]
    assert leaks(local=[record]) == []


def test_the_address_of_a_host_that_is_confidential() -> None:
    shelter = place("c1", "Turvakoti", addresses=(WHERE,), confidential_address=True)
    told = snapshot([service("s1", "Turvakotipalvelu", channels=("c1",))], [shelter])
    assert leaks(told, [group(address=None, place_id="c1"), event(address=WHERE)]) == []


def test_the_rooms_of_a_record_that_is_confidential() -> None:
    host = space("s1", confidential_address=True, address=WHERE)
    assert leaks(local=[host, group(address=None, place_id="s1")]) == []


def test_numbers_and_addresses_of_contacts() -> None:
    visitors = (Visitor(who=Text({"fi": "terveydenhoitaja"}), when=SECRET),)
    local = [
        meeting_place(contacts=(CONTACT,), coordinator=CONTACT, visitors=visitors),
        *(make(contacts=(CONTACT,)) for make in (group, event, space, volunteer_task, local_organisation, network)),
    ]
    assert leaks(local=local) == []


def test_numbers_and_addresses_of_services_places_and_organisations() -> None:
    found = {id_: one.model_copy(update=REACH) for id_, one in organisations().items()}
    joined = Connection(channel_id="c1", **REACH)
    assert leaks(snapshot([service("s1", "Apu", connections=(joined,))], [place("c1", **REACH)], found=found)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kysy: qxnimi.qxsukunimi@example.org.",
        "Kysy: qxnimi.qxsukunimi (at) example.org",
        "Ks. https://example.org/qxnimi?a=b ja www.qxnimi.example.org/a",
        "Soita +358 40 9990888 tai 040-9990 888.",
    ],
)
def test_numbers_and_addresses_in_running_text(text: str) -> None:
    told = Text({"fi": text})
    texts = service("s1", "Apu", description=told, user_instruction=told)
    assert leaks(snapshot([texts]), [group(description=told, fee=told)]) == []


def test_an_address_of_a_person_in_a_summary() -> None:
    told = Text({"fi": "Kysy: qxnimi.qxsukunimi@example.org."})
    assert leaks(snapshot([service("s1", "Apu", summary=told)]), [group(summary=told)]) == []


def test_a_number_that_everybody_may_call_is_a_word() -> None:
    words = read(files(snapshot([service("s1", "Apu", description=Text({"fi": "Soita 116 117."}))])))
    assert any("116" in file["k"] for name, file in words.items() if name.startswith("w") and name != "words")
