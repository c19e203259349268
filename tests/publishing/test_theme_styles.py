import re
from pathlib import Path

import material
import pytest

from generators.publishing.theme_styles import UNUSED, without_unused


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        (".md-search{color:red}.md-nav{color:blue}", ".md-nav{color:blue}"),
        (".md-nav,.md-search__form{color:red}", ".md-nav{color:red}"),
        ("@media print{.md-search{top:0}}a{top:0}", "a{top:0}"),
        ("@media print{.md-search{top:0}.md-nav{top:0}}", "@media print{.md-nav{top:0}}"),
        ("@keyframes turn{0%{top:0}to{top:1px}}", "@keyframes turn{0%{top:0}to{top:1px}}"),
        ('@charset "UTF-8";.md-tag{top:0}', '@charset "UTF-8";'),
        ('.a:after{content:"}"}.md-post{top:0}', '.a:after{content:"}"}'),
        (":is(.md-nav,.b) a,.md-tabs a{top:0}", ":is(.md-nav,.b) a{top:0}"),
        (".md-tagline{top:0}", ".md-tagline{top:0}"),
    ],
)
def test_rules_of_unused_parts_go(sheet: str, left: str) -> None:
    assert without_unused(sheet) == left


def test_the_themes_own_sheet_keeps_what_is_used() -> None:
    sheet = next(Path(material.__file__).parent.rglob("templates/assets/stylesheets/main.*.min.css")).read_text("utf-8")
    left = without_unused(sheet)
    assert len(left) < 0.85 * len(sheet)
    assert left.count("{") == left.count("}")
    for kept in (".md-nav__link", ".md-header", ".md-banner", ".md-dialog", ".highlight", ".admonition"):
        assert sheet.count(kept) == left.count(kept) or kept in left
    assert not re.search(r"\.md-search\b", left)
    assert [name for name in UNUSED if f".{name}" not in sheet] == []
