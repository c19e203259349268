"""Where editors' files lie: in the folder of their kind, below it in that of their municipality, under a known name."""

import difflib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generators.codes import municipalities
from generators.editors.folders import DATA_FOLDER, EXAMPLE_FOLDER, FOLDERS, base_folder
from generators.errors import Problem, Said
from generators.model.local_records import LocalKind
from generators.slugs import slug

_NOT_READ = Said("tiedostoa ei lueta; anna sille pääte .yml", "the file is not read; give it a name that ends in .yml")


@cache
def municipality_folders() -> dict[str, str]:
    """Name of a municipality's folder → its code: its Finnish name, or its Swedish one, in letters of addresses."""
    codes = municipalities().values()
    swedish = {slug(municipality.names.get("sv")): municipality.code for municipality in codes}
    return swedish | {slug(municipality.names.get("fi")): municipality.code for municipality in codes}


def folder_of(code: str) -> str:
    """The name of a municipality's folder; KeyError when there is no such municipality."""
    return slug(municipalities()[code].names.get("fi"))


def folder_municipality(root: Path, kind: LocalKind, file: Path) -> str | None:
    """The code of the municipality whose folder a file is in; None when it is in none."""
    between = _between(root, kind, file)
    return municipality_folders().get(between[0]) if len(between) == 1 else None


def misplaced(root: Path, kind: LocalKind, file: Path, told: str) -> Iterator[Problem]:
    """That a file does not lie in a municipality's folder, where it should. `told` is the code that the file tells."""
    between = _between(root, kind, file)
    if folder_municipality(root, kind, file) or (not between and kind != "meeting_place"):
        return
    near = difflib.get_close_matches(between[-1], municipality_folders(), n=1) if between else []
    right = folder_of(told) if told in municipalities() else near[0] if near else "tampere"
    where = f"{FOLDERS[kind]}/{right}"
    name = "/".join(between)
    yield Problem(
        file=file,
        line=1,
        found=Said(f"kansio {name}", f"the folder {name}") if name else "",
        expected=Said(
            f"siirrä tiedosto kunnan kansioon, {'' if told in municipalities() or near else 'esimerkiksi '}{where}",
            f"move the file to the folder of its municipality, "
            f"{'' if told in municipalities() or near else 'for example '}{where}",
        ),
    )


def strange_files(root: Path) -> Iterator[Problem]:
    """Files that nobody reads: in our folders under another ending, or in a folder whose name is only nearly ours."""
    for base in (root / DATA_FOLDER, root / EXAMPLE_FOLDER):
        for folder in FOLDERS.values():
            for file in sorted((base / folder).rglob("*")):
                if file.is_file() and file.suffix not in (".yml", ".yaml", ".md") and not file.name.startswith("."):
                    yield Problem(file=file, line=1, expected=_NOT_READ)
        for found in sorted(base.iterdir()) if base.is_dir() else ():
            near = difflib.get_close_matches(found.name, FOLDERS.values(), n=1, cutoff=0.8)
            if found.is_dir() and near and found.name not in FOLDERS.values():
                expected = Said(
                    f"kansiota ei lueta; anna sille nimi {near[0]}", f"the folder is not read; call it {near[0]}"
                )
                yield Problem(file=found, line=1, found=found.name, expected=expected)


def _between(root: Path, kind: LocalKind, file: Path) -> tuple[str, ...]:
    """The folders between that of the kind and the file."""
    return file.relative_to(base_folder(root, kind, file)).parts[:-1]
