"""Mutated files of every format go the whole way: what can be read is published, and every word of it is checked."""

import json

from tests.clean.test_mutations import mutations
from tests.cli.folder import STORY, seeds

#: Every twentieth of the mutations, in one build; `make bench` publishes two thousand.
EVERY = 20


def test_mutations_are_published_or_left_out(crossbrief, tmp_path):
    """Beside a whole article; the build checks its own site, and each file is a source or is named with its reason."""
    folder = seeds(tmp_path / "seeds", story_txt=STORY)
    for seed in mutations()[::EVERY]:
        (folder / seed.path).write_bytes(seed.data)
    result = crossbrief("build", "--json")
    assert result.exit_code == 0, result.stderr[-3000:]
    said = json.loads(result.stdout)
    export = json.loads((tmp_path / "site" / "data" / "briefing.json").read_text(encoding="utf-8"))
    named = {source["path"] for source in export["sources"]} | {left["path"] for left in said["left_out"]}
    assert [path.name for path in folder.iterdir() if not any(name.startswith(path.name) for name in named)] == []
