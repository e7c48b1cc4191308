"""Plotly's script: the whole one of the installed package, or the map-only one of npm's plotly.js.

`python -m dashboard.slim` fetches the latter, two thirds the size, into `vendor/`, which git
ignores; the app then uses it.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
from importlib.resources import files
from pathlib import Path

PLOTLY_JS = "4.1.1"  # what plotly 7.1.0 carries
SHA256 = "51784469c5a68bff7ed452bc74a18a9eaca3141b78d017cce84e2e229806ac75"
SLIM = Path(__file__).parents[1] / "vendor" / "plotly-map.min.js"


def full() -> bytes:
    """The script in the installed plotly package."""
    return (files("plotly") / "package_data" / "plotly.min.js").read_bytes()


def script() -> bytes:
    """The slim script if it was fetched, else the full one."""
    return SLIM.read_bytes() if SLIM.exists() else full()


def fetch(npm: str = "npm") -> bytes:
    """Take the slim script out of npm's package; ValueError if it is not the one we know."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [npm, "pack", f"plotly.js@{PLOTLY_JS}", "--silent", "--pack-destination", folder],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as package:
            body = package.extractfile("package/dist/plotly-map.min.js").read()
    found = hashlib.sha256(body).hexdigest()
    if found != SHA256:
        raise ValueError(
            f"plotly-map.min.js of plotly.js {PLOTLY_JS} has SHA-256 {found}, expected {SHA256}; "
            "it was not written. Fetch it again, or look why the package changed."
        )
    return body


if __name__ == "__main__":
    try:
        body = fetch()
    except FileNotFoundError:
        sys.exit("npm was not found; `make slim` installs it beside Python, or install Node.js")
    except (subprocess.CalledProcessError, ValueError) as failure:
        sys.exit(str(failure))
    SLIM.parent.mkdir(exist_ok=True)
    SLIM.write_bytes(body)
    print(f"{SLIM.name}: {len(body):,} bytes")
