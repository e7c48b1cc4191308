"""What goes wrong in a browser context without anybody seeing it."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response

OWN_SCHEMES = {"blob", "data"}
# The page itself cancels requests for tiles that it no longer needs.
CANCELLED = "net::ERR_ABORTED"


class Guard:
    """Collects `faults`; what contains one of `tolerated` is expected by the test.

    Faults are console errors and warnings, exceptions, violations of the content policy,
    failed requests, answers from 400, and any request to another origin.
    """

    def __init__(self, context: BrowserContext, address: str, tolerated: tuple[str, ...] = ()):
        self.context = context
        self.watch(address, tolerated)
        context.add_init_script(
            "addEventListener('securitypolicyviolation', (violation) => console.error("
            "'policy violation', violation.effectiveDirective, violation.blockedURI))"
        )
        context.on("console", self._console)
        context.on("weberror", lambda failure: self._add(f"exception: {failure.error}"))
        context.on("request", self._request)
        context.on("requestfailed", self._failed)
        context.on("response", self._response)

    def watch(self, address: str, tolerated: tuple[str, ...] = ()) -> None:
        """Begin anew, for the site at `address`."""
        self.tolerated = tolerated
        self.faults: list[str] = []
        self.requested: list[str] = []
        self._origin = urlsplit(address).netloc

    def _add(self, fault: str) -> None:
        if not any(part in fault for part in self.tolerated):
            self.faults.append(fault)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._add(f"console {message.type}: {message.text} {message.location['url']}")

    def _request(self, request: Request) -> None:
        self.requested.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme not in OWN_SCHEMES and parts.netloc != self._origin:
            self._add(f"request to another origin: {request.url}")

    def _failed(self, request: Request) -> None:
        if request.failure != CANCELLED:
            self._add(f"failed: {request.url} {request.failure}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self._add(f"answer {response.status}: {response.url}")
