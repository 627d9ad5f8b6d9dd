"""A site that may not be published because of single articles: it is made again without them, and the others go on."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from generator.errors import CrossbriefError
from generator.site.links import Fault

#: A round names every article whose fault can be seen. A second shows what these have hidden (MkDocs stops at the
#: first page that it cannot read), and a third is for what nobody has thought of; each takes as long as a build.
MOST_ROUNDS = 3
#: In MkDocs' messages; the list of articles is called index.
MARKDOWN = re.compile(r"\bsources/(?!index\b)([a-z0-9-]+)\.md\b")

Made = TypeVar("Made")


def without_unsound(make: Callable[[Mapping[str, str]], Made]) -> Made:
    """What `make` gives; it is handed the ids of the articles to leave out, each with its fault: at first none.

    Where it raises an error that names others, it is called again. Any other error is raised, and so is the last.
    """
    out: dict[str, str] = {}
    for _ in range(MOST_ROUNDS):
        try:
            return make(out)
        except CrossbriefError as error:
            if not error.articles.keys() - out.keys():
                raise
            out |= error.articles
    return make(out)


def fewest_articles(faults: Sequence[Fault]) -> dict[str, str]:
    """Few articles without which none of these faults would be there, each with the first of its faults.

    A page that shows wrong words is at fault with every article that it tells of: the one of most faults is taken.
    """
    found: dict[str, str] = {}
    left = [fault for fault in faults if fault.articles]
    while left:
        worst, _ = Counter(article for fault in left for article in fault.articles).most_common(1)[0]
        found[worst] = next(fault.message for fault in left if worst in fault.articles)
        left = [fault for fault in left if worst not in fault.articles]
    return found


def faults_in(said: str, docs: Path) -> list[Fault]:
    """What MkDocs said, line by line, with the articles whose pages in `docs` it names; last, what a link leads to."""
    faults = []
    for line in said.splitlines():
        named = [name for name in MARKDOWN.findall(line) if (docs / "sources" / f"{name}.md").is_file()]
        faults.append(Fault(place="mkdocs", message=line.strip(), articles=tuple(reversed(named))))
    return faults
