"""`make many`: lay the invented articles into a folder for each briefing."""

import sys
from pathlib import Path

import yaml

WRITTEN = Path(__file__).with_name("briefings.yml")


def lay(seeds: Path) -> None:
    """Write every briefing below `seeds`, and the site.yml beside them."""
    seeds.mkdir(parents=True, exist_ok=True)
    (seeds / "site.yml").write_text("title: The Saarhaven Briefings\npublisher: Saarhaven Desk\n", encoding="utf-8")
    for name, briefing in yaml.safe_load(WRITTEN.read_text(encoding="utf-8")).items():
        folder = seeds / name
        folder.mkdir(exist_ok=True)
        articles = briefing.pop("articles")
        outlets = {f"{key}.txt": {"outlet": key.replace("-", " ").title(), "published": name[:10]} for key in articles}
        (folder / "briefing.yml").write_text(yaml.safe_dump({**briefing, "sources": outlets}), encoding="utf-8")
        for key, text in articles.items():
            paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\n\n"))
            (folder / f"{key}.txt").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")


if __name__ == "__main__":
    lay(Path(sys.argv[1]))
