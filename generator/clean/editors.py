"""What `briefing.yml` says of one article among several in a file, and of all of them."""

from collections.abc import Iterator
from dataclasses import replace

from generator.clean.draft import Draft, Opened
from generator.model import LeftOut, PassageKind, Reason, Seed, Sidecar

WHOLE_FILE = Reason.of("note.whole_file")


def with_editors_word(seed: Seed, opened: Opened) -> Opened:
    """The drafts with what the editor says of each; a name that fits no article is listed with its reason."""
    names = [set(_names(draft, number)) for number, draft in enumerate(opened.drafts, 1)]
    said = [next((word for name, word in seed.parts if name in known), None) for known in names]
    if len(opened.drafts) < 2 and not seed.parts:
        return opened
    known_names = set[str]().union(*names)
    lost = (
        LeftOut(path=f"{seed.path}#{name}", reason=Reason.of("left_out.no_such_part", n=len(opened.drafts)))
        for name, _ in seed.parts
        if name not in known_names
    )
    drafts = tuple(_with_word(draft, seed, word) for draft, word in zip(opened.drafts, said, strict=True))
    return replace(opened, drafts=drafts, left_out=(*opened.left_out, *lost))


def _names(draft: Draft, number: int) -> Iterator[str]:
    yield str(number)
    if draft.title:
        yield draft.title.value
    yield from (draft.text[b.start : b.end] for b in draft.blocks if b.kind is PassageKind.TITLE)


def _with_word(draft: Draft, seed: Seed, said: Sidecar | None) -> Draft:
    """What is said of the article itself, or else of the file: but one title or outlet is never that of several."""
    if said is not None:
        return replace(draft, seed=replace(seed, sidecar=said, parts=()))
    whole = seed.sidecar
    shared = Sidecar(rights=whole.rights, retrieved=whole.retrieved, divided=whole.divided)
    notes = draft.notes if whole == shared else (*draft.notes, WHOLE_FILE)
    return replace(draft, seed=replace(seed, sidecar=shared, parts=()), notes=notes)
