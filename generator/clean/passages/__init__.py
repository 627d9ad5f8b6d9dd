"""What each line of an article is: its kind, and why."""

from collections.abc import Collection, Iterator, Sequence

from generator.clean.draft import Draft
from generator.clean.passages.kinds import Sorted, sort_lines
from generator.clean.passages.lines import Line, read_lines
from generator.clean.passages.plain import trust_sentences
from generator.clean.passages.shapes import caption_reason
from generator.clean.passages.sharing import shared_lines
from generator.clean.passages.story import Judgement, judge_lines
from generator.model import Passage, PassageKind, Reason

__all__ = ["find_passages"]

CREDIT = Reason.of("passage.picture_credit")
#: What outlets print twice for show. Other kinds repeat only when they are so long that it cannot be chance.
PRINTED_TWICE = frozenset({PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.CAPTION})
MIN_REPEATED_WORDS = 8


def find_passages(drafts: Sequence[Draft]) -> tuple[tuple[Passage, ...], ...]:
    """The passages of each draft, in reading order. All are seen at once: a line that several share is furniture."""
    read = [tuple(_unsettled_lines(draft)) for draft in drafts]
    shared = shared_lines(read)
    return tuple(_passages(draft, lines, among) for draft, lines, among in zip(drafts, read, shared, strict=True))


def _unsettled_lines(draft: Draft) -> Iterator[Line]:
    """The lines outside the blocks that the format has settled."""
    position = 0
    for block in draft.blocks:
        yield from read_lines(draft.text, position, block.start)
        position = block.end
    yield from read_lines(draft.text, position)


def _passages(draft: Draft, lines: Sequence[Line], shared: Collection[str]) -> tuple[Passage, ...]:
    found = [(block.start, block.end, Sorted(kind=block.kind, reason=block.reason)) for block in draft.blocks]
    kinds = sort_lines(lines, _judged(lines), shared)
    found += [(line.start, line.end, verdict) for line, verdict in zip(lines, kinds, strict=True)]
    passages: list[Passage] = []
    printed: dict[tuple[PassageKind, str], str] = {}
    for number, (start, end, verdict) in enumerate(sorted(found, key=lambda item: item[0]), start=1):
        passage_id = f"p-{number}"
        words = (verdict.kind, " ".join(draft.text[start:end].casefold().split()))
        earlier = printed.setdefault(words, passage_id)
        repeats = earlier if earlier != passage_id and _may_repeat(*words) else None
        passages.append(
            Passage(id=passage_id, kind=verdict.kind, start=start, end=end, reason=verdict.reason, repeats=repeats)
        )
    return tuple(passages)


def _may_repeat(kind: PassageKind, words: str) -> bool:
    """Whether the same words a second time say nothing new; a short answer may be given twice."""
    return kind in PRINTED_TWICE or (kind is not PassageKind.FURNITURE and words.count(" ") >= MIN_REPEATED_WORDS)


def _judged(lines: Sequence[Line]) -> list[Judgement]:
    """A judgement on each line. A picture's credit is judged by its form, and parts no lines."""
    credits = [line.furniture is None and caption_reason(line.text) == CREDIT for line in lines]
    rest = [line for line, is_credit in zip(lines, credits, strict=True) if not is_credit]
    judged = iter(trust_sentences(rest, judge_lines(rest)))
    return [Judgement(likelihood=0.0, reason=CREDIT) if is_credit else next(judged) for is_credit in credits]
