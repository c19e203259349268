"""Editors' records: one YAML file each, of meeting places, groups, events, spaces, tasks, organisations, networks.

`values.py`, `parts.py` and `forms.py` say what a file may hold, `reading.py` reads all of them and tells every fault at
once, `making.py` makes records of them. They are read at each build; nothing of them is kept in the snapshot.
"""
