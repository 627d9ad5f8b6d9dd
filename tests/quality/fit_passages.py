"""Fits the weights of `generator/clean/passages` anew: python -m tests.quality.fit_passages FOLDER.

FOLDER holds `gold.json` ({page: {"body": …}}) and a `page.html.gz` each. Every page is taken twice: flattened with its
indentation, and as a browser's paste gives it, without. Prints the body F1 with publishers left out in six parts, then
writes `weights.yml` from all pages. It is logistic regression with a ridge, by Newton's method; a line weighs as much
as the root of its number of words.
"""

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path

import numpy as np
from inscriptis import get_text

import generator.clean.passages
from generator.clean.passages.features import describe
from generator.clean.passages.lines import read_lines

RIDGE = 10.0
FOLDS = 6
WORDS = re.compile(r"\w+")
WEIGHTS = Path(generator.clean.passages.__file__).with_name("weights.yml")
HEAD = "# Written by tests/quality/fit_passages.py: what a feature of a line (features.py) adds to its log-odds.\n"


def read_pages(folder):
    """For each page and each way of pasting it: publisher, gold body, lines, features, labels."""
    for name, gold in json.loads((folder / "gold.json").read_text(encoding="utf-8")).items():
        html = gzip.decompress((folder / f"{name}.html.gz").read_bytes()).decode("utf-8", "replace")
        text = get_text(re.sub(r"^\s*<\?xml[^>]*\?>", "", html))
        for pasted in (
            text,
            "\n".join(re.sub(r"^\s*(?:[*+]|\d+\.)(?:\s+|$)", "", row).strip() for row in text.split("\n")),
        ):
            lines = list(read_lines(pasted))
            labels = np.array([is_body(pasted, line, gold["body"]) for line in lines], float)
            yield name.rsplit("_", 3)[0], gold["body"], lines, describe(lines), labels


def is_body(text, line, body):
    """Whether a line stands in the gold body: whole, or with most of its runs of four words."""
    words, wanted = WORDS.findall(text[line.start : line.end]), shingled(body)
    if len(words) < 4:
        return " ".join(words) in {" ".join(WORDS.findall(row)) for row in body.split("\n")} and bool(words)
    runs = list(zip(*(words[n:] for n in range(4)), strict=False))
    return sum(run in wanted for run in runs) > 0.6 * len(runs)


def shingled(text, known={}):  # noqa: B006 - a memory of the bodies that were shingled
    """The runs of four words of a text, counted."""
    if text not in known:
        words = WORDS.findall(text)
        known[text] = Counter(zip(*(words[n:] for n in range(4)), strict=False))
    return known[text]


def fit(pages):
    """The weights by feature, and the intercept under None."""
    names = sorted({name for page in pages for features in page[3] for name in features})
    rows = [features for page in pages for features in page[3]]
    matrix = np.array([[features.get(name, 0.0) for name in names] + [1.0] for features in rows])
    labels = np.concatenate([page[4] for page in pages])
    weights = np.sqrt([max(3, len(line.words)) for page in pages for line in page[2]])
    ridge = np.diag([RIDGE] * len(names) + [1e-6])
    beta = np.zeros(len(names) + 1)
    for _ in range(30):
        likely = 1 / (1 + np.exp(-np.clip(matrix @ beta, -30, 30)))
        slope = matrix.T @ (weights * (labels - likely)) - ridge @ beta
        curve = (matrix * (weights * likely * (1 - likely))[:, None]).T @ matrix + ridge
        beta += np.linalg.solve(curve, slope)
    return dict(zip([*names, None], beta, strict=True))


def score(pages, weights):
    """Precision and recall of each page's body in runs of four words."""
    for _, body, lines, described, _ in pages:
        kept = [
            line.text
            for line, features in zip(lines, described, strict=True)
            if weights[None] + sum(weights.get(name, 0.0) * value for name, value in features.items()) > 0
        ]
        mine, wanted = shingled("\n".join(kept)), shingled(body)
        both = sum((mine & wanted).values())
        yield both / max(1, sum(mine.values())), both / max(1, sum(wanted.values()))


def main(folder):
    """Measure with publishers left out, then write the weights of all pages."""
    pages = list(read_pages(folder))
    publishers = sorted({page[0] for page in pages})
    scores = []
    for fold in range(FOLDS):
        out = set(publishers[fold::FOLDS])
        weights = fit([page for page in pages if page[0] not in out])
        scores += score([page for page in pages if page[0] in out], weights)
    precision, recall = np.mean(scores, axis=0)
    print(f"left out: P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / (precision + recall):.3f}")
    weights = fit(pages)
    listed = sorted((item for item in weights.items() if item[0]), key=lambda item: -item[1])
    WEIGHTS.write_text(
        f"{HEAD}intercept: {weights[None]:.2f}\nfeatures:\n"
        + "".join(f"  {name}: {value:.2f}\n" for name, value in listed),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
