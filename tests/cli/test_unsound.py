"""An article for whose pages the finished site would be refused costs itself only."""

import json
from dataclasses import replace

import pytest

from generator import pipeline
from generator.errors import SiteError
from generator.site.links import Fault, articles_of
from generator.site.unsound import MOST_ROUNDS, faults_in, fewest_articles, without_unsound
from tests.cli.folder import STORY, seeds

OTHER = STORY.replace("50 minutes", "40 minutes").replace("on Sunday night", "late on Sunday")


@pytest.fixture
def faulty(monkeypatch):
    """The pages of two sources are made wrongly: one shows other words, one leads to a page that is not there."""
    made = pipeline.render_briefing
    wrong = {
        "sources/words.md": lambda body: body.replace("burning ferry", "burnt ferry"),
        "sources/link.md": lambda body: f"{body}\n[more](nowhere.md)\n",
    }

    def rendered(*what):
        pages = made(*what)
        return [replace(one, body=wrong[one.path](one.body)) if one.path in wrong else one for one in pages]

    monkeypatch.setattr(pipeline, "render_briefing", rendered)


def test_an_article_whose_page_is_at_fault_is_left_out(crossbrief, faulty, tmp_path):
    """MkDocs refuses one and the check the other; both are named with the fault, and the others are published."""
    folder = seeds(tmp_path / "seeds", words_txt=STORY, link_txt=OTHER, good_txt=STORY, fine_txt=OTHER)
    result = crossbrief("build", "--json", "--strict")
    assert result.exit_code == 3, result.stderr[-2000:]
    told = {left["path"]: (left["reason_code"], left["reason"]) for left in json.loads(result.stdout)["left_out"]}
    assert {path: code for path, (code, _) in told.items()} == dict.fromkeys(
        ("words.txt", "link.txt"), "left_out.unsound"
    )
    assert ("burnt ferry" in told["words.txt"][1], "nowhere.md" in told["link.txt"][1]) == (True, True)
    pages = {path.parent.name for path in (tmp_path / "site" / "sources").glob("*/index.html")}
    assert pages == {"good", "fine"}
    assert crossbrief("check", "--seeds", folder).exit_code == 0


def test_a_fault_of_nobody_refuses_the_site(crossbrief, tmp_path, monkeypatch):
    """Where no article can be named, the site that was there stays, as the message says."""
    seeds(tmp_path / "seeds", good_txt=STORY, fine_txt=OTHER)
    monkeypatch.setattr("generator.site.build.in_its_own_process", lambda _: (1, "The theme is broken."))
    result = crossbrief("build")
    assert (result.exit_code, "The theme is broken." in result.stderr) == (1, True)


def test_whoever_is_named_again_or_too_late_ends_it():
    """Each round leaves somebody out, and there are not more rounds than said."""
    asked = []

    def make(out):
        asked.append(sorted(out))
        raise SiteError("site", "is not sound", {f"article-{min(len(asked), 2)}": "a fault"})

    with pytest.raises(SiteError):
        without_unsound(make)
    assert asked == [[], ["article-1"], ["article-1", "article-2"]]
    asked.clear()

    def endless(out):
        asked.append(len(out))
        raise SiteError("site", "is not sound", {f"article-{len(asked)}": "a fault"})

    with pytest.raises(SiteError):
        without_unsound(endless)
    assert asked == list(range(MOST_ROUNDS + 1))


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Error reading page 'sources/a-1.md': no", {"a-1"}),
        ("Doc file 'sources/a.md' contains a link 'b.md#w1', but the doc 'sources/b.md' has no such anchor.", {"b"}),
        ("Doc file 'sources/a.md' contains a link 'no.md', but the target 'sources/no.md' is not found.", {"a"}),
        ("WARNING - sources/a.md\nWARNING - ../sources/b.md", {"a", "b"}),
        ("Doc file 'sources/index.md' is broken; see generator/render/pages/sources.py", set()),
    ],
)
def test_mkdocs_names_pages(tmp_path, said, named):
    """The article is the one that a link leads to, if there is such a page; the list of articles is none."""
    (tmp_path / "sources").mkdir()
    for name in ("a", "a-1", "b", "index"):
        (tmp_path / "sources" / f"{name}.md").touch()
    assert set(fewest_articles(faults_in(said, tmp_path))) == named


def test_the_page_of_an_article_is_known_by_its_name():
    """With a folder for each page or without; the list of articles is none."""
    names = ("sources/a-1/index.html", "sources/b.html", "sources/index.html", "topics/a-1.html", "x/sources/a.html")
    assert articles_of(*names) == ("a-1", "b")


def test_few_articles_are_left_out():
    """A page that quotes two others wrongly is at fault, not the two; a single fault is of what the link leads to."""
    found = [("b", "a"), ("a",), ("c", "a"), ("d", "e"), ()]
    faults = [Fault(place="p", message=f"fault {number}", articles=ids) for number, ids in enumerate(found)]
    assert fewest_articles(faults) == {"a": "fault 0", "d": "fault 3"}
