"""Public holidays of Finland, and the eves on which groups do not meet either; computed for any year.

Sources: the Church Act (kirkkolaki; in 1054/1993 chapter 4, section 3) names the church holidays, and sets Midsummer
Day on the Saturday after 19 June and All Saints' Day on the Saturday after 30 October. 1 May is of act 272/1944,
6 December of act 388/1937. The Annual Holidays Act (162/2005, section 4) counts Midsummer Eve and Christmas Eve among
the days that are no working days. Easter Saturday and New Year's Eve are ordinary days here.
"""

from datetime import date, timedelta
from functools import cache


def holiday_name(day: date) -> str:
    """What holiday or eve the date is, in Finnish ("loppiainen"); "" on an ordinary day, an ordinary Sunday too."""
    return _holidays(day.year).get(day, "")


@cache
def _holidays(year: int) -> dict[date, str]:
    easter = _easter(year)
    midsummer = _saturday_from(date(year, 6, 20))
    return {
        date(year, 1, 1): "uudenvuodenpäivä",
        date(year, 1, 6): "loppiainen",
        easter - timedelta(days=2): "pitkäperjantai",
        easter: "pääsiäispäivä",
        easter + timedelta(days=1): "toinen pääsiäispäivä",
        easter + timedelta(days=39): "helatorstai",
        easter + timedelta(days=49): "helluntaipäivä",
        date(year, 5, 1): "vappu",
        midsummer - timedelta(days=1): "juhannusaatto",
        midsummer: "juhannuspäivä",
        _saturday_from(date(year, 10, 31)): "pyhäinpäivä",
        date(year, 12, 6): "itsenäisyyspäivä",
        date(year, 12, 24): "jouluaatto",
        date(year, 12, 25): "joulupäivä",
        date(year, 12, 26): "tapaninpäivä",
    }


def _saturday_from(day: date) -> date:
    """The date itself when it is a Saturday, else the next one."""
    return day + timedelta(days=(5 - day.weekday()) % 7)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm; Meeus, Astronomical Algorithms, chapter 8)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leaps, century_rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - correction + 15) % 30
    quarter, quarter_rest = divmod(rest, 4)
    to_sunday = (32 + 2 * century_rest + 2 * quarter - epact - quarter_rest) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
