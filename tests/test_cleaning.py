import json
import re
import unicodedata
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generators.cleaning import LINE_LIMIT, TEXT_LIMIT, URL_LIMIT, clean, clean_dial, clean_email, clean_url

# Any text, lone surrogates too, and text that is rich in what attackers like.
TRICKS = "\u0000\u0007\u001b\u0085\u00a0\u00ad\u0301\u0336\u0338\u034f\u200b\u200c\u200d\u202e\u2028\u2066\u2800\u3164"
TRICKS += "\ufe0f\ufeff\ufffe\ud83d\udc00\ue000\U000e0041\U000e0100\U0001ffff <>&\"'`{}[]()\\/:@%#?=\n\r\t.-+0９e"
ANY_TEXT = st.text(st.characters()) | st.text(st.sampled_from(TRICKS), max_size=60)
URL_LIKE = st.builds(
    "".join, st.tuples(st.sampled_from(["http://", "https://", "//", "", "javascript:", " HTTP://x@"]), ANY_TEXT)
) | st.builds("https://example.org/{}?{}#{}".format, ANY_TEXT, ANY_TEXT, ANY_TEXT)


@given(ANY_TEXT, st.booleans())
def test_clean_text_can_be_kept_anywhere(text: str, lines: bool) -> None:
    cleaned = clean(text, lines=lines)
    cleaned.encode("utf-8")
    ElementTree.fromstring(f"<x>{cleaned.translate({60: None, 38: None, 62: None})}</x>")
    assert json.loads(json.dumps(cleaned)) == cleaned
    assert not {unicodedata.category(letter) for letter in cleaned if letter not in "\n\u200c\u200d"} & {
        "Cc",
        "Cs",
        "Co",
    }
    assert not re.search("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]", cleaned)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert lines or "\n" not in cleaned
    assert cleaned == cleaned.strip()
    assert "\n\n\n" not in cleaned


@given(ANY_TEXT, st.booleans(), st.integers(2, 50))
def test_cleaning_twice_is_cleaning_once(text: str, lines: bool, limit: int) -> None:
    cleaned = clean(text, lines=lines, limit=limit)
    assert len(cleaned) <= limit
    assert clean(cleaned, lines=lines, limit=limit) == cleaned


@given(st.text(st.sampled_from("\u0301\u0336\u200d\u200c\ufe0f\u3164\u2800 \n\u034f\u00ad"), max_size=30))
def test_what_cannot_be_seen_is_no_name(text: str) -> None:
    assert clean(text) == ""


@pytest.mark.parametrize("value", [None, 5, 1.5, True, [], {}, b"x"])
def test_only_text_is_text(value: object) -> None:
    assert clean(value) == ""
    assert clean_url(value) is None
    assert clean_email(value) is None
    assert clean_dial(value) is None


def test_ordinary_text_stays() -> None:
    text = "Äitiys- ja lastenneuvola – ”tervetuloa” Žižkov, 5 € & <3"
    assert clean(text) == text
    assert clean("1. rivi\n\n* luettelo\n* toinen", lines=True) == "1. rivi\n\n* luettelo\n* toinen"
    assert clean("👨‍👩‍👧‍👦 🏳️‍🌈 ❤️") == "👨‍👩‍👧‍👦 🏳️‍🌈 ❤️"
    assert clean("حضانة می‌خواهم") == "حضانة می‌خواهم"


def test_breaks_and_spaces_are_put_right() -> None:
    assert clean(" a\u00a0 b\t\nc\u2028d ") == "a b c d"
    assert clean("a  b \r\n\u2029\n\n\n c\r", lines=True) == "a b\n\nc"


def test_decomposed_letters_are_composed() -> None:
    assert clean("pa\u0308iva\u0308koti") == "päiväkoti"


def test_a_mark_does_not_join_what_stands_before_the_text() -> None:
    assert clean("\u0338script") == "script"
    assert clean("a\n\u0338b", lines=True) == "a\nb"


def test_endless_marks_are_cut() -> None:
    assert clean("Z" + "\u0336" * 300) == "Z" + "\u0336" * 4
    assert len(clean("ก" + "\u0e49" * 300)) == 5


@pytest.mark.parametrize("lines", [False, True])
def test_long_text_is_cut_at_a_word(lines: bool) -> None:
    limit = TEXT_LIMIT if lines else LINE_LIMIT
    cleaned = clean("sana " * 50_000, lines=lines)
    assert cleaned.endswith("sana…")
    assert limit - 10 < len(cleaned) <= limit


def test_a_cut_is_told_even_when_little_is_left() -> None:
    assert clean("a" + " " * 5_000 + "b") == "a…"


@pytest.mark.parametrize("text", ["Apua arkeen. Soita", "Apua arkeen, kun", "Apua arkeen: soita"])
def test_a_cut_text_has_no_other_mark_before_its_ellipsis(text: str) -> None:
    assert clean(text, limit=14) == "Apua arkeen…"


def test_a_cut_text_of_nothing_but_marks_keeps_them() -> None:
    assert clean("." * 20, limit=5) == "....…"


@given(URL_LIKE)
def test_an_address_is_harmless_or_refused(text: str) -> None:
    address = clean_url(text)
    if address is None:
        return
    parts = urlsplit(address)
    assert parts.scheme in ("http", "https")
    assert "@" not in parts.netloc
    assert "." in parts.netloc
    assert len(address) <= URL_LIMIT
    assert not re.search(r"[\s\"'<>`{}|\\^()\[\]\x00-\x1f\x7f]", address)
    assert (parts.path + parts.query + parts.fragment).isascii()
    assert clean_url(address) == address


