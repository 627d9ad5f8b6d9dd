"""The floors for quotations and attributions: invented articles, marked up before the program had read them.

In said/*.txt, ⟦1 …⟧ is what is said and ⟨1 …⟩ who says it; content in two stretches bears one number twice, and one
who says two things has both numbers.
"""

import re
from collections import Counter, defaultdict
from pathlib import Path

from tests.quality.adapters import quotes

ARTICLES = sorted((Path(__file__).parent / "said").glob("*.txt"))
SIGN = re.compile(r"⟦(?P<content>\d+) |⟨(?P<speaker>[\d,]+) |[⟧⟩]")
QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
MIN_OVERLAP = 0.5  # of the union: what the field counts as the same content


def test_quotations_are_found_with_their_speakers():
    """Forty-nine quotations in fifty have the right words and the right speaker."""
    assert measured()["quoted"] >= 0.98


def test_all_that_is_said_is_found_with_its_speaker():
    """Nineteen attributions in twenty, direct or indirect, have the right words and the right speaker."""
    assert measured()["said"] >= 0.95


def measured():
    """The F1 of quotations and of all attributions, each right only with its speaker."""
    count = Counter()
    for path in ARTICLES:
        text, said = unmarked(path.read_text(encoding="utf-8"))
        found = quotes(text)
        told = [one for one in found if not one.get("only_direct")]
        count.update(right=matches(said, told), wanted=len(said), found=len(told))
        direct = [one for one in found if one["direct"]]
        parts = [{"content": [m.span(1)], "speaker": one["speaker"]} for one in said for m in quoted_in(text, one)]
        count.update(quoted_right=matches(parts, direct), quoted_wanted=len(parts), quoted_found=len(direct))
    return {
        "said": 2 * count["right"] / (count["wanted"] + count["found"]),
        "quoted": 2 * count["quoted_right"] / (count["quoted_wanted"] + count["quoted_found"]),
    }


def unmarked(marked):
    """The article without its signs, and what is said in it: stretches of content, and the speaker's span."""
    text, opened, at = "", [], 0
    said = defaultdict(lambda: {"content": [], "speaker": None})
    for sign in SIGN.finditer(marked):
        text += marked[at : sign.start()]
        at = sign.end()
        if sign.group() not in "⟧⟩":
            opened.append((sign["content"], sign["speaker"], len(text)))
            continue
        content, speaker, start = opened.pop()
        if content:
            said[content]["content"].append((start, len(text)))
        for number in speaker.split(",") if speaker else ():
            said[number]["speaker"] = (start, len(text))
    return text + marked[at:], list(said.values())


def quoted_in(text, one):
    """The quotations of three words or more inside the content."""
    spans = [QUOTED.finditer(text, *span) for span in one["content"]]
    return [m for found in spans for m in found if len(m[1].split()) >= 3]


def matches(wanted, found):
    """How many of the wanted are found, each once, with a speaker that meets the right one."""
    left, right = list(found), 0
    for one in wanted:
        best = max(left, key=lambda other: shared(one, other), default=None)
        if best is not None and shared(one, best) >= MIN_OVERLAP:
            left.remove(best)
            right += meets(one["speaker"], best["speaker"])
    return right


def shared(one, other):
    """The characters that two contents share, of all that they have."""
    mine, theirs = characters(one["content"]), characters(other["content"])
    return len(mine & theirs) / len(mine | theirs)


def characters(content):
    """The offsets in a span or in several."""
    spans = [content] if isinstance(content[0], int) else content
    return {at for start, end in spans for at in range(start, end)}


def meets(span, other):
    """Whether two spans share a character."""
    return other is not None and span is not None and span[0] < other[1] and other[0] < span[1]
