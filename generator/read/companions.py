"""What lies beside articles and is none: the parts of a saved page, the system's own files, notes on the folder."""

import os
import re
from pathlib import Path

from generator.model import Reason

#: What browsers call the folder with the pictures and scripts of a saved page, in the languages of our readers.
PAGE_FOLDER = re.compile(r"(?P<page>.+)(?:_files|-Dateien|_fichiers|_archivos|_file|_bestanden|_ficheiros|\.fld)")
PAGES = (".html", ".htm", ".xhtml", ".shtml")
SYSTEM = re.compile(
    r"Thumbs\.db|desktop\.ini|ehthumbs\.db|Icon\r?|~\$.+|.+\.(?:tmp|crdownload|part|download)", re.IGNORECASE
)
ABOUT_FOLDER = re.compile(r"(?:README|LICEN[CS]E|COPYING|CHANGELOG|LIESMICH)(?:\.(?:md|txt|rst|html?))?", re.IGNORECASE)
ANSWER = re.compile(r"answer-[0-9a-f]{8}\.txt")  # what `ask` keeps in points/ of an answer that it cannot use
MARKS = "highlights"  # the folder in which reading services put what a reader has marked


def companion_reason(entry: os.DirEntry[str]) -> Reason | None:
    """Why a file or folder belongs to something else; `None` where it may be an article."""
    if entry.is_dir(follow_symlinks=False):
        found = PAGE_FOLDER.fullmatch(entry.name)
        beside = Path(entry.path).parent
        if found and any((beside / f"{found['page']}{ending}").is_file() for ending in PAGES):
            return Reason.of("left_out.page_folder")
        if entry.name == MARKS and (beside / "content").is_dir():
            return Reason.of("left_out.highlights")
        return None
    if SYSTEM.fullmatch(entry.name):
        return Reason.of("left_out.system_file")
    if ANSWER.fullmatch(entry.name) and Path(entry.path).parent.name == "points":
        return Reason.of("left_out.answer")
    return Reason.of("left_out.about_folder") if ABOUT_FOLDER.fullmatch(entry.name) else None
