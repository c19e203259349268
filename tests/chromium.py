"""The Chromium that browser tests open pages in: one on the PATH, Debian's package, or Playwright's own download."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--no-first-run",
)
"""A browser that asks nothing of the network by itself. Root, as in containers, cannot use Chromium's sandbox."""


def find() -> Path | None:
    """The browser on the PATH, else the one that Playwright downloaded, else None."""
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        downloaded = Path(playwright.chromium.executable_path)
    return downloaded if downloaded.exists() else None


def install() -> Path | None:
    """The browser, installed first when there is none. None when no way led to one."""
    if found := find():
        return found
    if shutil.which("apt-get") and os.geteuid() == 0:
        print("No Chromium on the PATH: installing Debian's package.", flush=True)
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        command = ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core"]
        subprocess.run(command, check=False, env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"})
    else:
        print(
            "No Chromium on the PATH: trying Playwright's own download, a way this project has not tested.", flush=True
        )
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    return find()
