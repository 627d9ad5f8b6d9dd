"""The only maker of `Md`: outside text is encoded here, character by character, and templates are filled here.

Encoding beats sanitising: a character reference is text to Markdown and to HTML alike, so no structure of either can
come out of it (DESIGN 36). What a page shows is the text it was given, except for line breaks, which become one form,
and for characters that would hide or turn other text, which are shown by name.
"""

import html
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote, urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model import Md
from generator.text.hidden import name_hidden, show_hidden

#: Characters that can take part in Markdown, HTML, attribute lists, tables, YAML or Jinja.
_ENCODED = frozenset('!"#&*:<=>@[\\]^_`{|}~+-.')
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
#: Longest run of outside text in one block; Python-Markdown's time grows faster than the length of a block.
BLOCK_LIMIT = 2000
#: A long quotation is named by its first and last words.
FRAGMENT_WORDS = 5

# All but the letters, digits and marks that are always plain; a space only at an end or after white space.
_LOOKED_AT = re.compile(r"[^0-9A-Za-z ,;?'()/%$]|\A | \Z|(?<=\s) ")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[0-9A-Za-z]{2,8})*")
_WORD = re.compile(r"\w")
_ADDRESS_SAFE = "/:?#@!$&'()*+,;=%-._~"


def escape(text: str) -> Md:
    """`text` as Markdown that renders back to it, anywhere: in running text, a heading, a cell, a label, an attribute.

    >>> str(escape("Rates rose 3.5% | said <b>Ann-Marie</b>"))
    'Rates rose 3.5% &#124; said &lt;b&gt;Ann-Marie&lt;/b&gt;'
    """
    return between(_one_line_break(text), 0, None)


def between(text: str, start: int, end: int | None) -> Md:
    """The part of `text` from `start` to `end`, to stand where it stands in the whole.

    A space at an end of the part needs no encoding unless it is at an end of the whole, where Markdown would drop it.
    """
    return _trusted(_LOOKED_AT.sub(lambda found: _encode(text, start + found.start()), text[start:end]))


def visible(text: str) -> str:
    """`text` as a page shows it: one form of line break, and hidden characters by name.

    >>> visible("abc\\u202edef")
    'abc[U+202E]def'
    """
    return show_hidden(_one_line_break(text))


def attribute_url(address: str) -> Md | None:
    """A web address for the target of a link, or `None` where it is not plain http or https without a user part."""
    try:
        parts = urlsplit(address.strip())
        usable = parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc
    except ValueError:
        return None
    if not usable:
        return None
    encoded = quote(address.strip(), safe=_ADDRESS_SAFE)
    return _trusted("".join(f"%{ord(char):02X}" if char in "()<>\"'`\\|*_[]{}" else char for char in encoded))


def text_fragment(address: str, words: str) -> Md | None:
    """A link that lands on `words` in the page at `address`, in browsers that know text fragments."""
    page = attribute_url(address)
    if page is None:
        return None
    listed = words.split()
    ends = [words] if len(listed) <= 2 * FRAGMENT_WORDS else [listed[:FRAGMENT_WORDS], listed[-FRAGMENT_WORDS:]]
    texts = (" ".join(end if isinstance(end, list) else end.split()) for end in ends)
    # A hyphen, a comma and an ampersand are signs of the fragment's own syntax.
    fragment = ",".join(quote(text, safe="").replace("-", "%2D") for text in texts)
    return _trusted(f"{page}{':~:' if '#' in page else '#:~:'}text={fragment.replace('_', '%5F').replace('~', '%7E')}")


def language_attribute(code: str | None, *, quoted: bool) -> Md:
    """` lang="ko"` for a tag, or ` lang=ko` for an attribute list; nothing for no code or one that is none."""
    if code is None or not _LANGUAGE.fullmatch(code):
        return _trusted("")
    return _trusted(f' lang="{code}"' if quoted else f" lang={code}")


def meta_text(text: str) -> str:
    """`text` for a value of front matter that the theme prints into an attribute, unencoded."""
    return html.escape(" ".join(visible(text).split()))


def target(path: str) -> Md:
    """A path inside the site, with its anchor, for the target of a Markdown link."""
    return _trusted(quote(path, safe="/#.-~"))


def drawing(svg: str) -> Md:
    """A picture that `figures/` drew; the text inside was encoded there with `escape`."""
    return _trusted(svg)


def fill(template: str, tools: Mapping[str, Callable[..., object]], **values: object) -> Md:
    """The template of this name with its values. What is not `Md` is encoded on its way in; none can be forgotten."""
    made = _environment.get_template(template).render(**tools, **values)
    return _trusted(re.sub(r"\n{3,}", "\n\n", made).strip() + "\n")


def _one_line_break(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _encode(text: str, at: int) -> str:
    char = text[at]
    if char in _ENCODED:
        return char if _is_harmless(text, at) else _NAMED.get(char, f"&#{ord(char)};")
    if name := name_hidden(char):
        return escape(name)
    if char.isspace():
        plain = char == " " and 0 < at < len(text) - 1 and not text[at - 1].isspace()
        return char if plain else f"&#{ord(char)};"
    return char


def _is_harmless(text: str, at: int) -> bool:
    """A hyphen or stop in a word, a stop or colon after one: no structure, and hard to read when encoded."""
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if char == "-":
        return bool(_WORD.match(before) and _WORD.match(after))
    if char == ".":
        return before.isalpha() or bool(before.isdigit() and after.isdigit())
    return char == ":" and before.isalnum() and after == " "


def _trusted(text: str) -> Md:
    return Md(Markup(text))  # noqa: S704 - this module is where text becomes trusted


def _finalize(value: object) -> object:
    return value if isinstance(value, Markup) else escape(str(value))


# Autoescape makes Jinja hand on `Markup` from macros; `finalize` puts our encoding before its own.
_environment = Environment(
    loader=PackageLoader("generator.render", "templates"),
    autoescape=True,
    finalize=_finalize,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
# Jinja's own string filters encode for HTML; none of them may come between a text and `escape`.
_environment.filters = {name: _environment.filters[name] for name in ("batch", "first", "last", "length", "list")}
