"""Where editors' files are, and which form each folder has."""

from pathlib import Path

from generators.editors.forms import (
    EventForm,
    GroupForm,
    MeetingPlaceForm,
    NetworkForm,
    OrganisationForm,
    RecordForm,
    SpaceForm,
    VolunteerTaskForm,
)
from generators.model.local_records import LocalKind

DATA_FOLDER = Path("content/data")

EXAMPLE_FOLDER = DATA_FOLDER / "example"
"""The same folders with made-up records: an official site leaves them out."""

FOLDERS: dict[LocalKind, str] = {
    "meeting_place": "meeting-places",
    "group": "groups",
    "event": "events",
    "space": "spaces",
    "volunteer_task": "volunteering",
    "local_organisation": "organisations",
    "network": "networks",
}
"""Kind of record → the folder of its files; those of meeting places lie in folders of municipalities."""

FORMS: dict[LocalKind, type[RecordForm]] = {
    "meeting_place": MeetingPlaceForm,
    "group": GroupForm,
    "event": EventForm,
    "space": SpaceForm,
    "volunteer_task": VolunteerTaskForm,
    "local_organisation": OrganisationForm,
    "network": NetworkForm,
}
"""Kind of record → what its files may hold."""


def record_files(root: Path, *, examples: bool = True) -> list[tuple[LocalKind, Path]]:
    """All editors' files of the project at `root` with their kinds, in order; with or without the examples."""
    bases = (DATA_FOLDER, EXAMPLE_FOLDER) if examples else (DATA_FOLDER,)
    return [
        (kind, file)
        for base in bases
        for kind, folder in FOLDERS.items()
        for file in sorted((root / base / folder).rglob("*"))
        if file.suffix in (".yml", ".yaml") and file.is_file()
    ]


def base_folder(root: Path, kind: LocalKind, file: Path) -> Path:
    """The folder of the kind that a file is in: ours, or that of the examples."""
    return root / (EXAMPLE_FOLDER if is_example(root, file) else DATA_FOLDER) / FOLDERS[kind]


def is_example(root: Path, file: Path) -> bool:
    """Whether a file is one of the examples."""
    return file.is_relative_to(root / EXAMPLE_FOLDER)


def kind_of_file(root: Path, file: Path) -> LocalKind | None:
    """The kind of record that a file is of, by its folder; None when it is in none of ours."""
    if file.suffix in (".yml", ".yaml"):
        for base in (DATA_FOLDER, EXAMPLE_FOLDER):
            for kind, folder in FOLDERS.items():
                if file.is_relative_to(root / base / folder):
                    return kind
    return None
