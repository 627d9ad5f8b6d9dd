"""The pages of a briefing: complete, linked to the words they show, the same each time, and within their limits."""

import json
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from generator.model import (
    NO_HISTORY,
    AnnotatedArticle,
    Asset,
    Cell,
    Certainty,
    Credit,
    Entity,
    Facet,
    Flag,
    FlagType,
    Found,
    Hedge,
    Md,
    Moment,
    NameKind,
    OriginKind,
    Page,
    PassageKind,
    Reason,
    Rights,
    Row,
    Sentence,
    Side,
    Speaker,
    Story,
    Verdict,
)
from generator.render import render_briefing
from generator.render.alone import speaks_for_itself
from generator.render.counts import counts_of
from generator.render.export import export_json
from generator.render.glance import glance
from generator.render.history import continue_history
from generator.render.markdown import BLOCK_LIMIT, visible
from generator.render.matrix import MOST_BESIDE
from generator.render.pages import home as home_pages
from generator.render.scene import Scene, telling
from generator.render.undisputed import MOST, in_common
from tests.render.build import build, write
from tests.render.sample import ANNOTATED, BRIEFING, COURIER, article, at, stated, with_rights
from tests.render.variants import SCRIPT, VARIANTS, annotated, briefing

LARGEST_PAGE = 300_000  # bytes, beyond the theme's own files


def bodies(briefing) -> dict[str, Md]:
    """The Markdown of every page by its path."""
    return {file.path: file.body for file in render_briefing(briefing) if isinstance(file, Page)}


def squeezed(text: str) -> str:
    """`text` without differences of white space."""
    return " ".join(text.split())


@pytest.fixture(scope="session", params=sorted(VARIANTS))
def built(request, tmp_path_factory):
    """A variant and its built site; strict, so a dead link or anchor fails here."""
    folder = tmp_path_factory.mktemp(request.param)
    write(VARIANTS[request.param], folder / "docs")
    build(folder / "docs", folder / "site", folder)
    pages = {path.relative_to(folder / "site").as_posix(): path for path in (folder / "site").rglob("index.html")}
    return VARIANTS[request.param], {name: html.parse(str(path)).getroot() for name, path in pages.items()}, folder


def test_every_link_to_words_shows_those_words(built):
    """A link to `#w<start>-<end>` of a source shows exactly the characters from start to end of that source."""
    briefing, pages, _ = built
    texts = {source.article.id: source.article.text for source in briefing.sources}
    wrong = []
    for name, page in pages.items():
        for link in page.iterfind(".//a[@href]"):
            target = urlsplit(urljoin(f"/{name.removesuffix('index.html')}", link.get("href")))
            words = re.fullmatch(r"w(\d+)-(\d+)", target.fragment)
            if words and "cb-count-link" not in (link.get("class") or ""):
                source = unquote(target.path.removesuffix("/").rpartition("/")[2])
                there = texts[source][int(words[1]) : int(words[2])]
                if squeezed(link.text_content()) != squeezed(visible(there)):
                    wrong.append((name, link.text_content(), there))
    assert wrong == []


def test_outside_text_brings_no_script_or_style(built):
    """Each page has the theme's scripts and no others, no style of its own and no event handler."""
    _, pages, _ = built
    for page in pages.values():
        assert (
            page.xpath("//@style | //@*[starts-with(name(), 'on')] | //style | //iframe | //object | //base[@href]")
            == []
        )
        assert "alert(1)" not in "".join(page.xpath("//script[not(@type)]/text()"))


def test_a_hostile_title_is_one_title(built):
    """The title of a page is text, however it looks."""
    briefing, pages, _ = built
    assert pages["index.html"].findtext(".//title") == squeezed(briefing.title)
    assert all(len(page.findall("head/title")) == 1 for page in pages.values())


def test_a_page_is_light(built):
    """No page is heavier than a reader on a slow line would wait for."""
    _, _, folder = built
    assert [path.name for path in (folder / "site").rglob("*.html") if path.stat().st_size > LARGEST_PAGE] == []


