"""Asking a model by hand: a request to paste, and an answer that is checked and kept."""

import json
import shutil

import yaml

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


def test_an_answer_of_inventions_keeps_nothing(crossbrief, tmp_path):
    """No file is written, and the message says why."""
    shutil.copytree(INVENTED, "seeds")
    (tmp_path / "answer.json").write_text('{"points": [{"says": {"island-voice.txt": ["it was arson"]}}]}')
    result = crossbrief("answer", "answer.json", "--seeds", "seeds")
    assert (result.exit_code, (tmp_path / "seeds/points").exists(), "nothing was kept" in result.stderr) == (
        1,
        False,
        True,
    )
