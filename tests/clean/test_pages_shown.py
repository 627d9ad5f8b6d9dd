"""What a reader sees of a page, and nothing that is laid over it, hung below it or told to programs only."""

from hashlib import sha256

import pytest

from generator.clean import clean_drafts, open_seed
from generator.clean.boilerplate import note_begins
from generator.model import STORY, PassageKind, Seed

PARAGRAPHS = (
    "The council of Vesperholm closed the harbour bridge on Monday after engineers found two cracks, the mayor said.",
    "About 4,200 people use the bridge each day, according to the operator, which expects three weeks of repairs.",
    "“Nobody was in danger,” said the chief engineer, Jonas Hale. “We will look at every metre of the pillar.”",
    "The bridge was built in 1961 and was last closed for repairs in 2019, when a barge struck its northern end.",
)
TITLE = "Bridge closed after two cracks are found"
SENDER = (
    "About Orrin Lines",
    "Orrin Lines is a leading provider of ferries with offices in twelve countries. Visit www.orrin.example.",
    "Media contact",
    "Jane Roe",
)


def paragraphs(texts):
    return "".join(f"<p>{text}</p>" for text in texts)


def the_article(body, head="", name="a.html"):
    page = f"<html><head><title>{TITLE}</title>{head}</head><body><main><article>{body}</article></main></body></html>"
    data = (page if name.endswith("html") else body).encode()
    seed = Seed(path=name, data=data, sha256=sha256(data).hexdigest())
    (article,) = clean_drafts([open_seed(seed)]).articles
    return article


def told(article):
    return [article.text[p.start : p.end] for p in article.passages if p.kind in STORY]


CARD = '<span class="person-hover-card"><b>Jane Roe</b> Jane Roe sits for the north.</span>'


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        (f'Rep. <a href="/roe">Jane Roe</a>{CARD} will pay.', "Rep. Jane Roe will pay."),
        ('Rep. <a href="/roe">Jane Roe</a><span>Jane Roe is a member.</span> will pay.', "Rep. Jane Roe will pay."),
        ('The <span class="tooltip">ECB<span class="tooltipText">European bank</span></span> will.', "The ECB will."),
        ('The ECB<span role="tooltip">European bank</span> will pay.', "The ECB will pay."),
        ('The <span class="tooltip">ECB</span> will pay.', "The ECB will pay."),
        ("It was a <b>very</b> <i>very long</i> day.", "It was a very very long day."),
    ],
)
def test_a_box_over_a_name_is_no_part_of_its_sentence(markup, shown):
    """A word that only carries a box is read as ever, and so is a word that stands twice."""
    article = the_article(f"<h1>{TITLE}</h1>{paragraphs(PARAGRAPHS)}<p>{markup}</p>{paragraphs(PARAGRAPHS[:1])}")
    assert shown in article.text.splitlines()


@pytest.mark.parametrize("letter", ['<span class="dropcap">T</span>\n', "<big>T</big> ", "<b>T</b>"])
def test_a_large_first_letter_belongs_to_its_word(letter):
    """Whatever stands between the letter and the rest in the markup."""
    body = f"<h1>{TITLE}</h1><p>{letter}{PARAGRAPHS[0][1:]}</p>{paragraphs(PARAGRAPHS[1:])}"
    assert told(the_article(body)) == list(PARAGRAPHS)


def test_the_heading_that_readers_see_is_the_title():
    """What the page tells search engines is said to be that."""
    head = '<meta property="og:title" content="You will not believe what this bridge did">'
    article = the_article(f"<h1>{TITLE}</h1>{paragraphs(PARAGRAPHS)}", head)
    assert article.title.value == TITLE
    assert [dict(note.values)["title"] for note in article.notes if note.code == "note.other_title"] == [
        "You will not believe what this bridge did"
    ]


