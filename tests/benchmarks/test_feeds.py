from benchmarks.feeds import alike


def test_reasons_are_counted_whatever_place_they_are_about():
    found = alike(
        [
            "taso ”A”, 1. kohde: ”Ikä”: löytyi ”x”; jätettiin pois",
            "2. kohde: ”Ikä”: löytyi ”y”; jätettiin pois",
            "3. kohde: piste on Suomen ulkopuolella (leveysaste 1, pituusaste 2) ja jätettiin pois",
        ]
    )
    assert found == {"”Ikä”: …; jätettiin pois": 2, "piste on Suomen ulkopuolella … ja jätettiin pois": 1}
