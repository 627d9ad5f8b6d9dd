"""`make bench`: how long each part takes here, on the invented briefing grown to many articles.

Seconds of a shared machine say little; the ratios between lines of one run say much.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from generator import pipeline
from generator.annotate import annotate_article
from generator.annotate.reading import model
from generator.each import Work
from generator.read import read_seeds
from generator.site.build import build_site

SEEDS = Path(__file__).parents[1] / "golden" / "seeds"


def grow(folder: Path, copies: int) -> int:
    """Lay `copies` of each invented article into `folder`, each a little different; how many that makes."""
    texts = [path for path in SEEDS.iterdir() if path.suffix == ".txt"]
    for number in range(copies):
        for path in texts:
            changed = path.read_text(encoding="utf-8").replace("Nordlys", f"Nordlys {number}")
            (folder / f"{path.stem}-{number}.txt").write_text(changed, encoding="utf-8")
    return copies * len(texts)


def timed(label: str, work: Callable[[], object], articles: int) -> None:
    """One line: seconds, and articles a second."""
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    sys.stdout.write(f"{label:44} {seconds:8.2f} s {articles / seconds:10.1f} articles/s\n")


def beside_spacy(seeds: Path) -> None:
    """One line: what annotating takes, with all of ours, beside what spaCy takes for the same words; work, in turn."""
    found = pipeline.clean(read_seeds(seeds), Work(processes=1)).articles
    texts, (own, bare) = [article.text for article in found], ([], [])
    for _ in range(3):
        for taken, work in ((bare, lambda: list(model().pipe(texts))), (own, lambda: [*map(annotate_article, found)])):
            start = time.process_time()
            work()
            taken.append(time.process_time() - start)
    sys.stdout.write(f"{'annotate, beside spaCy on the bare texts':44} {min(own) / min(bare):8.2f} times\n")


def main() -> None:
    """Run every part once, cold and warm."""
    with TemporaryDirectory() as scratch:
        root = Path(scratch)
        (root / "seeds").mkdir()
        articles = grow(root / "seeds", 10)
        texts = [path.read_text(encoding="utf-8") for path in (root / "seeds").iterdir()]
        warm = Work(cache=root / "cache.sqlite", processes=1)
        nlp = model()
        pipeline.brief(SEEDS, Work())  # loads everything that is loaded once a process
        timed("spaCy's whole pipeline on the bare texts", lambda: list(nlp.pipe(texts)), articles)
        timed("read to compare, nothing known", lambda: pipeline.brief(root / "seeds", warm), articles)
        timed("read to compare, all known", lambda: pipeline.brief(root / "seeds", warm), articles)
        timed("write docs/, all known", lambda: pipeline.refresh(root / "seeds", root / "docs", warm), articles)
        timed("refresh docs/, nothing changed", lambda: pipeline.refresh(root / "seeds", root / "docs", warm), articles)
        timed("MkDocs, links and swap", lambda: build_site(root / "docs", root / "site"), articles)
        timed("check the site against the seeds", lambda: pipeline.check(root / "seeds", root / "site", warm), articles)
        beside_spacy(root / "seeds")


if __name__ == "__main__":
    main()
