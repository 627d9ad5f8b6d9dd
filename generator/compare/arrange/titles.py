"""The title of a briefing that no editor has named: in our voice, of words that its articles share."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.compare.event.lexicon import PEOPLE, PERIODS
from generator.compare.point import Label
from generator.model import AnnotatedArticle, Entity, Reason, Story
from generator.text.calendar import MONTHS, WEEKDAYS
from generator.text.rarity import zipf
from generator.text.similarity import WORD, stems

UNTITLED = Label(text="Untitled briefing", heading=Reason.of("label.untitled"))
LEAD = 2  # sentences after the title that say what the news is
MOST_WORDS = 4  # of the thing: a longer phrase is one outlet's
FRONT = frozenset(
    ["the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "some", "all", "no"]
)
DAYS = stems(" ".join((*WEEKDAYS, *MONTHS)))  # say when, not what
#: What any story has: it says who or how long, and not what it is about.
GENERAL = stems(" ".join((*PEOPLE, *PERIODS, "police officials time night hour place men women man woman children")))
EDGES = " \t\n.,;:“”\"'‘’()[]–—-"
COMMON = 7.0  # on the Zipf scale: "the" and "of"; a word is worth its distance to them


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opening:
    """The title and the first sentences of an article, and the stems of its story and of all of it."""

    phrases: tuple[str, ...]
    stems: frozenset[str]
    story: frozenset[str]
    whole: frozenset[str]


def make_title(sources: Sequence[AnnotatedArticle], stories: Sequence[Story], entities: Sequence[Entity]) -> Label:
    """What most articles are about, and how many they are; where no event has most of them, how many events."""
    if not stories:
        return UNTITLED
    first = stories[0]
    if len(stories) > 1 and 2 * len(first.sources) <= len(sources):
        return _label(Reason.of("title.events", articles=len(sources), events=len(stories)))
    told = [source for source in sources if source.article.id in first.sources]
    openings = [_opening(source) for source in told]
    name = _name(openings, entities)
    thing = _thing(openings, entities, name)
    if name and thing:
        return _label(Reason.of("title.name_and_thing", name=name, thing=thing, n=len(told)))
    if thing:
        return _label(Reason.of("title.thing", thing=thing, n=len(told)))
    if name:
        return _label(Reason.of("title.name", name=name, n=len(told)))
    return replace(UNTITLED, heading=Reason.of("title.plain", n=len(told)))


def _label(heading: Reason) -> Label:
    """The label whose English text, of which ids are made, is the values of its sentence."""
    return Label(text=" ".join(str(value) for _, value in heading.values), heading=heading)


def _opening(source: AnnotatedArticle) -> _Opening:
    story = {passage.id for passage in source.article.story()}
    title = source.article.title
    sentences = [one for one in source.sentences if one.passage in story]
    above = [one for one in source.sentences if one.passage not in story and title and one.span.text in title.value]
    lead = [*above, *sentences[:LEAD]]
    return _Opening(
        phrases=tuple(_plain(phrase.text) for sentence in lead for phrase in sentence.phrases),
        stems=stems(" ".join([title.value if title else "", *(one.span.text for one in lead)])),
        story=stems(" ".join(one.span.text for one in sentences)),
        whole=stems(" ".join([title.value if title else "", *(one.span.text for one in source.sentences)])),
    )


def _name(openings: Sequence[_Opening], entities: Iterable[Entity]) -> str | None:
    """The name that most articles open with, and all of them hold; the one that is mentioned most."""
    known = {entity.name: len(entity.mentions) for entity in entities}
    written = {phrase: 0 for one in openings for phrase in one.phrases if _is_name(phrase) and " " in phrase}
    ranked = [
        (opened, mentions, len(name.split()), name)
        for name, mentions in (written | known).items()
        for opened in [sum(stems(name) <= one.stems for one in openings)]
        if stems(name) and 2 * opened > len(openings) and all(stems(name) <= one.whole for one in openings)
    ]
    return max(ranked, default=(0, 0, 0, None))[3]


def _is_name(phrase: str) -> bool:
    return phrase.istitle() and "’" not in phrase and not stems(phrase) & DAYS


def _thing(openings: Sequence[_Opening], entities: Iterable[Entity], name: str | None) -> str | None:
    """The phrase that is no name that most articles open with, and all of them hold the words of."""
    entities = tuple(entities)
    named = {word for entity in entities for word in stems(entity.name)}
    offices = frozenset(word for entity in entities for role in entity.roles for word in stems(role))
    spellings: dict[frozenset[str], list[str]] = defaultdict(list)
    using: dict[frozenset[str], set[int]] = defaultdict(set)
    for at, phrase in ((at, phrase) for at, one in enumerate(openings) for phrase in _shorter(one.phrases)):
        words = stems(phrase)
        using[words].add(at)
        if words and not (
            2 * len(words & named) >= len(words)
            or words <= offices | GENERAL
            or words & stems(name or "")
            or any(map(str.isdigit, phrase))
            or words & DAYS
        ):
            spellings[words].append(phrase)
    ranked = [
        (opened**2 * sum(map(_worth, WORD.findall(spelling))), spelling)
        for words, phrases in spellings.items()
        for spelling in [_spelling(phrases)]
        if not spelling.istitle()  # a name that nobody has found
        and 2 * (opened := sum(words <= one.stems for one in openings)) > len(openings)
        and all(words <= one.whole for one in openings)
        and any(words <= one.story for one in openings)  # headlines leave words out, and join what is left
        and (len(using[words]) > 1 or len(openings) == 1)  # nor is it the phrase of one outlet
    ]
    return max(ranked, default=(0.0, None))[1]


def _spelling(phrases: Sequence[str]) -> str:
    """The way to write the phrase: with the fewest capitals, for headlines write large what is no name."""
    return min(sorted(set(phrases)), key=lambda one: (sum(map(str.isupper, one)), -phrases.count(one)))


def _shorter(phrases: Iterable[str]) -> Iterator[str]:
    """The phrases and their ends: "deadly plane crash", "plane crash", "crash". A name is not cut."""
    for phrase in phrases:
        words = phrase.split()
        for at in range(max(0, len(words) - MOST_WORDS), len(words)):
            if at == 0 or not (words[at - 1][:1].isupper() and words[at][:1].isupper()):
                yield " ".join(words[at:])


def _plain(phrase: str) -> str:
    """The phrase without the words and marks that only lead up to it."""
    words = phrase.strip(EDGES).split()
    while words and words[0].lower() in FRONT:
        words = words[1:]
    return " ".join(words)


def _worth(word: str) -> float:
    return max(COMMON - zipf(word), 0.0)
