"""What an editor changes on rows, and that no edit goes lost unseen."""

from generator.compare import compare_articles
from generator.model import Draft, RowEdit
from tests.compare.builders import says
from tests.compare.drafts.builders import EDITOR, draft, folder, place, words

HARBOUR = says("a", "The harbour was closed for three months.", "Divers looked at the hull.", "Nobody was hurt.")
COAST = says("b", "The harbour stayed closed for ninety days.", "A diver saw the hull.", "The pilot was unhurt.")
SOURCES = [HARBOUR, COAST]
CLOSED = draft({"a": "closed for three months", "b": "closed for ninety days"}, label="Closure")
HULL = draft({"a": "looked at the hull", "b": "saw the hull"}, label="Hull", line=5)


def edit(row, **more):
    found = {key: more.pop(key, {}) for key in ("merge", "split", "drop")}
    said = {key: tuple(words(source, text, line=9) for source, text in value.items()) for key, value in found.items()}
    rows = tuple(words(source, text, line=8) for source, text in row.items())
    return RowEdit(author=EDITOR, place=place(8), row=rows, **said, **more)


def rows(*edits, points=(CLOSED, HULL)):
    """The authors' rows as label -> words, and what was listed."""
    briefing = compare_articles(SOURCES, folder(*points, edits=edits))
    told = {
        row.label: [span.text for cell in row.cells for span in cell.spans] for row in briefing.rows if row.author.name
    }
    return told, [(one.reason.code, one.stale) for one in briefing.unprinted]


def test_a_row_is_renamed():
    """Found by words that it shows, whoever made it."""
    told, listed = rows(edit({"a": "closed for three months"}, label="How long"))
    assert (list(told), listed) == (["How long", "Hull"], [])


BUSES = [
    says("a", "The council bought forty electric buses for the ring line.", "Rain fell all day."),
    says("b", "Forty electric buses for the ring line were bought by the council.", "A choir sang."),
]
BOUGHT = {"a": "The council bought forty electric buses for the ring line", "b": "Forty electric buses"}


def test_a_row_of_the_rules_keeps_its_address_under_another_label():
    """It is the same row, and nothing else of the page is different."""
    before = compare_articles(BUSES, folder()).rows
    after = compare_articles(BUSES, folder(edits=(edit(BOUGHT, label="Shopping"),))).rows
    assert ([row.id for row in after], [row.label for row in after]) == ([row.id for row in before], ["Shopping"])


def test_a_hidden_row_does_not_come_back_as_the_rules_had_it():
    """Neither the row of the rules that is hidden, nor the one whose place a hidden draft had."""
    point = draft({"a": "bought forty electric buses", "b": "Forty electric buses for the ring line"}, label="Buses")
    hide = edit({"a": "bought forty electric buses", "b": "Forty electric buses"}, hide=True)
    told = [compare_articles(BUSES, folder(*points, edits=(hide,))).rows for points in ((), (point,))]
    assert told == [(), ()]


def test_a_row_is_hidden():
    """It is on no page."""
    assert list(rows(edit({"a": "closed for three months"}, hide=True))[0]) == ["Hull"]


def test_two_rows_become_one():
    """The words of both."""
    told, _ = rows(edit({"a": "closed for three months"}, merge={"b": "saw the hull"}, label="Both"))
    assert told == {"Both": ["closed for three months", "looked at the hull", "closed for ninety days", "saw the hull"]}


def test_words_that_do_not_belong_are_dropped():
    """The others stay."""
    point = draft({"a": ["closed for three months", "Nobody was hurt"], "b": "closed for ninety days"}, label="Closure")
    told, _ = rows(edit({"b": "closed for ninety days"}, drop={"a": "Nobody was hurt"}), points=(point,))
    assert told == {"Closure": ["closed for three months", "closed for ninety days"]}


