"""No page of the site has a part whose style was taken away."""

import re
from pathlib import Path

import pytest

from generators.publishing.theme_styles import UNUSED

pytestmark = pytest.mark.site


def test_no_page_has_a_part_without_its_style(example_site: Path) -> None:
    unused = re.compile(rf'class="(?:[^"]* )?(?:{"|".join(UNUSED)})(?![a-z])')
    lacking = [str(page) for page in sorted(example_site.rglob("*.html")) if unused.search(page.read_text("utf-8"))]
    assert lacking == []
