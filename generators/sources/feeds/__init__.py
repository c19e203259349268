"""Feeds of the settings, whatever their kind. `kinds` has a line for each kind, `fetching` brings files and answers,
`guard` believes or refuses, `pull` is the main door.
"""
