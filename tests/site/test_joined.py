"""Our style sheets reach a browser as one file."""

import re

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.site.joined import JOINED, JOINED_SCRIPT, SCRIPTS, STYLES, join_scripts, join_styles


def made(linked=STYLES, there=STYLES):
    """A configuration that links these style sheets, and the files of a site that has those."""
    config = MkDocsConfig()
    config.load_dict({"site_name": "Ferry", "extra_css": [*linked, "assets/own.css"]})
    config.validate()
    config.plugins._current_plugin = "crossbrief"  # MkDocs sets it before it calls a plugin
    files = Files([File.generated(config, name, content=f"/* {name} */") for name in there])
    join_styles(files, config)
    return files, config


def test_one_file_has_them_all_in_their_order():
    """And what a project adds comes after it."""
    files, config = made()
    assert files.get_file_from_path(JOINED).content_string == "\n".join(f"/* {name} */" for name in STYLES)
    assert config.extra_css == [JOINED, "assets/own.css"]


def test_where_a_project_does_without_one_all_stay_single():
    """Nobody loads what the project left out."""
    for files, config in (made(linked=STYLES[:-1]), made(there=STYLES[1:])):
        assert files.get_file_from_path(JOINED) is None
        assert JOINED not in config.extra_css


@pytest.mark.parametrize(("linked", "asked"), [(SCRIPTS, [JOINED_SCRIPT]), (SCRIPTS[1:], [*SCRIPTS[1:]])])
def test_scripts_are_one_file_where_all_are_linked(linked, asked):
    """It waits until the page is read, as each of them did; a project's own come after it."""
    config = MkDocsConfig()
    scripts = [{"path": name, "defer": True} for name in (*linked, "assets/own.js")]
    config.load_dict({"site_name": "Ferry", "extra_javascript": scripts})
    config.validate()
    config.plugins._current_plugin = "crossbrief"
    join_scripts(Files([File.generated(config, name, content=f"// {name}") for name in SCRIPTS]), config)
    assert [(str(script), script.defer) for script in config.extra_javascript] == [
        (name, True) for name in (*asked, "assets/own.js")
    ]


def test_a_page_asks_for_no_single_one(invented):
    """Before it shows its first words, a page waits for the theme's two, for ours, and for that of its kind."""
    pages = {name: (invented.site / name / "index.html").read_text() for name in ("", "comparison")}
    linked = re.findall(r'rel="stylesheet" href="assets/([a-z-]+)\.css"', pages[""])
    scripts = [re.findall(r'<script src="[./]*assets/([a-z-]+)\.js" defer', page) for page in pages.values()]
    assert linked == ["every-page", "print"]
    assert scripts == [["every-page"], ["every-page", "voices", "comparison", "columns"]]
