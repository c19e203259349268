"""Lines of iCalendar: RFC 5545, sections 3.1 and 3.3.11."""

from datetime import datetime, timedelta

import icalendar
from hypothesis import given
from hypothesis import strategies as st

from generators.feeds.ical_lines import CLOCK, LONGEST_LINE, as_text, escaped
from generators.hours import HELSINKI
from tests.feeds.reading import events_of

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300)


@given(TEXT)
def test_lines_are_short_and_whole_letters_come_back(text: str) -> None:
    made = as_text([f"SUMMARY:{text}"])
    assert made.endswith(b"\r\n")
    lines = made[:-2].split(b"\r\n")
    assert all(len(line) <= LONGEST_LINE for line in lines)
    assert "".join(line.decode().removeprefix(" " if n else "") for n, line in enumerate(lines)) == f"SUMMARY:{text}"


@given(TEXT.map(lambda text: text.strip()))
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    made = as_text(["BEGIN:VEVENT", f"SUMMARY:{escaped(text)}", "END:VEVENT"])
    [event] = events_of(as_text(["BEGIN:VCALENDAR"]) + made + as_text(["END:VCALENDAR"]))
    assert str(event["SUMMARY"]) == text


def test_the_clock_is_that_of_helsinki() -> None:
    read = icalendar.Timezone.from_ical(as_text(CLOCK)).to_tz(lookup_tzid=False)
    start = datetime(2020, 1, 1, 12)
    hours = [start + timedelta(hours=7 * number) for number in range(12_000)]
    assert [h for h in hours if h.replace(tzinfo=read).utcoffset() != h.replace(tzinfo=HELSINKI).utcoffset()] == []
