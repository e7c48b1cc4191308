"""The real pym.js, in whose frames embeds are tested; `python -m tests.pym` fetches it."""

import subprocess
import sys
from pathlib import Path

from dashboard import npm

FILE = Path(__file__).parents[1] / "vendor" / "pym.v1.min.js"
SHA256 = "b7f736144a4c3c86a1e620f94d91b3c0eedcadac33888203e554dc2e7c3cfa66"

if __name__ == "__main__":
    try:
        body = npm.fetch("pym.js@1.3.2", "dist/pym.v1.min.js", SHA256)
    except (FileNotFoundError, subprocess.CalledProcessError, ValueError) as failure:
        sys.exit(f"pym.js: {failure}")
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_bytes(body)
    print(f"{FILE.name}: {len(body):,} bytes")
