"""What a facet hands on: spans that belong in one row, not yet judged."""

from dataclasses import dataclass

from generator.compare.event.time_expressions import Told
from generator.model import Credit, Facet, Figure, Quote, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A row before its verdict. `spans` stand by source and place; the facts are those that the facet found them by."""

    facet: Facet
    spans: tuple[Span, ...]
    firmness: float  # how surely the spans make one point, comparable within a facet
    marks: tuple[Span, ...] = ()  # the telling words inside the spans
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    credits: tuple[Credit, ...] = ()
    standing: tuple[Span, Span] | None = None  # what is settled in one source and open in another
    times: tuple[Told, ...] = ()  # the days or hours that it compares
    label: str | None = None  # where the facet knows what the row is about; `None`: found among the sources' words

    def sources(self) -> tuple[str, ...]:
        """The sources that speak, each once, in order."""
        return tuple(dict.fromkeys(span.source for span in self.spans))
