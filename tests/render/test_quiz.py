"""The handout's questions for learning platforms."""

import re
from dataclasses import replace
from xml.etree import ElementTree

from generator.model import Cell, Copy, Facet, Quote, Rights, Verdict
from generator.render.lesson import lesson_rows, letters, texts
from generator.render.quiz import quiz_files, tasks
from generator.render.scene import Scene
from tests.render.sample import BRIEFING, with_rights
from tests.render.variants import annotated, briefing, many

SCENE = Scene.of(BRIEFING)


def test_no_name_gives_the_answer():
    """A class knows the sources by letters alone."""
    asked = [task.question for task in tasks(SCENE)]
    matched = {letter for task in tasks(SCENE) for _, letter in task.pairs}
    assert [name for name in SCENE.names.values() if any(name in question for question in asked)] == []
    assert matched <= {"Source A", "Source B", "Source C", "Source D"}


def test_both_files_hold_every_task():
    """One question each, under the same name, by which a teacher finds it."""
    gift, xml = quiz_files(SCENE)
    names = [question.findtext("name/text") for question in ElementTree.fromstring(xml.data)]
    assert names == [f"{number}. {task.label}" for number, task in enumerate(tasks(SCENE), 1)]
    assert all(f"::{name}::[plain]" in gift.data.decode() for name in names)


def test_a_sign_of_the_format_is_text():
    """A label with a brace or an equals sign cannot end a question."""
    rows = tuple(replace(row, label="a = {b} ~ #c: d") for row in BRIEFING.rows)
    gift, _ = quiz_files(Scene.of(replace(BRIEFING, rows=rows)))
    assert "a \\= \\{b\\} \\~ \\#c\\: d" in gift.data.decode()


def test_without_a_task_there_is_no_file():
    """Nothing to ask is no empty quiz."""
    assert quiz_files(Scene.of(replace(BRIEFING, rows=()))) == ()


def test_of_claims_no_figures_are_asked():
    """Two claims in conflict are no figures, and the task asks for neither."""
    row = replace(BRIEFING.rows[0], facet=Facet.CLAIM, verdict=Verdict.CONFLICT)
    question = tasks(Scene.of(replace(BRIEFING, rows=(row,))))[0].question
    assert question == f"{row.label}: Which of these cannot both be so? Say how you can tell."


def test_the_key_names_the_sides_of_a_clash():
    """By their letters, as the class knows them."""
    answers = [task.answer for task in tasks(SCENE) if not task.pairs]
    assert any(re.match(r"Source [A-D](( and|,) Source [A-D])* against Source [A-D]", answer) for answer in answers)


def test_the_key_says_who_quotes():
    """A teacher need not look which of the articles has the quotation marks."""
    told = annotated("daily", "“It will hold,” said Roe.")
    whole = told.article.span(0, 15)
    told = replace(told, quotes=(Quote(span=whole, content=whole.part(1, 14), speaker=None),))
    post = annotated("post", "It will hold, Roe thinks.")
    cells = tuple(Cell(source=s.article.id, spans=(s.article.span(0, 12),)) for s in (told, post))
    asked = replace(BRIEFING.rows[0], facet=Facet.CLAIM, verdict=Verdict.QUOTED_PARAPHRASED, cells=cells)
    [task] = tasks(Scene.of(replace(briefing("Dam", told, post), rows=(asked,))))
    assert task.answer.startswith("In quotation marks: Source A. Without: Source B.")


def test_a_class_meets_every_verdict():
    """Ten points of one kind would leave no task on, for example, whose news it is."""
    usual, origin = BRIEFING.rows[0], next(row for row in BRIEFING.rows if row.verdict is Verdict.SINGLE_ORIGIN)
    sentence = usual.cells[0].spans[0]
    many_rows = tuple(
        replace(
            usual,
            id=f"r-{n}",
            cells=(replace(usual.cells[0], spans=(sentence.part(sentence.start + n, sentence.start + n + 1),)),),
        )
        for n in range(12)
    )
    chosen = lesson_rows(Scene.of(replace(BRIEFING, rows=(*many_rows, origin))))
    assert (len(chosen), chosen[-1].id) == (10, origin.id)


def test_no_point_is_looked_for_twice():
    """Two rows of the same words and the same verdict are one exercise."""
    twice = replace(BRIEFING.rows[0], id="again", label="Again")
    assert lesson_rows(Scene.of(replace(BRIEFING, rows=(BRIEFING.rows[0], twice)))) == BRIEFING.rows[:1]


def test_of_many_articles_a_class_gets_those_that_say_most():
    """Six at most, one of those that print one text, under the letters that the other pages use."""
    told = Scene.of(many())
    assert list(letters(told).values()) == [f"Source {letter}" for letter in "ABCDEF"]
    copied = replace(many(), copies=(Copy(sources=("paper-00", "paper-01", "paper-03"), shared=0.9),))
    assert [*letters(Scene.of(copied))] == [f"paper-{n:02}" for n in (0, 2, 4, 5, 6, 7)]


def test_a_class_reads_the_articles_without_what_tells_whose_they_are():
    """The words of the story, no byline; of a text that may not be shown, its address alone."""
    courier = texts(SCENE)[0]
    assert "gave way on Tuesday" in " ".join(words for _, words in courier.lines)
    assert not any("Ines Marlow" in words for _, words in courier.lines)
    briefing = with_rights(Rights.EXCERPT)
    kept = {s.article.id: s.article.rights is Rights.FULL for s in briefing.sources}
    assert {text.source: bool(text.lines) for text in texts(Scene.of(briefing))} == kept
