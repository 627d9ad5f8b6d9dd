"""The golden pages, byte for byte: docs/ of an invented briefing, and the main pages of odd ones."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import pipeline
from generator.each import Work
from generator.render import render_briefing
from generator.site.files import files_of
from generator.site.manifest import OURS
from tests.render.variants import VARIANTS

FOLDER = Path(__file__).parent

#: What these files hold has tests of its own, and their bytes say nothing to a reader.
BINARY = {".xlsx", ".docx", ".sqlite"}

#: Long, strange, many, few and none.
ODD = ("strange", "many", "disagreeing", "alone")
#: The strange ones have that many; forty sources look alike.
SOURCES = 5


def make_docs() -> dict[str, bytes]:
    """Every page and data file of the invented briefing, by its name in docs/."""
    with TemporaryDirectory() as scratch:
        docs = Path(scratch)
        pipeline.build(FOLDER / "seeds", docs, Work())
        return {name: data for name, data in files(docs).items() if not name.startswith(OURS)}


def make_variants() -> dict[str, bytes]:
    """Home, comparison and the first sources of each odd briefing, by its name and theirs."""
    made = {}
    for variant in ODD:
        sources = [f"sources/{source.article.id}.md" for source in VARIANTS[variant].sources[:SOURCES]]
        pages = files_of(render_briefing(VARIANTS[variant]))
        made |= {f"{variant}/{name}": pages[name] for name in ("index.md", "comparison.md", *sources)}
    return made


#: Folder of golden files -> what makes them.
GOLDEN: dict[str, Callable[[], dict[str, bytes]]] = {"docs": make_docs, "variants": make_variants}


def files(folder: Path) -> dict[str, bytes]:
    """The files that are compared, by name."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path.suffix not in BINARY)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
