"""The command `perhekeskus`: one module of `generators/commands/` per word, loaded only when it is asked for."""

import importlib

import click

from generators.errors import PerhekeskusError

COMMANDS = (
    "pull",
    "build",
    "serve",
    "check",
    "new",
    "format",
    "import",
    "snapshot",
    "pages",
    "explain",
    "stats",
    "hours",
    "words",
)
"""Words of the command, in the order of `--help`: `generators/commands/<word>.py` holds a click command `command`."""


class _MistakeError(click.UsageError):
    """A mistake on the command line. It ends with 1: click's own 2 means that a source could not be read."""

    exit_code = 1


class Commands(click.Group):
    """A group that imports a command when it is used, and prints our own errors without a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """All words, in the order of `--help`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of a word, or None when there is no such word."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"generators.commands.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)  # noqa: S101 - a programming error, not a user's
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; an error meant for people becomes a message and its exit code."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _MistakeError(error.format_message(), error.ctx) from error
        except PerhekeskusError as error:
            click.echo(f"perhekeskus: {error}", err=True)
            ctx.exit(error.exit_code)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="perhekeskus")
def main() -> None:
    """Pull a region's family services and build its electronic family centre.

    Commands read content/data/settings.yml of the current folder (or of PERHEKESKUS_ROOT). Exit codes: 0 done,
    1 something to mend here, 2 a source could not be read, 3 a source gave too little to be believed.
    """
