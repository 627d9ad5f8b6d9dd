"""Stage 4: annotated articles become a briefing: rows, verdicts, flags, origins, topics."""

from collections.abc import Sequence

from generator.model import AnnotatedArticle, Briefing, LeftOut, SeedFolder

__all__ = ["compare_articles"]


def compare_articles(
    sources: Sequence[AnnotatedArticle], folder: SeedFolder, left_out: Sequence[LeftOut] = ()
) -> Briefing:
    """The briefing of `sources`, in their order. The same for any order in which the facts were found."""
    raise NotImplementedError
