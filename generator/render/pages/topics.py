"""The topics: one page each, and the matrix of who writes about what."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.model import Page, Row, Span, Topic
from generator.render.figures.matrix import matrix_picture
from generator.render.groups import Group, by_source
from generator.render.markdown import fill
from generator.render.matrix import MOST_BESIDE, topic_lines
from generator.render.scene import TONES, TOPICS, Scene, topic_path
from generator.render.silence import Silence
from generator.render.undisputed import AGREED

#: So many points on which the sources differ are named in one line; the others are counted.
MOST_DIFFERING = 2
#: More sources than this are counted, not named.
SEVERAL = 3
DISPUTED = ("clash", "differs")
#: In the search a topic stands behind the rows (40) and the articles (20) that it is made of.
BEHIND = ("search", {"boost": 0.1})


@dataclass(frozen=True, slots=True)
class Told:
    """A topic in one line: how many write on it, and where they differ."""

    topic: Topic
    differing: list[Row]
    more: int  # how many more
    agreed: list[Row]  # the compared points, where none of them differs
    only: str  # the few sources that write on it, where not all do

    @property
    def how(self) -> str:
        """What can be told of points that do not differ: that they agree, or only that several speak of them."""
        agree = AGREED.issuperset(row.verdict for row in self.agreed)
        return "topics.no_difference" if agree else "topics.own_words"

    @property
    def named(self) -> int:
        """How many of the points the line names."""
        return len(self.differing) or int(len(self.agreed) == 1)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence on a topic, and the other sources that have it word for word."""

    span: Span
    also: list[str]
    places: list[str]  # those of them that have no other sentence here: links to them lead to this one


def pages(scene: Scene) -> tuple[Page, ...]:
    """The index of topics and a page for each."""
    briefing = scene.briefing
    lines = topic_lines(briefing.topics, TOPICS, scene)
    body = fill(
        "topics.md",
        scene.tools(TOPICS),
        topics=[_told(topic, scene) for topic in briefing.topics],
        few=len(briefing.sources) <= MOST_BESIDE,
        sources=list(scene.names),
        lines=lines,
        picture=matrix_picture(lines, TOPICS, scene, scene.words("home.matrix_head")) if lines else "",
    )
    title = scene.words("topics.title")
    index = Page(path=TOPICS, title=title, body=body, meta=(("hide", ["navigation", "toc"]), BEHIND))
    return (index, *(_page(topic, scene) for topic in briefing.topics))


def _told(topic: Topic, scene: Scene) -> Told:
    rows = [row for row_id in topic.rows if (row := scene.row(row_id))]
    differing = sorted(
        (row for row in rows if TONES[row.verdict] in DISPUTED), key=lambda row: DISPUTED.index(TONES[row.verdict])
    )
    return Told(
        topic,
        differing[:MOST_DIFFERING],
        max(len(differing) - MOST_DIFFERING, 0),
        [] if differing else rows,
        scene.words.listed([scene.shorts[source] for source in topic.sources])
        if len(topic.sources) <= min(SEVERAL, len(scene.names) - 1)
        else "",
    )


def _page(topic: Topic, scene: Scene) -> Page:
    path = topic_path(topic.id)
    rows = [row for row_id in topic.rows if (row := scene.row(row_id))]
    groups = by_source(scene.published.only(topic.spans, lambda span: span), topic.sources)
    counts = Counter(span.source for span in topic.spans)
    body = fill(
        "topic.md",
        scene.tools(path),
        label=topic.label,
        rows=rows,
        told=_told(topic, scene),
        groups=_each_once(groups),
        several=SEVERAL,
        depth=counts.most_common(),
        silent=_silent(counts, scene),
    )
    return Page(path=path, title=topic.label, body=body, meta=(("hide", ["navigation"]), BEHIND))


def _each_once(groups: Iterable[Group]) -> dict[str, list[Said]]:
    """The sentences by source, one that several have word for word under the first of them alone."""
    found: dict[str, Said] = {}
    held: dict[str, list[Said]] = {}
    for group in groups:
        if not group.spans:  # its words may not be shown, and its place is led to all the same
            held[group.source] = []
        for span in group.spans:
            said = found.setdefault(" ".join(span.text.split()), Said(span, [], []))
            if said.span is span:
                held.setdefault(group.source, []).append(said)
            elif group.source not in {said.span.source, *said.also}:
                said.also.append(group.source)
    placed = set(held)
    for said in found.values():
        said.places.extend(source for source in said.also if source not in placed)
        placed.update(said.also)
    return held


def _silent(speaking: Iterable[str], scene: Scene) -> list[str]:
    """The sources that were searched for a topic in vain: not those that tell of another event than it is of."""
    stories = [story for source in speaking if (story := scene.briefing.story_of(source))]
    told = {source for story in stories for source in story.sources} - set(speaking)
    return [source for source in scene.names if source in told and scene.silences[source] is Silence.SEARCHED]
