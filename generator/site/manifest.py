"""What we wrote into docs/ the last time: the files that are ours to change and to delete."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator.site.files import is_inside

#: MkDocs ignores folders whose names begin with a dot.
OURS = ".crossbrief"


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """File name -> SHA-256 of its bytes; `inputs` is a digest of what they were made from, if that is known."""

    files: dict[str, str] = field(default_factory=dict)
    inputs: str | None = None

    @classmethod
    def from_json(cls, text: str) -> "Manifest":
        """The manifest in `text`; ValueError where there is none."""
        try:
            values = json.loads(text)
            files = {name: str(seen) for name, seen in values["files"].items() if is_inside(name)}
            return cls(files=files, inputs=values["inputs"])
        except (AttributeError, KeyError, TypeError) as error:
            raise ValueError("not a manifest") from error

    def to_json(self) -> str:
        """The same manifest, the same text."""
        return json.dumps(asdict(self), indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def read_manifest(docs: Path) -> Manifest:
    """The manifest of `docs`; without a readable one, nothing there is ours."""
    try:
        return Manifest.from_json((docs / OURS / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Manifest()


def digest(data: bytes) -> str:
    """The SHA-256 of `data`, in hex."""
    return hashlib.sha256(data).hexdigest()


def digest_on_disk(path: Path) -> str | None:
    """The SHA-256 of a file; `None` where there is no such file."""
    return digest(path.read_bytes()) if path.is_file() else None
