"""Torn, mixed and doubled files of every format are read, or left out with a reason; none stops the program."""

import hashlib
import random
from pathlib import Path

from generator.clean import clean_drafts, open_seed
from generator.model import Seed

SAMPLES = sorted(path for path in (Path(__file__).parent / "formats").rglob("*") if path.is_file())
#: `make bench` has five times as many.
MUTATIONS = 400
HOSTILE = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xed\xa0\xbd",
        b"\\ud83d",
        b"\r",
        b"\x1b[31m",
        b"<![CDATA[",
        b"-->",
        b"&#xD800;",
        b"\xe2\x80\xae",
    ),
    *(
        b'"' * 300,
        b"9" * 5000,
        b"[" * 2000,
        b"<div>" * 2000,
        b"0001-01-01",
        b"9999-12-31T23:59:59-23:59",
        b"\n\nReuters\n",
    ),
)


def mutated(data: bytes, choice: random.Random) -> bytes:
    """The bytes with one to four changes: a stretch cut, doubled or moved, a byte changed, something hostile put in."""
    for _ in range(choice.randint(1, 4)):
        start, end = sorted((choice.randrange(len(data) + 1), choice.randrange(len(data) + 1)))
        piece = data[start:end]
        data = choice.choice(
            [
                data[:start] + data[end:],
                data[:end] + piece + data[end:],
                data[:start] + piece[::-1] + data[end:],
                data[:start] + bytes([choice.randrange(256)]) + data[start + 1 :],
                data[:start] + choice.choice(HOSTILE) + data[start:],
            ]
        )
    return data


def mutations(count: int = MUTATIONS) -> list[Seed]:
    """The same ones every time."""
    choice = random.Random(20311)
    made = []
    for number in range(count):
        sample = SAMPLES[number % len(SAMPLES)]
        data = mutated(sample.read_bytes(), choice)
        made.append(Seed(path=f"{number}-{sample.name}", data=data, sha256=hashlib.sha256(data).hexdigest()))
    return made


def test_every_mutation_is_read_or_left_out():
    """Never both empty, never an exception; each article's text can be written."""
    opened = [open_seed(seed) for seed in mutations()]
    assert [seed for seed in opened if not seed.drafts and not seed.left_out] == []
    assert all(article.text.encode() for seed in opened for article in clean_drafts([seed]).articles)
