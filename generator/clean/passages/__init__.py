"""What each line of an article is: its kind, and why, in words a reader understands."""

from collections.abc import Sequence

from generator.clean.draft import Draft
from generator.clean.passages.lines import visible_lines
from generator.model import Passage, PassageKind

__all__ = ["find_passages"]


def find_passages(drafts: Sequence[Draft]) -> tuple[tuple[Passage, ...], ...]:
    """The passages of each draft, in reading order; all drafts are seen at once."""
    return tuple(_passages(draft) for draft in drafts)


def _passages(draft: Draft) -> tuple[Passage, ...]:
    found = [(b.start, b.end, b.kind, b.reason) for b in draft.blocks]
    position = 0
    for block in draft.blocks:
        found += [_quick(draft.text, *line) for line in visible_lines(draft.text, position, block.start)]
        position = block.end
    found += [_quick(draft.text, *line) for line in visible_lines(draft.text, position)]
    return tuple(
        Passage(id=f"p-{n}", kind=kind, start=start, end=end, reason=reason)
        for n, (start, end, kind, reason) in enumerate(sorted(found, key=lambda f: f[0]), 1)
    )


def _quick(text: str, start: int, end: int) -> tuple[int, int, PassageKind, str]:
    words = text[start:end].split()
    if len(words) > 9:
        return start, end, PassageKind.BODY, "It is long enough for prose."
    return start, end, PassageKind.FURNITURE, "It is short."
