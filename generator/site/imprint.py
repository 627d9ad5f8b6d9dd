"""What the site says of itself, as the data file in docs/ has it: its name, its date and its language."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path

from generator.site.history import LAST_STAMP
from generator.site.spans import EXPORT
from generator.text.hidden import show_hidden

#: What a site of many briefings says of itself.
SITE_DATA = "data/site.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """The briefing's title, in plain words that can stand in HTML and XML, and the day of its newest article."""

    title: str
    day: date | None  # `None` where no article states one
    language: str  # of our own words, so that the theme's ("Search") are of the same

    @property
    def epoch(self) -> int:
        """The day as seconds since 1970, as SOURCE_DATE_EPOCH wants it, or the nearest that it can say.

        Where there is no day, 0: in the stamp of a gzip file it means that no time is known (RFC 1952, 2.3.1).
        """
        seconds = int(datetime.combine(self.day, time(), UTC).timestamp()) if self.day else 0
        return min(max(seconds, 0), LAST_STAMP)


def read_imprint(docs: Path) -> Imprint | None:
    """The imprint of the briefing in `docs`; `None` where there is none yet."""
    if (docs / SITE_DATA).is_file():
        return _of_many(json.loads((docs / SITE_DATA).read_text(encoding="utf-8")))
    try:
        export = json.loads((docs / EXPORT).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    days = [date.fromisoformat(source["published"][:10]) for source in export["sources"] if source["published"]]
    briefing = export["briefing"]
    return Imprint(title=show_hidden(briefing["title"]), day=max(days, default=None), language=briefing["language"])


def _of_many(site: dict[str, str]) -> Imprint:
    day = date.fromisoformat(site["day"]) if site["day"] else None
    return Imprint(title=show_hidden(site["title"]), day=day, language=site["language"])
