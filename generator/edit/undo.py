"""Undo: the change that the screen wrote last is taken back, if nobody has touched the file since."""

from dataclasses import dataclass

from generator.errors import EditError


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a change made of a points file."""

    name: str
    before: str | None  # `None`: there was no file
    after: str
    row: str | None  # the id of the row that was changed, as it was before


def taken_back(files: dict[str, str], last: Written) -> str | None:
    """The text of the file without the change, `None` for no file. EditError where it is not as the change left it.

    `files` are the texts of the folder's points files by name.
    """
    if files.get(last.name) != last.after:
        raise EditError(last.name, "has been changed since; take the entry out of it by hand")
    return last.before
