"""What a reading of a stance finds."""

from dataclasses import dataclass

from spacy.tokens import Span as Tokens

from generator.model import Stance


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A cue, the words that it affects, the stance that it gives them, and who takes it."""

    cue: Tokens
    scope: Tokens
    stance: Stance
    by: Tokens | None = None
