"""Reasons as a reader of an English site sees them."""

from generator.model import Reason
from generator.render.reasons import sentence
from generator.render.words import words_of


def english(reason: Reason) -> str:
    """The sentence on an English page."""
    return sentence(reason, words_of("en"))
