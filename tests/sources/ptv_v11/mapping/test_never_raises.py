"""Whatever JSON stands in a record, it is read or refused: nothing is raised, and all that is kept can be written."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generators.model.base import Model
from generators.model.records import Unread
from generators.sources.ptv_v11.mapping import (
    read_channel,
    read_collection,
    read_general_description_names,
    read_organisation,
    read_service,
)
from tests.sources.ptv_v11.mapping.raw import ID

READERS = (read_service, read_channel, read_organisation, read_collection)

KEYS = (
    "id type subType code uri newUri name names value url language description additionalInformation number "
    "prefixNumber isFinnishServiceNumber latitude longitude coordinateState streetAddress otherAddress "
    "postOfficeBoxAddress locationAbroad deliveryAddressInText receiver street streetNumber postalCode municipality "
    "municipalities entrances coordinates accessibilitySentences sentenceGroup sentences sentence isMainEntrance "
    "serviceHourType validFrom validTo isClosed isAlwaysOpen isReservation openingHour dayFrom dayTo from to "
    "serviceChannel organization roleType provisionType contactDetails extraTypes emails phoneNumbers webPages "
    "addresses serviceHours"
).split()
TOP = (
    "serviceNames serviceChannelNames organizationNames serviceCollectionNames serviceDescriptions displayNameType "
    "serviceChannelDescriptions organizationDescriptions serviceCollectionDescriptions areaType areas languages "
    "serviceClasses ontologyTerms targetGroups lifeEvents legislation keywords requirements serviceChannels services "
    "organizations serviceVouchers serviceVouchersInUse serviceCollections modified type generalDescriptionId "
    "phoneNumbers emails supportEmails supportPhones webPages addresses deliveryAddresses serviceHours channelUrls "
    "attachments formIdentifier signatureQuantity requiresAuthentication accessibilityClassification "
    "accessibilityClassificationLevel accessibilityStatementWebPage municipality businessCode organizationType "
    "parentOrganizationId organizationId names"
).split()
WORDS = (
    "fi sv xx Name AlternativeName Description Summary GD_Description Location Postal Single Other Ok Monday Sunday "
    "08:00:00 24:00 16:00 2026-12-24T00:00:00 0001-01-01T00:00:00 9999-12-31T23:59:59 DaysOfTheWeek Exceptional "
    "OverMidnight Municipality 837 P3.4 6822000.5 327000 NaN 1e999 +358 0401234567 116117 a@example.fi "
    "https://example.fi javascript:x Responsible Producer LimitedType Nationwide FullyCompliant LevelAA true"
).split()
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=20)
    | st.sampled_from([*WORDS, ID, "", "\ud83d", "\u202e", "x" * 400])
)
JSON = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=8),
    max_leaves=25,
)
ROWS = st.lists(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=6), max_size=3)
NAMED = st.dictionaries(st.sampled_from(TOP), JSON | ROWS, max_size=6).map(
    lambda raw: (
        raw
        | {key: [{"type": "Name", "value": "Nimi", "language": "fi"}] for key in TOP[:4]}
        | {"id": ID, "serviceChannelType": "ServiceLocation"}
    )
)


def check(raw: Any) -> None:
    for reader in READERS:
        unread: list[Unread] = []
        record: Model | None = reader(raw, unread)
        assert (record is None) == any(part.whole for part in unread)
        for kept in [*unread, *([record] if record else [])]:
            written = kept.model_dump_json().encode("utf-8")
            assert type(kept).model_validate_json(written) == kept
    read_general_description_names(raw)


@given(JSON)
@settings(max_examples=150)
def test_any_json(raw: Any) -> None:
    check(raw)


@given(NAMED)
@settings(max_examples=200, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
def test_any_record(raw: Any) -> None:
    check(raw)


def test_numbers_that_only_python_reads() -> None:
    odd = json.loads('{"signatureQuantity": NaN, "addresses": [{"x": 1e999}], "languages": 1e999, "modified": -1e999}')
    check({"id": ID, "serviceNames": [{"value": "Nimi", "language": "fi"}]} | odd)


def test_deep_nesting() -> None:
    raw: Any = []
    for _ in range(5_000):
        raw = [raw]
    check({"id": ID, "serviceNames": raw, "serviceChannelNames": raw, "organizationNames": {"a": raw}})
