"""Headlines: who a title has its news from, in the short forms of titles: "Storm kills nine, police say"."""

import re
from collections.abc import Iterator

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
COLON = ": "
MARKS = {", ": SAYS, COLON: (SOURCE,), " - ": (SOURCE,), " – ": (SOURCE,), " — ": (SOURCE,)}

Stretch = tuple[int, int]  # from a character of the title to the one behind the last


def headline(title: Doc) -> Found | None:
    """What a title hands on, and from whom; `None` where it says so in its own name, or as whole sentences do."""
    for forms, source, told in _parts(title.text):
        words_of_source = title.text[slice(*source)]
        match = next((found for form in forms if (found := form.fullmatch(words_of_source)) is not None), None)
        if match is not None and "“" not in title.text[slice(*told)]:
            return _found(title, match, source[0], told)
    return None


def _parts(text: str) -> Iterator[tuple[tuple[re.Pattern[str], ...], Stretch, Stretch]]:
    """What may name a source, in which forms, and the rest: behind the last mark, or before the first colon."""
    end = len(text.rstrip())
    for mark, forms in MARKS.items():
        at = text.rfind(mark)
        if text[: max(at, 0)].strip():
            yield forms, (at + len(mark), end), (0, at)
    at = text.find(COLON)
    if at > 0 and text[at + len(COLON) :].strip():
        yield (SOURCE,), (0, at), (at + len(COLON), end)


def _found(title: Doc, match: re.Match[str], start: int, told: Stretch) -> Found | None:
    cue, by = (
        title.char_span(start + match.start(name), start + match.end(name), alignment_mode="expand")
        for name in ("cue", "by")
    )
    scope = title.char_span(*told, alignment_mode="expand")
    return None if scope is None or cue is None else Found(cue=cue, scope=scope, stance=Stance.REPORTED, by=by)
