"""Run in a network namespace of its own: serve the page and open it, with loopback only.

`python -m tests.browser.alone` exits with 0 when the map became ready and nothing went
wrong, and prints what did. `test_origin.py` starts it under `unshare`.
"""

import fcntl
import socket
import struct
import sys

from playwright.sync_api import sync_playwright

from dashboard.settings import BUNDLED
from geodata.package import read
from geodata.publication import publish
from tests.browser.conftest import serving
from tests.browser.guard import Guard
from tests.chromium import ARGUMENTS, path

SIOCGIFFLAGS, SIOCSIFFLAGS, IFF_UP = 0x8913, 0x8914, 1


def loopback_up() -> None:
    """A new namespace has its loopback down."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        asked = struct.pack("16sh", b"lo", 0)
        (flags,) = struct.unpack_from("h", fcntl.ioctl(control, SIOCGIFFLAGS, asked), 16)
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sh", b"lo", flags | IFF_UP))


def main() -> str:
    """What went wrong; empty if nothing did."""
    interfaces = [name for _, name in socket.if_nameindex()]
    if interfaces != ["lo"]:
        return f"expected a namespace with loopback only, found {interfaces}"
    loopback_up()
    with serving(*publish(read(BUNDLED)), "slim") as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path(), args=list(ARGUMENTS))
        context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 900})
        guard = Guard(context, address)
        page = context.new_page()
        page.goto(address)
        for mark in ("listed", "map"):
            page.locator(f"html[data-{mark}]").wait_for(state="attached")
        page.locator("#sentence", has_text="events").wait_for()
        browser.close()
    return "\n".join(guard.faults)


if __name__ == "__main__":
    sys.exit(main() or 0)
