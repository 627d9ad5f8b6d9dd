"""Which words may leave the house: of a source whose rights are not full, only those that are compared."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from generator.model import Briefing, Rights, Span

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """Which words may leave the house: all of a full source, only the compared spans of any other."""

    restricted: frozenset[str]
    compared: tuple[Span, ...]

    @classmethod
    def of(cls, briefing: Briefing) -> "Published":
        """What may be published of this briefing."""
        rows = (*briefing.rows, *briefing.singles)
        return cls(
            restricted=frozenset(s.article.id for s in briefing.sources if s.article.rights is not Rights.FULL),
            compared=tuple(span for row in rows for cell in row.cells for span in cell.spans),
        )

    def only(self, items: Iterable[Item], span: Callable[[Item], Span]) -> Iterator[Item]:
        """The items whose words may be shown."""
        return (item for item in items if self.allows(span(item)))

    def allows(self, span: Span) -> bool:
        """Whether these words may be shown."""
        return span.source not in self.restricted or any(compared.contains(span) for compared in self.compared)
