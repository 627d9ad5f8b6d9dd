"""The text of a draft from the lines of a page."""

from collections.abc import Sequence
from dataclasses import replace

from generator.clean.draft import Block
from generator.clean.html.lines import PageLine
from generator.clean.html.zones import Zone
from generator.model import PassageKind


def compose(lines: Sequence[PageLine], zones: Sequence[Zone], kept: Sequence[int]) -> tuple[str, tuple[Block, ...]]:
    """The kept lines as one text, and a block each; neighbouring furniture with one reason shares a block."""
    blocks: list[Block] = []
    position = 0
    for i in kept:
        zone, end = zones[i], position + len(lines[i].text)
        last = blocks[-1] if blocks else None
        if last and zone.kind is PassageKind.FURNITURE and (last.kind, last.reason) == (zone.kind, zone.reason):
            blocks[-1] = replace(last, end=end)
        else:
            blocks.append(Block(start=position, end=end, kind=zone.kind, reason=zone.reason))
        position = end + 1
    return "\n".join(lines[i].text for i in kept), tuple(blocks)