def test_pages_and_files_are_those_that_the_navigation_names():
    """Every briefing has the same pages beside those of its sources and topics, whatever it lacks."""
    fixed = {path for path in bodies(VARIANTS["alone"]) if not path.startswith(("sources/c", "topics/w", "topics/s"))}
    expected = {"changes.md", "comparison.md", "handout.md", "handout-key.md", "index.md", "inputs.md", "names.md"}
    assert fixed == expected | {"timeline.md", "sources/index.md", "topics/index.md"}


def test_the_same_briefing_gives_the_same_bytes():
    """Nothing on a page depends on the clock, the machine or an order that is not the briefing's."""
    assert render_briefing(BRIEFING) == render_briefing(replace(BRIEFING))


def test_files_are_sorted():
    """Files come in the order of their paths."""
    paths = [file.path for file in render_briefing(BRIEFING)]
    assert paths == sorted(paths)


@pytest.mark.parametrize("rights", [Rights.EXCERPT, Rights.LINK])
def test_words_without_rights_are_nowhere(rights):
    """Of a source that may not be shown whole, only compared words stand on pages and in files."""
    files = render_briefing(with_rights(rights))
    everything = "".join(file.data.decode(errors="replace") if isinstance(file, Asset) else file.body for file in files)
    secret = [
        "were told to leave their homes, the Valley",
        "asked for an inquiry",
        "Ten walks in the Tarn",
        "Photo: Lowmere",
    ]
    assert [words for words in secret if words in everything] == []
    assert "#:~:text=The%20Board%20has%20accepted%20responsibility" in bodies(with_rights(rights))["sources/courier.md"]


def test_every_source_has_a_card():
    """In the list of sources under headings of its own, on the first page under one more."""
    pages = bodies(BRIEFING)
    assert "\n## [The Valley Courier](courier.md)\n" in pages["sources/index.md"]
    assert "\n### [The Valley Courier](sources/courier.md)\n" in pages["index.md"]


def test_silence_is_said():
    """Where a source was searched in vain the grid says "nothing found"; of itself it does not state it."""
    pages = bodies(BRIEFING)
    assert '<span class="cb-silent">nothing found</span> |' in pages["comparison.md"]
    assert "day of publication not stated" in pages["sources/tarn-notes.md"]


def test_a_row_without_a_verdict_has_no_chip():
    """The label and the reason stand alone, on every page that shows the row, and the export says null."""
    bare = replace(BRIEFING, rows=tuple(replace(row, verdict=None) for row in BRIEFING.rows), flags=())
    pages = bodies(bare)
    assert not [path for path, body in pages.items() if "cb-v-None" in body or "verdict.None" in body]
    assert not [path for path in ("comparison.md", "handout-key.md") if "cb-chip" in pages[path]]
    assert {row["verdict"] for row in json.loads(export_json(bare))["rows"]} == {None}


def test_markdown_is_for_people():
    """A row of the grid can be read in the Markdown itself."""
    line = next(line for line in bodies(BRIEFING)["comparison.md"].splitlines() if "Responsibility of" in line)
    assert line.startswith("| **[Responsibility of the Water Board](#r-blame)**")
    assert (
        "<q>[The Board has <mark>accepted</mark> responsibility for the delay.](sources/courier.md#w644-696)</q>"
        in line
    )


def test_what_left_out_is_told():
    """An input that is not published is named with its reason."""
    assert "| cover.jpg | not text: its first bytes are those of a JPEG picture |" in bodies(BRIEFING)["inputs.md"]


def test_linked_data_is_what_is_stated():
    """Machines are told what the article says of itself, and no more."""
    page = next(file for file in render_briefing(BRIEFING) if file.path == "index.md")
    citations = dict(page.meta)["jsonld"]["citation"]
    assert citations[2] == {"@type": "NewsArticle", "inLanguage": "en"}
    assert citations[0]["publisher"] == {"@type": "Organization", "name": "The Valley Courier"}


