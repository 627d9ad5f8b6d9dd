"""What may be a name: the capitalised words of the story, each with its place in the parse."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from generator.annotate.naming.cutting import cut, split
from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon
from generator.annotate.naming.runs import Run, Word, find_runs
from generator.annotate.reading import ReadPassage
from generator.model import NameKind
from generator.text.folding import fold
from generator.text.rarity import zipf

PERSON, ORGANISATION, PLACE = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE
#: A weight, in tenths, for a kind that we list, or for something else (`None`): a product, an event, a law.
Vote = tuple[NameKind | None, int]
Votes = Counter[NameKind | None]
#: Tags of words that open a sentence with a capital and belong to no name.
OPENERS = frozenset({"ADP", "DET", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "VERB", "PART", "INTJ", "NUM"})
#: Small words that a name may hold with a capital: "Doctors Without Borders".
INNER = frozenset({"without", "beyond", "against", "for", "of", "first", "one", "two", "three"})
#: After these a capital letter means as little as at the start of a sentence.
BREAKS = ("“", '"', "‘", ":", "•", "-", "—")
#: The credit of a picture inside a line of the story: "(Photo by Ann Lee/Norvik Images)", "Photograph: Ann Lee/Norvik".
PICTURE = r"(?:[Pp]hoto(?:graph)?|[Ii]mage|[Pp]icture|[Ii]llustration|[Vv]ideo|PHOTO)s?"
NAMED = r"(?:[A-Z][\w.’'-]*(?: (?:de |van |von |al-)?[A-Z][\w.’'-]*){0,3})"
PICTURE_CREDIT = re.compile(
    rf"[(\[](?:[A-Z]\w+ )?{PICTURE}(?: [Cc]redit)?(?:: ?| by |/| courtesy of )[^()\[\]]{{1,80}}[)\]]"
    rf"|\b{PICTURE}(?: [Cc]redit)?(?:: ?| by ){NAMED}(?: ?/ ?{NAMED})+|^{PICTURE}(?: [Cc]redit)?: ?{NAMED}"
)
PARTY = re.compile(r"\sparty\b")
EVERYDAY = 4.0  # the Zipf scale of wordfreq
KNOWN_PLACE = 15  # what the atlas gives a town of 100,000 people
#: Tags of words that a headline in title case writes with capitals, and the share of others up to which a line is one.
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
HEADLINE = 0.1
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
MIN_HEADLINE_WORDS = 5
LONGEST_SMALL = 7  # letters of the small words that a headline writes small: "through"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words that may name something, at one place."""

    at: ReadPassage
    tokens: Tokens  # the parse's tokens that the words touch
    start: int  # in characters of the passage
    end: int
    text: str
    role: str | None = None  # the words of the run before it: "Defense Minister"
    outlet: bool = False  # it is the outlet of the article, or a part of it
    opens: bool = False  # it begins a sentence, so its capital says little

    @property
    def words(self) -> list[str]:
        """Its words."""
        return self.text.split()

    @property
    def folded(self) -> str:
        """One spelling for all forms of it."""
        return fold(self.text)

    @property
    def place(self) -> int:
        """Where it begins in the article."""
        return self.at.passage.start + self.start


def find_candidates(at: ReadPassage) -> Iterator[Candidate]:
    """What may be a name in one passage, in reading order; headlines and hashtags are left out."""
    text = at.text
    sentences = list(at.doc.sents)
    openings = {sentence.start_char for sentence in sentences}
    credits = [match.span() for match in PICTURE_CREDIT.finditer(text)]
    headlines = [(s.start_char, s.end_char) for s in sentences if _is_headline(s)]
    stops = frozenset(token.lower_ for token in at.doc if token.is_stop and token.pos_ in OPENERS) - INNER
    for run in find_runs(text):
        if text[: run[0].start].endswith("#") or any(start <= run[0].start < end for start, end in headlines):
            continue
        if _is_in_menu(text, run) or any(start <= run[0].start < end for start, end in credits):
            continue
        for part in split(run, stops):
            before = text[: part[0].start].rstrip(" ")
            yield from _candidates(at, part, opens=part[0].start in openings or before.endswith(BREAKS))


def _is_in_menu(text: str, run: Run) -> bool:
    """Whether there is a bar next to it: "Order Reprints | Today's Paper"."""
    return text[: run[0].start].rstrip().endswith("|") or text[run[-1].end :].lstrip().startswith("|")


def _is_headline(sentence: Tokens) -> bool:
    """Whether a line writes its words with capitals, so that capitals show nothing; short words are ignored first."""
    words = [word for word in sentence.text.split() if len(word) > LONGEST_SMALL]
    if sum(word[0].islower() for word in words) > HEADLINE * len(words) + 1:
        return False
    if sentence.text.rstrip("”\"’' ").endswith(".") and any(t.tag_ in FINITE for t in sentence if t.text.islower()):
        return False  # a sentence full of names
    content = [token.text for token in sentence if token.is_alpha and token.pos_ in CONTENT]
    return len(content) >= MIN_HEADLINE_WORDS and sum(word[0].islower() for word in content) <= HEADLINE * len(content)


def _candidates(at: ReadPassage, run: Run, *, opens: bool) -> Iterator[Candidate]:
    if _is_opener(at, run[0], opens=opens):
        run, opens = run[1:], False
    for piece in [piece for part in _parted(at.text, run) for piece in cut(part)]:
        start, end = piece.run[0].start, _end(at.text, piece.run)
        yield Candidate(
            at=at,
            tokens=_tokens(at, start, end),
            start=start,
            end=end,
            text=at.text[start:end],
            role=at.text[piece.role[0].start : piece.role[-1].end] if piece.role else None,
            opens=opens and start == run[0].start,
        )


def _parted(text: str, run: Run) -> tuple[Run, ...]:
    """The place that an office is of apart from the one who holds it: "the mayor of", "Lima", "Ana Rojas"."""
    office = text[: run[0].start].split()[-2:] if run else []
    if len(office) > 1 and office[1] == "of" and office[0].casefold() in lexicon().local_offices:
        for length in (2, 1):
            place = " ".join(word.text for word in run[:length])
            if len(run) > length + 1 and gazetteer().weight(place) >= KNOWN_PLACE:
                return run[:length], run[length:]
    return (run,) if run else ()


def _end(text: str, run: Run) -> int:
    """Where the name ends: after "party" where it is an everyday word without it: "the Green party"."""
    party = PARTY.match(text, run[-1].end)
    everyday = len(run) == 1 and zipf(run[0].text) > EVERYDAY and not run[0].text.isupper()
    return party.end() if party and everyday and gazetteer().weight(run[0].text) < KNOWN_PLACE else run[-1].end


def _is_opener(at: ReadPassage, word: Word, *, opens: bool) -> bool:
    """Whether the word has its capital only because it opens a sentence or a title: "After", "Police"."""
    token = _tokens(at, word.start, word.end)[0]
    if (word.text.isupper() and len(word.text) > 1) or word.text == "The":
        return False
    return (token.is_stop and token.pos_ != "PROPN") or (opens and token.pos_ in OPENERS and not token.ent_type_)


def _tokens(at: ReadPassage, start: int, end: int) -> Tokens:
    tokens = at.doc.char_span(start, end, alignment_mode="expand")
    assert tokens is not None, "the words stand in this passage"
    return tokens
