"""The views: directory → Markdown pages. Each kind of page is one module here and one line in `registry.py`."""