def test_the_entries_of_a_live_page_have_their_times():
    """Each time stands above its entry, and the first heading is no standfirst of the whole."""
    entries = "".join(
        f'<div class="e"><time datetime="2031-03-03T{time}:00+00:00">{time}</time><h2>{head}</h2><p>{text}</p></div>'
        for time, head, text in (
            ("11:40", "A ferry in its place", PARAGRAPHS[3]),
            ("10:15", "At the pillar", PARAGRAPHS[2]),
            ("08:05", "Cracks found", PARAGRAPHS[0]),
        )
    )
    live = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Bridge"}</script>'
    article = the_article(f"<h1>{TITLE}</h1><div>{entries}</div>", live)
    kinds = [(p.kind, article.text[p.start : p.end]) for p in article.passages]
    assert [words for kind, words in kinds if kind is PassageKind.DATELINE] == ["11:40", "10:15", "08:05"]
    assert (PassageKind.HEADING, "A ferry in its place") in kinds


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_what_a_company_says_of_itself_is_no_report(name):
    """The notes at the end of a press release are set aside, in a page and in a text."""
    if name == "a.html":
        body = f"<h1>{TITLE}</h1>{paragraphs([*PARAGRAPHS, *SENDER])}"
    else:
        body = "\n\n".join([TITLE, *PARAGRAPHS, *SENDER])
    assert told(the_article(body, name=name)) == list(PARAGRAPHS)


def test_a_part_of_a_report_headed_about_stays():
    """It tells of a place, not of a company, and a label above the report is none of its end."""
    assert note_begins([*PARAGRAPHS, "About Vesperholm", "The town has 4,000 people and two bridges."]) is None
    assert note_begins(["Notes to editors", *PARAGRAPHS]) is None


SOCIAL = "Bridge shut: what the mayor is not telling you"


@pytest.mark.parametrize(
    ("head", "named"),
    [
        (f'<meta property="og:title" content="{SOCIAL}">', [SOCIAL]),
        (
            f'<meta property="og:title" content="{TITLE} | Harbour Post">'
            f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{SOCIAL}"}}</script>',
            [SOCIAL],
        ),
        (f'<meta property="og:title" content="{TITLE[:25]}…">', []),
    ],
)
def test_each_title_that_programs_are_told_instead_is_named(head, named):
    """OpenGraph's and JSON-LD's; the same title with the site's name or cut short is not another one."""
    article = the_article(f"<h1>{TITLE}</h1>{paragraphs(PARAGRAPHS)}", head)
    notes = [dict(note.values)["title"] for note in article.notes if note.code == "note.other_title"]
    assert (article.title.value, notes) == (TITLE, named)


@pytest.mark.parametrize("label", ["Region", "Science & Sea", "Opinion"])
def test_the_name_of_a_section_is_no_title(label):
    """Some sites set the section as first heading and the headline, in words of its own, below it."""
    head = f'<meta property="og:title" content="{SOCIAL}">'
    article = the_article(f"<h1>{label}</h1><h2>{TITLE}</h2>{paragraphs(PARAGRAPHS)}", head)
    assert article.title.value == SOCIAL


def test_the_headings_of_a_letter_with_several_items_are_alike():
    """The first is no standfirst of the whole: it heads the item below it, as the others do."""
    items = "".join(f"<h2>Item {n} of the day</h2><p>{text}</p>" for n, text in enumerate(PARAGRAPHS, 1))
    article = the_article(f"<h1>{TITLE}</h1>{items}")
    headings = [article.text[p.start : p.end] for p in article.passages if p.kind is PassageKind.HEADING]
    assert headings == [f"Item {n} of the day" for n in range(1, 5)]


def test_a_bare_name_above_the_day_is_the_author():
    """Archives keep no class and no link that would say so."""
    body = f"<h1>{TITLE}</h1><div>Ines Valdor</div><div>3 March 2031</div>{paragraphs(PARAGRAPHS)}"
    assert the_article(body).byline.value == "Ines Valdor"
