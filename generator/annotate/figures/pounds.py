"""Whether pounds are money or weight: the word alone does not say."""

import re

from generator.annotate.figures.numeral import Numeral

MONEY = re.compile(
    r"(?i)\b(?:cost|costs|costing|pay|pays|paid|paying|price|priced|fine|fined|salary|earn\w*|worth|spen[dt]\w*|fund\w*|tax\w*|"
    r"bill|budget|debt|debts|invest\w*|offer\w*|bid|sold|bought|buy|sell|loan\w*|grant\w*|compensation|damages|fees?|wages?|"
    r"profits?|loss|losses|revenue|turnover|sterling|owe[ds]?|donat\w*|charg\w*|rais\w+|reward|prize|savings|bonus)\b"
)
WEIGHT = re.compile(
    r"(?i)\b(?:weigh\w*|heav\w+|lift\w*|carr(?:y|ies|ied)|lost|gained|thrust|cocaine|bomb\w*|pressure)\b"
)
REACH = 60  # characters each way in which the words are looked for


def is_sterling(text: str, numeral: Numeral, end: int) -> bool:
    """Whether the pounds that end at `end` are money: a magnitude or a word of trade says so, "of flour" denies it."""
    if text.startswith(" of ", end):
        return False
    near = text[max(0, numeral.start - REACH) : end + REACH]
    return not WEIGHT.search(near) and (numeral.scaled or MONEY.search(near) is not None)
