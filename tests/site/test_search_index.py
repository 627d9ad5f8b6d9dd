"""The index of the search, as a reader asks."""

import json

from lxml import html

from generator.site.search_index import mend_search_index

PAGE = """<html><body><article><h1>Comparison</h1>
<table data-search-exclude><tr><td><q>12 boats</q></td></tr></table>
<section><h3 id="boats">Boats</h3><p>2 sources: 12 boats</p>
<ul><li><a>Courier</a> <q><a>Velensky sent <mark>12 boats</mark></a><span> &amp; R&amp;D.</span></q></li></ul></section>
<section><h3 id="ducks">Ducks</h3><ul><li>Courier <q>Velensky &lt;fed&gt; the  ducks.</q></li>
<li><q>Not in the index</q></li>
<li>Post <q>50,000 ducks</q></li></ul></section></article></body></html>"""
ENTRIES = [
    {"location": "comparison/", "title": "Comparison", "text": ""},
    {
        "location": "comparison/#boats",
        "title": "Boats",
        "text": "<p>2 sources: 12 boats</p> <ul> <li>Courier Velensky sent 12 boats &amp; R&amp;D.</li> </ul>",
    },
    {
        "location": "comparison/#ducks",
        "title": "Ducks",
        "text": "<ul> <li>Courier Velensky &lt;fed&gt; the ducks.</li> <li>Post 50,000 ducks</li> </ul>",
    },
    {"location": "gone/", "title": "Gone", "text": "A page that nobody built."},
]


def mended(site):
    """The index of a site of one page."""
    (site / "search").mkdir()
    (site / "comparison").mkdir()
    (site / "data").mkdir()
    (site / "comparison" / "index.html").write_text(PAGE, encoding="utf-8")
    names = {"entities": [{"name": "Ana Velensky", "aliases": ["Velensky", "Velénsky"]}]}
    (site / "data" / "briefing.json").write_text(json.dumps(names), encoding="utf-8")
    index = {"config": {"fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}}}, "docs": ENTRIES}
    (site / "search" / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
    mend_search_index(site)
    return json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))


def test_the_words_of_a_source_are_told_from_ours(tmp_path):
    """Under their own heading, in their order; the same words of ours, and what the index lacks, stay as they are."""
    assert [entry["text"] for entry in mended(tmp_path)["docs"]] == [
        "",
        "<p>2 sources: 12 boats</p> <ul> <li>Courier <q>Velensky sent 12 boats &amp; R&amp;D.</q></li> </ul>",
        "<ul> <li>Courier <q>Velensky &lt;fed&gt; the ducks.</q></li> <li>Post <q>50,000 ducks</q></li> </ul>",
        "A page that nobody built.",
    ]


def test_a_name_is_found_in_every_spelling_and_a_number_without_marks(tmp_path):
    """In a field that is searched and never shown: other forms of the sources, and usual spellings that none has."""
    also = {entry["location"]: entry.get("also", "").split() for entry in mended(tmp_path)["docs"]}
    assert {"R&D", "ana", "velénsky", "velenskyy", "velenskiy"} <= set(also["comparison/#boats"])
    assert {"50000", "velenskyy"} <= set(also["comparison/#ducks"])
    assert also["comparison/"] == also["gone/"] == []


def test_a_word_in_a_title_counts_more_and_not_a_thousand_times(tmp_path):
    """Else a topic stands before every article that it is made of."""
    fields = mended(tmp_path)["config"]["fields"]
    assert {name: field["boost"] for name, field in fields.items()} == {"title": 5.0, "text": 1.0, "also": 1.0}


def test_a_site_without_a_search_stays_as_it_is(tmp_path):
    """A project may do without it."""
    mend_search_index(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_what_is_left_out_of_the_search_holds_nothing_of_its_own_tag(invented):
    """MkDocs' search takes the first end of that tag for the end of what it leaves out, and finds all that follows."""
    pages = [html.parse(str(path)).getroot() for path in invented.site.rglob("*.html")]
    left_out = [part for page in pages for part in page.xpath("//article//*[@data-search-exclude]")]
    assert [part.get("class") for part in left_out if part.find(f".//{part.tag}") is not None] == []
