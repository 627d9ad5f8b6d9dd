"""Writes where the project lives into what the package index shows: `python -m scripts.release OWNER/NAME TAG`.

The repository itself names no host, so that a copy of it is whole. A package needs whole addresses: its README is shown
far from its pictures and pages.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
#: A link or a picture of Markdown that leads into the repository.
LOCAL = re.compile(r"(!?)\[((?:[^\[\]]|\[[^\]]*\])*)\]\((?!https?://|#)([^)\s]+)\)")
BEFORE = "[project.optional-dependencies]"


def addressed(readme: str, repository: str, tag: str) -> str:
    """The README with whole addresses.

    >>> addressed("![A page](docs/a.png), [Why](DESIGN.md)", "them/crossbrief", "v1.0.0")
    '![A page](https://raw.githubusercontent.com/them/crossbrief/v1.0.0/docs/a.png), \
[Why](https://github.com/them/crossbrief/blob/v1.0.0/DESIGN.md)'
    """

    def whole(found: re.Match[str]) -> str:
        picture, words, path = found.groups()
        host = f"https://raw.githubusercontent.com/{repository}" if picture else f"https://github.com/{repository}/blob"
        return f"{picture}[{words}]({host}/{tag}/{path})"

    return LOCAL.sub(whole, readme)


def with_urls(pyproject: str, repository: str) -> str:
    """The metadata with the addresses of the project."""
    home = f"https://github.com/{repository}"
    pages = {"Homepage": "", "Documentation": "/tree/main/manual/docs", "Changelog": "/blob/main/CHANGELOG.md"}
    pages |= {"Issues": "/issues", "Source": ""}
    urls = "".join(f'{name} = "{home}{page}"\n' for name, page in pages.items())
    return pyproject.replace(BEFORE, f"[project.urls]\n{urls}\n{BEFORE}", 1)


def main() -> None:
    """Change both files in place."""
    repository, tag = sys.argv[1:]
    readme, pyproject = ROOT / "README.md", ROOT / "pyproject.toml"
    readme.write_text(addressed(readme.read_text(encoding="utf-8"), repository, tag), encoding="utf-8")
    pyproject.write_text(with_urls(pyproject.read_text(encoding="utf-8"), repository), encoding="utf-8")


if __name__ == "__main__":
    main()
