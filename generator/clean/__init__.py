"""Stage 2: a seed becomes articles, each line of which has a kind and a reason."""

from collections.abc import Iterable
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

__all__ = ["Cleaned", "clean_drafts", "feed_links", "open_seed"]

MOST_CHARACTERS = 1_000_000  # two novels; the parser takes no more, and no article is longer
MOST_LINES = 10_000  # the longest live report seen has a tenth of it
TOO_LONG = Reason.of("left_out.too_long", characters=MOST_CHARACTERS, lines=MOST_LINES)


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
        if len(draft.text) > MOST_CHARACTERS or draft.text.count("\n") > MOST_LINES:
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
