"""MkDocs as we run it: on any docs/ folder, with a configuration file and what is different this time."""

import json
import logging
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.errors import SiteError
from generator.processes import end_with


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A MkDocs project: where everything is, as absolute paths."""

    config: str
    docs: str
    seeds: str | None = None  # watched, and turned into pages before each build; `None`: docs/ is already made
    cache: str | None = None
    address: str | None = None  # of the site; `None`: what the configuration says
    since: str | None = None  # the history that is continued; `None`: that of the site which is there

    def options(self) -> dict[str, Any]:  # Any, as in MkDocs' own signature
        """What differs from the configuration file, for `mkdocs.config.load_config`."""
        from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415 - the command line must start quickly

        with Path(self.config).open("rb") as file:
            listed = yaml_load(file).get("plugins", {"search": {}})
        plugins = _as_mapping(listed)
        own = {"generate": self.seeds is not None, "seeds": self.seeds, "cache": self.cache, "since": self.since}
        plugins["crossbrief"] = {name: value for name, value in own.items() if value is not None}
        address = {"site_url": self.address} if self.address else {}
        return {"config_file": self.config, "docs_dir": self.docs, "plugins": plugins, **address}


def address_in(config: Path) -> str | None:
    """The address that a configuration file gives the site, with a slash at its end; `None` where it gives none."""
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415 - as above

    with config.open("rb") as file:
        said = str(yaml_load(file).get("site_url") or "")
    return f"{said.rstrip('/')}/" if said else None


def _as_mapping(plugins: list[Any] | dict[str, Any]) -> dict[str, Any]:
    """MkDocs takes plugins as a list of names and of one-entry mappings, too."""
    if isinstance(plugins, dict):
        return dict(plugins)
    return {
        name: value for entry in plugins for name, value in (entry if isinstance(entry, dict) else {entry: {}}).items()
    }


def build(project: Project, site: str) -> None:
    """Build the site of `project` into the folder `site`, which MkDocs empties first. MkDocsException on failure."""
    from mkdocs.commands.build import build as mkdocs_build  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    config = load_config(site_dir=site, strict=True, **project.options())
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(config)
    finally:
        config.plugins.on_shutdown()


def serve(project: Project, address: str) -> None:
    """Serve the site of `project` until interrupted, and build it anew whenever a file changes.

    SiteError where `address` cannot be served.
    """
    _require_free(address)
    from mkdocs.commands.serve import serve as mkdocs_serve  # noqa: PLC0415

    mkdocs_serve(dev_addr=address, **project.options())


def _require_free(address: str) -> None:
    host, _, port = address.rpartition(":")
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        socket.create_server((host, int(port)), family=family).close()
    except (ValueError, OverflowError) as error:
        raise SiteError(address, "is no address to serve at; write one like 127.0.0.1:8000") from error
    except OSError as error:
        raise SiteError(address, f"cannot be served: {error.strerror}; name another --address") from error


def carry_out(arguments: Mapping[str, Any]) -> None:
    """Build as `run_mkdocs` asks. SystemExit where that fails; messages go to stdout."""
    logging.basicConfig(level=logging.WARNING, format="%(message)s", stream=sys.stdout)
    from mkdocs.exceptions import MkDocsException  # noqa: PLC0415 - the command line must start quickly

    try:
        build(Project(**arguments["project"]), arguments["site"])
    except MkDocsException as error:
        logging.getLogger(__name__).error(error.format_message())  # noqa: TRY400 - the message is for the user
        sys.exit(1)


def main() -> None:
    """Build in a process of its own: MkDocs ends its process, and keeps state in it."""
    arguments = json.loads(sys.argv[1])
    end_with(arguments["parent"])  # before anything is loaded, so that somebody waits for it
    carry_out(arguments)


if __name__ == "__main__":
    main()
