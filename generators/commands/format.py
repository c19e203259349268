"""`perhekeskus format`: editors' records in one canonical form."""

from pathlib import Path

import click

from generators.commands.summary import summary_option, told_in
from generators.editors.rewriting import chosen_files, to_rewrite
from generators.editors.schemas import write_schemas
from generators.errors import DataFileError
from generators.settings import project_root


@click.command("format")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit code 1 when a file would change.")
@click.option("--schemas", is_flag=True, help="Write the JSON Schemas of the forms into content/data/schemas, too.")
@summary_option
def command(files: tuple[Path, ...], only_check: bool, schemas: bool, summary: Path | None) -> None:
    """Put files of meeting places, events and the like into one form: order, quotes, days, dashes; and give ids.

    Without FILE all of them. What a file says does not change, and comments stay; a file that is no YAML is told and
    left as it is.
    """
    root = project_root()
    with told_in(summary, "Format") as lines:
        rewritten, problems = to_rewrite(root, chosen_files(root, files))
        if only_check:
            problems += [found.problem for found in rewritten]
        else:
            for found in rewritten:
                found.file.write_text(found.after, encoding="utf-8")
                lines.append(f"Formatted: {found.file.relative_to(root)}")
            if schemas:
                lines += [f"Written: {file}" for file in write_schemas(root)]
        if problems:
            raise DataFileError(problems)
        if not rewritten:
            lines.append("All files of editors' records are in their form.")
        click.echo("\n".join(lines))
