"""What databases, agencies and editing systems export, in forms that differ from those of the other samples."""

import json
from hashlib import sha256

import pytest

from generator.clean import clean_drafts, open_seed
from generator.model import Seed

STORIES = (
    ("Ferry stops at Orme", "Orme Bell", "Mara Quill", "2031-05-08"),
    ("Ferry sails again", "Quay Post", "Bo Ek", "2031-05-09"),
)
DAYS = {"2031-05-08": ("May 8, 2031", "jeudi 8 mai 2031"), "2031-05-09": ("May 9, 2031", "vendredi 9 mai 2031")}
PARAGRAPHS = (
    "The ferry at {outlet} carried 41 people on Thursday, the harbour office said. Nobody was hurt in the fog.",
    "The route opens again within nine days, the harbour office told reporters, and until then a bus runs instead.",
)


def read(path, text):
    data = text if isinstance(text, bytes) else text.encode()
    return clean_drafts([open_seed(Seed(path=path, data=data, sha256=sha256(data).hexdigest()))])


def heads(articles):
    return [tuple(s.value if s else None for s in (a.title, a.outlet, a.byline, a.published)) for a in articles]


def stories(articles):
    return [[" ".join(a.text[p.start : p.end].split()) for p in a.story()] for a in articles]


EXPECTED = [[words.format(outlet=outlet) for words in PARAGRAPHS] for _, outlet, _, _ in STORIES]


def test_a_page_of_europresse_is_as_many_articles_as_it_holds():
    """Each has its outlet and its day above its title, the author below it."""
    page = "".join(
        f'<article><header><div><span class="DocPublicationName">{outlet}</span></div>'
        f'<span class="DocHeader">News, {DAYS[day][1]} 423 mots, p. 4</span>'
        f'<div class="titreArticle"><p class="titreArticleVisu">{title}</p></div><div>{author}</div></header>'
        f"<section>{''.join(f'<p>{words.format(outlet=outlet)}</p>' for words in PARAGRAPHS)}</section>"
        f"<footer><div>news·{day.replace('-', '')}·OB·0001</div></footer></article>"
        for title, outlet, author, day in STORIES
    )
    articles = read("biblio.html", f"<html><body>{page}</body></html>").articles
    assert (heads(articles), stories(articles)) == (list(STORIES), EXPECTED)


def test_a_cover_sheet_that_runs_into_the_first_article_is_set_aside():
    """Nexis in RTF: neither a style nor an empty line parts the search from its first result."""
    cover = ["Job Number: 1", "Documents (2)", "1. Ferry stops at Orme", "Client/Matter: -None-", "Search Terms: ferry"]
    lines = list(cover)
    for title, outlet, author, day in STORIES:
        lines += [title, outlet, f"{DAYS[day][0]} Thursday", f"Copyright 2031 {outlet} All Rights Reserved"]
        lines += [f"Byline: {author}", "Body", *(words.format(outlet=outlet) for words in PARAGRAPHS)]
        lines += ["Classification", "Language: ENGLISH", "End of Document"]
    rtf = r"{\rtf1\ansi " + "".join(rf"\pard {line}\par " for line in lines) + "}"
    articles = read("Files.RTF", rtf).articles
    assert (heads(articles), stories(articles)) == (list(STORIES), EXPECTED)


def test_a_table_names_its_columns_in_the_language_of_who_keeps_it():
    """German names, semicolons and the encoding of Excel."""
    rows = ["Titel;Zeitung;Autor;Datum;Volltext"]
    rows += [";".join((*head, " ".join(words))) for head, words in zip(STORIES, EXPECTED, strict=True)]
    assert heads(read("presse.csv", "\r\n".join(rows).encode("cp1252")).articles) == list(STORIES)


NINJS = {
    "headlines": [{"role": "main", "value": STORIES[0][0]}],
    "infoSources": [{"name": STORIES[0][1]}],
    "by": STORIES[0][2],
    "versionCreated": "2031-05-08T07:40:00Z",
    "bodies": [{"contentType": "text/html", "value": "".join(f"<p>{words}</p>" for words in EXPECTED[0])}],
}


