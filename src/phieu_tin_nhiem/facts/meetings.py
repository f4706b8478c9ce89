"""Meetings: where and when the vote is taken, how it was announced, who attended, what the minutes say; and a round."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from datetime import time as TimeOfDay  # noqa: N812 - a field of Notice is called time
from enum import Enum
from operator import attrgetter, itemgetter
from typing import Annotated, ClassVar, Final, Literal, Self, final

from attrs import field

from phieu_tin_nhiem.base.errors import InvalidMeetingError
from phieu_tin_nhiem.base.sentences import DAY, TEXT, WORD, Expectation, Kind
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import (
    EXPECTED_FACT,
    Count,
    Day,
    Name,
    OpenTerm,
    checked,
    clean_text,
    frozen,
    pairs,
    require_instance,
    require_once,
    settled,
    term,
)
from phieu_tin_nhiem.facts.ballots import EXPECTED_NAMES, BallotForm
from phieu_tin_nhiem.facts.counting import Count as BallotCount
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
    ['cơ quan tổ chức của cấp ủy', 'cơ quan kiểm tra của cấp ủy', 'văn phòng cấp ủy', 'đại diện Sở Nội vụ']
    """

    ORGANISATION = ("organisation", "cơ quan tổ chức của cấp ủy", "the party committee's organisation body")
    INSPECTION = ("inspection", "cơ quan kiểm tra của cấp ủy", "the party committee's inspection body")
    PARTY_OFFICE = ("party_office", "văn phòng cấp ủy", "the party committee's office")
    HOME_AFFAIRS = ("home_affairs", "đại diện Sở Nội vụ", "a representative of the Department of Home Affairs")


@final
@frozen(eq=False, field_transformer=checked)
class OwnFact:
    """A fact of a meeting that only a rule of one's own knows: its name in data, what it is, and its kind.

    The rule declares it (``Rule.facts``); a meeting holds it under its name in ``own``, where None is unknown.

    >>> from phieu_tin_nhiem.base.sentences import COUNT
    >>> GUESTS = OwnFact("guests", Text("số khách mời", "guests who were invited"), COUNT)
    >>> GUESTS.name
    'guests'
    """

    name: Name
    label: Text
    kind: Kind


EXPECTED_TIME: Final = Expectation(
    "expected.time",
    vi="một giờ (datetime.time), NOT_DONE, hoặc None khi chưa biết",
    en="a time of day (datetime.time), NOT_DONE, or None where it is not known",
)


def _require_time(value: object, where: str) -> TimeOfDay:
    if not isinstance(value, TimeOfDay):
        raise InvalidMeetingError(EXPECTED_TIME, value, where)
    # Without the fold: which of two equal hours it is means nothing without a day, and not every copy keeps it.
    return TimeOfDay(value.hour, value.minute, value.second, value.microsecond, value.tzinfo)


Time = Annotated[TimeOfDay, _require_time]


@final
@frozen(field_transformer=checked)
class Notice:
    """The announcement of the vote: the day it was given, and the time and the place that it states.

    Args:
        on: the day on which it was given; None where that is not known.
        time: the time of the meeting that it states; None where that is not known, ``NOT_DONE`` if it states none.
        place: the place that it states, likewise.

    >>> from datetime import date, time
    >>> Notice(on=date(2019, 1, 15), time=time(8, 0), place="Hội trường A").place
    'Hội trường A'
    """

    on: Day | None = None
    time: Time | NotDone | None = None
    place: Name | NotDone | None = None


@final
@frozen(field_transformer=checked)
class CountingBoard:
    """The counting board ("Ban Kiểm phiếu"): the names of its proposed members.

    Raises:
        InvalidMeetingError: there is no member, or one is named twice.

    >>> CountingBoard(["Hồ Mẫu Bốn", "Ngô Mẫu Năm"]).members
    ('Hồ Mẫu Bốn', 'Ngô Mẫu Năm')
    """

    members: Sequence[Name]

    def __attrs_post_init__(self) -> None:
        if not self.members:
            raise InvalidMeetingError(EXPECTED_NAMES, self.members, "CountingBoard.members")
        require_once(self.members, InvalidMeetingError, "CountingBoard.members")


