"""The branch that keeps snapshots: `git` talks with git, `fetching` and `keeping` go both ways, `news` is the log."""
