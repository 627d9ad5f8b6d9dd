"""A strict Content-Security-Policy: the second line of defence, should a word of an article ever become markup.

The theme has a few scripts inside its pages, allowed by their digests. They are learnt from the page for wrong
addresses, on which no word of an article stands; a script anywhere else that is not one of them is a fault.
"""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import html

from generator.site.links import NOT_FOUND, Fault, articles_of

#: Everything from the site itself, nothing from elsewhere, no script or style in attributes.
RULES = (
    "default-src 'none'",
    "script-src 'self' {digests}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
)
#: Browsers heed this one in a header only. Who may show the site in a frame is in the file that came with the pages.
NO_FRAMES = "frame-ancestors 'none'"
FRAMES = re.compile(r"frame-ancestors [^;\n]+")
HEADERS = "_headers"

#: The one thing in which the theme's scripts differ from folder to folder.
SCOPE = re.compile(r'new URL\("[\w./~%-]*",location\)')

CHARSET = '<meta charset="utf-8">'

#: Beside the index for the search that needs no server: that site is opened from disk, where no page is "self".
FROM_DISK = "search/search_index.js"
#: The search that is fetched in parts is a WebAssembly program. It runs in a worker, for which a host's header counts
#: and the policy inside a page does not: so the pages themselves go on forbidding what the worker is allowed.
IN_PARTS = Path("search/pagefind.js")
WASM = "'wasm-unsafe-eval'"


#: The programs inside pages, by the page's name relative to the site.
Scripts = Mapping[str, tuple[str, ...]]


def page_scripts(site: Path) -> Scripts:
    """The programs inside each page, in the order of the pages."""
    return {page.relative_to(site).as_posix(): tuple(_scripts(page)) for page in _pages(site)}


def script_faults(scripts: Scripts) -> tuple[Fault, ...]:
    """Every script inside a page that is not one of the theme's."""
    known = {_shape(script) for script in scripts.get(NOT_FOUND, ())}
    return tuple(
        Fault(
            place=name,
            message=f"has a script that is not the theme's: {script[:80]!r}",
            articles=articles_of(name),
        )
        for name, found in scripts.items()
        for script in found
        if _shape(script) not in known
    )


def write_policy(site: Path, scripts: Scripts) -> None:
    """Put the policy into `_headers`, for hosts that read it, and into every page, for those that do not."""
    programs = {script for found in scripts.values() for script in found}
    digests = sorted(f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in programs)
    policy = "; ".join(RULES).format(digests=" ".join(digests)).replace(" ;", ";")
    header = policy.replace("script-src 'self'", f"script-src 'self' {WASM}") if (site / IN_PARTS).exists() else policy
    (site / HEADERS).write_text(
        f"/*\n  Content-Security-Policy: {header}; {_frames(site)}\n  X-Content-Type-Options: nosniff\n",
        encoding="utf-8",
    )
    if not (site / FROM_DISK).exists():
        for page in _pages(site):
            text = page.read_text(encoding="utf-8")
            page.write_text(text.replace(CHARSET, f"{CHARSET}{_element(policy)}", 1), encoding="utf-8")


def _frames(site: Path) -> str:
    written = site / HEADERS
    said = FRAMES.search(written.read_text(encoding="utf-8")) if written.is_file() else None
    return said[0].strip() if said else NO_FRAMES


def _element(policy: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def _scripts(page: Path) -> Iterator[str]:
    """The programs inside a page; a script with a type of its own is data, which no browser runs."""
    for element in html.fromstring(page.read_bytes()).iter("script"):
        if element.get("src") is None and element.get("type") in (None, "module", "text/javascript"):
            yield element.text or ""


def _shape(script: str) -> str:
    return SCOPE.sub("", script)
