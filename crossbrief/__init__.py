"""Crossbrief for Python programs: read, compare and build as functions, and the types of what they give.

>>> import crossbrief
>>> briefing = crossbrief.compare("seeds")  # doctest: +SKIP
>>> [(row.label, row.verdict) for row in briefing.rows]  # doctest: +SKIP

What is not named here may change in any version. Importing this loads nothing heavy; the first call does.
"""

from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import __version__
from generator.errors import CrossbriefError
from generator.model import (
    AnnotatedArticle,
    Article,
    Briefing,
    Cell,
    Entity,
    Figure,
    Flag,
    LeftOut,
    Quote,
    Reason,
    Row,
    Span,
    Stance,
    Topic,
    Verdict,
)

__all__ = [
    "AnnotatedArticle",
    "Article",
    "Briefing",
    "Cell",
    "CrossbriefError",
    "Entity",
    "Figure",
    "Flag",
    "LeftOut",
    "Quote",
    "Reason",
    "Row",
    "Span",
    "Stance",
    "Topic",
    "Verdict",
    "__version__",
    "build",
    "compare",
    "export",
    "read",
]

Folder = str | PathLike[str]


def read(folder: Folder) -> tuple[Article, ...]:
    """The articles of a folder, cleaned, sorted by their paths. CrossbriefError where there is none."""
    from generator import pipeline  # noqa: PLC0415
    from generator.each import Work  # noqa: PLC0415
    from generator.read import read_seeds  # noqa: PLC0415

    return pipeline.clean(read_seeds(Path(folder)), Work()).articles


def compare(folder: Folder) -> Briefing:
    """The briefing of a folder of articles; nothing is written. CrossbriefError where it cannot be made."""
    from generator import pipeline  # noqa: PLC0415
    from generator.each import Work  # noqa: PLC0415

    return pipeline.brief(Path(folder), Work())


def export(briefing: Briefing, format_name: str = "json") -> bytes:
    """The briefing as the bytes of a file: "json", or one of the formats of `crossbrief export --format`.

    KeyError where there is no such format.
    """
    from generator.render import in_format  # noqa: PLC0415
    from generator.render.export import export_json  # noqa: PLC0415

    return export_json(briefing).encode() if format_name == "json" else in_format(briefing, format_name)


def build(folder: Folder, site: Folder) -> Briefing:
    """Build the site of a folder of articles, and give its briefing. CrossbriefError, and the old site, on failure."""
    from generator import PACKAGED  # noqa: PLC0415
    from generator.each import Work  # noqa: PLC0415
    from generator.single import Job, build_checked  # noqa: PLC0415
    from generator.site.mkdocs import address_in  # noqa: PLC0415
    from generator.site.publish import require_replaceable  # noqa: PLC0415

    seeds, place, work = Path(folder), Path(site), Work()
    require_replaceable(place, seeds)
    with TemporaryDirectory(prefix="crossbrief-") as docs:
        job = Job(seeds=seeds, docs=Path(docs), site=place, config=PACKAGED, address=address_in(PACKAGED))
        return build_checked(job, work).briefing
