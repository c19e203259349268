import pytest

from generators.sources.feed_reading import FeedUnreadableError
from generators.sources.sheet import table
from generators.sources.sheet.table import Table, read_table

HEADINGS = ("Nimi", "Missä", "Milloin")


def known(row: list[str]) -> int:
    return sum(cell.strip() in HEADINGS for cell in row)


def read(text: str, encoding: str = "utf-8") -> Table:
    return read_table(text.encode(encoding), known)


def refused(content: bytes) -> str:
    with pytest.raises(FeedUnreadableError) as error:
        read_table(content, known)
    return str(error.value)


@pytest.mark.parametrize(("delimiter", "word"), [(",", "pilkku"), (";", "puolipiste"), ("\t", "sarkain")])
def test_the_delimiter_is_found_and_said(delimiter, word):
    found = read(f"Nimi{delimiter}Missä\nPuisto{delimiter}Tori 1\n")
    assert found.rows == [["Nimi", "Missä"], ["Puisto", "Tori 1"]]
    assert found.told == (f"erotin: {word}",)


def test_commas_in_text_do_not_mislead():
    assert read("Nimi;Missä\nPuisto, tori, ranta;a, b, c, d\n").rows[1] == ["Puisto, tori, ranta", "a, b, c, d"]


def test_what_excel_says_of_the_delimiter_is_believed():
    assert read("sep=;\r\nNimi;Missä\r\n").rows == [["Nimi", "Missä"]]


@pytest.mark.parametrize(
    ("encoding", "told"),
    [
        ("utf-8", ()),
        ("utf-8-sig", ()),
        ("cp1252", ("merkistö tulkittiin: windows-1252",)),
        ("utf-16", ("merkistö tulkittiin: UTF-16",)),
    ],
)
def test_the_encoding_is_found_and_said(encoding, told):
    found = read("Nimi;Missä\nÄmmänsaari – tori;x\n", encoding)
    assert found.rows[1][0] == "Ämmänsaari – tori"
    assert found.told[:-1] == told


def test_cells_hold_line_breaks():
    assert read('Nimi,Milloin\r\nPuisto,"ti 9–11\r\nto 13–15"\r\n').rows[1] == ["Puisto", "ti 9–11\nto 13–15"]


def test_headings_are_found_below_a_title():
    found = read("Kohtaamispaikat 2026,,\n,,\nNimi,Missä,Milloin\nPuisto,Tori 1,ti 9–11\n")
    assert found.heading_row == 2


def test_a_quotation_mark_left_open_is_told_with_its_row():
    message = refused('Nimi,Missä\n"Puisto",a\n"Tori,b\nRanta,c\n'.encode())
    assert "jää auki" in message
    assert "rivistä 3" in message


def test_stray_quotation_marks_do_no_harm():
    assert read('Nimi,Missä\n"Puisto" kahvila,a\n').rows[1] == ["Puisto kahvila", "a"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<!DOCTYPE html><html><title>Sign in - Google Accounts</title>", "kirjautumissivu"),
        (b"\n <html>", "kirjautumissivu"),
        (b"<?xml version='1.0'?><kml/>", "kind: kml"),
        (b'{"data": []}', "JSON"),
        (b"PK\x03\x04rest", "Excel"),
        (b"\xd0\xcf\x11\xe0rest", "vanha Excel"),
        (b"%PDF-1.7", "PDF"),
        (b"", "tyhjä"),
        (b"\xef\xbb\xbf \n", "tyhjä"),
        (b"Nimi\x81\x8d;a", "merkistö"),
        (b"Nimi\0;a", "ei ole tekstiä"),
        (b"\xff\xfea", "merkistö"),
    ],
)
def test_what_is_no_sheet_is_told(content, words):
    assert words in refused(content)


def test_limits(monkeypatch):
    monkeypatch.setattr(table, "MOST_ROWS", 20)
    monkeypatch.setattr(table, "MOST_COLUMNS", 3)
    monkeypatch.setattr(table, "MOST_CELL", 50)
    assert "yli 20 riviä" in refused(b"Nimi\n" * 21)
    assert "yli 3 saraketta" in refused(b"Nimi;a;b;c\n")
    assert "yli 50 merkki" in refused(b"Nimi\n" + b"a" * 51)
