"""Who is named as a speaker."""

from generator.model import Quote

PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we", "who", "him", "her", "them"})


def named_speaker(quote: Quote) -> str | None:
    """The speaker by name or description; `None` where the text gives none, or a pronoun that leads to nobody."""
    speaker = quote.speaker
    return None if speaker is None or speaker.name.casefold() in PRONOUNS else speaker.name
