"""The rule on origins: do the sources lean on one?"""

from generator.compare.arrange.voices import credits_in
from generator.compare.event import Event
from generator.compare.event.origin_names import origin_keys
from generator.compare.point import Candidate
from generator.compare.rulings import Ruling
from generator.model import Credit, Facet, OriginKind, Verdict

NAMED = frozenset({OriginKind.OUTLET, OriginKind.AGENCY, OriginKind.DOCUMENT})


def single_origin(event: Event, candidate: Candidate) -> Ruling | None:
    """All sources that speak credit one named origin for it; or, for the news as a whole, at least two do."""
    credits = candidate.credits or credits_in(event, candidate.spans)
    keys = origin_keys(credit.origin for credit in credits)
    by_origin: dict[str, dict[str, Credit]] = {}
    for credit in credits:
        if credit.kind in NAMED:
            by_origin.setdefault(keys[credit.origin], {}).setdefault(credit.span.source, credit)
    for leaning in sorted(by_origin.values(), key=len, reverse=True)[:1]:
        if len(leaning) == len(candidate.sources()) or (candidate.credits and len(leaning) > 1):
            return _ruling(list(leaning.values()), 1.0 if candidate.facet is Facet.ORIGIN else 0.0)
    return None


def _ruling(leaning: list[Credit], weight: float) -> Ruling:
    name = max((credit.origin for credit in leaning), key=lambda name: (len(name), name))
    return Ruling(
        verdict=Verdict.SINGLE_ORIGIN,
        why=f"{len(leaning)} sources credit one origin, {name}: that is one voice, not {len(leaning)}.",
        evidence=tuple(credit.span for credit in leaning),
        weight=weight,
    )
