"""Nothing private: addresses and numbers are covered wherever an article is told, and every offset stays."""

from hashlib import sha256

from generator.clean import clean_drafts, open_seed
from generator.model import COVER, MaskedKind, Seed

TEXT = """Storm shuts the Orrin bridge

By Jane Roe, jane.roe@paper.example

The bridge was shut on Monday after a storm, the police of Vesperholm said in a statement.

“We shall open it on Friday,” said Ann Lee of the council, who answers on +44 20 7946 0958.
"""


def the_article(text):
    data = text.encode()
    seed = Seed(path="a.txt", data=data, sha256=sha256(data).hexdigest())
    (article,) = clean_drafts([open_seed(seed)]).articles
    return article


def test_a_covered_stretch_is_as_long_as_what_it_covers():
    """All other characters stand where they stand in the file."""
    article = the_article(TEXT)
    assert [(TEXT[m.start : m.end], m.kind) for m in article.masked] == [
        ("jane.roe@paper.example", MaskedKind.MAIL),
        ("+44 20 7946 0958", MaskedKind.PHONE),
    ]
    pairs = list(zip(article.text, TEXT, strict=True))
    inside = {place for one in article.masked for place in range(one.start, one.end)}
    assert {place for place, (shown, said) in enumerate(pairs) if shown != said} == inside
    assert {pairs[place][0] for place in inside} == {COVER}


def test_no_word_about_an_article_holds_what_is_covered():
    """Neither what it says of itself nor a note."""
    article = the_article(TEXT.replace("Jane Roe, ", ""))
    assert "paper.example" not in repr(article)
    assert "note.masked" in [note.code for note in article.notes]
