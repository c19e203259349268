import pytest

from generators.sources.ptv_v11.mapping import read_service
from tests.sources.ptv_v11.mapping.raw import (
    ID,
    OTHER_ID,
    THIRD_ID,
    Raw,
    a_service,
    connection,
    left_out,
    read,
    service,
    texts,
    typed,
)


def term(code: str | None = None, uri: str | None = None, **more: object) -> Raw:
    return {"code": code, "uri": uri, "name": texts(fi="Luokka"), "ontologyType": "whatever"} | more


OLD, NEW = "http://urn.fi/URN:NBN:fi:au:ptvl:v1070", "http://uri.suomi.fi/codelist/ptv/ptvserclass2/code/P6.10"


@pytest.mark.parametrize(
    "told",
    [
        term("P6.10", NEW),
        term("P6.10", OLD),
        term("P6.10", None),
        term(None, NEW),
        term("", NEW + "/"),
        term(None, OLD, newUri=NEW),
        term(" P6.10 ", OLD, ontologyType=None),
    ],
)
def test_a_class_is_known_by_its_code_whatever_its_address(told: Raw) -> None:
    assert a_service(serviceClasses=[told]).class_codes == {"P6.10"}


def test_a_parents_code_is_never_taken() -> None:
    told = term(None, OLD, newParentUri="http://uri.suomi.fi/codelist/ptv/ptvserclass/code/P3")
    assert a_service(serviceClasses=[told]).class_codes == frozenset()


def test_terms_without_a_code_are_named_by_their_address() -> None:
    rows = [term(None, "http://www.yso.fi/onto/koko/p1"), term(None, "http://www.yso.fi/onto/koko/p2")]
    found = a_service(ontologyTerms=[*rows, rows[0]]).ontology_terms
    assert [(one.code, one.uri[-2:]) for one in found] == [(None, "p1"), (None, "p2")]


def test_target_groups_are_kept_as_they_are() -> None:
    assert a_service(targetGroups=[term("KR1"), term("KR1.2")]).target_codes == {"KR1", "KR1.2"}


def test_terms_that_cannot_be_read_are_told() -> None:
    raw = service(serviceClasses=[{"code": "<b>", "uri": "javascript:x", "name": None}, {}])
    assert left_out(read_service, raw) == [
        ("serviceClasses.code", "not a code: <b>"),
        ("serviceClasses", "a term without code, address and name"),
        ("serviceClasses", "a term without code, address and name"),
    ]


def test_general_descriptions_stand_apart() -> None:
    rows = (
        typed("Description", fi="Oma")
        + typed("GD_Description", fi="Yleinen", sv="Allmän")
        + typed("GD_BackgroundDescription", fi="Tausta")
        + typed("GD_UserInstruction", fi="Toimi näin")
        + typed("GD_ChargeTypeAdditionalInfo", fi="Maksuton")
    )
    found = a_service(generalDescriptionId=OTHER_ID, serviceDescriptions=rows)
    assert found.general_description_id == OTHER_ID
    assert found.description.root == {"fi": "Oma"}
    assert found.general_description.root == {"fi": "Yleinen", "sv": "Allmän"}
    assert found.general_background.get("fi") == "Tausta"
    assert found.general_user_instruction.get("fi") == "Toimi näin"
    assert found.general_charge_information.get("fi") == "Maksuton"


def test_a_general_summary_fills_the_languages_that_are_missing() -> None:
    rows = typed("Summary", fi="Oma") + typed("GD_Summary", fi="Yleinen", sv="Allmän") + typed("GD_DeadLine", fi="Heti")
    found = a_service(serviceDescriptions=rows)
    assert found.summary.root == {"fi": "Oma", "sv": "Allmän"}
    assert found.deadline.root == {"fi": "Heti"}


@pytest.mark.parametrize(
    ("word", "field"),
    [
        ("Description", "description"),
        ("Summary", "summary"),
        ("ShortDescription", "summary"),
        ("UserInstruction", "user_instruction"),
        ("ServiceUserInstruction", "user_instruction"),
        ("ValidityTime", "validity_time"),
        ("ValidityTimeAdditionalInfo", "validity_time"),
        ("ProcessingTime", "processing_time"),
        ("ProcessingTimeAdditionalInfo", "processing_time"),
        ("DeadLine", "deadline"),
        ("DeadLineAdditionalInfo", "deadline"),
        ("ChargeTypeAdditionalInfo", "charge_information"),
        ("GD_ShortDescription", "summary"),
        ("GD_ServiceUserInstruction", "general_user_instruction"),
    ],
)
def test_texts_and_their_old_names(word: str, field: str) -> None:
    found = a_service(serviceDescriptions=typed(word, fi="Teksti"))
    assert getattr(found, field).root == {"fi": "Teksti"}


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("Service", "service"),
        ("PermitOrObligation", "permit"),
        ("PermissionAndObligation", "permit"),
        ("ProfessionalQualification", "qualification"),
        ("ProfessionalQualifications", "qualification"),
        (None, "service"),
    ],
)
def test_kinds_and_their_old_names(word: str | None, kind: str) -> None:
    assert a_service(type=word).kind == kind


