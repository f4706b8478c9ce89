"""Strategies for notices, boards, attendance, minutes, meetings and rounds, lawful or not."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import strategies as st

from phieu_tin_nhiem.facts.ballots import BallotForm
from phieu_tin_nhiem.facts.meetings import (
    NOT_DONE,
    Attendance,
    CountingBoard,
    Meeting,
    Minutes,
    MinutesRow,
    Notice,
    Observer,
    Round,
    Venue,
)
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.testing.people import FLAGS, bodies, officeholders
from phieu_tin_nhiem.testing.votes import MOST_NAMES, ballot_forms, counts, counts_of_people
from phieu_tin_nhiem.testing.words import days, distinct_names, names

MOST_MEETINGS: Final = 3
_NOTHING: Final = (None, NOT_DONE)


def notices(on: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Notice]:
    """Draw notices on any day, or on those given, that state time and place, leave them out, or are known in part.

    >>> from hypothesis import find
    >>> find(notices(), lambda notice: notice.place is NOT_DONE).place
    NOT_DONE
    """
    return st.builds(
        Notice,
        on=st.none() | days() if on is None else on,
        time=st.sampled_from(_NOTHING) | st.times(),
        place=st.sampled_from(_NOTHING) | names(),
    )


def counting_boards() -> st.SearchStrategy[CountingBoard]:
    """Draw counting boards of one to five.

    >>> from hypothesis import find
    >>> 1 <= len(find(counting_boards(), lambda board: True).members) <= 5
    True
    """
    return distinct_names(1, MOST_NAMES).map(CountingBoard)


def attendances() -> st.SearchStrategy[Attendance]:
    """Draw attendance: each observer present, absent, or nothing known of it.

    >>> from hypothesis import find
    >>> Observer.HOME_AFFAIRS in find(attendances(), lambda seen: len(seen.absent) == 4).absent
    True
    """
    return st.fixed_dictionaries(dict.fromkeys(Observer, st.sampled_from(FLAGS))).map(
        lambda seen: Attendance(
            present=[observer for observer, was_there in seen.items() if was_there is True],
            absent=[observer for observer, was_there in seen.items() if was_there is False],
        )
    )


def minutes(form: BallotForm | None = None) -> st.SearchStrategy[Minutes]:
    """Draw minutes: figures that add up, figures that do not, and figures that are not there.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(minutes(BallotForm(["Trần Thị Mẫu"])))
    ... def there_is_a_row_for_each_name(written: Minutes) -> None:
    ...     assert [row.name for row in written.rows] == ["Trần Thị Mẫu"]
    >>> there_is_a_row_for_each_name()
    """
    figure = st.none() | counts_of_people()
    printed = st.none() | ballot_forms() if form is None else st.just(form)

    def written(found: BallotForm | None) -> st.SearchStrategy[Minutes]:
        rows = [
            st.builds(
                MinutesRow,
                name=st.just(name),
                high=figure,
                confidence=figure,
                low=figure,
                valid=figure,
                invalid=figure,
            )
            for name in (() if found is None else found.names)
        ]
        return st.builds(Minutes, issued=figure, collected=figure, valid=figure, invalid=figure, rows=st.tuples(*rows))

    of_a_count = counts().map(Minutes.of)
    return printed.flatmap(written) | of_a_count if form is None else printed.flatmap(written)


def groups_of_people() -> st.SearchStrategy[list[Officeholder]]:
    """Draw people of one round, nobody twice in one post: all of them with ids, or none."""
    return st.booleans().flatmap(
        lambda with_id: st.lists(
            officeholders(with_id=with_id), max_size=MOST_NAMES, unique_by=lambda person: person.key
        )
    )


@st.composite
def meetings(draw: st.DrawFn, everybody: list[Officeholder] | None = None) -> Meeting:
    """Draw meetings of any people, or of those given, lawful or not, of which more or less is known.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(meetings())
    ... def nobody_is_listed_without_a_list(meeting: Meeting) -> None:
    ...     assert meeting.listed is not NOT_DONE or not meeting.list_known
    >>> nobody_is_listed_without_a_list()
    """
    people = draw(groups_of_people()) if everybody is None else everybody
    some = st.lists(st.sampled_from(people), unique_by=lambda person: person.key) if people else st.just([])
    listed = draw(st.sampled_from(_NOTHING) | some)
    form = draw(st.sampled_from(_NOTHING) | ballot_forms())
    return Meeting(
        body=people[0].office.body if people else draw(bodies()),
        on=draw(days()),
        venue=draw(st.none() | st.sampled_from(Venue.standard())),
        people=draw(st.none() | some),
        listed=listed,
        list_reported=draw(st.sampled_from([None, False] if listed is NOT_DONE else FLAGS)),
        notice=draw(st.sampled_from(_NOTHING) | notices()),
        ballot_form=form,
        board=draw(st.sampled_from(_NOTHING) | counting_boards()),
        attendance=draw(st.none() | attendances()),
        minutes=draw(st.none() | minutes(form if isinstance(form, BallotForm) else None)),
    )


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Draw rounds of one to three meetings, at which the same people may come into question.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5)
    ... @given(rounds())
    ... def there_are_three_meetings_at_most(drawn: Round) -> None:
    ...     assert 1 <= len(drawn.meetings) <= 3
    >>> there_are_three_meetings_at_most()
    """
    everybody = draw(groups_of_people())
    return Round(
        meetings=draw(st.lists(meetings(everybody), min_size=1, max_size=MOST_MEETINGS)),
        reported_on=draw(st.sampled_from(_NOTHING) | days()),
    )
