"""How a source stands to its words, in ours: nothing where it simply says them."""

from generator.model import Cell, Stance
from generator.render.credits import NAMED
from generator.render.scene import Scene

#: What a reader is told; somebody's words that are handed on say themselves whose they are.
TOLD = frozenset({Stance.DENIED, Stance.RETRACTED, Stance.CORRECTED, Stance.CONDITIONAL, Stance.ASKED})


def stance_words(cell: Cell, scene: Scene) -> str:
    """ "Denied", "taken back", "reported by the Herald": words for a cell; empty where nothing need be said."""
    if not cell.spans:
        return ""
    if cell.stance in TOLD:
        return scene.words(f"standing.{cell.stance.value}")
    names = _outlets(cell, scene) if cell.stance is Stance.REPORTED else ()
    return scene.words("standing.reported_by", names=scene.words.listed(names)) if names else ""


def _outlets(cell: Cell, scene: Scene) -> tuple[str, ...]:
    """The other outlets and agencies whose report the cell is."""
    credits = scene.briefing.source(cell.source).credits
    return tuple(
        dict.fromkeys(
            credit.origin
            for credit in credits
            if credit.kind in NAMED and any(credit.span.overlaps(by) for by in cell.by)
        )
    )
