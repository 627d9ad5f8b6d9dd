"""The profile of an article: its telling words with their weights, those of its title and lead the heaviest."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import log, sqrt

from generator.compare.event.stories.days import Day, told_day
from generator.compare.event.stories.weights import COMMON, LEAD_CHARACTERS, LEAD_FACTOR, LEAD_PASSAGES, RARE_ENOUGH
from generator.model import Article
from generator.text.rarity import zipf
from generator.text.similarity import FUNCTION_WORDS, WORD, stem

MOST_WORDS = 4  # that say to a reader what a story is about


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The weight of each stem, and the word that it was first taken from."""

    weights: dict[str, float]
    words: dict[str, str]
    length: float  # of the weights as a vector
    day: Day | None  # that it tells of


def profile_of(article: Article) -> Profile:
    """The profile of an article, made from its title and its story."""
    texts = [article.text[passage.start : passage.end] for passage in article.story()]
    title = article.title.value if article.title else ""
    lead = " ".join([title, *texts[:LEAD_PASSAGES]])[:LEAD_CHARACTERS]
    counts, leading = Counter[str](), {stem(word.lower()) for word in WORD.findall(lead)}
    words: dict[str, str] = {}
    for word in _telling(" ".join([*texts, title])):
        counts[stem(word.lower())] += 1
        words.setdefault(stem(word.lower()), word)
    weights = {
        one: (1 + log(count)) * _rarity(words[one]) * (LEAD_FACTOR if one in leading else 1.0)
        for one, count in counts.items()
    }
    return Profile(
        weights=weights,
        words=words,
        length=sqrt(sum(weight**2 for weight in weights.values())),
        day=told_day(lead, published_day(article)),
    )


def published_day(article: Article) -> date | None:
    """The day on which the article came out, where it states one."""
    return date.fromisoformat(article.published.value[:10]) if article.published else None


def telling_words(these: Sequence[Profile], others: Sequence[Profile]) -> tuple[str, ...]:
    """The words by which these articles tell of something else than the others: the heaviest that these alone share."""
    weights: dict[str, float] = defaultdict(float)
    for profile in these:
        for one, weight in profile.weights.items():
            weights[one] += weight / profile.length
    for profile in others:
        for one in profile.weights:
            weights.pop(one, None)
    heaviest = sorted(weights, key=lambda one: (-weights[one], one))[:MOST_WORDS]
    return tuple(next(profile.words[one] for profile in these if one in profile.words) for one in heaviest)


def shared_words(one: Profile, mates: Sequence[Profile]) -> tuple[str, ...]:
    """The words that join an article to these others, the heaviest first, as the article itself writes them."""
    weights = {
        stem: weight * sum(mate.weights.get(stem, 0.0) / mate.length for mate in mates)
        for stem, weight in one.weights.items()
    }
    heaviest = sorted((stem for stem in weights if weights[stem]), key=lambda stem: (-weights[stem], stem))
    return tuple(one.words[stem] for stem in heaviest[:MOST_WORDS])


def _telling(text: str) -> list[str]:
    """The words that may say what an article is about."""
    found = (word for word in WORD.findall(text) if not word[0].isdigit())
    return [word for word in found if word.lower() not in FUNCTION_WORDS and _rarity(word) > 0]


def _rarity(word: str) -> float:
    return max(COMMON - max(zipf(word), RARE_ENOUGH), 0.0)
