"""The site's own icons by name, each a file in `overrides/.icons/perhekeskus/`: one line in a box of 24."""

import difflib
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator

from generators.errors import WrongValueError

ICON_FOLDER = Path("overrides/.icons/perhekeskus")
"""A folder with a dot: templates can include from it, and it is not copied to the site."""

ICONS = (
    # life situations
    *"pregnancy pram blocks teddy school-bag book sprout hand-heart parent hearts two-homes shield purse".split(),
    *"plaster globe compass mind".split(),
    # sections
    *"families family-centre professionals services sun young".split(),
    # how to get in touch, where and when
    *"form mail phone sms talk web".split(),
    *"calendar clock locate map place route".split(),
    # facts
    *"accessibility age cup euro group language organisation".split(),
    # the page itself
    *"arrow auto check chevron close copy external help home info list menu moon print search share warning".split(),
)
"""Every icon. Arrow and chevron point to the right: style sheets turn them."""


def known_icon(name: str) -> str:
    """The name itself. WrongValueError when there is no such icon."""
    if name not in ICONS:
        near = difflib.get_close_matches(name, ICONS, n=1)
        advice = f"tarkoititko ”{near[0]}”?" if near else f"kuvakkeet: {', '.join(sorted(ICONS))}"
        english = f"did you mean “{near[0]}”?" if near else f"icons: {', '.join(sorted(ICONS))}"
        raise WrongValueError(f"tällaista kuvaketta ei ole; {advice}", f"there is no such icon; {english}")
    return name


IconName = Annotated[str, AfterValidator(known_icon)]
"""An icon's name in an editor's file."""
