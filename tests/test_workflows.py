"""The workflows parse, ask for few rights, name their actions by hash, and call only what there is."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from click import Command, Context, Group

from generators.cli import main
from generators.data_branch.names import BRANCH, BUNDLED
from tests.command import ROOT
from tests.workflows import WORKFLOWS, job, read_workflow

WRITERS = {"keep": {"contents": "write"}, "publish": {"pages": "write", "id-token": "write"}}

each_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)


def _steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in read_workflow(workflow)["jobs"].values() for step in job["steps"]]


def test_both_workflows_are_there() -> None:
    assert [workflow.name for workflow in WORKFLOWS] == ["nightly.yml", "pull-request.yml"]


@each_workflow
def test_rights_are_given_job_by_job(workflow: Path) -> None:
    read = read_workflow(workflow)
    assert read["permissions"] == {}
    for name, described in read["jobs"].items():
        rights = {right: level for right, level in described["permissions"].items() if level != "read"}
        assert rights == WRITERS.get(name, {}), name
        assert described["timeout-minutes"] <= 45


@each_workflow
def test_jobs_that_may_write_run_nothing_of_the_project(workflow: Path) -> None:
    for name in WRITERS.keys() & read_workflow(workflow)["jobs"].keys():
        scripts = " ".join(step.get("run", "") for step in job(workflow.name, name)["steps"])
        assert not re.search(r"perhekeskus(?!/kept)|make |python|pip", scripts), name


@each_workflow
def test_no_job_that_runs_the_project_leaves_it_a_token(workflow: Path) -> None:
    for name, described in read_workflow(workflow)["jobs"].items():
        checkouts = [step for step in described["steps"] if "/checkout@" in step.get("uses", "")]
        kept = [step for step in checkouts if step.get("with", {}).get("persist-credentials") is not False]
        assert not kept or name in WRITERS, name


@each_workflow
def test_a_change_of_a_stranger_finds_no_secret(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert "secrets." not in text
    assert "pull_request_target" not in text


@each_workflow
def test_each_action_is_named_by_its_hash_or_says_why_not(workflow: Path) -> None:
    lines = re.findall(r"uses: (.*)", workflow.read_text(encoding="utf-8"))
    assert lines
    pinned = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    explained = re.compile(r"[\w-]+/[\w-]+@v\d+ # by its tag: .{20,}")
    assert [line for line in lines if not pinned.fullmatch(line) and not explained.fullmatch(line)] == []


def test_an_action_has_the_same_hash_everywhere() -> None:
    found: dict[str, set[str]] = {}
    for workflow in WORKFLOWS:
        for name, version in re.findall(r"uses: ([\w/-]+)@(.*)", workflow.read_text(encoding="utf-8")):
            found.setdefault(name, set()).add(version)
    assert {name: versions for name, versions in found.items() if len(versions) > 1} == {}
    told = (ROOT / "docs" / "decisions" / "0010-data-branch.md").read_text(encoding="utf-8")
    assert [
        name for name, versions in found.items() if not any(version.split()[0] in told for version in versions)
    ] == []


def _command(words: list[str]) -> tuple[Command, list[str]]:
    """The command that the words of a line call, and the words after it."""
    command: Command = main
    while isinstance(command, Group):
        found = command.get_command(Context(command), words[0]) if words else None
        assert found, f"no such command: {words}"
        command, words = found, words[1:]
    return command, words


@each_workflow
def test_only_existing_commands_are_called(workflow: Path) -> None:
    scripts = "\n".join(step.get("run", "") for step in _steps(workflow))
    called = re.findall(r"bin/perhekeskus ([^|\n]+)", scripts)
    assert called
    for line in called:
        command, rest = _command(line.split())
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in rest if word.startswith("--")} <= known
    targets = set(re.findall(r"make (\w+)", scripts))
    assert targets <= set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@each_workflow
def test_no_event_text_is_pasted_into_a_script(workflow: Path) -> None:
    assert not [step for step in _steps(workflow) if "${{" in step.get("run", "")]


def test_the_example_is_refused_before_it_could_be_kept_or_published() -> None:
    runs = [step.get("run", step.get("uses", "")) for step in job("nightly.yml", "build")["steps"]]
    refusal = next(at for at, run in enumerate(runs) if "perhekeskus check --publish site" in run)
    after = [at for at, run in enumerate(runs) if "snapshot keep" in run or "/upload-" in run]
    assert len(after) == 3
    assert refusal < min(after)
    assert {"build", "keep"} <= set(job("nightly.yml", "publish")["needs"])


def test_the_commit_is_pushed_to_the_data_branch_and_never_by_force() -> None:
    (script,) = (step["run"] for step in job("nightly.yml", "keep")["steps"] if "run" in step)
    assert f"git fetch snapshot.bundle {BUNDLED}\n" in script
    pushes = re.findall(r"git push .*", script)
    assert pushes == [f"git push origin FETCH_HEAD:refs/heads/{BRANCH}"]


def test_a_failed_pull_turns_the_night_red_and_is_told() -> None:
    tell = job("nightly.yml", "tell")
    assert "always()" in tell["if"]
    assert "needs.build.outputs.pull-code != ''" in tell["if"]
    assert job("nightly.yml", "build")["outputs"]["pull-code"] == "${{ steps.pull.outputs.code }}"
    assert tell["steps"][0]["run"].rstrip().endswith("exit 1")


def test_dependabot_keeps_the_hashes_new() -> None:
    read = yaml.safe_load((ROOT / ".github" / "dependabot.yml").read_text(encoding="utf-8"))
    assert [update["package-ecosystem"] for update in read["updates"]] == ["github-actions"]
