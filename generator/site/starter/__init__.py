"""A project of one's own: the files that `crossbrief init` lays into a folder, none of them over another."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from generator import PACKAGED
from generator.errors import SiteError

#: The name in a project -> the name beside this file.
FILES = {
    "seeds/briefing.yml": "briefing.yml",
    "seeds/points/editor.yml": "editor.yml",
    ".gitignore": "gitignore",
    "requirements.txt": "requirements.txt",
    ".github/workflows/briefing.yml": "github.yml",
    ".gitlab-ci.yml": "gitlab.yml",
    "netlify.toml": "netlify.toml",
    "wrangler.toml": "wrangler.toml",
    "Dockerfile": "Dockerfile",
}
#: In the packaged configuration: a folder beside it, which the plugin finds in the installed package instead.
OVERRIDES = "  custom_dir: overrides\n"
PLUGIN = "  crossbrief: {} # turns seeds/ into docs/ before each build\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """What was written, and what was there already and stays as it is; relative to the folder, sorted."""

    written: tuple[str, ...]
    kept: tuple[str, ...]


def start_project(folder: Path, version: str, schemas: Mapping[str, str]) -> Started:
    """Lay the files of a project into `folder`. SiteError where it cannot be written.

    `schemas` are the JSON schemas of `briefing.yml` and of points files, for editors that help with their keys.
    """
    files = {**_texts(version), **schemas}
    kept = tuple(sorted(name for name in files if (folder / name).exists()))
    written = tuple(sorted(files.keys() - set(kept)))
    try:
        for name in written:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(files[name], encoding="utf-8")
    except OSError as error:
        raise SiteError(str(error.filename or folder), f"cannot be written: {error.strerror or error}") from error
    return Started(written=written, kept=kept)


def _texts(version: str) -> dict[str, str]:
    templates = resources.files(__package__) / "files"
    texts = {name: (templates / source).read_text(encoding="utf-8") for name, source in FILES.items()}
    texts["requirements.txt"] = texts["requirements.txt"].format(version=version)
    about = PACKAGED.parent / "docs" / "about.md"
    return {**texts, "mkdocs.yml": _configuration(), "docs/about.md": about.read_text(encoding="utf-8")}


def _configuration() -> str:
    """The packaged configuration as a project's own, with the plugin as its last."""
    packaged = PACKAGED.read_text(encoding="utf-8").split("\n", 1)[1]
    head = "# How the site is built, with `crossbrief build` or plain `mkdocs build`; all of it is yours to change.\n"
    return head + packaged.replace(OVERRIDES, "") + PLUGIN
