"""Data that people take along: tables for spreadsheets. Maps' own files stand in `generators/pages/place_files.py`."""
