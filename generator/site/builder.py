"""A configuration for builders that run no plugin: what ours would set, as a file beside the project's own."""

import html
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any  # whatever stands in a configuration

import yaml

from generator import PACKAGED
from generator.site.imprint import Imprint

#: The name in the packaged configuration; a site whose mkdocs.yml says no other is called what its briefing is called.
NAMELESS = "Crossbrief"
HEAD = (
    "# Written by `crossbrief generate --config`, for builders that run no plugin. Change {base}, and generate again.\n"
)


def site_name(said: str, imprint: Imprint) -> str:
    """The name of the site: that of its configuration, else the title of its briefing. The theme prints it as HTML."""
    return html.escape(imprint.title) if said == NAMELESS else said


def configuration(file: Path) -> Mapping[str, Any]:
    """What a configuration file says, with what it inherits."""
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415 - the command line must start quickly

    with file.open("rb") as opened:
        said: Mapping[str, Any] = yaml_load(opened)
    return said


def builder_file(base: Path, beside: Path, imprint: Imprint, named: Mapping[str, object]) -> str:
    """The text of a configuration at `beside` that inherits `base`: our templates, the name, the language.

    `named` is what else is in the language of the site. The templates are those of the package that is installed now.
    """
    said = configuration(base)
    own = {
        "INHERIT": os.path.relpath(base.absolute(), beside.absolute().parent),
        "site_name": site_name(str(said.get("site_name", NAMELESS)), imprint),
        "theme": {"custom_dir": str(PACKAGED.parent / "overrides"), "language": imprint.language},
        **named,
    }
    return HEAD.format(base=base.name) + yaml.safe_dump(own, allow_unicode=True, sort_keys=False)
