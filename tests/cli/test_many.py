"""A folder of briefings becomes one site: its front page, its states, and what is built again."""

import errno
import hashlib
import json
import shutil
from pathlib import Path

import feedparser
import pytest
import yaml
from lxml import html

from generator.read.stories import story_folders
from tests.compare.event.stories.piles import PILES

CRASHES = PILES["two bus crashes of one week"]["articles"]
FIRES = PILES["two fires in one town"]["articles"]
#: Articles of each briefing, with what its briefing.yml says.
STORIES = {
    "torvane": (
        {key: CRASHES[key] for key in ("hill-1", "hill-2")},
        {"title": "The coach above Torvane"},
        "2031-03-04",
    ),
    "brantholm": (
        {key: CRASHES[key] for key in ("city-1", "city-2")},
        {"title": "The bus in Brantholm", "state": "corrected", "note": "The name of the line was wrong."},
        "2031-04-02",
    ),
    "calder": (
        {key: FIRES[key] for key in ("mill-1", "mill-2")},
        {"title": "Calder Mill", "state": "draft"},
        "2031-04-09",
    ),
}
SETTINGS = "title: The Saar Valley Briefings\npublisher: Saar Desk\naddress: https://briefings.example/saar\n"
SECRET = ("Calder", "Penrose", "Lindqvist")


def write(folder: Path, name: str, **changed: str) -> None:
    """The folder of a briefing, with changes to its briefing.yml."""
    articles, said, day = STORIES[name]
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    for key, text in articles.items():
        (place / f"{key}.txt").write_text(text, encoding="utf-8")
    sources = {f"{key}.txt": {"outlet": f"{key} Gazette", "published": day} for key in articles}
    (place / "briefing.yml").write_text(yaml.safe_dump({**said, **changed, "sources": sources}), encoding="utf-8")


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """A project of three briefings, one of them a draft, built once: its folder."""
    folder = tmp_path_factory.mktemp("many")
    for name in STORIES:
        write(folder / "seeds", name)
    (folder / "seeds" / "site.yml").write_text(SETTINGS)
    return folder


@pytest.fixture
def project(stored, crossbrief, memory, monkeypatch, tmp_path):
    """The project in the folder of the test, built; its desks stand beside its cache."""
    if memory.exists():
        shutil.copy(memory, tmp_path / "cache.sqlite")
    monkeypatch.setenv("CROSSBRIEF_CACHE", str(tmp_path / "cache.sqlite"))
    for place in stored.iterdir():
        (shutil.copytree if place.is_dir() else shutil.copy)(place, tmp_path / place.name)
    desks = Path(tmp_path, "briefings")
    for desk in desks.glob("*"):  # they are named after the folder whose briefings stand on them
        desk.rename(desks / hashlib.sha256(str(Path("seeds").resolve()).encode()).hexdigest()[:16])
    result = build(crossbrief)
    if not (stored / "site").exists():  # so that the next test has nothing to build
        for place in ("briefings", "site"):
            shutil.copytree(tmp_path / place, stored / place, dirs_exist_ok=True)
    assert result["failed"] == {}
    return tmp_path


def build(crossbrief, code=0):
    """Build the site, and what the command says of it."""
    result = crossbrief("build", "--json")
    assert result.exit_code == code, result.stderr
    return json.loads(result.stdout)


def front(project):
    return html.fromstring((project / "site" / "index.html").read_bytes())


def traces(site, words):
    """The files of a site in whose names or bytes one of the words stands."""
    files = [path for path in site.rglob("*") if path.is_file()]
    return [
        path.relative_to(site).as_posix()
        for path in files
        if any(
            word.lower().encode() in str(path.relative_to(site)).lower().encode() + path.read_bytes().lower()
            for word in words
        )
    ]


def test_the_front_page_lists_the_briefings_newest_first(project):
    """With its day, its voices, what differs in it, and that it was corrected."""
    page = front(project)
    listed = [heading.text_content().strip() for heading in page.iterfind(".//article//h3")]
    text = " ".join(page.find(".//article").text_content().split())
    assert listed == ["The bus in Brantholm", "The coach above Torvane"]
    assert "2 April 2031 · 2 sources · 2 voices" in text
    assert "Corrected. The name of the line was wrong." in text
    assert "{" not in text


