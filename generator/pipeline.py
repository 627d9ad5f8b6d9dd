"""The table of contents: from a folder of articles to the Markdown of a site, stage by stage."""

from pathlib import Path

from generator.annotate import annotate_article
from generator.clean import clean_drafts, open_seed
from generator.compare import compare_articles
from generator.each import Work, each
from generator.model import Briefing
from generator.read import read_seeds
from generator.render import render_briefing
from generator.site import SiteReport, write_site


def build(seeds: Path, docs: Path, work: Work) -> SiteReport:
    """Turn a folder of seeds into the Markdown of the site; all of it or nothing."""
    return write_site(render_briefing(brief(seeds, work)), docs)


def brief(seeds: Path, work: Work) -> Briefing:
    """Compare the articles of a folder; nothing is written."""
    folder = read_seeds(seeds)
    opened = each(open_seed, folder.seeds, "opening", work)
    cleaned = clean_drafts(opened)
    annotated = each(annotate_article, cleaned.articles, "reading", work)
    return compare_articles(annotated, folder, cleaned.left_out)
