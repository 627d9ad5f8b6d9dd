"""The ids of articles: slugs of their file names, each unique in the briefing."""

from collections.abc import Sequence
from pathlib import PurePosixPath

from slugify import slugify

from generator.clean.draft import Draft

MAX_LENGTH = 60  # of a slug: it becomes a file name and a part of an address
#: The page of this name is the list of sources.
RESERVED = "index"
NAMELESS = "article"  # for a name without one letter or digit


def article_ids(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """One id a draft, in their order. Where two would be equal, the later is numbered, and so is the name of our page.

    The id of a file depends on its own name alone while no other file claims it, so that it stays from build to build.
    """
    taken = {RESERVED}
    ids = []
    for draft in drafts:
        wish = _slug(draft)
        article_id, number = wish, 2
        while article_id in taken:
            article_id, number = f"{wish}-{number}", number + 1
        taken.add(article_id)
        ids.append(article_id)
    return tuple(ids)


def _slug(draft: Draft) -> str:
    stem = PurePosixPath(draft.seed.path).stem
    name = f"{stem} {draft.part}" if draft.part else stem
    return str(slugify(name, max_length=MAX_LENGTH, word_boundary=True)) or NAMELESS
