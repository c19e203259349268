"""Hours and rhythms as people write them in Finnish → rules: "ti 9.30–11.30", "kuukauden 1. ma klo 17–19".

What is not understood to the last letter is refused, and the caller shows it as the text that it is: a family that
comes to a locked door was told wrong hours by somebody. So refused is also what could be meant in two ways: dates that
look like times, a day that is named twice with times that overlap, "tiistaina" (which Tuesday?), a range that ends
before it begins and is no evening or night.
"""

from typing import NamedTuple

from generators.errors import Said, WrongValueError
from generators.language import day_words as words
from generators.language.hours_parts import Part, Thinning, opening, refuse_overlaps, rules_of_parts
from generators.language.hours_tokens import (
    EXAMPLES,
    TIME_EXAMPLES,
    WHOLE_DAY,
    Token,
    minutes,
    not_a_time,
    plain,
    span,
    tokens,
)
from generators.model.hours import HoursRule, Opening

ASSUMED_LENGTH = 120
"""Minutes from a beginning whose end is not told, "ti klo 18": nobody is shown the end (`HoursRule.end_told`)."""


class Times(NamedTuple):
    """Times of day, without days: weekdays of the openings say nothing. `end_told` as in `HoursRule`."""

    openings: tuple[Opening, ...]
    end_told: bool


def read_hours(text: str) -> tuple[HoursRule, ...]:
    """The rules of a short form, without dates of validity; WrongValueError when it is not exactly understood.

    "joka toinen ke klo 10–12" gives a rule without its first week, which tells nothing (`generators.hours.tells`):
    the caller sets `valid_from`, or shows the text. Of a start alone ("ti klo 18") the end is only assumed. Closed days
    are a rule of their own when the text has nothing else, and are left out beside open ones, which say the same.
    """
    if " ".join(text.split()).casefold() in words.ALWAYS:
        return (HoursRule(kind="weekly", always_open=True),)
    reader = _Reader(text, EXAMPLES)
    parts = [reader.part()]
    while not reader.at_end():
        reader.joined()
        parts.append(reader.part())
        if parts[-2].rhythm != Thinning() and parts[-1].rhythm == Thinning():
            part = reader.since_part()
            raise WrongValueError(
                f"koskeeko rytmi myös kohtaa ”{part}”? Kirjoita se omaksi ajakseen",
                f"does the rhythm hold for “{part}”, too? Write it as a time of its own",
            )
    refuse_overlaps(parts)
    return rules_of_parts([part for part in parts if part.times] or parts)


def read_times(text: str) -> Times:
    """ "klo 10–12", "9.30–11 ja 12–15", "klo 18"; WrongValueError when it is not exactly understood."""
    reader = _Reader(text, TIME_EXAMPLES)
    times, end_told = reader.times()
    if not reader.at_end():
        raise reader.fault()
    return Times(tuple(opening(0, 6, start, end) for start, end in times), end_told)


