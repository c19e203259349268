from generators.model.records import Unread
from generators.sources.ptv_v11.ids import guid, told_id
from generators.sources.ptv_v11.mapping import read_channel
from tests.sources.ptv_v11.mapping.raw import channel

ID = "4b9f3ded-173b-4018-b43b-d3bbd1ef0ba8"
ZEROS = "00000000-0000-0000-0000-000000000000"


def test_guids() -> None:
    assert guid(ID.upper()) == ID
    for wrong in (None, 7, "", "x", ID + " ", ID + "\n", "{" + ID + "}", ZEROS, [ID]):
        assert guid(wrong) is None


def test_an_id_of_zeros_names_no_record_in_a_mapping_either() -> None:
    unread: list[Unread] = []
    found = read_channel(channel(organizationId=ZEROS), unread)
    assert found is not None
    assert found.organisation_id is None
    assert [(part.field, part.whole) for part in unread] == [("organizationId", False)]
    assert read_channel(channel(id=ZEROS), unread) is None


def test_what_is_no_id_is_told_short_and_on_one_line() -> None:
    assert told_id("x\u202e\ny" + "z" * 500) == "x y" + "z" * 77
    assert [told_id(value) for value in (None, "", 7, ["secret"], {})] == ["None", "(empty)", "7", "(list)", "(empty)"]
