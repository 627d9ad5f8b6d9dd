"""What has to happen to docs/, decided before anything happens."""

from dataclasses import dataclass
from pathlib import Path

from generator.errors import SiteError
from generator.site.files import Files
from generator.site.manifest import Manifest, digest, digest_on_disk


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """File names relative to docs/, sorted; `manifest` is what is ours afterwards."""

    write: tuple[str, ...]
    unchanged: tuple[str, ...]
    delete: tuple[str, ...]
    manifest: Manifest


def plan_site(files: Files, docs: Path, before: Manifest, inputs: str | None) -> Plan:
    """Write what differs, keep what does not, delete what was ours and is no longer wanted.

    SiteError where a page would replace a file that we did not write: somebody made it by hand.
    """
    wanted = {name: digest(data) for name, data in files.items()}
    unchanged = {name for name, seen in wanted.items() if digest_on_disk(docs / name) == seen}
    for name in sorted(wanted.keys() - unchanged):
        _require_ours(name, docs, before)
    return Plan(
        write=tuple(sorted(wanted.keys() - unchanged)),
        unchanged=tuple(sorted(unchanged)),
        delete=tuple(sorted(name for name in before.files if name not in wanted and (docs / name).is_file())),
        manifest=Manifest(files=wanted, inputs=inputs),
    )


def _require_ours(name: str, docs: Path, before: Manifest) -> None:
    path = docs / name
    if path.exists() and name not in before.files:
        raise SiteError(str(path), "is in the way of a page of that name; it was not made by us, so move or rename it")
    if not path.resolve().is_relative_to(docs.resolve()):
        raise SiteError(str(path), "leads out of docs/ through a link; remove the link")
