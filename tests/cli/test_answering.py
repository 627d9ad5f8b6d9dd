"""Asking a model by hand: a request to paste, and an answer that is checked and kept."""

import json
import shutil

import yaml

from generator.read.files import find_files
from tests.ask.server import fails, says, serving
from tests.conftest import INVENTED

GAZETTE, VOICE = "harbour-gazette.txt", "island-voice.txt"
ANSWER = {
    "points": [
        {
            "label": "People in the boats",
            "says": {GAZETTE: ["forced 412 people into lifeboats"], VOICE: ["had rescued 412 people"]},
        },
        {"label": "Cause", "says": {GAZETTE: ["The fire started in an electric lorry"], VOICE: ["it was arson"]}},
    ]
}


def test_a_request_holds_every_sentence_and_nothing_is_sent(crossbrief):
    """Numbered sentences under the name of their file; stderr says that nothing left the machine."""
    result = crossbrief("ask", "--seeds", INVENTED)
    held = [
        line in result.stdout
        for line in ("] Fjordline's shares fell by 7 percent on Monday.", "ARTICLE island-voice.txt")
    ]
    assert (result.exit_code, held, "Nothing was sent" in result.stderr) == (0, [True, True], True)


def test_an_answer_is_checked_and_kept(crossbrief, tmp_path):
    """What stands in the articles is in the file, what does not is said; the export names the model."""
    shutil.copytree(INVENTED, "seeds")
    (tmp_path / "answer.json").write_text(json.dumps(ANSWER))
    result = crossbrief("answer", "answer.json", "--seeds", "seeds", "--model", "parrot 1")
    kept = yaml.safe_load((tmp_path / "seeds/points/model.yml").read_text())
    export = json.loads(crossbrief("export", "seeds").stdout)
    rows = [(row["label"], row["by"]) for row in export["rows"] if row["by"] != "rules"]
    assert (result.exit_code, result.stdout.splitlines()[0], kept["points"], rows) == (
        0,
        "2 points proposed, 1 kept, 1 not printed",
        ANSWER["points"][:1],
        [("People in the boats", "model parrot 1")],
    )


def test_a_label_that_no_page_will_show_is_told(crossbrief, tmp_path):
    """With its line in the file that is kept: the point stays."""
    shutil.copytree(INVENTED, "seeds")
    named = {**ANSWER["points"][0], "label": "People whom Ana Holt saved"}
    (tmp_path / "answer.json").write_text(json.dumps({"points": [named]}))
    result = crossbrief("answer", "answer.json", "--seeds", "seeds")
    told = [line for line in result.stderr.splitlines() if line.startswith("points/model.yml:")]
    assert ("1 kept, 0 not printed" in result.stdout, len(told), "Ana Holt" in told[0]) == (True, 1, True)


def test_an_answer_of_inventions_keeps_nothing(crossbrief, tmp_path):
    """No points file is written; the message says why and where the answer is, which no build takes for an article."""
    shutil.copytree(INVENTED, "seeds")
    (tmp_path / "answer.json").write_text('{"points": [{"says": {"island-voice.txt": ["it was arson"]}}]}')
    result = crossbrief("answer", "answer.json", "--seeds", "seeds")
    (kept,) = (tmp_path / "seeds/points").iterdir()
    told = ["stand in two of the articles" in result.stderr, kept.name in result.stderr]
    assert (result.exit_code, told, kept.read_text()) == (1, [True, True], (tmp_path / "answer.json").read_text())
    left_out = [left.reason.code for left in find_files(tmp_path / "seeds").left_out if kept.name in left.path]
    assert (kept.suffix, left_out) == (".txt", ["left_out.answer"])


def test_a_model_is_asked_and_its_answer_kept(crossbrief, tmp_path, monkeypatch):
    """The command says what goes where before it goes, and the key is in no file."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("PARROT_KEY", "sk-secret")
    shutil.copytree(INVENTED, "seeds")
    with serving(says(f"Here you are: {json.dumps(ANSWER)}")) as (address, sent):
        result = crossbrief("ask", "--seeds", "seeds", "--model", "parrot", "--at", address, "--key-from", "PARROT_KEY")
    written = "".join(path.read_text() for path in tmp_path.rglob("*.yml"))
    told = f"in 1 request to {address} with the key in PARROT_KEY" in result.stderr
    assert (result.exit_code, told, len(sent), "model: parrot" in written, "sk-secret" in written) == (
        0,
        True,
        1,
        True,
        False,
    )


def test_half_an_answer_is_kept_half(crossbrief, tmp_path, monkeypatch):
    """A server that is busy at first, breaks off in the middle, and gives one paper the words of another."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    shutil.copytree(INVENTED, "seeds")
    stolen = {"label": "Rescue", "says": {GAZETTE: ["had rescued 412 people"], VOICE: ["had rescued 412 people"]}}
    whole = json.dumps({"points": [*ANSWER["points"], stolen, *ANSWER["points"] * 500]})
    busy, half = fails(429, retry_after="0"), says(f"```json\n{whole[: len(whole) // 2]}", why="length")
    with serving(busy, half) as (address, sent):
        result = crossbrief("ask", "--seeds", "seeds", "--model", "parrot", "--at", address)
    kept = yaml.safe_load((tmp_path / "seeds/points/model.yml").read_text())["points"]
    told = [words in result.stderr for words in ("an answer broke off", "does not stand in harbour-gazette.txt")]
    assert (result.exit_code, len(sent), kept, told) == (0, 2, ANSWER["points"][:1], [True, True])


