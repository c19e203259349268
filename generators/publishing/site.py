"""The whole site: one MkDocs build per language side by side, then one merge, one check, and the swap."""

import filecmp
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from generators.errors import PerhekeskusError
from generators.progress import Progress
from generators.publishing.language_build import LanguageBuild, with_languages
from generators.publishing.placing import put_in_place, refuse_strange_place, workshop
from generators.publishing.site_check import SiteReport, check_site, is_example
from generators.publishing.sitemaps import forbid_robots, write_index
from generators.settings import Settings, language_folder, read_settings

SHOWN_FAULTS = 20


def build_site(
    root: Path,
    out: Path,
    snapshot: Path | None,
    languages: tuple[str, ...] | None,
    workers: int,
    progress: Progress,
    warn: Callable[[str], None],
) -> SiteReport:
    """Build every language of the project at `root` and put the site into `out`.

    `languages` (default: all of the settings) must hold the one at the root. `workers` is the number of processes at
    once. `warn` gets what the builds warned of. Raises PerhekeskusError when a build fails or the site has faults; then
    `out` is as it was.
    """
    root, out = root.resolve(), out.resolve()
    settings = _chosen(read_settings(root), languages)
    refuse_strange_place(out, root)
    if snapshot:
        snapshot = snapshot.resolve()
    with workshop(out) as folder:
        _build_languages(root, folder, settings, snapshot, workers, progress, warn)
        progress("merge and check", 0, 2)
        site = _merge(folder, settings)
        progress("merge and check", 1, 2)
        report = check_site(site, settings.site.address, workers)
        progress("merge and check", 2, 2)
        if report.faults:
            raise PerhekeskusError(_told(report.faults))
        put_in_place(site, out, folder)
    return report


def _chosen(settings: Settings, languages: tuple[str, ...] | None) -> Settings:
    if languages is None:
        return settings
    if unknown := [code for code in languages if code not in settings.languages]:
        raise PerhekeskusError(
            f"--languages {','.join(unknown)}: not in content/data/settings.yml, which has "
            f"{','.join(settings.languages)}"
        )
    if settings.default_language not in languages:
        raise PerhekeskusError(
            f"--languages {','.join(languages)}: add {settings.default_language}, the language at the site's root"
        )
    return with_languages(settings, tuple(code for code in settings.languages if code in languages))


def _build_languages(
    root: Path,
    folder: Path,
    settings: Settings,
    snapshot: Path | None,
    workers: int,
    progress: Progress,
    warn: Callable[[str], None],
) -> None:
    """Run the builds, at most `workers` at once; all of them end before a failure is told."""
    now = os.environ.get("SOURCE_DATE_EPOCH") or str(int(time.time()))  # one day for all, also at midnight

    def build(language: str) -> tuple[str, int, str]:
        task = LanguageBuild(language, settings.languages, snapshot, workers)
        command = [sys.executable, "-m", "mkdocs", "build", "-f", str(root / "mkdocs.yml")]
        done = subprocess.run(
            [*command, "-d", str(folder / language)],
            cwd=root,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": now, **task.environment()},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return language, done.returncode, _without_information(done.stdout, bool(done.returncode))

    results = []
    progress("build languages", 0, len(settings.languages))
    with ThreadPoolExecutor(max_workers=min(workers, len(settings.languages))) as pool:
        for result in as_completed(pool.submit(build, language) for language in settings.languages):
            results.append(result.result())
            progress("build languages", len(results), len(settings.languages))
    results.sort()
    failed = [(language, output) for language, code, output in results if code]
    if failed:
        raise PerhekeskusError("\n".join(f"the build of {code} failed:\n{output}" for code, output in failed))
    for language, _, output in results:
        if output:
            warn(f"{language}: {output}")


def _without_information(output: str, failed: bool) -> str:
    """What MkDocs wrote of warnings and errors, which may have several lines.

    Of a build that failed everything stays that is no line of information: Python tells of an error in bare lines.
    """
    if failed:
        return "\n".join(line for line in output.splitlines() if not line.startswith(("DEBUG", "INFO"))).strip()
    parts = re.split(r"^(?=(?:DEBUG|INFO|WARNING|ERROR|CRITICAL) +- )", output, flags=re.MULTILINE)
    return "".join(part for part in parts if not part.startswith(("DEBUG", "INFO"))).strip()


def _merge(folder: Path, settings: Settings) -> Path:
    """Put the other languages into the site of the one at the root, with one copy of the theme's files."""
    site = folder / settings.default_language
    for language in settings.languages[1:]:
        other = folder / language
        if differing := _differing(site / "assets", other / "assets"):
            raise PerhekeskusError(f"theme files differ between languages: {', '.join(differing)}")
        shutil.rmtree(other / "assets")
        target = site / language_folder(settings, language)
        if target.exists():
            raise PerhekeskusError(f"a page stands at /{language}/, where the {language} site goes; rename it")
        other.rename(target)
    if is_example(site):
        forbid_robots(site)
    else:
        write_index(site, settings)
    return site


def _differing(one: Path, other: Path) -> list[str]:
    names = sorted(
        {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    )
    _, mismatch, missing = filecmp.cmpfiles(one, other, [str(name) for name in names], shallow=False)
    return mismatch + missing


def _told(faults: tuple[str, ...]) -> str:
    more = f"\n… and {len(faults) - SHOWN_FAULTS} more" if len(faults) > SHOWN_FAULTS else ""
    return f"the site has {len(faults)} faults and was not put in place:\n" + "\n".join(faults[:SHOWN_FAULTS]) + more
