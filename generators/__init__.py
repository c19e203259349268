"""The program behind the site: sources → snapshot → directory → views. Knows nothing of MkDocs."""
