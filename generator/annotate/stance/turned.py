"""What a reading of a turning word gives."""

from dataclasses import dataclass

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.model import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A cue, its reach, and the word that it turns."""

    cue: Tokens
    scope: Tokens
    turn: Turn
    core: Token | None = None
