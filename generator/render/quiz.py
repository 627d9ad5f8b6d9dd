"""The handout's tasks as questions for a learning platform: GIFT and Moodle XML, which most of them import.

The formats are those of https://docs.moodle.org/en/GIFT_format and https://docs.moodle.org/en/Moodle_XML_format.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from generator.model import RULES, Asset, Facet, Row, Side, Verdict
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
    Verdict.QUOTED_PARAPHRASED: "handout.task_quote",
    Verdict.SINGLE_ORIGIN: "handout.task_origin",
}
GIFT_SIGNS = re.compile(r"[\\~=#{}:]")


@dataclass(frozen=True, slots=True)
class Task:
    """A question on a point, what a good answer says, and whose words are whose where they are to be told apart."""

    id: str
    label: str  # of the point
    asked: str  # the same for every point that sets this task
    answer: str
    pairs: tuple[tuple[str, str], ...]  # words and the letter of their source; none: an open question

    @property
    def question(self) -> str:
        """The whole question, for a platform that shows one at a time."""
        return f"{self.label}: {self.asked}"


def tasks(scene: Scene) -> list[Task]:
    """Open questions for the rows that set one, and words to match with their sources for those with three or more."""
    rows = lesson_rows(scene)
    return [*(_open(row, scene) for row in rows if row.verdict in TASKS), *_matching(rows, scene)]


def quiz_files(scene: Scene) -> tuple[Asset, ...]:
    """Both files; none where no row sets a task."""
    asked = tasks(scene)
    if not asked:
        return ()
    return (
        Asset(path="data/handout.gift", data="\n".join(map(_gift, asked)).encode()),
        Asset(path="data/handout.xml", data=_moodle(asked)),
    )


def _open(row: Row, scene: Scene) -> Task:
    return Task(row.id, row.label, scene.words(_asked(row)), " ".join(_answer(row, scene)), ())


def _answer(row: Row, scene: Scene) -> Iterator[str]:
    """Why, and who stands on which side where that is known."""
    yield scene.because(row.why)
    named = letters(scene)
    for clash in scene.briefing.clashes:
        sides = [", ".join(_holders(side, named)) for side in clash.sides]
        # Of more than two who clash in an author's row nobody knows which stand together.
        if clash.row == row.id and all(sides) and (row.author == RULES or len(sides) == PAIR):
            yield scene.words("handout.against").join(sides) + "."


def _holders(side: Side, named: dict[str, str]) -> list[str]:
    return list(dict.fromkeys(named[span.source] for span in side.spans if span.source in named))


def _asked(row: Row) -> str:
    """The words for the row's task: of two claims in conflict no figures are asked for."""
    figures = row.verdict is not Verdict.CONFLICT or row.facet is Facet.FIGURE
    return TASKS[row.verdict] if row.verdict and figures else "handout.task_conflict"


def _matching(rows: tuple[Row, ...], scene: Scene) -> list[Task]:
    named = letters(scene)
    held = [(row, _pairs(row, named)) for row in rows]
    question = scene.words("handout.task_match")
    return [
        Task(f"{row.id}-words", row.label, question, "", pairs) for row, pairs in held if len(pairs) >= FEWEST_PAIRS
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


def _gift(task: Task) -> str:
    head = f"::{_plain(task.id)}::{_plain(task.question)}"
    if not task.pairs:
        return f"{head} {{\n####{_plain(task.answer)}\n}}\n"
    pairs = "\n".join(f"={_plain(words)} -> {_plain(letter)}" for words, letter in task.pairs)
    return f"{head} {{\n{pairs}\n}}\n"


def _plain(text: str) -> str:
    """Text without a sign of the format, and without the arrow that parts a pair."""
    return GIFT_SIGNS.sub(lambda sign: f"\\{sign[0]}", " ".join(visible(text).split())).replace("->", "→")


def _moodle(asked: list[Task]) -> bytes:
    quiz = ElementTree.Element("quiz")
    for task in asked:
        question = ElementTree.SubElement(quiz, "question", type="matching" if task.pairs else "essay")
        _texts(question, "name", task.id)
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
