"""The language of a story, by its words."""

import re
from functools import cache
from typing import Protocol

from generator.model import Found, Reason, Stated

MIN_CHARACTERS = 200  # of running text; in shorter ones names outweigh the language
MOST_CHARACTERS = 5_000
MIN_PROBABILITY = 0.95
#: Common words that only English has: .126 of the words of its texts, and .004 at most in any other language below (the
#: frequencies of wordfreq). Where they are a tenth, most of the text is English, and no model need be asked: to load it
#: takes half a second.
ENGLISH = re.compile(r"\b(?:the|of|and|that|with|from)\b", re.IGNORECASE)
ENGLISH_SHARE = 0.1
# The languages that newspapers of some size are printed in: the fewer there are, the fewer are mistaken for each other.
LANGUAGES = (
    *("ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "gu", "he", "hi", "hr", "hu"),
    *("hy", "id", "is", "it", "ja", "ka", "kk", "kn", "ko", "lt", "lv", "mk", "ml", "mn", "mr", "ms", "nl", "no", "pl"),
    *("pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "te", "th", "tl", "tr", "uk", "ur", "vi", "zh"),
)  # fmt: skip


class _Identifier(Protocol):
    """The part of py3langid that is used: it ships no types."""

    def classify(self, text: str) -> tuple[str, float]:
        """The code of the likeliest language and its probability."""

    def set_languages(self, langs: tuple[str, ...]) -> None:
        """Choose among these codes only."""


def language_of(story: str) -> Stated | None:
    """The language that the running text is in; `None` where it is too short or no language is certain."""
    if len(story) < MIN_CHARACTERS:
        return None
    read = story[:MOST_CHARACTERS]
    code, probability = ("en", 1.0) if _is_english(read) else _identifier().classify(read)
    if probability < MIN_PROBABILITY:
        return None
    return Stated(value=code, found=Found.INFERRED, where=Reason.of("where.story_words"))


def _is_english(text: str) -> bool:
    return sum(1 for _ in ENGLISH.finditer(text)) > ENGLISH_SHARE * len(text.split())


@cache
def _identifier() -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - heavy: it loads a model

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(LANGUAGES)
    return identifier
