"""One search over all briefings: one index like the theme's own, or one that is fetched in parts where it is large."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any  # entries of the index, as they stand in its JSON

from generator.errors import SiteError
from generator.site.policy import FROM_DISK, IN_PARTS
from generator.site.search_index import FIELD, TITLE
from generator.text.hidden import show_hidden

SEARCH = "search/search_index.json"
WORKERS = "assets/javascripts/workers"
WORKER = Path(__file__).with_name("large_search.js")
#: From here on one index is too much for a reader who wants one word: 300 articles were 8.8 MB at each page's opening.
LARGE_BRIEFINGS = 100
LARGE_PAGES = 3000
#: Of Pagefind's files those that our worker needs; the others are its own boxes and styles.
NEEDED = ("pagefind.js", "pagefind-entry.json", ".pf_meta", ".pf_index", ".pf_fragment")


def search_everywhere(staging: Path, site: Path, titles: Mapping[str, str], language: str) -> None:
    """Put the entries of every briefing into the search of the pages around them, with addresses from there.

    `titles` are those of the briefings by their addresses: a page called "Comparison" says of which one it is.
    """
    file = staging / SEARCH
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    entries = [*index["docs"], *(entry for name, title in titles.items() for entry in _entries(site, name, title))]
    index["config"]["fields"] |= {"title": {"boost": TITLE}, FIELD: {"boost": 1.0}}
    pages = sum("#" not in entry["location"] for entry in entries)
    if (len(titles) > LARGE_BRIEFINGS or pages > LARGE_PAGES) and not (staging / FROM_DISK).exists():
        _index_in_parts(entries, language, staging / IN_PARTS.parent)
        shutil.copy(WORKER, next((staging / WORKERS).glob("search.*.js")))
        entries = []
    text = json.dumps({**index, "docs": entries}, separators=(",", ":"))
    file.write_text(text, encoding="utf-8")
    if (staging / FROM_DISK).exists():  # a page that was opened from disk may read a script, and no file
        (staging / FROM_DISK).write_text(f"var __index = {text}", encoding="utf-8")


def _entries(site: Path, name: str, title: str) -> Iterator[dict[str, Any]]:
    for entry in json.loads((site / name / SEARCH).read_text(encoding="utf-8"))["docs"]:
        named = "#" in entry["location"] or not entry["location"]
        whole = entry["title"] if named else f"{entry['title']} – {escape(show_hidden(title))}"
        yield {**entry, "title": whole, "location": f"{name}/{entry['location']}"}


def _index_in_parts(entries: Sequence[dict[str, Any]], language: str, target: Path) -> None:
    """Write the index: a part for each page, and parts by the beginnings of words. SiteError where Pagefind fails.

    Its command is used, on pages laid out for it: its Python interface waits a tenth of a second for each page.
    """
    with TemporaryDirectory(prefix="crossbrief-") as folder:
        for location, page in groupby(entries, key=lambda entry: entry["location"].partition("#")[0]):
            file = Path(folder, location, "index.html")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(_page(list(page), language), encoding="utf-8")
        options = ["--site", folder, "--output-path", str(target), "--force-language", language]
        command = [sys.executable, "-m", "pagefind", *options]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - pinned by us
    if done.returncode:
        raise SiteError("pagefind", f"no search was built\n  {(done.stderr or done.stdout).strip()}")
    wanted = (*NEEDED, f"wasm.{language}.pagefind")
    for made in target.rglob("*"):
        if made.is_file() and made.name != Path(SEARCH).name and not made.name.endswith(wanted):
            made.unlink()


def _page(entries: Sequence[dict[str, Any]], language: str) -> str:
    """A page made of its entries alone, so that every section of it is found at its own anchor.

    Titles and texts are the theme's: encoded already, the texts with a few tags around them.
    """
    sections = [_section(entry) for entry in entries]
    return f'<html lang="{language}"><body>{"".join(sections)}</body></html>'


def _section(entry: dict[str, Any]) -> str:
    anchor = entry["location"].partition("#")[2]
    heading = f'<h2 id="{escape(anchor)}">{entry["title"]}</h2>' if anchor else f"<h1>{entry['title']}</h1>"
    return f"{heading}<div>{entry['text']}</div>"
