"""The handout's questions for learning platforms."""

from dataclasses import replace
from xml.etree import ElementTree

from generator.model import Facet, Verdict
from generator.render.quiz import quiz_files, tasks
from generator.render.scene import Scene
from tests.render.sample import BRIEFING

SCENE = Scene.of(BRIEFING)


def test_no_name_gives_the_answer():
    """A class knows the sources by letters alone."""
    asked = [task.question for task in tasks(SCENE)]
    matched = {letter for task in tasks(SCENE) for _, letter in task.pairs}
    assert [name for name in SCENE.names.values() if any(name in question for question in asked)] == []
    assert matched <= {"Source A", "Source B", "Source C", "Source D"}


def test_both_files_hold_every_task():
    """One question each, under the same name."""
    gift, xml = quiz_files(SCENE)
    names = [question.findtext("name/text") for question in ElementTree.fromstring(xml.data)]
    assert names == [task.id for task in tasks(SCENE)]
    assert all(f"::{name}::" in gift.data.decode() for name in names)


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
    assert question == f"{row.label}: which of these cannot both be so? Say how you can tell."
