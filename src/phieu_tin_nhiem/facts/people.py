"""People: who holds an office, and since when."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple, final

from attrs import field, fields_dict

from phieu_tin_nhiem.base.errors import InvalidOfficeError, InvalidValueError
from phieu_tin_nhiem.base.sentences import DAY, NAME, Expectation, Sentence
from phieu_tin_nhiem.base.text import Language, Term, Text
from phieu_tin_nhiem.base.values import (
    EXPECTED_END,
    EXPECTED_ONCE,
    Day,
    Name,
    checked,
    frozen,
    put,
    require_any_day,
    require_instance,
    settled,
)
from phieu_tin_nhiem.facts.calendar import day_after
from phieu_tin_nhiem.facts.offices import Body, Office, Role, printed_titles


@final
class Circumstance(Term):
    """A circumstance that some other instrument treats as an exemption (A27).

    >>> [circumstance.label.vi for circumstance in Circumstance]
    ['đã có thông báo nghỉ công tác chờ nghỉ hưu', 'nghỉ chữa bệnh hiểm nghèo']
    """

    RETIREMENT_NOTICE = (
        "retirement_notice",
        "đã có thông báo nghỉ công tác chờ nghỉ hưu",
        "has a notice of leave pending retirement",
    )
    SERIOUS_ILLNESS = ("serious_illness", "nghỉ chữa bệnh hiểm nghèo", "is on leave for a serious illness")


@final
@frozen(field_transformer=checked)
class Service:
    """A span of service in a post, from the day on which the appointment takes effect (A3).

    Args:
        start: the first day.
        end: the last day, included; None while the service goes on.
        acting: whether the post was only acted in ("quyền", "phụ trách").
        office: the post, where it is another one than the post that the officeholder now holds.

    Raises:
        InvalidOfficeError: the end lies before the start.

    >>> Service(date(2013, 1, 1), date(2018, 12, 31)).covers(date(2018, 12, 31))
    True
    """

    start: Day
    end: Day | None = None
    acting: bool = False
    office: Office | None = None

    def __attrs_post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise InvalidOfficeError(EXPECTED_END, self.end, "Service.end", {"start": self.start})

    def covers(self, day: date) -> bool:
        """Say whether ``day`` lies in the span."""
        require_any_day(day, "day")
        return self.start <= day and (self.end is None or day <= self.end)


class PostKey(NamedTuple):
    """What makes two records one person in one post: the person's id (or name), the role and the body's name.

    >>> from phieu_tin_nhiem import Body, BodyKind
    >>> Officeholder("Trần Thị Mẫu", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))).key
    PostKey(person='Trần Thị Mẫu', role=<Role.HEAD: 'head'>, body='Sở Mẫu')
    """

    person: str
    role: Role
    body: str


COLUMN_NAME: Final = Sentence("table.name", vi="Họ và tên", en="Name")
EXPECTED_SERVICE: Final = Expectation(
    "expected.service",
    vi="ít nhất một khoảng thời gian giữ chức vụ, hoặc None khi chưa biết",
    en="at least one span of service, or None where it is not known",
)
EXPECTED_APART: Final = Expectation(
    "expected.apart",
    vi="các khoảng thời gian giữ cùng chức vụ của {name} không chồng nhau (khoảng trước bắt đầu ngày {start})",
    en="spans of service in the same post of {name} that do not overlap (the earlier one begins on {start})",
    name=NAME,
    start=DAY,
)


@final
@frozen(field_transformer=checked)
class Officeholder:
    """A person in an office.

    Args:
        name: the person's name, as it stands on lists and ballots.
        office: the office that the person holds.
        service: the spans of service, in any order; None where they are not known.
        party_leadership: whether the person belongs to the leadership of the party committee of the same level
            (A6); None where that is not known.
        circumstances: what other instruments would exempt for (A27); None where that is not known.
        id: what tells the person from others of the same name; None takes the name itself. Within a round a person
            has it in every record or in none.

    Raises:
        InvalidOfficeError: there is no span of service at all, or two spans in the same post overlap.

    >>> from phieu_tin_nhiem import Body, BodyKind
    >>> office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
    >>> Officeholder("Trần Thị Mẫu", office, service=[Service(date(2018, 4, 15))]).format()
    'Trần Thị Mẫu (Giám đốc Sở, Sở Mẫu)'
    """

    name: Name
    office: Office
    service: Sequence[Service] | None = None
    party_leadership: bool | None = None
    circumstances: Collection[Circumstance] | None = field(default=None, repr=settled)
    id: Name | None = None

    def __attrs_post_init__(self) -> None:
        if self.service is None:
            return
        if not self.service:
            raise InvalidOfficeError(EXPECTED_SERVICE, self.service, "Officeholder.service")
        put(self, "service", tuple(sorted(self.service, key=lambda span: (span.start, span.end or date.max))))
        for earlier, later in pairwise(filter(self.holds, self.service)):
            if earlier.end is None or later.start <= earlier.end:
                facts = {"name": self.name, "start": earlier.start}
                raise InvalidOfficeError(EXPECTED_APART, later.start, "Officeholder.service", facts)

    def holds(self, span: Service) -> bool:
        """Say whether the span was served in the post that the person now holds."""
        require_instance(span, Service, "span")
        return span.office is None or span.office.is_same_post(self.office)

    @property
    def key(self) -> PostKey:
        """What makes two records one person in one post."""
        return PostKey(self.id or self.name, self.office.role, self.office.body.name)

    def contradiction(self, other: Officeholder) -> str | None:
        """Return the name of a fact that this record and another of the same person state differently, if any.

        What one of them does not know contradicts nothing.

        >>> from phieu_tin_nhiem import Body, BodyKind
        >>> office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
        >>> one = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2018, 4, 15))])
        >>> one.contradiction(Officeholder("Trần Thị Mẫu", office, service=[Service(date(2017, 4, 15))]))
        'service'
        """
        return next(_differing(self, require_instance(other, Officeholder, "other")), None)

    def format(self, language: Language = "vi") -> str:
        """Return the name with the post and the body."""
        return f"{self.name} ({self.office.format(language)})"

    @property
    def label(self) -> Text:
        """The name with the post and the body, in both languages."""
        return Text(self.format("vi"), self.format("en"))


def printed_names(person: Officeholder) -> frozenset[str]:
    """Return the name with the post and the body, as ballots and minutes bear it: with an earlier title, too.

    >>> from phieu_tin_nhiem import Body, BodyKind
    >>> unit = Body("Đơn vị Mẫu", BodyKind.PUBLIC_SERVICE_UNIT)
    >>> sorted(printed_names(Officeholder("An", Office(Role.HEAD, unit))))
    ['An (cấp trưởng đơn vị, Đơn vị Mẫu)', 'An (người đứng đầu đơn vị, Đơn vị Mẫu)']
    """
    titles = printed_titles(person.office.title)
    return frozenset(f"{person.name} ({title}, {person.office.body.name})" for title in titles)


def _differing(one: Office | Body | Officeholder, other: Office | Body | Officeholder) -> Iterator[str]:
    for name in fields_dict(type(one)):
        first, second = getattr(one, name), getattr(other, name)
        if isinstance(first, Office | Body):
            yield from (f"{name}.{part}" for part in _differing(first, second))
        elif first is not None and second is not None and first != second:
            yield name


def require_posts_once(people: Iterable[Officeholder] | None, error: type[InvalidValueError], where: str) -> None:
    """Raise ``error`` if somebody stands among ``people`` twice for the same post."""
    seen: set[PostKey] = set()
    for person in people or ():
        if person.key in seen:
            raise error(EXPECTED_ONCE, person.format(), where)
        seen.add(person.key)


@final
class ActingTime(Term):
    """Whether time of only acting in the post counts towards tenure (A4).

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> evolve(CAN_THO_2019.tenure, acting=ActingTime.COUNTS).acting.label.vi
    'thời gian quyền, phụ trách được tính'
    """

    DOES_NOT_COUNT = ("does_not_count", "thời gian quyền, phụ trách không tính", "acting time does not count")
    COUNTS = ("counts", "thời gian quyền, phụ trách được tính", "acting time counts")


def continuous_since(person: Officeholder, day: date, acting: ActingTime) -> date | None:
    """Return the first day of the unbroken service in the post that covers ``day`` (A4).

    A span that begins on the day after the one before ends continues it; a gap, another post or another body
    restarts it. The answer is None when nothing that counts covers ``day``.
    """
    since: date | None = None
    for span in reversed(person.service or ()):
        if (span.acting and acting is not ActingTime.COUNTS) or not person.holds(span):
            continue
        continues = since is not None and span.end is not None and day_after(span.end) == since
        if continues or span.covers(day):
            since = span.start
    return since
