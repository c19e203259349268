"""The line below a week that offers its calendar to the reader's own."""

from markupsafe import Markup

from generators.addresses import CALENDAR_FILE
from generators.pages.context import Context
from generators.pages.escaping import escape


def calendar_link(context: Context) -> Markup:
    """The link to the calendar that lies below the page it stands on, and what to do with it."""
    words = context.strings
    return Markup('<p class="calendar-link"><a href="{}">{}</a> <span class="note">{}</span></p>').format(
        CALENDAR_FILE[context.language], escape(words.calendar_subscribe), escape(words.calendar_subscribe_note)
    )