def test_full_texts_of_others_are_not_offered_to_search_engines():
    """A source's page asks not to be listed."""
    sources = [
        file for file in render_briefing(BRIEFING) if file.path.startswith("sources/") and "index" not in file.path
    ]
    assert all(("noindex", True) in page.meta for page in sources)


def test_hostile_front_matter_is_data():
    """Front matter holds plain values that JSON can hold too."""
    pages = [file for file in render_briefing(VARIANTS["strange"]) if isinstance(file, Page)]
    assert json.loads(json.dumps([dict(page.meta) for page in pages]))
    assert any(page.title == SCRIPT for page in pages)


def test_a_pronoun_is_no_speaker():
    """Where "he" leads to nobody, the page says that the speaker is not named here."""
    he = Speaker(name="he", span=at(COURIER, "She"))
    courier = replace(ANNOTATED[0], quotes=(replace(ANNOTATED[0].quotes[0], speaker=he),))
    page = bodies(replace(BRIEFING, sources=(courier, *ANNOTATED[1:])))["sources/courier.md"]
    assert ('title="speaker not named here"' in page, "he says" in page) == (True, False)


def test_every_kind_of_mark_has_its_switch():
    """What can be marked stands in the legend, and at first only what a reader needs is seen."""
    hedge = Hedge(span=at(COURIER, "about"), scope=at(COURIER, "about 4,200 people"), certainty=Certainty.REPORTED)
    page = bodies(replace(BRIEFING, sources=(replace(ANNOTATED[0], hedges=(hedge,)), *ANNOTATED[1:])))[
        "sources/courier.md"
    ]
    switches = {kind: shown for shown, kind in re.findall(r'aria-pressed="(\w+)" data-mark="(\w+)"', page)}
    marked = set(re.findall(r"\.cb-m-(\w+)|class=\"cb-m-hedge\"", page))
    assert marked - {""} <= set(switches)
    assert [kind for kind, shown in switches.items() if shown == "true"] == ["figure", "quote", "origin"]


def test_when_an_article_was_fetched_is_told():
    """The day stands on its page and in the list of inputs."""
    fetched = stated("2032-03-06", "briefing.yml", Found.SIDECAR)
    courier = replace(ANNOTATED[0], article=replace(COURIER, retrieved=fetched))
    pages = bodies(replace(BRIEFING, sources=(courier, *ANNOTATED[1:])))
    assert "Retrieved 6 March 2032" in pages["sources/courier.md"]
    assert "| 2032-03-06 |" in pages["inputs.md"]
    assert "Retrieved" not in bodies(BRIEFING)["inputs.md"]


def test_the_first_page_answers_at_a_glance():
    """What several say, with the words of each, who holds what where they conflict, and whom they credit."""
    first = bodies(BRIEFING)["index.md"]
    told = first[first.index('<div class="cb-glance"') : first.index("### [The Valley Courier]")]
    assert "The dam above Lowmere gave way on Tuesday after three days of rain](sources/courier.md" in told
    assert "A dam failed above the town of Lowmere on Tuesday](sources/upland-wire.md" in told
    assert "[2 of 4 sources](comparison.md#r-when)" in told
    assert "[Responsibility of the Water Board](comparison.md#r-blame)" in told
    unmarked = re.sub("</?mark>", "", told)
    assert all(words in unmarked for words in ("has accepted responsibility", "has refused to accept responsibility"))
    assert "**4 articles, 3 of them credit Northern Ledger" in first
    assert first.count("{ #origins }") == 1


def test_the_first_page_has_the_place_to_which_credits_lead():
    """Also of many sources that credit nobody by name: the pages of these sources lead there, too."""
    many = [annotated(f"paper-{n:02}", "The dam broke, police said.") for n in range(MOST_BESIDE + 1)]
    credit = Credit(origin="police", kind=OriginKind.ANONYMOUS, span=at(many[0].article, "police said"))
    told = bodies(briefing("Dam", replace(many[0], credits=(credit,)), *many[1:]))
    assert "../index.md#origins" in told["sources/paper-00.md"]
    assert told["index.md"].count("{ #origins }") == 1


