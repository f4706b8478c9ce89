"""What is measured on: marks, ballots and people of a size that nobody has, in the proportions that were published.

The same call gives the same data in every run. Each person's marks follow one row of a published result, so that no
two columns are alike: one column that is repeated flatters whatever guesses the next mark.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from functools import cache
from itertools import cycle, islice
from random import Random
from typing import Final, NamedTuple

import attrs

from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Body,
    BodyKind,
    Meeting,
    Notice,
    Office,
    Officeholder,
    Rating,
    Role,
    Round,
    Service,
    Under,
    Venue,
)
from phieu_tin_nhiem.published import rounds

COLUMN: Final = 50_000
LEVELS: Final = {ord("1"): Rating.HIGH, ord("2"): Rating.CONFIDENCE, ord("3"): Rating.LOW, ord("0"): None}
SEED: Final = 20190107


def published() -> list[tuple[int, int, int]]:
    """Return the counts of every published row that gives all three."""
    rows = [(row.high, row.confidence, row.low) for source in rounds() for row in source.rows]
    return [
        (high, plain, low) for high, plain, low in rows if high is not None and plain is not None and low is not None
    ]


def columns() -> Iterator[bytes]:
    """Yield one person's marks after the other: 50,000 each, one of a hundred not valid."""
    random = Random(SEED)  # noqa: S311 - data to measure on
    for high, plain, low in cycle(published()):
        invalid = (high + plain + low) / 99
        yield bytes(random.choices(b"0123", (invalid, high, plain, low), k=COLUMN))


@cache
def marks(number: int) -> bytes:
    """Return so many marks in one row."""
    pieces = list(islice(columns(), min(200, -(-number // COLUMN))))
    return b"".join(islice(cycle(pieces), -(-number // COLUMN)))[:number]


@cache
def box(ballots: int, people: int) -> bytes:
    """Return the marks of a box, ballot by ballot."""
    filled = bytearray(ballots * people)
    for person, column in enumerate(islice(columns(), people)):
        filled[person::people] = (column * -(-ballots // COLUMN))[:ballots]
    return bytes(filled)


def form(people: int) -> BallotForm:
    """Return a form with made-up names."""
    return BallotForm([f"Trần Thị Mẫu {number}" for number in range(people)])


def ballots(number: int, people: int) -> list[Ballot]:
    """Return the ballots of a box, each with a mark for everybody or none."""
    filled = box(number, people)
    rows = (filled[start : start + people] for start in range(0, len(filled), people))
    return [Ballot([LEVELS[code] for code in row]) for row in rows]


class Official(NamedTuple):
    """A person as a table has it: role, kind of body, whose, whether a member of the committee, since when."""

    role: Role
    kind: BodyKind
    under: Under
    committee_member: bool | None
    start: date


# Posts that the plan names and posts that it does not, each with all that has to be known of it, and how many people
# of one body hold it.
POSTS: Final[tuple[tuple[Role, BodyKind, Under, bool | None, int], ...]] = (
    (Role.HEAD, BodyKind.DEPARTMENT, Under.CITY, None, 1),
    (Role.DEPUTY_HEAD, BodyKind.DEPARTMENT, Under.CITY, None, 3),
    (Role.HEAD, BodyKind.AGENCY, Under.CITY, None, 1),
    (Role.DEPUTY_HEAD, BodyKind.AGENCY, Under.CITY, None, 3),
    (Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Under.CITY, None, 1),
    (Role.HEAD, BodyKind.DISTRICT_DIVISION, Under.DISTRICT, True, 1),
    (Role.HEAD, BodyKind.DISTRICT_DIVISION, Under.DISTRICT, False, 1),
)
MEETING: Final = date(2019, 1, 20)


def officials(number: int) -> list[Official]:
    """Return so many rows of a register, post by post; about one of five people is too new in the post."""
    random = Random(SEED)  # noqa: S311 - data to measure on
    first = date(2015, 1, 1)
    posts = (Official(*post[:4], first) for post in cycle(POSTS) for _ in range(post[4]))
    return [row._replace(start=first + timedelta(random.randrange(1480))) for row in islice(posts, number)]


def people(table: list[Official]) -> tuple[Officeholder, ...]:
    """Return the people of a register: 40 bodies of each kind, whose people follow each other post by post."""
    offices = {
        post[:4]: [
            Office(post[0], Body(f"Cơ quan Mẫu {n}", post[1], under=post[2]), committee_member=post[3])
            for n in range(40)
        ]
        for post in POSTS
    }
    turn = sum(post[4] for post in POSTS)
    return tuple(
        Officeholder("Trần Thị Mẫu", offices[row[:4]][place // turn % 40], service=[Service(row.start)])
        for place, row in enumerate(table)
    )


def held_round(table: list[Official]) -> Round:
    """Return a round in which everybody of a register is listed: meetings of fifty."""
    everybody = [attrs.evolve(one, id=str(number)) for number, one in enumerate(people(table))]
    meetings = [
        Meeting(
            body=Body(f"Cơ quan Mẫu {start}", BodyKind.DEPARTMENT, under=Under.CITY),
            on=MEETING,
            venue=Venue.WORKPLACE,
            people=everybody[start : start + 50],
            listed=everybody[start : start + 50],
            list_reported=True,
            notice=Notice(on=date(2019, 1, 14), time=time(8, 0), place="Hội trường Mẫu"),
        )
        for start in range(0, len(everybody), 50)
    ]
    return Round(meetings=meetings, reported_on=date(2019, 1, 30))
