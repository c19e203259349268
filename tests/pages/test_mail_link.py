"""E-mail addresses as links: whole when followed or copied, broken at fit places when a screen is narrow."""

import pytest

from generators.model.contact import Email
from generators.pages.contacts import email_links
from generators.pages.context import Context
from generators.pages.light_markdown import inline
from generators.pages.mail_link import mail_link
from generators.pages.record import guidance_line
from generators.settings import GuidanceDesk
from tests.hand_made import in_three, settings, snapshot
from tests.pages.test_escaping import both_engines
from tests.pages.world import prepared

LONG = "koordinaattori.tampere@example.org"


@pytest.mark.parametrize(
    ("address", "pieces"),
    [
        (LONG, ["koordinaattori.", "tampere@", "example.", "org"]),
        ("a@b.fi", ["a@", "b.", "fi"]),
        ("etu_nimi*x@b.fi", ["etu_nimi*x@", "b.", "fi"]),
    ],
)
def test_it_breaks_after_the_sign_and_dots_only_and_is_whole_when_followed_or_copied(
    address: str, pieces: list[str]
) -> None:
    for seen in both_engines(f"Kirjoita {mail_link(address)} meille\n"):
        assert seen.elements == ["p", "a", *["wbr"] * (len(pieces) - 1)]
        assert seen.attributes == [("href", f"mailto:{address}")]
        assert seen.text.strip() == f"Kirjoita {address} meille"
    shown = str(mail_link(address)).partition(">")[2].removesuffix("</a>")
    assert len(shown.split("<wbr>")) == len(pieces)


def test_wherever_an_address_is_shown_it_can_break() -> None:
    desk = GuidanceDesk(names=in_three("Neuvonta"), email=LONG)
    context = Context(
        prepared(snapshot(), settings=settings().model_copy(update={"guidance_desk": desk})),
        "fi",
    )
    expected = str(mail_link(LONG))
    assert str(email_links(context, [Email(address=LONG)])[0]) == expected
    assert expected in guidance_line(context)
    assert expected in inline(f"Kirjoita {LONG}.")
