"""Cues right beside a quotation: X said: “…” “…,” said X. “…” — X."""

import re
from itertools import dropwhile, takewhile

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from generator.annotate.speech.cues import FINITE, cues, lemma
from generator.annotate.speech.marked_passage import MarkedPassage
from generator.annotate.speech.marks import Marked
from generator.annotate.speech.phrases import phrase, trimmed
from generator.annotate.speech.saying import Said, cue_words, hands_over, is_told, said, speaking, worded
from generator.annotate.speech.source_phrases import source_phrase
from generator.annotate.speech.subjects import SPEECHLESS

#: What signs a quotation at the end of its line: "— Ann Lee, a nurse from Leeds".
SIGNATURE = re.compile(
    r"\s*(?P<dash>[—–―~]|--?)\s*(?P<name>[^\W\d_][^\n,(.;:!?“”\"]{1,60}(?:\. ?[A-Z][^\n,(.;:!?“”\"]{1,40})?)"
    r"[^\n“”\"]{0,100}(?:\n|$)"
)
HAND_OVER = frozenset({",", ":", "—", "–"})
LONGEST_LABEL = 8  # words before a colon that can be nothing but a name with its office
FIRST_WORDS = 3  # how far into the words after a quotation their subject may begin


def said_before(passage: MarkedPassage, gap: list[Token]) -> Said | None:
    """X said: “…” X told the paper that “…” X: “…”"""
    words = [t for t in gap if not t.is_space]
    if not words or (words[-1].text not in HAND_OVER and not hands_over(words[-1])):
        return None
    if words[-1].text not in HAND_OVER and _is_reported(words[-1]):
        return None
    if words[-1].text == ":" and (label := _label(words[:-1])):
        return Said(cue=words[-1].doc[words[-1].i : words[-1].i + 1], speaker=label)
    if words[0].tag_ in FINITE and hands_over(words[0]):
        return _inverted(passage, words[0], words[1:])
    return next((found for verb in reversed(words) if hands_over(verb) and (found := said(passage, verb))), None)


def _is_reported(verb: Token) -> bool:
    """Whether a verb that is rarely a verb of saying is part of what somebody says: "he said the hall held “…”"."""
    return verb.dep_ == "ccomp" and not cues().spoken(lemma(verb)) and is_told(verb.head)


def _label(words: list[Token]) -> Tokens | None:
    """What may be a name before a colon, up to its first comma; whether it is one, the article's names must say."""
    named = list(takewhile(lambda t: t.text != ",", words))
    if not named or len(words) > LONGEST_LABEL or any(t.pos_ in {"VERB", "AUX"} for t in words):
        return None
    return trimmed(named[0].doc[named[0].i : named[-1].i + 1]) if named[-1].text[0].isupper() else None


def said_after(passage: MarkedPassage, gap: list[Token]) -> Said | None:
    """“…,” X said. “…,” said X. “…,” according to X."""
    words = worded(gap)
    if not words:
        return None
    if words[0].lower_ in {"according", "per"}:
        return source_phrase(words)
    if (words[0].tag_ in FINITE and hands_over(words[0])) or _chimes_in(words):
        return _inverted(passage, words[0], words[1:])
    for verb in words:
        if not hands_over(verb) or verb.tag_ not in {*FINITE, "VBN", "VBG"}:
            continue
        who = speaking(passage, verb)
        if who is not None and who.i < verb.i and any(t in words[:FIRST_WORDS] for t in (phrase(who)[0], who)):
            return Said(cue=cue_words(verb), speaker=phrase(who))
        if verb.tag_ in FINITE and cues().spoken(lemma(verb)) and (first := _first_name(words, verb)):
            return Said(cue=cue_words(verb), speaker=first)
    return None


def _chimes_in(words: list[Token]) -> bool:
    """Whether a verb of saying with a particle follows, which the parse takes for a participle: "…,” chimed in X"."""
    particle = len(words) > 2 and words[1].lower_ in {"in", "up", "back"}
    return particle and words[0].tag_ == "VBN" and cues().spoken(lemma(words[0]))


def _inverted(passage: MarkedPassage, verb: Token, behind: list[Token]) -> Said:
    """“…,” said X: the subject, or else the first noun after the verb."""
    who = speaking(passage, verb)
    if who is None or who.i < verb.i:
        nouns = [t for t in behind if t.pos_ in {"PROPN", "NOUN", "PRON"} and t.lower_ not in SPEECHLESS]
        who = next((t for t in nouns if t.dep_ not in {"compound", "poss"}), None)
    return Said(cue=cue_words(verb), speaker=phrase(who) if who is not None else None)


def _first_name(words: list[Token], verb: Token) -> Tokens | None:
    """The name right after the quotation, when the parse has lost the verb's subject: "…,” Hall, an aide, said"."""
    named = list(takewhile(lambda t: t.pos_ == "PROPN", words))
    between = words[len(named) : words.index(verb)]
    if not named or any(t.pos_ == "VERB" and t.tag_ in FINITE for t in between):
        return None
    return verb.doc[named[0].i : named[-1].i + 1]


def put_by(passage: MarkedPassage, gap: list[Token]) -> Said | None:
    """“…,” as X put it."""
    words = list(dropwhile(lambda t: t.lower_ != "as", worded(gap)))
    if not words:
        return None
    verb = next((t for t in words if lemma(t) in {"put", "phrase", *cues().saying} and t.tag_ in FINITE), None)
    who = speaking(passage, verb) if verb is not None else None
    if verb is None or who is None or not words[0].i < who.i < verb.i:
        return None
    return Said(cue=cue_words(verb), speaker=phrase(who))


def signed(passage: MarkedPassage, marked: Marked) -> Said | None:
    """“…” — X."""
    offset = marked.end - passage.at.passage.start
    found = SIGNATURE.match(passage.at.text, offset)
    if found is None or not found["name"][0].isupper():
        return None
    name = passage.doc.char_span(*found.span("name"), alignment_mode="contract")
    dash = passage.doc.char_span(*found.span("dash"), alignment_mode="expand")
    return Said(cue=dash, speaker=trimmed(name)) if name and dash else None
