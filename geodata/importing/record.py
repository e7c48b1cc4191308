"""What a package remembers of an import: `imports/<name>.json`, beside the tables.

By each row's key it holds the event or count that the row became, what the row said, and the claims
and sources that came of it. So the same file again changes nothing, an editor's corrections stay
until the file itself says something new, and what is gone from the file can be told.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from geodata.importing.wrong import Unreadable

FOLDER = "imports"


@dataclass(frozen=True, slots=True)
class Known:
    """What the rows of one key became."""

    digest: str  # of what they said
    event: str | None  # None for a count that belongs to no event
    first: str = ""  # its days, as ISO
    last: str = ""
    claims: tuple[str, ...] = ()
    withdrawn: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    name: str
    mapping: str
    title: str
    licence: str = ""
    terms: str = ""
    rows: Mapping[str, Known] = field(default_factory=dict)  # by key
    sources: Mapping[str, str] = field(default_factory=dict)  # what a row says of one: its id


def path(name: str) -> str:
    """Where a package keeps the record of an import."""
    return f"{FOLDER}/{name}.json"


def read(data: bytes, file: str) -> Record:
    try:
        told = json.loads(data)
        rows = {
            key: Known(**{**known, "claims": tuple(known.get("claims", ()))})
            for key, known in told.pop("rows").items()
        }
        return Record(rows=rows, **told)
    except (ValueError, TypeError, KeyError, AttributeError) as problem:
        raise Unreadable(
            f"{file}: cannot be read ({problem}); put it back as it was, or delete it, and the "
            "import will take every row for new"
        ) from problem


def write(record: Record) -> bytes:
    return (json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n").encode()
