"""Turns of speech: the quotations of an article in order, each with its cue, also where the cue stands elsewhere."""

from dataclasses import dataclass, replace

from generator.annotate.speech.fragments import is_scare, is_title
from generator.annotate.speech.marks import Marked
from generator.annotate.speech.saying import Said
from generator.annotate.speech.scene import Scene
from generator.annotate.speech.speakers import introduced_by, is_partial, said_by


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A quotation with the cue that gives it to a speaker. `scene` is where the cue stands."""

    marked: Marked
    scene: Scene
    said: Said | None
    partial: bool


def turns(scenes: tuple[Scene, ...]) -> tuple[Turn, ...]:
    """Every quotation of the story, in reading order; titles and words held at a distance are none."""
    taken: list[Turn] = []
    previous: Scene | None = None
    for scene in scenes:
        for marked in scene.marked:
            if marked.end <= scene.at.passage.end and (turn := _turn(scene, marked, taken, previous)):
                taken.append(turn)
        previous = scene
    return tuple(taken)


def _turn(scene: Scene, marked: Marked, taken: list[Turn], previous: Scene | None) -> Turn | None:
    partial = is_partial(scene, marked)
    said = said_by(scene, marked)
    if is_title(scene, marked, said) or is_scare(scene, marked, said):
        return None
    if said is None and not partial and _alone(scene, marked):
        return _carried(scene, marked, taken, previous)
    return Turn(marked=marked, scene=scene, said=said, partial=partial)


def _alone(scene: Scene, marked: Marked) -> bool:
    """Whether nothing but the quotation stands in its sentence."""
    return not any(t.is_alpha for t in (*scene.before(marked), *scene.after(marked)))


def _carried(scene: Scene, marked: Marked, taken: list[Turn], previous: Scene | None) -> Turn:
    """The quotation of a speaker who was named before: in the same paragraph, or at the end of the one before."""
    last = next((t for t in reversed(taken) if not t.partial), None)
    if last is not None and last.said is not None and last.scene is scene and _follows(scene, last.marked, marked):
        return replace(last, marked=marked)
    if (said := introduced_by(scene, marked)) is not None:
        return Turn(marked=marked, scene=scene, said=said, partial=False)
    if previous is not None and not _preceded(scene, marked):
        if (said := introduced_by(previous, None)) is not None:
            return Turn(marked=marked, scene=previous, said=said, partial=False)
        if last is not None and last.said is not None and last.scene is previous:
            return replace(last, marked=marked)
    return Turn(marked=marked, scene=scene, said=None, partial=False)


def _follows(scene: Scene, earlier: Marked, later: Marked) -> bool:
    """Whether no sentence without a quotation stands between the two."""
    between = [t for t in scene.doc if earlier.end <= scene.start(t) and scene.end(t) <= later.start]
    return sum(t.is_sent_start is True and t.is_alpha for t in between) == 0


def _preceded(scene: Scene, marked: Marked) -> bool:
    """Whether words stand before the quotation in its own passage."""
    return any(t.is_alpha and scene.start(t) < marked.start for t in scene.doc)
