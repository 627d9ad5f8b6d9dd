"""A draft from named fields and a body: what front matter, scraped records and feed entries have in common."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.clean.decoding import check_length
from generator.clean.draft import Block, Draft
from generator.clean.formats.fields import Fields
from generator.clean.html.fragment import read_fragment
from generator.errors import CleanError
from generator.model import PassageKind, Reason, Seed

MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|blockquote|figure|article|section)\b[^>]*>", re.IGNORECASE)

NO_TEXT = Reason.of("left_out.no_text")
TITLE_REASON = Reason.of("passage.title")


def entry_draft(
    seed: Seed, fields: Fields, *, format_name: str, part: str | None, notes: Sequence[Reason] = ()
) -> Draft:
    """The draft of one record: its title on a line of its own, then its body as text or as HTML.

    Raises CleanError where the record has no body, or says that it is a draft.
    """
    if fields.unpublished:
        raise CleanError(seed.path, Reason.of("left_out.unpublished", status=fields.unpublished))
    text, blocks = _body(seed, fields)
    check_length(seed, len(text))
    if not text.strip():
        raise CleanError(seed.path, NO_TEXT)
    text, blocks = _under_title(fields, text, blocks)
    return Draft(
        seed=seed,
        part=part,
        format=format_name,
        text=text,
        blocks=blocks,
        title=fields.title,
        outlet=fields.outlet,
        byline=fields.byline,
        published=fields.published,
        url=fields.url,
        language=fields.language,
        notes=(*notes, *fields.notes),
    )


def _body(seed: Seed, fields: Fields) -> tuple[str, tuple[Block, ...]]:
    if fields.markup:
        return read_fragment(seed, fields.markup)
    if not fields.text:
        raise CleanError(seed.path, NO_TEXT)
    if MARKUP.search(fields.text):
        return read_fragment(seed, fields.text)
    return fields.text, ()


def _under_title(fields: Fields, text: str, blocks: tuple[Block, ...]) -> tuple[str, tuple[Block, ...]]:
    """The title on a line before the text, unless the text begins with it."""
    title = fields.title.value if fields.title else None
    if title is None:
        return text, blocks
    if blocks and " ".join(text[blocks[0].start : blocks[0].end].split()) == title:
        return text, (replace(blocks[0], kind=PassageKind.TITLE, reason=TITLE_REASON), *blocks[1:])
    if " ".join(text[: 2 * len(title)].split()).startswith(title):
        return text, blocks
    moved = len(title) + 2
    head = Block(start=0, end=len(title), kind=PassageKind.TITLE, reason=TITLE_REASON)
    below = (replace(block, start=block.start + moved, end=block.end + moved) for block in blocks)
    return f"{title}\n\n{text}", (head, *below)
