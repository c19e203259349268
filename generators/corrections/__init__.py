"""Hand-made corrections of feeds: what a map or a calendar has wrong and nobody can mend there.

One file a feed, `content/data/corrections/<key of the feed>.yml`. They are applied at each build and never change what
was pulled. `forms.py` says what a file may hold, `reading.py` reads it, `applying.py` corrects records.
"""

from generators.corrections.applying import corrected
from generators.corrections.reading import CORRECTIONS_FOLDER, Corrections, corrections_problems, read_corrections

__all__ = ["CORRECTIONS_FOLDER", "Corrections", "corrected", "corrections_problems", "read_corrections"]
