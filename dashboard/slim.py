"""Plotly's script: the whole one of the installed package, or the map-only one of npm's plotly.js.

`python -m dashboard.slim` fetches the latter, two thirds the size, into `vendor/`, which git
ignores; the app then uses it.
"""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from dashboard import npm
from geodata import writing

PLOTLY_JS = "4.1.1"  # what plotly 7.1.0 carries
SHA256 = "51784469c5a68bff7ed452bc74a18a9eaca3141b78d017cce84e2e229806ac75"
SLIM = Path(__file__).parents[1] / "vendor" / "plotly-map.min.js"


def full() -> bytes:
    """The script in the installed plotly package."""
    return (files("plotly") / "package_data" / "plotly.min.js").read_bytes()


def script() -> bytes:
    """The slim script if it was fetched, else the full one."""
    return SLIM.read_bytes() if SLIM.exists() else full()


if __name__ == "__main__":
    try:
        body = npm.fetch(f"plotly.js@{PLOTLY_JS}", "dist/plotly-map.min.js", SHA256)
        with writing.hold(SLIM.parent, "python -m dashboard.slim", print) as held:
            held.replace({SLIM.name: body})
    except FileNotFoundError:
        sys.exit("npm was not found; `make slim` installs it beside Python, or install Node.js")
    except (subprocess.CalledProcessError, ValueError) as failure:
        sys.exit(str(failure))
    print(f"{SLIM.name}: {len(body):,} bytes")
