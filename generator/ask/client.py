"""The client: one question to a server that speaks the OpenAI protocol. Nothing else here uses a network."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from generator.errors import AskError

if TYPE_CHECKING:
    from openai.types.chat.chat_completion import Choice

RETRIES = 3  # of what may pass: a limit, a broken connection, a server that restarts
CONNECT_SECONDS = 10.0
LENGTH = "length"  # why a model stopped that had no room left


@dataclass(frozen=True, slots=True, kw_only=True)
class Server:
    """Where a model answers."""

    model: str
    address: str  # such as http://127.0.0.1:11434/v1
    key: str | None = None
    seconds: float = 600.0  # without a word from the server

    def __post_init__(self) -> None:
        """Refuse an address that is none, a key that would travel unencrypted, and a server that nobody can ask."""
        if find_spec("openai") is None:
            raise AskError("ask --model", "needs a library: pip install 'crossbrief[ask]'")
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise AskError(
                self.address, "is no address of a model's server; write one such as http://127.0.0.1:11434/v1"
            )
        if self.key and parts.scheme == "http" and not _is_here(parts.hostname):
            raise AskError(self.address, "would get the key unencrypted; use https://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What came back."""

    text: str
    whole: bool  # `False`: the answer breaks off


def ask_model(question: str, server: Server, hear: Callable[[int], None] = lambda _: None) -> Reply:
    """The answer of the model; `hear` is told how many characters have come. AskError where none comes.

    What breaks off is kept as far as it came.
    """
    import openai  # noqa: PLC0415 - of the extra `ask`

    heard: list[str] = []
    try:
        reason = None
        for piece, why in _pieces(question, server):
            heard.append(piece)
            reason = why or reason
            hear(sum(map(len, heard)))
    except openai.APIError as error:
        if not "".join(heard).strip():
            raise AskError(server.address, _complaint(error, server)) from error
        return Reply(text="".join(heard), whole=False)
    except ValueError as error:  # the library's parsers, where the server does not speak the protocol
        raise AskError(server.address, "sends what is no answer of a language model; is the address right?") from error
    text = "".join(heard)
    if not text.strip():
        raise AskError(server.address, f"{server.model} gave an empty answer")
    return Reply(text=text, whole=reason != LENGTH)


def _pieces(question: str, server: Server) -> Iterator[tuple[str, str | None]]:
    """The answer as it comes, each piece with the reason why the model stopped there; a server need not stream."""
    import openai  # noqa: PLC0415 - as above

    client = openai.OpenAI(
        base_url=server.address,
        api_key=server.key or "none",  # the library would look for one in the environment
        timeout=openai.Timeout(server.seconds, connect=CONNECT_SECONDS),
        max_retries=RETRIES,
        # A redirected request would go where the command did not say.
        http_client=openai.DefaultHttpxClient(follow_redirects=False),
    )
    messages: list[openai.types.chat.ChatCompletionMessageParam] = [{"role": "user", "content": question}]
    with client:
        streamed = False
        for chunk in client.chat.completions.create(model=server.model, messages=messages, stream=True):
            for choice in chunk.choices or ():
                streamed = True
                yield choice.delta.content or "", choice.finish_reason
        if not streamed:
            whole = client.chat.completions.create(model=server.model, messages=messages)
            for answer in _choices(whole):
                yield answer.message.content or "", answer.finish_reason


def _choices(whole: object) -> "Sequence[Choice]":
    """The answers in what the server sent; ValueError where it sent something else, as a page."""
    choices: Sequence[Choice] | None = getattr(whole, "choices", None)
    if choices is None:
        raise ValueError("no choices")
    return choices


def _complaint(error: Exception, server: Server) -> str:
    """What went wrong and what to do; never the server's own words, for they may repeat the key."""
    import openai  # noqa: PLC0415 - as above

    told: tuple[tuple[type[Exception], str], ...] = (
        (openai.AuthenticationError, "does not accept the key; name the right variable with --key-from"),
        (openai.PermissionDeniedError, f"does not let this key use {server.model}"),
        (openai.NotFoundError, f"knows no model {server.model}, or the address is not that of its API (…/v1)"),
        (openai.RateLimitError, "has no room for the request: the quota is used up, or too much was asked at once"),
        (openai.BadRequestError, "refuses the request; perhaps it is too long for the model: try a smaller --window"),
        (openai.APITimeoutError, f"sent nothing for {server.seconds:g} seconds; try again, or a longer --timeout"),
        (openai.APIConnectionError, "cannot be reached; is the server running, and the address right?"),
    )
    known = next((message for kind, message in told if isinstance(error, kind)), None)
    status = getattr(error, "status_code", None)
    return known or (f"answers with error {status}; try again later" if status else "broke off before the first word")


def _is_here(host: str) -> bool:
    """Whether a host is this machine."""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
