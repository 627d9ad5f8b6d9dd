"""Origins: reports that lean on one paper, and papers that are credited for two different things."""

from tests.compare.origins import test_origins as cases

#: Two articles that credit one paper, and whether they lean on one report.
PAIRS = (
    (cases.RESIGNS, cases.RESIGNS_TOO, True),
    (cases.RESIGNS, cases.STORM, False),
    (cases.RESIGNS_TOO, cases.STORM, False),
)


def measure():
    """The share of leaning pairs that are counted as one voice, and of others that are not."""
    found = [
        (leans, bool(cases._origins(cases._crediting("a", one, cases.FILLER), cases._crediting("b", other))))
        for one, other, leans in PAIRS
    ]
    leaning, apart = ([said for leans, said in found if leans is wanted] for wanted in (True, False))
    return {"found": sum(leaning) / len(leaning), "kept apart": 1 - sum(apart) / len(apart)}
