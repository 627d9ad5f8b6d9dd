"""Files for hosts, feed readers and search engines, in docs/ like every other: no builder has to know them."""

from generator.model import Asset
from generator.render.feed import feed
from generator.render.scene import Scene

#: What holds under any theme; `crossbrief build` adds which scripts may run.
HEADERS = """\
/*
  Content-Security-Policy: base-uri 'self'; form-action 'none'; object-src 'none'; frame-ancestors {frames}
  X-Content-Type-Options: nosniff
"""
NOWHERE = "'none'"


def hosting_files(scene: Scene, address: str | None) -> tuple[Asset, ...]:
    """The feed if an edition has a day, `robots.txt` and `_headers`. Without an address, links count from the feed."""
    told = feed(scene, address)
    return (
        Asset(path="_headers", data=headers(scene.briefing.frames)),
        *([Asset(path="feed.xml", data=told)] if told else []),
        Asset(path="robots.txt", data=_robots(address)),
    )


def headers(frames: tuple[str, ...]) -> bytes:
    """The file by which Netlify, Cloudflare Pages and others send headers; `frames` may show pages of the site."""
    return HEADERS.format(frames=" ".join(frames) or NOWHERE).encode()


def _robots(address: str | None) -> bytes:
    told = f"Sitemap: {address}sitemap.xml\n" if address else ""
    return f"User-agent: *\nAllow: /\n{told}".encode()
