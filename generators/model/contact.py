"""Ways to reach somebody: phone, e-mail, web link."""

from typing import Literal

from generators.model.base import Model

Charge = Literal["free", "chargeable", "other"]


class Phone(Model):
    """One phone number as it is printed and dialled.

    `number` is for reading ("03 123 4567" or "+358 12 345 678"), `dial` for a `tel:` link ("+35812345678";
    a service number such as 116 117 has no prefix). `language` is that of its texts; None = told for all.
    """

    kind: Literal["phone", "sms", "fax"] = "phone"
    number: str
    dial: str
    information: str = ""
    charge: Charge | None = None
    charge_information: str = ""
    language: str | None = None


class Email(Model):
    """One e-mail address; `description` says whose ("Kirjaamo")."""

    address: str
    description: str = ""
    language: str | None = None


class WebLink(Model):
    """One http or https address with its text; `text` may be empty."""

    url: str
    text: str = ""
    information: str = ""
    language: str | None = None
