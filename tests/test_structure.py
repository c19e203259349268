"""What docs/architecture.md promises about the house, held against the files."""

import ast
import re
import subprocess
import tempfile
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
GENERATORS = sorted((ROOT / "generators").rglob("*.py"))
HOOKS = sorted((ROOT / "hooks").glob("*.py"))
TOP_LEVEL = set(
    "mkdocs.yml pyproject.toml content hooks generators overrides tests .github README.md "
    "Makefile LICENSE requirements.lock requirements-test.lock CONTRIBUTING.md CODEOWNERS docs benchmarks .ci "
    ".gitignore .gitattributes".split()
)
LONGEST_FILE = 400
LONGEST_HOOK = 120
SOURCE_READERS = ("commands", "hooks", "sources", "example", "pulling")
"""Rooms that may import `generators.sources`: the pull's own doors, the sources themselves, the embedded example."""


def _imports(file: Path) -> set[str]:
    """Full names of the modules that a file imports, at the top or inside a function."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{file.relative_to(ROOT)}:{node.lineno}: import by full name"
            found |= {f"{node.module}.{name.name}" for name in node.names}
    return found


def _tracked() -> list[Path]:
    """Every text file that git keeps."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout: what is kept cannot be listed")
    files = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [file for file in files if file.is_file() and b"\0" not in file.read_bytes()[:8000]]


def test_generators_do_not_know_mkdocs() -> None:
    knows = [file for file in GENERATORS if any(re.match(r"(mkdocs|material)\b", name) for name in _imports(file))]
    assert knows == []


def test_generators_do_not_import_hooks_or_tests() -> None:
    upward = [file for file in GENERATORS if any(re.match(r"(hooks|tests)\b", name) for name in _imports(file))]
    assert upward == []


def test_only_the_pull_imports_sources() -> None:
    outside = [
        str(file.relative_to(ROOT))
        for file in GENERATORS
        if file.relative_to(ROOT / "generators").parts[0].removesuffix(".py") not in SOURCE_READERS
        and any(name.startswith("generators.sources") for name in _imports(file))
    ]
    assert outside == []


def test_model_is_the_lowest_room() -> None:
    allowed = ("generators.model", "generators.codes", "generators.cleaning", "generators.slugs")
    upward = {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in (ROOT / "generators" / "model").rglob("*.py")
        for name in _imports(file)
        if name.startswith("generators.") and not name.startswith(allowed)
    }
    assert upward == set()


def test_hooks_are_thin() -> None:
    lengths = {file.name: len(file.read_text(encoding="utf-8").splitlines()) for file in HOOKS}
    assert lengths, "no hooks found"
    assert {name: lines for name, lines in lengths.items() if lines >= LONGEST_HOOK} == {}


def test_files_are_short() -> None:
    lengths = {
        str(file.relative_to(ROOT)): len(file.read_text(encoding="utf-8").splitlines())
        for file in _tracked()
        if file.suffix in (".py", ".js", ".css")
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_the_top_level_is_as_agreed() -> None:
    names = {file.relative_to(ROOT).parts[0] for file in _tracked()}
    assert names <= TOP_LEVEL


def test_no_paths_of_this_machine() -> None:
    places = {f"{ROOT.parent}/", f"{Path.home()}/"} - {"/", f"{tempfile.gettempdir()}/"}
    found = {
        str(file.relative_to(ROOT)): place
        for file in _tracked()
        for place in places
        if place in file.read_text(encoding="utf-8", errors="replace")
    }
    assert found == {}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-test.lock"])
def test_locks_have_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"^(?=[A-Za-z])", text, flags=re.MULTILINE)[1:]
    assert len(blocks) > 40
    assert [block for block in blocks if "--hash=sha256:" not in block] == []
    assert not re.search(r"https?://|file://|@ /|^\s*-[-a-z]*(index|find)", text, re.MULTILINE)


def test_the_lock_names_every_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    names = {re.split(r"[<>=!~ ;\[]", line)[0].lower().replace("_", "-") for line in asked}
    locked = set(
        re.findall(r"^([a-z0-9._-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    )
    assert names <= locked


def _keys(value: object, path: str = "") -> set[str]:
    if not isinstance(value, dict):
        return {path}
    return {key for name, inner in value.items() for key in _keys(inner, f"{path}.{name}")}


@pytest.mark.parametrize("language", ["sv", "en"])
def test_interface_strings_are_complete(language: str) -> None:
    folder = ROOT / "generators" / "language"
    finnish, other = (yaml.safe_load((folder / f"{code}.yml").read_text(encoding="utf-8")) for code in ("fi", language))
    assert _keys(other) == _keys(finnish)
