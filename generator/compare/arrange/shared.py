"""The lines of the first page that say what several sources share: each counted source says it in its own words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.compare.arrange.saying import SAYING, Saying
from generator.compare.event import Event
from generator.compare.event.lexicon import PRONOUNS
from generator.compare.event.stances import standings
from generator.compare.event.voices import count_voices
from generator.compare.verify.meaning import with_turning_words
from generator.model import Cell, Facet, Row, Sentence, SharedLine, Span, Verdict, counts
from generator.text.leaning import leans
from generator.text.similarity import WORD, stem, stems

MOST_LINES = 5  # what a reader takes in at a glance
#: Words short enough for a glance, and long enough to say something; in characters.
SHORTEST, LONGEST = 25, 150
OWN_VOICE = re.compile(r"\b(?:I|we|our|my|us|you|your)\b", re.IGNORECASE)
#: Verdicts under which the sources make one point, be it in words of their own.
SAME_POINT = frozenset(
    {None, Verdict.AGREE, Verdict.SPREAD, Verdict.WORDING, Verdict.SINGLE_ORIGIN, Verdict.QUOTED_PARAPHRASED}
)
#: Verdicts that dispute the words of their row.
DISPUTED = frozenset(Verdict) - SAME_POINT - {Verdict.SINGLE_SOURCE}
#: What may follow a line in its sentence: a mark, or a word that adds to it and does not limit or complete it.
MAY_FOLLOW = re.compile(
    r"\s*(?:[;:.–—]|,(?!\s(?:if|unless|until|provided|but|though|although|except)\b)|(?:and|as|when|while|in|on|at|near)\b|[a-z]+ed\b)"
)
JOINING = re.compile(r"(?:[\s,;:–—-]+(?:and|or|but|as|when|while))?[\s,;:–—-]*$")
EDGES = " .!\n\t\"”’'"
MARK = re.compile(r"[\"“‘']")
ANYBODY = re.compile(r"[\"”’']\s*(?:$|(?:he|she|they)\b)")
#: The words that rows dispute, by source.
Disputed = Mapping[str, Sequence[Span]]
ALIKE = 0.5  # of the weight of two lines: they would say one thing twice


def make_shared(event: Event, rows: Sequence[Row]) -> tuple[SharedLine, ...]:
    """The best lines, those of most voices first, then in the order of the rows."""
    disputed = _disputed(rows)
    points = [row for row in rows if row.verdict in SAME_POINT and row.facet is not Facet.ORIGIN]
    lines = [line for row in points if (line := _line(event, row, disputed)) is not None]
    kept: list[SharedLine] = []
    for line in sorted(lines, key=lambda line: (-line.voices, -len(line.spans))):
        if not any(_alike(event, line, other) for other in kept):
            kept.append(line)
    return tuple(kept[:MOST_LINES])


def _disputed(rows: Iterable[Row]) -> Disputed:
    found: dict[str, list[Span]] = defaultdict(list)
    for span in (span for row in rows if row.verdict in DISPUTED for cell in row.cells for span in cell.spans):
        found[span.source].append(span)
    return found


def counting(row: Row) -> tuple[Cell, ...]:
    """The cells that count as saying the point of their row."""
    return tuple(cell for cell in row.cells if counts(cell))


def _line(event: Event, row: Row, disputed: Disputed) -> SharedLine | None:
    """The words that most voices of the row say too; `None` where no two say the same."""
    best: SharedLine | None = None
    for words in _candidates(event, row):
        if any(words.overlaps(span) for span in disputed.get(words.source, ())):
            continue
        spans = tuple(_held(event, row, words, disputed))
        line = SharedLine(row=row.id, words=words, spans=spans, voices=count_voices(event, spans))
        if line.voices > 1 and (best is None or _worth(line) > _worth(best)):
            best = line
    return best


def _worth(line: SharedLine) -> tuple[int, int, int]:
    return line.voices, len(line.spans), len(stems(line.words.text))


def _candidates(event: Event, row: Row) -> Iterator[Span]:
    """Words that stand by themselves: the cells, and of their sentences the beginnings that end with a clause."""
    for cell in counting(row):
        for span in cell.spans:
            position = event.at(span)
            if position is None:
                continue
            sentence = event.statements[position].sentence
            ends = {sentence.span.end, *(clause.end for clause in sentence.clauses)}
            openings = [sentence.span.part(sentence.span.start, end) for end in sorted(ends)]
            for words in dict.fromkeys(map(_trimmed, [span, *openings])):
                if span.overlaps(words) and sentence.span.contains(words) and _stands_alone(event, words, sentence):
                    yield words


def _trimmed(words: Span) -> Span:
    """The words without the marks and the joining word that a clause may end with."""
    return words.part(words.start, words.start + len(JOINING.sub("", words.text)) or 1)


def _stands_alone(event: Event, words: Span, sentence: Sentence) -> bool:
    """Whether the words can be read without what is around them, and mean the same."""
    line, whole = Saying(event, words), sentence.span
    before, rest = whole.text[: words.start - whole.start], whole.text[words.end - whole.start :]
    return (
        SHORTEST <= len(words.text) <= LONGEST
        and not leans(words.text)
        and not OWN_VOICE.search(words.text)
        and (not rest.strip(EDGES) or bool(MAY_FOLLOW.match(rest)))
        and not any(stem(word) in SAYING for word in WORD.findall((before + rest).lower()))
        and _marks_are_whole(words.text)
        and with_turning_words(event, words) == words
        and bool(line.deeds and line.things - PRONOUNS)
        and not line.names_a_saying
        and any(phrase.start == words.start and not _only_meant(words, phrase) for phrase in sentence.phrases)
    )


def _only_meant(words: Span, subject: Span) -> bool:
    """Whether what follows the subject is an infinitive: "Ukraine to use" says nothing by itself."""
    return words.text[subject.end - words.start :].lstrip().startswith("to ")


def _marks_are_whole(text: str) -> bool:
    """Whether no quotation is cut, and none stands without somebody who says it."""
    whole = text.count("“") == text.count("”") and text.count('"') % 2 == 0
    return whole and not (MARK.match(text) and ANYBODY.search(text))


def _held(event: Event, row: Row, words: Span, disputed: Disputed) -> Iterator[Span]:
    """For each source that says the line the words that do: of its cell, or else of its text."""
    line = Saying(event, words)
    cells = {cell.source: cell.spans for cell in counting(row)}
    for source in event.owner:
        places = (*cells.get(source, ()), *_elsewhere(event, line, source))
        found = (
            words if source == words.source else next(filter(None, (_says(event, one, line) for one in places)), None)
        )
        if found is None or any(found.overlaps(other) for other in disputed.get(found.source, ())):
            continue
        if _is_said(event, found):
            yield found


def _is_said(event: Event, words: Span) -> bool:
    """Whether their source does not take them back, deny them or leave them open, perhaps sentences later."""
    return all(one.counts for one in standings(event, [words]))


def _elsewhere(event: Event, line: Saying, source: str) -> Iterator[Span]:
    """The sentences of a source that have the names and most of the things of the line."""
    names, things = line.names, line.things
    for statement in event.of_source[source]:
        held = statement.bag.stems
        if names <= held and 2 * len(things & held) >= len(things):
            yield statement.sentence.span


def _says(event: Event, span: Span, line: Saying) -> Span | None:
    """The clauses that say the line, of the span or else of its sentence, wide enough to mean what they mean there."""
    position = event.at(span)
    wider: Iterable[Span] = () if position is None else (event.statements[position].sentence.span,)
    cores = (Saying(event, one).core_of(line) for one in (span, *wider))
    told = (with_turning_words(event, core) for core in cores if core is not None)
    return next((one for one in told if Saying(event, one).holds(line)), None)


def _alike(event: Event, line: SharedLine, other: SharedLine) -> bool:
    """Whether the two would say one thing twice."""
    close = event.rarity.cosine(stems(line.words.text), stems(other.words.text)) >= ALIKE
    return close or any(one.overlaps(two) for one in line.spans for two in other.spans)
