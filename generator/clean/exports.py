"""Exports that keep the texts in files of their own and the records about them in another: the two become one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from generator.clean.draft import Draft


def with_records(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each text with what its record states; a record whose text is there is no article of its own."""
    records = {draft.text_in: draft for draft in drafts if draft.text_in}
    texts = {PurePosixPath(draft.seed.path).stem for draft in drafts if not draft.text_in}
    kept = [draft for draft in drafts if draft.text_in is None or draft.text_in not in texts]
    return [_with_record(draft, records.get(PurePosixPath(draft.seed.path).stem)) for draft in kept]


def _with_record(draft: Draft, record: Draft | None) -> Draft:
    if record is None or draft.text_in is not None:
        return draft
    return replace(
        draft,
        title=record.title or draft.title,
        outlet=record.outlet or draft.outlet,
        byline=record.byline or draft.byline,
        published=record.published or draft.published,
        url=record.url or draft.url,
    )