def test_every_briefing_stands_at_its_own_address(project):
    """Each is a whole site with its comparison and its feed."""
    for name in ("torvane", "brantholm"):
        assert all(
            (project / "site" / name / page).is_file() for page in ("index.html", "comparison/index.html", "feed.xml")
        )


def test_each_briefing_may_be_as_large_as_one(project, crossbrief, monkeypatch):
    """The bound on the articles of a briefing is none on those of the site; settings are read one by one."""
    monkeypatch.setattr("generator.read.MOST_ARTICLES", 2)
    assert build(crossbrief)["failed"] == {}
    (project / "seeds" / "torvane" / "briefing.yml").write_text("titel: x")
    checked = crossbrief("check", "--config")
    assert (checked.exit_code, checked.stdout.count("is understood")) == (1, 2)
    assert "torvane: briefing.yml: line 1: there is no key" in checked.stderr


def test_a_draft_leaves_no_trace(project):
    """No word of it, and not its name, stands in any file of the built site: search, feed and sitemap among them."""
    assert traces(project / "site", SECRET) == []
    assert traces(project / "site", ["Torvane"]) != []


@pytest.mark.parametrize("change", [{"state": "draft"}, {"embargo": "2999-01-01"}])
def test_what_is_hidden_again_leaves_no_trace(project, crossbrief, change):
    """A briefing that was published and becomes a draft, or comes under embargo, is gone whole."""
    write(project / "seeds", "torvane", **change)
    assert build(crossbrief)["hidden"] == ["calder", "torvane"]
    assert traces(project / "site", ["Torvane", "Saar gorge"]) == []


