"""The site in a folder, such as the root of a web server: only changed files, and nobody else's are touched."""

from pathlib import Path

from generator.site.delivery.change import Change
from generator.site.files import Files, is_inside
from generator.site.manifest import read_manifest
from generator.site.plan import plan_site
from generator.site.write import write_files


def to_folder(site: Path, folder: Path, *, dry_run: bool) -> Change:
    """Bring `folder` to `site`. SiteError where a file that somebody else put there is in the way."""
    files = _files(site)
    if dry_run:
        plan = plan_site(files, folder, read_manifest(folder), None)
    else:
        folder.mkdir(parents=True, exist_ok=True)
        plan = write_files(files, folder, None)
    return Change(written=plan.write, deleted=plan.delete)


def _files(site: Path) -> Files:
    """What readers get; hidden files are the site's own memory or another program's."""
    paths = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*")) if path.is_file()}
    return {name: path.read_bytes() for name, path in paths.items() if is_inside(name)}
