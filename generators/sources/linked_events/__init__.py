"""Linked Events (v1), the open API of events of some Finnish cities. `walking` asks for all pages, `things` for places
and series, `rows` reads one event, `reading` is the main door.
"""
