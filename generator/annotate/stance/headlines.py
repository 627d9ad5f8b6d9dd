"""Headlines: who a title has its news from, in the short forms of titles: "Storm kills nine, police say"."""

import re

from spacy.tokens import Doc

from generator.annotate.stance.found import Found
from generator.annotate.stance.lexicon import words
from generator.model import Stance
from generator.text.english import any_of

VERB = rf"(?P<cue>{any_of(words('headline_verbs'))})"
WHO = r"(?P<by>(?!\d)[^,:;?“”\"]{2,40}?)"
NOUN = rf"(?P<by>(?:[\w.’'-]+ ){{0,2}}?(?P<cue>{any_of(words('headline_sources'))}))"
WHAT = r"(?P<what>\S.*?\S)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{WHAT}, {WHO} {VERB}\.?",
        rf"{WHAT}, {VERB} {WHO}",
        rf"{WHAT}(?::| [-–—]) {NOUN}",
        rf"{NOUN}: {WHAT}",
    )
)


def headline(title: Doc) -> Found | None:
    """What a title hands on, and from whom; `None` where it says so in its own name, or as whole sentences do."""
    for form in FORMS:
        found = form.fullmatch(title.text.strip())
        if found is None or "“" in found["what"]:
            continue
        at = len(title.text) - len(title.text.lstrip())
        what, cue, by = (
            title.char_span(at + found.start(name), at + found.end(name), alignment_mode="expand")
            for name in ("what", "cue", "by")
        )
        if what is not None and cue is not None:
            return Found(cue=cue, scope=what, stance=Stance.REPORTED, by=by)
    return None
