"""The words that make a figure vague or limit it: "about 40", "40, including two children"."""

import re

from spacy.tokens import Doc, Token

from generator.annotate.figures.amounts import Quantity
from generator.annotate.reading import token_at
from generator.text.english import any_of, words

BEFORE = re.compile(rf"(?i)(?<!\w)(?P<words>{any_of(words('hedges', 'before_numbers'))})(?: an?)? ?$")
BEHIND = re.compile(rf"(?i)(?:{any_of(words('hedges', 'behind_numbers'))})(?!\w)")
PARTICLE = "prt"
ROUND = 10  # of a number that is told loosely
LONGEST_HEDGE = 30  # characters, and a blank
CUE = re.compile(
    r",? \(?(?P<cue>(?:including|excluding|not including|not counting|without counting|excepting"
    r"|among them|(?:most|half|all|many|some) of them)\b)"
)
MAX_GAP = 25  # characters between a figure and the cue: "50,000 troops in the region, including"
END = re.compile(r"[;:)—–]|,(?!\d)| - |\.(?=\s|$)")


def hedge(doc: Doc, quantity: Quantity, end: int) -> str | None:
    """The words that make the number vague, as printed; `end` is where its figure ends. `None`: it is exact."""
    text = doc.text
    match = BEFORE.search(text, max(0, quantity.start - LONGEST_HEDGE), quantity.start)
    if match is not None and not _is_of_the_verb(token_at(doc, match.start("words")), quantity):
        return match["words"]
    places = (quantity.numeral.end, quantity.end, end)
    behind = next((match for place in places if (match := BEHIND.match(text, place))), None)
    return behind[0].strip() if behind else None


def _is_of_the_verb(word: Token, quantity: Quantity) -> bool:
    """Whether it is the verb's and says nothing of the number: "they handed over 21", "looked over 21 letters".

    Where the parse gives it to the number, the number tells: "over 30" is loose, "over 31" is no way to be so.
    """
    if word.dep_ == PARTICLE or word.lower_ != "over" or quantity.unit is not None:
        return word.dep_ == PARTICLE
    verb = word.nbor(-1) if word.i else word
    with_over = verb.lemma_ in words("hedges", "with_over")
    return with_over and (word.dep_ == "prep" or quantity.value % ROUND != 0)


def scope(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """The stretch of `doc.text` that limits the figure from `start` to `end`; `None` where nothing does."""
    text = doc.text
    sentence_end = token_at(doc, end - 1).sent.end_char
    match = CUE.search(text, end, min(sentence_end, end + MAX_GAP + 20))
    if match is None or match.start() > end + MAX_GAP or re.search(r"[,;.]", text[end : match.start()]):
        return None
    begin = match.start("cue")
    if not _hangs_on(token_at(doc, begin), token_at(doc, start).i, token_at(doc, end - 1).i):
        return None
    stop = END.search(text, begin, sentence_end)
    last = stop.start() if stop else sentence_end
    return begin, begin + len(text[begin:last].rstrip(" .\"”’'"))


def _hangs_on(cue: Token, first: int, last: int) -> bool:
    """Whether the parse connects the cue with the figure; "including" may belong to a noun further back."""
    return cue.lower_ != "including" or cue.dep_ != "prep" or first <= cue.head.i <= last
