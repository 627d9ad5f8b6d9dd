"""Lines whose kinds a format settles, or leaves open, joined to the text of a draft."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.clean.draft import Block
from generator.model import PassageKind, Reason


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line or paragraph; `kind` and `reason` are `None` where it is left to be classified by its words."""

    text: str
    kind: PassageKind | None = None
    reason: Reason | None = None


def joined(lines: Iterable[MarkedLine]) -> tuple[str, tuple[Block, ...]]:
    """The lines with an empty line between them, and a block for each whose kind is settled."""
    texts: list[str] = []
    blocks: list[Block] = []
    position = 0
    for line in lines:
        words = line.text.strip()
        if not words:
            continue
        end = position + len(words)
        if line.kind is not None and line.reason is not None:
            blocks.append(Block(start=position, end=end, kind=line.kind, reason=line.reason))
        texts.append(words)
        position = end + 2
    return "\n\n".join(texts), tuple(blocks)
