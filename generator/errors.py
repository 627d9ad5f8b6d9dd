"""What can go wrong, one class a stage; the message says what, which file and what to do."""

import errno
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Reason


class CrossbriefError(Exception):
    """The root: `subject` is the file or setting that it is about, as the user knows it.

    `why` is a message in English, or a reason that can be told in the language of a site. `articles` has the faults of
    single articles by their ids: without these articles, the others may be sound.
    """

    def __init__(self, subject: str, why: "str | Reason", articles: Mapping[str, str] | None = None) -> None:
        from generator.model import Reason  # noqa: PLC0415 - the help asks for errors, and needs no model

        super().__init__(f"{subject}: {why.code if isinstance(why, Reason) else why}")
        self.subject = subject
        self.articles = dict(articles or {})
        self.reason = why if isinstance(why, Reason) else Reason.of("left_out.error", message=why)


class ReadError(CrossbriefError):
    """A seed, a folder or `briefing.yml` cannot be read."""


class CleanError(CrossbriefError):
    """A seed was read but holds no article; the pages say why."""

    def __init__(self, subject: str, reason: "Reason") -> None:
        super().__init__(subject, reason)


class CompareError(CrossbriefError):
    """The articles cannot be compared."""


class AskError(CrossbriefError):
    """A model cannot be asked, or its answer holds nothing that can be read."""


class EditError(CrossbriefError):
    """A change that an editor sent cannot be made."""


class RenderError(CrossbriefError):
    """A page cannot be made."""


class SiteError(CrossbriefError):
    """The pages cannot be written, or the built site does not pass its check."""


def is_of_the_disk(error: OSError) -> bool:
    """Whether it is the disk's fault, which a user can mend: it is full, worn out, or may only be read."""
    return error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO}
