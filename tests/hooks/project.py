"""A small project to build: the real hooks, templates and data with a few pages of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.command import ROOT

NAVIGATION = """\
entries:
  - title: {fi: Etusivu, sv: Startsidan, en: Home}
    page: {fi: index.md, sv: index.md, en: index.md}
  - title: {fi: Palvelut, sv: Tjänster, en: Services}
    list: {fi: palvelut/, sv: tjanster/, en: services/}
"""


def small_project(folder: Path) -> Path:
    """The project in `folder`, with one front page per language and the project's own example and settings."""
    for name in ("hooks", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    # Without everyday words: they take longer than all the rest of so small a site.
    without = shutil.ignore_patterns("vocabulary")
    shutil.copytree(ROOT / "content" / "data", folder / "content" / "data", ignore=without)
    (folder / "content/data/navigation.yml").write_text(NAVIGATION, encoding="utf-8")
    for language in ("fi", "sv", "en"):
        write_page(folder, language, "index.md", f"Etusivu {language}")
    return folder


def write_page(root: Path, language: str, name: str, title: str, body: str = "Teksti.") -> Path:
    """Write one page with its front matter (four lines) and heading."""
    file = root / "content" / language / name
    file.parent.mkdir(parents=True, exist_ok=True)
    text = f"---\ntitle: {title}\ndescription: Kuvaus.\n---\n# {title}\n\n{body}\n"
    file.write_text(text, encoding="utf-8")
    return file


def mkdocs(root: Path, out: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Plain `mkdocs build` of the project at `root`."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-d", str(out)],
        cwd=root,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
