"""Metadata: only what the text or the editor says, with where it was found; nothing is invented."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from generator.clean import clean_drafts
from generator.clean.draft import Draft, Opened
from generator.clean.ids import article_ids
from generator.clean.passages.shapes import byline_names, caption_reason, is_date
from generator.model import Article, Found, Reason, Seed, Sidecar, Stated
from tests.reasons import english

STORY = (
    "The harbour of Port Ellen will close for two weeks in April, the council of the town said on Tuesday.\n"
    "Divers found cracks in the northern pier, which was built in 1931, engineer Rita Moss told reporters.\n"
    "“We cannot wait for another winter,” she said.\n"
)
CASES = yaml.safe_load((Path(__file__).parent / "metadata.yml").read_text(encoding="utf-8"))
FIELDS = ("title", "outlet", "byline", "published", "url")


def draft(text: str, path: str = "a.txt", sidecar: Sidecar | None = None) -> Draft:
    """A draft of plain text."""
    seed = Seed(path=path, data=text.encode(), sha256="0" * 64, sidecar=sidecar or Sidecar())
    return Draft(seed=seed, part=None, format="text", text=text)


def article(text: str, **options) -> Article:
    """The one article of a text."""
    return clean_drafts([Opened(drafts=(draft(text, **options),))]).articles[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_an_article_says_of_itself_what_its_text_says(case):
    """Each field is as the table says, and absent where the table is silent."""
    found = article(case["text"].replace("STORY\n", STORY))
    said = {field: getattr(found, field).value for field in FIELDS if getattr(found, field)}
    assert said == case.get("says", {})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_each_statement_stands_in_the_text(case):
    """A statement carries the words that make it, character for character."""
    found = article(case["text"].replace("STORY\n", STORY))
    for stated in (getattr(found, field) for field in FIELDS):
        if stated:
            assert stated.found is Found.STATED
            assert found.text[stated.span.start : stated.span.end] == stated.span.text


def test_the_editor_wins():
    """What briefing.yml says replaces what the text says."""
    sidecar = Sidecar(outlet="The Lune Post", byline="Ann Bell", published="2031-05-01")
    found = article(f"By Jane Roe\n{STORY}© 2031 Arden Courier\n", sidecar=sidecar)
    assert [getattr(found, field) for field in ("outlet", "byline", "published")] == [
        Stated(value=value, found=Found.SIDECAR, where=Reason.of("where.sidecar"))
        for value in ("The Lune Post", "Ann Bell", "2031-05-01")
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (STORY, "en"),
        (
            "Der Hafen von Port Ellen wird im April für zwei Wochen geschlossen, weil Taucher Risse entdeckt haben. "
            * 3,
            "de",
        ),
        (
            "Le port de Port Ellen sera fermé pendant deux semaines en avril, a décidé le conseil de la ville. " * 3,
            "fr",
        ),
        (
            "항구는 사월에 두 주 동안 폐쇄될 것이라고 시의회가 화요일에 밝혔다. 잠수부들이 부두에서 균열을 발견했다. "
            * 5,
            "ko",
        ),
        ("Ten people died.", None),
    ],
)
def test_the_language_is_told_by_the_words(text, language):
    """A story of some length tells its language; a short one does not."""
    found = article(text).language
    assert (found.value if found else None) == language


def test_a_paywall_stub_says_so():
    """The beginning of a story before a wall is an article with a note."""
    found = article("The harbour closes in April, the council of the town said.\nSubscribe to continue reading\n")
    assert any("asks readers to subscribe" in english(note) for note in found.notes)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Subscribe to continue reading\nAlready a subscriber? Log in\n", "asks readers to subscribe"),
        ("We use cookies to improve your experience\nAccept all\nReject all\n", "a notice about cookies"),
        ("News\nSport\nWeather\n", "No line of it"),
        ("a" * 1_000_001, "no article is so long"),
    ],
)
def test_what_holds_no_story_is_left_out_with_its_reason(text, reason):
    """A wall, a notice or a menu is no article; the reason says which it is."""
    cleaned = clean_drafts([Opened(drafts=(draft(text),))])
    assert cleaned.articles == ()
    assert [reason in english(left.reason) for left in cleaned.left_out] == [True]


def test_ids_are_slugs_and_unique():
    """Equal names, other cases and names without letters get ids that differ."""
    paths = ["A b.txt", "a-b.txt", "sub/a b.html", "….txt", "한국.txt"]
    drafts = [draft(STORY, path=path) for path in paths]
    assert article_ids([*drafts, replace(drafts[0], part="Second entry")]) == (
        "a-b",
        "a-b-2",
        "a-b-3",
        "article",
        "hangug",
        "a-b-second-entry",
    )


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE-LEE [[email\u00a0protected]]", "JANE ROE-LEE"),
        ("by Courier Correspondents", "Courier Correspondents"),
        ("By Jane Roe and John Doe, Staff Writers", "Jane Roe and John Doe"),
        ("By Jane Roe in Arden", "Jane Roe"),
        ("By Jane van der Roe | March 3, 2031", "Jane van der Roe"),
        ("Arden correspondent Min Ara-lee", "Min Ara-lee"),
        ("Jane Roe, Chief Political Correspondent", "Jane Roe"),
        ("Von Jana Roth", "Jana Roth"),
        ("Par Élodie Martin", "Élodie Martin"),
        ("By Jane Roe, Football reporter", "Jane Roe"),
        ("By Jane Roe and John Doe, Northern Coast correspondents", "Jane Roe and John Doe"),
        ("From Coast News Agency", "Coast News Agency"),
        ("From Monday the harbour is closed", None),
        ("Author: Tom Reed", "Tom Reed"),
        ("Author Tom Reed was born in Arden.", None),
        ("Written by Tom Reed", "Tom Reed"),
        ("(Reporting by Ann Bell; Editing by Tom Reed)", "Ann Bell"),
        ("Reporting by Ann Bell.", "Ann Bell"),
        ("By the time the boats came, it was dark", None),
        ("By Monday the harbour was full of ice.", None),
        ("Jane Roe left the town.", None),
    ],
)
def test_bylines_give_the_names_alone(line, names):
    """Neither "By" nor posts, places and addresses belong to the name."""
    span = byline_names(line)
    assert (line[slice(*span)] if span else None) == names


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("Voters queue in the rain. [HNA/COURIER]", True),
        ("The ferry Tern in the harbour. (Photo: Coast Guard)", True),
        ("A picture of the old pier, taken in 1950./ Source: Town Archive |", True),
        ("Mayor Ortiz, left, shakes hands with engineer Reed, right, on Friday.", True),
        ("Photo by Jane Roe", True),
        ("The pier before the storm. Getty Images", True),
        ("The paper, according to the Arden Courier (AC).", False),
        ("He left, right after the vote.", False),
        ("The council published the picture on Friday, she said.", False),
    ],
)
def test_captions_are_known_by_their_form(line, caption):
    """A credit, a picture named or people pointed at make a caption; a sentence of the story does not."""
    assert (caption_reason(line) is not None) is caption


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("March 3, 2031", True),
        ("Published: 22:04, 22 Apr 2031", True),
        ("Updated 5 hours ago", True),
        ("3/3/2031", True),
        ("15. Oktober 2031", True),
        ("3 de julio de 2031", True),
        ("In 1931 the pier was built", False),
        ("Tuesday's vote", False),
    ],
)
def test_dates_alone_are_known(line, date):
    """A date with its labels, and nothing else."""
    assert is_date(line) is date


def test_an_author_glued_to_the_lead_leaves_the_sentence_whole():
    """The sentence begins with its own first word."""
    found = article("By Jane Roe, 3 March 2031 - " + STORY)
    first = found.story()[0]
    assert found.text[first.start : first.end] == STORY.partition("\n")[0]


def test_what_stands_before_the_place_of_a_report_is_its_author():
    """ "By Jane Roe ARDEN — The harbour": the place is no part of the name."""
    found = article("By Jane Roe ARDEN — " + STORY)
    assert (found.byline.value, found.text[found.story()[0].start :][:7]) == ("Jane Roe", "ARDEN —")
