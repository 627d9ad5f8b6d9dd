"""Who has how much of what: a line for each thing, and in it what each source has."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model import Md, Span, Topic
from generator.render.scene import Scene, link, topic_path

#: With more sources than this a matrix needs the whole width of the page.
MOST_BESIDE = 11
#: With more than this nobody reads it, and it is half of the page: the things are listed, each with how many have it.
MOST_DOTTED = 60


@dataclass(frozen=True, slots=True)
class DotCount:
    """How many sentences or mentions a source has, and where they are."""

    source: str
    number: int
    href: Md
    spoken: str  # for those who do not see the size of a dot


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A thing with its counts, in the order of the sources; a source that has none is left out."""

    label: str
    note: str
    href: Md
    counts: tuple[DotCount, ...]

    def of(self, source: str) -> DotCount | None:
        """What this source has."""
        return next((count for count in self.counts if count.source == source), None)


def topic_lines(topics: Iterable[Topic], here: str, scene: Scene) -> list[MatrixRow]:
    """The topics with their sentences in each source; links are relative to the page `here`."""
    return [
        MatrixRow(
            topic.label,
            "",
            link(here, topic_path(topic.id)),
            counted(
                topic.label,
                topic.spans,
                lambda span, topic=topic: link(here, topic_path(topic.id), span.source),  # type: ignore[misc] # bound now
                scene,
                "home.sentences",
            ),
        )
        for topic in topics
    ]


def counted(
    label: str, spans: Iterable[Span], place: Callable[[Span], Md], scene: Scene, noun: str
) -> tuple[DotCount, ...]:
    """The spans by source; `place` says where the first of a source leads, `noun` is the word for what is counted."""
    firsts: dict[str, Span] = {}
    numbers: Counter[str] = Counter()
    for span in spans:
        firsts.setdefault(span.source, span)
        numbers[span.source] += 1
    return tuple(
        DotCount(
            source,
            numbers[source],
            place(firsts[source]),
            f"{label}{scene.words('site.colon')}{name}, {scene.words(noun, n=numbers[source])}",
        )
        for source, name in scene.names.items()
        if source in firsts
    )
