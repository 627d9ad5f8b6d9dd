"""Stage 1: a folder of files becomes seeds."""

from pathlib import Path

from generator.model import SeedFolder

__all__ = ["read_seeds"]


def read_seeds(folder: Path) -> SeedFolder:
    """Every file of `folder` and what `briefing.yml` says of it; what cannot be a seed is left out with its reason.

    Raises ReadError where the folder cannot be read, holds no file, or `briefing.yml` is wrong.
    """
    raise NotImplementedError
