"""Words between marks that are no quotation: titles of works and ships, and scare quotes."""

from spacy.tokens import Token

from generator.annotate.speech.cues import cues, lemma
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.marks import Marked
from generator.annotate.speech.saying import Said

LONGEST_TITLE = 12  # words
LONGEST_SCARE = 3  # words


def is_title(passage: MarkedPassage, marked: Marked, said: Said | None) -> bool:
    """Whether the marks hold a title: every long word capitalised, no sentence, and no cue right next to it."""
    words = _words(passage, marked)
    if not words or len(words) > LONGEST_TITLE:
        return False
    if said is not None and _handed_over(passage, marked) and not _of_a_work(passage, marked):
        return False
    if not all(t.text[0].isupper() or t.text[0].isdigit() or t.lower_ in cues().small for t in words):
        return False
    return len(words) > 1 or _of_a_work(passage, marked)


def is_scare(passage: MarkedPassage, marked: Marked, said: Said | None) -> bool:
    """Whether a few words of a sentence are in marks, and nobody is named as their speaker."""
    count = len(_words(passage, marked))
    if count > LONGEST_SCARE:
        return False
    if _alone(passage, marked):  # a crossheading, unless it is a sentence
        return not passage.inside(marked)[-1].is_punct
    return said is None or _distant(passage, marked) or (count < LONGEST_SCARE and not _told(said))


def _told(said: Said) -> bool:
    """Whether the cue reports words, gives a name or cites a source; "discuss" or "want" do not."""
    cue = said.cue[-1]
    return cue.pos_ not in {"VERB", "AUX"} or cue.lower_ in {"citing", "quoting"} or cues().names(lemma(cue))


def _distant(passage: MarkedPassage, marked: Marked) -> bool:
    """Whether "so-called" comes right before the mark."""
    return "so-called" in "".join(t.text_with_ws for t in passage.before(marked)[-3:]).casefold()


def _words(passage: MarkedPassage, marked: Marked) -> list[Token]:
    return [t for t in passage.inside(marked) if t.text[:1].isalnum()]


def _handed_over(passage: MarkedPassage, marked: Marked) -> bool:
    """Whether a comma or colon hands over to the quotation, or one inside it hands back."""
    before, inside = passage.before(marked), passage.inside(marked)
    after = passage.after(marked)
    back = bool(inside) and inside[-1].text in {",", "!", "?"} and bool(after)
    return back or (bool(before) and before[-1].text in {",", ":"})


def _of_a_work(passage: MarkedPassage, marked: Marked) -> bool:
    before = [t for t in passage.before(marked) if t.is_alpha][-2:]
    return any(t.lower_ in cues().works for t in before)


def _alone(passage: MarkedPassage, marked: Marked) -> bool:
    return not any(t.is_alpha for t in (*passage.before(marked), *passage.after(marked)))
