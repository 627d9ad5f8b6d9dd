"""The feed of a site of many briefings, an entry each; each briefing has a feed of its own too."""

from datetime import date, datetime
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.model import Front, Listing, Publication

ATOM = "http://www.w3.org/2005/Atom"


def front_feed(front: Front, address: str | None, built: datetime | None) -> bytes | None:
    """The briefings as an Atom feed (RFC 4287), in the order of the front page; `None` where nothing would be in it.

    An entry needs a time: a briefing without a day is as new as the build says that it is, and without that not in it.
    Without an address of the site, links count from the feed.
    """
    dated = [(listing, how, listing.day or (built and built.date())) for listing, how in front.listings]
    told = [(listing, how, day) for listing, how, day in dated if day]
    if not told:
        return None
    title = front.settings.title or front.settings.publisher or "Briefings"
    feed = Element("feed", xmlns=ATOM)
    _texts(feed, title=title, id=address or _urn(title), updated=_instant(max(day for *_, day in told)))
    SubElement(feed, "link", rel="self", href=f"{address or ''}feed.xml")
    _texts(SubElement(feed, "author"), name=front.settings.publisher or title)
    for listing, how, day in told:
        place = f"{address or ''}{listing.name}/"
        known = place if address else _urn(f"{title} {listing.name}")
        _entry(SubElement(feed, "entry"), listing, how, place, id=known, updated=_instant(day))
    data: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return data


def _entry(entry: Element, listing: Listing, how: Publication, place: str, **texts: str) -> None:
    _texts(entry, title=listing.title, **texts)
    SubElement(entry, "link", href=place)
    if how.note:
        _texts(entry, summary=how.note)


def _texts(parent: Element, **texts: str) -> None:
    for tag, text in texts.items():
        SubElement(parent, tag).text = text


def _urn(name: str) -> str:
    return uuid5(NAMESPACE_URL, name).urn


def _instant(day: date) -> str:
    return f"{day}T00:00:00Z"
