"""Quotation marks: which of them open, which close, and which are no marks at all."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest

from generator.text.english import any_of
from generator.text.english import words as listed

#: Every sign that may open or close a quotation; two apostrophes are one sign, as old wire copy prints them.
SIGN = re.compile(r"''|``|[“”„‟\"«»‹›‘’‚'`]")
TERMINAL = frozenset(".?!…")
SENTENCE_END = re.compile(r"[.?!…]\s+(?=[A-Z])")
#: Words that give what stands before them to a speaker: a mark that is left open before them closed somewhere.
SAYS = re.compile(rf"\b(?:{any_of(listed('speech', 'plain_forms', 'forms_behind_quotations'))})\b")
DOUBLE, GUILLEMET, SINGLE = "double", "guillemet", "single"
DASHED, LABELLED, POSTED = "dashed", "labelled", "posted"  # no marks, but a dash, a label or an account
FAMILY = dict.fromkeys(["''", "``", "“", "”", "„", "‟", '"'], DOUBLE)
FAMILY |= dict.fromkeys("«»‹›", GUILLEMET) | dict.fromkeys("‘’‚'`", SINGLE)
ALWAYS_OPEN = frozenset({"“", "„", "‟", "``", "‘", "‚"})
INCH_OR_FOOT = frozenset({'"', "'", "''", "’", "”"})
#: What begins with an apostrophe in ordinary English: "the '90s", "'em", "'tis".
ELISION = re.compile(r"(?:\d\d?0?s|\d\d|em|til|till|tis|twas|twould|cause|bout|round|n|cuz|tween)\b", re.IGNORECASE)
BEFORE_OPENING = re.compile(r"[\s(\[{<“‘\"'«—–―…/:-]")
AFTER_CLOSING = re.compile(r"[\s)\]}>”’\"'»,.;:?!—–―…/-]")
#: "the officials’ view": a plural's apostrophe, if a mark that must close follows later.
PLURAL = re.compile(r"\s+[a-z]")
SURE_CLOSE = re.compile(r"[,.?!…][’'](?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A stretch between two marks. Offsets are half-open, in the text that was searched."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    family: str
    starts: tuple[int, ...] = ()  # where its later paragraphs begin, when it runs over more than one


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    start: int
    end: int
    sign: str
    starts: tuple[int, ...] = ()

    @property
    def family(self) -> str:
        return FAMILY[self.sign]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    """A quotation mark with the characters on both sides of it."""

    mark: str
    start: int
    end: int
    before: str  # one character, or "" at the paragraph's beginning
    sentence_end: int | None  # where the sentence before it ends, if one does
    after: str  # the rest of the paragraph

    @property
    def family(self) -> str:
        return FAMILY[self.mark]


def find_marked(paragraphs: tuple[tuple[int, str], ...]) -> tuple[Marked, ...]:
    """The outermost quoted stretches of paragraphs that follow each other, in reading order.

    A paragraph is its offset and its words. A quotation that is still open at a paragraph's end goes on when the next
    one begins with an opening mark; otherwise the mark was a slip and is passed over.

    >>> [(m.inner_start, m.inner_end) for m in find_marked(((0, "He said “no” twice."),))]
    [(9, 11)]
    """
    found: list[Marked] = []
    stack: tuple[_Open, ...] = ()
    for (offset, words), follower in zip_longest(paragraphs, paragraphs[1:]):
        for sign in _signs(words, resumed=bool(stack)):
            stack = _take(sign, offset, stack, found)
        if follower and stack and _resumes(stack[0], follower[1]):
            stack = (replace(stack[0], starts=(*stack[0].starts, follower[0])),)
        else:
            found.extend(_left_open(words, offset, stack[:1]))
            stack = ()
    return outermost(found)


def _signs(words: str, *, resumed: bool) -> tuple[_Sign, ...]:
    """The signs of a paragraph; the one that only takes an open quotation up again is passed over."""
    signs = tuple(
        _Sign(
            mark=m.group(),
            start=m.start(),
            end=m.end(),
            before=words[: m.start()][-1:],
            sentence_end=len(led) if (led := words[: m.start()].rstrip())[-1:] in TERMINAL and led else None,
            after=words[m.end() :],
        )
        for m in SIGN.finditer(words)
    )
    return signs[1:] if resumed else signs


def _take(sign: _Sign, offset: int, stack: tuple[_Open, ...], found: list[Marked]) -> tuple[_Open, ...]:
    """What is open after the sign; a stretch that it closes joins `found`."""
    if not _is_mark(sign, stack):
        return stack
    depth = _depth(sign.family, stack)
    if depth is not None and _closes(sign, stack[depth]):
        opened, end = stack[depth], offset + sign.start
        if opened.end < end:
            inner = Marked(start=opened.start, end=end + len(sign.mark), inner_start=opened.end, inner_end=end,
                           family=opened.family, starts=opened.starts)  # fmt: skip
            found.append(inner)
        return stack[:depth]
    if _opens(sign):
        if depth is not None and sign.family == DOUBLE and sign.sentence_end is not None and sign.before.isspace():
            # "We left. "We never came back.": each sentence opens anew, and only the last one closes.
            found.append(_unclosed(stack[depth], offset + sign.sentence_end))
            stack = stack[:depth]
        return (*stack, _Open(start=offset + sign.start, end=offset + sign.end, sign=sign.mark))
    return stack


def _unclosed(opened: _Open, end: int) -> Marked:
    return Marked(
        start=opened.start,
        end=end,
        inner_start=opened.end,
        inner_end=end,
        family=opened.family,
        starts=opened.starts,
    )


def _left_open(words: str, offset: int, opened: tuple[_Open, ...]) -> Iterator[Marked]:
    """What a forgotten mark should have closed: all that a colon, or a speaker's sentence, announces in its paragraph.

    A mark inside the speaker's own sentence ("Lee said it was “a mess.") closes where that sentence ends.
    """
    for one in opened:
        line = words.rstrip()
        before = words[: max(0, one.start - offset)].rstrip()
        begun = max(0, one.end - offset)
        sentence = SENTENCE_END.split(before.rstrip("".join(TERMINAL)))[-1]
        announced = before.endswith(":") or SAYS.search(sentence) is not None
        spoken = SAYS.search(words, begun)
        if one.family != DOUBLE or not announced or line[-1:] not in TERMINAL or spoken is not None:
            continue
        inside = before[-1:] not in TERMINAL | {":", ","}
        first = SENTENCE_END.search(line, begun) if inside else None
        yield _unclosed(one, offset + (first.start() + 1 if first else len(line)))


def _is_mark(sign: _Sign, stack: tuple[_Open, ...]) -> bool:
    """Whether the sign can be a quotation mark here: not an apostrophe, an inch or a foot."""
    if sign.before.isdigit() and sign.mark in INCH_OR_FOOT and _depth(sign.family, stack) is None:
        return False
    if sign.family != SINGLE:
        return True
    if sign.before.isalnum():
        return not sign.after[:1].isalnum() and not _plural(sign)
    return not ELISION.match(sign.after)


def _plural(sign: _Sign) -> bool:
    return sign.before == "s" and bool(PLURAL.match(sign.after)) and bool(SURE_CLOSE.search(sign.after.split("‘")[0]))


def _depth(family: str, stack: tuple[_Open, ...]) -> int | None:
    """Which open stretch a sign of this family can close; a single mark closes nothing beneath a double one."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].family == family:
            return depth
        if family == SINGLE:
            return None
    return None


