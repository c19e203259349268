"""The workflow files, and a runner for their jobs on this machine: the very `run:` steps, in a folder that stands in
for the checkout. Actions (`uses:`) are not run; what they would upload is looked for."""

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.command import PERHEKESKUS, ROOT
from tests.repositories import ALONE

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
INSTALL = "make install"
"""The one step that is not run but stood in for: the environment of the tests is there already."""


def read_workflow(workflow: Path) -> dict[Any, Any]:
    """A workflow as YAML gives it."""
    read = yaml.safe_load(workflow.read_text(encoding="utf-8"))
    assert isinstance(read, dict)
    return read


def job(workflow: str, name: str) -> dict[str, Any]:
    """A job of a workflow: `job("nightly.yml", "build")`."""
    found = read_workflow(ROOT / ".github" / "workflows" / workflow)["jobs"][name]
    assert isinstance(found, dict)
    return found


@dataclass
class Run:
    """What came of a job: the step that turned it red, what each step said and gave out, uploads, the summary."""

    failed: str | None = None
    said: dict[str, str] = field(default_factory=dict)
    outputs: dict[str, str] = field(default_factory=dict)
    uploaded: dict[str, Path] = field(default_factory=dict)
    summary: str = ""


def run_job(described: dict[str, Any], checkout: Path, **environment: str) -> Run:
    """Runs the steps of a job in the folder `checkout`, as the runner would; it ends at the first step that fails."""
    done = Run()
    output, summary = checkout.with_name(f"{checkout.name}-output"), checkout.with_name(f"{checkout.name}-summary")
    output.touch()
    summary.touch()
    ours = {**ALONE, **environment, "GITHUB_OUTPUT": str(output), "GITHUB_STEP_SUMMARY": str(summary)}
    for step in described["steps"]:
        name = step.get("name") or step.get("run") or step["uses"]
        if "uses" in step:
            _upload(step, checkout, done)
        elif step["run"] == INSTALL:
            environment_of_tests = Path(PERHEKESKUS).parents[1]
            (checkout / ".venv").symlink_to(environment_of_tests)
        elif not _run(step, name, checkout, ours, done) and not step.get("continue-on-error"):
            done.failed = name
            break
    done.outputs = dict(line.split("=", 1) for line in output.read_text(encoding="utf-8").splitlines())
    done.summary = summary.read_text(encoding="utf-8")
    return done


def _run(step: dict[str, Any], name: str, checkout: Path, environment: dict[str, str], done: Run) -> bool:
    own = {key: re.sub(r"\$\{\{.*?\}\}", "expression", str(value)) for key, value in step.get("env", {}).items()}
    ran = subprocess.run(
        ["bash", "-e", "-c", step["run"]],
        cwd=checkout,
        env={**os.environ, **environment, **own},
        capture_output=True,
        text=True,
        check=False,
    )
    done.said[name] = ran.stdout + ran.stderr
    return ran.returncode == 0


def _upload(step: dict[str, Any], checkout: Path, done: Run) -> None:
    action = re.fullmatch(r"actions/([a-z-]+)@.*", step["uses"])
    assert action, step["uses"]
    if not action[1].startswith("upload-"):
        return
    path = checkout / step["with"]["path"]
    if path.exists():
        done.uploaded[step["with"].get("name", "github-pages")] = path
    elif step["with"].get("if-no-files-found") != "ignore":
        done.failed = step["uses"]
