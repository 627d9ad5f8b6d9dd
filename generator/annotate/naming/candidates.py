"""A run of capitals becomes candidates: role and nationality cut off, each with its place in the parse."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from generator.annotate.naming.gazetteer import gazetteer
from generator.annotate.naming.lexicon import lexicon
from generator.annotate.naming.runs import Run, Word, find_runs
from generator.annotate.reading import ReadPassage
from generator.text.folding import fold

#: Tags of words that open a sentence with a capital and belong to no name.
OPENERS = frozenset({"ADP", "DET", "PRON", "SCONJ", "CCONJ", "ADV", "AUX", "VERB", "PART", "INTJ", "NUM"})
#: Tags of words that a headline in title case writes with capitals, and the share of others up to which a line is one.
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
HEADLINE = 0.1
MIN_HEADLINE_WORDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Words that may name something, at one place."""

    at: ReadPassage
    tokens: Tokens  # the parse's tokens that the words touch
    start: int  # in characters of the passage
    end: int
    text: str
    role: str | None = None  # the words of the run before it: "Defense Minister"
    opens: bool = False  # it begins a sentence, so its capital says little

    @property
    def words(self) -> list[str]:
        """Its words."""
        return self.text.split()

    @property
    def folded(self) -> str:
        """One spelling for all forms of it."""
        return fold(self.text)


def find_candidates(at: ReadPassage) -> Iterator[Candidate]:
    """What may be a name in one passage, in reading order; headlines are left out."""
    text = at.doc.text
    openings = {sentence[0].idx for sentence in at.doc.sents if len(sentence)}
    headlines = [(s.start_char, s.end_char) for s in at.doc.sents if _is_headline(s)]
    for run in find_runs(text):
        if any(start <= run[0].start < end for start, end in headlines):
            continue
        opens = run[0].start in openings or text[: run[0].start].rstrip(" ").endswith(
            ("“", '"', "‘", ":", "•", "-", "—")
        )
        for part in _split_at_calendar(run):
            yield from _cut(at, part, opens=opens and part[0] == run[0])


def _is_headline(sentence: Tokens) -> bool:
    words = [token for token in sentence if token.is_alpha and token.pos_ in CONTENT]
    return len(words) >= MIN_HEADLINE_WORDS and sum(word.text[0].islower() for word in words) <= HEADLINE * len(words)


def _split_at_calendar(run: Run) -> Iterator[Run]:
    """The run without the days and months in it: "Friday Amara Osei" is one name."""
    part: list[Word] = []
    for word in run:
        if word.text.casefold().rstrip(".") in lexicon().calendar and not (
            part and word.text in {"May", "April", "June"}
        ):
            if part:
                yield tuple(part)
            part = []
        else:
            part.append(word)
    if part:
        yield tuple(part)


def _cut(at: ReadPassage, run: Run, *, opens: bool) -> Iterator[Candidate]:
    """The names in a run: "Chilean President Ana Rojas" holds one, "Bank of Chile Governor Ana Rojas" two."""
    if opens:
        run, opens = _without_opener(at, run)
    run = _without_people(run)
    if not run:
        return
    first, last = _role_in(run)
    if first is None:
        yield from _candidate(at, run, role=None, opens=opens)
        return
    if first > 0:
        yield from _candidate(at, _without_people(run[:first]), role=None, opens=opens)
    if last < len(run):
        role = at.doc.text[run[first].start : run[last - 1].end]
        yield from _candidate(at, run[last:], role=role, opens=False)


def _without_opener(at: ReadPassage, run: Run) -> tuple[Run, bool]:
    """The run without a first word that has its capital only because it opens a sentence."""
    token = at.doc.char_span(run[0].start, run[0].end, alignment_mode="expand")[0]
    if token.pos_ in OPENERS and not token.ent_type_:
        return run[1:], False
    return run, True


def _without_people(run: Run) -> Run:
    """The run without nationalities at its start, unless they begin an organisation's or a place's name."""
    if run and _ends_in_head(run) and len(run) > 1:
        return run
    for length in (2, 1):
        if run[:length] and lexicon().is_people(" ".join(word.text for word in run[:length])):
            return _without_people(run[length:])
    return run


def _ends_in_head(run: Run) -> bool:
    words = [word.text.casefold() for word in run]
    return words[-1] in lexicon().organisations | lexicon().places and not lexicon().roles.intersection(words[:-1])


def _role_in(run: Run) -> tuple[int | None, int]:
    """Where the words of a role begin and end in the run; (None, 0) where it holds none."""
    words = [word.text.casefold() for word in run]
    if _ends_in_head(run) and not set(words[:-1]) & lexicon().courtesies:
        return None, 0
    ends = [i + 1 for i, word in enumerate(words) if word.rstrip(".") in lexicon().roles | lexicon().courtesies]
    if not ends:
        return None, 0
    first = last = ends[-1]
    while first > 0 and words[first - 1] in lexicon().roles | lexicon().role_parts | lexicon().courtesies | {"of"}:
        first -= 1
    return first, last


def _candidate(at: ReadPassage, run: Run, *, role: str | None, opens: bool) -> Iterator[Candidate]:
    if not run or all(_is_common(word) for word in run):
        return
    start, end = run[0].start, run[-1].end
    tokens = at.doc.char_span(start, end, alignment_mode="expand")
    yield Candidate(at=at, tokens=tokens, start=start, end=end, text=at.doc.text[start:end], role=role, opens=opens)


def _is_common(word: Word) -> bool:
    lower = word.text.casefold()
    if fold(word.text) in gazetteer().seats:
        return False
    return lower in lexicon().generic | lexicon().not_names | lexicon().role_parts
