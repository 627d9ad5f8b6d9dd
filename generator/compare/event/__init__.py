"""The event: every statement of the compared articles, in one list that all facets read."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property

from generator.compare.event.alignment import Pair, score_pairs
from generator.compare.event.article_days import article_days
from generator.compare.event.copies import find_copies
from generator.compare.event.lexicon import HOLLOW
from generator.compare.event.likeness import Likeness
from generator.compare.event.origin_names import origin_keys
from generator.compare.event.recalled import recalled
from generator.compare.event.sentence_index import SentenceIndex
from generator.compare.event.statements import Statement, statements_of
from generator.model import STORY, AnnotatedArticle, Article, Copy, Moment, Operator, PassageKind, Quote, Span
from generator.text.calendar import WEEKDAY
from generator.text.rarity import zipf
from generator.text.similarity import FUNCTION_WORDS, WORD, Rarity, stem, stems

LEAD = 2  # sentences at its head that give the news itself
OPENING = 5  # sentences in which an article says when
DAY_NAME = re.compile(rf"\b{WEEKDAY}\b")
DATE = re.compile(r"(?:19|20)\d\d|[0-3]?\d")
FOUR_DIGITS = re.compile(r"\b(?:19|20)\d\d\b")
LARGE_SHARE = 0.3  # a sentence with fewer small words than this is written like a title
CAPITAL_SHARE = 0.8  # a word written so more often than this is part of a name

ECHO = 1.5  # pair score above which another source says much the same


class Event:
    """All statements of the sources, their rarity and their pairs."""

    def __init__(self, sources: Sequence[AnnotatedArticle]) -> None:
        self.sources = tuple(sources)
        self.owner = {source.article.id: position for position, source in enumerate(sources)}
        self.statements = [
            statement for position, source in enumerate(sources) for statement in statements_of(position, source)
        ]
        self.rarity = Rarity(statement.bag for statement in self.statements)
        self._index = SentenceIndex([one.sentence.span for one in self.statements])

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems that say who, where or when: parts of names, roles and dates."""
        _, plain = self._letters
        return self._written | self._roles | {word for word in plain if DATE.fullmatch(word)}

    @cached_property
    def proper(self) -> frozenset[str]:
        """Stems of names alone: what is written large inside sentences, and is nobody's role."""
        return self._written - self._roles

    @cached_property
    def _written(self) -> frozenset[str]:
        capital, plain = self._letters
        return frozenset(word for word, count in capital.items() if count > CAPITAL_SHARE * (count + plain[word]))

    @cached_property
    def _roles(self) -> frozenset[str]:
        mentions = (one for source in self.sources for one in source.mentions)
        return frozenset(word for one in mentions for word in stems(one.role or ""))

    @cached_property
    def _letters(self) -> tuple[Counter[str], Counter[str]]:
        """How often a stem is written large inside a sentence, and how often not."""
        capital, plain = Counter[str](), Counter[str]()
        for statement in self.statements:
            if statement.kind in STORY:
                for word in WORD.findall(statement.sentence.span.text)[1:]:
                    (capital if word[:1].isupper() else plain)[stem(word.lower())] += 1
        return capital, plain

    def plain(self, position: int) -> frozenset[str]:
        """Stems of a statement that say what, not who, where or when. Titles write everything large, so they are not
        taken at their letters."""
        statement = self.statements[position]
        large = statement.kind not in STORY or len(statement.plain) < LARGE_SHARE * len(statement.bag.stems)
        return (statement.bag.stems if large else statement.plain) - self.names - HOLLOW

    def commonness(self, stem_of: str) -> float:
        """How common the word behind a stem is in English, on the Zipf scale: 7 is "the", 3 a word in a million."""
        # A clause can begin inside what its sentence counts as one word ("off.the"): then the stem is all there is.
        return self._commonness[stem_of] if stem_of in self._commonness else zipf(stem_of)

    @cached_property
    def _commonness(self) -> dict[str, float]:
        return {stem_of: zipf(word) for stem_of, word in self._words.items()}

    @cached_property
    def _words(self) -> dict[str, str]:
        """For each stem the first word that it was taken from."""
        words: dict[str, str] = {}
        for statement in self.statements:
            for word in WORD.findall(statement.sentence.span.text.lower()):
                if word not in FUNCTION_WORDS:
                    words.setdefault(stem(word), word)
        return words

    @cached_property
    def owners(self) -> list[int]:
        """The source of each statement."""
        return [statement.owner for statement in self.statements]

    @cached_property
    def of_source(self) -> dict[str, list[Statement]]:
        """The statements of each source, in reading order."""
        found: dict[str, list[Statement]] = {source: [] for source in self.owner}
        for statement in self.statements:
            found[self.sources[statement.owner].article.id].append(statement)
        return found

    @cached_property
    def leads(self) -> frozenset[int]:
        """The positions of each source's title and first sentences: there it says what the news is."""
        counts: Counter[int] = Counter()
        found: set[int] = set()
        for position, statement in enumerate(self.statements):
            if statement.kind is PassageKind.TITLE:
                found.add(position)
            elif statement.kind in STORY and counts[statement.owner] < LEAD:
                counts[statement.owner] += 1
                found.add(position)
        return frozenset(found)

    @cached_property
    def pairs(self) -> list[Pair]:
        """The scored pairs of statements of different sources, none of what only one of them recalls."""
        found = score_pairs([statement.bag for statement in self.statements], self.owners, self.rarity)
        return [pair for pair in found if self._names_year_of(pair.first, pair.second)]

    def _names_year_of(self, *pair: int) -> bool:
        """Whether a year that the one or the other points back to is named, or pointed to, by both."""
        years = {self.recalled[at] for at in pair if at in self.recalled}
        texts = [self.statements[at].sentence.span.text for at in pair if at not in self.recalled]
        return not years or (len(years) == 1 and all(str(year) in text for year in years for text in texts))

    @cached_property
    def recalled(self) -> dict[int, int]:
        """For the statements that point back to something of an earlier year that year."""
        return recalled(self.statements, [self._year(owner) for owner in range(len(self.sources))])

    def _year(self, owner: int) -> int | None:
        """The year in which a source tells, as far as it says: that of its day, else the last one that it names."""
        day = self.published(owner)
        named = (int(year) for year in FOUR_DIGITS.findall(self.sources[owner].article.text))
        return day.year if day else max(named, default=None)

    @cached_property
    def likeness(self) -> Likeness:
        """How alike statements are, their numbers left out."""
        return Likeness([one.bag for one in self.statements], self.owners, self.pairs, self.rarity)

    @cached_property
    def scores(self) -> dict[tuple[int, int], float]:
        """The same, by the positions of the two statements, the lower first."""
        return {(pair.first, pair.second): pair.score for pair in self.pairs}

    @cached_property
    def paired(self) -> dict[int, frozenset[int]]:
        """For each statement those of other sources that it was found alike with, however little."""
        found: dict[int, set[int]] = defaultdict(set)
        for pair in self.pairs:
            found[pair.first].add(pair.second)
            found[pair.second].add(pair.first)
        return {position: frozenset(others) for position, others in found.items()}

    @cached_property
    def echoed(self) -> frozenset[int]:
        """The statements of which another source says much the same: they are not "only here"."""
        return frozenset(at for pair in self.pairs if pair.score >= ECHO for at in (pair.first, pair.second))

    @cached_property
    def copies(self) -> tuple[Copy, ...]:
        """The groups of sources that print one story."""
        return find_copies(self.sources)

    @cached_property
    def origin_keys(self) -> dict[str, str]:
        """For the name of every origin that a source credits one key."""
        return origin_keys(credit.origin for source in self.sources for credit in source.credits)

    @cached_property
    def own_words(self) -> list[list[str]]:
        """For each statement its words outside of quotations, in lower case."""
        return [self._outside_quotes(statement) for statement in self.statements]

    def _outside_quotes(self, statement: Statement) -> list[str]:
        text = statement.sentence.span.text
        for quote in self.quotes_of(statement.owner):
            if quote.span.overlaps(statement.sentence.span):
                text = text.replace(quote.span.text, " ")
        return WORD.findall(text.lower())

    def quotes_of(self, owner: int) -> tuple[Quote, ...]:
        """The quotations of one source."""
        return self.sources[owner].quotes

    def article(self, source: str) -> Article:
        """The article of this id."""
        return self.sources[self.owner[source]].article

    def at(self, span: Span) -> int | None:
        """The position of the statement that holds the start of `span`; `None` where no statement does."""
        return self._index.at(span)

    def under(self, span: Span) -> range:
        """The positions of the statements that hold a part of `span`."""
        return self._index.under(span)

    def turning(self, span: Span) -> Iterator[Operator]:
        """The words that turn the meaning of others in the sentences under `span`."""
        return (operator for position in self.under(span) for operator in self._turning[position])

    @cached_property
    def _turning(self) -> dict[int, list[Operator]]:
        found: dict[int, list[Operator]] = defaultdict(list)
        for source in self.sources:
            for operator in source.operators:
                if (position := self.at(operator.scope)) is not None:
                    found[position].append(operator)
        return found

    def moments_beside(self, span: Span) -> tuple[Moment, ...]:
        """The moments that the sentence around `span` names."""
        position = self.at(span)
        sentence = span if position is None else self.statements[position].sentence.span
        moments = self.sources[self.owner[span.source]].moments
        return tuple(moment for moment in moments if sentence.contains(moment.span))

    @cached_property
    def _openings(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in self.sources]
        for position, statement in enumerate(self.statements):
            if len(found[statement.owner]) < OPENING and statement.kind in STORY:
                found[statement.owner].append(position)
        return found

    def opening(self, owner: int) -> Sequence[int]:
        """The positions of the first statements of a source's story."""
        return self._openings[owner]

    @cached_property
    def _opening_days(self) -> list[frozenset[str]]:
        texts = [[self.statements[at].sentence.span.text for at in opening] for opening in self._openings]
        return [frozenset(day.lower()[:3] for text in found for day in DAY_NAME.findall(text)) for found in texts]

    def opening_days(self, owner: int) -> frozenset[str]:
        """The weekdays that a source names in its first sentences."""
        return self._opening_days[owner]

    def published(self, owner: int) -> date | None:
        """The day on which a source was published, if it states one that is a date."""
        stated = self.sources[owner].article.published
        try:
            return date.fromisoformat(stated.value[:10]) if stated else None
        except ValueError:
            return None

    @cached_property
    def _days(self) -> list[date | None]:
        return article_days([source.article for source in self.sources])

    def day(self, owner: int) -> date | None:
        """The day that a source is of, by its date of print or its dateline; a dateline may leave the year open."""
        return self._days[owner]

    def in_order(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans by source and place, none inside another."""
        kept: list[Span] = []
        for span in sorted(spans, key=lambda one: (self.owner[one.source], one.start, -one.end)):
            if not kept or not kept[-1].contains(span):
                kept.append(span)
        return tuple(kept)
