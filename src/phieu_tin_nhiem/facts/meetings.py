"""Meetings: where and when the vote is taken, how it was announced, who attended, what the minutes say; and a round."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from datetime import time as TimeOfDay  # noqa: N812 - a field of Notice is called time
from enum import Enum
from operator import attrgetter
from typing import ClassVar, Final, Literal, Self, final

from attrs import field, fields_dict, frozen

from phieu_tin_nhiem.base.errors import InvalidMeetingError
from phieu_tin_nhiem.base.sentences import Kind
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import (
    OpenTerm,
    all_of,
    clean_text,
    clean_texts,
    pairs,
    put,
    require_count,
    require_day,
    require_fields_or_none,
    require_flag,
    require_instance,
    require_once,
    settled,
    term,
)
from phieu_tin_nhiem.facts.ballots import BallotForm
from phieu_tin_nhiem.facts.counting import Count
from phieu_tin_nhiem.facts.offices import Body
from phieu_tin_nhiem.facts.people import Officeholder, require_posts_once


class Omission(Enum):
    """The type of ``NOT_DONE``."""

    NOT_DONE = "not_done"

    def __repr__(self) -> str:
        return self.name


NOT_DONE: Final = Omission.NOT_DONE
"""Known not to have been done. It is not ``None``, which says that nothing is known.

