"""What the comparison must never say, on invented stories that no rule was tuned for."""

from pathlib import Path

import pytest
import yaml

from tests.quality.adapters import briefed

CASES = yaml.safe_load(Path(__file__).with_name("unseen.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_nothing_false_is_said(case):
    """No row has a verdict or a label, and no shared line words, that would mislead."""
    briefing = briefed(case["articles"])
    assert not {row.verdict for row in briefing.rows} & set(case.get("verdicts", ()))
    assert not {row.label for row in briefing.rows} & set(case.get("labels", ()))
    lines = [line.words.text for line in briefing.shared]
    assert not [line for line in lines for words in case.get("shared", ()) if words in line]
