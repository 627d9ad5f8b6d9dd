"""`ask` and `answer`: what a language model proposes, kept where it stands in the articles."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from generator.cli.options import is_told, quiet_option, seeds_option
from generator.cli.places import at_work, place_at
from generator.cli.reports import counted, report_kept

if TYPE_CHECKING:
    from generator.ask import Server

OPENAI = "https://api.openai.com/v1"


@click.command()
@seeds_option
@click.option("--model", help="Send the request to this model, and keep what it answers.")
@click.option("--at", "address", default=OPENAI, show_default=True, help="The address of the model's server.")
@click.option("--key-from", metavar="NAME", help="The environment variable that holds the key; it is written nowhere.")
@click.option(
    "--window", type=click.IntRange(min=1000), help="How many tokens the model can take; divides the request."
)
@click.option("--timeout", type=float, default=600.0, show_default=True, help="Seconds to wait for a silent server.")
@click.option("--json", "as_json", is_flag=True, help="Print the request as the JSON that a model's server takes.")
@quiet_option
def ask(  # noqa: PLR0913, PLR0917 - one for each option
    seeds: Path | None,
    model: str | None,
    address: str,
    key_from: str | None,
    window: int | None,
    timeout: float,
    *,
    as_json: bool,
) -> None:
    """Ask a language model which passages of the articles make one point; only what stands in them is kept.

    Without --model nothing leaves the machine: the request is printed, to paste into any chat, and `crossbrief answer`
    takes what comes back. With it the request goes to a server that speaks the OpenAI protocol, as Ollama, llama.cpp,
    vLLM, LM Studio and most services do.
    """
    from generator import pipeline  # noqa: PLC0415

    place = place_at(seeds, None)
    server = _server(model, address, key_from, timeout) if model else None
    with at_work(place.cache) as work:
        requests = pipeline.requests(place.seeds, work, window)
        if model is None or server is None:
            _print_requests([request.text for request in requests], as_json=as_json)
            return
        letters = sum(len(request.text) for request in requests)
        key = f" with the key in {key_from}" if key_from else ""
        if not is_told("quiet"):
            sent = f"{letters:,} characters in {counted(len(requests), 'request')}"
            click.echo(f"sending {sent} to {address}{key}", err=True)
        replies, trouble = pipeline.ask(requests, server, work)
        kept = pipeline.keep_answers(place.seeds, [reply.text for reply in replies], model, work)
    if trouble is not None:
        click.echo(f"{trouble}; {len(replies)} of {len(requests)} answers came and are used", err=True)
    if not all(reply.whole for reply in replies):
        click.echo("an answer broke off; what came of it was used", err=True)
    report_kept(kept)


def _print_requests(texts: list[str], *, as_json: bool) -> None:
    for text in texts:
        body = {"messages": [{"role": "user", "content": text}]}
        click.echo(json.dumps(body, ensure_ascii=False, indent=1) if as_json else text)
    if not is_told("quiet"):
        click.echo("Nothing was sent. Paste it into a chat, save the answer, then: crossbrief answer FILE", err=True)


def _server(model: str, address: str, key_from: str | None, seconds: float) -> "Server":
    from generator.ask import Server  # noqa: PLC0415

    key = os.environ.get(key_from) if key_from else None
    if key_from and not key:
        raise click.ClickException(f"the environment has no {key_from}; export it, or leave --key-from out")
    return Server(model=model, address=address, key=key, seconds=seconds)


@click.command()
@click.argument("files", type=click.File("rb"), nargs=-1, required=True, metavar="FILE...")
@seeds_option
@click.option("--model", default="not named", show_default=True, help="Whose answer it is, for the pages to say.")
@quiet_option
def answer(files: tuple[BinaryIO, ...], seeds: Path | None, model: str) -> None:
    """Check a model's answer against the articles and keep what stands in them as points/model.yml; `-` is stdin."""
    from generator import pipeline  # noqa: PLC0415

    place = place_at(seeds, None)
    texts = [file.read().decode("utf-8-sig", errors="replace") for file in files]
    with at_work(place.cache) as work:
        kept = pipeline.keep_answers(place.seeds, texts, model, work)
    report_kept(kept)
