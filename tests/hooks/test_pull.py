"""The hook that pulls before a build, with a pull that only remembers that it was asked."""

import importlib.util
import logging
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generators.errors import SourceError
from generators.sources.borders.pull import Report
from tests.command import ROOT
from tests.hooks.project import small_project


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("pull_hook", ROOT / "hooks" / "pull.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "pull_borders", lambda root, settings: None)
    for name in ("PERHEKESKUS_LANGUAGES", "PERHEKESKUS_SNAPSHOT", "PERHEKESKUS_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def pulls(hook: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    asked: list[Path] = []
    monkeypatch.setattr(hook, "pull_ptv", lambda root, settings: asked.append(root))
    return asked


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    root = small_project(tmp_path)
    settings = root / "content/data/settings.yml"
    always = settings.read_text(encoding="utf-8").replace("pull_on_build: false", "pull_on_build: true")
    settings.write_text(always, encoding="utf-8")
    return MkDocsConfig(config_file_path=str(root / "mkdocs.yml"))


def test_a_build_pulls_when_the_settings_say_so(hook: Any, pulls: list[Path], config: MkDocsConfig) -> None:
    assert hook.on_config(config) is config
    assert pulls == [Path(config.config_file_path).parent]


@pytest.mark.parametrize("variable", ["PERHEKESKUS_LANGUAGES", "PERHEKESKUS_SNAPSHOT"])
def test_the_command_never_pulls(
    hook: Any, pulls: list[Path], config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "fi")
    hook.on_config(config)
    assert pulls == []


def test_a_failed_pull_is_a_warning(
    hook: Any, config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(root: Path, settings: object) -> None:
        raise SourceError("PTV ei vastaa")

    monkeypatch.setattr(hook, "pull_ptv", fail)
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        hook.on_config(config)
    assert "PTV ei vastaa" in caplog.text


def test_borders_are_pulled_too_and_their_trouble_is_a_warning(
    hook: Any,
    pulls: list[Path],
    config: MkDocsConfig,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    asked: list[Path] = []

    def fail(root: Path, settings: object) -> Report:
        asked.append(root)
        return Report(None, trouble="kuntarajat eivät tulleet")

    monkeypatch.setattr(hook, "pull_borders", fail)
    with caplog.at_level(logging.WARNING, logger="mkdocs"):
        hook.on_config(config)
    assert asked == pulls
    assert "kuntarajat eivät tulleet" in caplog.text
