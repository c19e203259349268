"""No person's e-mail address leaves a feed in its texts."""

from generators.model.local_records import Organiser
from generators.model.text import Text
from generators.sources.feed_reading import ReadFeed
from generators.sources.feeds.people import without_people
from tests.local_made import event, gathering, weekly

PERSON = "maija.malli@example.org"


def test_every_text_of_a_record_is_looked_at_and_told_once() -> None:
    record = event(
        description=Text({"fi": f"Kysy {PERSON}", "sv": f"Fråga {PERSON}"}),
        organisers=(Organiser(names=Text({"fi": f"Kerho ({PERSON})"})),),
        gatherings=(gathering(weekly(), heading=Text({"en": PERSON})),),
    )
    other = event("e2")
    cleared = without_people(ReadFeed((record, other)))
    assert PERSON not in "".join(one.model_dump_json() for one in cleared.records)
    assert cleared.records[0].description.root == {"fi": "Kysy …", "sv": "Fråga …"}
    assert cleared.records[1] is other
    assert [(remark.id, PERSON in remark.reason) for remark in cleared.remarks] == [(record.id, False)]


def test_a_feed_of_roles_stays_as_it_was() -> None:
    read = ReadFeed((event(description=Text({"fi": "Kysy kerho@example.org"})),))
    assert without_people(read) is read
