"""`make golden`: write the golden pages anew. Look at the difference: it is what a reader will see."""

import shutil
import sys
from pathlib import Path

from tests.golden import make_pages

DOCS = Path(__file__).parent / "docs"

if __name__ == "__main__":
    shutil.rmtree(DOCS, ignore_errors=True)
    made = make_pages()
    for name, data in made.items():
        (DOCS / name).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / name).write_bytes(data)
    sys.stdout.write(f"{len(made)} files are in {DOCS}; see what changed: git diff --stat {DOCS}\n")