def test_an_answer_without_points_is_not_lost(crossbrief, tmp_path, monkeypatch):
    """It may have been paid for: it is kept as it came, and the message says where."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    shutil.copytree(INVENTED, "seeds")
    prose = "The ferry burned, and both papers “say so”."
    with serving(says(prose)) as (address, _):
        result = crossbrief("ask", "--seeds", "seeds", "--model", "parrot", "--at", address)
    (kept,) = (tmp_path / "seeds/points").iterdir()
    told = [kept.name in result.stderr, "holds no points" in result.stderr]
    assert (result.exit_code, told, kept.read_text(encoding="utf-8")) == (1, [True, True], prose)


def test_an_answer_without_points_costs_no_other(crossbrief, tmp_path):
    """What the others hold is used."""
    shutil.copytree(INVENTED, "seeds")
    (tmp_path / "prose.txt").write_text("Both say so.")
    (tmp_path / "answer.json").write_text(json.dumps(ANSWER))
    result = crossbrief("answer", "prose.txt", "answer.json", "--seeds", "seeds")
    kept = sorted(path.name.split("-")[0] for path in (tmp_path / "seeds/points").iterdir())
    told = "an answer holds no points" in result.stderr
    assert (result.exit_code, told, kept) == (0, True, ["answer", "model.yml"])


def test_of_several_requests_what_came_is_kept(crossbrief, tmp_path, monkeypatch):
    """The message says how many answers came, and why no more."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    shutil.copytree(INVENTED, "seeds")
    with serving(says(json.dumps(ANSWER)), fails(401)) as (address, _):
        result = crossbrief("ask", "--seeds", "seeds", "--model", "parrot", "--at", address, "--window", "11000")
    told = ["does not accept the key" in result.stderr, "1 of 3 answers came and are used" in result.stderr]
    assert (result.exit_code, told, (tmp_path / "seeds/points/model.yml").is_file()) == (0, [True, True], True)


def test_a_key_that_is_not_there_is_missed_before_anything_is_sent(crossbrief):
    """The message names the variable."""
    result = crossbrief("ask", "--seeds", INVENTED, "--model", "parrot", "--key-from", "NO_SUCH_KEY")
    assert (result.exit_code, "NO_SUCH_KEY" in result.stderr) == (1, True)


EDITOR = """\
by: J. K.
edits:
  - row: {island-voice.txt: closed for a year}
    label: Closure
corrections:
  - {row: {island-voice.txt: "closed for 3 to 5 weeks"}, was: 2, now: 3, why: misread, by: J. K., on: 2031-03-05}
"""


def test_a_stale_edit_ends_the_build_with_3_and_a_correction_is_told(crossbrief, tmp_path):
    """The site is built all the same; the message has the file and the line."""
    shutil.copytree(INVENTED, "seeds")
    (tmp_path / "seeds/points").mkdir()
    (tmp_path / "seeds/points/editor.yml").write_text(EDITOR)
    result = crossbrief("generate", "--seeds", "seeds", "--docs", "docs")
    line = "points/editor.yml:3: “closed for a year” does not stand in island-voice.txt"
    told = ["misread" in (tmp_path / "docs" / name).read_text() for name in ("changes.md", "feed.xml")]
    assert (result.exit_code, line in result.stderr, told) == (3, True, [True, True])


def test_without_points_the_rules_stand_alone(crossbrief, tmp_path):
    """`--no-points` does not even open the files."""
    shutil.copytree(INVENTED, "seeds")
    (tmp_path / "seeds/points").mkdir()
    (tmp_path / "seeds/points/editor.yml").write_text("[broken")
    assert crossbrief("export", "seeds", "--no-points").exit_code == 0


def test_keys_that_have_moved_still_work_and_say_so(crossbrief, tmp_path):
    """Once for each; an id that is of no row is stale, with its line."""
    shutil.copytree(INVENTED, "seeds")
    briefing = tmp_path / "seeds/briefing.yml"
    row = json.loads(crossbrief("export", "seeds").stdout)["rows"][0]["id"]
    briefing.write_text(briefing.read_text() + f"\nrows:\n  labels:\n    {row}: Renamed\n  hidden: [no-such-row]\n")
    result = crossbrief("generate", "--seeds", "seeds", "--docs", "docs")
    renamed = "Renamed" in (tmp_path / "docs/comparison.md").read_text()
    lines = len(briefing.read_text().splitlines())
    stale = f"briefing.yml:{lines}: “no-such-row” is the id of no row" in result.stderr
    assert (result.exit_code, renamed, stale, result.stderr.count("has a better place now")) == (3, True, True, 1)
