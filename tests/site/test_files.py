"""A page as a file: MkDocs must read back the title and the front matter that were meant."""

import html

from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.model import Md, Page
from generator.site.files import files_of
from generator.text.hidden import show_hidden

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=80)
VALUES = st.recursive(
    TEXT | st.booleans() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner), max_leaves=8
)


def written(**page: object) -> str:
    return files_of([Page(path="a.md", body=Md("body"), **page)])["a.md"].decode()


@given(title=TEXT)
def test_the_title_is_read_back_encoded_once(title):
    """MkDocs prints titles as HTML, so the title in the file is the HTML of the words, hidden characters by name."""
    _, meta = get_data(written(title=title))
    assert html.unescape(meta["title"]) == show_hidden(" ".join(title.split()))


@given(name=st.from_regex(r"[a-z]{3,8}", fullmatch=True), value=VALUES)
def test_front_matter_is_read_back_as_it_was(name, value):
    """No text in it can end the front matter or become a directive."""
    body, meta = get_data(written(title="t", meta=((f"x-{name}", value),)))
    assert (body.strip(), meta[f"x-{name}"]) == ("body", value)


def test_a_first_line_with_a_colon_stays_text():
    """Without our own front matter MkDocs would eat a line like this as its own."""
    text = files_of([Page(path="a.md", title="t", body=Md("Reuters: a line"))])["a.md"].decode()
    assert get_data(text)[0].strip() == "Reuters: a line"
