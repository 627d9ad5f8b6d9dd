"""The gold lies beside the checkout, if at all: `make quality` names its folder, and only then its floors are tests."""

import os
from pathlib import Path

collect_ignore = [] if (Path(os.environ.get("GOLD", "none")) / "seeds.json").is_file() else ["test_gold.py"]
