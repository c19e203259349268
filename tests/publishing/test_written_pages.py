import pytest

from generators.publishing.written_pages import LONGEST, written_page


def read(html: str, title: str = "Otsikko", description: str = "") -> tuple[str, tuple[str, ...]]:
    """Running text and headings."""
    page = written_page("tietoa/", title, description, html)
    return page.text, page.headings


def test_title_and_description_are_told() -> None:
    page = written_page("tietoa/", " Tietoa  meistä ", "Kuka\ntekee.", "")
    assert (page.address, page.title, page.description) == ("tietoa/", "Tietoa meistä", "Kuka tekee.")


@pytest.mark.parametrize("level", [2, 3, 4])
def test_headings_are_read_apart_from_the_text(level: int) -> None:
    html = f'<h{level} id="a">Kuka <em>ylläpitää</em></h{level}><p>Alue.</p>'
    assert read(html) == ("Alue.", ("Kuka ylläpitää",))


def test_the_first_heading_is_text() -> None:
    assert read("<h1>Tietoa</h1><p>Alue.</p>") == ("Tietoa Alue.", ())


def test_words_of_neighbouring_elements_stay_apart() -> None:
    assert read("<ul><li>yksi</li><li>kaksi</li></ul><p>kolme<br>neljä</p>")[0] == "yksi kaksi kolme neljä"


def test_a_word_of_which_a_part_is_marked_is_one_word() -> None:
    assert read("<p><strong>Perhe</strong>keskus on <a href='x'>tässä</a>.</p>")[0] == "Perhekeskus on tässä."
    assert read("<h2><b>Perhe</b>keskus</h2>")[1] == ("Perhekeskus",)


def test_references_are_read_as_characters() -> None:
    assert read("<p>&auml;iti &lt;b&gt; &#x26; is&#228;</p>")[0] == "äiti <b> & isä"


@pytest.mark.parametrize("name", ["script", "style", "svg", "template"])
def test_what_nobody_reads_is_not_read(name: str) -> None:
    assert read(f"<p>Alku</p><{name}>salassa <h2>otsikko</h2></{name}><p>loppu</p>") == ("Alku loppu", ())


def test_comments_and_attributes_are_not_read() -> None:
    assert read('<!-- salaa --><p title="salaa" data-x="salaa">Alku</p>')[0] == "Alku"


def test_an_empty_heading_is_none() -> None:
    assert read("<h2> </h2>")[1] == ()


def test_a_heading_that_never_ends_breaks_nothing() -> None:
    assert read("<h2>Alku<p>Teksti</p>") == ("", ())
    assert read("</h2></script><p>Teksti</p>")[0] == "Teksti"


def test_an_endless_page_is_cut() -> None:
    assert len(read(f"<p>{'sana ' * LONGEST}</p>")[0]) <= LONGEST


def test_control_characters_are_taken_away() -> None:
    assert read("<p>a\u202eb\u0007 c</p>")[0] == "ab c"