def test_a_heading_that_is_too_long_for_one_block_is_shown_whole():
    """No heading is that long: it is shown as a paragraph, whose further blocks follow."""
    words = f"{'a' * BLOCK_LIMIT} boat"
    long = article("long", [(PassageKind.BODY, "It sank."), (PassageKind.HEADING, words)])
    page = bodies(briefing("Ferry", AnnotatedArticle(article=long)))["sources/long.md"]
    assert (words[:BLOCK_LIMIT] in page, "\nboat\n{: .cb-says .cb-more" in page) == (True, True)


def test_the_first_page_never_says_that_there_is_no_conflict():
    """It says what was held against each other instead, in the text, the description and the card's counts."""
    calm = replace(BRIEFING, rows=(), flags=(), clashes=(), shared=())
    [page] = home_pages(Scene.of(calm))
    description = dict(page.meta)["description"]
    assert "may have been missed." in page.body
    assert "may have been missed." in description
    assert not any("no conflict" in text.lower() for text in (page.body, description))
    assert not any(count.amount in {"no", "0"} for count in counts_of(Scene.of(calm)))


def test_voices_are_said_where_they_are_fewer_than_the_sources():
    """A line of two prints and a third report is three sources and two voices."""
    line = replace(BRIEFING.shared[0], voices=1)
    assert "2 of 4 sources, 1 voice" in bodies(replace(BRIEFING, shared=(line,)))["index.md"]


def test_an_article_of_another_event_is_named_on_the_first_page():
    """With the reason, in our words, and those of the articles."""
    apart = Reason.of("story.apart", own=("cup", "final"), theirs=("dam", "flood"))
    stories = (
        Story(sources=("courier", "northern-ledger", "upland-wire")),
        Story(sources=("tarn-notes",), apart=apart),
    )
    pages = bodies(replace(BRIEFING, stories=stories))
    assert "2 different texts among them; 1 more tells of another event.**" in pages["index.md"]
    assert "**3 articles, 2 of them credit Northern Ledger, " in pages["index.md"]
    assert "Here another event is told. What sets it apart: “cup”, “final”" in pages["index.md"]
    assert re.search(r"\d of 3 sources", pages["index.md"])
    assert not re.search(r"\d of 4 sources", pages["index.md"])
    assert '<span class="cb-silent">another event</span>' in pages["comparison.md"]


def test_what_the_articles_of_another_event_share_is_told_as_theirs():
    """A point of two of these two is not one of two of four."""
    apart = Reason.of("story.other_day", own=("Tuesday",), theirs=("Friday",))
    line = replace(BRIEFING.shared[0], voices=len(BRIEFING.shared[0].spans))
    everybody = ("courier", "northern-ledger", "upland-wire", "tarn-notes")
    stories = (
        Story(sources=tuple(one for one in everybody if one not in line.sources)),
        Story(sources=line.sources, apart=apart),
    )
    first = bodies(replace(BRIEFING, stories=stories, shared=(line,)))["index.md"]
    assert f"{len(line.sources)} of the {len(line.sources)} sources on another event" in first
    assert "these articles put it on “Tuesday”, the others on “Friday”" in first


@pytest.mark.parametrize(
    ("told", "code", "said"), [(4, "title.plain", True), (2, "title.plain", False), (4, "title.thing", False)]
)
def test_the_first_page_says_that_articles_have_nothing_in_common(told, code, said):
    """Where no title could be made of several articles: they may tell of several events."""
    sources = tuple(source.article.id for source in BRIEFING.sources)[:told]
    heading = Reason.of(code, n=told, thing="dam")
    first = bodies(replace(BRIEFING, heading=heading, stories=(Story(sources=sources),)))["index.md"]
    assert ("they may tell of more than one event" in first) is said


