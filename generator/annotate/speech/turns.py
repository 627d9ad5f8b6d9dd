"""Turns of speech: the quotations of an article in order, each with its cue, be it in another sentence."""

from dataclasses import dataclass, replace

from generator.annotate.speech.cues import cues, lemma
from generator.annotate.speech.fragments import is_scare, is_title
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.marks import LABELLED, POSTED, TERMINAL, Marked
from generator.annotate.speech.posts import signed_by
from generator.annotate.speech.reports import reports
from generator.annotate.speech.saying import Said
from generator.annotate.speech.speakers import carried_by_paper, introduced_by, is_partial, said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A quotation with the cue that gives it to a speaker. `passage` holds the cue."""

    marked: Marked
    passage: MarkedPassage
    said: Said | None
    partial: bool


def turns(passages: tuple[MarkedPassage, ...]) -> tuple[Turn, ...]:
    """Every quotation of the story, in reading order; titles and scare quotes are none."""
    taken: list[Turn] = []
    previous: MarkedPassage | None = None
    for passage in passages:
        for marked in passage.marked:
            # One of several paragraphs is introduced where it opens; its later paragraphs touch other passages.
            if marked.family == POSTED:
                taken.append(_posted(marked, passages))
            elif marked.start >= passage.at.passage.start and (turn := _turn(passage, marked, taken, previous)):
                taken.append(_signed_off(turn, passages) if turn.said is None else turn)
        previous = passage
    return tuple(taken)


def _posted(marked: Marked, passages: tuple[MarkedPassage, ...]) -> Turn:
    """A post with the name that signs it, which may stand in the passage below."""
    behind = [p for p in passages if p.at.passage.end >= marked.end][:2]
    passage, signature = next(((p, found) for p in behind if (found := signed_by(p.at))), (behind[0], None))
    said = Said(cue=signature[0], speaker=signature[1]) if signature else None
    return Turn(marked=marked, passage=passage, said=said, partial=False)


def _turn(passage: MarkedPassage, marked: Marked, taken: list[Turn], previous: MarkedPassage | None) -> Turn | None:
    if marked.family == LABELLED:
        return Turn(marked=marked, passage=passage, said=_labelled(passage, marked), partial=False)
    partial = is_partial(passage, marked)
    said = (_around(passage, marked) if partial else None) or said_by(passage, marked)
    if is_title(passage, marked, said) or is_scare(passage, marked, said):
        return None
    if said is None and not partial and _alone(passage, marked):
        return _carried(passage, marked, taken, previous)
    return Turn(marked=marked, passage=passage, said=said, partial=partial)


def _labelled(passage: MarkedPassage, marked: Marked) -> Said | None:
    """The label in front of a turn of a transcript, its colon being the cue."""
    label = passage.before(marked)
    if len(label) < 2:
        return None
    last = label[-1]
    return Said(cue=last.doc[last.i : last.i + 1], speaker=last.doc[label[0].i : last.i])


def _around(passage: MarkedPassage, marked: Marked) -> Said | None:
    """Who says the sentence that the fragment is a part of."""
    return carried_by_paper(passage, marked) or _reported(passage, marked)


def _reported(passage: MarkedPassage, marked: Marked) -> Said | None:
    """Who reports the words around a fragment, the nearest of several; nobody where a noun or a source phrase does."""
    around = [r for r in reports(passage) if any(a <= marked.start and marked.end <= b for a, b in r.content)]
    nearest = min(around, key=lambda r: sum(b - a for a, b in r.content), default=None)
    if nearest is None or nearest.speaker is None or not cues().spoken(lemma(nearest.cue.root)):
        return None
    return Said(cue=nearest.cue, speaker=nearest.speaker) if nearest.cue.root.pos_ == "VERB" else None


def _signed_off(turn: Turn, passages: tuple[MarkedPassage, ...]) -> Turn:
    """The turn of several paragraphs with the cue behind its last one, if there is one."""
    last = next(p for p in passages if turn.marked.end <= p.at.passage.end)
    if last is turn.passage or (said := said_by(last, turn.marked)) is None:
        return turn
    return replace(turn, passage=last, said=said)


def _alone(passage: MarkedPassage, marked: Marked) -> bool:
    """Whether the sentence holds nothing but the quotation."""
    after = passage.after(marked)
    if after and after[0].is_sent_start and passage.inside(marked)[-1].text[-1] in TERMINAL:
        after = []
    return not any(t.is_alpha for t in (*passage.before(marked), *after))


def _carried(passage: MarkedPassage, marked: Marked, taken: list[Turn], previous: MarkedPassage | None) -> Turn:
    """The quotation of a speaker who was named before: in the same paragraph, or at the end of the one before."""
    last = next((t for t in reversed(taken) if not t.partial), None)
    if (
        last is not None
        and last.said is not None
        and last.passage is passage
        and _follows(passage, last.marked, marked)
    ):
        return replace(last, marked=marked)
    if (said := introduced_by(passage, marked)) is not None:
        return Turn(marked=marked, passage=passage, said=said, partial=False)
    if last is not None and last.marked.end > passage.at.passage.start and _follows(passage, last.marked, marked):
        return replace(last, marked=marked)
    if previous is not None and not _preceded(passage, marked):
        if (said := introduced_by(previous, None)) is not None:
            return Turn(marked=marked, passage=previous, said=said, partial=False)
        if last is not None and last.said is not None and last.passage is previous:
            return replace(last, marked=marked)
    return Turn(marked=marked, passage=passage, said=None, partial=False)


def _follows(passage: MarkedPassage, earlier: Marked, later: Marked) -> bool:
    """Whether there is no sentence without a quotation between the two."""
    between = [t for t in passage.doc if earlier.end <= passage.start(t) and passage.end(t) <= later.start]
    return sum(t.is_sent_start is True and t.is_alpha for t in between) == 0


def _preceded(passage: MarkedPassage, marked: Marked) -> bool:
    """Whether the passage has words before the quotation."""
    return any(t.is_alpha and passage.start(t) < marked.start for t in passage.doc)
