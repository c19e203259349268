import pytest

from generators.sources.places.addresses import address_in_words


def parts(text: str) -> tuple[str, str, str, str, str, str]:
    address = address_in_words(text, "fi", None)
    assert address is not None
    street, office, information = (
        part.get("fi") for part in (address.street, address.post_office, address.information)
    )
    return address.kind, street, address.number, address.postal_code, office, information


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kirkkotie 1, 87100 Kajaani", ("street", "Kirkkotie", "1", "87100", "Kajaani", "")),
        ("Kirkkotie 1 B 3, 87100 Kajaani, Suomi", ("street", "Kirkkotie", "1 B 3", "87100", "Kajaani", "")),
        (
            "Seurakuntatalo, Kirkkotie 1–3, FI-87100 Kajaani",
            ("street", "Kirkkotie", "1–3", "87100", "Kajaani", "Seurakuntatalo"),
        ),
        ("Kirkkotie 1\n87100\nKajaani", ("street", "Kirkkotie", "1", "87100", "Kajaani", "")),
        ("Kirkkotie 1, Kajaani", ("street", "Kirkkotie", "1", "", "Kajaani", "")),
        ("Puistotalo, 87100 Kajaani", ("street", "Puistotalo", "", "87100", "Kajaani", "")),
        ("Rantapuisto", ("other", "", "", "", "", "Rantapuisto")),
        ("Kajaani", ("other", "", "", "", "", "Kajaani")),
    ],
)
def test_addresses_in_words(text, expected):
    assert parts(text) == expected


def test_nothing_is_no_address():
    assert address_in_words(" , ", "fi", None) is None
