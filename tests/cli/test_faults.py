"""One bad article costs itself only: any name, day, length or character is published, or left out with its reason."""

import json

import pytest

from tests.cli.folder import STORY, seeds

#: Sentences of a paragraph that is longer than any block of Markdown.
LONG = "The harbour board had the ferry inspected in spring and found nothing wrong with its car deck. "
BODY = STORY.partition("\n\n")[2]
RECORD = {"title": "Ferry \ud83d fire", "text": BODY, "author": "Ada \udc00 Berg"}
FAULTS = {
    "ancient.txt": STORY,
    "index.txt": STORY.replace("412", "413"),
    "INDEX.md": STORY.replace("412", "414"),
    "digits.txt": f"{STORY}\nThe lottery drew the number {'2718281828' * 500} on the evening of the fire.\n",
    "paragraph.txt": f"{STORY}\n{LONG * 60}\n",
    "half.json": json.dumps(RECORD),
    "halves.jsonl": f"{json.dumps(RECORD)}\n{json.dumps({**RECORD, 'title': 'Whole'})}\n",
    "wire.txt": f"{STORY}\nReuters\n",
    "other-wire.txt": f"{STORY.replace('50 minutes', '40 minutes')}\nAP\n",
}


@pytest.mark.parametrize("day", ["1912-04-15", "2205-03-04", "0001-01-01", "9999-12-31"])
def test_no_article_stops_the_others(crossbrief, tmp_path, day):
    """Each of these stopped a whole build once. Here they all come at once, and every one has a page."""
    folder = seeds(tmp_path / "seeds", **{"briefing_yml": f"sources:\n  ancient.txt:\n    published: {day}\n"})
    for name, text in FAULTS.items() if day == "1912-04-15" else [("ancient.txt", STORY)]:
        (folder / name).write_text(text, encoding="utf-8")
    result = crossbrief("build", "--strict")
    assert result.exit_code == 0, result.stderr[-2000:]
    pages = {path.parent.name for path in (tmp_path / "site" / "sources").glob("*/index.html")}
    expected = {"ancient", "index-2", "index-3", "digits", "paragraph", "half", "wire", "other-wire"}
    assert pages >= (expected if day == "1912-04-15" else {"ancient"})
