"""Feeds of events and of what was added: what is in them, in which order, and that a reader of XML gets it."""

from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree

from generators.addresses import Entry, Register
from generators.feeds.news import MOST_NEWS, news_files
from generators.model.local_records import LocalRecord
from generators.model.text import Text
from generators.pages.context import Context
from generators.pages.registry import record_files, record_pages
from tests import local_made
from tests.hand_made import NOKIA, place, service, snapshot
from tests.local_made import TODAY, gathering, on_dates
from tests.pages.world import links, prepared

EVENTS, NOKIA_EVENTS = "tapahtumat/tapahtumat.xml", "kunnat/nokia/tapahtumat.xml"
NEWS, NOKIA_NEWS = "mihin-tanaan/uutta.xml", "kunnat/nokia/uutta.xml"


def context_of(
    *records: LocalRecord, added: dict[str, int] | None = None, others: int = 365, language: str = "fi"
) -> Context:
    """`added`: id → days ago; `others`: the same of all that are not named."""
    service_, place_ = service("s9", "Neuvola", channels=("p9",)), place("p9")
    world = prepared(snapshot([service_], [place_]), local=records)
    ago = {entry.id: (added or {}).get(entry.id, others) for entry in world.register.entries}
    entries = [
        entry.model_copy(update={"added": TODAY - timedelta(days=ago[entry.id])}) for entry in world.register.entries
    ]
    return Context(replace(world, register=Register(entries)), language)


def feeds_of(context: Context) -> dict[str, ElementTree.Element]:
    found = {}
    for file in news_files(context):
        channel = ElementTree.fromstring(file.content).find("channel")
        assert channel is not None
        found[file.address] = channel
    return found


def told(channel: ElementTree.Element, name: str) -> list[str]:
    return [item.findtext(name, "") for item in channel.findall("item")]


def event_on(id_: str, day: date, **fields: object) -> LocalRecord:
    return local_made.event(id_, gatherings=(gathering(on_dates(day)),), **fields)


def test_events_come_the_soonest_first_and_past_ones_not_at_all() -> None:
    feeds = feeds_of(
        context_of(
            event_on("later", date(2027, 1, 9)),
            event_on("soon", date(2026, 11, 28), serves=(NOKIA,)),
            event_on("past", date(2026, 11, 2)),
            event_on("hidden", date(2026, 12, 1), confidential_address=True),
        )
    )
    assert told(feeds[EVENTS], "guid") == ["soon", "later"]
    assert told(feeds[NOKIA_EVENTS], "guid") == ["soon"]


def test_an_event_is_told_with_when_and_where() -> None:
    [item] = feeds_of(context_of(event_on("e1", date(2026, 12, 3))))[EVENTS].findall("item")
    assert item.findtext("title") == "Perhepäivä"
    assert (item.findtext("link") or "").startswith("https://example.org/tapahtumat/perhepaiva-")
    assert "3.12." in (item.findtext("description") or "")
    assert "Mallitie 4, 33100 Tampere" in (item.findtext("description") or "")
    assert item.findtext("pubDate") == "Mon, 02 Nov 2026 00:00:00 GMT"


def test_what_is_called_off_says_so() -> None:
    assert told(feeds_of(context_of(local_made.event(status="cancelled")))[EVENTS], "title") == ["PERUTTU: Perhepäivä"]


def test_a_name_stays_text() -> None:
    record = local_made.event(names=Text({"fi": "A & <b>B</b>"}), summary=Text({"fi": "<script>x</script>"}))
    [item] = feeds_of(context_of(record))[EVENTS].findall("item")
    assert item.findtext("title") == "A & <b>B</b>"
    assert (item.findtext("description") or "").endswith("&lt;script&gt;x&lt;/script&gt;")


def test_a_feed_knows_its_language_and_its_own_address() -> None:
    channel = feeds_of(context_of(language="sv"))["kommuner/nokia/evenemang.xml"]
    own = channel.find("{http://www.w3.org/2005/Atom}link")
    assert own is not None
    assert own.attrib["href"] == "https://example.org/sv/kommuner/nokia/evenemang.xml"
    assert channel.findtext("link") == "https://example.org/sv/kommuner/nokia/"
    assert channel.findtext("language") == "sv"


def test_news_are_what_was_added_lately_the_newest_first() -> None:
    added = {"m1": 59, "g1": 2, "s1": 60, "s9": 3, "p9": 61}
    feeds = feeds_of(context_of(local_made.meeting_place(), local_made.group(), local_made.space(), added=added))
    assert told(feeds[NEWS], "guid") == ["g1", "s9", "m1"]
    assert told(feeds[NEWS], "pubDate")[0] == "Sat, 21 Nov 2026 00:00:00 GMT"
    assert told(feeds[NOKIA_NEWS], "guid") == ["g1"]


def test_the_first_pull_is_no_news() -> None:
    assert told(feeds_of(context_of(local_made.meeting_place(), others=5))[NEWS], "guid") == []


def test_no_confidential_record_is_news() -> None:
    record = local_made.group(confidential_address=True)
    assert told(feeds_of(context_of(record, added={"g1": 2}))[NEWS], "guid") == []


def test_a_pull_of_hundreds_is_cut() -> None:
    records = [local_made.group(f"g{number}") for number in range(MOST_NEWS + 9)]
    feeds = feeds_of(context_of(*records, added={record.id: 2 for record in records}))
    assert len(told(feeds[NEWS], "guid")) == MOST_NEWS


def test_what_has_gone_is_no_news() -> None:
    context = context_of(local_made.group(), added={"g1": 2})
    gone = Entry(kind="event", id="gone", slug="gone-1", name="Gone", added=TODAY - timedelta(days=1))
    register = Register([*context.prepared.register.entries, gone])
    assert told(feeds_of(replace(context, prepared=replace(context.prepared, register=register)))[NEWS], "guid") == [
        "g1"
    ]


def test_pages_link_to_feeds_that_are_there() -> None:
    for language in ("fi", "sv", "en"):
        world = context_of(local_made.event(), language=language).prepared
        linked = {link for page in record_pages(world, language) for link in links(page) if link.endswith(".xml")}
        assert linked == {file.address for file in record_files(world, language) if file.address.endswith(".xml")}