@pytest.mark.parametrize(
    "value",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        " javascript://example.org/%0aalert(1)",
        "data:text/html,<script>",
        "vbscript:x",
        "file:///etc/passwd",
        "tel:+358401234567",
        "mailto:a@example.org",
        "//evil.example.org/x",
        "https:example.org",
        "https:/example.org",
        "https://",
        "https://user:pass@example.org@evil.example.org/",
        "https://example.org\\@evil.example.org/",
        "https://example.org/a b",
        "https://example.org/\u202egpj.exe",
        "https://example.org/\ud83d",
        "http://[::1",
        "http://[::1]/",
        "http://127.0.0.1/",
        "http://127.0.0.10:8000/",
        "http://0x7f.0.0.10/",
        "http://2130706433/",
        "http://localhost/",
        "http://intra.local/",
        "http://printer.home.arpa/",
        "https://example.org:0/",
        "https://example.org:99999/",
        "https://-example.org/",
        "https://example..org/",
        "https://example.org/" + "a" * URL_LIMIT,
        "https://example.org/" + "ä" * (URL_LIMIT // 2),
    ],
)
def test_refused_addresses(value: str) -> None:
    assert clean_url(value) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("https://www.example.fi/a?b=c&d=e#f", "https://www.example.fi/a?b=c&d=e#f"),
        (" HTTPS://Example.FI ", "https://example.fi"),
        ("www.example.fi/polku", "https://www.example.fi/polku"),
        ("www.example.fi/?u=https://example.org", "https://www.example.fi/?u=https://example.org"),
        ("example.fi", "https://example.fi"),
        ("http://example.fi:8080/x", "http://example.fi:8080/x"),
        ("https://example.fi/päivä koti".replace(" ", "_"), "https://example.fi/p%C3%A4iv%C3%A4_koti"),
        ("https://example.fi/100%/%C3%A4", "https://example.fi/100%/%C3%A4"),
        ("https://example.fi/\"onclick='x'", "https://example.fi/%22onclick=%27x%27"),
        ("https://example.fi/a_(b)[c]{{d}}", "https://example.fi/a_%28b%29%5Bc%5D%7B%7Bd%7D%7D"),
        ("https://äitiys.example.fi/", "https://äitiys.example.fi/"),
        ("https://xn--itiys-gra.example.fi/", "https://xn--itiys-gra.example.fi/"),
        ("https://example.xn--p1ai/", "https://example.xn--p1ai/"),
    ],
)
def test_accepted_addresses(value: str, expected: str) -> None:
    assert clean_url(value) == expected


@given(ANY_TEXT | st.builds("{}@{}".format, ANY_TEXT, st.sampled_from(["example.fi", "x", "a b.fi", "ä.fi"])))
def test_an_email_is_harmless_or_refused(text: str) -> None:
    address = clean_email(text)
    if address is not None:
        assert address.count("@") == 1
        assert not re.search(r"[\s%?&\"'<>,;:\\]", address)
        assert clean_email(address) == address


@pytest.mark.parametrize(
    "value",
    [
        "",
        "a@b",
        "@example.fi",
        "a@@example.fi",
        "a@example.fi\nbcc:x@example.org",
        "a%0d%0abcc%3ax@example.org",
        "a@example.fi?subject=x",
        "a@example.fi,b@example.fi",
        '"<script>"@example.org',
        ".a@example.fi",
        "a..b@example.fi",
        "a@-example.fi",
        "etunimi.sukunimi (at) example.fi",
    ],
)
def test_refused_emails(value: str) -> None:
    assert clean_email(value) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (" neuvola@example.fi ", "neuvola@example.fi"),
        ("mailto:neuvola@example.fi", "neuvola@example.fi"),
        ("Mailto:Neuvola.Keskus+apu@sote.example.fi.", "Neuvola.Keskus+apu@sote.example.fi"),
        ("hämeenkyrö@example.fi", "hämeenkyrö@example.fi"),
        (f"{'pitkä-nimi' * 10}@example.fi", f"{'pitkä-nimi' * 10}@example.fi"),
    ],
)
def test_accepted_emails(value: str, expected: str) -> None:
    assert clean_email(value) == expected


@given(ANY_TEXT | st.text("0123456789 +-().\u0660\uff10", max_size=25))
def test_a_dialled_number_is_ascii_digits_or_refused(text: str) -> None:
    dial = clean_dial(text)
    if dial is not None:
        assert re.fullmatch(r"\+?[0-9]{2,15}", dial)
        assert clean_dial(dial) == dial


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("116 117", "116117"),
        ("+358 40 123 4567", "+358401234567"),
        ("+358 (0)40 123 4567", "+358401234567"),
        ("00358 40 1234567", "+358401234567"),
        ("(03) 123-4567", "031234567"),
        ("03–123 4567", "031234567"),
        ("٠٤٠١٢٣٤٥٦٧", None),
        ("０４０１２３４", None),
        ("03 123 4567/4568", None),
        ("040 123 4567 (ma–pe)", None),
        ("112;ext=5", None),
        ("*#06#", None),
        ("+0401234567", None),
        ("1234567890123456", None),
        ("5", None),
        ("", None),
    ],
)
def test_dialled_numbers(value: str, expected: str | None) -> None:
    assert clean_dial(value) == expected