EXPECTED_PRESENT_OR_ABSENT: Final = Expectation(
    "expected.present_or_absent", vi="mỗi thành phần hoặc có mặt hoặc vắng mặt", en="each either present or absent"
)


@final
@frozen(field_transformer=checked)
class Attendance:
    """Who of the observers was present and who was absent; of the others it is not known.

    Raises:
        InvalidMeetingError: somebody is said to be both present and absent.

    >>> Attendance.full().absent
    frozenset()
    """

    present: Collection[Observer] = field(default=frozenset(), repr=settled)
    absent: Collection[Observer] = field(default=frozenset(), repr=settled)

    def __attrs_post_init__(self) -> None:
        for observer in Observer:
            if observer in self.present and observer in self.absent:
                raise InvalidMeetingError(EXPECTED_PRESENT_OR_ABSENT, observer, "Attendance.absent")

    @classmethod
    def full(cls) -> Self:
        """Return the attendance of all four."""
        return cls(present=tuple(Observer))


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
@frozen(kw_only=True, field_transformer=checked)
class MinutesRow:
    """One person's line in the minutes, as it was written: counts, or None where the minutes do not say.

    The figures come from outside, so they may contradict each other; checking the round finds that out.

    >>> MinutesRow(name="Trần Thị Mẫu", high=9, confidence=2, low=1).valid is None
    True
    """

    name: Name
    high: Count | None = None
    confidence: Count | None = None
    low: Count | None = None
    valid: Count | None = None
    invalid: Count | None = None


@final
@frozen(kw_only=True, field_transformer=checked)
class Minutes:
    """The counting board's minutes ("biên bản kiểm phiếu"), as they were written: counts, or None where unknown.

    Raises:
        InvalidMeetingError: two rows have the same name.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.counting.check(Minutes(collected=12, valid=11, invalid=2))[0].status
    <Status.VIOLATED: 'violated'>
    """

    issued: Count | None = None
    collected: Count | None = None
    valid: Count | None = None
    invalid: Count | None = None
    rows: Sequence[MinutesRow] = ()

    def __attrs_post_init__(self) -> None:
        require_once((row.name for row in self.rows), InvalidMeetingError, "Minutes.rows")

    @classmethod
    def of(cls, count: BallotCount) -> Self:
        """Return the minutes of a count that the library made."""
        require_instance(count, BallotCount, "count")
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


EXPECTED_OPENING: Final = Expectation(
    "expected.opening",
    vi="ngày khai mạc không muộn hơn ngày lấy phiếu {vote}",
    en="an opening not later than the vote of {vote}",
    vote=DAY,
)
EXPECTED_DRAWN_UP: Final = Expectation(
    "expected.drawn_up",
    vi="None hoặc False: không lập danh sách thì không có gì để báo cáo",
    en="None or False: where no list was drawn up there is nothing to report",
)
EXPECTED_ONE_RECORD: Final = Expectation(
    "expected.one_record",
    vi="cùng dữ kiện “{name}” như khi người này được nêu lần trước: {person}",
    en="the same “{name}” as where this person was given before: {person}",
    name=WORD,
    person=TEXT,
)


def _own(values: Mapping[str, object] | Iterable[tuple[str, object]]) -> tuple[tuple[str, object], ...]:
    given = tuple(values.items()) if isinstance(values, Mapping) else values
    named = [(clean_text(name, "Meeting.own"), value) for name, value in pairs(given, "Meeting.own")]
    require_once((name for name, _ in named), InvalidMeetingError, "Meeting.own")
    return tuple((name, _lasting(value, f"Meeting.own.{name}")) for name, value in sorted(named, key=itemgetter(0)))


def _lasting(value: object, where: str) -> object:
    """Return a fact of one's own as it is kept: text as any other, and nothing that can change."""
    match value:
        case str():
            return clean_text(value, where)
        case Text():
            return Text(clean_text(value.vi, where), clean_text(value.en, where))
        case list() | tuple():
            return tuple(_lasting(item, where) for item in value)
        case set() | frozenset():
            return frozenset(_lasting(item, where) for item in value)
        case Hashable():
            return value
        case _:
            raise InvalidMeetingError(EXPECTED_FACT, value, where)


