"""Phones, e-mails, web links and addresses as links and lines of a page.

The pull let only harmless addresses into the snapshot; a snapshot edited by hand has not passed there, so what becomes
a link is looked at again, and stays text when it is not harmless.
"""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from markupsafe import Markup

from generators.cleaning import clean_email, clean_url
from generators.codes import municipalities
from generators.model.address import Address
from generators.model.contact import Email, Phone, WebLink
from generators.model.records import Channel, Organisation
from generators.model.text import FALLBACK, Picked
from generators.pages.context import Context
from generators.pages.escaping import escape, joined
from generators.pages.mail_link import mail_link

Item = TypeVar("Item", Phone, Email, WebLink)


def in_language(context: Context, items: Sequence[Item]) -> list[Item]:
    """The items told in the page's language or in none; else those of the first language that has any.

    A source tells the same number once per language: showing them all would repeat it.
    """
    for language in (context.language, *FALLBACK):
        if found := [item for item in items if item.language in (language, None)]:
            return found
    return list(items)


def phone_links(context: Context, phones: Sequence[Phone]) -> list[Markup]:
    """Each phone as a link to call, with what it is and what it costs; faxes last and as text."""
    told = _once(in_language(context, phones), "dial")
    return [_phone(context, phone) for phone in sorted(told, key=lambda phone: phone.kind == "fax")]


def _phone(context: Context, phone: Phone) -> Markup:
    words = context.strings
    scheme = {"phone": "tel", "sms": "sms"}.get(phone.kind)
    number = escape(phone.number)
    if scheme:
        number = Markup('<a class="phone" href="{}:{}">{}</a>').format(escape(scheme), _plain(phone.dial), number)
    kind = {"sms": words.sms, "fax": words.fax}.get(phone.kind, "")
    # "Chargeable" is told of nearly every number and means the caller's own call price; only more than that is news.
    charge = {"free": words.free, "other": words.other_charge}.get(phone.charge or "", "")
    lang = context.lang(Picked(phone.information, phone.language or context.language))
    told = joined([phone.information, phone.charge_information])
    if lang:
        told = Markup("<span{}>{}</span>").format(lang, told)
    rest = joined([kind, told if phone.information or phone.charge_information else "", charge])
    return Markup('{} <span class="note">{}</span>').format(number, rest) if rest else number


def _plain(dial: str) -> Markup:
    """A dialled number: digits and a plus only (see `clean_dial`), so that it needs no escaping."""
    return Markup("".join(sign for sign in dial if sign in "+0123456789"))  # noqa: S704


def contact_links(context: Context, record: Channel | Organisation) -> list[Markup]:
    """Every way to reach a place or an organisation: phones, e-mails, web addresses."""
    return [
        *phone_links(context, record.phones),
        *email_links(context, record.emails),
        *web_links(context, record.links),
    ]


def email_links(context: Context, emails: Sequence[Email]) -> list[Markup]:
    """Each e-mail address as a link to write to it."""
    links = []
    for email in _once(in_language(context, emails), "address"):
        link = mail_link(email.address) if clean_email(email.address) else escape(email.address)
        lang = context.lang(Picked(email.description, email.language or context.language))
        note = Markup(' <span class="note"{}>{}</span>').format(lang, escape(email.description))
        links.append(link + note if email.description else link)
    return links


def web_addresses(context: Context, links: Sequence[WebLink]) -> list[WebLink]:
    """The links for the page's language, each address once."""
    return _once(in_language(context, links), "url")


def web_links(context: Context, links: Sequence[WebLink], name: str = "") -> list[Markup]:
    """Each web address as a link; its text is its own, else `name`, else the address without scheme."""
    return [web_link(context, link, name) for link in web_addresses(context, links)]


def web_link(context: Context, link: WebLink, name: str = "") -> Markup:
    """One web address as a link; see `web_links`."""
    text = link.text or name or link.url.split("://", 1)[-1].rstrip("/")
    lang = context.lang(Picked(text, link.language or context.language)) if link.text else Markup("")
    made = escape(text)
    if url := clean_url(link.url):
        made = Markup('<a href="{}"{}>{}</a>').format(escape(url), lang, made)
    if link.information:
        made += Markup(' <span class="note">{}</span>').format(escape(link.information))
    return made


def _once(items: Iterable[Item], field: str) -> list[Item]:
    return list({getattr(item, field): item for item in items}.values())


def address_line(context: Context, address: Address) -> Markup:
    """An address on one line: "Esimerkkikatu 1 A, 33100 Tampere". Empty when nothing of it is told."""
    street = context.pick(address.street)
    box = context.pick(address.post_box)
    free = context.pick(address.free_form)
    place = joined([address.postal_code, _post_office(context, address)], " ")
    if free:
        return Markup("<span{}>{}</span>").format(context.lang(free), escape(free.text.replace("\n", ", ")))
    first = joined([street.text if street else "", address.number if street else ""], " ")
    return joined([first, box.text if box else "", place])


def _post_office(context: Context, address: Address) -> str:
    """The post office in readable letters: sources write it in capitals."""
    if office := context.pick(address.post_office):
        return "-".join(part.capitalize() for part in office.text.split("-")) if office.text.isupper() else office.text
    if address.municipality in municipalities():
        return context.word(municipalities()[address.municipality].names)
    return ""


def address_note(context: Context, address: Address) -> Markup:
    """What is told beside the address ("Sisäänkäynti pihalta"), marked with its language."""
    note = context.pick(address.information)
    return context.marked(note)
