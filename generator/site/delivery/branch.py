"""The site as the newest commit of a branch, as GitHub Pages takes it; nothing in the working folder changes."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import SiteError
from generator.site.delivery.change import OUR_PAGES, Change
from generator.site.delivery.programs import attempt, run

MESSAGE = "The briefing, as built by crossbrief"
#: Without it, GitHub builds the files once more with Jekyll, which passes over names that begin with "_".
NO_JEKYLL = ".nojekyll"
#: The name of the site's own host; GitHub keeps it on the branch, so it outlives the exchange of the files.
HOST = "CNAME"
#: What `git ls-remote --exit-code` says where there is no such branch.
NO_BRANCH = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A branch of a remote repository, as the repository in the current folder knows it."""

    remote: str  # its name or its address
    branch: str

    @property
    def reference(self) -> str:
        """The branch as git names it in full."""
        return f"refs/heads/{self.branch}"


def to_branch(site: Path, remote: str, branch: str, *, dry_run: bool) -> Change:
    """Push `site` as one commit on top of the branch; nothing is pushed where it would change nothing.

    SiteError where git refuses, or the branch holds something else than a site.
    """
    target = Target(remote=remote, branch=branch)
    before = _tip(target)
    tree = _tree(site, before)
    change = _change(before, tree)
    if (change.written or change.deleted) and not dry_run:
        parents = ["-p", before] if before else []
        commit = run(["git", "commit-tree", tree, *parents, "-m", MESSAGE])
        run(["git", "push", "--quiet", target.remote, f"{commit}:{target.reference}"])
    return change


def _tip(target: Target) -> str | None:
    """The newest commit of the branch; `None` where there is no such branch yet."""
    run(["git", "rev-parse", "--git-dir"])
    asked = ["git", "ls-remote", "--exit-code", target.remote, target.reference]
    if attempt(asked).returncode == NO_BRANCH:
        return None
    tip = run(asked).split()[0]
    run(["git", "fetch", "--quiet", "--no-tags", target.remote, target.reference])
    names = run(["git", "ls-tree", "--name-only", tip]).splitlines()
    if names and not set(OUR_PAGES) <= set(names):
        raise SiteError(target.branch, f"of {target.remote} holds something else than a site; name another --branch")
    return tip


def _tree(site: Path, before: str | None) -> str:
    """The files of the site, and what the host needs beside them, as a tree in the repository."""
    with TemporaryDirectory(prefix="crossbrief-") as folder:
        index = {"GIT_INDEX_FILE": str(Path(folder) / "index")}
        repository = {"GIT_DIR": run(["git", "rev-parse", "--absolute-git-dir"]), "GIT_WORK_TREE": str(site.resolve())}
        # As the bytes are, whatever the user has set about line ends or ignored files.
        add = ["git", "-c", "core.autocrlf=false", "-c", "core.safecrlf=false", "add", "--all", "--force", "."]
        run(add, place=site, more={**index, **repository})
        _put(NO_JEKYLL, run(["git", "hash-object", "-w", "--stdin"]), index)
        if before and not (site / HOST).exists():
            kept = attempt(["git", "rev-parse", "--verify", "--quiet", f"{before}:{HOST}"]).stdout.strip()
            if kept:
                _put(HOST, kept, index)
        return run(["git", "write-tree"], more=index)


def _put(name: str, blob: str, index: dict[str, str]) -> None:
    run(["git", "update-index", "--add", "--cacheinfo", f"100644,{blob},{name}"], more=index)


def _change(before: str | None, tree: str) -> Change:
    if before is None:
        return Change(written=_names(["git", "ls-tree", "-r", "-z", "--name-only", tree]), deleted=())
    compared = ["git", "diff-tree", "-r", "-z", "--name-only", "--no-renames", before, tree]
    return Change(
        written=_names([*compared, "--diff-filter=d"]),
        deleted=_names([*compared, "--diff-filter=D"]),
    )


def _names(command: list[str]) -> tuple[str, ...]:
    return tuple(sorted(name for name in run(command).split("\0") if name))
