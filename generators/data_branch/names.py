"""Where the snapshots are kept: the branch, the remote, and our own refs."""

REMOTE = "origin"

BRANCH = "snapshot"
"""The data branch: its files are those of the snapshot folder."""

KNOWN = "refs/perhekeskus/snapshot"
"""The commit of the data branch that the snapshot folder was last compared with. `git fetch` does not move it."""

BUNDLED = "refs/perhekeskus/kept"
"""What the commit in a bundle is called."""
