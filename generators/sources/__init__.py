"""The sources: one folder or module for each kind, and one polite HTTP client for all. Only the pull imports them."""
