"""The handout's tasks as questions for a learning platform: GIFT and Moodle XML, which most of them import.

The formats are those of https://docs.moodle.org/en/GIFT_format and https://docs.moodle.org/en/Moodle_XML_format.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree

from generator.model import RULES, Asset, Facet, Row, Span, Verdict
from generator.render.lesson import lesson_rows, letters
from generator.render.markdown import visible
from generator.render.scene import Scene

#: Moodle takes a matching question from three answers on.
FEWEST_PAIRS = 3
PAIR = 2
#: The words for the task that a verdict sets; a row of another verdict is only filled in.
TASKS = {
    Verdict.CONFLICT: "handout.task_figure",
    Verdict.UNIT_MISMATCH: "handout.task_figure",
    Verdict.SCOPE: "handout.task_scope",
    Verdict.CERTAINTY: "handout.task_certainty",
    Verdict.QUOTED_PARAPHRASED: "handout.task_quote",
    Verdict.SINGLE_ORIGIN: "handout.task_origin",
}
GIFT_SIGNS = re.compile(r"[\\~=#{}:]")


@dataclass(frozen=True, slots=True)
class Task:
    """A question on a point, what a good answer says, and whose words are whose where they are to be told apart."""

    label: str  # of the point
    asked: str  # the same for every point that sets this task
    question: str  # both, for a platform that shows one at a time
    answer: str
    pairs: tuple[tuple[str, str], ...]  # words and the letter of their source; none: an open question


def tasks(scene: Scene) -> list[Task]:
    """Open questions for the rows that set one, and words to match with their sources for those with three or more."""
    read = letters(scene)
    rows = [row for row in lesson_rows(scene) if any(cell.source in read for cell in row.speaking())]
    return [*(_open(row, scene) for row in rows if row.verdict in TASKS), *_matching(rows, scene)]


def quiz_files(scene: Scene) -> tuple[Asset, ...]:
    """Both files; none where no row sets a task. A platform lists the questions by number and point."""
    named = {f"{number}. {task.label}": task for number, task in enumerate(tasks(scene), 1)}
    if not named:
        return ()
    return (
        Asset(path="data/handout.gift", data="\n".join(_gift(name, task) for name, task in named.items()).encode()),
        Asset(path="data/handout.xml", data=_moodle(named)),
    )


def _open(row: Row, scene: Scene) -> Task:
    asked = scene.words(_asked(row))
    answer = f"{_sides(row, scene)} {scene.because(row.why)}"
    return Task(row.label, asked, _question(row, asked, scene), answer, ())


def _question(row: Row, asked: str, scene: Scene) -> str:
    return f"{row.label}{scene.words('site.colon')}{asked}"


def _sides(row: Row, scene: Scene) -> str:
    """Who stands on which side, where that is known; else where to look."""
    named = letters(scene)
    for clash in scene.briefing.clashes:
        sides = [_holders(side.spans, named) for side in clash.sides]
        # Of more than two who clash in an author's row nobody knows which stand together.
        if clash.row == row.id and len(sides) > 1 and all(sides) and (row.author == RULES or len(sides) == PAIR):
            return scene.words("handout.against").join(map(scene.words.listed, sides)) + "."
    telling = _telling(row, scene)
    quoting = _holders((span for span in telling if _is_quoted(span, scene)), named)
    bare = [letter for letter in _holders(telling, named) if letter not in quoting]
    if row.verdict is Verdict.QUOTED_PARAPHRASED and quoting and bare:
        return scene.words("handout.quoting", names=scene.words.listed(quoting), others=scene.words.listed(bare))
    return scene.words("handout.see", names=scene.words.listed(sorted({*quoting, *bare})))


def _telling(row: Row, scene: Scene) -> tuple[Span, ...]:
    """The words that the verdict rests on, as far as they are known; else all of the row."""
    flagged = next((flag.spans for flag in scene.briefing.flags if flag.row == row.id), ())
    spans = tuple(span for cell in row.speaking() for span in cell.spans)
    return flagged if any(span.source in letters(scene) for span in flagged) else spans


def _is_quoted(span: Span, scene: Scene) -> bool:
    quotes = scene.briefing.source(span.source).quotes
    return any(quote.marked and quote.content.overlaps(span) for quote in quotes)


def _holders(spans: Iterable[Span], named: dict[str, str]) -> list[str]:
    return sorted({named[span.source] for span in spans if span.source in named})


def _asked(row: Row) -> str:
    """The words for the row's task: of two claims in conflict no figures are asked for."""
    figures = row.verdict is not Verdict.CONFLICT or row.facet is Facet.FIGURE
    return TASKS[row.verdict] if row.verdict and figures else "handout.task_conflict"


def _matching(rows: Sequence[Row], scene: Scene) -> list[Task]:
    named = letters(scene)
    held = [(row, _pairs(row, named)) for row in rows]
    question = scene.words("handout.task_match")
    return [
        Task(row.label, question, _question(row, question, scene), "", pairs)
        for row, pairs in held
        if len(pairs) >= FEWEST_PAIRS
    ]


def _pairs(row: Row, named: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """The first words of each source, those only that no other source has too."""
    first = {
        named[cell.source]: " ".join(visible(cell.spans[0].text).split())
        for cell in row.speaking()
        if cell.source in named
    }
    own = [*first.values()]
    return tuple((words, letter) for letter, words in first.items() if own.count(words) == 1)


def _gift(name: str, task: Task) -> str:
    # Without the word in brackets, a platform would read the text as HTML.
    head = f"::{_plain(name)}::[plain]{_plain(task.question)}"
    if not task.pairs:
        return f"{head} {{\n####{_plain(task.answer)}\n}}\n"
    pairs = "\n".join(f"={_plain(words)} -> {_plain(letter)}" for words, letter in task.pairs)
    return f"{head} {{\n{pairs}\n}}\n"


def _plain(text: str) -> str:
    """Text without a sign of the format, and without the arrow that parts a pair."""
    return GIFT_SIGNS.sub(lambda sign: f"\\{sign[0]}", " ".join(visible(text).split())).replace("->", "→")


def _moodle(named: Mapping[str, Task]) -> bytes:
    quiz = ElementTree.Element("quiz")
    for name, task in named.items():
        question = ElementTree.SubElement(quiz, "question", type="matching" if task.pairs else "essay")
        _texts(question, "name", name)
        _texts(question, "questiontext", task.question)
        if not task.pairs:
            _texts(question, "graderinfo", task.answer)
        for words, letter in task.pairs:
            _texts(_texts(question, "subquestion", words), "answer", letter)
    ElementTree.indent(quiz, " ")
    data: bytes = ElementTree.tostring(quiz, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _texts(parent: ElementTree.Element, name: str, words: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, name, {} if name in {"name", "answer"} else {"format": "plain_text"})
    ElementTree.SubElement(element, "text").text = visible(words)
    return element
