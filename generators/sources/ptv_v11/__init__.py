"""PTV Open API v11: pulls the family services of a county. The main door is `pull.py`, the wire is in `mapping/`."""
