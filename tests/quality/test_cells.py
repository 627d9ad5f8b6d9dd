"""Every cell means what its sentence means: no word that turns it is cut off, and it ends where a sentence may stop."""

import os
from pathlib import Path

import pytest

from generator.compare import compare_articles
from generator.compare.event import Event
from generator.compare.verify.meaning import with_its_meaning
from generator.model import Facet
from tests.quality.fit.gold import annotated

ROOT = Path(__file__).parents[2]
OURS = [ROOT / "seeds", ROOT / "tests" / "golden" / "seeds"]
#: Those beside the checkout, which only `make quality` names.
BESIDE = os.environ.get("MEASURES")
OTHERS = sorted(path for kind in ("gold", "briefings") for path in Path(BESIDE, kind).glob("*/")) if BESIDE else []


@pytest.mark.parametrize("folder", [*OURS, *OTHERS], ids=lambda folder: folder.name)
def test_no_cell_is_cut_out_of_its_meaning(folder):
    """To verify the finished rows again changes nothing; who is credited is no saying, and has no meaning to lose."""
    seeds, sources = annotated(str(folder))
    briefing = compare_articles(sources, seeds)
    cells, cut = 0, []
    for story in briefing.stories:
        event = Event([source for source in sources if source.article.id in story.sources])
        for row in briefing.rows:
            spans = [span for cell in row.cells for span in cell.spans if span.source in story.sources]
            cells += len(spans)
            if row.facet != Facet.ORIGIN:
                cut += [(row.label, span.text) for span in spans if with_its_meaning(event, span) != span]
    print(f"{folder.name}: {cells - len(cut)} of {cells} cells mean what their sentences mean")
    assert cells > 0
    assert cut == []
