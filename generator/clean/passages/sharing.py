"""Lines that several articles of a briefing share: what the outlet prints around every story."""

from collections import Counter
from collections.abc import Sequence

from generator.clean.passages.lines import Line

COPY_SHARE = 0.5  # of the running text of the shorter; above it two articles are one story printed twice


def shared_lines(articles: Sequence[Sequence[Line]]) -> list[frozenset[str]]:
    """For each article, the folded lines that an article with another story has too."""
    holders: dict[str, list[int]] = {}
    for number, lines in enumerate(articles):
        for folded in {line.folded for line in lines if line.folded}:
            holders.setdefault(folded, []).append(number)
    prose = [frozenset(line.folded for line in lines if line.prose) for lines in articles]
    copies = _copies(prose, holders)
    return [
        frozenset(
            line.folded
            for line in lines
            if any(other != number and (number, other) not in copies for other in holders.get(line.folded, ()))
        )
        for number, lines in enumerate(articles)
    ]


def _copies(prose: Sequence[frozenset[str]], holders: dict[str, list[int]]) -> set[tuple[int, int]]:
    """The pairs of articles, both ways round, that print the same running text."""
    common = Counter[tuple[int, int]]()
    for number, folded_lines in enumerate(prose):
        for folded in folded_lines:
            common.update((number, other) for other in holders[folded] if other != number)
    return {
        pair for pair, count in common.items() if count > COPY_SHARE * min(len(prose[pair[0]]), len(prose[pair[1]]))
    }