>>> Notice(place=NOT_DONE).place, Notice().place
(NOT_DONE, None)
"""

NotDone = Literal[Omission.NOT_DONE]


@final
class Venue(OpenTerm):
    """A place at which the vote is taken.

    >>> [venue.label.vi for venue in Venue.standard()]
    ['cấp ủy cùng cấp', 'nơi công tác', 'Hội đồng nhân dân', 'nơi khác']
    """

    __slots__ = ()

    PARTY_COMMITTEE: ClassVar[Venue] = term("party_committee", "cấp ủy cùng cấp", "party committee of the same level")
    WORKPLACE: ClassVar[Venue] = term("workplace", "nơi công tác", "place of work")
    COUNCIL: ClassVar[Venue] = term("council", "Hội đồng nhân dân", "People's Council")
    OTHER: ClassVar[Venue] = term("other", "nơi khác", "another place")


@final
class Observer(Term):
    """Who attends the meeting without voting (A20, A21).

    >>> [observer.label.vi for observer in Observer]
    ['tổ chức cấp ủy', 'kiểm tra cấp ủy', 'văn phòng cấp ủy', 'đại diện Sở Nội vụ']
    """

    ORGANISATION = ("organisation", "tổ chức cấp ủy", "the party committee's organisation body")
    INSPECTION = ("inspection", "kiểm tra cấp ủy", "the party committee's inspection body")
    PARTY_OFFICE = ("party_office", "văn phòng cấp ủy", "the party committee's office")
    HOME_AFFAIRS = ("home_affairs", "đại diện Sở Nội vụ", "a representative of the Department of Home Affairs")


@final
@frozen(eq=False)
class OwnFact:
    """A fact of a meeting that only a rule of one's own knows: its name in data, what it is, and its kind.

    The rule declares it (``Rule.facts``); a meeting holds it under its name in ``own``, where None is unknown.

    >>> from phieu_tin_nhiem.base.sentences import COUNT
    >>> GUESTS = OwnFact("guests", Text("số khách mời", "guests who were invited"), COUNT)
    >>> GUESTS.name
    'guests'
    """

    name: str
    label: Text
    kind: Kind


@final
@frozen
class Notice:
    """The announcement of the vote: the day it was given, and the time and the place that it states.

    Args:
        on: the day on which it was given; None where that is not known.
        time: the time of the meeting that it states; None where that is not known, ``NOT_DONE`` if it states none.
        place: the place that it states, likewise.

    Raises:
        InvalidDayError: ``on`` is no day.
        InvalidMeetingError: ``time`` is no time of day.

    >>> from datetime import date, time
    >>> Notice(on=date(2019, 1, 15), time=time(8, 0), place="Hội trường A").place
    'Hội trường A'
    """

    on: date | None = None
    time: TimeOfDay | NotDone | None = None
    place: str | NotDone | None = None

    def __attrs_post_init__(self) -> None:
        if self.on is not None:
            put(self, "on", require_day(self.on, "Notice.on"))
        if self.time not in (None, NOT_DONE):
            put(self, "time", _plain_time(self.time))
        if self.place not in (None, NOT_DONE):
            put(self, "place", clean_text(self.place, "Notice.place"))


def _plain_time(value: object) -> TimeOfDay:
    if not isinstance(value, TimeOfDay):
        raise InvalidMeetingError("expected.time", value, "Notice.time")
    # Without the fold: which of two equal hours it is means nothing without a day, and not every copy keeps it.
    return TimeOfDay(value.hour, value.minute, value.second, value.microsecond, value.tzinfo)


def _members(values: Iterable[str]) -> tuple[str, ...]:
    return clean_texts(values, "CountingBoard.members")


@final
@frozen
class CountingBoard:
    """The counting board ("Ban Kiểm phiếu"): the names of its proposed members.

    Raises:
        InvalidTextError: a name is no name.
        InvalidMeetingError: there is no member, or one is named twice.

    >>> CountingBoard(["Hồ Mẫu Bốn", "Ngô Mẫu Năm"]).members
    ('Hồ Mẫu Bốn', 'Ngô Mẫu Năm')
    """

    members: tuple[str, ...] = field(converter=_members)

    def __attrs_post_init__(self) -> None:
        if not self.members:
            raise InvalidMeetingError("expected.names", self.members, "CountingBoard.members")
        require_once(self.members, InvalidMeetingError, "CountingBoard.members")


def _present(values: Iterable[Observer]) -> frozenset[Observer]:
    return frozenset(all_of(Observer, values, "Attendance.present"))


def _absent(values: Iterable[Observer]) -> frozenset[Observer]:
    return frozenset(all_of(Observer, values, "Attendance.absent"))


@final
@frozen
class Attendance:
    """Who of the observers was present and who was absent; of the others it is not known.

    Raises:
        UnknownTermError: an item is no ``Observer``.
        InvalidMeetingError: somebody is said to be both present and absent.

    >>> Attendance.full().absent
    frozenset()
    """

    present: frozenset[Observer] = field(default=(), converter=_present, repr=settled)
    absent: frozenset[Observer] = field(default=(), converter=_absent, repr=settled)

    def __attrs_post_init__(self) -> None:
        for observer in Observer:
            if observer in self.present and observer in self.absent:
                raise InvalidMeetingError("expected.present_or_absent", observer, "Attendance.absent")

    @classmethod
    def full(cls) -> Self:
        """Return the attendance of all four."""
        return cls(present=Observer)


@final
class Figure(Term):
    """A figure in the counting board's minutes.

    >>> Figure.COLLECTED.label.vi
    'số phiếu thu về'
    """

    ISSUED = ("issued", "số phiếu phát ra", "ballots issued")
    COLLECTED = ("collected", "số phiếu thu về", "ballots collected")
    VALID = ("valid", "số phiếu hợp lệ", "valid ballots")
    INVALID = ("invalid", "số phiếu không hợp lệ", "invalid ballots")
    HIGH = ("high", "số phiếu tín nhiệm cao", "ballots for high confidence")
    CONFIDENCE = ("confidence", "số phiếu tín nhiệm", "ballots for confidence")
    LOW = ("low", "số phiếu tín nhiệm thấp", "ballots for low confidence")


@final
@frozen(kw_only=True)
class MinutesRow:
    """One person's line in the minutes, as it was written: counts, or None where the minutes do not say.

    The figures come from outside, so they may contradict each other; checking the round finds that out.

    Raises:
        InvalidTextError: the name is no name.
        InvalidCountError: a figure is no count.

    >>> MinutesRow(name="Trần Thị Mẫu", high=9, confidence=2, low=1).valid is None
    True
    """

    name: str
    high: int | None = None
    confidence: int | None = None
    low: int | None = None
    valid: int | None = None
    invalid: int | None = None

    def __attrs_post_init__(self) -> None:
        put(self, "name", clean_text(self.name, "MinutesRow.name"))
        _clean_counts(self, "name")


def _rows(values: Iterable[MinutesRow]) -> tuple[MinutesRow, ...]:
    return all_of(MinutesRow, values, "Minutes.rows")


@final
@frozen(kw_only=True)
class Minutes:
    """The counting board's minutes ("biên bản kiểm phiếu"), as they were written: counts, or None where unknown.

    Raises:
        InvalidCountError: a figure is no count.
        InvalidMeetingError: two rows have the same name.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.counting.check(Minutes(collected=12, valid=11, invalid=2))[0].statement.text()
    'số phiếu hợp lệ, số phiếu không hợp lệ cộng lại là 13, không bằng số phiếu thu về là 12'
    """

    issued: int | None = None
    collected: int | None = None
    valid: int | None = None
    invalid: int | None = None
    rows: tuple[MinutesRow, ...] = field(default=(), converter=_rows)

    def __attrs_post_init__(self) -> None:
        _clean_counts(self, "rows")
        require_once((row.name for row in self.rows), InvalidMeetingError, "Minutes.rows")

    @classmethod
    def of(cls, count: Count) -> Self:
        """Return the minutes of a count that the library made.

        Raises:
            InvalidValueError: it is no count.
        """
        require_instance(count, Count, "count")
        return cls(
            issued=count.turnout.issued,
            collected=count.turnout.collected,
            valid=count.valid_ballots,
            invalid=count.invalid_ballots,
            rows=[
                MinutesRow(
                    name=row.name,
                    high=row.tally.high,
                    confidence=row.tally.confidence,
                    low=row.tally.low,
                    valid=row.tally.total,
                    invalid=row.invalid,
                )
                for row in count.rows
            ],
        )


def _clean_counts(value: Minutes | MinutesRow, but: str) -> None:
    for name in fields_dict(type(value)):
        figure = getattr(value, name)
        if name != but and figure is not None:
            put(value, name, require_count(figure, f"{type(value).__name__}.{name}"))


def _people(values: Iterable[Officeholder] | None) -> tuple[Officeholder, ...] | None:
    return None if values is None else all_of(Officeholder, values, "Meeting.people")


def _listed(values: Iterable[Officeholder] | NotDone | None) -> tuple[Officeholder, ...] | NotDone | None:
    return values if values is None or values is NOT_DONE else all_of(Officeholder, values, "Meeting.listed")


def _own(values: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    given = tuple(values.items()) if isinstance(values, Mapping) else values
    told = pairs(given, "Meeting.own")
    return tuple(sorted((clean_text(name, "Meeting.own"), _lasting(value)) for name, value in told))


def _lasting(value: object) -> object:
    return tuple(map(_lasting, value)) if isinstance(value, list) else value


@final
@frozen(kw_only=True)
class Meeting:
    """A meeting that takes the vote in one body. What is not known is None; ``NOT_DONE`` is known not to be.

    Args:
        body: the body whose leaders are voted on.
        on: the day of the meeting.
        venue: the place at which the vote is taken.
        people: the officeholders who come into question there.
        listed: those on the list of people to be voted on that was drawn up.
        list_reported: whether that list was reported to the leadership.
        notice: the announcement of time and place.
        ballot_form: the ballots that were prepared.
        board: the counting board that was proposed.
        attendance: the observers who came.
        minutes: what the counting board wrote down.
        opened_on: the day on which the session opened that takes the vote, where an instrument counts from it.
        summoned: how many voters were summoned.
        present: how many of them were present.
        own: facts that only rules of one's own know, by their names (see ``OwnFact``).

    Raises:
        InvalidMeetingError: somebody stands in ``people`` or in ``listed`` twice for the same post, or in both with
            facts that contradict each other; or a list is said to have been reported that was not drawn up.
        InvalidDayError: ``on`` is no day.
        InvalidValueError: a field holds something of another kind.

    >>> from phieu_tin_nhiem import CAN_THO_2019, BodyKind
    >>> meeting = Meeting(body=Body("Sở Mẫu", BodyKind.DEPARTMENT), on=date(2019, 1, 18), notice=NOT_DONE)
    >>> CAN_THO_2019.check(Round(meetings=[meeting])).violations[0].remedy.text()
    'thông báo chậm nhất ngày 13/01/2019 là kịp'
    """

    body: Body
    on: date
    venue: Venue | None = None
    people: tuple[Officeholder, ...] | None = field(default=None, converter=_people)
    listed: tuple[Officeholder, ...] | NotDone | None = field(default=None, converter=_listed)
    list_reported: bool | None = None
    notice: Notice | NotDone | None = None
    ballot_form: BallotForm | NotDone | None = None
    board: CountingBoard | NotDone | None = None
    attendance: Attendance | None = None
    minutes: Minutes | None = None
    opened_on: date | None = None
    summoned: int | None = None
    present: int | None = None
    own: tuple[tuple[str, object], ...] = field(default=(), converter=_own)

    def __attrs_post_init__(self) -> None:
        require_instance(self.body, Body, "Meeting.body")
        put(self, "on", require_day(self.on, "Meeting.on"))
        if self.opened_on is not None:
            put(self, "opened_on", require_day(self.opened_on, "Meeting.opened_on"))
        for name in ("summoned", "present"):
            if getattr(self, name) is not None:
                put(self, name, require_count(getattr(self, name), f"Meeting.{name}"))
        may_be_omitted = {"notice": Notice, "ballot_form": BallotForm, "board": CountingBoard}
        stated = {name: kind for name, kind in may_be_omitted.items() if getattr(self, name) is not NOT_DONE}
        require_fields_or_none(self, venue=Venue, attendance=Attendance, minutes=Minutes, **stated)
        if require_flag(self.list_reported, "Meeting.list_reported") and self.listed is NOT_DONE:
            raise InvalidMeetingError("expected.drawn_up", self.list_reported, "Meeting.list_reported")
        require_posts_once(self.people, InvalidMeetingError, "Meeting.people")
        require_posts_once(self.list_known, InvalidMeetingError, "Meeting.listed")
        self._require_one_record()

    def _require_one_record(self) -> None:
        in_question = {person.key: person for person in self.people or ()}
        for person in self.list_known:
            name = in_question.get(person.key, person).contradiction(person)
            if name is not None:
                facts = {"person": person.label, "name": name}
                raise InvalidMeetingError("expected.one_record", attrgetter(name)(person), "Meeting.listed", facts)

    def own_fact(self, fact: OwnFact) -> object:
        """Return what is told of a fact of a rule of one's own; None where it is not known."""
        return dict(self.own).get(fact.name)

    @property
    def list_known(self) -> tuple[Officeholder, ...]:
        """Those on the list, as far as there is one and it is known."""
        return () if self.listed is None or self.listed is NOT_DONE else self.listed


