"""Debian's WebKitGTK in its own small browser, driven over WebDriver by selenium."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Remote
from selenium.webdriver.common.actions.action_builder import ActionBuilder
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.engines import display

PACKAGES = ("webkit2gtk-driver", display.PACKAGE)
BROWSER = "*/webkit2gtk-4.*/MiniBrowser"
KEYS = {"ArrowLeft": Keys.ARROW_LEFT}
PATIENCE = 60  # s for one answer of the browser
# Its row of buttons would keep the window 447 px wide.
NARROW = """button, entry { min-width: 0; min-height: 0; padding: 0; border: 0 }
image { -gtk-icon-transform: scale(0) }"""


def path() -> str | None:
    return shutil.which("WebKitWebDriver") if display.path() else None


class WebKit:
    def __init__(self, driver: Remote) -> None:
        self._driver = driver

    def open(self, address: str) -> None:
        self._driver.get(address)

    def size(self, width: int, height: int) -> None:
        """The driver sizes the window with its bars: how large these are, the page tells."""
        look = "return [outerWidth - innerWidth, outerHeight - innerHeight]"
        wide, high = self._driver.execute_script(look)
        self._driver.set_window_size(width + wide, height + high)

    def press(self, x: float, y: float) -> None:
        actions = ActionBuilder(self._driver, duration=0)
        actions.pointer_action.move_to_location(round(x), round(y)).click()
        actions.perform()

    def key(self, name: str) -> None:
        actions = ActionBuilder(self._driver, duration=0)
        actions.key_action.send_keys(KEYS[name])
        actions.perform()

    def ask(self, name: str, *given: Any) -> Any:
        script = "return coreSet[arguments[0]](...arguments[1])"
        return self._driver.execute_script(script, name, given)


@contextmanager
def started() -> Iterator[WebKit]:
    with display.screen() as environment, tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder, "gtk-3.0", "gtk.css")
        sheet.parent.mkdir()
        sheet.write_text(NARROW, encoding="utf8")
        options = Options()
        options.binary_location = str(next(Path("/usr/lib").glob(BROWSER)))
        options.add_argument("--automation")
        service = Service(path(), env=environment | {"XDG_CONFIG_HOME": folder})
        service.start()
        try:
            config = ClientConfig(service.service_url, timeout=PATIENCE)
            with Remote(RemoteConnection(client_config=config), options=options) as driver:
                driver.set_script_timeout(PATIENCE)
                yield WebKit(driver)
        finally:
            service.stop()
