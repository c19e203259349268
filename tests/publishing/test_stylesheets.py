import gzip
import re
from pathlib import Path

import pytest

from generators.colours import DARK, LIGHT, Colours
from generators.errors import PerhekeskusError
from generators.icons import ICONS
from generators.publishing.stylesheets import (
    FOLDER,
    JOINED,
    LINKS,
    PARTS,
    SEARCH,
    colour_rules,
    is_part,
    joined_sheet,
    minified,
    search_sheet,
)
from tests.command import ROOT


@pytest.mark.parametrize(
    ("written", "small"),
    [
        ("a { color : red ; }", "a{color :red}"),
        ("a,\nb > c + d { margin: -1px calc(1px + 2px) }", "a,b > c + d{margin:-1px calc(1px + 2px)}"),
        ("a :hover{}", "a :hover{}"),
        ("@media screen and ( min-width: 60em ) { a { b: c } }", "@media screen and (min-width:60em){a{b:c}}"),
        ("a/* one */b{}/* two\n */", "a b{}"),
        ('a::after { content: " ( /* ; } " attr(href) ")" }', 'a::after{content:" ( /* ; } " attr(href) ")"}'),
        (r"""a { content: "a\" ; b" ; d: '\'  ;' }""", r"""a{content:"a\" ; b";d:'\'  ;'}"""),
        ("a { b: url( x  y/*z*/.png ) ; }", "a{b:url( x  y/*z*/.png )}"),
        ('a { b: url("data:image/svg+xml, <a b; }>") c }', 'a{b:url("data:image/svg+xml, <a b; }>") c}'),
        ("a { color: red !important }", "a{color:red !important}"),
        ("a { --b: ; }", "a{--b:}"),
        ("a:is(.b, .c) .d { e: f(1, 2) g }", "a:is(.b,.c) .d{e:f(1,2) g}"),
    ],
)
def test_minifying_leaves_what_means_something(written: str, small: str) -> None:
    assert minified(written) == f"{small}\n"


def test_minifying_twice_changes_nothing() -> None:
    sheet = joined_sheet(ROOT, Colours())
    assert minified(sheet) == sheet


def test_no_sheet_is_forgotten() -> None:
    assert sorted([*PARTS, SEARCH]) == sorted(file.name for file in (ROOT / FOLDER).iterdir())


def test_parts_stay_out_of_the_site_and_the_rest_goes() -> None:
    assert is_part("assets/stylesheets/print.css")
    assert not is_part(JOINED)
    assert not is_part("assets/stylesheets/main.57a0d79d.min.css")
    assert not is_part("kuvat/print.css")


def test_the_sheet_holds_every_part_in_order_and_no_comment() -> None:
    sheet = joined_sheet(ROOT, Colours())
    places = [
        sheet.index(mark) for mark in (":root{color-scheme:light", "--md-default-bg-color:", ".icon{", "@media print{")
    ]
    assert places == sorted(places)
    assert "/*" not in sheet
    assert sheet.count("{") == sheet.count("}")


def test_every_icon_has_one_rule() -> None:
    sheet = joined_sheet(ROOT, Colours())
    rules = re.findall(r'\.icon-([a-z-]+)(?:,[^{}]+)?\{--icon:url\("(data:image/svg\+xml,[^"]+)"\)\}', sheet)
    assert [name for name, _ in rules] == list(ICONS)
    assert all(re.fullmatch(r"[^<>#\n]+", address) for _, address in rules)


def test_links_have_the_icon_of_their_kind() -> None:
    sheet = joined_sheet(ROOT, Colours())
    assert set(LINKS) <= set(ICONS)
    for name, selector in LINKS.items():
        assert f".icon-{name},{selector}{{--icon:" in sheet


def test_the_sheet_is_light() -> None:
    sheet = joined_sheet(ROOT, Colours()).encode()
    assert len(gzip.compress(sheet, 9)) <= 12_000
    assert len(gzip.compress(search_sheet(ROOT).encode(), 9)) <= 1_900


def test_colours_of_the_system_and_of_the_choice() -> None:
    rules = colour_rules(Colours(light=LIGHT.model_copy(update={"on_forest": "#fffffe"})))
    system, chosen = rules.split("@media screen{", 1)
    light, dark = system.split("@media screen and (prefers-color-scheme:dark)")
    assert "--on-forest:#fffffe;" in light
    assert f"--page:{DARK.page};" in dark
    assert 'body[data-md-color-scheme="light"]{color-scheme:light;' in chosen
    assert f'body[data-md-color-scheme="slate"]{{color-scheme:dark;--page:{DARK.page};' in chosen
    assert 'html:has(> body[data-md-color-scheme="slate"]){color-scheme:dark}' in chosen
    assert rules.count("--shadow:none;") == 2


def test_every_colour_that_a_sheet_names_is_declared() -> None:
    sheet = joined_sheet(ROOT, Colours())
    declared = set(re.findall(r"(--[a-z0-9-]+):", sheet))
    assert {name for name in re.findall(r"var\((--[a-z0-9-]+)\)", sheet) if not name.startswith("--md-")} <= declared


def test_a_missing_part_and_a_strange_icon_are_told(tmp_path: Path) -> None:
    with pytest.raises(PerhekeskusError, match=r"theme\.css is missing"):
        joined_sheet(tmp_path, Colours())
    (tmp_path / FOLDER).mkdir(parents=True)
    for name in PARTS:
        (tmp_path / FOLDER / name).write_text("", encoding="utf-8")
    icons = tmp_path / "overrides/.icons/perhekeskus"
    icons.mkdir(parents=True)
    (icons / f"{ICONS[0]}.svg").write_text('<svg><path d="M0 0"/><script/></svg>', encoding="utf-8")
    with pytest.raises(PerhekeskusError, match="one <path>"):
        joined_sheet(tmp_path, Colours())
