"""A regulation: the rules of an instrument that governs many votes, of an Assembly, its councils or the Party."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, final, get_args

from attrs import field, frozen

from phieu_tin_nhiem.answers.decisions import Decision
from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Instrument, Provision
from phieu_tin_nhiem.answers.timelines import Duty
from phieu_tin_nhiem.base.errors import InvalidDayError, InvalidValueError
from phieu_tin_nhiem.base.values import all_of, require_day, require_fields, require_fields_or_none, require_instance
from phieu_tin_nhiem.facts.offices import BodyKind
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans.rulebook import Rulebook
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline, Unseen, Validity
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.subjects import Subjects
from phieu_tin_nhiem.rules.tenure import AppointedInYear, CountedTo, Exemptions, ExemptionsGap, Tenure, TenureGap
from phieu_tin_nhiem.rules.venues import SeveralPostsRule, VenueLimit

TenureTest = Tenure | AppointedInYear | TenureGap
ExemptionTest = Exemptions | ExemptionsGap
_TENURE_TESTS: Final[tuple[type, ...]] = get_args(TenureTest)
_EXEMPTION_TESTS: Final[tuple[type, ...]] = get_args(ExemptionTest)


def _provisions(values: Iterable[Provision]) -> tuple[Provision, ...]:
    return all_of(Provision, values, "Regulation.provisions")


def _supplements(values: Iterable[Provision]) -> tuple[Provision, ...]:
    return all_of(Provision, values, "Regulation.supplements")


def _filings(values: Iterable[FilingDeadline]) -> tuple[FilingDeadline, ...]:
    return all_of(FilingDeadline, values, "Regulation.filings")


@final
@frozen(kw_only=True)
class Regulation(Rulebook):
    """The rules of an instrument that governs many votes. A rule that it does not have is None.

    Args:
        instrument: the document that lays the rules down.
        provisions: what is known of it, provision by provision, and its gaps.
        supplements: provisions of other instruments that its rules rest on.
        validity: from which day to which it is in force, as far as that is known.
        subjects: who is voted on.
        tenure: who is not yet, by one of the tests that there are.
        exemptions: what grounds of exemption there are, or that they are not known.
        scale: between which levels a voter chooses.
        counting: how ballots and percentages are counted.
        consequences: what follows from low confidence.
        several_posts: how a holder of several posts is voted on.
        venues: at how many places.
        quorum: how many have to be present.
        filings: what is handed in until when.

    Raises:
        InvalidRuleError: two provisions have the same id, or a rule stands in a provision that is not here.
        InvalidValueError: a rule is of another kind than its field.

    >>> from phieu_tin_nhiem import Body, Office, Role, Service
    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2023
    >>> office = Office(Role.CHAIR, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL))
    >>> person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2023, 3, 1))], circumstances=[])
    >>> ASSEMBLY_2023.decide(person, on=date(2023, 12, 6), opened_on=date(2023, 12, 5)).outcome.label.vi
    'không lấy phiếu tín nhiệm'
    """

    instrument: Instrument
    provisions: tuple[Provision, ...] = field(converter=_provisions)
    supplements: tuple[Provision, ...] = field(default=(), converter=_supplements)
    validity: Validity
    subjects: Subjects
    tenure: TenureTest
    exemptions: ExemptionTest | None = None
    scale: Scale
    counting: Counting
    consequences: Consequences
    several_posts: SeveralPostsRule | None = None
    venues: VenueLimit | None = None
    quorum: Quorum | None = None
    filings: tuple[FilingDeadline, ...] = field(default=(), converter=_filings)

    def __attrs_post_init__(self) -> None:
        require_fields(
            self,
            validity=Validity,
            subjects=Subjects,
            scale=Scale,
            counting=Counting,
            consequences=Consequences,
        )
        require_fields_or_none(self, several_posts=SeveralPostsRule, venues=VenueLimit, quorum=Quorum)
        _require_one_of(_TENURE_TESTS, self.tenure, "Regulation.tenure")
        if self.exemptions is not None:
            _require_one_of(_EXEMPTION_TESTS, self.exemptions, "Regulation.exemptions")
        self.require_whole()

    def decide(self, person: Officeholder, *, on: date, opened_on: date | None = None) -> Decision:
        """Decide whether ``person`` is voted on.

        On a day on which the instrument is not known to be in force, nobody is plainly voted on under it.

        Args:
            person: who it is.
            on: the day of the vote.
            opened_on: the day on which the session opened that takes it, where tenure is counted to that day.

        Raises:
            InvalidDayError: a day is no day, or the session opened after the vote.
            InvalidValueError: ``person`` is no officeholder.
        """
        require_instance(person, Officeholder, "person")
        day = require_day(on, "on")
        if opened_on is not None:
            _require_opening(opened_on, day, "opened_on")
        exempted = None if self.exemptions is None else self.exemptions.judge(person)
        not_in_force = self.validity.judge(day)
        findings = (
            *(() if not_in_force is None else (not_in_force,)),
            self.subjects.judge(person.office, day),
            self._judge_tenure(person, day, opened_on),
            *(() if exempted is None else (exempted,)),
        )
        return Decision(self.instrument, person, day, findings)

    def _judge_tenure(self, person: Officeholder, day: date, opened_on: date | None) -> Finding:
        if not (isinstance(self.tenure, Tenure) and self.tenure.counted_to is CountedTo.OPENING):
            return self.tenure.judge(person, day)
        if opened_on is not None:
            return self.tenure.judge(person, opened_on)
        return Finding(
            rule=self.tenure.provision,
            status=Status.UNDETERMINED,
            statement=said("tenure.opening_unknown"),
            missing=(Fact.OPENING_DAY,),
        )

    def duties(self, body: BodyKind, *, opens_on: date, votes_on: date) -> tuple[Duty, ...]:
        """Return what is known to be handed in for a vote in a body of this kind, in the order of the last days.

        What the gaps of the instrument say of filings may come on top of it.

        Args:
            body: the kind of the body that votes.
            opens_on: the day on which its session opens.
            votes_on: the day of the vote.

        Raises:
            InvalidDayError: a day is no day, or the session opens after the vote.
            UnknownTermError: ``body`` is no kind of body.
        """
        require_instance(body, BodyKind, "body")
        _require_opening(opens_on, require_day(votes_on, "votes_on"), "opens_on")
        days = {Anchor.OPENING: opens_on, Anchor.VOTE: votes_on}
        duties = [
            filing.due(days[filing.before])
            for filing in self.filings
            if filing.applies_to(body) and filing.unseen is not Unseen.UNKNOWN
        ]
        return tuple(sorted(duties, key=lambda duty: duty.last_day))


def _require_one_of(kinds: tuple[type, ...], value: object, where: str) -> None:
    if not isinstance(value, kinds):
        names = " | ".join(kind.__name__ for kind in kinds)
        raise InvalidValueError("expected.kind", value, where, {"kind": names})


def _require_opening(opening: date, vote: date, where: str) -> None:
    if require_day(opening, where) > vote:
        raise InvalidDayError("expected.opening", opening, where, {"vote": vote})
