"""The golden site: an invented briefing and the docs/ that it must give, byte for byte."""

from pathlib import Path
from tempfile import TemporaryDirectory

from generator import pipeline
from generator.each import Work
from generator.site.manifest import OURS

FOLDER = Path(__file__).parent

#: A spreadsheet is a zip of many files: its cells have a test of their own, and its bytes say nothing to a reader.
BINARY = {".xlsx"}


def make_pages() -> dict[str, bytes]:
    """Every page and data file of the invented briefing, by its name in docs/."""
    with TemporaryDirectory() as scratch:
        docs = Path(scratch)
        pipeline.build(FOLDER / "seeds", docs, Work())
        return {name: data for name, data in files(docs).items() if not name.startswith(OURS)}


def files(docs: Path) -> dict[str, bytes]:
    """The files that are compared, by name."""
    found = (path for path in sorted(docs.rglob("*")) if path.is_file() and path.suffix not in BINARY)
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in found}
