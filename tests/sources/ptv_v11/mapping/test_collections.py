from generators.sources.ptv_v11.mapping import read_collection
from tests.sources.ptv_v11.mapping.raw import ID, OTHER_ID, THIRD_ID, collection, left_out, read_well, texts, typed


def test_members_of_a_collection() -> None:
    found = read_well(
        read_collection,
        collection(
            organizationId=THIRD_ID,
            services=[{"id": ID, "name": typed("Name", fi="Neuvola")}, {"id": ID}],
            serviceChannels=[{"id": OTHER_ID, "serviceChannelType": "Phone", "name": []}],
        ),
    )
    assert (found.organisation_id, found.service_ids, found.channel_ids) == (THIRD_ID, (ID,), (OTHER_ID,))


def test_a_summary_fills_in_for_a_description() -> None:
    rows = typed("Description", fi="Pitkä") + typed("Summary", fi="Lyhyt", sv="Kort")
    found = read_well(read_collection, collection(serviceCollectionDescriptions=rows))
    assert found.description.root == {"fi": "Pitkä", "sv": "Kort"}


def test_members_without_an_id_are_told() -> None:
    raw = collection(services=[{"id": "string", "name": texts(fi="x")}, {}])
    assert [field for field, _ in left_out(read_collection, raw)] == ["services", "services"]
