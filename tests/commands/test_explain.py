from pathlib import Path

from generators.example import example_snapshot
from generators.snapshot import write_snapshot
from tests.command import ROOT, perhekeskus
from tests.hand_made import phone, service, snapshot

ID = "3c017992-9e1a-4abc-a637-89736cd58337"


def test_a_record_is_explained_by_the_digits_of_its_address(tmp_path: Path) -> None:
    write_snapshot(tmp_path, snapshot([service(ID, fi="Neuvola", channels=("p",))], [phone("p")]))
    result = perhekeskus("explain", "3c0179929e", "--snapshot", tmp_path)
    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith(f"{ID}: service “Neuvola”\n  kept: tier A: service class P3.4\n")


def test_an_unknown_record_is_an_error(tmp_path: Path) -> None:
    write_snapshot(tmp_path, snapshot([service(ID, fi="Neuvola")]))
    result = perhekeskus("explain", "0000000000", "--snapshot", tmp_path)
    assert result.returncode == 1
    assert "no such record" in result.stderr
    assert result.stdout == ""


def test_without_a_snapshot_the_example_is_explained_and_that_is_said(tmp_path: Path) -> None:
    example = example_snapshot(ROOT)
    result = perhekeskus("explain", next(iter(example.services)), "--snapshot", tmp_path / "none")
    assert result.returncode == 0, result.stderr
    assert "  kept: " in result.stdout
    assert f"no snapshot in {tmp_path / 'none'}; this is the embedded example" in result.stderr
