"""The published words against the seeds, read again: every span must stand in its source, character for character."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from generator.errors import SiteError
from generator.model import COVER, Article, Seed
from generator.site.links import Fault
from generator.site.pages import NamedPage
from generator.site.shown import shown_faults

EXPORT = "data/briefing.json"
SPAN_KEYS = {"source", "start", "end", "text"}

Json = Any  # whatever stands in a JSON file: it is looked through, never trusted


def span_faults(
    site: Path, articles: Sequence[Article], seeds: Sequence[Seed], pages: Iterable[NamedPage]
) -> tuple[Fault, ...]:
    """Every published word that is not in its source, and every seed that is not what the site was built from.

    `pages` are those of `site`, and are read once.
    """
    texts = {article.id: article.text for article in articles}
    return (*_export_faults(site, texts, seeds), *_changed_texts(articles, seeds), *shown_faults(pages, articles))


def _export_faults(site: Path, texts: dict[str, str], seeds: Sequence[Seed]) -> tuple[Fault, ...]:
    """What is wrong in the data file. SiteError where it is not one of ours at all."""
    try:
        export = json.loads((site / EXPORT).read_text(encoding="utf-8"))
        wrong = (fault for span in _spans(export) if (fault := _wrong_span(span, texts)))
        return (*_changed_seeds(export, seeds), *wrong)
    except (AttributeError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise SiteError(str(site / EXPORT), "is not the data of a site of ours; build the site again") from error


def _changed_seeds(export: Json, seeds: Sequence[Seed]) -> Iterator[Fault]:
    now = {seed.path: seed.sha256 for seed in seeds}
    for source in export["sources"]:
        if now.get(source["path"]) != source["sha256"]:
            yield Fault(place=source["path"], message="is not what it was when the site was built; build it again")
    known = {one["path"] for one in (*export["sources"], *export["left_out"])}
    for path in now:  # of a file that holds several articles some may be left out, as "file#2"
        if path not in known and not any(one.startswith(f"{path}#") for one in known):
            yield Fault(place=path, message="came after the site was built; build it again")


def _changed_texts(articles: Sequence[Article], seeds: Sequence[Seed]) -> Iterator[Fault]:
    """A plain text is that of the file but for what is covered; in UTF-8 this needs none of our code to see."""
    data = {seed.path: seed.data for seed in seeds}
    for article in articles:
        try:
            same = article.format != "text" or _is_of_file(article, data[article.path].decode())
        except UnicodeDecodeError:
            continue
        if not same:
            wrong = "was changed on its way: the article is not the text of the file"
            yield Fault(place=article.path, message=wrong, articles=(article.id,))


def _is_of_file(article: Article, text: str) -> bool:
    text = text[article.begins : article.begins + len(article.text)]
    for one in article.masked:
        text = text[: one.start] + COVER * (one.end - one.start) + text[one.end :]
    return text == article.text


def _spans(value: Json) -> Iterator[Json]:
    """Every span anywhere in the export."""
    if isinstance(value, dict):
        if value.keys() >= SPAN_KEYS:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from _spans(entry)


def _wrong_span(span: Json, texts: dict[str, str]) -> Fault | None:
    place = f"{EXPORT}: {span['source']} {span['start']} to {span['end']}"
    if span["source"] not in texts:
        return Fault(place=place, message="there is no such source")
    there = texts[span["source"]][span["start"] : span["end"]]
    if there == span["text"] and there:
        return None
    wrong = f"says {span['text']!r}, and the source says {there!r}"
    return Fault(place=place, message=wrong, articles=(span["source"],))