@final
@frozen(kw_only=True, field_transformer=checked)
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
            facts that contradict each other; a list is said to have been reported that was not drawn up; or the session
            opened after the vote.

    >>> from datetime import date
    >>> from phieu_tin_nhiem import CAN_THO_2019, BodyKind
    >>> meeting = Meeting(body=Body("Sở Mẫu", BodyKind.DEPARTMENT), on=date(2019, 1, 18), notice=NOT_DONE)
    >>> CAN_THO_2019.check(Round(meetings=[meeting])).violations[0].rule.id
    'ct19.preparation.notice'
    """

    body: Body
    on: Day
    venue: Venue | None = None
    people: Sequence[Officeholder] | None = None
    listed: Sequence[Officeholder] | NotDone | None = None
    list_reported: bool | None = None
    notice: Notice | NotDone | None = None
    ballot_form: BallotForm | NotDone | None = None
    board: CountingBoard | NotDone | None = None
    attendance: Attendance | None = None
    minutes: Minutes | None = None
    opened_on: Day | None = None
    summoned: Count | None = None
    present: Count | None = None
    own: tuple[tuple[str, object], ...] = field(default=(), converter=_own)

    def __attrs_post_init__(self) -> None:
        if self.opened_on is not None and self.opened_on > self.on:
            raise InvalidMeetingError(EXPECTED_OPENING, self.opened_on, "Meeting.opened_on", {"vote": self.on})
        if self.list_reported and self.listed is NOT_DONE:
            raise InvalidMeetingError(EXPECTED_DRAWN_UP, self.list_reported, "Meeting.list_reported")
        require_posts_once(self.people, InvalidMeetingError, "Meeting.people")
        require_posts_once(self.list_known, InvalidMeetingError, "Meeting.listed")
        in_question = {person.key: person for person in self.people or ()}
        for person in self.list_known:
            name = in_question.get(person.key, person).contradiction(person)
            if name is not None:
                facts = {"person": person.label, "name": name}
                raise InvalidMeetingError(EXPECTED_ONE_RECORD, attrgetter(name)(person), "Meeting.listed", facts)

    def own_fact(self, fact: OwnFact) -> object:
        """Return what is known of a fact of a rule of one's own; None where it is not known."""
        return dict(self.own).get(fact.name)

    @property
    def list_known(self) -> Sequence[Officeholder]:
        """Those on the list, as far as there is one and it is known."""
        return () if self.listed is None or self.listed is NOT_DONE else self.listed


EXPECTED_MEETING: Final = Expectation("expected.meeting", vi="ít nhất một hội nghị", en="at least one meeting")
EXPECTED_ID_EVERYWHERE: Final = Expectation(
    "expected.id_everywhere",
    vi="mã định danh ở mọi nơi hoặc không nơi nào: {person} cũng được nêu không có mã",
    en="an id everywhere or nowhere: {person} is given without one as well",
    person=TEXT,
)


@final
@frozen(kw_only=True, field_transformer=checked)
class Round:
    """All meetings of one round of votes, and the report of its results.

    Args:
        meetings: the meetings, at least one.
        reported_on: the day on which the results were reported; None where not known, ``NOT_DONE`` if they were not.

    Raises:
        InvalidMeetingError: there is no meeting, or somebody is given once with an id and once without.

    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> [(meeting.on.day, meeting.venue.label.vi) for meeting in worked_round().meetings]
    [(18, 'nơi công tác'), (25, 'cấp ủy cùng cấp')]
    """

    meetings: Sequence[Meeting]
    reported_on: Day | NotDone | None = None

    def __attrs_post_init__(self) -> None:
        if not self.meetings:
            raise InvalidMeetingError(EXPECTED_MEETING, self.meetings, "Round.meetings")
        everybody = [person for meeting in self.meetings for person in (*(meeting.people or ()), *meeting.list_known)]
        without = {person.key for person in everybody if person.id is None}
        for person in everybody:
            if person.id is not None and person.key._replace(person=person.name) in without:
                facts = {"person": person.label}
                raise InvalidMeetingError(EXPECTED_ID_EVERYWHERE, person.id, "Round", facts)
