"""Clock times. They date nothing by themselves; beside a day they belong to its words."""

from generator.annotate.times.form import form, never

HOUR = r"(?:[01]?\d|2[0-4])"
HALF = r"(?:[ \u00a0\u202f]?(?:[ap]\.m\.?|[ap]m\b|[AP]M\b|[AP]\.M\.?))"
ZONE = r"(?: (?:\(?(?:[A-Z]{1,4}T|UTC|Z)\b\)?|local time|Eastern|Pacific))?"
SPELLED = "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

FORMS = (
    form(rf"{HOUR}[:.][0-5]\d(?::[0-5]\d)?{HALF}{ZONE}", never, moment=False),
    form(rf"{HOUR}:[0-5]\d(?::[0-5]\d)?(?: ?(?:hours|hrs)\b)?{ZONE}", never, moment=False),
    form(rf"{HOUR}(?:[-–]{HOUR}| to {HOUR})?{HALF}{ZONE}", never, moment=False),
    form(r"[0-2]\d[0-5]\d ?(?:hours|GMT|UTC|local time|[A-Z]{1,3}T)\b", never, moment=False),
    form(rf"(?i:(?:{HOUR}|{SPELLED}) o['’]clock)", never, moment=False),
    form(r"(?i:half past|quarter past|quarter to) \w+", never, moment=False),
    form(r"[0-2]?\d\.[0-5]\d(?= ?(?:GMT|BST|CET|local time))", never, moment=False),
)
