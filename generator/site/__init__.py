"""Stage 6: pages become files under docs/, and docs/ a site. The only stage that writes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SiteError
from generator.model import Article, Asset, Page, Seed
from generator.site.files import files_of
from generator.site.history import HISTORY, NOTHING_BEFORE, Since, read_history
from generator.site.links import NOT_FOUND, Fault, HtmlPage, link_faults, linking_page
from generator.site.manifest import digest_on_disk, read_manifest
from generator.site.pages import NamedPage, read_pages
from generator.site.spans import EXPORT, span_faults
from generator.site.write import write_files

__all__ = [
    "NOTHING_BEFORE",
    "Fault",
    "Since",
    "SiteReport",
    "check_site",
    "is_fresh",
    "read_history",
    "write_site",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteReport:
    """What writing did, as paths relative to docs/."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    deleted: tuple[str, ...]


def write_site(
    pages: Iterable[Page | Asset], docs: Path, inputs: str | None = None, since: Since = NOTHING_BEFORE
) -> SiteReport:
    """Write `pages` into `docs`: beside, then swapped in; only changed bytes; only our own stale files are deleted.

    `inputs` is a digest of what the pages were made from, beside the history that they continue; for `is_fresh`.
    """
    plan = write_files(files_of(pages), docs, f"{inputs} {since.digest()}" if inputs else None)
    return SiteReport(written=plan.write, unchanged=plan.unchanged, deleted=plan.delete)


def is_fresh(docs: Path, inputs: str, since: Since = NOTHING_BEFORE) -> bool:
    """Whether `docs` holds the pages that were made from these inputs, every one as it was written.

    They continue the history that is there now, or a site of them was built since and it is their own.
    """
    manifest = read_manifest(docs)
    made_from, _, before = (manifest.inputs or "").rpartition(" ")
    if made_from != inputs or since.digest() not in (before, digest_on_disk(docs / HISTORY)):
        return False
    return all(digest_on_disk(docs / name) == seen for name, seen in manifest.files.items())


def check_site(site: Path, articles: Sequence[Article], seeds: Sequence[Seed]) -> tuple[Fault, ...]:
    """Everything on the built site that is not word for word in `articles`, leads nowhere or is led to by nothing."""
    if not (site / EXPORT).is_file():
        raise SiteError(str(site), "holds no site of ours; build it first")
    linking: list[HtmlPage] = []  # a page is parsed once, and its tree is not kept: a site can have thousands
    spans = span_faults(site, articles, seeds, _with_links(site, linking))
    return (*spans, *link_faults(site, linking))


def _with_links(site: Path, linking: list[HtmlPage]) -> Iterator[NamedPage]:
    """The pages of the site; the links of those that have passed are in `linking`."""
    for name, root in read_pages(site):
        if name != NOT_FOUND:
            linking.append(linking_page(name, root))
        yield name, root
