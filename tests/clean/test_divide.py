"""Many articles in one file: what parts them, and what the editor can say of each."""

import io
from hashlib import sha256

import docx
import pytest

from generator.clean import clean_drafts, open_seed
from generator.clean.decoding import MAX_ARTICLE
from generator.model import Seed, Sidecar

PAGE = (
    "The ferry made {n} crossings that day, the harbour office said. Nobody complained about the {n} minutes of delay."
)


def opened(path, data, **said):
    return open_seed(Seed(path=path, data=data, sha256=sha256(data).hexdigest(), **said))


def review(count):
    """A press review in Word with so many articles."""
    document = docx.Document()
    for n in range(count):
        document.add_heading(f"Ferry report number {n} from the harbour", 1)
        document.add_paragraph(f"Brackwater Bell, {n % 28 + 1} May 2031, by Mara Quill")
        for _ in range(4):
            document.add_paragraph(PAGE.format(n=n + 10))
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def test_a_hundred_articles_in_one_document_are_a_hundred_sources():
    """Each has its own title, day and outlet."""
    articles = clean_drafts([opened("review.docx", review(100))]).articles
    heads = {(a.title.value, a.published.value, a.outlet.value) for a in articles}
    expected = {
        (f"Ferry report number {n} from the harbour", f"2031-05-{n % 28 + 1:02}", "Brackwater Bell") for n in range(100)
    }
    assert heads == expected


def test_an_editor_keeps_a_file_whole():
    """With "divided: no" in briefing.yml the file is one article."""
    assert len(opened("review.docx", review(3), sidecar=Sidecar(divided=False)).drafts) == 1


def test_an_editor_names_one_article_by_its_number_and_another_by_its_title():
    """What is said of one article is said of it alone."""
    parts = (("2", Sidecar(outlet="The Orme")), ("Ferry report number 2 from the harbour", Sidecar(outlet="The Quay")))
    articles = clean_drafts([opened("review.docx", review(3), parts=parts)]).articles
    assert [article.outlet.value for article in articles] == ["Brackwater Bell", "The Orme", "The Quay"]


def test_a_name_that_fits_no_article_is_reported():
    """A slip in briefing.yml must not pass in silence."""
    left_out = opened("review.docx", review(3), parts=(("9", Sidecar(outlet="The Orme")),)).left_out
    assert [(left.path, left.reason.code) for left in left_out] == [("review.docx#9", "left_out.no_such_part")]


def test_subheadings_do_not_divide_an_article():
    """A document with headings but no authors or days under them is one article."""
    document = docx.Document()
    for n in range(3):
        document.add_heading(f"What happened in hour {n}", 1)
        document.add_paragraph(PAGE.format(n=n))
    data = io.BytesIO()
    document.save(data)
    assert len(opened("story.docx", data.getvalue()).drafts) == 1


def test_five_hundred_articles_in_one_file():
    """More than an article may have characters; the note names the first lines only, and no article is lost."""
    head = "{n} of 500 DOCUMENTS\n\nHarbour Courier\n\nMarch 3, 2031 Monday\n\nStorm {n} shuts the bridge\n\n"
    head += "BYLINE: Ines Roe\n\n"
    story = "The bridge was shut on Monday after a storm, the council of Vesperholm said in a statement. " * 12
    text = "".join(f"{head.format(n=n)}{story}\n\nLOAD-DATE: March 5, 2031\n\n" for n in range(1, 501))
    drafts = open_seed(Seed(path="nexis.txt", data=text.encode(), sha256="0" * 64)).drafts
    assert len(text) > MAX_ARTICLE
    assert [draft.title.value for draft in drafts] == [f"Storm {n} shuts the bridge" for n in range(1, 501)]
    assert all(text[draft.begins :].startswith(draft.text) for draft in drafts)
    assert dict(drafts[0].notes[-1].values)["lines"][-1] == "…"


STORY = "The bridge was shut on Monday after a storm, the council of Vesperholm said in a statement.\n\n" * 3


