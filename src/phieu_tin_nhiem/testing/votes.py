"""Strategies for ballots and what comes of them: forms, boxes, counts, tallies, turnouts and results."""

from __future__ import annotations

from functools import cache
from typing import Final

from hypothesis import strategies as st

from phieu_tin_nhiem.base.values import clean_text
from phieu_tin_nhiem.facts.ballots import Ballot, BallotForm
from phieu_tin_nhiem.facts.counting import Count, count
from phieu_tin_nhiem.facts.marks import Rating
from phieu_tin_nhiem.facts.tallies import Result, Tally, Turnout
from phieu_tin_nhiem.testing.words import distinct_names

# Nobody at all, one, an Assembly, more than there are people.
NASTY_COUNTS: Final = (0, 1, 2, 3, 485, 10**18, 10**99)
USUAL_MOST: Final = 500
MOST_NAMES: Final = 5
MOST_BALLOTS: Final = 12


@cache
def counts_of_people(most: int | None = None) -> st.SearchStrategy[int]:
    """Draw how many people or ballots there are: none, some, or more than there can be people; at most ``most``.

    >>> from hypothesis import find
    >>> find(counts_of_people(most=50), lambda count: count == 50)
    50
    """
    return st.integers(0, USUAL_MOST) | st.sampled_from(NASTY_COUNTS) if most is None else st.integers(0, most)


@st.composite
def tallies(draw: st.DrawFn, total: st.SearchStrategy[int] | None = None) -> Tally:
    """Draw tallies of any total, or of the totals given: all of one level, none of another, or split anyhow.

    >>> from hypothesis import find
    >>> find(tallies(), lambda tally: tally.low > tally.high)
    Tally(high=0, confidence=0, low=1)
    """
    whole = draw(counts_of_people() if total is None else total)
    high = draw(counts_of_people(whole))
    confidence = draw(counts_of_people(whole - high))
    return Tally(high, confidence, whole - high - confidence)


@st.composite
def turnouts(draw: st.DrawFn) -> Turnout:
    """Draw turnouts of which any figure may not be known: empty electorates, full ones, and some suspended.

    >>> from hypothesis import find
    >>> find(turnouts(), lambda turnout: turnout.members is None).voting_members is None
    True
    """
    more = st.integers(0, 5) | st.integers(0, USUAL_MOST)
    collected = draw(counts_of_people())
    issued = collected + draw(more)
    present = issued + draw(more)
    summoned = present + draw(more)
    suspended = draw(more)
    figures = {
        "members": summoned + draw(more) + suspended,
        "summoned": summoned,
        "present": present,
        "issued": issued,
        "collected": collected,
        "suspended": suspended,
    }
    unknown = draw(st.sets(st.sampled_from(sorted(figures))))
    return Turnout(**{name: None if name in unknown else number for name, number in figures.items()})


@st.composite
def results(draw: st.DrawFn, turnout: st.SearchStrategy[Turnout] | None = None) -> Result:
    """Draw results: a tally that its turnout can have given.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(results())
    ... def no_more_marks_than_ballots(result: Result) -> None:
    ...     assert result.invalid is None or result.invalid >= 0
    >>> no_more_marks_than_ballots()
    """
    given = draw(turnouts() if turnout is None else turnout)
    return Result(draw(tallies(counts_of_people(given.most_ballots))), given)


def ballot_forms(least: int = 1, most: int = MOST_NAMES) -> st.SearchStrategy[BallotForm]:
    """Draw forms with so many names on them.

    >>> from hypothesis import find
    >>> len(find(ballot_forms(least=2, most=2), lambda form: True).names)
    2
    """
    return distinct_names(least, most).map(BallotForm)


@st.composite
def ballots(draw: st.DrawFn, form: BallotForm | None = None) -> Ballot:
    """Draw ballots of a form, or of any: most of them marked as they should be, some spoilt in every way there is.

    >>> from hypothesis import find
    >>> find(ballots(BallotForm(["Trần Thị Mẫu"])), lambda ballot: Rating.LOW in ballot.marks).marks
    (<Rating.LOW: 'low'>,)
    """
    printed = draw(ballot_forms()) if form is None else form
    clean = st.sampled_from(Rating)
    spoilt = st.none() | st.sets(clean, min_size=2)
    is_clean = draw(st.integers(0, 3)) > 0
    mark = clean if is_clean else clean | spoilt
    marks = draw(st.tuples(*[mark] * len(printed.names)))
    if is_clean:
        return Ballot(marks)
    strangers = [clean_text(name, "name") for name in draw(distinct_names(0, 2))]
    return Ballot(
        marks,
        struck=draw(st.sets(st.sampled_from(printed.names))),
        added=[name for name in strangers if name not in printed.names],
        issued_by_board=draw(st.booleans()),
        stamped=draw(st.booleans()),
        other_writing=draw(st.booleans()),
    )


@st.composite
def boxes(draw: st.DrawFn, form: BallotForm | None = None) -> tuple[BallotForm, list[Ballot]]:
    """Draw boxes: a form, and the ballots of that form that were collected, none of them included.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(boxes())
    ... def every_ballot_is_counted(drawn: tuple[BallotForm, list[Ballot]]) -> None:
    ...     assert count(*drawn).turnout.collected == len(drawn[1])
    >>> every_ballot_is_counted()
    """
    printed = draw(ballot_forms()) if form is None else form
    return printed, draw(st.lists(ballots(printed), max_size=MOST_BALLOTS))


@st.composite
def counts(draw: st.DrawFn) -> Count:
    """Draw counts of whole boxes, with the ballots issued known or not.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(counts())
    ... def every_ballot_is_valid_or_not(counted: Count) -> None:
    ...     assert counted.valid_ballots + counted.invalid_ballots == counted.turnout.collected
    >>> every_ballot_is_valid_or_not()
    """
    form, box = draw(boxes())
    issued = draw(st.none() | st.integers(0, 5).map(lambda more: len(box) + more))
    return count(form, box, issued=issued)
