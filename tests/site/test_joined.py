"""Our style sheets reach a browser as one file."""

import re

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from generator.site.joined import JOINED, STYLES, join_styles


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


def test_a_page_asks_for_no_single_one(invented):
    """Before it shows its first words, a page waits for the theme's two, for ours, and for that of its kind."""
    linked = re.findall(r'rel="stylesheet" href="assets/([a-z-]+)\.css"', (invented.site / "index.html").read_text())
    assert linked == ["every-page", "print"]
