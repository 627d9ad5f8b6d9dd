"""The one coordinate: a stretch of one article's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A half-open stretch of an article's text, with the words that stand there.

    `start` and `end` count code points of `Article.text`; `source` is `Article.id`. `text` is carried along so that
    a page never has to look it up, and so that a check can hold it against the article again.
    """

    source: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        """Refuse a span that cannot be: empty, reversed, or with words of another length."""
        if not 0 <= self.start < self.end or len(self.text) != self.end - self.start:
            raise ValueError(f"no such span: {self.source}[{self.start}:{self.end}] = {self.text!r}")

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.source == other.source and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.source == other.source and self.start < other.end and other.start < self.end

    def shared(self, other: "Span") -> int:
        """How many characters the two have in common."""
        return max(0, min(self.end, other.end) - max(self.start, other.start)) if self.source == other.source else 0

    def part(self, start: int, end: int) -> "Span":
        """The span of the article's `start` to `end`, which must lie inside this one."""
        return Span(source=self.source, start=start, end=end, text=self.text[start - self.start : end - self.start])
