"""Outside text is inert wherever it stands, and a page shows it as it is."""

import html
import re

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as tree

from generator.render.markdown import attribute_url, between, escape, visible

EXTENSIONS = ["tables", "attr_list", "md_in_html", "toc"]

#: Each place where a page puts outside text, and where it must come back.
PLACES = {
    "paragraph": ("{0}\n", "//p"),
    "heading": ("### {0} {{ #here }}\n", "//h3"),
    "cell": ("| a | b |\n|---|---|\n| {0} | x |\n", "//td[1]"),
    "last cell": ("| a | b |\n|---|---|\n| x | {0} |\n", "//td[2]"),
    "head cell": ("| {0} | b |\n|---|---|\n| x | y |\n", "//th[1]"),
    "label": ("- [{0}](index.md#w1-2){{ .who }} and\n", "//a"),
    "quoted label": ("<q>[{0}](index.md#w1-2)</q> end\n", "//q"),
    "marked": ("<q>[a <mark>{0}</mark> b](index.md)</q>\n", "//mark"),
    "summary": ('<details markdown="1">\n<summary>{0}</summary>\n\ninside\n\n</details>\n', "//summary"),
    "in a section": (
        '<section class="a" markdown="1">\n\n### {0} {{ #h }}\n\n{0}\n{{: .b }}\n\n</section>\n',
        "//section/p",
    ),
    "attribute": ('[x](a.md){{ .who title="{0}" }}\n', "//a/@title"),
    # Not in an attribute of an element with markdown="1": its parser decodes once too often. Ours hold our words only.
    "raw attribute": ('<figure><svg aria-label="{0}"></svg></figure>\n', "//svg/@aria-label"),
    "drawing": ("<figure><svg><text>{0}</text></svg></figure>\n", "//text"),
}
FRAGMENTS = [
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% raw %}",
    "| a | b |",
    "---",
    "***",
    "<![",
    "<![CDATA[",
    "<!--",
    "-->",
    "Word: text",
    "```",
    "~~~",
    "[x]: javascript:alert(1)",
    "![x](http://a.example/b)",
    "{: onclick=alert(1) }",
    "{ #id .cls }",
    "*[the]: pwned",
    "[^1]:",
    "1. one",
    "- dash",
    "+ plus",
    "# head",
    "> quote",
    "    code",
    "\t",
    "\n",
    "\r\n",
    "&amp;",
    "&#x41;",
    "\x02wzxhzdk:0\x03",
    "\u202egnp\u2066",
    "</q></p></section>",
    "\\`",
    "http://a.example",
    "a@b.example",
    ":smile:",
    '--8<-- "x"',
    "]()",
    "](",
    "  ",
    "'\"",
    "1986. A great vintage",
    "__init__",
    "5 < 6 && 7 > 3",
]
HOSTILE = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(max_size=8)), min_size=1, max_size=6).map("".join)


def rendered(place: str, text: str) -> str:
    """The text that a reader sees where `text` was put."""
    template, path = PLACES[place]
    page = tree.fromstring(f"<body>{markdown.markdown(template.format(escape(text)), extensions=EXTENSIONS)}</body>")
    found = page.xpath(path)[0]
    return found if isinstance(found, str) else found.text_content()


@pytest.mark.parametrize("place", PLACES)
@given(HOSTILE.filter(str.strip))
@example("Word: text")
@example("a  b\n\n\nc")
@example("1986. A great vintage, it was said, by *one* of them")
def test_text_renders_back_to_itself(place, text):
    """Encoded text is the text again for the reader, character for character, wherever a page puts it."""
    assert rendered(place, text) == visible(text)


@given(HOSTILE.filter(str.strip))
def test_text_adds_no_element(text):
    """No element comes out of a text: a page has the elements of its template and no others."""
    page = markdown.markdown(
        f"### {escape(text)}\n\n{escape(text)}\n\n- [{escape(text)}](a.md)\n", extensions=EXTENSIONS
    )
    assert re.findall(r"<(\w+)", page) == ["h3", "p", "ul", "li", "a"]


@given(HOSTILE, st.integers(0, 60))
def test_parts_are_the_whole(text, cut):
    """A text in two parts is the text in one, but for the spaces where it was cut."""
    text = visible(text)
    parts = between(text, 0, cut) + between(text, cut, None)
    assert html.unescape(parts) == html.unescape(escape(text))


def test_ordinary_prose_stays_readable():
    """An ordinary sentence is not encoded at all."""
    prose = "Mayor Ann-Lee said: It's 3.5 km (2 mi), isn't it? About 40% of $7 is $2.8, she said."
    assert str(escape(prose)) == prose


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example/x",
        "http://user:pw@a.example/",
        "ftp://a.example",
        "http://[",
        "",
    ],
)
def test_other_addresses_are_no_links(address):
    """Only plain http and https addresses become links."""
    assert attribute_url(address) is None


def test_an_address_cannot_leave_its_link():
    """Brackets, quotes and spaces of an address are percent-encoded."""
    assert attribute_url('https://a.example/x)y"z w') == "https://a.example/x%29y%22z%20w"
