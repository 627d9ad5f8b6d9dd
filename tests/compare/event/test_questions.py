"""What an interviewer says in a printed interview is no statement; the answers are."""

from generator.compare.event import Event
from tests.compare.builders import says


def _told(*lines):
    return [one.sentence.span.text for one in Event([says("a", *lines)]).statements]


def test_questions_and_remarks_of_who_asks_are_no_statements():
    """Also a remark without a question mark is the interviewer's; the surname alone is the same person."""
    told = _told(
        "PIA LUND: Captain, your ferry missed its hour on 12 days. Why?",
        "OLE BRANDT: Because the lock was shut for repairs all week.",
        "LUND: Will the company pay the passengers back?",
        "BRANDT: We pay whoever has kept a ticket of that week.",
        "LUND: The union calls your captains tired and angry.",
        "BRANDT: Our captains sleep eight hours in every night.",
        "LUND: When will the new ferry come to Oster?",
    )
    assert told == [
        "OLE BRANDT: Because the lock was shut for repairs all week.",
        "BRANDT: We pay whoever has kept a ticket of that week.",
        "BRANDT: Our captains sleep eight hours in every night.",
    ]


def test_letters_for_question_and_answer_are_read():
    """A line behind "A:" is an answer, one behind "Q:" is not."""
    answer = "A: The lock had nine cracks when we saw it in March."
    assert _told("Q: Was the lock safe for ferries in spring?", answer, "Q: Did the company know of cracks?") == [
        answer
    ]


def test_a_heading_with_a_colon_is_no_interview():
    """Where nobody asks, capitals before a colon silence nothing."""
    lines = ("WATCH: The ferry leaves the northern pier for Oster.", "OSTER: The island has nine hundred people today.")
    assert _told(*lines) == list(lines)