class _Reader:
    """Goes through the tokens of a text from left to right."""

    def __init__(self, text: str, examples: Said) -> None:
        self._examples = examples
        self._text = plain(text, examples)
        self._tokens = tokens(self._text, examples)
        self._next = self._part_begins = 0

    def at_end(self) -> bool:
        """Whether all was read."""
        return self._next == len(self._tokens)

    def fault(self) -> WrongValueError:
        """What to raise where the reader stands."""
        if self.at_end():
            return WrongValueError(
                f"aika jää kesken: ”{self._text}”; {self._examples.fi}",
                f"the time is not finished: “{self._text}”; {self._examples.en}",
            )
        return not_a_time(self._rest(), self._examples)

    def _rest(self) -> str:
        return self._text[self._token().begins :]

    def since_part(self) -> str:
        """The text of the part that was read last."""
        return self._text[self._tokens[self._part_begins].begins : self._token().begins].rstrip(" ,;")

    def part(self) -> Part:
        """Days and their times."""
        self._part_begins = self._next
        if self._token().kind in ("range", "start", "always") or self._word() in words.CLOCK:
            raise WrongValueError(
                f"viikonpäivä puuttuu ajan ”{self._rest()}” edestä; {self._examples.fi}",
                f"the weekday is missing before “{self._rest()}”; {self._examples.en}",
            )
        rhythm, told = self._rhythm()
        ranges, working_days = self._days(rhythm, told)
        if self._word() in words.CLOSED:
            self._next += 1
            if rhythm != Thinning():
                raise WrongValueError(
                    f"”{self.since_part()}”: rytmi kertoo, milloin ollaan auki; jätä suljettu pois",
                    f"“{self.since_part()}”: a rhythm tells when it is open; leave out what is closed",
                )
            return Part(rhythm, ranges, working_days, (), True)
        if self.at_end():
            raise WrongValueError(
                f"kellonaika puuttuu kohdasta ”{self.since_part()}”; {self._examples.fi}",
                f"the time is missing from “{self.since_part()}”; {self._examples.en}",
            )
        times, end_told = self.times()
        return Part(rhythm, ranges, working_days, times, end_told)

    def joined(self) -> None:
        """Passes over a comma or "ja" between two parts; people leave it out, too."""
        if self._word() in words.JOINING:
            self._next += 1

    def times(self) -> tuple[tuple[tuple[int, int], ...], bool]:
        """Times of day and whether their end was told."""
        clock = self._take(words.CLOCK)
        token = self._token()
        if token.kind == "start" and clock:
            self._next += 1
            start = minutes(token.text)
            return ((start, (start + ASSUMED_LENGTH) % (24 * 60)),), False
        found = [self._range(clock)]
        while True:
            before = self._next
            if self._take(words.JOINING):
                clock = self._take(words.CLOCK)
                if self._token().kind == "range":
                    found.append(self._range(clock))
                    continue
            self._next = before
            return tuple(found), True

    def _range(self, clock: bool) -> tuple[int, int]:
        token = self._token()
        if token.kind == "start":
            raise WrongValueError(
                f"”{token.text}”: kirjoita, milloin päättyy (9–11), tai ajan eteen klo",
                f"“{token.text}”: write when it ends (9–11), or klo before it",
            )
        if token.kind not in ("range", "always"):
            raise self.fault()
        self._next += 1
        return WHOLE_DAY if token.kind == "always" else span(token.text, clock)

    def _rhythm(self) -> tuple[Thinning, bool]:
        """The rhythm, and whether any word of one stood there: after it "tiistaina" is clear."""
        pair = f"{self._word()} {self._word(1)}"
        for weeks, parity in ((words.EVEN_WEEKS, "even"), (words.ODD_WEEKS, "odd")):
            if pair in weeks:
                self._next += 2
                return Thinning(week_parity=parity), True
        every = self._take({"joka"})
        if self._take({"kuukauden", "kuun"}):
            return Thinning(weeks_of_month=self._weeks_of_month()), True
        if not every:
            return Thinning(), False
        number = words.ORDINALS.get(self._token().text, 1)
        self._next += number != 1
        week = self._take({"viikko"})
        if number == -1 or (number > 1 and not week and not self._one_weekday()):
            raise self.fault()
        return Thinning(every_weeks=number), True

    def _one_weekday(self) -> bool:
        """Whether a weekday stands here, and no range begins with it."""
        return self._word().removesuffix(".") in words.DAYS and self._word(1) != "-"

    def _weeks_of_month(self) -> tuple[int, ...]:
        found: list[int] = []
        while True:
            number = words.ORDINALS.get(self._token().text)
            if number is None or number > 5 or number in found:
                raise self.fault()
            found.append(number)
            self._next += 1
            if not self._take(words.JOINING):
                return tuple(found)

    def _days(self, rhythm: Thinning, told: bool) -> tuple[tuple[tuple[int, int], ...], bool]:
        """Ranges of weekdays, and whether only working days are meant."""
        word = self._word()
        every_day = words.EVERY_DAY | ({"päivä"} if told else set())
        for names, last_and_first in ((words.WORKING_DAYS, (0, 4)), (words.WEEKENDS, (5, 6)), (every_day, (0, 6))):
            if word in names and not rhythm.weeks_of_month:
                self._next += 1
                return (last_and_first,), names is words.WORKING_DAYS
        found = [self._day_range(told)]
        while True:
            before = self._next
            if not self._take(words.JOINING) or self._day(told) is None:
                self._next = before
                break
            found.append(self._day_range(told))
        if rhythm.weeks_of_month and (len(found) > 1 or found[0][0] != found[0][1]):
            raise WrongValueError(
                f"”{self.since_part()}”: kirjoita jokainen viikonpäivä omaksi ajakseen",
                f"“{self.since_part()}”: write each weekday as a time of its own",
            )
        if rhythm.every_weeks > 1 and any(last < first for first, last in found):
            raise WrongValueError(
                f"”{self.since_part()}”: viikko vaihtuu kesken; kirjoita päivät omiksi ajoikseen",
                f"“{self.since_part()}” runs over the end of the week; write the days as times of their own",
            )
        return tuple(found), False

    def _day_range(self, told: bool) -> tuple[int, int]:
        first = words.FROM_DAYS.get(self._word())
        if first is not None:
            last = words.TO_DAYS.get(self._word(1))
            self._next += 2
        else:
            first = last = self._day(told)
            self._next += 1
            if self._word() == "-":
                last = words.DAYS.get(self._word(1).removesuffix("."))
                last = None if last == first else last
                self._next += 2
        if first is None or last is None:
            self._next = self._part_begins
            raise self.fault()
        return first, last

    def _day(self, told: bool) -> int | None:
        """The weekday that stands here, not read yet."""
        word = self._word().removesuffix(".")
        return words.DAYS.get(word, words.ON_DAYS.get(word) if told else words.FROM_DAYS.get(word))

    def _token(self, ahead: int = 0) -> Token:
        place = self._next + ahead
        return self._tokens[place] if place < len(self._tokens) else Token("", "", len(self._text))

    def _word(self, ahead: int = 0) -> str:
        token = self._token(ahead)
        return token.text if token.kind == "word" else ""

    def _take(self, among: frozenset[str] | set[str]) -> bool:
        """Passes over the word that stands here when it is one of these, and tells whether it was."""
        found = self._word() in among
        self._next += found
        return found