def test_an_unsettled_day_is_named_once_a_source():
    """However often a source writes "Tuesday", the list of unsettled days has it once, at its first place."""
    source = annotated("daily", "Tuesday was wet. On Tuesday it broke.")
    text = source.article.text
    moments = [Moment(span=source.article.span(day.start(), day.end())) for day in re.finditer("Tuesday", text)]
    timeline = bodies(briefing("Rain", replace(source, moments=tuple(moments))))["timeline.md"]
    anchors = re.findall(r"#w(\d+-\d+)", timeline)
    assert (len(moments), anchors) == (2, [f"{moments[0].span.start}-{moments[0].span.end}"])


def test_a_name_and_an_unsettled_day_stand_in_their_sentence():
    """A bare "Tuesday" or a bare name tells a reader nothing; the words around it do."""
    source = annotated("daily", "Tuesday was wet. On Tuesday it broke.")
    article = source.article
    sentences = tuple(
        Sentence(span=article.span(*place), passage=article.passages[0].id) for place in ((0, 16), (17, 37))
    )
    told = replace(source, sentences=sentences, moments=(Moment(span=article.span(20, 27)),))
    timeline = bodies(briefing("Rain", told))["timeline.md"]
    assert '<span class="cb-around">On </span>[<mark>Tuesday</mark>]' in timeline
    assert '<span class="cb-around"> it broke.</span>' in timeline


def test_the_timeline_says_what_happened():
    """The clause that a day dates is what leads to the source, its day is marked; the rest stands around it."""
    source = annotated("daily", "It rained, and the dam broke on Tuesday, said Ana. In May it had held.")
    article = source.article
    spans = [(0, 50), (51, 70)]
    sentences = tuple(Sentence(span=article.span(*place), passage=article.passages[0].id) for place in spans)
    broke = Moment(span=article.span(32, 39), first=date(2032, 3, 2), last=date(2032, 3, 2), event=article.span(15, 39))
    held = Moment(span=article.span(51, 57), event=article.span(51, 70))
    timeline = bodies(briefing("Rain", replace(source, sentences=sentences, moments=(broke, held))))["timeline.md"]
    assert "[the dam broke on <mark>Tuesday</mark>](sources/daily.md#w15-39)" in timeline
    assert '<span class="cb-around">, said Ana.</span>' in timeline
    assert "[<mark>In May</mark> it had held.](sources/daily.md#w51-70)" in timeline


def test_two_editions_of_one_day_are_told_apart():
    """The later one has its number; a warning tells of its point, and no heading stands twice."""
    noon = datetime(2033, 6, 30, 12, tzinfo=UTC)
    first = continue_history(NO_HISTORY, replace(BRIEFING, flags=(), rows=()), noon)
    history = continue_history(first, BRIEFING, noon)
    rendered = render_briefing(BRIEFING, history, "https://briefings.example/")
    page = next(one.body for one in rendered if isinstance(one, Page) and one.path == "changes.md")
    heads = re.findall(r"^##+ (.*?)(?: \{.*)?$", page, re.MULTILINE)
    assert heads[0] == "30 June 2033 (2)"
    assert heads.count("30 June 2033") == 1
    assert len(set(heads)) == len(heads)


def test_further_mentions_of_a_name_are_numbers():
    """Two sentences of a source are shown; then each number leads to a mention, and no name is said five times."""
    source = annotated("daily", "Ana sang. Ana ran. Ana sat. Ana slept.")
    article = source.article
    ends = [0, 10, 19, 28, 38]
    sentences = tuple(
        Sentence(span=article.span(start, end - 1 if end < 38 else end), passage=article.passages[0].id)
        for start, end in pairwise(ends)
    )
    mentions = tuple(article.span(start, start + 3) for start in ends[:-1])
    ana = Entity(id="ana", kind=NameKind.PERSON, name="Ana", aliases=(), roles=(), mentions=mentions)
    names = bodies(replace(briefing("Ana", replace(source, sentences=sentences)), entities=(ana,)))["names.md"]
    further = names[names.index("further mentions") :].splitlines()[0]
    assert re.findall(r"\[(.*?)\]\(sources/daily\.md#w(\d+)", further) == [("3", "19"), ("4", "28")]


