"""Words between marks that nobody is quoted with: titles of works and ships, and words held at a distance."""

from generator.annotate.speech.marks import Marked
from generator.annotate.speech.scene import Scene
from generator.annotate.speech.speakers import Said

#: What stays small inside a title.
SMALL = frozenset("a an and as at but by for from in into of on or the to upon via vs with".split())
#: What a title is the title of.
WORKS = frozenset(
    "album anthem article ballad bestseller book broadcast chapter column comedy documentary drama editorial episode essay "
    "exhibition film game hit memoir movie musical novel opera painting play podcast poem program programme report "
    "sequel series show single sitcom song story symphony thriller track video ship vessel yacht boat".split()
)
NAMING = frozenset("called titled entitled named dubbed nicknamed known".split())
LONGEST_TITLE = 12  # words
LONGEST_SCARE = 3  # words


def is_title(scene: Scene, marked: Marked, said: Said | None) -> bool:
    """Whether the marks hold a title: every long word capitalised, no sentence, and no cue right beside it."""
    words = [t for t in scene.inside(marked) if t.text[:1].isalnum()]
    if not words or len(words) > LONGEST_TITLE or (said is not None and _handed_over(scene, marked)):
        return False
    capitals = all(t.text[0].isupper() or t.text[0].isdigit() or t.lower_ in SMALL for t in words)
    if (
        not capitals
        or not words[0].text[0].isalnum()
        or scene.inside(marked)[-1].text in {"!", "?"}
        and len(words) == 1
    ):
        return False
    return len(words) > 1 or _of_a_work(scene, marked)


def is_scare(scene: Scene, marked: Marked, partial: bool) -> bool:
    """Whether a few words stand in marks without anybody to say them."""
    words = [t for t in scene.inside(marked) if t.text[:1].isalnum()]
    return len(words) <= LONGEST_SCARE and (partial or not _whole_line(scene, marked))


def _handed_over(scene: Scene, marked: Marked) -> bool:
    """Whether a comma or colon hands over to the quotation, or one inside it hands back."""
    before, inside = scene.before(marked), scene.inside(marked)
    after = scene.after(marked)
    back = bool(inside) and inside[-1].text in {",", "!", "?"} and bool(after)
    return back or (bool(before) and before[-1].text in {",", ":"})


def _of_a_work(scene: Scene, marked: Marked) -> bool:
    before = [t for t in scene.before(marked) if t.is_alpha][-2:]
    return any(t.lower_ in WORKS or t.lower_ in NAMING for t in before)


def _whole_line(scene: Scene, marked: Marked) -> bool:
    return not any(t.is_alpha for t in (*scene.before(marked), *scene.after(marked)))
