"""What a server keeps of its pages from one build to the next."""

from types import SimpleNamespace

import pytest

from generator.site.rendered import Rendered


def page(name, markdown, **meta):
    file = SimpleNamespace(src_uri=name)
    return SimpleNamespace(file=file, markdown=markdown, meta=meta, toc="toc", present_anchor_ids={"row"})


def built(rendered, names, one):
    """A build with these pages: what MkDocs is given to render of `one`, and what stands on the page."""
    rendered.begin([SimpleNamespace(src_uri=name) for name in names])
    text = one.markdown
    one.markdown = rendered.needed(text, one)
    if not one.markdown:
        one.toc, one.present_anchor_ids = "none", set()
    return one.markdown, rendered.content(f"<p>{one.markdown}</p>", one)


@pytest.mark.parametrize(
    ("names", "then", "given"),
    [
        (["a.md", "b.md"], page("a.md", "Text", title="A"), ""),
        (["a.md", "b.md"], page("a.md", "New", title="A"), "New"),
        (["a.md"], page("a.md", "Text", title="A"), "Text"),
    ],
)
def test_a_page_is_rendered_where_it_or_the_list_of_pages_has_changed(names, then, given):
    """Else it stands as it did, with its table of contents and its anchors."""
    rendered = Rendered()
    built(rendered, ["a.md", "b.md"], page("a.md", "Text", title="A"))
    assert built(rendered, names, then) == (given, f"<p>{given or 'Text'}</p>")
    assert (then.toc, then.present_anchor_ids, then.markdown) == ("toc", {"row"}, given or "Text")


def test_a_page_without_a_title_is_rendered_each_time():
    """MkDocs takes its title from what it renders."""
    rendered = Rendered()
    assert [built(rendered, ["a.md"], page("a.md", "# A"))[0] for _ in range(2)] == ["# A", "# A"]
