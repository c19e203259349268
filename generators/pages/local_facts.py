"""The short facts of a local record: for whom, what it costs, signing up, languages, accessibility, season."""

from markupsafe import Markup

from generators.codes import municipality_names
from generators.directory.local import LocalEntry
from generators.language.ages import age_words
from generators.language.dates import date_range, date_text
from generators.model.local_records import AgeRange, LocalOrganisation, LocalRecord, Space
from generators.model.text import Text
from generators.pages.context import Context, relative
from generators.pages.escaping import escape, joined
from generators.pages.light_markdown import inline
from generators.pages.service_facts import Fact, language_line, situation_links


def local_facts(context: Context, origin: str, entry: LocalEntry) -> list[Fact]:
    """Pairs of a heading and its lines for the facts beside the text. Empty ones do not appear."""
    words, record = context.strings, entry.record
    audience, ages = told(context, record.audience), escape(age_words(ages_of(entry), context.language))
    rows: list[Fact] = [
        (words.for_whom, [audience, ages if ages != audience else Markup("")]),
        (words.price, [_price(context, record), told(context, record.fee), *_space_price(context, record)]),
        (words.capacity, [escape(capacity_words(context, record))]),
        (words.sign_up, _sign_up(context, record)),
        (words.languages, [language_line(context, record.languages)]),
        (words.accessibility, [told(context, record.accessibility), _features(context, record)]),
        (words.municipality if not record.serves else words.area, [_area(context, origin, entry)]),
        (words.season, [_season(context, record)]),
        (words.business_id, [escape(record.business_id) if isinstance(record, LocalOrganisation) else Markup("")]),
        (words.situations, situation_links(context, origin, _situations(context, record))),
    ]
    return [(name, [line for line in lines if line]) for name, lines in rows if any(lines)]


def ages_of(entry: LocalEntry) -> tuple[AgeRange, ...]:
    """The ages that the record tells for the whole of it, else those of its gatherings."""
    record = entry.record
    gatherings = getattr(record, "gatherings", ())
    return record.ages or tuple(ages for gathering in gatherings for ages in gathering.ages)


def told(context: Context, text: Text) -> Markup:
    """A text of the data on one line: marked with its language, its bare web and e-mail addresses as links."""
    picked = context.pick(text)
    if not picked:
        return Markup("")
    line = inline(" ".join(picked.text.split()))
    lang = context.lang(picked)
    return Markup("<span{}>{}</span>").format(lang, line) if lang else line


def _price(context: Context, record: LocalRecord) -> Markup:
    """Free of charge or not; a space tells its price in words instead."""
    words = context.strings
    if isinstance(record, Space) and record.price:
        return Markup("")
    return escape({True: words.free, False: words.chargeable, None: ""}[record.free])


def _space_price(context: Context, record: LocalRecord) -> list[Markup]:
    return [told(context, record.price)] if isinstance(record, Space) else []


def capacity_words(context: Context, record: LocalRecord) -> str:
    """How many a space is for: "40 henkilöä"; "" of other records and when it is not told."""
    number = record.capacity if isinstance(record, Space) else None
    return context.strings.count("people", number) if number else ""


def _sign_up(context: Context, record: LocalRecord) -> list[Markup]:
    """Whether one signs up, until when, and how. The link itself is a button above."""
    words, sign_up = context.strings, record.sign_up
    if not sign_up:
        return []
    lines = [escape(words[f"sign_up_{sign_up.need}"])]
    if sign_up.until:
        over = sign_up.until < context.built_on
        lines.append(
            escape(
                words.format(
                    "sign_up_over" if over else "sign_up_until", date=date_text(sign_up.until, context.language)
                )
            )
        )
    return [*lines, told(context, sign_up.how)]


def _features(context: Context, record: LocalRecord) -> Markup:
    return joined(context.strings[f"accessibility_{feature}"] for feature in record.accessibility_features)


def _area(context: Context, origin: str, entry: LocalEntry) -> Markup:
    """The municipality that it is in and those it is for, as links to their pages where they have one."""
    known = context.prepared.directory.municipalities
    codes = dict.fromkeys(code for code in (entry.municipality, *sorted(entry.record.serves)) if code)
    if len(known) > 1 and codes.keys() >= known.keys():
        return context.marked(context.pick(context.prepared.directory.region.names))
    return joined(
        Markup('<a href="{}">{}</a>').format(
            relative(origin, context.address("municipality", code)),
            escape(context.word(municipality_names(code))),
        )
        if code in known
        else context.marked(context.pick(municipality_names(code)))
        for code in codes
    )


def _season(context: Context, record: LocalRecord) -> Markup:
    """From when until when, both days included."""
    words, first, last = context.strings, record.valid_from, record.valid_to
    if first and last:
        return escape(date_range(first, last, context.language, year=True))
    if first:
        return escape(words.format("season_from", date=date_text(first, context.language)))
    return escape(words.format("season_until", date=date_text(last, context.language))) if last else Markup("")


def _situations(context: Context, record: LocalRecord) -> tuple[str, ...]:
    """The record's life situations that the site knows, in the editors' order."""
    known = (situation.key for situation in context.prepared.situations.situations)
    return tuple(key for key in known if key in record.situations)
