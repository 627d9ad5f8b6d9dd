"""Stage 2: a seed becomes articles, each line of which has a kind and a reason."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from generator.clean.article import make_article, no_story
from generator.clean.decoding import BOOK, MAX_ARTICLE
from generator.clean.divide import divide
from generator.clean.draft import Opened
from generator.clean.editors import with_editors_word
from generator.clean.exports import with_records
from generator.clean.formats import format_of
from generator.clean.formats.feed import feed_links
from generator.clean.ids import article_ids
from generator.clean.passages import find_passages
from generator.errors import CleanError
from generator.model import Article, LeftOut, Reason, Seed

__all__ = ["Cleaned", "clean_drafts", "feed_links", "open_seed", "without"]

#: The longest report of a magazine has 100,000 characters and 20,000 words. To parse 30,000 takes ten seconds and
#: 512 MiB, and nothing in an article may take more.
MOST_CHARACTERS, MOST_WORDS = 250_000, 30_000
MOST_LINES = 10_000  # the longest live report seen has a tenth of it
MOST_OF_FAULT = 200  # characters: two lines of a terminal; the fault can hold a whole paragraph, twice
TOO_LONG = Reason.of("left_out.too_long", words=MOST_WORDS, characters=MOST_CHARACTERS, lines=MOST_LINES)
#: To the parser a sign counts as much as a word.
WORD = re.compile(r"\w++|[^\w\s]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """The articles in the order of their seeds, and every input that is not published, with its reason."""

    articles: tuple[Article, ...]
    left_out: tuple[LeftOut, ...]


def open_seed(seed: Seed) -> Opened:
    """The drafts in one seed. A seed that holds no article is left out with its reason, not raised."""
    member = format_of(seed)
    if member is None:
        return Opened(left_out=(LeftOut(path=seed.path, reason=Reason.of("left_out.unknown_kind")),))
    try:
        opened = member.open_drafts(seed)
    except CleanError as error:
        return Opened(left_out=(LeftOut(path=seed.path, reason=error.reason),))
    divided = [part for draft in opened.drafts for part in divide(draft)]
    books = tuple(LeftOut(path=seed.path, reason=BOOK) for part in divided if len(part.text) > MAX_ARTICLE)
    drafts = tuple(part for part in divided if len(part.text) <= MAX_ARTICLE)
    return _told_apart(
        seed, with_editors_word(seed, replace(opened, drafts=drafts, left_out=(*opened.left_out, *books)))
    )


def _told_apart(seed: Seed, opened: Opened) -> Opened:
    """A seed's own path is listed as left out only where the whole seed was; else it is marked "in part"."""
    own = [left for left in opened.left_out if left.path == seed.path]
    if opened.drafts:
        part = f"{seed.path} (in part)"
        return replace(opened, left_out=tuple(replace(o, path=part) if o in own else o for o in opened.left_out))
    whole = () if own else (LeftOut(path=seed.path, reason=Reason.of("left_out.no_article")),)
    return replace(opened, left_out=(*opened.left_out, *whole))


def clean_drafts(opened: Iterable[Opened]) -> Cleaned:
    """The articles of all drafts; lines that several of them share are furniture, so all are seen at once."""
    everything = list(opened)
    left_out = [left for seed in everything for left in seed.left_out]
    drafts = []
    for draft in (draft for seed in everything for draft in seed.drafts):
        if _is_too_long(draft.text):
            left_out.append(LeftOut(path=draft.seed.path, reason=TOO_LONG))
        else:
            drafts.append(draft)
    drafts = with_records(drafts)
    articles = []
    for draft, article_id, passages in zip(drafts, article_ids(drafts), find_passages(drafts), strict=True):
        article = make_article(draft, article_id, passages)
        if article.story():
            articles.append(article)
        else:
            left_out.append(LeftOut(path=draft.seed.path, reason=no_story(article)))
    return Cleaned(articles=tuple(articles), left_out=tuple(left_out))


def without(cleaned: Cleaned, unsound: Mapping[str, str]) -> Cleaned:
    """`cleaned` without the articles of these ids, each of which is left out with the fault that stands beside its id.

    The others keep their ids.
    """
    several = Counter(article.path for article in cleaned.articles)
    left_out = tuple(
        LeftOut(
            path=article.path if several[article.path] == 1 else f"{article.path}#{article.id}",
            reason=Reason.of("left_out.unsound", fault=unsound[article.id][:MOST_OF_FAULT]),
        )
        for article in cleaned.articles
        if article.id in unsound
    )
    kept = tuple(article for article in cleaned.articles if article.id not in unsound)
    return Cleaned(articles=kept, left_out=(*cleaned.left_out, *left_out))


def _is_too_long(text: str) -> bool:
    if len(text) > MOST_CHARACTERS or text.count("\n") > MOST_LINES:
        return True
    return len(text) > MOST_WORDS and sum(1 for _ in WORD.finditer(text)) > MOST_WORDS
