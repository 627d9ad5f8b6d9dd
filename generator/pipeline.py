"""The table of contents: from a folder of articles to the Markdown of a site, stage by stage."""

from dataclasses import dataclass
from pathlib import Path

from generator.annotate import annotate_article
from generator.clean import Cleaned, clean_drafts, open_seed
from generator.compare import compare_articles, facet_kinds
from generator.each import Work, each
from generator.fingerprint import code_fingerprint, folder_fingerprint
from generator.model import Briefing, SeedFolder
from generator.read import read_seeds
from generator.render import (
    continue_history,
    headline,
    left_out_json,
    render_briefing,
    require_facet_words,
    with_headings,
)
from generator.site import NOTHING_BEFORE, Fault, Since, SiteReport, check_site, is_fresh, read_history, write_site


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build made of the seeds, and what it did to docs/."""

    briefing: Briefing
    report: SiteReport
    news: str | None  # the changes for followers of the site before, in a line
    left_out: list[dict[str, object]]  # the inputs that are not published, with the reason in words and as a code
    trouble: str | None  # why the history of the site before was ignored


def build(seeds: Path, docs: Path, work: Work, since: Since = NOTHING_BEFORE) -> Built:
    """Turn a folder of seeds into the Markdown of the site; all of it or nothing."""
    inputs = _inputs(seeds, since)
    briefing = brief(seeds, work)
    before = read_history(since, briefing)
    history = continue_history(before.history, briefing, since.instant)
    report = write_site(render_briefing(briefing, history), docs, inputs, since)
    edition = history.newer_than(before.history)
    news = headline(edition, briefing.language) if edition else None
    return Built(briefing=briefing, report=report, news=news, left_out=left_out_json(briefing), trouble=before.trouble)


def refresh(seeds: Path, docs: Path, work: Work, since: Since = NOTHING_BEFORE) -> Built | None:
    """Build, unless the pages of these seeds, made by this code, are there already: then `None`."""
    return None if is_fresh(docs, _inputs(seeds, since), since) else build(seeds, docs, work, since)


def brief(seeds: Path, work: Work) -> Briefing:
    """Compare the articles of a folder; nothing is written. Labels are in the language of the site."""
    require_facet_words(facet_kinds())
    folder = read_seeds(seeds)
    cleaned = clean(folder, work)
    annotated = each(annotate_article, cleaned.articles, "reading", work)
    left_out = (*folder.left_out, *cleaned.left_out, *annotated.left_out)
    return with_headings(compare_articles(annotated.results, folder, left_out))


def check(seeds: Path, site: Path, work: Work) -> tuple[Fault, ...]:
    """Read the seeds again and hold the built site against them; no fault is a sound site."""
    folder = read_seeds(seeds)
    return check_site(site, clean(folder, work).articles, folder.seeds)


def clean(folder: SeedFolder, work: Work) -> Cleaned:
    """The articles in the seeds, and what was left out on the way."""
    opened = each(open_seed, folder.seeds, "opening", work)
    cleaned = clean_drafts(opened.results)
    return Cleaned(articles=cleaned.articles, left_out=(*opened.left_out, *cleaned.left_out))


def _inputs(seeds: Path, since: Since) -> str:
    return f"{folder_fingerprint(seeds)} {code_fingerprint()} {since.instant}" if seeds.is_dir() else ""
