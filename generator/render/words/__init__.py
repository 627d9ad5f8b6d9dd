"""Our own words on the pages, one file a language; a source's words are never translated."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from generator.errors import RenderError
from generator.text.tables import read_table

#: The language that has every word; another language falls back to it.
FALLBACK = "en"
#: The forms of a text for numbers that have one of their own.
FORMS = {"0": "none", "1": "one"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by dotted name."""

    language: str
    texts: dict[str, str]

    def __call__(self, name: str, /, **values: object) -> str:
        """The text of this name with its values; with `n`, the form for that number where it has forms.

        The forms are `name.one`, `name.other` and, where a person would say "no", `name.none`.
        """
        if "n" in values and name not in self.texts:
            form = FORMS.get(str(values["n"]), "other")
            name = f"{name}.{form if f'{name}.{form}' in self.texts else 'other'}"
        if name not in self.texts:
            raise RenderError(f"words/{self.language}.yml", f"has no {name!r}")
        return self.texts[name].format(**values)

    def listed(self, items: Sequence[str]) -> str:
        """The items in a row, as a person would say them: "A, B and C"."""
        *first, last = items
        return self("site.pair", first=", ".join(first), last=last) if first else last

    def number(self, written: str) -> str:
        """A number that Python has written, with the signs of this language for thousands and decimals."""
        return written.translate(str.maketrans(",.", self("site.thousands") + self("site.point")))


@cache
def words_of(language: str) -> Words:
    """The words of this language, English where it has none. RenderError where the language has no file."""
    return Words(language, {**read_words(FALLBACK), **read_words(language)})


def read_words(language: str) -> dict[str, str]:
    """The texts of this language's own file, by dotted name. RenderError where it has none."""
    file = resources.files(__package__) / f"{language}.yml"
    if not language.isalpha() or not file.is_file():
        known = sorted(path.name.removesuffix(".yml") for path in resources.files(__package__).iterdir())
        spoken = ", ".join(name for name in known if name.isalpha() and len(name) == len(FALLBACK))
        raise RenderError("briefing.yml", f"there are no words for the language {language!r}; there are {spoken}")
    return dict(_flat("", read_table(__package__, file.name)))


def _flat(prefix: str, tree: dict[str, object]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, branch in tree.items():
        found += _flat(f"{prefix}{name}.", branch) if isinstance(branch, dict) else [(f"{prefix}{name}", str(branch))]
    return found
