"""The end of a record's page: where its facts come from, how fresh they are, and the way to report an error."""

from collections.abc import Iterable
from datetime import date, datetime
from urllib.parse import quote, urlencode

from markupsafe import Markup

from generators.language.dates import date_text
from generators.model.text import Text
from generators.pages.context import Context
from generators.pages.escaping import escape, filled
from generators.record_age import day_in_finland, is_old

ISSUE_FORM = "virhe-tiedoissa.yml"
"""The form of `.github/ISSUE_TEMPLATE/` for errors; its field `page` is filled in by the link."""


def source_block(context: Context, kind: str, record_id: str, names: Text, changed_at: datetime | None) -> Markup:
    """Source and freshness on one line, a warning when the record is old, and the way to report an error."""
    words = context.strings
    lines = [_origin(context, changed_at)]
    if is_old(changed_at, context.built_on):
        lines.append(Markup('<strong class="old">{}</strong>').format(escape(words.source_old)))
    lines.append(report_line(context, kind, record_id, names))
    return source_section(context, lines)


def source_section(context: Context, lines: Iterable[Markup]) -> Markup:
    """The lines that end a record's page, as one HTML block."""
    paragraphs = Markup("").join(Markup("<p>{}</p>").format(line) for line in lines if line)
    label = escape(context.strings.source_and_freshness)
    return Markup('<section class="source" aria-label="{}">{}</section>').format(label, paragraphs)


def _origin(context: Context, changed_at: datetime | None) -> Markup:
    words, prepared = context.strings, context.prepared
    source = escape(words.source_example if prepared.example else words.source_ptv)
    pulled = day_mark(context, day_in_finland(prepared.snapshot.manifest.pulled_at))
    if not changed_at:
        return filled(words.source_line_unchanged, source=source, pulled=pulled)
    changed = day_mark(context, day_in_finland(changed_at))
    return filled(words.source_line, source=source, changed=changed, pulled=pulled)


def day_mark(context: Context, day: date) -> Markup:
    """A date that programs can read, too."""
    text = escape(date_text(day, context.language))
    return Markup('<time datetime="{}">{}</time>').format(Markup(day.isoformat()), text)  # noqa: S704 - digits


def report_line(context: Context, kind: str, record_id: str, names: Text) -> Markup:
    """Links that report an error: a letter that names the page, and the public form when the settings have one."""
    words, site, address = context.strings, context.prepared.settings.site, context.full_address(kind, record_id)
    subject = words.format("report_error_subject", title=context.word(names))
    body = f"{address}\r\n\r\n{words.report_error_body}\r\n"
    letter = f"mailto:{site.feedback_email}?" + urlencode({"subject": subject, "body": body}, quote_via=quote)
    links = Markup('<a href="{}">{}</a>').format(escape(letter), escape(words.report_error))
    if site.repository:
        form = f"{site.repository}/issues/new?" + urlencode({"template": ISSUE_FORM, "page": address})
        links += Markup(' · <a href="{}">{}</a>').format(escape(form), escape(words.report_error_in_public))
    return Markup("{} {}").format(escape(words.report_error_text), links)
