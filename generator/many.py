"""Many briefings: a pile becomes stories, and a folder of stories one site. Each story goes through `pipeline`."""

from pathlib import Path

from generator.clean import clean_drafts, open_seed
from generator.compare.event.stories.sorting import sort_articles
from generator.each import Work, each
from generator.model import Article, LeftOut, Seed, Sorting
from generator.read.pile import read_pile, read_stories
from generator.read.placing import place_files


def sort_pile(pile: Path, into: Path | None, work: Work) -> Sorting:
    """Where each file of `pile` belongs: to a story of `into`, to a new one, or to none. Nothing is written."""
    found, stories = read_pile(pile), read_stories(into) if into else {}
    there = {seed.sha256 for seeds in stories.values() for seed in seeds}
    new = [seed for seed in found.seeds if seed.sha256 not in there]
    articles, left_out = _articles(new, work)
    known = {name: _articles(seeds, work)[0] for name, seeds in stories.items()}
    sorted_in, alone = sort_articles(articles, {name: of for name, of in known.items() if of}, found.corrections)
    return Sorting(
        stories=sorted_in,
        alone=alone,
        there=tuple(seed.path for seed in found.seeds if seed.sha256 in there),
        left_out=(*found.left_out, *left_out),
    )


def put_in_place(sorting: Sorting, pile: Path, into: Path, *, link: bool) -> None:
    """Copy or link the files of the pile into the folders of their stories."""
    place_files(sorting, pile, into, link=link)


def _articles(seeds: tuple[Seed, ...] | list[Seed], work: Work) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    opened = each(open_seed, seeds, "opening", work)
    cleaned = clean_drafts(opened.results)
    return cleaned.articles, (*opened.left_out, *cleaned.left_out)