def _meetings(values: Iterable[Meeting]) -> tuple[Meeting, ...]:
    return all_of(Meeting, values, "Round.meetings")


@final
@frozen(kw_only=True)
class Round:
    """All meetings of one round of votes, and the report of its results.

    Args:
        meetings: the meetings, at least one.
        reported_on: the day on which the results were reported; None where not known, ``NOT_DONE`` if they were not.

    Raises:
        InvalidMeetingError: there is no meeting, or somebody is given once with an id and once without.
        InvalidDayError: ``reported_on`` is no day.

    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> [(meeting.on.day, meeting.venue.label.vi) for meeting in worked_round().meetings]
    [(18, 'nơi công tác'), (25, 'cấp ủy cùng cấp')]
    """

    meetings: tuple[Meeting, ...] = field(converter=_meetings)
    reported_on: date | NotDone | None = None

    def __attrs_post_init__(self) -> None:
        if not self.meetings:
            raise InvalidMeetingError("expected.meeting", self.meetings, "Round.meetings")
        if self.reported_on is not None and self.reported_on is not NOT_DONE:
            put(self, "reported_on", require_day(self.reported_on, "Round.reported_on"))
        self._require_ids()

    def _require_ids(self) -> None:
        everybody = [person for meeting in self.meetings for person in (*(meeting.people or ()), *meeting.list_known)]
        without = {person.key for person in everybody if person.id is None}
        for person in everybody:
            if person.id is not None and person.key._replace(person=person.name) in without:
                raise InvalidMeetingError("expected.id_everywhere", person.id, "Round", {"person": person.label})
