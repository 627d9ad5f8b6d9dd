"""What each line of an article is: its kind, and why, in words a reader understands."""

from collections.abc import Collection, Iterator, Sequence

from generator.clean.draft import Draft
from generator.clean.passages.kinds import Sorted, sort_lines
from generator.clean.passages.lines import Line, read_lines
from generator.clean.passages.sharing import shared_lines
from generator.clean.passages.story import judge_lines
from generator.model import Passage, PassageKind

__all__ = ["find_passages"]

#: The kinds that outlets print twice: the second time says nothing new.
PRINTED_TWICE = frozenset({PassageKind.TITLE, PassageKind.SUBTITLE, PassageKind.CAPTION, PassageKind.QUOTE})


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
    sorted_lines = sort_lines(lines, judge_lines(lines), shared)
    found += [(line.start, line.end, verdict) for line, verdict in zip(lines, sorted_lines, strict=True)]
    passages: list[Passage] = []
    printed: dict[tuple[PassageKind, str], str] = {}
    for number, (start, end, verdict) in enumerate(sorted(found, key=lambda item: item[0]), start=1):
        words = (verdict.kind, " ".join(draft.text[start:end].casefold().split()))
        repeats = printed.get(words) if verdict.kind in PRINTED_TWICE else None
        passage_id = f"p-{number}"
        printed.setdefault(words, passage_id)
        passages.append(
            Passage(id=passage_id, kind=verdict.kind, start=start, end=end, reason=verdict.reason, repeats=repeats)
        )
    return tuple(passages)
