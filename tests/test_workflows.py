"""The workflows parse, ask for few rights, and call only what there is."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click import Context

from generators.cli import main

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
WRITERS = {"keep": {"contents": "write"}, "publish": {"pages": "write", "id-token": "write"}}


def _read(workflow: Path) -> dict[Any, Any]:
    read = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


def _steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in _read(workflow)["jobs"].values() for step in job["steps"]]


def test_both_workflows_are_there() -> None:
    assert [workflow.name for workflow in WORKFLOWS] == ["nightly.yml", "pull-request.yml"]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_rights_are_given_job_by_job(workflow: Path) -> None:
    read = _read(workflow)
    assert read["permissions"] == {}
    for name, job in read["jobs"].items():
        rights = {right: level for right, level in job["permissions"].items() if level != "read"}
        assert rights == WRITERS.get(name, {}), name
        assert job["timeout-minutes"] <= 45


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_jobs_that_may_write_run_nothing_of_the_project(workflow: Path) -> None:
    for name in WRITERS.keys() & _read(workflow)["jobs"].keys():
        scripts = " ".join(step.get("run", "") for step in _read(workflow)["jobs"][name]["steps"])
        assert not re.search(r"perhekeskus|make |python|pip", scripts), name


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_only_existing_commands_are_called(workflow: Path) -> None:
    scripts = "\n".join(step.get("run", "") for step in _steps(workflow))
    context = Context(main)
    for word, rest in re.findall(r"perhekeskus (\w+)(.*)", scripts):
        command = main.get_command(context, word)
        assert command, word
        known = {option for parameter in command.params for option in parameter.opts}
        assert set(re.findall(r"--[\w-]+", rest)) <= known
    targets = set(re.findall(r"make (\w+)", scripts))
    assert targets <= set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_event_text_is_pasted_into_a_script(workflow: Path) -> None:
    assert not [step for step in _steps(workflow) if "${{" in step.get("run", "")]


def test_the_example_is_refused_before_it_could_be_published() -> None:
    jobs = _read(ROOT / ".github" / "workflows" / "nightly.yml")["jobs"]
    runs = [step.get("run", step.get("uses", "")) for step in jobs["build"]["steps"]]
    refusal = runs.index(".venv/bin/perhekeskus check --publish site")
    assert refusal < next(at for at, run in enumerate(runs) if run.startswith("actions/upload-pages-artifact"))
    assert {"build", "keep"} <= set(jobs["publish"]["needs"])
