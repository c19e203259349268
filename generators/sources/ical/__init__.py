"""Calendars in iCalendar (RFC 5545). `blocks` takes a file apart, `entries` reads one event, `series` gives its dates,
`reading` is the main door.
"""
