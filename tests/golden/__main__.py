"""`make golden`: write the golden pages anew. Look at the difference: it is what a reader will see."""

import shutil
import sys

from tests.golden import FOLDER, GOLDEN

if __name__ == "__main__":
    for name, make in GOLDEN.items():
        made = make()
        shutil.rmtree(FOLDER / name, ignore_errors=True)
        for page, data in made.items():
            (FOLDER / name / page).parent.mkdir(parents=True, exist_ok=True)
            (FOLDER / name / page).write_bytes(data)
        sys.stdout.write(f"{len(made)} files are in {FOLDER / name}\n")
    sys.stdout.write(f"see what changed: git diff --stat {FOLDER}\n")
