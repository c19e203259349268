"""Municipality borders from an open WFS: Statistics Finland's, or another's. The main door is `pull.py`."""
