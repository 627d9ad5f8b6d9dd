"""Headlines: who a title has its news from, in the short forms of titles: "Storm kills nine, police say"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from generator.annotate.stance.found import Found
from generator.annotate.stance.lexicon import words
from generator.model import Stance
from generator.text.english import any_of

VERB = rf"(?P<cue>{any_of(words('headline_verbs'))})"
WHO = r"(?P<by>[^\W\d][^,:;?“”\"]{1,39}?)"
NOUN = rf"(?P<by>(?:[\w.’'-]{{1,30}} ){{0,2}}(?P<cue>{any_of(words('headline_sources'))}))"
SAYS = tuple(re.compile(form, re.IGNORECASE) for form in (rf"{WHO} {VERB}\.?", rf"{VERB} {WHO}"))
SOURCE = re.compile(NOUN, re.IGNORECASE)
LINKS = (": ", " - ", " – ", " — ")


def headline(title: Doc) -> Found | None:
    """What a title hands on, and from whom; `None` where it says so in its own name, or as whole sentences do."""
    text = title.text.strip()
    at = len(title.text) - len(title.text.lstrip())
    for start, part, what in _parts(text):
        forms = SAYS if what.end < start and text[what.end : start] == ", " else (SOURCE,)
        found = next((match for form in forms if (match := form.fullmatch(part)) is not None), None)
        if found is not None and "“" not in text[what.start : what.end]:
            return _found(title, found, at + start, Stretch(at + what.start, at + what.end))
    return None


@dataclass(frozen=True, slots=True)
class Stretch:
    """From a character of the title to the one behind the last."""

    start: int
    end: int


def _parts(text: str) -> Iterator[tuple[int, str, Stretch]]:
    """Where what may name a source begins, its words, and the rest: behind the last mark, or before the first colon."""
    for link in (", ", *LINKS):
        before, mark, behind = text.rpartition(link)
        if mark and before.strip():
            yield len(before) + len(mark), behind, Stretch(0, len(before))
    before, mark, behind = text.partition(": ")
    if mark and behind.strip():
        yield 0, before, Stretch(len(before) + len(mark), len(text))


def _found(title: Doc, match: re.Match[str], start: int, what: Stretch) -> Found | None:
    cue, by = (
        title.char_span(start + match.start(name), start + match.end(name), alignment_mode="expand")
        for name in ("cue", "by")
    )
    scope = title.char_span(what.start, what.end, alignment_mode="expand")
    return None if scope is None or cue is None else Found(cue=cue, scope=scope, stance=Stance.REPORTED, by=by)
