"""The command line: what a user types, sees and gets back."""

import json
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from tests.conftest import INVENTED

STORY = """Ferry fire off Lindness
By Ingrid Solheim

The coastguard rescued 412 people from a burning ferry on Sunday night, its spokeswoman said on Monday morning.

The fire began at noon on the car deck of the ship, which was on its way to the island with a full load of cars.

"We had everybody off within 50 minutes," said Maren Holt, the captain, who led the rescue from the bridge.
"""

#: Lines that have broken sites before, each in an article as a reader would see it.
HOSTILE = [
    "Word: text as a first line",
    "<script>alert(1)</script> is how they began.",
    "The sum {{ 7*7 }} and {% raw %} are only words.",
    "| a | b |",
    "---",
    "The page ended with <![ and <!-- and <![CDATA[ too.",
    "# Not a heading of ours",
    "[x]: javascript:alert(1)",
    "*[the]: pwned, said the *captain* of `the ship`.",
    "title: not the title of this page",
    '--8<-- "mkdocs.yml"',
    "{: onclick=alert(1) } was written on the wall.",
    "An e\u0301 and an é, a \U0001f6a2 and 한국어 and עברית stand here.",
]


def seeds(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir()
    for name, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        path = folder / name.replace("__", "/").replace("_yml", ".yml").replace("_txt", ".txt").replace(
            "_html", ".html"
        )
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return folder


def test_help_loads_nothing_heavy():
    """`--help` answers at once, because no stage, parser or site builder is loaded for it."""
    program = (
        "import sys; from generator.cli import main\n"
        "try: main(['build', '--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    heavy = {
        "spacy",
        "trafilatura",
        "pint",
        "pydantic",
        "mkdocs",
        "lxml",
        "rich",
        "datasketch",
        "yaml",
        "numpy",
        "jinja2",
    }
    assert ("Usage:" in done.stdout, heavy.intersection(json.loads(done.stderr.replace("'", '"')))) == (True, set())


@pytest.mark.parametrize("command", ["generate", "build", "serve", "check", "export", "add"])
def test_every_command_explains_itself(crossbrief, command):
    """A sentence and every option."""
    result = crossbrief(command, "--help")
    assert (result.exit_code, len(result.output.splitlines()) > 5) == (0, True)


def test_python_m_is_the_same_command():
    """`python -m generator` is `crossbrief`."""
    done = subprocess.run([sys.executable, "-m", "generator", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("crossbrief, version ")


def test_an_unknown_option_is_not_understood(crossbrief):
    """Code 2, as everywhere."""
    assert crossbrief("build", "--colour", "red").exit_code == 2


def test_generate_writes_pages_and_says_what_it_did(crossbrief):
    """The result on stdout as JSON: counts, and every file that was written."""
    said = json.loads(crossbrief("generate", "--seeds", INVENTED, "--docs", "docs", "--json").stdout)
    assert (said["sources"], said["left_out"], "index.md" in said["written"]) == (4, [], True)


def test_the_same_command_again_writes_nothing(crossbrief):
    """Unchanged seeds give unchanged files."""
    crossbrief("generate", "--seeds", INVENTED, "--docs", "docs")
    said = json.loads(crossbrief("generate", "--seeds", INVENTED, "--docs", "docs", "--json").stdout)
    assert (said["written"], said["deleted"]) == ([], [])


def test_export_prints_the_data_and_writes_nothing(crossbrief, tmp_path, invented):
    """The same data as on the site; not one file is made, in the folder or elsewhere."""
    shutil.copytree(INVENTED, tmp_path / "mine")
    before = sorted(tmp_path.rglob("*"))
    result = crossbrief("export", "mine")
    assert json.loads(result.stdout) == invented.export
    assert sorted(tmp_path.rglob("*")) == before


def test_build_works_in_any_folder(invented):
    """With nothing but the package: a site with a page for each source, and the data."""
    made = {path.relative_to(invented.site).as_posix() for path in invented.site.rglob("*") if path.is_file()}
    expected = {"index.html", "comparison/index.html", "sources/harbour-gazette/index.html", "data/briefing.json"}
    assert expected <= made


def test_build_leaves_nothing_beside_the_site(invented):
    """Staging folders are gone."""
    assert sorted(path.name for path in invented.site.parent.iterdir()) == ["docs", "site"]


def test_the_site_is_named_after_its_briefing(invented):
    """Not after the program."""
    assert "The fire on the Nordlys" in html.parse(invented.site / "404.html").findtext(".//title")


def test_a_folder_that_is_not_a_site_is_not_replaced(crossbrief, tmp_path):
    """A slip of the hand in --out costs nobody a folder of photographs."""
    (tmp_path / "photographs").mkdir()
    (tmp_path / "photographs" / "one.jpg").write_text("x")
    result = crossbrief("build", "--seeds", INVENTED, "--out", "photographs")
    assert (result.exit_code, "neither empty nor a site of ours" in result.stderr) == (1, True)
    assert (tmp_path / "photographs" / "one.jpg").exists()


@pytest.mark.parametrize("out", ["photographs", ".", "seeds", "seeds/site"])
def test_a_wrong_place_is_refused_before_anything_is_read(crossbrief, tmp_path, out):
    """A foreign folder, one that holds the articles, the articles themselves, a folder among them: one line."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    seeds(tmp_path / "photographs", one_txt="x")
    result = crossbrief("build", "--out", out)
    assert (result.exit_code, len(result.stderr.splitlines()), "name another folder" in result.stderr) == (1, 1, True)


def test_a_place_that_cannot_be_written_is_one_line(crossbrief, tmp_path):
    """With its name; no trace of the site builder."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    (tmp_path / "file").write_text("x")
    result = crossbrief("build", "--out", "file/site")
    errors = [line for line in result.stderr.splitlines() if "Error" in line]
    assert (result.exit_code, len(errors), "file: cannot be written" in errors[0]) == (1, 1, True)
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("address", ["127.0.0.1:99999", "127.0.0.1", "127.0.0.1:http"])
def test_an_address_that_is_none_is_one_line(crossbrief, tmp_path, address):
    """With an example of one."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    result = crossbrief("serve", "--address", address)
    assert (result.exit_code, result.stderr.count("\n"), "is no address" in result.stderr) == (1, 1, True)


def test_a_busy_address_is_one_line(crossbrief, tmp_path):
    """Another program serves there."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    with socket.create_server(("127.0.0.1", 0)) as other:
        result = crossbrief("serve", "--address", f"127.0.0.1:{other.getsockname()[1]}")
    assert (result.exit_code, result.stderr.count("\n"), "cannot be served" in result.stderr) == (1, 1, True)


def test_two_builds_of_one_site_both_succeed(tmp_path):
    """The second waits for the first."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    command = [sys.executable, "-m", "generator", "build", "--seeds", "seeds", "--out", "site"]
    running = [subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in "ab"]
    said = [build.communicate()[1].decode() for build in running]
    assert [build.returncode for build in running] == [0, 0], said
    assert sorted(path.name for path in tmp_path.iterdir()) == ["seeds", "site"]


def test_what_others_put_into_the_site_stays(crossbrief, tmp_path):
    """A repository, a domain name, a page; the page of a source that is gone goes, and none of it is a fault."""
    seeds(tmp_path / "seeds", one_txt=STORY, two_txt=STORY.replace("412", "398"))
    crossbrief("build")
    for name in (".git/HEAD", "CNAME", "mine/index.html"):
        (tmp_path / "site" / name).parent.mkdir(exist_ok=True)
        (tmp_path / "site" / name).write_text("<p>mine</p>")
    (tmp_path / "seeds" / "two.txt").rename(tmp_path / "seeds" / "three.txt")
    assert [crossbrief(command).exit_code for command in ("build", "check")] == [0, 0]
    there = [name for name in (".git/HEAD", "CNAME", "mine/index.html") if (tmp_path / "site" / name).is_file()]
    sources = sorted(path.name for path in (tmp_path / "site" / "sources").iterdir() if path.is_dir())
    assert (there, sources) == ([".git/HEAD", "CNAME", "mine/index.html"], ["one", "three"])


def test_a_failing_build_leaves_the_old_site(crossbrief, tmp_path, invented):
    """Every byte of it; and the message says which link on which page is dead."""
    shutil.copytree(invented.docs, "docs")
    shutil.copytree(invented.site, "site")
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    (tmp_path / "docs" / "about.md").write_text("# About\n\n[a dead link](nowhere.md)\n")
    result = crossbrief("build", "--seeds", INVENTED, "--docs", "docs")
    after = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    assert (result.exit_code, "nowhere.md" in result.stderr, after == before) == (1, True, True)


def test_check_passes_a_sound_site(crossbrief, invented):
    """Code 0, and nothing on stdout."""
    result = crossbrief("check", "--seeds", invented.seeds, "--out", invented.site)
    assert (result.exit_code, result.stdout) == (0, "")


def test_check_finds_one_wrong_character(crossbrief, tmp_path, invented):
    """A seed that changed by one letter no longer supports the site."""
    shutil.copytree(invented.seeds, "seeds")
    story = tmp_path / "seeds" / "island-voice.txt"
    story.write_text(story.read_text().replace("412 people", "413 people"))
    result = crossbrief("check", "--seeds", "seeds", "--out", invented.site, "--json")
    faults = [fault for fault in json.loads(result.stdout) if "'413 people" in fault["message"]]
    assert (result.exit_code, faults != []) == (3, True)


@pytest.mark.parametrize("page", ["comparison/index.html", "sources/island-voice/index.html"])
def test_check_reads_the_words_on_the_pages(crossbrief, tmp_path, invented, page):
    """A word that somebody changed on a page, and nowhere else, is a fault of that page."""
    shutil.copytree(invented.site, "site")
    changed = tmp_path / "site" / page
    changed.write_text(changed.read_text(encoding="utf-8").replace("412", "413"), encoding="utf-8")
    result = crossbrief("check", "--seeds", invented.seeds)
    assert (result.exit_code, {line.split(":")[0] for line in result.stdout.splitlines()}) == (3, {page})


def test_check_of_nothing_is_an_error(crossbrief):
    """Without a site there is nothing to check, and the message says what to do."""
    result = crossbrief("check", "--seeds", INVENTED, "--out", "missing")
    assert (result.exit_code, "build it first" in result.stderr) == (1, True)


def test_a_folder_that_is_not_there(crossbrief):
    """A line with its name."""
    result = crossbrief("generate", "--seeds", "missing")
    assert (result.exit_code, "Error: " in result.stderr, "missing" in result.stderr) == (1, True, True)


def test_an_empty_folder(crossbrief, tmp_path):
    """A line with its name; nothing is written."""
    seeds(tmp_path / "seeds")
    result = crossbrief("generate")
    assert (result.exit_code, "seeds" in result.stderr, (tmp_path / "docs").exists()) == (1, True, False)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.txt", b" \n\n"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256))),
    ],
)
def test_a_file_without_an_article_is_left_out(crossbrief, tmp_path, name, data):
    """It is named with its reason, on stderr and on the site; the other article is published."""
    folder = seeds(tmp_path / "seeds", good_txt=STORY)
    (folder / name).write_bytes(data)
    said = json.loads(crossbrief("generate", "--json").stdout)
    page = (tmp_path / "docs" / "inputs.md").read_text(encoding="utf-8")
    assert (said["sources"], [left["path"] for left in said["left_out"]]) == (1, [name])
    assert name.split(".")[0] in page


def test_strict_ends_with_its_own_code(crossbrief, tmp_path):
    """For a program that must know that an article is missing."""
    seeds(tmp_path / "seeds", good_txt=STORY, empty_txt="")
    result = crossbrief("generate", "--strict")
    assert (result.exit_code, "left out: empty.txt" in result.stderr) == (3, True)


def test_two_seeds_with_one_name_are_two_sources(crossbrief, tmp_path):
    """Neither is lost, and each has its own page."""
    other = STORY.replace("412", "398").replace("noon", "one").replace("50", "90")
    seeds(tmp_path / "seeds", north__story_txt=STORY, south__story_txt=other)
    said = json.loads(crossbrief("generate", "--json").stdout)
    pages = [name for name in said["written"] if name.startswith("sources/") and name != "sources/index.md"]
    assert (said["sources"], len(pages)) == (2, 2)


@pytest.mark.parametrize(
    ("briefing", "named"),
    [
        ("titel: The fire\n", ["briefing.yml", "line 1", "titel"]),
        ("title: The fire\nsources:\n  story.txt:\n    published: last Tuesday\n", ["line 4", "2025-03-31"]),
        ("sources:\n  gone.txt:\n    outlet: The Gazette\n", ["line 2", "gone.txt"]),
        ("title: [The fire\n", ["briefing.yml", "line"]),
    ],
)
def test_a_slip_in_briefing_yml_gets_its_line(crossbrief, tmp_path, briefing, named):
    """The file, the line and what is wrong; nothing is written."""
    seeds(tmp_path / "seeds", story_txt=STORY, briefing_yml=briefing)
    result = crossbrief("generate")
    assert [word for word in named if word not in result.stderr] == []
    assert (result.exit_code, (tmp_path / "docs").exists()) == (1, False)


def test_markup_in_an_article_is_shown_as_it_is(crossbrief, tmp_path):
    """HTML, Markdown, Jinja and front matter in an article are its words: every line stands on its page unchanged."""
    body = "\n\n".join(f"{line}" for line in HOSTILE)
    seeds(tmp_path / "seeds", story_txt=f"{body}\n\n{STORY}", other_txt=STORY)
    (tmp_path / "seeds" / "briefing.yml").write_text('title: "</title><script>alert(2)</script>"\n')
    result = crossbrief("build")
    assert result.exit_code == 0, result.stderr
    pages = {path: html.fromstring(path.read_bytes()) for path in (tmp_path / "site").rglob("*.html")}
    story = " ".join(pages[tmp_path / "site" / "sources" / "story" / "index.html"].text_content().split())
    assert [line for line in HOSTILE if line not in story] == []
    scripts = [script for page in pages.values() for script in page.iter("script") if not script.get("type")]
    assert [script.text for script in scripts if "alert" in (script.text or "")] == []


def test_pages_are_added_by_their_address(crossbrief, tmp_path):
    """An address that must not be fetched is refused with its reason, and the folder stays as it was."""
    seeds(tmp_path / "seeds", story_txt=STORY)
    result = crossbrief("add", "file:///etc/passwd")
    assert (result.exit_code, "not added: file:///etc/passwd" in result.stderr) == (3, True)
    assert sorted(path.name for path in (tmp_path / "seeds").iterdir()) == ["story.txt"]
