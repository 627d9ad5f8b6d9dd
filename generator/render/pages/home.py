"""The first page: what to know before reading, the sources, and who leans on whom."""

from generator.model import Credit, Page
from generator.render.balance import MOST_SIDES, balanced
from generator.render.cards import card
from generator.render.counts import compared, counts_of, voices
from generator.render.credits import named_credits
from generator.render.days import days
from generator.render.figures.matrix import matrix_picture
from generator.render.figures.origins import origin_picture
from generator.render.glance import glance
from generator.render.linked_data import described
from generator.render.markdown import fill
from generator.render.matrix import MOST_BESIDE, MOST_DOTTED, topic_lines
from generator.render.scene import HOME, Scene

#: The first page shows what most is written about; the index has them all.
MOST_TOPICS = 12


def pages(scene: Scene) -> tuple[Page, ...]:
    """The home page."""
    briefing, counts = scene.briefing, counts_of(scene)
    told = glance(scene)
    origins = [credit for source in briefing.sources for credit in named_credits(source)]
    split = balanced(told, [scene.because(one.why) for one in told.differences], _stacked(origins, scene))
    few, dotted = len(briefing.sources) <= MOST_BESIDE, len(briefing.sources) <= MOST_DOTTED
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
        most_sides=MOST_SIDES,
        few=few,
        compared=compared(scene),
        apart=[story for story in briefing.stories if story.apart],
        unread=[source.article.id for source in briefing.sources if not source.compared],
        cards=[card(source, scene) for source in briefing.sources],
        origins=origins,
        origin_picture=origin_picture(scene),
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


def _copy(scene: Scene, sources: tuple[str, ...], shared: float) -> str:
    if len(sources) > MOST_BESIDE:
        return scene.words("home.copies_of_many", n=len(sources), share=round(shared * 100))
    names = scene.words.listed([scene.shorts[source] for source in sources])
    return scene.words("home.copies", names=names, share=round(shared * 100))