#: What a reader must never see: a character reference, a mark of a template, of Markdown or of an attribute list.
MARKUP = re.compile(r"&#?\w+;|\{[{%:]|[%}]\}|\*\*|\{ [.#]|\]\(")


def test_no_markup_is_read_as_text(tmp_path):
    """Every page of the usual site, as its reader sees it."""
    write(VARIANTS["usual"], tmp_path / "docs")
    build(tmp_path / "docs", tmp_path / "site", tmp_path)
    seen = {}
    for path in (tmp_path / "site").rglob("*.html"):
        text = html.fromstring(path.read_bytes()).xpath("string(//article)")
        if found := MARKUP.findall(text):
            seen[path.parent.name] = found
    assert seen == {}


def test_the_first_page_names_the_publisher_and_the_day_of_the_event():
    """Who puts the pages out, as the editor says, and the day that most leads give."""
    day, sources = date(2032, 3, 2), [annotated(name, "On Tuesday it broke.") for name in ("daily", "post", "sun")]
    told = [
        replace(
            source,
            sentences=(Sentence(span=source.article.span(0, 20), passage="p-1"),),
            moments=(Moment(span=source.article.span(0, len("On Tuesday")), first=day, last=day),),
        )
        for source in sources[:2]
    ]
    first = bodies(replace(briefing("Rain", *told, sources[2]), publisher="The Lowmere Desk"))["index.md"]
    assert "2 of 3 articles tell of 2 March 2032" in first
    assert "No article states its day. Published by The Lowmere Desk." in first


def test_what_nothing_was_found_to_differ_in_fills_the_first_page():
    """Points of several voices without a dispute: what each is about, one source's words, and those of the others."""
    calm = replace(BRIEFING, shared=(), clashes=(), flags=(), rows=tuple(replace(r, voices=2) for r in BRIEFING.rows))
    first = bodies(calm)["index.md"]
    told = first[first.index("{ #shared }") : first.index("{ #alone }")]
    assert "of 4 sources" in told
    assert "#r-blame" not in told
    assert told.count("{ .cb-label }") > 0
    assert told.count("<q>") > told.count("<details") > 0


def test_a_point_of_many_voices_stands_beside_what_is_agreed():
    """What all speak of is not hidden behind what two agree on, though no rule could tell whether they say the same."""
    rows = [replace(row, verdict=Verdict.AGREE, voices=2) for row in BRIEFING.rows]
    many = [replace(row, id=f"{row.id}-{n}", label=f"{row.label} {n}") for n in range(3) for row in rows]
    spoken = replace(rows[0], id="r-spoken", label="Left open", verdict=None, voices=4)
    calm = replace(BRIEFING, shared=(), clashes=(), flags=(), rows=(*many, spoken))
    agreed, told = in_common(Scene.of(calm))
    assert [point.label for point in told] == ["Left open"]
    assert len(agreed) == MOST - 1


def test_words_that_are_all_marked_are_not_marked():
    """A mark tells some words from the others: over a whole quotation it says nothing."""
    said = annotated("daily", "“We are safe.”").article
    whole, some = said.span(1, 13), said.span(1, 7)
    assert (telling(said.span(0, 14), (whole,)), telling(said.span(0, 14), (some,))) == ((), (some,))


def test_a_sum_in_two_currencies_is_one_side_of_a_difference():
    """A source that gives both in one breath is not shown twice against the others."""
    [clash] = [clash for clash in BRIEFING.clashes if clash.row == "r-blame"]
    again = replace(clash, sides=(*clash.sides, clash.sides[0]))
    once, twice = (replace(BRIEFING, clashes=(held,)) for held in (clash, again))
    assert glance(Scene.of(twice)).differences == glance(Scene.of(once)).differences


