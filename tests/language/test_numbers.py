import pytest

from generators.language.numbers import number_text


@pytest.mark.parametrize(
    ("number", "language", "text"),
    [
        (0, "fi", "0"),
        (999, "sv", "999"),
        (12345, "fi", "12\u00a0345"),
        (1234567, "sv", "1\u00a0234\u00a0567"),
        (12345, "en", "12,345"),
    ],
)
def test_thousands_stand_apart(number: int, language: str, text: str) -> None:
    assert number_text(number, language) == text
