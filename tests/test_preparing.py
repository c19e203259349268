from datetime import date

import pytest

from generators.errors import PerhekeskusError
from generators.preparing import built_on


def test_the_day_of_the_build_is_helsinkis() -> None:
    assert built_on({"SOURCE_DATE_EPOCH": "1795384799"}) == date(2026, 11, 22)
    assert built_on({"SOURCE_DATE_EPOCH": "1795384800"}) == date(2026, 11, 23)
    assert built_on({"SOURCE_DATE_EPOCH": ""}) == built_on({})


@pytest.mark.parametrize("epoch", ["today", "1.5", "9" * 30])
def test_a_day_that_is_none_is_an_error_with_its_remedy(epoch: str) -> None:
    with pytest.raises(PerhekeskusError, match=f"SOURCE_DATE_EPOCH={epoch}: expected whole seconds since 1970"):
        built_on({"SOURCE_DATE_EPOCH": epoch})
