"""Which pages of a site are measured, by what they are."""

from pathlib import Path

from tests.kinds import FIXED, pages_of

LANGUAGE = "fi"


def middle(pages: list[str]) -> list[str]:
    """The page in the middle of a list from the longest to the shortest; none of none."""
    return pages[len(pages) // 2 : len(pages) // 2 + 1]


def chosen(site: Path) -> dict[str, str]:
    """What the page is → its Finnish address. What this site does not have is not there."""

    def of(kind: str) -> list[str]:
        return pages_of(site, kind, LANGUAGE)

    found = {
        "front": of("front"),
        "municipality, largest": of("municipality")[:1],
        "service, median": middle(of("service")),
        "service, largest": of("service")[:1],
        "location, median": middle(of("location")),
        "situation, largest": of("situation")[:1],
        "list, largest": of("list")[:1],
        "article": of("article")[:1],
        **{kind: of(kind) for kind in FIXED},
    }
    return {name: pages[0] for name, pages in found.items() if pages}
