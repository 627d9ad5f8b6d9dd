"""The sites that the tests of pages look at, each built once."""

import pytest
from lxml import html

from tests.render.build import build, write
from tests.render.variants import VARIANTS


@pytest.fixture(scope="session", params=sorted(VARIANTS))
def built(request, tmp_path_factory):
    """A variant and its built site; strict, so a dead link or anchor fails here."""
    folder = tmp_path_factory.mktemp(request.param)
    write(VARIANTS[request.param], folder / "docs")
    build(folder / "docs", folder / "site", folder)
    pages = {path.relative_to(folder / "site").as_posix(): path for path in (folder / "site").rglob("index.html")}
    return VARIANTS[request.param], {name: html.parse(str(path)).getroot() for name, path in pages.items()}, folder
