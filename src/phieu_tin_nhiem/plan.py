"""A plan: the rules of one instrument, put together; it decides on people and checks rounds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import final

from attrs import evolve, field, fields_dict, frozen

from .bulk import outcome_codes
from .checks import all_of, require_day, require_instance
from .decisions import Decision, Decisions
from .document import Block, Document, Paragraph, Shown, Table
from .errors import InvalidRuleError, UnknownProvisionError
from .findings import Finding, MeetingReference, Severity, Status, said
from .meetings import NOT_DONE, Meeting, NotDone, Round, Venue
from .messages import render
from .people import Officeholder, PostKey
from .plain import plain
from .reports import Report
from .rules.attendance import AttendanceDuty, Leadership
from .rules.counting import Counting, Scale
from .rules.exemptions import Exemptions
from .rules.preparation import BallotPreparation, BoardProposal, ListPreparation, NoticeDeadline
from .rules.reporting import ReportDeadline
from .rules.subjects import Subjects
from .rules.tenure import Tenure
from .rules.venues import VenueLimit
from .sources import Instrument, Provision, ProvisionKind
from .text import Language
from .timelines import Timeline

Rule = (
    Subjects
    | Tenure
    | Exemptions
    | VenueLimit
    | Scale
    | ListPreparation
    | BallotPreparation
    | BoardProposal
    | NoticeDeadline
    | AttendanceDuty
    | Leadership
    | Counting
    | ReportDeadline
)


@final
@frozen
class Window:
    """The days on which a vote can lawfully be taken: the first and the last, both included."""

    first: date
    last: date


def _provisions(values: Iterable[Provision]) -> tuple[Provision, ...]:
    return all_of(Provision, values, "Plan.provisions")


@final
@frozen(kw_only=True)
class Plan(Shown):
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
        report: until when the results are reported.

    Raises:
        InvalidRuleError: two provisions have the same id, or a rule stands in a provision that the plan does not
            have.

    >>> from datetime import date
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.window
    Window(first=datetime.date(2019, 1, 12), last=datetime.date(2019, 1, 30))
    """

    instrument: Instrument
    provisions: tuple[Provision, ...] = field(converter=_provisions)
    supplements: tuple[Provision, ...] = field(default=(), converter=_provisions)
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
    report: ReportDeadline

    def __attrs_post_init__(self) -> None:
        require_instance(self.instrument, Instrument, "Plan.instrument")
        known = (*self.provisions, *self.supplements)
        ids = [provision.id for provision in known]
        for index, provision_id in enumerate(ids):
            if provision_id in ids[:index]:
                raise InvalidRuleError("expected.once", provision_id, "Plan.provisions")
        for name, rule in self.rules.items():
            for provision in rule.provisions:
                if provision not in known:
                    raise InvalidRuleError("expected.provision", provision.id, f"Plan.{name}", {"known": tuple(ids)})

    @property
    def rules(self) -> Mapping[str, Rule]:
        """The rules by the names of their fields, in the order of the plan."""
        no_rules = {"instrument", "provisions", "supplements"}
        return {name: getattr(self, name) for name in fields_dict(Plan) if name not in no_rules}

    def provision(self, id: str) -> Provision:  # noqa: A002 - it is called id in the documents
        """Return the provision that is called ``id``, of the plan or of its supplements.

        Raises:
            UnknownProvisionError: the plan has none.
        """
        for provision in (*self.provisions, *self.supplements):
            if provision.id == id:
                return provision
        known = tuple(provision.id for provision in self.provisions)
        raise UnknownProvisionError("expected.provision", id, "Plan.provision", {"known": known})

    def serving(self, id: str) -> tuple[Rule | Instrument, ...]:  # noqa: A002 - it is called id in the documents
        """Return what serves a provision in code: its rules, or the instrument itself; nothing for a declaration.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> [type(rule).__name__ for rule in CAN_THO_2019.serving("ct19.tenure")]
        ['Tenure', 'Exemptions']

        Raises:
            UnknownProvisionError: the plan has none that is called so.
        """
        provision = self.provision(id)
        rules = tuple(rule for rule in self.rules.values() if provision in rule.provisions)
        if rules or provision.kind is ProvisionKind.DECLARATION:
            return rules
        return (self.instrument,)

    @property
    def window(self) -> Window:
        """The days on which a vote can be taken: from the plan's issue, through the notice, to the report."""
        return Window(self.notice.earliest_meeting(self.instrument.issued_on), self.report.last_day)

    def decide(self, person: Officeholder, *, on: date) -> Decision:
        """Decide whether ``person`` is voted on at a meeting on the day ``on``.

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
            self.subjects.judge(person.office),
            self.tenure.judge(person, day),
            *(() if exempted is None else (exempted,)),
        )
        return Decision(self.instrument, person, day, findings)

    def decide_all(self, people: Iterable[Officeholder], *, on: date) -> Decisions:
        """Decide on many people at once: a sequence that makes a ``Decision`` when one is looked at.

        Raises:
            InvalidDayError: ``on`` is no day.
            InvalidValueError: an item is no officeholder.
        """
        day = require_day(on, "on")
        everybody = all_of(Officeholder, people, "people")
        codes = outcome_codes(everybody, day, self.subjects, self.tenure, self.exemptions)
        return Decisions(everybody, codes, partial(self.decide, on=day))

    def timeline(self, meeting_day: date) -> Timeline:
        """Return every duty for a meeting on ``meeting_day`` with its last day, in the order of the days.

        What stands against the day itself, such as a notice that would have to precede the plan, is said in the
        timeline's findings.

        Raises:
            InvalidDayError: ``meeting_day`` is no day.
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
        """
        require_instance(round, Round, "round")
        days = _days_by_post(round)
        listed_anywhere = frozenset(person.key for meeting in round.meetings for person in meeting.list_known)
        all_lists_known = all(meeting.listed is not None for meeting in round.meetings)
        findings: list[Finding] = []
        for meeting in round.meetings:
            decisions = partial(self._decide_at, meeting=meeting, days=days)
            listed = meeting.listed
            in_question = None if meeting.people is None else [decisions(person) for person in meeting.people]
            about = MeetingReference(meeting.body.name, meeting.on, meeting.venue)
            found = [
                *self._against(meeting.on),
                *self.listing.check(
                    listed if listed is None or listed is NOT_DONE else [decisions(person) for person in listed],
                    in_question,
                    listed_anywhere,
                    all_lists_known=all_lists_known,
                ),
                *self.ballots.check(meeting.ballot_form, _known_list(listed)),
                *self.board.check(meeting.board, meeting.list_known),
                *self.notice.check(meeting.notice, meeting.on),
                self.attendance.check(meeting.attendance),
                *self.counting.check(meeting.minutes),
            ]
            findings += [evolve(finding, meeting=about) for finding in found]
        findings += self._check_venues(round)
        findings.append(self.report.check(round.reported_on, max(meeting.on for meeting in round.meetings)))
        return Report(self.instrument, tuple(findings))

    def _decide_at(self, person: Officeholder, *, meeting: Meeting, days: Mapping[PostKey, Sequence[date]]) -> Decision:
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
        if not found and venues:
            found.append(self.venues.all_within(len(venues)))
        found += [self.venues.check_posts(tuple(held.values())) for held in posts.values() if len(held) > 1]
        return found

    def document(self, language: Language) -> Document:
        """Return the plan as a table of its provisions, with the supplements apart."""
        header = tuple(
            render(key, language, {}) for key in ("table.provision", "table.kind", "table.grade", "table.content")
        )

        def table(provisions: Iterable[Provision]) -> Table:
            return Table(
                header,
                tuple(
                    (
                        provision.id,
                        provision.kind.label.get(language),
                        provision.citation.grade.value,
                        provision.content.get(language),
                    )
                    for provision in provisions
                ),
            )

        facts = {
            "title": self.instrument.title,
            "issuer": self.instrument.issuer,
            "issued": self.instrument.issued_on,
            "known": self.instrument.known_from,
        }
        blocks: list[Block] = [Paragraph(render("plan.source", language, facts)), table(self.provisions)]
        if self.supplements:
            blocks += [Paragraph(render("plan.supplements", language, {})), table(self.supplements)]
        return Document(self.instrument.name.get(language), tuple(blocks))

    def to_dict(self) -> dict[str, object]:
        """Return plain data: the instrument and every provision."""
        return {
            "instrument": self.instrument.id,
            "title": plain(self.instrument.title),
            "issuer": plain(self.instrument.issuer),
            "issued_on": self.instrument.issued_on.isoformat(),
            "provisions": [provision.to_dict() for provision in self.provisions],
            "supplements": [provision.to_dict() for provision in self.supplements],
        }


def _days_by_post(round: Round) -> dict[PostKey, list[date]]:  # noqa: A002 - it is a round of votes
    days: dict[PostKey, list[date]] = {}
    for meeting in round.meetings:
        for person in (*(meeting.people or ()), *meeting.list_known):
            days.setdefault(person.key, []).append(meeting.on)
    return days


def _known_list(listed: tuple[Officeholder, ...] | NotDone | None) -> tuple[Officeholder, ...] | None:
    return None if listed is NOT_DONE else listed
