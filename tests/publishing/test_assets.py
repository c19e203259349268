import pytest

from generators.publishing.assets import is_wanted, shared_asset, without_source_map


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("assets/javascripts/bundle.js", True),
        ("assets/javascripts/bundle.js.map", False),
        ("assets/javascripts/lunr/min/lunr.fi.min.js", False),
        ("assets/javascripts/workers/search.a7633da7.min.js", False),
        ("sitemap.xml", False),
        ("kuvat/sitemap.xml", True),
    ],
)
def test_what_goes_to_the_site(path: str, wanted: bool) -> None:
    assert is_wanted(path) is wanted


def test_the_name_of_a_source_map_goes_with_it() -> None:
    assert without_source_map("let a;\n//# sourceMappingURL=a.js.map\n") == "let a;\n"
    assert without_source_map("p{}\n/*# sourceMappingURL=a.css.map */") == "p{}\n"
    assert without_source_map("let a = 1;\n") == "let a = 1;\n"


def test_other_languages_use_the_files_of_the_root() -> None:
    assert shared_asset("assets/a.js", "sv/") == "../assets/a.js"
    assert shared_asset("assets/a.js", "") == "assets/a.js"
    assert shared_asset("mihin-tanaan/", "sv/") == "mihin-tanaan/"
