"""The pages of a built site, as trees: those that we made, not those that somebody else put beside them."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from generator.errors import SiteError
from generator.site.foreign import read_record

NamedPage = tuple[str, html.HtmlElement]


def read_pages(site: Path) -> Iterator[NamedPage]:
    """Every page of ours, by name relative to the site, in order. SiteError where one is no web page."""
    record = read_record(site)
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if record is None or name in record.files:
            yield name, _parse(path)


def _parse(path: Path) -> html.HtmlElement:
    try:
        return html.fromstring(path.read_bytes())
    except etree.ParserError as error:
        raise SiteError(str(path), "is not a page of ours any more; build the site again") from error
