"""Folders of articles, as a user would have them."""

from pathlib import Path

STORY = """Ferry fire off Lindness
By Ingrid Solheim

The coastguard rescued 412 people from a burning ferry on Sunday night, its spokeswoman said on Monday morning.

The fire began at noon on the car deck of the ship, which was on its way to the island with a full load of cars.

"We had everybody off within 50 minutes," said Maren Holt, the captain, who led the rescue from the bridge.
"""


def seeds(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir()
    for name, text in files.items():
        data = text if isinstance(text, bytes) else text.encode()
        path = folder / name.replace("__", "/").replace("_yml", ".yml").replace("_txt", ".txt").replace(
            "_html", ".html"
        )
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return folder
