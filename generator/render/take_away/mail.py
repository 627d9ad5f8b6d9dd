"""The briefing as one mail, in HTML and in plain text: open it, put in an address, send it."""

from email.message import EmailMessage
from email.policy import SMTP

from markupsafe import escape

from generator.render.scene import Scene
from generator.render.take_away.notes import Point, cited, points
from generator.text.hidden import show_hidden

#: Between the parts; a mail is only the same each time when it does not invent one.
BOUNDARY = "=_crossbrief_part_of_this_mail"


def mail(scene: Scene) -> bytes:
    """The mail as a file that mail programs open as a draft; it has no sender, no receiver and no date."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(show_hidden(scene.briefing.title).split())
    message["X-Unsent"] = "1"
    message.set_content(_plain(scene))
    message.add_alternative(_html(scene), subtype="html")
    message.set_boundary(BOUNDARY)
    return message.as_bytes()


def _plain(scene: Scene) -> str:
    title = show_hidden(scene.briefing.title)
    parts = [f"{title}\n{'=' * len(title)}", *(_plain_point(point) for point in points(scene))]
    sources = "\n".join(f"[{number}] {source}" for number, source in enumerate(cited(scene), 1))
    return show_hidden("\n\n".join([*parts, f"{scene.words('sources.title')}\n{sources}"])) + "\n"


def _plain_point(point: Point) -> str:
    said = [f"- {one.name}{one.lead}{one.words} [{one.note}]" for one in point.said]
    return "\n".join([point.label, *filter(None, [point.ours]), *said])


def _html(scene: Scene) -> str:
    """Plain elements without styles: a mail program shows them in the reader's own."""
    title = escape(show_hidden(scene.briefing.title))
    sources = "".join(f"<li>{escape(show_hidden(source))}</li>" for source in cited(scene))
    told = "\n".join(_html_point(point) for point in points(scene))
    head = f'<!doctype html><html lang="{escape(scene.briefing.language)}"><head><meta charset="utf-8">'
    body = f"<h1>{title}</h1>\n{told}\n<h2>{escape(scene.words('sources.title'))}</h2>\n<ol>{sources}</ol>"
    return f"{head}<title>{title}</title></head><body>\n{body}\n</body></html>\n"


def _html_point(point: Point) -> str:
    ours = escape(show_hidden(point.ours))
    said = "\n".join(
        f"<li><strong>{escape(show_hidden(one.name))}</strong>{escape(show_hidden(one.lead + one.words))} "
        f"<sup>[{one.note}]</sup></li>"
        for one in point.said
    )
    return f"<h2>{escape(show_hidden(point.label))}</h2>\n<p><em>{ours}</em></p>\n<ul>\n{said}\n</ul>"
