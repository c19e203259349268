import pytest

from generators.sources.called_off import title


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("PERUTTU: Vauvamuskari", "Vauvamuskari"),
        ("PERUTTU Vauvamuskari", "Vauvamuskari"),
        ("Peruttu! Vauvamuskari", "Vauvamuskari"),
        ("Peruttu Vauvamuskari", "Vauvamuskari"),
        ("(PERUTTU) Vauvamuskari", "Vauvamuskari"),
        ("***PERUTTU*** Vauvamuskari", "Vauvamuskari"),
        ("Vauvamuskari – PERUTTU", "Vauvamuskari"),
        ("Vauvamuskari (peruttu)", "Vauvamuskari"),
        ("Vauvamuskari / peruutettu!", "Vauvamuskari"),
        ("INSTÄLLT: Babyrytmik", "Babyrytmik"),
        ("Cancelled: Baby music", "Baby music"),
        ("PERUTTU", "PERUTTU"),
    ],
)
def test_a_title_that_calls_off_says_so_and_loses_the_word(told, name):
    assert title(told) == (name, True)


@pytest.mark.parametrize(
    "told",
    ["", "Vauvamuskari", "Peruttu rakkaus -elokuva", "Peruttujen iltojen klubi", "Mitä tehdä, kun juhla perutaan?"],
)
def test_other_titles_stay_as_they_are(told):
    assert title(told) == (told, False)
