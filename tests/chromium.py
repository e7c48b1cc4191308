"""The Chromium that browser tests drive: found on the PATH, or installed.

`python -m tests.chromium` makes sure that there is one, and says so if none can be had.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests import debian

# The shell first: it is the same engine, without the window whose drawing takes half of the time.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
# The map needs WebGL, which a machine without a graphics card gives in software; what is not
# WebGL is painted quicker without it. Unhinted letters are as wide as their outlines, as in the
# window's Chromium; the shell would round each to whole pixels.
ARGUMENTS = (
    "--no-sandbox",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--disable-gpu-rasterization",
    "--font-render-hinting=none",
)


def path() -> str | None:
    """Where a Chromium is: on the PATH, else the one that Playwright downloaded."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found:
        return found
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def _install() -> None:
    debian.install("chromium-headless-shell")
    if not path():
        subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium-headless-shell"], check=False
        )


if __name__ == "__main__":
    if not path():
        _install()
    if not path():
        sys.exit(
            "The browser tests need Chromium and none could be installed. Put `chromium` on "
            "the PATH (for example with your system's package manager) and run `make test` again."
        )
    print(f"Chromium: {path()}")
