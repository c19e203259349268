import re
from pathlib import Path

import pytest
import yaml

from generators.errors import DataFileError
from generators.icons import ICON_FOLDER, ICONS, known_icon
from generators.situations import Situation, read_situations
from tests.command import ROOT

_FILE = re.compile(
    r'<svg xmlns="http://www\.w3\.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true"><path fill="none" '
    r'stroke="currentColor" stroke-width="1\.8" stroke-linecap="round" stroke-linejoin="round" '
    r'd="[-MmLlHhVvCcSsAaZz0-9. ]+"/></svg>\n'
)


def test_every_icon_has_its_file_and_every_file_is_an_icon() -> None:
    assert sorted(ICONS) == sorted(file.stem for file in (ROOT / ICON_FOLDER).iterdir())
    assert len(set(ICONS)) == len(ICONS)


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_one_line_of_one_weight(name: str) -> None:
    assert _FILE.fullmatch((ROOT / ICON_FOLDER / f"{name}.svg").read_text(encoding="utf-8"))


def test_a_mistyped_icon_is_told_with_the_nearest(tmp_path: Path) -> None:
    data = yaml.safe_load((ROOT / "tests/mini/content/data/situations.yml").read_text(encoding="utf-8"))
    data["situations"][0]["icon"] = "tedy"
    (tmp_path / "content/data").mkdir(parents=True)
    (tmp_path / "content/data/situations.yml").write_text(yaml.safe_dump(data), encoding="utf-8")
    with pytest.raises(DataFileError, match="tällaista kuvaketta ei ole; tarkoititko ”teddy”"):
        read_situations(tmp_path)


def test_an_icon_like_no_other_is_told_with_all() -> None:
    with pytest.raises(ValueError, match=r"kuvakkeet: accessibility, age, .*, young$"):
        known_icon("zzz")


def test_every_situation_has_an_icon_of_its_own() -> None:
    named = [situation.icon for situation in read_situations(ROOT).situations]
    assert len(set(named)) == len(named)
    assert Situation.model_fields["icon"].default in ICONS
