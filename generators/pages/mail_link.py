"""An e-mail address as a link that a narrow screen breaks where a reader would: after "@" and dots, never in a word."""

import re

from markupsafe import Markup

from generators.pages.escaping import escape

_BREAKS = re.compile(r"(?<=[@.])(?=.)")


def mail_link(address: str) -> Markup:
    """A link to write to an address that `clean_email` let through. What is copied from it is the address."""
    text = Markup("<wbr>").join(escape(part) for part in _BREAKS.split(address))
    return Markup('<a href="mailto:{}">{}</a>').format(escape(address), text)