def test_who_rests_on_nobody_is_said_to_do_so():
    """How many voices there are is told in any case."""
    alone = replace(BRIEFING, sources=tuple(replace(s, credits=()) for s in BRIEFING.sources), copies=())
    assert "**4 articles, no two of them were found to rest on the same report.**" in bodies(alone)["index.md"]


@pytest.mark.parametrize(
    "words", ['thinking we will be quiet," she said to us', "“We were all off the ship within an hour", "It was"]
)
def test_half_a_quotation_does_not_speak_for_itself(words):
    """Nor does a fragment: nobody who has not read the article understands them."""
    assert not speaks_for_itself(annotated("a", words).article.span(0, len(words)))


def test_of_what_several_only_speak_nobody_is_said_to_agree():
    """Where no rule could tell whether the words say the same, the first page names the point, and no more."""
    bare = tuple(replace(row, voices=2, verdict=None) for row in BRIEFING.rows)
    first = bodies(replace(BRIEFING, shared=(), clashes=(), flags=(), rows=bare))["index.md"]
    assert "of 4 sources" in first[first.index("{ #spoken }") : first.index("{ #alone }")]
    assert glance(Scene.of(replace(BRIEFING, shared=(), clashes=(), flags=(), rows=bare))).agreed == []


def test_a_conflict_has_two_sides():
    """Values that touch, as "51" and "more than 51", come as one: a reader sees who says which all the same."""
    [clash] = [clash for clash in BRIEFING.clashes if clash.row == "r-blame"]
    touching = Side(spans=tuple(span for side in clash.sides for span in side.spans), voices=2)
    told = replace(BRIEFING, clashes=(replace(clash, sides=(touching,)),))
    [one] = [one for one in glance(Scene.of(told)).differences if one.row == "r-blame"]
    assert [side.voices[0].source for side in one.sides] == ["courier", "northern-ledger"]


def test_a_page_bears_the_name_that_other_pages_give_its_source():
    """An article that states no outlet is "Source A" everywhere, on its own page, too."""
    pages = bodies(briefing("Ferry", annotated("a", "It sank."), annotated("b", "It sank.")))
    assert 'Source A · <span class="cb-silent">outlet not stated' in pages["sources/a.md"]
    assert "The Valley Courier · The Valley Courier" not in bodies(BRIEFING)["sources/courier.md"]


def test_the_key_tells_articles_apart_by_their_headlines():
    """A letter is explained by what the class does not see, and never by itself."""
    told = bodies(BRIEFING)["handout-key.md"]
    assert "- Source A&#58;&#32;[The Valley Courier](sources/courier.md){ .cb-who } <q>[Lowmere dam gives way" in told
    nameless = replace(ANNOTATED[0], article=replace(COURIER, outlet=None, byline=None))
    told = bodies(briefing("Dam", nameless, *ANNOTATED[1:]))["handout-key.md"]
    assert "- Source A&#58;&#32; <q>[Lowmere dam gives way" in told


def test_a_difference_in_quotations_shows_their_marks():
    """Who quotes and who does not is what the reader looks for: the words stand as in their row."""
    quoting = annotated("a", "“The brakes held,” she said.").article
    row = Row(
        id="r-brakes",
        facet=Facet.QUOTE,
        label="Brakes",
        verdict=Verdict.QUOTED_PARAPHRASED,
        why=Reason.of("quotes.without_marks", words="The brakes held,"),
        cells=(Cell(source="a", spans=(quoting.span(0, 18),)),),
    )
    flag = Flag(
        type=FlagType.QUOTED_PARAPHRASED, label="Brakes", why=row.why, spans=(quoting.span(1, 17),), row="r-brakes"
    )
    told = replace(briefing("Brakes", AnnotatedArticle(article=quoting)), rows=(row,), flags=(flag,))
    [one] = glance(Scene.of(told)).differences
    assert one.sides[0].voices[0].spans == (quoting.span(0, 18),)


