"""Invented articles on one event, as many as are wanted: each tells some of its points, in words of its own."""

import random
from collections.abc import Iterator

OUTLETS = ("Post", "Gazette", "Voice", "Courier", "Herald", "Radio", "Echo", "Mail", "Observer", "Standard")
TOWNS = ("Lindness", "Saarhaven", "Norland", "Velmora", "Kestrel", "Ostrow", "Halden", "Marrick", "Tavelle", "Brenholt")
SPEAKERS = (
    ("Captain Maren Holt", "who led the rescue"),
    ("Jonas Ek, the transport minister", "in parliament"),
    ("harbour master Olav Dahl", "on the quay"),
    ("Ingrid Solheim, a spokeswoman for Fjordline", "in a statement"),
    ("fire chief Piet Aalto", "at the harbour"),
    ("Mayor Ottilie Brandt", "to reporters"),
    ("Tomas Reyl, an engineer", "to the inquiry"),
    ("union leader Greta Vance", "on Tuesday"),
)
SAID = ("said", "told reporters", "explained", "added")
WORDS = (
    "We had everybody off the ship within {0} minutes and nobody was left behind on the burning deck",
    "Nobody on this island wants to lose the ferry because it is our only bridge to the mainland",
    "The company must answer hard questions about its alarms before another passenger goes on board",
    "I have worked in this harbour for {0} years and I have never seen smoke like that",
    "The sprinklers on the car deck did what they were built for, but they came on too late",
    "We warned the owners in spring that the batteries of electric lorries need a deck of their own",
    "There will be an inquiry, and everything that it finds will be published in full",
    "Our first thought is with the families of those who are still in hospital tonight",
)
POINTS = (
    "A fire on the ferry Nordlys forced {n} people into lifeboats on Sunday night",
    "{n} passengers were rescued from the burning ferry Nordlys off {town}",
    "The ship was {m} miles off the island of {town} when smoke filled the car deck",
    "The fire started in an electric lorry on the lower car deck, the coastguard said",
    "Officials suspect that the battery of a lorry caught fire, the Meridian Press agency reported",
    "Repairs of the ferry will cost about {k} million crowns, the operator Fjordline said",
    "{c} children were among the passengers who were brought to {town}",
    "{h} people were taken to hospital with burns and smoke in their lungs",
    "The alarm on the passenger deck stayed silent for {m} minutes, passengers said",
    "Fjordline denied that the alarm had failed",
    "Divers will look at the hull of the Nordlys on Wednesday",
    "The line between {town} and the mainland could be closed for {w} weeks",
    "Shares of Fjordline fell by {m} percent on Monday",
    "The burnt ferry was towed to {town} on Monday with a hole in its car deck",
    "Parliament will debate new rules for electric vehicles on ferries on Thursday",
    "The transport ministry ordered an inspection of all {c} ferries of the company",
    "Three helicopters and {w} lifeboats took part in the rescue",
    "The captain steered the ship into the lee of the island before he gave the order to leave it",
    "Witnesses saw flames of {m} metres above the stern",
    "The insurer of the ship expects claims of {k} million crowns",
    "A lorry driver was questioned by the police and released on Monday evening",
    "Police opened an investigation against two managers of Fjordline",
    "The ferry was built in 2009 and was last inspected in spring",
    "Fishermen from {town} took the first passengers on board",
    "The wind blew at {c} knots and the waves were {w} metres high",
    "The union of seamen had asked for more crew on night crossings since last year",
    "A replacement ferry will sail from {town} on Friday, Fjordline announced",
    "Tourists in {town} cancelled {h} bookings, hotels reported",
    "The inquiry will be led by judge Amalie Krogh, the ministry said",
    "An oil film of {w} miles was seen around the ferry on Monday morning",
)
FRAMES = (
    "{point}.",
    "{point}, according to the {town} {outlet}.",
    "On Monday officials confirmed it: {lower}.",
    "{point}, it became known late on Monday in {town}.",
    "In the words of one official, {lower}.",
    "What is known so far is that {lower}.",
)
OWN = ("quiet", "narrow", "weathered", "crowded", "empty", "bright", "cold", "steep", "wooden", "grey", "salty", "old")
THINGS = (
    "quay",
    "ferry hall",
    "lighthouse",
    "market",
    "school",
    "chapel",
    "pier",
    "street",
    "beach",
    "kitchen",
    "shop",
)
DEEDS = ("waited", "sang", "slept", "argued", "cooked", "prayed", "counted blankets", "read the news", "drank tea")


def articles(count: int) -> Iterator[tuple[str, str]]:
    """Names of files with their articles; the same for the same count, and each as in any larger count."""
    for number in range(count):
        draw = random.Random(number)
        outlet = f"{draw.choice(TOWNS)} {draw.choice(OUTLETS)} {number}"
        points = draw.sample(POINTS, 14)
        paragraphs = [_told(point, draw) for point in points]
        paragraphs += [_quoted(at, draw) for at in draw.sample(range(len(SPEAKERS)), 4)]
        paragraphs += [_own(draw) for _ in range(6)]
        draw.shuffle(paragraphs)
        title = _filled(draw.choice(POINTS[:5]), draw)
        yield f"a{number:03}.txt", "\n\n".join([f"{outlet}\n{title}\n{number % 5 + 2} March 2031", *paragraphs]) + "\n"


def _told(point: str, draw: random.Random) -> str:
    filled = _filled(point, draw)
    lower = f"{filled[0].lower()}{filled[1:]}"
    return draw.choice(FRAMES).format(point=filled, lower=lower, town=draw.choice(TOWNS), outlet=draw.choice(OUTLETS))


def _filled(point: str, draw: random.Random) -> str:
    return point.format(
        n=draw.choice((412, 412, 412, 400, 398)),
        m=draw.choice((14, 14, 20)),
        k=draw.choice((62, 62, 70)),
        c=draw.choice((38, 38, 35)),
        h=draw.choice((17, 17, 21)),
        w=draw.choice((3, 3, 5)),
        town=draw.choice(TOWNS[:3]),
    )


def _quoted(at: int, draw: random.Random) -> str:
    words = WORDS[at].format(draw.choice((50, 50, 45)))
    if draw.random() < 0.3:
        words = " ".join(words.split()[: draw.randint(8, 14)])
    speaker, where = SPEAKERS[at]
    return f'"{words}," {speaker}, {draw.choice(SAID)} {where}.'


def _own(draw: random.Random) -> str:
    return (
        f"At the {draw.choice(OWN)} {draw.choice(THINGS)} in {draw.choice(TOWNS)} {draw.randint(2, 90)} people "
        f"{draw.choice(DEEDS)} and {draw.choice(DEEDS)} beside the {draw.choice(OWN)} {draw.choice(THINGS)}."
    )
