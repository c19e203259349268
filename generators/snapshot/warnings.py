"""What a pull warns of, in the words of its report; pages know the kinds again and tell them in words of their own."""

from typing import Literal

WarningKind = Literal["unknown_area", "withdrawn", "other_warning"]

UNKNOWN_AREA = "PTV does not know {name}: its own services were not asked for"
WITHDRAWN = "{count} services were listed but not given, as if withdrawn meanwhile"

_KINDS: dict[WarningKind, str] = {"unknown_area": UNKNOWN_AREA, "withdrawn": WITHDRAWN}


def warning_kind(warning: str) -> WarningKind:
    """Which kind a warning of the manifest is."""
    for kind, text in _KINDS.items():
        before, _, after = text.replace("}", "{").split("{")
        if warning.startswith(before) and warning.endswith(after):
            return kind
    return "other_warning"
