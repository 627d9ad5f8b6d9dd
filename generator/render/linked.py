"""Which words of each source some page links to: they need an anchor on the source's page."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from generator.model import Briefing, Span
from generator.render.beginnings import first_sentence


def linked_spans(briefing: Briefing, apart: Mapping[str, Iterable[Span]]) -> dict[str, list[Span]]:
    """For each source every span that some page links to, each once, in reading order.

    `apart` are the sentences that no point holds. All sources at once, as every page of a source asks.
    """
    found: dict[str, dict[tuple[int, int], Span]] = defaultdict(dict)
    for span in _linked(briefing, apart):
        found[span.source][span.start, span.end] = span
    return {source: [spans[place] for place in sorted(spans)] for source, spans in found.items()}


def _linked(briefing: Briefing, apart: Mapping[str, Iterable[Span]]) -> Iterator[Span]:
    yield from briefing.spans()
    for source in briefing.sources:
        lead = first_sentence(source)
        if lead and not briefing.rows:
            yield lead
        yield from (credit.span for credit in source.credits)
        yield from (moment.span for moment in source.moments)
        yield from (moment.event for moment in source.moments if moment.event)
        yield from apart[source.article.id]
