"""Programs that tests drive, from Debian's packages where we may install them."""

import os
import shutil
import subprocess


def install(*packages: str) -> None:
    """Install `packages` if this is Debian and we are root; the caller looks what is there."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        subprocess.run(["apt-get", "install", "-y", "-qq", *packages], check=False)
