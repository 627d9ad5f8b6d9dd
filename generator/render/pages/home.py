"""The first page: what to know before reading, the sources, and who leans on whom."""

from collections.abc import Sequence

from generator.model import Credit, Page, Story
from generator.render.balance import balanced, most_sides
from generator.render.cards import card
from generator.render.counts import compared, counts_of, voices
from generator.render.credits import named_credits
from generator.render.days import days
from generator.render.figures.matrix import matrix_picture
from generator.render.figures.origins import origin_picture
from generator.render.glance import MOST_LEANINGS, glance
from generator.render.leads import leads
from generator.render.linked_data import described
from generator.render.markdown import fill
from generator.render.matrix import MOST_BESIDE, MOST_DOTTED, topic_lines
from generator.render.scene import HOME, Scene

#: The first page shows what most is written about; the index has them all.
MOST_TOPICS = 12
PAIR = 2
#: So many of the differences that are not at the top follow below; who wants all of them reads the comparison.
MOST_BELOW = 10
#: Of more sources than this the further differences name the first of each side, with a link to the others: at 40 they
#: were a third of the page.
MOST_NAMED = 24


def pages(scene: Scene) -> tuple[Page, ...]:
    """The home page."""
    briefing, counts = scene.briefing, counts_of(scene)
    told = glance(scene)
    origins = [credit for source in briefing.sources for credit in named_credits(source)]
    split = balanced(told, [scene.because(one.why) for one in told.differences], _stacked(origins, scene))
    count = len(briefing.sources)
    few, shown, whole = (count <= most for most in (MOST_BESIDE, MOST_DOTTED, MOST_NAMED))
    dotted = shown and count > 1
    lines = topic_lines(briefing.topics[:MOST_TOPICS], HOME, scene)
    body = fill(
        "home.md",
        scene.tools(HOME),
        title=briefing.title,
        voices=voices(scene),
        days=days(scene),
        publisher=briefing.publisher,
        glance=told,
        most=split.differences,
        alone_below=split.alone_below,
        compares=bool(briefing.rows),
        leads=leads(scene),
        singles=bool(briefing.singles),
        most_below=MOST_BELOW,
        most_sides=most_sides,
        most_leanings=MOST_LEANINGS,
        few=few,
        whole=whole,
        compared=compared(scene),
        apart=_apart(briefing.stories),
        unread=[source.article.id for source in briefing.sources if not source.compared],
        cards=[card(source, scene) for source in briefing.sources] if shown else [],
        origins=origins,
        origin_picture=origin_picture(scene) if shown else "",
        copies=[_copy(scene, copy.sources, copy.shared) for copy in briefing.copies],
        sources=list(scene.names),
        lines=lines,
        dotted=dotted,
        matrix=matrix_picture(lines, HOME, scene, scene.words("home.matrix_head")) if lines and dotted else "",
        topics=len(briefing.topics),
    )
    said = ". ".join(filter(None, [", ".join(map(str, counts)), compared(scene)]))
    about = described(briefing.title, said, (source.article for source in briefing.sources), scene)
    meta = (("hide", ["navigation", "toc"]), *about)
    return (Page(path=HOME, title=briefing.title, body=body, meta=meta),)


def _stacked(origins: list[Credit], scene: Scene) -> int:
    """How many names stand above each other in the picture of origins."""
    return max(len(scene.names), len({credit.origin for credit in origins})) if origins else 0


def _apart(stories: Sequence[Story]) -> list[Story]:
    """Those that tell of another event. Of two, what is said of the one names the telling words of the other too."""
    apart = [story for story in stories if story.apart]
    return apart[:1] if len(apart) == len(stories) == PAIR else apart


def _copy(scene: Scene, sources: tuple[str, ...], shared: float) -> str:
    if len(sources) > MOST_BESIDE:
        return scene.words("home.copies_of_many", n=len(sources), share=round(shared * 100))
    names = scene.words.listed([scene.shorts[source] for source in sources])
    return scene.words("home.copies", names=names, share=round(shared * 100))
