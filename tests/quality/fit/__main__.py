"""`python -m tests.quality.fit ROOM [GOLD.json FOLDER]…`: what each weight of a room is worth where it stands."""

import sys
from importlib import import_module

from tests.quality.fit.gold import measure_gold

FACTORS = (0.8, 1.25)


def score(measure, golds):
    """The measures of a room on the invented events, and of its rows on the golds."""
    scores = measure()
    for path, folder in golds:
        scores |= measure_gold(path, folder)
    return scores


def tried(weights, name, value, measure, golds):
    """The scores with another value for one weight; the weight is as before afterwards."""
    before = getattr(weights, name)
    setattr(weights, name, value)
    try:
        return score(measure, golds)
    finally:
        setattr(weights, name, before)


def main(room, *given):
    """Print the scores as they are, and under each weight those that another value would change."""
    weights = import_module(f"generator.compare.{room}.weights")
    measure = import_module(f"tests.quality.fit.{room}").measure
    golds = list(zip(given[::2], given[1::2], strict=True))
    now = score(measure, golds)
    print(f"{room} as it is: {_line(now)}")
    for one in weights.SETS:
        print(f"{one.name}, set on {one.data}; to fear: {one.fear}")
        for name in one.weights.split():
            value = getattr(weights, name)
            if not isinstance(value, float):
                print(f"  {name} = {value}: not one number, to be weighed by hand")
                continue
            for factor in FACTORS:
                other = tried(weights, name, value * factor, measure, golds)
                changed = {key: other[key] for key in now if other[key] != now[key]}
                print(f"  {name} = {value * factor:g} for {value:g}: {_line(changed) or 'nothing changes'}")


def _line(scores):
    return ", ".join(f"{name} {value:.3f}" for name, value in scores.items())


if __name__ == "__main__":
    main(*sys.argv[1:])
