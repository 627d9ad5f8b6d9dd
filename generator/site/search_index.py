"""The index of the search as a reader asks: bare numbers, names in every spelling, the sources' words apart."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path

from lxml import html

from generator.text.folding import fold
from generator.text.spelling import spellings_of

#: Where the search plugin writes; a project may do without it.
INDEX = Path("search", "search_index.json")
DATA = Path("data", "briefing.json")
#: A field of its own, which is searched and never shown: the results go on showing the words of the source.
FIELD = "also"
#: How much more a word in a title counts. The theme's thousand would put a topic before all articles it is made of.
TITLE = 5.0
GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:(?:,\d{3})+|(?:\.\d{3})+)(?!\d)")
#: The index spells "&" out; a reader does not.
JOINED = re.compile(r"(?<!\w)\w++(?:&amp;\w++)++")
WORD = re.compile(r"[^\W\d_]{2,}")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
VOICE = "cb-says"  # the class of a source's words that are no quotation element
VOICED = ("q", "p", "li", "td", "span", "div")  # the elements that may have it
LEFT_OUT = "data-search-exclude"
SPACES = re.compile(r"[ \n\t]+")  # what HTML collapses; a hard space stays
SIGN = "¶"  # our own in a source's paragraph


def mend_search_index(site: Path) -> None:
    """Give each entry what a reader may type for its words, and put the words of sources into quotation elements."""
    file = site / INDEX
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    index["config"]["fields"]["title"] = {"boost": TITLE}
    index["config"]["fields"][FIELD] = {"boost": 1.0}
    index["docs"] = list(_with_words(index["docs"]))
    names = _names(site / DATA)
    voices: dict[str, list[str]] = {}
    for entry in index["docs"]:
        page, _, anchor = entry["location"].partition("#")
        if not anchor:
            voices = _voices(site, page)
        entry["text"] = _with_voices(entry["text"], voices.get(anchor, []))
    for entry in index["docs"]:
        text = f"{entry['title']} {entry['text']}"
        if found := (*ungrouped(text), *spelled(text, names)):
            entry[FIELD] = " ".join(found)
    file.write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")


def _with_words(entries: Iterable[dict[str, str]]) -> Iterator[dict[str, str]]:
    """All but those of headings that the search leaves out: the theme makes them entries with the title of the page."""
    title = ""
    for entry in entries:
        if "#" not in entry["location"]:
            title = entry["title"]
        elif not entry["text"] and entry["title"] == title:
            continue
        yield entry


def ungrouped(text: str) -> tuple[str, ...]:
    """The grouped numbers of `text` as bare digits, and names as a reader types them, each once, in reading order.

    >>> ungrouped("Of 50,000 or 1.200.000, 7.1 and 50,000 for R&amp;D")
    ('50000', '1200000', 'R&D')
    """
    numbers = [re.sub(r"[,.]", "", found) for found in GROUPED.findall(text)]
    return tuple(dict.fromkeys([*numbers, *(found.replace("&amp;", "&") for found in JOINED.findall(text))]))


def spelled(text: str, names: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    """Other words and spellings of the names in `text`, each once, in their order.

    >>> spelled("Velensky left.", {"velensky": ("velensky", "velenskyy", "ana")})
    ('velenskyy', 'ana')
    """
    there = dict.fromkeys(word.casefold() for word in WORD.findall(text))
    return tuple(dict.fromkeys(other for word in there for other in names.get(word, ()) if other not in there))


def _names(file: Path) -> dict[str, tuple[str, ...]]:
    """Every word of a name that people, bodies or places bear, to all words by which they are looked up."""
    if not file.is_file():
        return {}
    found: dict[str, dict[str, None]] = {}
    for entity in json.loads(file.read_text(encoding="utf-8")).get("entities", ()):
        forms = [word.casefold() for form in (entity["name"], *entity["aliases"]) for word in WORD.findall(form)]
        plain = [fold(word) for word in forms]
        told = [*forms, *plain, *(other for word in plain for other in spellings_of(word))]
        for word in forms:
            found.setdefault(word, {}).update(dict.fromkeys(told))
    return {word: tuple(others) for word, others in found.items()}


def _voices(site: Path, page: str) -> dict[str, list[str]]:
    """The words of sources under each heading of a page, as the index has them, in their order."""
    file = next((path for path in (site / page / "index.html", site / page) if path.is_file()), None)
    found: dict[str, list[str]] = {"": []}
    anchor = ""
    for element in _parsed(file).iter(*HEADINGS, *VOICED) if file else ():
        if element.tag in HEADINGS:
            anchor = element.get("id", anchor) if element.tag != HEADINGS[0] else ""
        elif _is_outermost(element):
            text = "".join(map(str, element.itertext())).replace(SIGN, "")
            found.setdefault(anchor, []).append(escape(SPACES.sub(" ", text).strip(), quote=False))
    return found


def _parsed(file: Path) -> html.HtmlElement:
    return html.fromstring(file.read_bytes())


def _is_outermost(element: html.HtmlElement) -> bool:
    """Whether it is words of a source that the search does not leave out, and inside no other."""
    above = [*element.iterancestors()]
    return _is_voice(element) and not any(_is_voice(one) or LEFT_OUT in one.attrib for one in above)


def _is_voice(element: html.HtmlElement) -> bool:
    return element.tag == "q" or VOICE in (element.get("class") or "").split()


def _with_voices(text: str, voices: Iterable[str]) -> str:
    """The text of an entry with each of the words, in their order, in `<q>`; what a tag divides stays bare."""
    parts, at = [], 0
    for said in voices:
        start = text.find(said, at) if said else -1
        if start >= 0:
            parts += [text[at:start], "<q>", said, "</q>"]
            at = start + len(said)
    return "".join([*parts, text[at:]])
