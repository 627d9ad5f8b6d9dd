"""Labels in the language of the site, where they contain words of ours."""

from dataclasses import replace
from typing import TypeVar

from generator.model import Briefing, Flag, Row
from generator.render.reasons import sentence
from generator.render.words import Words, words_of

Labelled = TypeVar("Labelled", Row, Flag)


def with_headings(briefing: Briefing) -> Briefing:
    """The briefing with its title and every label in the language of the site; the ids stay."""
    words = words_of(briefing.language)
    return replace(
        briefing,
        title=sentence(briefing.heading, words) if briefing.heading else briefing.title,
        rows=tuple(_named(row, words) for row in briefing.rows),
        singles=tuple(_named(row, words) for row in briefing.singles),
        flags=tuple(_named(flag, words) for flag in briefing.flags),
    )


def _named(one: Labelled, words: Words) -> Labelled:
    return replace(one, label=sentence(one.heading, words)) if one.heading else one