def test_a_download_of_europresse_is_divided():
    """Each article opens with its outlet and the line of its edition, and ends with the number of its document."""
    article = "{outlet}\nNews, Monday, March {day}, 2031 - 07:40 UTC +0000, p. 4\n\n{title}\nInes Valdor\n\n{story}"
    article += "© 2031 {outlet}. All Rights Reserved.\nCertificate issued on March 12, 2031 to a library.\n"
    article += "news·2031030{day}·HC·0012\n\n"
    text = "Europresse\n\n" + "".join(
        article.format(outlet=outlet, day=day, title=title, story=STORY)
        for outlet, day, title in (
            ("Harbour Courier", 3, "Storm shuts the bridge"),
            ("Evening Lantern", 4, "Bridge shut"),
        )
    )
    heads = [
        tuple(stated.value for stated in (draft.title, draft.outlet, draft.published, draft.byline))
        for draft in opened("europresse.txt", text.encode()).drafts
    ]
    assert heads == [
        ("Storm shuts the bridge", "Harbour Courier", "2031-03-03", "Ines Valdor"),
        ("Bridge shut", "Evening Lantern", "2031-03-04", "Ines Valdor"),
    ]


def test_an_article_of_pressreader_has_its_labels():
    """They stand below the text."""
    labels = "Article Name: Storm shuts the bridge\nPublication: Harbour Courier\nAuthor: By Ines Valdor\n"
    labels += "Start Page: 4\nEnd Page: 4\n"
    text = f"Storm shuts the bridge\nHarbour Courier · 3 Mar 2031 · 4\n\n{STORY}{labels}"
    (draft,) = opened("pressreader.txt", text.encode()).drafts
    stated = (draft.title, draft.outlet, draft.published, draft.byline)
    assert [one.value for one in stated] == ["Storm shuts the bridge", "Harbour Courier", "2031-03-03", "Ines Valdor"]


def test_the_line_of_an_old_imprint_is_no_title():
    """A newspaper's name in capitals with a day of another century."""
    story = (
        f"{STORY[:93]}\n\nEngineers found two cracks in a pillar of the bridge, the mayor told the council.\n\n{PAGE}"
    )
    data = f"THE HARBOUR COURIER, 3 March 1931\n\nStorm shuts the bridge\n\n{story}".encode()
    (article,) = clean_drafts([opened("old.txt", data)]).articles
    assert (article.title.value, article.published.value) == ("Storm shuts the bridge", "1931-03-03")


FORMS = [
    "Source: Orme Bell\nTitle: Ferry stops at Orme\nDate: 8 May 2031\nAuthor: Mara Quill\nURL: https://bell.example/ferry",
    "Quelle: Orme Bell\nTitel: Ferry stops at Orme\nDatum: 8. Mai 2031\nAutorin: Mara Quill\nLink: https://bell.example/ferry",
    "Source : Orme Bell\nTitre : Ferry stops at Orme\nDate : 8 mai 2031\nAuteure : Mara Quill\nLien : https://bell.example/ferry",
    "来源：Orme Bell\n标题：Ferry stops at Orme\n日期：2031-05-08\n作者：Mara Quill\n链接：https://bell.example/ferry",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_above_the_text_says_whose_article_it_is(form):
    """Who collects articles writes their source above them; no label is a word of the article."""
    data = f"{form}\n\n{PAGE.format(n=9)}\n\n{PAGE.format(n=12)}\n".encode()
    [article] = clean_drafts([opened("ferry.txt", data)]).articles
    said = [article.outlet, article.title, article.published, article.byline, article.url]
    expected = ["Orme Bell", "Ferry stops at Orme", "2031-05-08", "Mara Quill", "https://bell.example/ferry"]
    assert [stated.value for stated in said] == expected
    assert [article.text[p.start : p.end] for p in article.story()] == [PAGE.format(n=9), PAGE.format(n=12)]


def test_a_digest_in_a_mail_is_as_many_articles_as_it_holds():
    """A line parts them, and each names its outlet and day."""
    parts = [
        f"Ferry report {name}\n{outlet}, 8 May 2031\n\n{PAGE.format(n=9)}\n\n{PAGE.format(n=12)}\n"
        for name, outlet in (("one", "Orme Bell"), ("two", "Quay Post"))
    ]
    head = (
        "From: Desk <desk@desk.example>\nSubject: Digest\nMessage-ID: <1@x>\nDate: Fri, 9 May 2031 06:00:00 +0000\n\n"
    )
    articles = clean_drafts([opened("digest.eml", (head + "\n----------\n\n".join(parts)).encode())]).articles
    assert [(a.outlet.value, a.published.value) for a in articles] == [
        ("Orme Bell", "2031-05-08"),
        ("Quay Post", "2031-05-08"),
    ]
