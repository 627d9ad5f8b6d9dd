"""What the articles say happened when: the dated first, in order of time, then what only the texts put in order."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.model import Moment, Page, Span
from generator.render.context import Context, in_sentences
from generator.render.dates import when
from generator.render.figures.timeline import timeline_picture
from generator.render.groups import by_source
from generator.render.markdown import fill
from generator.render.matrix import MOST_BESIDE
from generator.render.scene import TIMELINE, Scene


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment whose date is settled, in its sentence; `alike` are the other sources with the same sentence."""

    when: str
    first: date
    last: date
    span: Span
    context: Context
    alike: list[str]


def pages(scene: Scene) -> tuple[Page, ...]:
    """The timeline."""
    moments = [m for source in scene.briefing.sources for m in source.moments if scene.published.allows(m.span)]
    dated = sorted((_dated(m, scene) for m in moments if m.first), key=lambda d: (d.first, d.last, d.span.source))
    undated = [moment for moment in moments if not moment.first]
    days = {group.source: group.spans for group in by_source(moment.span for moment in undated)}
    loose = [
        (group.source, days[group.source], in_sentences(group.spans, scene))
        for group in by_source(_each_once(_event(moment, scene) for moment in undated))
    ]
    body = fill(
        "timeline.md",
        scene.tools(TIMELINE),
        dated=_told_once(dated),
        few=len(scene.briefing.sources) <= MOST_BESIDE,
        loose=loose,
        picture=timeline_picture([(d.first, d.last, scene.shorts[d.span.source]) for d in dated], scene.words),
    )
    return (
        Page(path=TIMELINE, title=scene.words("timeline.title"), body=body, meta=(("hide", ["navigation", "toc"]),)),
    )


def _told_once(dated: Iterable[Dated]) -> list[Dated]:
    """The moments, one for all sources that tell it in the same sentence."""
    found: dict[tuple[str, str], Dated] = {}
    for one in dated:
        words = "".join(part.text for part in one.context.parts)
        first = found.setdefault((one.when, words), one)
        if one.span.source not in {first.span.source, *first.alike}:
            first.alike.append(one.span.source)
    return list(found.values())


def _each_once(spans: Iterable[Span]) -> list[Span]:
    """The first span of each wording in a source: a fifth bare "Tuesday" says nothing new."""
    found: dict[tuple[str, str], Span] = {}
    for span in spans:
        found.setdefault((span.source, span.text.casefold()), span)
    return list(found.values())


def _event(moment: Moment, scene: Scene) -> Span:
    """The clause that tells what happened then, as far as it may be shown; else the words for the day."""
    return moment.event if moment.event and scene.published.allows(moment.event) else moment.span


def _dated(moment: Moment, scene: Scene) -> Dated:
    first = moment.first or moment.last
    assert first is not None, "only dated moments come here"
    last = moment.last or first
    [context] = in_sentences([_event(moment, scene)], scene)
    return Dated(when(first, last, scene.words.language), first, last, moment.span, context, [])
