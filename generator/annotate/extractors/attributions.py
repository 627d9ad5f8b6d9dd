"""Attributions: what the article says that somebody said, quoted or not, with the speaker and the words that say so."""

from dataclasses import replace
from itertools import groupby

from generator.annotate.reading import Reading
from generator.annotate.speech.marked_passage import marked_passages
from generator.annotate.speech.names import Names, names_in
from generator.annotate.speech.reports import Report, reports
from generator.model import AnnotatedArticle, Article, Attribution, Quote, Span


def extract(reading: Reading, facts: AnnotatedArticle) -> tuple[Attribution, ...]:
    """Direct and indirect attributions in reading order; one that only repeats a part of another says so."""
    names = names_in(reading, facts)
    direct = [a for run in _runs(facts.quotes) for a in _direct(reading.article, run)]
    whole = {(q.cue.start, q.cue.end) for q in facts.quotes if q.cue and not q.partial}
    found = [_indirect(reading, report, names) for passage in marked_passages(reading) for report in reports(passage)]
    apart = [a for a in found if a.cue and (a.cue.start, a.cue.end) not in whole and not _inside(a, facts.quotes)]
    indirect = [a for a in apart if not any(_nested(a, other) for other in apart)]
    repeated = [replace(a, only_direct=True) if a.direct and _covered(a, indirect) else a for a in direct]
    return tuple(sorted((*repeated, *indirect), key=lambda a: (a.content.start, -a.content.end, a.only_direct)))


def _runs(quotes: tuple[Quote, ...]) -> list[list[Quote]]:
    """Quotations that share a cue belong together: “…,” she said. “…”"""
    return [list(run) for _, run in groupby(quotes, key=lambda q: (q.partial, q.cue or q.span))]


def _direct(article: Article, run: list[Quote]) -> list[Attribution]:
    """A run of quotations as one attribution; its parts are kept where there are several."""
    each = [Attribution(content=q.content, speaker=q.speaker, cue=q.cue, direct=True) for q in run]
    if len(run) == 1 or run[0].partial:
        return each
    parts = tuple(quote.span for quote in run)
    whole = article.span(parts[0].start, parts[-1].end)
    together = Attribution(content=whole, speaker=run[0].speaker, cue=run[0].cue, direct=False, parts=parts)
    return [together, *(replace(part, only_direct=True) for part in each)]


def _indirect(reading: Reading, report: Report, names: Names) -> Attribution:
    at = report.passage.at
    parts = tuple(reading.article.span(start, end) for start, end in report.content)
    return Attribution(
        content=reading.article.span(parts[0].start, parts[-1].end),
        speaker=names.speaker(at, report.speaker) if report.speaker else None,
        cue=reading.span(at, report.cue),
        direct=False,
        parts=parts if len(parts) > 1 else (),
    )


def _inside(attribution: Attribution, quotes: tuple[Quote, ...]) -> bool:
    """Whether the content is inside a quotation, or is one."""
    return any(q.span.contains(attribution.content) for q in quotes)


def _covered(direct: Attribution, indirect: list[Attribution]) -> bool:
    """Whether the quoted words are a part of what is reported anyway."""
    return any(any(s.contains(direct.content) for s in a.parts or (a.content,)) for a in indirect)


def _nested(inner: Attribution, outer: Attribution) -> bool:
    """Whether the cue and what it reports are part of what somebody else says: then that person reports it."""
    stretches = outer.parts or (outer.content,)
    return inner is not outer and any(s.contains(inner.content) and _has_cue(s, inner) for s in stretches)


def _has_cue(stretch: Span, attribution: Attribution) -> bool:
    return attribution.cue is not None and stretch.contains(attribution.cue)
