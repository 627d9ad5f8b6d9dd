"""Whether the words of one source say what a line of another says: strict, for a line counts sources by it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.compare.event import Event
from generator.compare.event.quantities import same_measure, same_value
from generator.model import Certainty, Figure, NameKind, Span
from generator.text.calendar import MONTH_NAME, WEEKDAY
from generator.text.english import grouped, listed, names
from generator.text.similarity import FUNCTION_WORDS, WORD, stem

SAYING = {stem(word) for name in ("saying", "plain_forms", "forms_of_news") for word in listed("speech", name)}
NEGATIONS = re.compile(
    rf"\b(?:{'|'.join((*listed('turning', 'negations'), *listed('turning', 'conditions')))})\b", re.IGNORECASE
)
CORRECTIONS = re.compile(rf"\b(?:{'|'.join(listed('turning', 'corrections'))})\b", re.IGNORECASE)
LIGHT = frozenset(listed("turning", "light"))
MODALS = {form: name for name, forms in grouped("turning", "modals").items() for form in forms}
#: Inflections and derivations meet by their beginning: derailed and derailment, resigns and resignation.
SAME_BEGINNING = 5
EXACT = re.compile(rf"\d[\d.,:]*|\b{WEEKDAY}\b|\b{MONTH_NAME}\b")
MANNER = re.compile(r".{3,}ly")
#: Of the words that only describe the things of a line, one in so many may be missing: the driver is the tram driver.
ONE_MISSING_IN = 2
#: How many words of a source may lie between its first and its last word that say the line, for each word of the line:
#: in a longer stretch any words meet by chance.
LOOSEST = 3.0
#: The deed that a word names.
DEEDS = {stem(word): deed for deed in names("deeds") for word in listed("deeds", deed)}
#: A bound that the bound value itself does not keep: 50 is not "more than 50".
OPEN_BOUND = re.compile(r"\b(?:more|less|fewer|over|under|above|below|nearly|almost)\b", re.IGNORECASE)
FIRM = frozenset({Certainty.ASSERTED, Certainty.REPORTED})


@dataclass(frozen=True)
class Saying:
    """A stretch of a source, with what must be found again in the words of another."""

    event: Event
    span: Span

    def holds(self, other: "Saying") -> bool:
        """Whether these words say all that the line `other` says, as firmly as it does."""
        return (
            self.turns == other.turns
            and self.certainties == other.certainties
            and all(any(_gives(own, figure) for own in self.figures) for figure in other.figures)
            and self.exact >= other.exact
            and not _all_forms(other.subject).isdisjoint(_all_forms(self.heads))
            and (not other.speakers or not _all_forms(other.speakers).isdisjoint(_all_forms(self.speakers)))
            and all(map(self._has, other.deeds | other.names | other.things))
            and sum(not self._has(word) for word in other.describing) <= len(other.describing) // ONE_MISSING_IN
        )

    def core_of(self, line: "Saying") -> Span | None:
        """The clauses of these words that hold what the line needs; `None` where that lies too far apart."""
        places = []
        for word in line.deeds | line.names | line.things:
            place = self._first(word)
            if place is None:
                return None
            places.append(place)
        if not places:
            return None
        start, end = min(places)[0], max(end for _, end in places)
        if len(self.span.text[start:end].split()) > LOOSEST * len(line.span.text.split()):
            return None
        inside = self.span.part(self.span.start + start, self.span.start + end)
        clauses = [clause for clause in self._clauses if clause.overlaps(inside) and self.span.contains(clause)]
        first, last = (
            min([inside, *clauses], key=lambda one: one.start),
            max([inside, *clauses], key=lambda one: one.end),
        )
        return self.span.part(first.start, last.end)

    def _first(self, word: str) -> tuple[int, int] | None:
        """Where the word, or one that is akin to it, first stands in the span."""
        placed = _placed(self.span.text)
        return min((placed[form] for form in _forms(word) if form in placed), default=None)

    def _has(self, word: str) -> bool:
        return not self._held.isdisjoint(_forms(word))

    @cached_property
    def _held(self) -> frozenset[str]:
        """The forms of all stems."""
        return _all_forms(self.stems)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all content words."""
        return frozenset(stem(word) for word in self._words)

    @cached_property
    def turns(self) -> tuple[int, frozenset[str], frozenset[str]]:
        """What turns the words: how often their sentence denies up to their end, what it corrects, the modal verbs."""
        corrected = {word.lower() for word in CORRECTIONS.findall(self._sentence.text)}
        modals = {MODALS[word] for word in WORD.findall(self.span.text.lower()) if word in MODALS}
        before = self._sentence.text[: self.span.end - self._sentence.start]
        return len(NEGATIONS.findall(before)), frozenset(corrected), frozenset(modals)

    @cached_property
    def certainties(self) -> frozenset[Certainty]:
        """How unsure the words are, by all hedges that reach into them."""
        hedges = self.event.sources[self.event.owner[self.span.source]].hedges
        return frozenset(hedge.certainty for hedge in hedges if hedge.scope.overlaps(self.span)) - FIRM

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The figures in the span."""
        figures = self.event.sources[self.event.owner[self.span.source]].figures
        return tuple(figure for figure in figures if self.span.contains(figure.span))

    @cached_property
    def exact(self) -> frozenset[str]:
        """The days, months and numbers that are no figures, as they are written."""
        figured = " ".join(figure.span.text for figure in self.figures)
        return frozenset(word for word in EXACT.findall(self.span.text) if word not in figured)

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The stems outside noun phrases, verbs above all: what is done. That somebody says it is no deed here."""
        inside = {stem(word) for phrase in self._phrases for word in WORD.findall(phrase.text.lower())}
        return self.stems - inside - SAYING - self._numbers

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of names, days left out; of persons the last name is enough."""
        persons = [one for one in self._phrases if any(one.overlaps(person) for person in self._persons)]
        first = {stem(word) for phrase in persons for word in WORD.findall(phrase.text.lower())[:-1]}
        return (self.stems & self.event.names) - self._numbers - first

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Who says it, as far as the words name somebody: "Norland says that it was stolen" is Norland's word."""
        stands = self.event.sources[self.event.owner[self.span.source]].stands
        by = [one.by for one in stands if one.by is not None and self.span.contains(one.by)]
        return _last_words(by)

    @cached_property
    def subject(self) -> frozenset[str]:
        """The thing that the first noun phrase names."""
        return _last_words(self._phrases[:1])

    @cached_property
    def heads(self) -> frozenset[str]:
        """What may be the subject here: the last word of each noun phrase, and whoever has something."""
        owners = {stem(word) for word in WORD.findall(self.span.text.lower()) if word.endswith(("'s", "’s"))}
        return _last_words(self._phrases) | owners

    @cached_property
    def things(self) -> frozenset[str]:
        """The last words of the noun phrases: of whom and of what the line speaks."""
        return _last_words(self._phrases) - self._numbers - SAYING

    @cached_property
    def names_a_saying(self) -> bool:
        """Whether it speaks of a report or a statement: `things` leaves these out, so others need not speak of it."""
        return not _last_words(self._phrases).isdisjoint(SAYING)

    @cached_property
    def describing(self) -> frozenset[str]:
        """All other stems."""
        return self.stems - self.deeds - self.names - self.things - SAYING - self._numbers

    @cached_property
    def _numbers(self) -> frozenset[str]:
        """The stems of what is compared as a number or a day."""
        figured = [
            WORD.findall(figure.span.text.lower())[0] for figure in self.figures if WORD.search(figure.span.text)
        ]
        return frozenset(stem(word) for word in (*figured, *(word.lower() for word in EXACT.findall(self.span.text))))

    @cached_property
    def _words(self) -> list[str]:
        return [
            word
            for word in WORD.findall(self.span.text.lower())
            if not (word in FUNCTION_WORDS or word in LIGHT or MANNER.fullmatch(word))
        ]

    @cached_property
    def _persons(self) -> list[Span]:
        mentions = self.event.sources[self.event.owner[self.span.source]].mentions
        return [one.span for one in mentions if one.kind is NameKind.PERSON and self.span.contains(one.span)]

    @cached_property
    def _clauses(self) -> tuple[Span, ...]:
        position = self.event.at(self.span)
        return () if position is None else self.event.statements[position].sentence.clauses

    @cached_property
    def _phrases(self) -> list[Span]:
        position = self.event.at(self.span)
        phrases: Iterable[Span] = () if position is None else self.event.statements[position].sentence.phrases
        return [phrase for phrase in phrases if self.span.contains(phrase)]

    @cached_property
    def _sentence(self) -> Span:
        position = self.event.at(self.span)
        return self.span if position is None else self.event.statements[position].sentence.span


