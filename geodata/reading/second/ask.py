"""Ask a model behind an address, once more at most, and keep its answers.

The address is the base of an interface like OpenAI's (`…/v1`), to which /chat/completions is
added. Nothing but loopback is asked without TLS, no redirect and no proxy is followed.
"""

import http.client
import ipaddress
import json
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import urllib3

SETTING = "UNREST_READER_"
TIMEOUT = 60.0  # seconds for one attempt, all of it
TRIES = 2
LARGEST = 1_000_000  # bytes of an answer; one of 30 events is a fiftieth
PIECE = 65_536
MOST_TOKENS = 4_000  # that a model may write
LONGEST_NAME = 200
HIDDEN = "[key]"


class UnusableSettings(ValueError):
    """A setting is missing or wrong; the message says which and what was expected."""


class NoAnswer(RuntimeError):
    """Nothing usable came: `reason` is an id of report_words.NO_ANSWER, `detail` a few words."""

    def __init__(self, reason: str, detail: str = "", *, again: bool = True):
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
        self.again = again  # whether the same question may do better


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the model is. The key is in no representation of it."""

    address: str
    host: str
    model: str
    key: str = field(default="", repr=False)
    timeout: float = TIMEOUT


@dataclass(frozen=True, slots=True)
class Raw:
    """What a model answered, before anything is made of it."""

    content: str | None
    finish: str = ""
    refusal: str = ""
    model: str = ""  # as the endpoint names it
    fingerprint: str = ""


Post = Callable[[Endpoint, Mapping[str, Any]], bytes]


def endpoint(settings: Mapping[str, str]) -> Endpoint:
    """Read the settings, by their names after UNREST_READER_ in small letters."""
    missing = [f"{SETTING}{name}" for name in ("URL", "MODEL") if not settings.get(name.lower())]
    if missing:
        raise UnusableSettings(f"--second-reader needs {' and '.join(missing)}")
    address, host = _checked_address(settings["url"].strip())
    key = settings.get("key", "").strip()
    if not (key.isascii() and (key.isprintable() or not key)):
        raise UnusableSettings(f"{SETTING}KEY has letters that no key has; copy it again")
    model = settings["model"].strip()
    if len(model) > LONGEST_NAME or not model.isprintable():
        raise UnusableSettings(f"{SETTING}MODEL is no name of a model")
    return Endpoint(address, host, model, key, _seconds(settings.get("timeout", "")))


def _checked_address(text: str) -> tuple[str, str]:
    name = f"{SETTING}URL"
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise UnusableSettings(f"{name} is no address; expected https://host/v1") from None
    if parts.username is not None or parts.password is not None or parts.query or parts.fragment:
        raise UnusableSettings(
            f"{name} has a user, a password, a query or a fragment; put a key into {SETTING}KEY"
        )
    if parts.scheme not in ("http", "https") or not host:
        raise UnusableSettings(f"{name} is no address; expected https://host/v1")
    if parts.scheme == "http" and not _is_loopback(host):
        raise UnusableSettings(
            f"{name} would send articles to {host} without encryption; "
            "expected https, or http to this machine"
        )
    shown = f"{host}:{port}" if port else host
    return text.rstrip("/") + "/chat/completions", shown


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _seconds(text: str) -> float:
    try:
        seconds = float(text) if text else TIMEOUT
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 3600:
        raise UnusableSettings(f"{SETTING}TIMEOUT is {text!r}; expected seconds, at most 3600")
    return seconds


def asked(where: Endpoint, body: Mapping[str, Any], post: Post) -> Raw:
    """Ask once; the key is taken out of whatever comes back."""
    data = post(where, body)
    text = data.decode("utf-8", "replace")
    return _raw(text.replace(where.key, HIDDEN) if where.key else text)


def _raw(text: str) -> Raw:
    try:
        told = json.loads(text)
        choice = told["choices"][0]
        message = choice["message"]
        content, refusal = message.get("content"), message.get("refusal")
    except (ValueError, RecursionError, LookupError, TypeError, AttributeError):
        raise NoAnswer("no_completion") from None
    return Raw(
        content if isinstance(content, str) else None,
        _name(choice.get("finish_reason")),
        _name(refusal),
        _name(told.get("model")),
        _name(told.get("system_fingerprint")),
    )


def _name(told: object) -> str:
    text = told if isinstance(told, str) else ""
    return "".join(letter for letter in text if letter.isprintable())[:LONGEST_NAME]


def post(where: Endpoint, body: Mapping[str, Any]) -> bytes:
    """Send one request and wait for its answer no longer than the time limit, come what may."""
    done: list[bytes | NoAnswer] = []
    late = threading.Event()
    work = threading.Thread(target=lambda: done.append(_exchanged(where, body, late)), daemon=True)
    work.start()  # of its own: looking up a name and slow headers know no time limit
    work.join(where.timeout)
    late.set()
    outcome = done[0] if done else NoAnswer("timed_out", f"{where.timeout:g} s")
    if isinstance(outcome, NoAnswer):
        raise outcome
    return outcome


def _exchanged(where: Endpoint, body: Mapping[str, Any], late: threading.Event) -> bytes | NoAnswer:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "User-Agent": "unrest-map",
    }
    if where.key:
        headers["Authorization"] = f"Bearer {where.key}"
    try:
        with (
            urllib3.PoolManager() as pool,
            pool.request(
                "POST",
                where.address,
                body=json.dumps(body, ensure_ascii=False).encode("utf-8", "replace"),
                headers=headers,
                redirect=False,
                retries=False,
                preload_content=False,
                decode_content=False,
                timeout=urllib3.Timeout(total=where.timeout),
            ) as response,
        ):
            fault = _fault(response)
            return fault or _body(response, late, time.monotonic() + where.timeout)
    except urllib3.exceptions.NewConnectionError as problem:  # which is a TimeoutError too
        return NoAnswer("unreachable", type(problem).__name__)
    except urllib3.exceptions.TimeoutError:
        return NoAnswer("timed_out", f"{where.timeout:g} s")
    except (urllib3.exceptions.ProtocolError, http.client.HTTPException):
        return NoAnswer("cut_off")
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as problem:
        return NoAnswer("unreachable", type(problem).__name__)


def _fault(response: urllib3.BaseHTTPResponse) -> NoAnswer | None:
    status = response.status
    if 300 <= status < 400:
        return NoAnswer("redirected", again=False)
    if status == 429:
        wait = response.headers.get("Retry-After", "")
        return NoAnswer("busy", f"{wait} s" if wait.isdecimal() else "", again=False)
    if status != 200:
        return NoAnswer("http_error", str(status), again=status >= 500)
    return None


def _body(
    response: urllib3.BaseHTTPResponse, late: threading.Event, deadline: float
) -> bytes | NoAnswer:
    found = bytearray()
    for piece in response.stream(PIECE, decode_content=False):
        found += piece
        if len(found) > LARGEST:
            return NoAnswer("too_large", f"{LARGEST:,} bytes", again=False)
        if late.is_set() or time.monotonic() > deadline:
            return NoAnswer("timed_out")
    return bytes(found)
