"""The stages together: nothing is lost, nothing is done twice, and the same seeds give the same bytes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import pipeline
from generator.annotate import reading
from generator.each import Work
from generator.errors import CompareError, CrossbriefError
from generator.model import AnnotatedArticle, Article
from tests.conftest import INVENTED
from tests.reasons import english


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the lock and the list that belong to this machine's build."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "manifest.json"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_second_build_runs_no_model(tmp_path, monkeypatch):
    """Unchanged articles are not parsed again, and the pages come out the same."""
    work = Work(cache=tmp_path / "cache.sqlite")
    first = pipeline.brief(INVENTED, work)

    def refuse(*_: object) -> None:
        raise AssertionError("the model was asked")

    monkeypatch.setattr(reading, "model", refuse)
    assert pipeline.brief(INVENTED, work) == first


def test_only_a_changed_article_is_read_again(tmp_path):
    """The other three come from the cache."""
    seeds = Path(shutil.copytree(INVENTED, tmp_path / "seeds"))
    told: list[tuple[str, int, int]] = []
    work = Work(cache=tmp_path / "cache.sqlite", progress=lambda *step: told.append(step))
    pipeline.brief(seeds, work)
    story = seeds / "island-voice.txt"
    story.write_text(story.read_text().replace("412", "413"))
    told.clear()
    pipeline.brief(seeds, work)
    assert [step for step in told if step[0] == "reading"] == [("reading", 3, 4), ("reading", 4, 4)]


def test_an_article_that_cannot_be_read_is_left_out(monkeypatch):
    """One article's trouble is published as its own; the others are compared without it."""
    original = pipeline.annotate_article

    def trouble(article: Article) -> AnnotatedArticle:
        if article.path == "coast-radio.html":
            raise CrossbriefError(article.path, "cannot be read today")
        return original(article)

    monkeypatch.setattr(pipeline, "annotate_article", trouble)
    briefing = pipeline.brief(INVENTED, Work())
    assert [source.article.path for source in briefing.sources] == [
        "harbour-gazette.txt",
        "island-voice.txt",
        "norland-post.txt",
    ]
    assert [(left.path, english(left.reason)) for left in briefing.left_out] == [
        ("coast-radio.html", "cannot be read today")
    ]


def test_every_file_is_published_or_left_out_once(tmp_path):
    """Nothing in the folder disappears without a word, and nothing is in both lists."""
    seeds = Path(shutil.copytree(INVENTED, tmp_path / "seeds"))
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "noise.bin").write_bytes(bytes(range(256)) * 4)
    (seeds / "deep").mkdir()
    shutil.copy(seeds / "island-voice.txt", seeds / "deep" / "again.txt")
    briefing = pipeline.brief(seeds, Work())
    published = [source.article.path for source in briefing.sources]
    left_out = [left.path for left in briefing.left_out]
    files = {path.relative_to(seeds).as_posix() for path in seeds.rglob("*") if path.is_file()} - {"briefing.yml"}
    assert sorted(published + left_out) == sorted(files)


def test_refresh_builds_only_what_changed(tmp_path):
    """Not when all is as it was; again when a seed changed, or when a page was damaged."""
    seeds = Path(shutil.copytree(INVENTED, tmp_path / "seeds"))
    work = Work(cache=tmp_path / "cache.sqlite")
    outcomes = [pipeline.refresh(seeds, tmp_path / "docs", work), pipeline.refresh(seeds, tmp_path / "docs", work)]
    (tmp_path / "docs" / "index.md").write_text("damaged")
    outcomes.append(pipeline.refresh(seeds, tmp_path / "docs", work))
    (seeds / "briefing.yml").write_text("title: Another title\n")
    outcomes.append(pipeline.refresh(seeds, tmp_path / "docs", work))
    written = [outcome and (outcome.briefing.title, len(outcome.report.written) > 1) for outcome in outcomes]
    assert written == [
        ("The fire on the Nordlys", True),
        None,
        ("The fire on the Nordlys", False),
        ("Another title", True),
    ]


def test_the_same_seeds_give_the_same_bytes(tmp_path, invented):
    """In another folder, from files made in another order, in another process, zone and language; pages and site."""
    (tmp_path / "elsewhere").mkdir()
    for path in sorted(INVENTED.iterdir(), reverse=True):
        shutil.copy(path, tmp_path / "elsewhere")
    cache = str(tmp_path / "cache.sqlite")
    settings = {"PYTHONHASHSEED": "77", "TZ": "Asia/Seoul", "LC_ALL": "C", "CROSSBRIEF_CACHE": cache}
    command = [sys.executable, "-m", "generator", "build", "--seeds", "elsewhere", "--docs", "docs", "--out", "out"]
    subprocess.run(command, cwd=tmp_path, env={**os.environ, **settings}, check=True, capture_output=True)
    assert contents(tmp_path / "docs") == contents(invented.docs)
    assert contents(tmp_path / "out") == contents(invented.site)


def test_more_articles_than_a_briefing_compares_are_not_read_in_vain(monkeypatch):
    """Files can hold many articles, which are known before the costly work begins."""
    monkeypatch.setattr("generator.compare.MOST_ARTICLES", 3)
    monkeypatch.setattr(reading, "model", None)
    with pytest.raises(CompareError, match="are 4, and a briefing compares 3 at most"):
        pipeline.brief(INVENTED, Work())