def _closes(sign: _Sign, opened: _Open) -> bool:
    if sign.family == GUILLEMET:
        return sign.mark != opened.sign
    if sign.mark == "“" and opened.sign == "„":
        return True
    looks_closing = not sign.before.isspace() and (not sign.after or bool(AFTER_CLOSING.match(sign.after)))
    if sign.mark in ALWAYS_OPEN:
        return looks_closing and sign.before not in "([—–"
    if sign.family == SINGLE:
        return looks_closing
    return sign.mark == "”" or looks_closing or not _looks_opening(sign)


def _opens(sign: _Sign) -> bool:
    return sign.mark in ALWAYS_OPEN or sign.family == GUILLEMET or (sign.mark != "’" and _looks_opening(sign))


def _looks_opening(sign: _Sign) -> bool:
    """Nothing or a space before it, and a word or another mark after it."""
    return (not sign.before or bool(BEFORE_OPENING.match(sign.before))) and bool(re.match(r"[^\s,;:!?)\]]", sign.after))


def _resumes(opened: _Open, words: str) -> bool:
    """Whether a paragraph begins by repeating the mark of a quotation that is still open.

    A mark of the same family does it, too, where the paragraph is nothing but quotation.
    """
    line = words.strip()
    sign = SIGN.match(line)
    if sign is None or sign.group() == opened.sign:
        return sign is not None
    others = [s for s in SIGN.finditer(line, sign.end()) if FAMILY[s.group()] == opened.family]
    whole = not others or (len(others) == 1 and others[0].end() == len(line))
    return FAMILY[sign.group()] == opened.family == DOUBLE and sign.group() != "”" and whole


def outermost(found: Iterable[Marked]) -> tuple[Marked, ...]:
    """Without the quotations inside another one."""
    kept: list[Marked] = []
    for marked in sorted(found, key=lambda m: (m.start, -m.end)):
        if not kept or marked.start >= kept[-1].end:
            kept.append(marked)
    return tuple(kept)
