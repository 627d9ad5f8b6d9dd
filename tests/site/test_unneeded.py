"""What the theme brings along and no reader needs is not published."""

import json

import pytest

from generator.site.unneeded import LUNR, leave_out_unneeded

STEMMERS = (
    "tinyseg.js",
    "wordcut.js",
    *(f"min/lunr.{name}.min.js" for name in ("stemmer.support", "multi", "de", "ja")),
)


def site(folder, languages):
    """The files of a site whose search is in these languages."""
    for name in (*(f"{LUNR}/{one}" for one in STEMMERS), "assets/a.js.map", "assets/a.js"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("")
    (folder / "search").mkdir()
    (folder / "search" / "search_index.json").write_text(json.dumps({"config": {"lang": languages}, "docs": []}))
    return folder


@pytest.mark.parametrize(
    ("languages", "stemmers"),
    [
        (["en"], []),
        (["de"], ["lunr.de.min.js", "lunr.stemmer.support.min.js"]),
        (["en", "ja"], ["lunr.ja.min.js", "lunr.multi.min.js", "lunr.stemmer.support.min.js", "tinyseg.js"]),
    ],
)
def test_the_languages_that_are_searched_keep_their_files(tmp_path, languages, stemmers):
    """As the theme's worker loads them; English needs none."""
    leave_out_unneeded(site(tmp_path, languages))
    kept = sorted(file.name for file in tmp_path.rglob("*") if file.is_file() and file.suffix != ".json")
    assert kept == sorted(["a.js", *stemmers])


def test_without_the_themes_search_the_stemmers_stay(tmp_path):
    """Some other search may ask for them."""
    (site(tmp_path, ["en"]) / "search" / "search_index.json").unlink()
    leave_out_unneeded(tmp_path)
    assert (tmp_path / LUNR / "wordcut.js").is_file()
