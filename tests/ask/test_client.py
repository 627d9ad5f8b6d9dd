"""Asking a server: what it may send, and what a user is told."""

import pytest

from generator.ask import Reply, Server, ask_model
from generator.errors import AskError
from tests.ask.server import breaks_off, fails, hangs, never_streams, says, send, serving

KEY = "sk-secret"


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch):
    """The loopback is reached directly."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def asked(*answers, **more):
    with serving(*answers) as (address, sent):
        return ask_model("What is new?", Server(model="parrot", address=address, **{"seconds": 5, **more})), sent


@pytest.mark.parametrize(
    ("answer", "reply"),
    [
        (says("all of it"), Reply(text="all of it", whole=True)),
        (says("half of", why="length"), Reply(text="half of", whole=False)),
        (never_streams("at once"), Reply(text="at once", whole=True)),
        (breaks_off("the beginning"), Reply(text="the beginning", whole=False)),
    ],
    ids=["streamed", "truncated", "not streamed", "broken off"],
)
def test_an_answer_is_heard_to_its_end(answer, reply):
    """Streamed or not, and half where it is half."""
    assert asked(answer)[0] == reply


def test_the_request_goes_as_it_is_with_the_key_and_nothing_else():
    """One message, the model's name, the key in the header where one was named."""
    _, sent = asked(says("yes"), key=KEY)
    assert [(one["path"], one["body"]["model"], one["body"]["messages"], one["key"]) for one in sent] == [
        ("/v1/chat/completions", "parrot", [{"role": "user", "content": "What is new?"}], f"Bearer {KEY}")
    ]


def test_no_key_is_taken_from_the_environment_unasked(monkeypatch):
    """The library would take this one."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    _, sent = asked(says("yes"))
    assert KEY not in str(sent[0]["key"])


def test_a_server_that_is_busy_is_asked_again():
    """After the time that it names."""
    reply, sent = asked(fails(429, retry_after="0"), fails(500, retry_after="0"), says("now"))
    assert (reply.text, len(sent)) == ("now", 3)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (fails(401), "does not accept the key"),
        (fails(403), "does not let this key use parrot"),
        (fails(404), "knows no model parrot"),
        (fails(400), "too long for the model"),
        (fails(429, retry_after="0"), "the quota is used up"),
        (fails(500, retry_after="0"), "error 500"),
        (lambda handler, _: send(handler, 200, "<html>hello</html>", "text/html"), "no answer of a language model"),
        (says(""), "empty answer"),
        (lambda handler, _: send(handler, 307, "", location="http://elsewhere.example/"), "error 307"),
    ],
    ids=["401", "403", "404", "400", "429", "500", "not JSON", "empty", "redirect"],
)
def test_a_failure_is_told_in_words_without_the_key(answer, message):
    """What to do about it; the server's own message may repeat the key and is not shown."""
    with pytest.raises(AskError) as caught:
        asked(answer, key=KEY)
    assert (message in str(caught.value), KEY in str(caught.value)) == (True, False)


def test_a_server_that_hangs_is_left(monkeypatch):
    """After the time-out, with its length."""
    monkeypatch.setattr("generator.ask.client.RETRIES", 0)
    with pytest.raises(AskError, match=r"sent nothing for 0\.2 seconds"):
        asked(hangs(2), seconds=0.2)


def test_nobody_there_is_told(monkeypatch):
    """The address may be wrong, or the server not running."""
    monkeypatch.setattr("generator.ask.client.RETRIES", 0)
    with pytest.raises(AskError, match="cannot be reached"):
        ask_model("?", Server(model="parrot", address="http://127.0.0.1:1/v1"))


@pytest.mark.parametrize("address", ["ftp://x/v1", "parrot", "http://"])
def test_an_address_that_is_none_is_refused(address):
    """Before anything is sent."""
    with pytest.raises(AskError):
        Server(model="parrot", address=address)


def test_a_key_does_not_travel_in_the_open():
    """Over plain HTTP only to this machine."""
    with pytest.raises(AskError, match="unencrypted"):
        Server(model="parrot", address="http://models.example/v1", key=KEY)


def test_a_missing_library_is_told_before_anything_is_read(crossbrief, monkeypatch):
    """In one line; there is not even a folder of articles here."""
    monkeypatch.setattr("generator.ask.client.find_spec", lambda _name: None)
    result = crossbrief("ask", "--model", "any", "--at", "http://127.0.0.1:1/v1")
    assert (result.exit_code, result.stderr) == (
        1,
        "Error: ask --model: needs a library: pip install 'crossbrief[ask]'\n",
    )
