"""Writes the names of the parts of countries that the reader knows: `python -m scripts.parts FILE`.

The file is `subdivisions/en/en.json` of the npm package cldr-subdivisions-full (`npm pack cldr-subdivisions-full`).
"""

import json
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "generator" / "annotate" / "naming" / "parts.txt"
HEAD = """\
# Names of the parts of all countries as English writes them, from Unicode CLDR (https://cldr.unicode.org), which gives
# them under the licence Unicode-3.0 (LICENSES/Unicode-3.0.txt). Changed: only the names are kept, each once.
# Written by scripts/parts.py from cldr-subdivisions-full {version}.
"""


def main() -> None:
    """Write the file anew, sorted, so that a new release shows in the difference."""
    source = Path(sys.argv[1])
    names = set(
        json.loads(source.read_text(encoding="utf-8"))["subdivisions"]["localeDisplayNames"]["subdivisions"].values()
    )
    version = json.loads((source.parents[2] / "package.json").read_text(encoding="utf-8"))["version"]
    TARGET.write_text(HEAD.format(version=version) + "\n".join(sorted(names)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
