"""One language's build as the environment tells it, so that `mkdocs` itself needs no arguments of ours.

`perhekeskus build` starts one `mkdocs build` per language and says by these variables what each is:

PERHEKESKUS_LANGUAGE   the language of this build (default: the first of the settings)
PERHEKESKUS_LANGUAGES  all languages that are built together, the one at the root first ("fi,sv,en")
PERHEKESKUS_SNAPSHOT   folder of the snapshot (default: the one of the settings)
PERHEKESKUS_WORKERS    processes that render record pages (default 1)
PERHEKESKUS_PLAIN      "1": MkDocs renders the record pages itself; slow, for comparison only

Without PERHEKESKUS_LANGUAGES the build stands alone: it is its site's only language, at the root.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generators.errors import PerhekeskusError
from generators.settings import Settings


@dataclass(frozen=True)
class LanguageBuild:
    """What one language's build must know besides the settings. `languages` holds `language`, the root's first."""

    language: str
    languages: tuple[str, ...]
    snapshot: Path | None = None
    workers: int = 1
    plain: bool = False
    together: bool = False

    def environment(self) -> dict[str, str]:
        """The variables that make `mkdocs build` this build, as one of several."""
        variables = {
            "PERHEKESKUS_LANGUAGE": self.language,
            "PERHEKESKUS_LANGUAGES": ",".join(self.languages),
            "PERHEKESKUS_WORKERS": str(self.workers),
            "PERHEKESKUS_PLAIN": "1" if self.plain else "",
        }
        if self.snapshot:
            variables["PERHEKESKUS_SNAPSHOT"] = str(self.snapshot)
        return variables


def language_build(settings: Settings, environment: Mapping[str, str] = os.environ) -> LanguageBuild:
    """The build that `environment` asks for. Raises PerhekeskusError for a language that the settings lack."""
    language = environment.get("PERHEKESKUS_LANGUAGE") or settings.default_language
    told = environment.get("PERHEKESKUS_LANGUAGES", "")
    languages = tuple(told.split(",")) if told else (language,)
    for code in (language, *languages):
        if code not in settings.languages:
            raise PerhekeskusError(
                f"language “{code}” is not among the languages of content/data/settings.yml: "
                f"{', '.join(settings.languages)}"
            )
    folder = environment.get("PERHEKESKUS_SNAPSHOT")
    return LanguageBuild(
        language=language,
        languages=languages,
        snapshot=Path(folder) if folder else None,
        workers=max(1, int(environment.get("PERHEKESKUS_WORKERS") or 1)),
        plain=environment.get("PERHEKESKUS_PLAIN") == "1",
        together=bool(told),
    )


def with_languages(settings: Settings, languages: tuple[str, ...]) -> Settings:
    """The settings of a site that has only these languages, the first at its root."""
    return Settings.model_validate({**settings.model_dump(), "languages": languages})
