"""What readers' own programs follow: calendars (iCalendar) and news (RSS). One module an idea, one line each in the
registry of files."""