def test_plain_fields() -> None:
    found = a_service(
        fundingType="MarketFunded",
        serviceChargeType="Charged",
        requirements=texts(fi="Yleinen ehto\n\nOma ehto", sv=None),
        languages=["fi", "sv", "fi"],
        keywords=texts(fi="perhe") + texts(fi="Perhe") + texts(fi="vauva", sv="baby") + texts(fi=None),
        serviceVouchersInUse=True,
        serviceVouchers=[{"value": "Seteli", "url": "example.fi/s", "additionalInformation": "Hae", "language": "fi"}],
        serviceCollections=[{"id": OTHER_ID, "name": texts(fi="Perheille")}],
        legislation=[{"names": texts(fi="Laki"), "webPages": [{"url": "http://example.fi/l", "language": "fi"}]}, {}],
    )
    assert (found.funding, found.charge, found.languages) == ("market", "chargeable", ("fi", "sv"))
    assert found.requirements.root == {"fi": "Yleinen ehto\n\nOma ehto"}
    assert found.keywords == {"fi": ("perhe", "vauva"), "sv": ("baby",)}
    assert found.vouchers_in_use
    assert (found.vouchers[0].url, found.vouchers[0].text, found.vouchers[0].information) == (
        "https://example.fi/s",
        "Seteli",
        "Hae",
    )
    assert found.collection_ids == (OTHER_ID,)
    (law,) = found.laws
    assert (law.names.get("fi"), law.links[0].url) == ("Laki", "http://example.fi/l")


def test_languages_that_are_none_are_told() -> None:
    record, unread = read(read_service, service(languages=["fi", "<script>", "../x", None]))
    assert record.languages == ("fi",)
    assert [part.field for part in unread] == ["languages", "languages"]


def test_a_connection_with_all_its_facts() -> None:
    joined = connection(
        serviceChargeType="Free",
        description=typed("Description", fi="Täällä") + typed("ChargeTypeAdditionalInfo", fi="Ilmaista"),
        extraTypes=[{"type": "OnsiteGuidance", "code": None}, {"type": "OnsiteGuidance"}],
        contactDetails={
            "emails": texts(fi="a@example.fi"),
            "phoneNumbers": [{"type": "Phone", "number": "401234567", "prefixNumber": "+358", "language": "fi"}],
            "webPages": [{"url": "https://example.fi", "value": None, "language": "fi"}],
            "addresses": [
                {
                    "type": "Postal",
                    "subType": "PostOfficeBox",
                    "postOfficeBoxAddress": {"postOfficeBox": texts(fi="PL 1")},
                }
            ],
        },
    )
    (found,) = a_service(serviceChannels=[joined]).connections
    assert (found.channel_id, found.charge, found.extra_types) == (OTHER_ID, "free", ("OnsiteGuidance",))
    assert (found.description.get("fi"), found.charge_information.get("fi")) == ("Täällä", "Ilmaista")
    assert found.phones[0].dial == "+358401234567"
    assert (found.emails[0].address, found.links[0].url) == ("a@example.fi", "https://example.fi")
    assert found.addresses[0].post_box.get("fi") == "PL 1"


def test_connections_without_a_channel_and_twice_the_same_are_told() -> None:
    rows = [{"serviceChannel": None}, {}, {"serviceChannel": {"id": "x"}}, connection(), connection()]
    record, unread = read(read_service, service(serviceChannels=rows))
    assert [one.channel_id for one in record.connections] == [OTHER_ID]
    assert [part.reason for part in unread] == [
        "a connection without its channel",
        "a connection without its channel",
        "a connection without its channel: x",
        f"a second connection to one channel: {OTHER_ID}",
    ]


def test_who_is_responsible_and_who_produces() -> None:
    rows = [
        {"organization": {"id": OTHER_ID, "name": "Kunta"}, "roleType": "Responsible", "provisionType": None},
        {"organization": {"id": THIRD_ID}, "roleType": "OtherResponsible"},
        {"organization": {"id": ID}, "roleType": "Producer", "provisionType": "SelfProduced"},
        {"organization": {"id": ID}, "roleType": "Producer", "provisionType": "PurchaseServices"},
        {"organization": None, "roleType": "Producer", "additionalInformation": texts(fi="Malli Oy")},
    ]
    found = a_service(organizations=rows)
    assert found.responsible_id == OTHER_ID
    assert [one.role for one in found.responsibilities[:2]] == ["responsible", "other_responsible"]
    assert [one.provision for one in found.responsibilities[2:]] == ["self_produced", "procured", None]
    assert found.responsibilities[4].organisation_id is None
    assert found.responsibilities[4].information.get("fi") == "Malli Oy"


@pytest.mark.parametrize("row", [{"organization": None, "roleType": "Producer"}, {"organization": {"id": OTHER_ID}}])
def test_a_role_of_nobody_and_nobodys_role_are_told(row: Raw) -> None:
    assert [field for field, _ in left_out(read_service, service(organizations=[row]))] == ["organizations"]
