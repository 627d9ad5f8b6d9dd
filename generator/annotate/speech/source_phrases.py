"""Phrases that name a source: "according to X", "per X", "citing X"."""

from spacy.tokens import Token

from generator.annotate.speech.phrases import phrase
from generator.annotate.speech.saying import Said


def source_phrase(words: list[Token]) -> Said | None:
    """ "according to X", or the one whom X cites: "according to X, citing Y"."""
    found = next((s for t in words if (s := according(t) or _per(t))), None)
    return (_cited(words, found) or found) if found else None


def according(token: Token) -> Said | None:
    """ "according to X", from its first word."""
    to = token.doc[token.i + 1] if token.lower_ == "according" and token.i + 1 < len(token.doc) else None
    who = next((c for c in to.children if c.dep_ in {"pobj", "dobj"}), None) if to is not None else None
    return Said(cue=token.doc[token.i : token.i + 2], speaker=phrase(who)) if who is not None else None


def _per(token: Token) -> Said | None:
    who = next((c for c in token.children if c.dep_ == "pobj"), None) if token.lower_ == "per" else None
    return Said(cue=token.doc[token.i : token.i + 1], speaker=phrase(who)) if who is not None else None


def _cited(words: list[Token], found: Said) -> Said | None:
    """ "citing Y" after it."""
    citing = next((t for t in words if t.lower_ in {"citing", "quoting"} and t.i > found.cue.end), None)
    who = next((c for c in citing.children if c.dep_ == "dobj"), None) if citing is not None else None
    if citing is None or who is None:
        return None
    return Said(cue=citing.doc[citing.i : citing.i + 1], speaker=phrase(who))
