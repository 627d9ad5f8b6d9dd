"""What is written in two places says the same in both, and what the code cites is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
DESIGN = (ROOT / "generator" / "DESIGN.md").read_text(encoding="utf-8")
CITED = re.compile(r"\bDESIGN,? (?:(\d+)|\"([^\"]+)\")")


def test_the_page_about_the_method_is_one_text():
    """`docs/about.md` of this project is the page that the theme gives to a folder of articles elsewhere."""
    own = ROOT / "docs" / "about.md"
    assert own.read_bytes() == (ROOT / "generator" / "theme" / "docs" / "about.md").read_bytes()


def test_decisions_are_in_one_order():
    """They are numbered from one, without a gap, so that a number leads to its place."""
    numbers = [int(number) for number in re.findall(r"^(\d+)\. \*\*", DESIGN, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_every_cited_decision_is_there():
    """Code cites a decision by its number, or a part of DESIGN.md by its first words."""
    numbers = set(re.findall(r"^(\d+)\. \*\*", DESIGN, re.MULTILINE))
    sources = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "generator").rglob("*.py"))]
    cited = [found for source in sources for found in CITED.findall(source)]
    lost = [one for one in cited if not (one[0] in numbers or (one[1] and f"## {one[1]}" in DESIGN))]
    assert (lost, len(cited) > 0) == ([], True)
