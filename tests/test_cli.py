import pkgutil
from importlib import import_module

from click.testing import CliRunner

from generators import cli, commands
from generators.errors import DataFileError, PullRefusedError, SourceError


def test_help_lists_the_commands_in_order():
    result = CliRunner().invoke(cli.main, ["--help"])
    assert result.exit_code == 0
    listed = [line.split()[0] for line in result.output.partition("Commands:\n")[2].splitlines()]
    assert listed == list(cli.COMMANDS)


def test_every_module_of_a_command_is_listed():
    modules = {name for _, name, _ in pkgutil.iter_modules(commands.__path__)}
    assert {name for name in modules if hasattr(import_module(f"generators.commands.{name}"), "command")} == set(
        cli.COMMANDS
    )


def test_each_command_has_help():
    for word in cli.main.list_commands(None):
        result = CliRunner().invoke(cli.main, [word, "--help"])
        assert result.exit_code == 0, (word, result.output)
        assert "--help" in result.output


def test_an_unknown_word_is_a_mistake_of_ours_to_mend():
    result = CliRunner().invoke(cli.main, ["pul"])
    assert result.exit_code == 1
    assert "No such command 'pul'" in result.output


def test_errors_for_people_become_a_message_and_their_exit_code(monkeypatch):
    for error, code in ((SourceError("down"), 2), (PullRefusedError("few"), 3), (DataFileError([]), 1)):

        def failing(*_: object, error: Exception = error, **__: object) -> None:
            raise error

        monkeypatch.setattr("generators.commands.pull.pull_ptv", failing)
        monkeypatch.setattr("generators.commands.pull.read_settings", lambda _: None)
        result = CliRunner().invoke(cli.main, ["pull"])
        assert result.exit_code == code
        assert result.output == f"perhekeskus: {error}\n"
