"""Days, dates and clock times in Finnish, Swedish and English, as the public sector in Finland writes them.

Tables of our own: the `locale` module depends on the machine. Finnish follows Kielitoimiston ohjepankki (SFS 4175):
"ma", "23.11.2026", "8.30", full hours bare, no spaces around the dash of a range unless a part has one. Swedish in
Finland writes likewise, but no stop after a month that ends the date: "mån", "23.11". English has the day before the
month in letters and the 24-hour clock with a colon and minutes always ("8:00–16:30"): readers of other mother tongues
need no a.m. and p.m., and a bare "8–16" looks like no time at all to them.

`language` is "fi", "sv" or "en"; any other is a KeyError.
"""

from datetime import date, time

_DAYS = {
    "fi": ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"),
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_SHORT_DAYS = {
    "fi": ("ma", "ti", "ke", "to", "pe", "la", "su"),
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_CLOCK_WORDS = {"fi": "klo ", "sv": "kl. ", "en": ""}

_DAY_MINUTES = 24 * 60


def day_name(day: date | int, language: str) -> str:
    """ "maanantai", "måndag", "Monday"; `day` is a date, or a weekday 0 = Monday … 6 = Sunday."""
    return _DAYS[language][day if isinstance(day, int) else day.weekday()]


def short_day(day: date | int, language: str) -> str:
    """ "ma", "mån", "Mon"; `day` as in `day_name`."""
    return _SHORT_DAYS[language][day if isinstance(day, int) else day.weekday()]


def date_text(day: date, language: str) -> str:
    """ "23.11.2026", "23.11.2026", "23 November 2026"."""
    if language == "en":
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return short_date(day, language, year=True)


def month_text(day: date, language: str) -> str:
    """ "11/2026", "11/2026", "November 2026"."""
    if language == "en":
        return f"{_ENGLISH_MONTHS[day.month - 1]} {day.year}"
    return f"{day.month}/{day.year}"


def short_date(day: date, language: str, *, year: bool = False) -> str:
    """ "23.11.", "23.11", "23 Nov"; with `year` "23.11.2026", "23.11.2026", "23 Nov 2026"."""
    match language:
        case "fi":
            return f"{day.day}.{day.month}.{day.year if year else ''}"
        case "sv":
            return f"{day.day}.{day.month}{f'.{day.year}' if year else ''}"
        case "en":
            return f"{day.day} {_ENGLISH_MONTHS[day.month - 1][:3]}{f' {day.year}' if year else ''}"
    raise KeyError(language)


def date_range(first: date, last: date, language: str, *, year: bool = False) -> str:
    """Both days included, what they share told once: "23.–27.11.", "23–27.11", "23–27 Nov", "30 Nov – 6 Dec".

    With `year`, or when the years differ, the year too: "24.–26.12.2026", "31.12.2026–1.1.2027".
    """
    if first == last:
        return short_date(first, language, year=year)
    years_differ = first.year != last.year
    end = short_date(last, language, year=year or years_differ)
    if not years_differ and first.month == last.month:
        return f"{first.day}{'.' if language == 'fi' else ''}–{end}"
    dash = " – " if language == "en" else "–"
    return f"{short_date(first, language, year=years_differ)}{dash}{end}"


def day_range(first: date, last: date, language: str, *, year: bool = False) -> str:
    """Weekdays and dates: "to 24.12.", "ma–pe 23.–27.11.", "mån–fre 23–27.11", "Mon–Fri 23–27 Nov".

    Longer than a week, where "ma–ke" would mislead: "ke 23.12.2026 – su 3.1.2027". `year` as in `date_range`.
    """
    days = short_day(first, language)
    if (last - first).days >= 7:
        start = short_date(first, language, year=first.year != last.year)
        end = short_date(last, language, year=year or first.year != last.year)
        return f"{days} {start} – {short_day(last, language)} {end}"
    if last != first:
        days += f"–{short_day(last, language)}"
    return f"{days} {date_range(first, last, language, year=year)}"


def clock(moment: time | int, language: str, *, worded: bool = False) -> str:
    """A time of day: "8.30", "8", "8:30", "8:00"; `worded` as in `clock_range`.

    An int is minutes from midnight: 1,440 is the midnight that ends the day ("24", "24:00"), more is the day after
    (1,500 = "1").
    """
    minutes = moment if isinstance(moment, int) else moment.hour * 60 + moment.minute
    hour, minute = divmod(minutes - _DAY_MINUTES if minutes > _DAY_MINUTES else minutes, 60)
    word = _CLOCK_WORDS[language] if worded else ""
    if language == "en":
        return f"{word}{hour}:{minute:02}"
    return f"{word}{hour}.{minute:02}" if minute else f"{word}{hour}"


def clock_range(start: time | int, end: time | int, language: str, *, worded: bool = False) -> str:
    """ "8–16.30", "8–16.30", "8:00–16:30"; `worded` puts "klo " or "kl. " before it (in English nothing)."""
    return f"{clock(start, language, worded=worded)}–{clock(end, language)}"
