"""What maps (`sources/kml`) and sheets (`sources/sheet`) have in common: from cells in people's words to records.

`headings.py` knows which column is which field, `entry.py` is one place still in its own words, `records.py` makes a
record of it. What a cell means is read only when it is sure; everything else stays text and is remarked.
"""
