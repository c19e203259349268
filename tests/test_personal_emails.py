"""Whose an e-mail address seems to be, and texts without those of persons."""

import pytest

from generators.personal_emails import is_personal, without_personal_emails


@pytest.mark.parametrize("email", ["maija.meikalainen@x.fi", "Aino-Maija.Mäki2@x.fi", "matti.j.virta@x.fi"])
def test_a_first_name_and_a_surname_are_a_persons(email: str) -> None:
    assert is_personal(email)


@pytest.mark.parametrize("email", ["kahvila@x.fi", "perhe.keskus@x.fi", "info.tampere@x.fi", "avoin.paivakoti@x.fi"])
def test_words_of_an_office_are_a_roles(email: str) -> None:
    assert not is_personal(email)


def test_a_text_loses_addresses_of_persons_only() -> None:
    text = "Kysy: Maija.Malli@x.fi, maija.malli (at) x.fi tai kahvila@x.fi.\nPe klo 9.30–11.30, www.x.fi/a.b"
    assert without_personal_emails(text) == "Kysy: …, … tai kahvila@x.fi.\nPe klo 9.30–11.30, www.x.fi/a.b"


def test_a_text_without_any_stays_the_same() -> None:
    assert without_personal_emails("Pulla @ kahvi") == "Pulla @ kahvi"
