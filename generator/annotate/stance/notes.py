"""Notes of correction, by their words: "Correction: …", "An earlier version of this article said …"."""

import re

VERSION = r"(?:version|headline|edition|caption|standfirst)"
ARTICLE = r"(?:article|story|report|piece|post|page|headline|item|column|video|caption)"
OF_ANOTHER_THING = rf"(?! of (?!(?:this|the|our|that) {ARTICLE}\b))"
EARLIER = rf"\b(?:earlier|previous|original|initial|prior|first) {VERSION}\b{OF_ANOTHER_THING}"
CHANGED = r"(?:amended|corrected|clarified|revised|updated to (?:remove|correct|clarify|fix|reflect|show|make clear))"
#: The clock of a post, and "a correction to our 9:40 post"; "a correction of the course" is none of ours.
STAMP = r"(?:\d{1,2}[:.]\d\d\W+)?"
TO_OURS = r"an? (?=correction (?:to|of) (?:our|my|this|an earlier)\b)"
#: A label that says in itself that something was wrong.
WORDS = rf"^\W*{STAMP}(?:{TO_OURS})?(?:corrections?(?: and clarifications?)?|clarifications?|corrected)\b"
LABEL = rf"{WORDS}[^.:]{{0,40}}(?:[:.–—]|$)"
OWN_MISTAKE = (
    r"\b(?:regrets? the (?:error|mistake)"
    r"|(?:we|the (?:paper|editors?)) (?:regret|apologi[sz]e)s?\b.*\b(?:errors?|mistakes?|inaccurac\w+))"
)
#: A note begins with a sentence like this.
NOTE = re.compile(
    rf"{LABEL}|{EARLIER}|\bthis {ARTICLE}\b.{{0,30}}\b(?:was|has been|is) (?:\w+ )?{CHANGED}\b|{OWN_MISTAKE}",
    re.IGNORECASE,
)
#: A label that can stand over any note of the editors; the note must say that something was wrong.
EDITORS = re.compile(r"^\W*(?:editor(?:['’]s|s['’]|ial)?|publisher['’]s) note\b", re.IGNORECASE)
FAULT = re.compile(
    rf"{EARLIER}|\b(?:{CHANGED}|wrong(?:ly)?|incorrect(?:ly)?|error|mistake(?:nly)?|inaccura\w+|misstated|retract\w*)\b",
    re.IGNORECASE,
)
#: What a note takes back, where a label before it breaks the parse: "Correction: An earlier version said that …".
WITHDRAWN = re.compile(
    rf"{EARLIER}[^.]{{0,60}}?\b(?:said|stated|reported|gave|claimed|suggested)(?: that)? (?P<back>[^.]+)", re.IGNORECASE
)
#: A label alone in its line stands over the next one.
ALONE = re.compile(rf"(?:{WORDS}|{EDITORS.pattern}).{{0,20}}$", re.IGNORECASE)


def begins_note(sentence: str, rest: str) -> bool:
    """Whether a note of correction begins with this sentence; `rest` is the passage from there on."""
    return NOTE.search(sentence) is not None or (EDITORS.match(sentence) is not None and FAULT.search(rest) is not None)
