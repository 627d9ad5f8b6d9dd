"""Which outlets and agencies an article credits: what the pages count as origins."""

from collections.abc import Iterator

from generator.model import AnnotatedArticle, Credit, OriginKind

NAMED = frozenset({OriginKind.OUTLET, OriginKind.AGENCY})


def named_credits(source: AnnotatedArticle) -> Iterator[Credit]:
    """The outlets and agencies that the article credits, each at the first place where it does."""
    seen: set[str] = set()
    for credit in source.credits:
        if credit.kind in NAMED and credit.origin not in seen:
            seen.add(credit.origin)
            yield credit
