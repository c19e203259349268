from pathlib import Path

import pytest

from generators.colours import DARK, EDGES, LIGHT, SEEN_ON, Colours, Palette
from generators.contrast import contrast
from generators.errors import DataFileError
from generators.settings import read_settings

SETTINGS = (Path(__file__).parents[1] / "content/data/settings.yml").read_text(encoding="utf-8")


def told(tmp_path: Path, colours: str) -> list[str]:
    """Faults of settings with these lines below `colours:`, from their line on (the first is 1)."""
    file = tmp_path / "content/data/settings.yml"
    file.parent.mkdir(parents=True)
    file.write_text(f"colours:\n{colours}\n{SETTINGS}", encoding="utf-8")
    try:
        read_settings(tmp_path)
    except DataFileError as error:
        return [str(problem).splitlines()[0].removeprefix(str(file)) for problem in error.problems]
    return []


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_our_text_is_well_above_what_is_asked(palette: Palette) -> None:
    for name, grounds in SEEN_ON.items():
        for ground in grounds:
            ratio = contrast(getattr(palette, name), getattr(palette, ground))
            assert ratio >= (3.5 if name in EDGES else 5.5), (name, ground)
        if name not in EDGES:
            assert contrast(getattr(palette, name), getattr(palette, grounds[0])) >= 7, name


def test_settings_name_only_what_differs() -> None:
    colours = Colours.model_validate({"light": {"forest": "#114433"}})
    assert colours.light == LIGHT.model_copy(update={"forest": "#114433"})
    assert colours.dark == DARK


def test_a_colour_of_the_settings_arrives(tmp_path: Path) -> None:
    assert told(tmp_path, '  dark: {help: "#ffffff"}') == []
    assert read_settings(tmp_path).colours.dark.help == "#ffffff"


def test_pale_text_is_told_with_pair_ratio_and_a_shade_that_is_enough(tmp_path: Path) -> None:
    [fault] = told(tmp_path, '  light:\n    card: "#ffffff"\n    help: "#e05070"')
    assert fault == (
        ":4: kenttä ”colours.light.help”: löytyi ”#e05070”; kontrasti on liian pieni: "
        "help/page (#e05070/#fbf8f1) 3,56, help/card (#e05070/#ffffff) 3,78, help/help_page (#e05070/#fbe5e2) 3,13; "
        "vähintään 4,5; riittäisi esimerkiksi #b3405a"
    )
    assert contrast("#b3405a", LIGHT.help_page) >= 4.5


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    faults = told(
        tmp_path, '  light:\n    soft: "#aaaaaa"\n    focus: "#eeeeee"\n  dark:\n    ink: "#333333"\n    lnik: "#1"'
    )
    assert [fault.partition(": löytyi")[0] for fault in faults] == [
        ":3: kenttä ”colours.light.soft”",
        ":4: kenttä ”colours.light.focus”",
        ":6: kenttä ”colours.dark.ink”",
        ":7: kenttä ”colours.dark.lnik”",
    ]
    assert "vähintään 3;" in faults[1]


def test_a_ground_on_which_nothing_can_be_read_is_told_for_each_text(tmp_path: Path) -> None:
    faults = told(tmp_path, '  light: {page: "#707070"}')
    assert len(faults) == 6
    assert all("/page (" in fault for fault in faults)
    assert "ink/page" in faults[0]
    assert "vaihda myös pohja: page" in faults[0]


@pytest.mark.parametrize("value", ["'#abc'", "red", "'#12345g'", "#1b5e4a", "'#1b5e4a;}'"])
def test_only_six_digits_are_a_colour(tmp_path: Path, value: str) -> None:
    faults = told(tmp_path, f"  light:\n    forest: {value}")
    assert [fault.split("; ")[1] for fault in faults] == ['pitäisi olla väri muodossa "#1b5e4a", lainausmerkeissä']
