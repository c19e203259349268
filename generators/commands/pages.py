"""`perhekeskus pages`: the generated pages as Markdown files, for any other site generator."""

from pathlib import Path

import click

from generators.commands.opening import snapshot_option
from generators.commands.progress import bars
from generators.errors import PerhekeskusError
from generators.pages.data_file import write_files
from generators.pages.registry import record_files, record_pages
from generators.preparing import prepare
from generators.publishing.page_files import write_page_files
from generators.settings import project_root, read_settings


@click.command("pages")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="An empty or new folder.")
@snapshot_option
@click.option("--language", "languages", multiple=True, help="Only this one; may be given again.")
def command(out: Path, folder: Path | None, languages: tuple[str, ...]) -> None:
    """Write the generated pages as Markdown, for any generator.

    Each page is OUT/<language>/<address>/index.md with YAML front matter. The data files that maps and scripts read
    stand beside them.
    """
    root = project_root()
    settings = read_settings(root)
    if unknown := [code for code in languages if code not in settings.languages]:
        raise click.BadParameter(f"{unknown[0]!r} is none of {', '.join(settings.languages)}", param_hint="--language")
    if out.exists() and any(out.iterdir()):
        raise PerhekeskusError(f"--out {out}: this folder is not empty; choose another")
    prepared = prepare(root, folder, settings)
    chosen = languages or settings.languages
    number = 0
    with bars() as progress:
        progress("write pages", 0, len(chosen))
        for done, language in enumerate(chosen, 1):
            number += write_page_files(record_pages(prepared, language), settings, out)
            write_files(record_files(prepared, language), out / language)
            progress("write pages", done, len(chosen))
    click.echo(f"Wrote {number} pages to {out}")
