"""The facts of an article in one line each, as the tables of tests tell them."""


def _amount(figure):
    if figure.value is None:
        return f"{_plain(figure.value_low)}+"
    return _plain(figure.value) + (f"-{_plain(figure.value_high)}" if figure.value_high is not None else "")


def _plain(value):
    return f"{round(value, 4).normalize():f}"


def figures(source):
    """Hedge, amount, unit or the thing counted, what it is a rate of, what happens to it, and whether it is so yet."""
    return [
        " ".join(
            filter(
                None,
                (
                    figure.hedge,
                    _amount(figure),
                    figure.unit or figure.head,
                    figure.per and f"per {figure.per}",
                    None if figure.unit else figure.verb,
                    None if figure.status == "actual" else f"({figure.status})",
                ),
            )
        )
        for figure in source.figures
    ]


def quotes(source):
    """Who says what; the lines of a quotation over paragraphs are parted by strokes."""
    return [
        f"{quote.speaker and quote.speaker.name}: {' // '.join(quote.content.text.split(chr(10)))}"
        for quote in source.quotes
    ]


def moments(source):
    return [f"{moment.span.text} = {_days(moment)}" for moment in source.moments]


def _days(moment):
    return str(moment.first) if moment.first == moment.last else f"{moment.first}..{moment.last}"


def clocks(source):
    """The hour; with a question mark where it may be that of the morning or of the evening."""
    return [
        f"{clock.span.text} = {clock.minute // 60}:{clock.minute % 60:02}"
        + ("?" if clock.halved else "")
        + (f" {clock.zone}" if clock.zone else "")
        for clock in source.clocks
    ]


def ages(source):
    return [f"{age.person or '?'} {age.years:f}" for age in source.ages]


def parents(source):
    return [f"{parent.span.text} = {parent.children:f}" for parent in source.parents]


def votes(source):
    return [f"{vote.ayes}:{vote.noes}" for vote in source.votes]


def credits(source):
    return [f"{credit.origin} < {credit.behind}" if credit.behind else credit.origin for credit in source.credits]


def stances(source):
    """What is denied or taken back, and by whom."""
    return [
        f"{stand.stance} by {stand.by.text if stand.by else None}: {stand.scope.text}"
        for stand in source.stands
        if stand.stance in ("denied", "retracted")
    ]


def withdrawn(source):
    return [span.text for note in source.corrections for span in note.withdrawn]


def _names(kind):
    return lambda source: sorted({mention.name for mention in source.mentions if mention.kind == kind})


def roles(source):
    return sorted({f"{mention.name}: {mention.role}" for mention in source.mentions if mention.role})


TOLD = {
    "figures": figures,
    "quotes": quotes,
    "moments": moments,
    "clocks": clocks,
    "ages": ages,
    "parents": parents,
    "votes": votes,
    "credits": credits,
    "stances": stances,
    "withdrawn": withdrawn,
    "people": _names("person"),
    "organisations": _names("organisation"),
    "places": _names("place"),
    "roles": roles,
}
