"""A model's server on the loopback: real HTTP, and whatever answer a test wants."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

#: What a test makes of a request: it writes to the handler.
Answering = Callable[[BaseHTTPRequestHandler, dict], None]


@contextmanager
def serving(*answers: Answering) -> Iterator[tuple[str, list[dict]]]:
    """The address of a server that gives these answers in turn, the last for ever, and what it was sent."""
    sent: list[dict] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            sent.append({"body": body, "key": self.headers.get("authorization"), "path": self.path})
            answers[min(len(sent), len(answers)) - 1](self, body)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", sent
    finally:
        server.shutdown()
        server.server_close()


def says(text: str, why: str = "stop", pieces: int = 3) -> Answering:
    """A streamed answer, where the request wants one, in some pieces."""

    def answer(handler, body):
        if not body.get("stream"):
            send(handler, 200, json.dumps(_whole(text, why)))
            return
        size = max(1, -(-len(text) // pieces))
        deltas = [text[at : at + size] for at in range(0, len(text), size)]
        chunks = [_chunk(delta, None) for delta in deltas] + [_chunk("", why)]
        lines = "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + "data: [DONE]\n\n"
        send(handler, 200, lines, "text/event-stream")

    return answer


def never_streams(text: str) -> Answering:
    """The whole answer at once, whatever was asked for."""
    return lambda handler, body: (
        send(handler, 200, json.dumps(_whole(text, "stop")))
        if not body.get("stream")
        else send(handler, 200, "", "text/event-stream")
    )


def breaks_off(text: str) -> Answering:
    """A stream that ends in the middle of a line: the connection is gone."""

    def answer(handler, _):
        handler.send_response(200)
        handler.send_header("content-type", "text/event-stream")
        handler.send_header("content-length", "1000000")
        handler.end_headers()
        handler.wfile.write(f"data: {json.dumps(_chunk(text, None))}\n\n".encode())
        handler.wfile.flush()
        handler.close_connection = True

    return answer


def fails(status: int, **headers: str) -> Answering:
    """An error, with the key in its message as some servers have it."""

    def answer(handler, _):
        message = {"error": {"message": f"no, {handler.headers.get('authorization')}", "type": "x", "code": "y"}}
        send(handler, status, json.dumps(message), **headers)

    return answer


def hangs(seconds: float) -> Answering:
    """Nothing for a while."""
    return lambda *_: time.sleep(seconds)


def send(handler, status, text, kind="application/json", **headers):
    data = text.encode()
    handler.send_response(status)
    handler.send_header("content-type", kind)
    handler.send_header("content-length", str(len(data)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(data)


def _whole(text, why):
    message = {"role": "assistant", "content": text}
    return {
        "id": "1",
        "object": "chat.completion",
        "created": 1,
        "model": "parrot",
        "choices": [{"index": 0, "message": message, "finish_reason": why}],
    }


def _chunk(text, why):
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": why}
    return {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "parrot", "choices": [choice]}
