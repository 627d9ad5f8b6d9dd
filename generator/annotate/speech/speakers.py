"""Who says a quotation: the cue next to it, or above it in the parse, or in the sentence before."""

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.speech.above import acting, said_above, said_earlier
from generator.annotate.speech.beside import put_by, said_after, said_before, signed
from generator.annotate.speech.cues import FINITE
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.marks import Marked
from generator.annotate.speech.saying import Said, hands_over, is_told, said
from generator.annotate.speech.source_phrases import source_phrase

REPORT = "report"
LONGEST_CUE = 6  # words: "Deputy Chief Constable Ann Lee said"


def said_by(passage: MarkedPassage, marked: Marked) -> Said | None:
    """The words that say who speaks, in the quotation's own sentence; the most reliable sign first; else None."""
    before, after = passage.before(marked), passage.after(marked)
    return (
        said_before(passage, before)
        or put_by(passage, after)
        or (said_above(passage, marked) if _begins_inside(before) else None)
        or signed(passage, marked)
        or (None if _over(passage, marked, after) else said_after(passage, after))
        or said_above(passage, marked)
        or source_phrase(passage.sentence(marked))
        or said_above(passage, marked, thoughts=True)
        or said_earlier(passage, before)
        or acting(passage, marked)
    )


def carried_by_paper(passage: MarkedPassage, marked: Marked) -> Said | None:
    """X said it broke and “…,” the paper reports: X speaks, the paper only carries it."""
    carried = next((t for t in passage.after(marked) if t.lemma_ == REPORT and t.tag_ in FINITE), None)
    found = said_earlier(passage, passage.before(marked)) if carried is not None else None
    return found if found is not None and hands_over(found.cue.root) and found.cue.root.dep_ != "relcl" else None


def is_partial(passage: MarkedPassage, marked: Marked) -> bool:
    """Whether the quotation is a fragment: words of the same sentence lead up to it without a cue, or continue it."""
    before, after, inside = passage.before(marked), passage.after(marked), passage.inside(marked)
    leads = any(t.is_alpha for t in before) and said_before(passage, before) is None
    carries_on = any(t.is_alpha for t in after) and bool(inside) and not inside[-1].is_punct
    return leads or (carries_on and signed(passage, marked) is None)


def introduced_by(passage: MarkedPassage, marked: Marked | None) -> Said | None:
    """Who is to speak next: the sentence before the quotation, or the passage's last one, reports."""
    before = [s for s in passage.doc.sents if s.text.strip() and (marked is None or _ends_before(passage, s, marked))]
    words = [t for t in before[-1] if passage.quoting(t) is None] if before else []
    return next((found for verb in reversed(words) if is_told(verb) and (found := said(passage, verb))), None)


def _begins_inside(before: list[Token]) -> bool:
    """Whether words lead up to the quotation and no comma, colon or verb introduces it."""
    words = [t for t in before if not t.is_space]
    return bool(words) and words[-1].text not in {",", ":", "—", "–"}


def _over(passage: MarkedPassage, marked: Marked, after: list[Token]) -> bool:
    """Whether the sentence ends with the quotation: a full stop inside it, and a new sentence after it."""
    inside = passage.inside(marked)
    if _only_a_cue(after):
        return False
    following = next((t for t in after if not t.is_punct), None)
    return bool(inside) and inside[-1].text[-1] in ".…" and following is not None and following.text[:1].isupper()


def _only_a_cue(after: list[Token]) -> bool:
    """Whether the sentence behind the quotation is a name and its verb, and no more: "…." Lee said."""
    words = [t for t in after if not t.is_punct and not t.is_space]
    if not 1 < len(words) <= LONGEST_CUE or not hands_over(words[-1]) or words[-1].tag_ not in FINITE:
        return False
    last = words[-1].i + 1
    return last == len(words[-1].doc) or words[-1].doc[last].text == "."


def _ends_before(passage: MarkedPassage, sentence: Tokens, marked: Marked) -> bool:
    return passage.end(sentence[-1]) <= marked.start
