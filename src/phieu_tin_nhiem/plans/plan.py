"""A plan: the rules of one instrument, put together; it decides on people and checks rounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final, final

from attrs import evolve, field, frozen

from phieu_tin_nhiem.answers.decisions import Decision, Decisions
from phieu_tin_nhiem.answers.findings import Finding, MeetingReference, Severity, Status
from phieu_tin_nhiem.answers.reports import Report
from phieu_tin_nhiem.answers.sources import Instrument, Provision
from phieu_tin_nhiem.answers.timelines import Timeline
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.values import (
    all_of,
    put,
    require_any_day,
    require_day,
    require_fields,
    require_instance,
    require_several,
)
from phieu_tin_nhiem.facts.meetings import NOT_DONE, Meeting, Round, Venue
from phieu_tin_nhiem.facts.people import Officeholder, PostKey
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans.bulk import outcome_codes
from phieu_tin_nhiem.plans.rulebook import Rule, Rulebook
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import ReportDeadline
from phieu_tin_nhiem.rules.meeting import AttendanceDuty, Leadership
from phieu_tin_nhiem.rules.preparation import BallotPreparation, BoardProposal, ListPreparation, NoticeDeadline
from phieu_tin_nhiem.rules.subjects import Subjects
from phieu_tin_nhiem.rules.tenure import CountedTo, Exemptions, Tenure
from phieu_tin_nhiem.rules.venues import VenueLimit

# The kinds of the rules by the names of their fields, in the order of the plan.
_RULES: Final[Mapping[str, type[Rule]]] = {
    "subjects": Subjects,
    "tenure": Tenure,
    "exemptions": Exemptions,
    "venues": VenueLimit,
    "scale": Scale,
    "listing": ListPreparation,
    "ballots": BallotPreparation,
    "board": BoardProposal,
    "notice": NoticeDeadline,
    "attendance": AttendanceDuty,
    "lead": Leadership,
    "counting": Counting,
    "consequences": Consequences,
    "report": ReportDeadline,
}


@final
@frozen
class Window:
    """The days on which a vote can lawfully be taken: the first and the last, both included.

    Where the last comes before the first there is no such day: a plan can set a report too early for its own notice.

    >>> window = Window(date(2019, 1, 12), date(2019, 1, 30))
    >>> date(2019, 1, 11) in window, date(2019, 1, 30) in window
    (False, True)
    """

    first: date
    last: date

    def __attrs_post_init__(self) -> None:
        put(self, "first", require_any_day(self.first, "Window.first"))
        put(self, "last", require_any_day(self.last, "Window.last"))

    def __contains__(self, day: object) -> bool:
        return self.first <= require_any_day(day, "day") <= self.last


def _provisions(values: Iterable[Provision]) -> tuple[Provision, ...]:
    return all_of(Provision, values, "Plan.provisions")


def _supplements(values: Iterable[Provision]) -> tuple[Provision, ...]:
    return all_of(Provision, values, "Plan.supplements")


@final
@frozen(kw_only=True)
class Plan(Rulebook):
    """The rules of one instrument. Another plan is another value: ``attrs.evolve`` one, or compose the same rules.

    Args:
        instrument: the document that lays the rules down.
        provisions: every provision of it, whether it is a rule, a duty, a definition or a declaration.
        supplements: provisions of other instruments that fill what this one leaves open; never shown as its own.
        subjects: who is voted on.
        tenure: who is not yet.
        exemptions: what grounds of exemption are worth that the plan does not state.
        venues: at how many places.
        scale: between which levels a voter chooses.
        listing: who draws up the list.
        ballots: who prepares the ballots.
        board: who proposes the counting board.
        notice: until when time and place are announced.
        attendance: who attends besides the voters.
        lead: who leads the round.
        counting: how ballots and percentages are counted.
        consequences: what follows from low confidence.
        report: until when the results are reported.

    Raises:
        InvalidRuleError: two provisions have the same id, a rule stands in a provision that the plan does not have,
            or tenure is counted to the opening of a session, which a plan does not know.

    >>> from datetime import date
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.window
    Window(first=datetime.date(2019, 1, 12), last=datetime.date(2019, 1, 30))
    """

    instrument: Instrument
    provisions: tuple[Provision, ...] = field(converter=_provisions)
    supplements: tuple[Provision, ...] = field(default=(), converter=_supplements)
    subjects: Subjects
    tenure: Tenure
    exemptions: Exemptions
    venues: VenueLimit
    scale: Scale
    listing: ListPreparation
    ballots: BallotPreparation
    board: BoardProposal
    notice: NoticeDeadline
    attendance: AttendanceDuty
    lead: Leadership
    counting: Counting
    consequences: Consequences
    report: ReportDeadline

    def __attrs_post_init__(self) -> None:
        require_fields(self, **_RULES)
        self.require_whole()
        if self.tenure.counted_to is not CountedTo.MEETING:
            raise InvalidRuleError("expected.meeting_day", self.tenure.counted_to, "Plan.tenure")

    @property
    def window(self) -> Window:
        """The days on which a vote can be taken: from the plan's issue, through the notice, to the report."""
        return Window(self.notice.earliest_meeting(self.instrument.issued_on), self.report.last_day)

    def decide(self, person: Officeholder, *, on: date) -> Decision:
        """Decide whether ``person`` is voted on at a meeting on the day ``on``.

        What stands against a meeting on that day at all is said in the decision's warnings, as in ``timeline``: it
        concerns the day, not the person.

        >>> from phieu_tin_nhiem import CAN_THO_2019, Body, BodyKind, Office, Officeholder, Role, Service
        >>> office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
        >>> person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2018, 5, 20))])
        >>> decision = CAN_THO_2019.decide(person, on=date(2019, 1, 20))
        >>> decision.outcome.label.vi, [remedy.text() for remedy in decision.remedies]
        ('không lấy phiếu tín nhiệm', ['được lấy phiếu từ ngày 20/02/2019'])

        Raises:
            InvalidDayError: ``on`` is no day.
            InvalidValueError: ``person`` is no officeholder.
        """
        require_instance(person, Officeholder, "person")
        day = require_day(on, "on")
        exempted = self.exemptions.judge(person)
        findings = (
            self.subjects.judge(person.office, day),
            self.tenure.judge(person, day),
            *(() if exempted is None else (exempted,)),
        )
        return Decision(self.instrument, person, day, findings, tuple(self._against(day)))

    def decide_all(self, people: Iterable[Officeholder], *, on: date) -> Decisions:
        """Decide on many people at once: a sequence that makes a ``Decision`` when one is looked at.

        Raises:
            InvalidDayError: ``on`` is no day.
            InvalidValueError: an item is no officeholder.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> from phieu_tin_nhiem.testing import examples
        >>> decisions = CAN_THO_2019.decide_all([examples.DIRECTOR, examples.NEW_DEPUTY], on=examples.FAULTY_DAY)
        >>> [(decision.person.name, decision.outcome.label.vi) for decision in decisions]
        [('Nguyễn Mẫu Một', 'được lấy phiếu tín nhiệm'), ('Lê Mẫu Ba', 'không lấy phiếu tín nhiệm')]
        """
        day = require_day(on, "on")
        require_several(people, "people")
        everybody = tuple(people)
        codes = outcome_codes(everybody, day, self.subjects, self.tenure, self.exemptions)
        return Decisions(everybody, codes, partial(self.decide, on=day))

    def timeline(self, meeting_day: date) -> Timeline:
        """Return every duty for a meeting on ``meeting_day`` with its last day, in the order of the days.

        What stands against the day itself, such as a notice that would have to precede the plan, is said in the
        timeline's findings.

        Raises:
            InvalidDayError: ``meeting_day`` is no day.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> for duty in CAN_THO_2019.timeline(date(2019, 1, 18)).duties[:2]:
        ...     print(duty.last_day, duty.what.text())
        2019-01-13 thông báo thời gian, địa điểm (chậm nhất 5 ngày trước)
        2019-01-18 lập danh sách người được lấy phiếu, báo cáo lãnh đạo
        """
        day = require_day(meeting_day, "meeting_day")
        duties = (
            self.listing.due(day),
            self.ballots.due(day),
            self.board.due(day),
            self.notice.due(day),
            self.attendance.due(day),
            self.lead.due(day),
            self.report.due(),
        )
        return Timeline(
            instrument=self.instrument,
            meeting_day=day,
            latest_start=self.tenure.latest_start(day),
            duties=tuple(sorted(duties, key=lambda duty: duty.last_day)),
            findings=tuple(self._against(day)),
            tenure=self.tenure.provision,
            remarks=self.tenure.remarks_on(day),
        )

    def _against(self, day: date) -> Iterable[Finding]:
        """Yield what stands against a meeting on ``day``."""
        window = self.window
        if day < window.first:
            facts = {"on": day, "first": window.first, "issued": self.instrument.issued_on}
            yield Finding(
                rule=self.notice.provision,
                status=Status.NOT_APPLICABLE,
                severity=Severity.WARNING,
                statement=said("window.early", **facts),
                interpretations=("A16",),
            )
        if day > window.last:
            yield Finding(
                rule=self.report.provision,
                status=Status.NOT_APPLICABLE,
                severity=Severity.WARNING,
                statement=said("window.late", on=day, last=window.last),
                interpretations=("A18",),
            )

    def check(self, round: Round) -> Report:  # noqa: A002 - it is a round of votes
        """Check a whole round, meeting by meeting and as a whole. What is lawful is said too; it never raises for that.

        Raises:
            InvalidValueError: ``round`` is no round.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> from phieu_tin_nhiem.testing import examples
        >>> report = CAN_THO_2019.check(examples.worked_round())
        >>> report.ok, [finding.rule.id for finding in report.violations][:2]
        (False, ['ct19.venues', 'ct19.tenure'])
        >>> report.violations[0].remedy.text("en")
        'take the vote at the place of work'
        """
        require_instance(round, Round, "round")
        days = _days_by_post(round)
        listed_anywhere = frozenset(person.key for meeting in round.meetings for person in meeting.list_known)
        all_lists_known = all(meeting.listed is not None for meeting in round.meetings)
        findings: list[Finding] = []
        for meeting in round.meetings:
            # Whoever is in question and listed is mostly one object, and is decided on once.
            everybody = {id(person): person for person in (*(meeting.people or ()), *meeting.list_known)}
            decisions = {key: self._decide_at(person, meeting, days) for key, person in everybody.items()}
            in_question = None if meeting.people is None else [decisions[id(person)] for person in meeting.people]
            drawn_up = meeting.listed
            listed = drawn_up if drawn_up is None or drawn_up is NOT_DONE else [decisions[id(one)] for one in drawn_up]
            about = MeetingReference(meeting.body.name, meeting.on, meeting.venue)
            found = [
                *self._against(meeting.on),
                *self.listing.check(listed, in_question, listed_anywhere, all_lists_known=all_lists_known),
                *self.listing.check_report(meeting.listed, reported=meeting.list_reported),
                *self.ballots.check(meeting.ballot_form, meeting.listed),
                *self.board.check(meeting.board, meeting.list_known),
                *self.notice.check(meeting.notice, meeting.on),
                self.attendance.check(meeting.attendance),
                *self.counting.check(meeting.minutes, listed),
            ]
            findings += [evolve(finding, meeting=about) for finding in found]
        findings += self._check_venues(round)
        findings.append(self.report.check(round.reported_on, max(meeting.on for meeting in round.meetings)))
        return Report(self.instrument, tuple(findings))

    def _decide_at(self, person: Officeholder, meeting: Meeting, days: Mapping[PostKey, Sequence[date]]) -> Decision:
        """Decide on a person at one meeting of a round: the day of the test (A5) and the venue (A6) come in."""
        decision = self.decide(person, on=self.tenure.test_day(meeting.on, days[person.key]))
        admitted = self.venues.admits(person, meeting.venue)
        return decision if admitted is None else evolve(decision, findings=(*decision.findings, admitted))

    def _check_venues(self, round: Round) -> list[Finding]:  # noqa: A002 - it is a round of votes
        venues: dict[PostKey, list[Venue | None]] = {}
        posts: dict[str, dict[PostKey, Officeholder]] = {}
        for meeting in round.meetings:
            for person in meeting.list_known:
                venues.setdefault(person.key, []).append(meeting.venue)
                posts.setdefault(person.key.person, {})[person.key] = person
        found = []
        for key, places in venues.items():
            finding = self.venues.check(places)
            if finding.status is not Status.SATISFIED or finding.remarks:
                found.append(evolve(finding, person=posts[key.person][key].label))
        if len(venues) > len(found):
            found.append(self.venues.all_within(len(venues) - len(found)))
        found += [self.venues.check_posts(tuple(held.values())) for held in posts.values() if len(held) > 1]
        return found


def _days_by_post(round: Round) -> dict[PostKey, list[date]]:  # noqa: A002 - it is a round of votes
    days: dict[PostKey, list[date]] = {}
    for meeting in round.meetings:
        for person in (*(meeting.people or ()), *meeting.list_known):
            days.setdefault(person.key, []).append(meeting.on)
    return days