def test_a_row_is_split():
    """The words named make a row of their own."""
    point = draft(
        {"a": ["closed for three months", "Nobody was hurt"], "b": ["closed for ninety days", "The pilot was unhurt"]},
        label="Closure",
    )
    split = {"a": "Nobody was hurt", "b": "The pilot was unhurt"}
    told, _ = rows(edit({"b": "closed for ninety days"}, split=split), points=(point,))
    assert sorted(told.values()) == [
        ["Nobody was hurt", "The pilot was unhurt"],
        ["closed for three months", "closed for ninety days"],
    ]


def test_an_edit_outlives_the_row():
    """Where no row shows its words any more, but two sources do, they are a row of the editor."""
    told, listed = rows(edit({"a": "Nobody was hurt", "b": "The pilot was unhurt"}, label="The hurt"), points=())
    assert (told, listed) == ({"The hurt": ["Nobody was hurt", "The pilot was unhurt"]}, [])


def test_what_one_source_alone_says_is_renamed_and_hidden():
    """It is edited as any row is, found by its words; nothing takes its place."""
    price = ("900 crowns", 900, "crowns")
    alone = says("a", "The mayor paid 900 crowns for the buoy.", "It rained.", "It was late.", figures=[price])
    other = says("b", "A choir sang in the old church.", "Snow fell.", "Nobody came.")
    by_author = draft({"a": "The mayor paid 900 crowns for the buoy."}, label="Buoy")
    for points in ((), (by_author,)):
        changes = [edit({"a": "paid 900 crowns"}, **change) for change in ({"label": "Price"}, {"hide": True})]
        plain, *told = [
            compare_articles([alone, other], folder(*points, edits=edits))
            for edits in ((), changes[:1], changes[1:], changes)
        ]
        labels = [[row.label for row in one.singles] for one in told]
        assert (len(plain.singles), labels, [one.unprinted for one in told]) == (1, [["Price"], [], []], [()] * 3)


def test_an_edit_that_fits_nothing_is_listed():
    """Words that are gone, a row that is gone, a source that is gone: each is stale."""
    gone = edit({"a": "closed for a year"}, hide=True)
    lost = edit({"a": "Nobody was hurt"}, label="The hurt")
    away = edit({"c": "closed"}, hide=True)
    assert rows(gone, lost, away, points=())[1] == [
        ("points.no_row", True),
        ("points.no_such_source", True),
        ("points.not_in_source", True),
    ]


def test_an_added_article_leaves_the_edits():
    """With a third source every edit still finds its row."""
    third = says("c", "The harbour was shut for three months, a pilot said.")
    change = edit({"a": "closed for three months"}, label="How long", note="Counted from the storm.")
    briefing = compare_articles([third, *SOURCES], folder(CLOSED, edits=(change,)))
    assert [(row.label, row.note) for row in briefing.rows if row.author == EDITOR] == [
        ("How long", "Counted from the storm.")
    ]


def test_a_question_is_put_to_each_source():
    """The row has what was found, verbatim, and the question for its label."""
    asked = Draft(author=EDITOR, place=place(3), question="What did divers see of the hull?")
    told, _ = rows(points=(asked,))
    assert told == {"What did divers see of the hull?": ["Divers looked at the hull.", "A diver saw the hull."]}


def test_a_question_without_an_answer_is_listed():
    """No row says that nobody says it."""
    asked = Draft(author=EDITOR, place=place(3), question="Who owns the moon?")
    assert rows(points=(asked,)) == ({}, [("points.no_answer", False)])


def test_an_address_outlives_a_label():
    """A row that is renamed stands where it stood, whoever renames it."""
    plain = compare_articles(SOURCES, folder(draft({"a": "looked at the hull", "b": "saw the hull"})))
    named = compare_articles(SOURCES, folder(HULL))
    renamed = compare_articles(SOURCES, folder(HULL, edits=(edit({"a": "looked at the hull"}, label="Under water"),)))
    told = [[(row.id, row.label) for row in one.rows if row.author.name] for one in (plain, named, renamed)]
    assert ([len({row for row, _ in rows}) for rows in told], len({rows[0][0] for rows in told}), told[2][0][1]) == (
        [1, 1, 1],
        1,
        "Under water",
    )
