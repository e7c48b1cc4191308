"""Raw answers on disk, by text, prompt and model, so that a second run asks nobody."""

import hashlib
import json
import os
import tempfile
from dataclasses import asdict
from pathlib import Path

from geodata.reading.second.ask import Raw
from geodata.reading.second.prompt import Prompt

FOLDER = "second-reader"


class Remembered:
    """A file for each answer; one that cannot be read counts as none."""

    def __init__(self, cache: Path):
        self._folder = cache / FOLDER

    def get(self, prompt: Prompt, model: str) -> Raw | None:
        try:
            return Raw(**json.loads(self._file(prompt, model).read_text("utf-8"))["answer"])
        except (OSError, ValueError, TypeError, LookupError):
            return None

    def put(self, prompt: Prompt, model: str, raw: Raw) -> None:
        """Write a whole file or none; it holds what the model said and never the key."""
        told = {
            "text_sha256": prompt.text_sha256,
            "prompt_sha256": prompt.prompt_sha256,
            "model": model,
            "answer": asdict(raw),
        }
        self._folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self._folder, suffix=".part")
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(told, file, indent=1)
        os.replace(name, self._file(prompt, model))

    def _file(self, prompt: Prompt, model: str) -> Path:
        asked = json.dumps((prompt.text_sha256, prompt.prompt_sha256, model))
        return self._folder / f"{hashlib.sha256(asked.encode()).hexdigest()}.json"