def test_an_embargo_that_is_over_hides_nothing(project, crossbrief):
    """The time is held against that of the build."""
    write(project / "seeds", "torvane", embargo="2031-03-05T06:00:00+01:00")
    assert (build(crossbrief)["hidden"], (project / "site" / "torvane").is_dir()) == (["calder", "torvane"], False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1930543200")
        assert build(crossbrief)["hidden"] == ["calder"]


def test_a_withdrawn_briefing_says_so_and_nothing_else(project, crossbrief):
    """Its address still answers, with the editor's reason; its words are gone, and it can come back."""
    write(project / "seeds", "torvane", state="withdrawn", note="It rested on one false report.")
    assert build(crossbrief)["withdrawn"] == ["torvane"]
    assert "It rested on one false report." in (project / "site" / "torvane" / "index.html").read_text()
    assert traces(project / "site", ["Saar gorge", "The coach above"]) == []
    write(project / "seeds", "torvane")
    build(crossbrief)
    assert (project / "site" / "torvane" / "comparison" / "index.html").is_file()


def test_only_what_changed_is_built_again(project, crossbrief):
    """Nothing the second time; then the one whose article changed, and the other keeps every byte."""
    assert (build(crossbrief)["built"], build(crossbrief)["unchanged"]) == ([], ["brantholm", "torvane"])
    other = project / "site" / "brantholm"
    before = {path: path.stat().st_mtime_ns for path in other.rglob("*")}
    with (project / "seeds" / "torvane" / "hill-2.txt").open("a") as file:
        file.write("\nThe road was closed until Friday, said the mayor.\n")
    assert build(crossbrief)["built"] == ["torvane"]
    page = html.fromstring((project / "site" / "torvane" / "sources" / "hill-2" / "index.html").read_bytes())
    assert "closed until Friday" in page.text_content()
    assert {path: path.stat().st_mtime_ns for path in other.rglob("*")} == before


def test_nothing_changed_opens_nothing(project, crossbrief, monkeypatch):
    """The second build looks at sizes and times alone; what an editor or a stranger has touched since is seen."""
    build(crossbrief)
    opened, read = [], Path.read_bytes
    with monkeypatch.context() as patch:
        patch.setattr("generator.many.build_many", None)
        patch.setattr(Path, "read_bytes", lambda path: opened.append(str(path)) or read(path))
        assert build(crossbrief)["unchanged"] == ["brantholm", "torvane"]
    assert [path for path in opened if "seeds" in path or "site/torvane" in path] == []
    (project / "site" / "index.html").write_text("gone")
    build(crossbrief)
    assert "The coach above Torvane" in (project / "site" / "index.html").read_text()


def test_a_full_disk_costs_what_did_not_fit(project, crossbrief, monkeypatch):
    """One line names the briefing, the others stand, and nothing half-written is left."""
    shutil.rmtree(project / "site" / "torvane")

    def full(source, target, **_):
        raise OSError(errno.ENOSPC, "No space left on device", target)

    with monkeypatch.context() as patch:
        patch.setattr("generator.site.many.os.link", full)
        patch.setattr("generator.site.many.shutil.copy2", full)
        assert build(crossbrief, code=1)["failed"] == {"torvane": "cannot be written: No space left on device"}
    assert "Not up to date" in front(project).text_content()
    assert sorted(path.name for path in (project / "site").glob("*orvane*")) == []
    assert build(crossbrief)["failed"] == {}


def test_an_empty_folder_costs_itself_only(project, crossbrief):
    """It is named with what to do."""
    (project / "seeds" / "empty").mkdir()
    said = build(crossbrief, code=1)
    assert (list(said["failed"]), said["unchanged"]) == (["empty"], ["brantholm", "torvane"])


def test_a_folder_in_another_script_has_an_address(tmp_path):
    """A name in Hangul is written in Latin letters."""
    (tmp_path / "화재 소식").mkdir()
    assert [story.address for story in story_folders(tmp_path)] == ["hwajae-sosig"]


def test_a_link_among_the_folders_is_one_line(crossbrief, tmp_path):
    """Folders that lead in a circle are not walked."""
    for name in ("torvane", "brantholm"):
        write(tmp_path / "seeds", name)
    (tmp_path / "seeds" / "circle").symlink_to(".")
    result = crossbrief("build")
    assert (result.exit_code, "circle: is a link" in result.stderr) == (1, True)


def test_a_failing_briefing_costs_itself_only(project, crossbrief):
    """Its old edition stands, the front page and the exit code name it, and the others are built."""
    for name in ("hill-1", "hill-2"):
        (project / "seeds" / "torvane" / f"{name}.txt").unlink()
    (project / "seeds" / "torvane" / "briefing.yml").unlink()
    assert list(build(crossbrief, code=1)["failed"]) == ["torvane"]
    assert (project / "site" / "torvane" / "comparison" / "index.html").is_file()
    assert "Not up to date" in front(project).text_content()


def test_a_slip_in_a_drafts_settings_publishes_nothing(project, crossbrief):
    """Nobody can tell any more that it is a draft, so it stays hidden, its name too."""
    (project / "seeds" / "calder" / "briefing.yml").write_text("stat: draft\n")
    assert list(build(crossbrief, code=1)["failed"]) == ["calder"]
    assert traces(project / "site", SECRET) == []


def test_check_holds_every_briefing_against_its_articles(project, crossbrief):
    """A sound site has no fault; an article that changed since is named with its briefing."""
    assert crossbrief("check").exit_code == 0
    (project / "seeds" / "torvane" / "hill-1.txt").write_text(CRASHES["hill-1"].replace("Eleven", "Twelve"))
    result = crossbrief("check")
    assert (result.exit_code, "torvane/hill-1.txt: is not what it was" in result.stdout) == (3, True)


@pytest.mark.parametrize("command", ["generate", "serve"])
def test_what_is_made_of_one_briefing_says_so(crossbrief, tmp_path, command):
    """Articles of several events are never compared by mistake."""
    for name in STORIES:
        write(tmp_path / "seeds", name)
    result = crossbrief(command)
    assert (result.exit_code, "holds many briefings" in result.stderr) == (1, True)


def test_search_feed_and_sitemap_hold_every_briefing(project):
    """One search over all, one feed for the site, and each briefing's own day in the sitemap."""
    site = project / "site"
    found = {
        doc["location"].split("/")[0] for doc in json.loads((site / "search/search_index.json").read_text())["docs"]
    }
    assert {"torvane", "brantholm"} <= found
    assert all(
        f"https://briefings.example/saar/{name}/" in (site / "feed.xml").read_text()
        for name in ("torvane", "brantholm")
    )
    assert "<lastmod>2031-03-04</lastmod>" in (site / "sitemap.xml").read_text()


def test_a_site_of_many_without_an_address_gives_none(project, crossbrief):
    """Not that of this machine; the build says so once, and the feed's links count from the feed."""
    (project / "seeds" / "site.yml").write_text("title: The Saar Valley Briefings\n")
    result = crossbrief("build")
    feed = feedparser.parse((project / "site" / "feed.xml").read_bytes())
    assert (result.exit_code, result.stderr.count("no address:")) == (0, 1), result.stderr
    given = traces(project / "site", ["127.0.0.1", "briefings.example"])
    assert [name for name in given if not name.endswith(".map")] == []  # the theme's own
    assert (feed.feed.id[:9], [entry.link for entry in feed.entries]) == ("urn:uuid:", ["brantholm/", "torvane/"])


def test_names_of_several_briefings_have_a_page(project, crossbrief):
    """What stands in both briefings is followed from one to the next."""
    write(project / "seeds", "calder", state="published")
    for name in ("calder", "torvane"):
        for file in (project / "seeds" / name).glob("*.txt"):
            file.write_text(file.read_text() + "\nThe minister, Henrike Vollan, said that she would visit the place.\n")
    build(crossbrief)
    page = html.fromstring((project / "site" / "followed" / "person-henrike-vollan" / "index.html").read_bytes())
    assert [h.text_content().strip() for h in page.iterfind(".//article//h2")] == [
        "Calder Mill",
        "The coach above Torvane",
    ]


@pytest.mark.parametrize(
    ("slip", "said"),
    [
        ("seeds/Torvane!/x.txt", "would have the address of"),
        ("seeds/archive/x.txt", "another name"),
        ("seeds/stray.txt", "lies beside the folders"),
    ],
)
def test_a_wrong_folder_is_one_line(crossbrief, tmp_path, slip, said):
    """Two folders of one address, an address that the site needs, an article beside the folders."""
    write(tmp_path / "seeds", "torvane")
    (tmp_path / "seeds" / "site.yml").write_text("title: x\n")
    (tmp_path / slip).parent.mkdir(exist_ok=True)
    (tmp_path / slip).write_text("x")
    result = crossbrief("build")
    errors = [line for line in result.stderr.splitlines() if "Error" in line]
    assert (result.exit_code, len(errors), said in errors[0], "Traceback" in result.stderr) == (1, 1, True, False)


@pytest.mark.parametrize("change", [{}, {"state": "withdrawn"}, {"state": "published", "embargo": "2999-01-01"}])
def test_a_hidden_briefing_by_itself_is_not_built(crossbrief, tmp_path, change):
    """A draft in a folder of its own is no site either; one line says why."""
    write(tmp_path, "calder", **change)
    result = crossbrief("build", "--seeds", "calder")
    assert (result.exit_code, "briefing.yml" in result.stderr, (tmp_path / "site").exists()) == (1, True, False)


def test_a_disk_that_fails_while_a_briefing_is_made_costs_it_alone(project, crossbrief, monkeypatch):
    """One line with what the disk said, the old edition stands, and a front page that names what is missing."""

    def full(*_arguments, **_options):
        raise OSError(errno.ENOSPC, "No space left on device")

    (project / "seeds" / "torvane" / "hill-1.txt").open("a").write("\nThe road is closed.\n")
    monkeypatch.setattr("generator.pipeline.write_site", full)
    assert "No space left on device" in build(crossbrief, code=1)["failed"]["torvane"]
    assert (project / "site" / "torvane" / "comparison" / "index.html").is_file()


def test_a_site_without_a_briefing_says_so(crossbrief, tmp_path):
    """A site.yml alone makes no empty site."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "site.yml").write_text("title: Ours\n")
    result = crossbrief("build")
    assert (result.exit_code, "holds no briefing" in result.stderr, (tmp_path / "site").exists()) == (1, True, False)
