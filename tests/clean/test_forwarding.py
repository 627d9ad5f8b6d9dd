"""Mails that carry another mail in their text: whose words they are, and which are nobody's article."""

from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from generator.clean import clean_drafts, open_seed
from generator.model import Seed
from tests.clean.story import PARAGRAPHS

TABLE = yaml.safe_load(Path(__file__).with_name("forwards.yml").read_text(encoding="utf-8"))
HEADERS = (
    "From: Mara Quill <mara@home.example>\nTo: desk@desk.example\nSubject: {subject}\n"
    "Date: Sat, 10 May 2031 09:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset=utf-8\n\n"
)
STORY = "\n\n".join(PARAGRAPHS)


def read_one(path, text):
    data = text.encode()
    [article] = clean_drafts([open_seed(Seed(path=path, data=data, sha256=sha256(data).hexdigest()))]).articles
    return article


def mail(text, subject="Fwd: worth a look", kind="plain"):
    return read_one("note.eml", HEADERS.format(subject=subject, kind=kind) + text)


def story(article):
    return [" ".join(article.text[p.start : p.end].split()) for p in article.story()]


@pytest.mark.parametrize("case", TABLE, ids=[case["program"] for case in TABLE])
def test_a_forwarded_mail_is_read_as_what_was_forwarded(case):
    """Its sender is the outlet, its subject the title and its day the day; who forwarded it is none of them."""
    text = f"{case['above']}\n{STORY}"
    if case.get("quoted"):
        text = "FYI\n\n" + "\n".join(f"> {line}" for line in text.splitlines())
    article = mail(text)
    told = [article.outlet.value, article.title.value, article.published.value]
    assert (told, story(article)) == (case["told"], PARAGRAPHS)


def test_a_forwarded_mail_that_was_saved_as_text_is_read_alike():
    """People copy what they got by mail into a file."""
    article = read_one("saved.txt", f"{TABLE[0]['above']}\n{STORY}")
    assert [article.outlet.value, article.title.value, article.published.value] == TABLE[0]["told"]


def test_the_headers_of_outlook_in_a_page_are_no_words_of_the_article():
    """Outlook writes them as a paragraph of the page; the person in it is no author."""
    headers = "<b>Von:</b> Ormer Bote &lt;post@bote.example&gt;<br><b>Gesendet:</b> Donnerstag, 8. Mai 2031 07:40<br>"
    headers += "<b>An:</b> Mara Quill<br><b>Betreff:</b> Die Fähre steht"
    page = f"<p>Bitte lesen</p><p>{headers}</p>" + "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    article = mail(f"<html><body>{page}</body></html>", kind="html")
    assert (article.outlet.value, article.byline, story(article)) == ("Ormer Bote", None, PARAGRAPHS)


@pytest.mark.parametrize(
    "opening",
    [
        "On 9 May 2031 at 10:00, Ivo Tremlett <ivo@home.example> wrote:",
        "Am 09.05.2031 um 10:00 schrieb Ivo Tremlett:",
        "Le 9 mai 2031 à 10:00, Ivo Tremlett a écrit :",
    ],
)
def test_a_mail_that_is_answered_is_not_told_again(opening):
    """What it repeats below its own words is no evidence of its sender."""
    article = mail(f"{STORY}\n\n{opening}\n> There were nine people aboard, the mayor said.\n> Is that right?\n")
    assert story(article) == PARAGRAPHS


def test_a_page_that_answers_a_mail_does_not_tell_it_again():
    """In HTML what is answered is set as a quotation, which else is evidence."""
    below = "<p>On 9 May 2031, Ivo Tremlett wrote:</p><blockquote><p>Nine people were aboard.</p></blockquote>"
    page = "".join(f"<p>{words}</p>" for words in PARAGRAPHS) + below
    assert story(mail(f"<html><body>{page}</body></html>", kind="html")) == PARAGRAPHS


def test_a_subject_loses_what_programs_put_before_it():
    """ "Fwd:" and "WG:" are no words of a headline."""
    assert mail(STORY, subject="WG: Fwd: Ferry stops").title.value == "Ferry stops"
