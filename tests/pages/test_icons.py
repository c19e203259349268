import pytest

from generators.pages.icons import icon


def test_an_icon_is_empty_and_hidden_from_screen_readers() -> None:
    assert icon("pram") == '<span class="icon icon-pram" aria-hidden="true"></span>'


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError, match="perambulator"):
        icon("perambulator")
