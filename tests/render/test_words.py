"""Our own words: whole in every language, and used."""

import re
from enum import StrEnum
from pathlib import Path
from string import Formatter

import pytest

from generator import render
from generator.errors import RenderError
from generator.model import Certainty, ChangeKind, Facet, FlagType, Found, NameKind, OriginKind, Verdict
from generator.render.words import FALLBACK, read_words, words_of

LANGUAGES = sorted(path.stem for path in (Path(render.__file__).parent / "words").glob("*.yml"))


def fields(text: str) -> set[str | None]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_the_same_things(language):
    """Each text of a language has the braces of the English one, and no text is there that English lacks."""
    english, other = words_of(FALLBACK).texts, words_of(language).texts
    assert {name: fields(text) for name, text in other.items()} == {
        name: fields(text) for name, text in english.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_one_whole_file(language):
    """Whoever adds a language writes one file with every text of the English one, and no other."""
    assert read_words(language).keys() == read_words(FALLBACK).keys()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["no words", "1 word", "2 words"]),
        ("de", ["kein Wort", "1 Wort", "2 Wörter"]),
        ("fr", ["aucun mot", "1 mot", "2 mots"]),
    ],
)
def test_nothing_is_no_number(language, said):
    """A person says "no words", not "0 words"."""
    assert [words_of(language)("home.words", n=number) for number in range(3)] == said


def test_every_text_is_used():
    """A text that no page uses would be translated for nothing."""
    room = Path(render.__file__).parent
    sources = [room.parent / "plugin.py", *(path for path in room.rglob("*") if path.suffix in {".py", ".md"})]
    used = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    families = [*re.findall(r"\"([a-z_]+\.(?:by_)?)\" ~", used), *re.findall(r"f\"([a-z_]+\.)\{", used), "source."]
    names = {re.sub(r"\.(none|one|other)$", "", name) for name in words_of(FALLBACK).texts}
    assert [name for name in sorted(names) if f'"{name}"' not in used and not name.startswith(tuple(families))] == []


def test_a_language_without_words_is_named():
    """The message says which languages there are."""
    with pytest.raises(RenderError, match="there are de, en"):
        words_of("xx")


#: What the program can name, and where its words are.
NAMED: tuple[tuple[str, type[StrEnum]], ...] = (
    ("verdict", Verdict),
    ("verdict", FlagType),
    ("facet", Facet),
    ("origin_kind", OriginKind),
    ("certainty", Certainty),
    ("names", NameKind),
    ("source", Found),
)
#: What is said flatly has no hedge to be named.
PLAIN = {Certainty.ASSERTED}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_member_has_a_name(language):
    """A member without words would stop the build of the first site that needs it; English does not stand in."""
    own = read_words(language)
    names = {f"{family}.{member.value}" for family, members in NAMED for member in members if member not in PLAIN}
    forms = {f"changes.{kind.value}.{form}" for kind in ChangeKind for form in ("one", "other")}
    assert (names | forms) - own.keys() == set()


#: What a reader who had never seen the program stumbled over, in small letters: none of it comes back.
STUMBLED = (
    "nothing here needs a warning",
    "the telling ones first",
    "these stand beside the grid",
    "does not limit it",
    "no one value fits all",
    "one event is put at different times",
    "sentences on it:",
    "published not stated",
    "it is the rest of something else",
    "what the articles date",
    "holds no site of ours",
    "warnings raised",
    "warning raised",
    "points new",
    "point new",
)
FIELD = re.compile(r"\{\w+(?:[:!][^}]*)?\}")


def test_nothing_that_readers_stumbled_over_is_said_again():
    """Neither in our words, with numbers filled in, nor in a template, nor on a page that comes with the program."""
    package = Path(render.__file__).parents[1]
    rooms = [*package.rglob("*.md"), *package.rglob("*.html"), *package.joinpath("cli").rglob("*.py")]
    files = {path.name: " ".join(path.read_text(encoding="utf-8").casefold().split()) for path in rooms}
    told = {name: FIELD.sub("2", text).casefold() for name, text in words_of(FALLBACK).texts.items()}
    assert [(name, said) for name, text in (files | told).items() for said in STUMBLED if said in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_of_a_thing_is_told_in_the_singular(language):
    """A text with a number has a form for one; what is only ever said of several has the other form alone."""
    own = read_words(language)
    forms = {name: text for name, text in own.items() if "{n}" in text}
    assert {name for name in forms if not name.endswith((".one", ".other", ".none"))} == OF_SEVERAL


#: They are said of a file that holds several articles, and so of two at least.
OF_SEVERAL = {
    "reason.left_out.no_such_part",
    "reason.note.divided",
    "reason.note.perhaps_several",
}


def test_no_template_writes_a_colon():
    """In French a space stands before it: after what a template fills in, the sign is a word of the language too."""
    templates = (Path(render.__file__).parent / "templates").glob("*.md")
    lines = [(path.name, line) for path in templates for line in path.read_text(encoding="utf-8").splitlines()]
    assert [(name, line) for name, line in lines if re.search(r"(?:\}\}|\}\}\)|%\}|\*\*): ", line)] == []


@pytest.mark.parametrize(("language", "said"), [("en", "1,200.5"), ("de", "1.200,5"), ("fr", "1\xa0200,5")])
def test_a_number_is_written_as_in_its_language(language, said):
    """The marks of thousands and decimals are those of the language."""
    assert words_of(language).number("1,200.5") == said


@pytest.mark.parametrize(
    ("items", "said"), [(["Courier"], "Courier"), (["A", "B"], "A und B"), (["A", "B", "C"], "A, B und C")]
)
def test_names_are_listed_as_a_person_would_say_them(items, said):
    """No comma before the last."""
    assert words_of("de").listed(items) == said
