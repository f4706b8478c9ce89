"""Rules: what a rule may be asked, and by what it answers. A rule is silent wherever it does not say otherwise.

A plan asks each of its rules in turn, in the order of its list. A rule that the library does not know is a class of the
same kind: derive it from ``Rule`` and put it into a plan with ``plan.adding(rule)``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import ClassVar, NamedTuple, Protocol

from phieu_tin_nhiem.answers.decisions import Decision
from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Instrument, Provision, Topic
from phieu_tin_nhiem.answers.timelines import Dating, Duty
from phieu_tin_nhiem.base.sentences import Sentence, Statement
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.facts.meetings import Meeting, NotDone, OwnFact, Round
from phieu_tin_nhiem.facts.offices import Body
from phieu_tin_nhiem.facts.people import Officeholder, PostKey


class Case(NamedTuple):
    """Whether a person is voted on: who it is, and at which vote.

    Attributes:
        person: who it is.
        on: the day of the vote.
        opened_on: the day on which the session opened that takes it; None where that is not known or there is none.
        meeting: the meeting that takes it, where a round is checked.
        days: the days of all meetings of the round at which the person comes into question.

    >>> from phieu_tin_nhiem import CAN_THO_2019, Body, BodyKind, Office, Role
    >>> head = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)))
    >>> [finding.status.value for finding in CAN_THO_2019.subjects.judge_case(Case(head, date(2019, 1, 20)))]
    ['satisfied']
    """

    person: Officeholder
    on: date
    opened_on: date | None = None
    meeting: Meeting | None = None
    days: tuple[date, ...] = ()


class Occasion(NamedTuple):
    """A vote that is to be prepared.

    Attributes:
        on: the day of the vote.
        opened_on: the day on which the session opens that takes it; None where that is not known or there is none.
        body: the body that votes; None where that is not known.
        instrument: the instrument under which it is prepared.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> occasion = Occasion(date(2019, 1, 18), None, None, CAN_THO_2019.instrument)
    >>> [duty.last_day.isoformat() for duty in CAN_THO_2019.notice.duties(occasion)]
    ['2019-01-13']
    """

    on: date
    opened_on: date | None
    body: Body | None
    instrument: Instrument


class MeetingContext(NamedTuple):
    """What a rule may need beside a meeting: the decisions on the people of it, and what the other lists hold.

    Attributes:
        listed: the decisions on those on the list; None where it is not known, ``NOT_DONE`` where none was drawn up.
        in_question: the decisions on all who come into question there; None where they are not known.
        listed_anywhere: who stands on any list of the round.
        all_lists_known: whether every list of the round is known.
        instrument: the instrument under which the round is checked.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> context = MeetingContext(None, None, (), all_lists_known=False, instrument=CAN_THO_2019.instrument)
    >>> context.listed is None
    True
    """

    listed: Sequence[Decision] | NotDone | None
    in_question: Sequence[Decision] | None
    listed_anywhere: Collection[PostKey]
    all_lists_known: bool
    instrument: Instrument


class Meets(Protocol):
    """A post of a list, as far as a comparison asks."""

    def meets(self, other: Meets, /) -> bool:
        """Say whether one office can be both."""
        ...


class TermOf(NamedTuple):
    """One thing that an instrument lays down: under which head, what, where it stands, and of which post if of one.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> [term.statement.text() for term in CAN_THO_2019.tenure.terms()]
    ['giữ chức vụ liên tục đủ 9 tháng, tính đến ngày tổ chức hội nghị lấy phiếu']
    """

    topic: Topic
    statement: Statement
    provision: Provision
    post: Meets | None = None


class Rule:
    """One rule of a plan. Each method is silent unless a rule says otherwise.

    Attributes:
        part: under which name a plan gives the rule, such as ``tenure``.
        reads: by which facts of a person the rule judges, as dotted names (``office.role``, ``circumstances``); equal
            facts get equal answers on one day, so that many people are judged group by group. None where the rule does
            not say: it is asked person by person, with the same answers.
        provision: where the rule stands.
        facts: the facts of a meeting that only this rule knows; a meeting holds them by their names.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> [rule.part for rule in CAN_THO_2019.rules][:4]
    ['subjects', 'tenure', 'exemptions', 'venues']
    """

    __slots__: ClassVar[tuple[str, ...]] = ()

    part: ClassVar[str] = ""
    facts: ClassVar[tuple[OwnFact, ...]] = ()

    provision: Provision

    @property
    def reads(self) -> Collection[str] | None:
        """By which facts of a person the rule judges; None where it does not say."""
        return None

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return (self.provision,)

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say what the rule says of a person: whether the vote reaches them."""
        return ()

    def stand_against(self, occasion: Occasion) -> Iterable[Finding]:
        """Say what stands against a vote on a day, whoever is voted on."""
        return ()

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say whether a meeting keeps the rule."""
        return ()

    def check_round(self, round: Round, instrument: Instrument) -> Iterable[Finding]:  # noqa: A002 - a round of votes
        """Say whether a round as a whole keeps the rule."""
        return ()

    def duties(self, occasion: Occasion) -> Iterable[Duty]:
        """Return what is owed for a vote, and until when."""
        return ()

    def terms(self) -> Iterable[TermOf]:
        """Return what the rule lays down, for a comparison with other instruments."""
        return ()


class DutyOfEachVote(Rule):
    """A rule by which somebody, ``owed_by``, owes something for each vote.

    What is owed, under which head it is compared and how its last day is known, a class of such rules says once.
    """

    __slots__: ClassVar[tuple[str, ...]] = ()

    _owed: ClassVar[Sentence]
    _topic: ClassVar[Topic] = Topic.PREPARATION
    _dating: ClassVar[Dating] = Dating.IMPLIED

    owed_by: Text

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``."""
        return Duty(self.provision, self._owed(), self.owed_by, meeting_day, self._dating)

    def duties(self, occasion: Occasion) -> Iterable[Duty]:
        """Return the duty for a vote."""
        yield self.due(occasion.on)

    def terms(self) -> Iterable[TermOf]:
        """Return what is owed."""
        yield TermOf(self._topic, self._owed(), self.provision)


def undetermined(
    rule: Provision,
    statement: Statement,
    *missing: Fact,
    remedy: Statement | None = None,
    interpretations: Sequence[str] = (),
) -> Finding:
    """Return the finding that a rule cannot be answered, since facts are missing."""
    return Finding(
        rule=rule,
        status=Status.UNDETERMINED,
        statement=statement,
        remedy=remedy,
        missing=missing,
        interpretations=interpretations,
    )