def test_the_second_version_of_ninjs_is_read():
    """It has lists of headlines and of bodies where the first had one of each."""
    articles = read("a.json", json.dumps(NINJS)).articles
    assert heads(articles) == [(*STORIES[0][:3], "2031-05-08T07:40:00+00:00")]
    assert stories(articles) == EXPECTED[:1]


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_what_an_agency_has_taken_back_is_left_out(status):
    """Nobody may print it any more."""
    cleaned = read("a.json", json.dumps(NINJS | {"pubstatus": status}))
    assert [left.reason.code for left in cleaned.left_out] == ["left_out.unpublished"]


def test_a_post_behind_a_password_is_not_public():
    """WordPress exports it as published."""
    item = (
        "<item><title>For members</title><content:encoded><![CDATA[<p>A secret story of nine words, told to nobody "
        "yet.</p>]]></content:encoded><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>"
        "<wp:post_password>orme</wp:post_password></item>"
    )
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"'
    cleaned = read("export.xml", f'<rss version="2.0" {spaces}><channel><title>Bell</title>{item}</channel></rss>')
    assert ([*cleaned.articles], "left_out.unpublished") == ([], cleaned.left_out[0].reason.code)


def test_an_agency_marks_the_people_of_a_byline():
    """NITF: "By" stands outside the name, the post beside it."""
    byline = "<byline>By <person>Mara Quill</person> <byttl>Harbour reporter</byttl></byline>"
    body = "".join(f"<p>{words}</p>" for words in EXPECTED[0])
    xml = f"<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline>{byline}</body.head>"
    [article] = read("a.xml", f'<?xml version="1.0"?>{xml}<body.content>{body}</body.content></body></nitf>').articles
    assert article.byline.value == "Mara Quill"


def test_a_reference_names_its_author_as_one_speaks():
    """RIS turns names round."""
    [article] = read("a.ris", f"TY  - NEWS\nTI  - Ferry\nAU  - Quill, Mara\nAB  - {EXPECTED[0][0]}\nER  - \n").articles
    assert article.byline.value == "Mara Quill"


ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Orme Bell</title><entry>{}</entry></feed>'
RSS = (
    '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Orme Bell</title>'
    "<item>{}</item></channel></rss>"
)
G2 = '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta>{}</itemMeta>{}</newsItem>'


@pytest.mark.parametrize(
    ("whole", "moment", "published"),
    [
        (ATOM, "<updated>2031-05-08T07:00:00Z</updated>", None),
        (ATOM, "<published>2031-05-08T07:00:00Z</published>", "2031-05-08T07:00:00+00:00"),
        (RSS, "<dc:date>2031-05-08T07:00:00Z</dc:date>", "2031-05-08T07:00:00+00:00"),
    ],
)
def test_the_day_of_the_last_change_is_no_day_of_publication(whole, moment, published):
    """A feed of the one kind calls so what a feed of the other calls its date."""
    body = "".join(f"&lt;p&gt;{words.format(outlet='Orme Bell')}&lt;/p&gt;" for words in PARAGRAPHS)
    tag = ("<content type='html'>", "</content>") if whole is ATOM else ("<description>", "</description>")
    articles = read("feed.xml", whole.format(f"<title>Ferry stops</title>{moment}{tag[0]}{body}{tag[1]}")).articles
    assert [article.published.value if article.published else None for article in articles] == [published]


@pytest.mark.parametrize(("name", "stated"), [("contentCreated", False), ("versionCreated", True)])
def test_the_day_on_which_a_story_was_written_is_none_either(name, stated):
    """Agencies date the item; the content may be weeks older."""
    words = "".join(f"<p>{one.format(outlet='Orme Bell')}</p>" for one in PARAGRAPHS)
    content = f"<contentSet><inlineXML><html><body>{words}</body></html></inlineXML></contentSet>"
    moment = f"<{name}>2031-05-08T07:00:00Z</{name}>"
    (article,) = read(
        "one.xml", G2.format(moment, f"<contentMeta><headline>Ferry</headline></contentMeta>{content}")
    ).articles
    assert (article.published is not None) is stated
