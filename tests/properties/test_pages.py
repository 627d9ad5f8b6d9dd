"""Whatever stands in an article stands on its page: no word is lost or changed between the file and the reader."""

import hashlib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from markdown import Markdown
from mkdocs.utils.meta import get_data
from mkdocs.utils.yaml import yaml_load

from generator import PACKAGED
from generator.clean import clean_drafts, open_seed
from generator.model import AnnotatedArticle, Briefing, Page, Seed
from generator.render import render_briefing
from generator.render.markdown import visible
from generator.site.files import files_of

STORY = "The coastguard rescued 412 people from a burning ferry off Lindness on Sunday, its spokeswoman said on Monday."
HOSTILE = (
    *(
        "<script>alert(1)</script>",
        "{{ 7*7 }}",
        "| a | b |",
        "---",
        "<![",
        "<!--",
        "Word: text",
        "[x]: y",
        "# x",
        "> x",
    ),
    *("- x", "1. x", "    x", "```", "~~~", "{: .x }", "{ #x }", "*[x]: y", "[^1]: x", "!!! x", "=== x", "&lt;", "$$"),
    *("\\", "::: x", "---\ntitle: x\n---"),
)
LINE = st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=60)
ARTICLES = st.lists(LINE, max_size=8).map(lambda lines: "\n\n".join([*lines, STORY, STORY.replace("412", "398")]))


@pytest.fixture(scope="module")
def markdown() -> Markdown:
    """Python-Markdown with the extensions of the packaged configuration, as MkDocs calls it."""
    with PACKAGED.open("rb") as file:
        listed = yaml_load(file)["markdown_extensions"]
    options = {name: value for entry in listed if isinstance(entry, dict) for name, value in entry.items()}
    names = [name for entry in listed for name in (entry if isinstance(entry, dict) else [entry])]
    return Markdown(extensions=[*names, "fenced_code"], extension_configs=options)


def lines_shown(markdown: Markdown, text: str) -> Iterator[tuple[str, str]]:
    """Every line of the article as it should be shown, with what its page shows; white space does not count."""
    data = text.encode()
    opened = open_seed(Seed(path="story.txt", data=data, sha256=hashlib.sha256(data).hexdigest()))
    for article in clean_drafts([opened]).articles:
        briefing = Briefing(
            title="t", slug="t", language="en", sources=(AnnotatedArticle(article=article),), show_furniture=True
        )
        pages = [page for page in render_briefing(briefing) if isinstance(page, Page)]
        path = f"sources/{article.id}.md"
        body, _ = get_data(files_of(pages)[path].decode())
        shown = " ".join(html.fromstring(f"<main>{markdown.reset().convert(body)}</main>").text_content().split())
        for passage in article.passages:
            yield " ".join(visible(article.text[passage.start : passage.end]).split()), shown


@given(text=ARTICLES)
def test_every_line_of_an_article_is_on_its_page(markdown, text):
    """Titles, body and what is set aside: each as it stands in the file, whatever signs are in it."""
    assert [line for line, shown in lines_shown(markdown, text) if line not in shown] == []