def test_a_headline_stands_once_on_its_page():
    """The page bears it as its heading, with the anchors of its words, and the text begins after it."""
    page = bodies(BRIEFING)["sources/courier.md"]
    headline = next(p for p in COURIER.passages if p.kind is PassageKind.TITLE)
    assert page.count(f"{{ #{headline.id} .cb-voice }}") == 1
    assert page.count("Lowmere dam gives way, thousands leave their homes {") == 1


def test_a_passage_has_two_notes_at_most():
    """With the words of others; what else it speaks to is named behind a fold."""
    rows = tuple(replace(BRIEFING.rows[0], id=f"r-{number}") for number in range(4))
    page = bodies(replace(BRIEFING, rows=rows, flags=(), clashes=(), shared=(), topics=()))["sources/courier.md"]
    assert (page.count('<section class="cb-note"'), page.count("2 more points")) == (2, 1)


def test_no_sentence_of_the_story_is_lost():
    """A source's page lists each sentence that no point holds."""
    page = bodies(replace(BRIEFING, rows=(), singles=(), flags=(), clashes=(), shared=()))["sources/courier.md"]
    sentences = [s.span for s in ANNOTATED[0].sentences if s.passage in {p.id for p in COURIER.story()}]
    listed = page[page.index('<details class="cb-fold"') :]
    assert [s for s in sentences if f"(#w{s.start}-{s.end})" not in listed] == []
    assert f"{len(sentences)} further sentences" in listed


def test_an_embedded_post_stands_where_the_page_shows_it():
    """As a post, not among the lines that were set aside."""
    at_post = next(p for p in COURIER.passages if p.kind is PassageKind.FURNITURE)
    post = replace(at_post, reason=Reason.of("passage.social_post"))
    article = replace(COURIER, passages=tuple(post if p is at_post else p for p in COURIER.passages))
    page = bodies(replace(BRIEFING, sources=(replace(ANNOTATED[0], article=article), *ANNOTATED[1:])))
    shown = page["sources/courier.md"]
    assert shown.index(".cb-post }") < shown.index("{ #facts }")
    assert f'<a id="{post.id}"></a><q>' not in shown


def disputed(words: str, evidence: str, facet: Facet, *kinds: FlagType) -> str:
    """The first page of a briefing where one source says `words`, with a row on them and a flag of each kind."""
    source = annotated("daily", words)
    said = source.article.span(0, len(words))
    why = Reason.of("quotes.without_marks", words=evidence)
    row = Row(
        id="r-one", facet=facet, label="The bridge", verdict=Verdict.QUOTED_PARAPHRASED, why=why,
        cells=(Cell(source="daily", spans=(said,)),),
    )  # fmt: skip
    shown = source.article.span(words.index(evidence), words.index(evidence) + len(evidence))
    flags = tuple(Flag(type=kind, label="The bridge", why=why, spans=(shown,), row="r-one") for kind in kinds)
    return bodies(replace(briefing("Bridge", source), rows=(row,), flags=flags))["index.md"]


def test_the_first_page_cuts_no_words_out_of_their_meaning():
    """What an official does not believe is no claim of the source, though the evidence is only the quoted half."""
    words = "Officials do not believe that it will “change the town.”"
    first = disputed(words, "change the town", Facet.CLAIM, FlagType.QUOTED_PARAPHRASED)
    assert "[Officials do not believe that it will “<mark>change the town</mark>.”](" in first


def test_a_row_has_one_verdict_on_every_page():
    """The warning's own kind is not shown beside the verdict of its row, and the same words are not warned of twice."""
    first = disputed("It held.", "It held.", Facet.CLAIM, FlagType.STATUS, FlagType.STATUS)
    assert first.count("cb-v-quoted-paraphrased") == 1
    assert "cb-v-status" not in first
