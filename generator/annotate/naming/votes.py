"""How the evidence for a name's kind is counted."""

from collections import Counter

from generator.model import NameKind

PERSON, ORGANISATION, PLACE = NameKind.PERSON, NameKind.ORGANISATION, NameKind.PLACE
#: A weight, in tenths, for a kind of ours, or for something else (`None`): a product, an event, a law.
Vote = tuple[NameKind | None, int]
Votes = Counter[NameKind | None]