def _last_words(phrases: Iterable[Span]) -> frozenset[str]:
    """The stems of the last words of noun phrases, pronouns and the like left out."""
    heads = (WORD.findall(phrase.text.lower())[-1:] for phrase in phrases)
    return frozenset(stem(word) for head in heads for word in head if word not in FUNCTION_WORDS)


@lru_cache(maxsize=2**14)  # one sentence is searched for the words of many lines
def _placed(text: str) -> dict[str, tuple[int, int]]:
    """Where a form first stands."""
    found: dict[str, tuple[int, int]] = {}
    for match in WORD.finditer(text):
        for form in _forms(stem(match.group().lower())):
            found.setdefault(form, match.span())
    return found


@lru_cache(maxsize=2**14)
def _forms(word: str) -> tuple[str, ...]:
    """By what a stem meets another: two are akin where they have a form in common.

    That is the stem itself, its beginning, and the deed that it names; the signs beside them are in no word.
    """
    beginning = (f"{word[:SAME_BEGINNING]}-",) if len(word) >= SAME_BEGINNING else ()
    deed = (f"={deed}",) if (deed := DEEDS.get(word)) is not None else ()
    return (word, *beginning, *deed)


def _all_forms(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(form for one in stems for form in _forms(one))


def _gives(own: Figure, told: Figure) -> bool:
    """Whether the figure of a source gives what the line tells: its value, and no looser."""
    if not same_measure(own, told) or not same_value(own, told):
        return False
    if (own.hedge or "").casefold() == (told.hedge or "").casefold():
        return True
    return own.hedge is None and told.hedge is not None and not OPEN_BOUND.search(told.hedge)
