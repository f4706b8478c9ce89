"""Deadlines: until when results are reported (ct19.report), documents submitted, and an instrument applies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar, Final, final

from phieu_tin_nhiem.answers.findings import Fact, Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Instrument, Provision, ProvisionKind, Topic
from phieu_tin_nhiem.answers.timelines import Dating, Duty
from phieu_tin_nhiem.base.errors import InvalidRuleError
from phieu_tin_nhiem.base.sentences import COUNT, DAY, TEXT, Expectation, Kind, Sentence, Statement, one_of, several
from phieu_tin_nhiem.base.text import Term, Text
from phieu_tin_nhiem.base.values import (
    EXPECTED_BOUNDED,
    Count,
    Day,
    checked,
    frozen,
    require_day,
    require_instance,
    require_period,
)
from phieu_tin_nhiem.facts.calendar import day_before, days_before
from phieu_tin_nhiem.facts.meetings import NOT_DONE, Meeting, NotDone, Round
from phieu_tin_nhiem.facts.offices import BodyKind
from phieu_tin_nhiem.rules.preparation import MOST_DAYS
from phieu_tin_nhiem.rules.rule import Case, MeetingContext, Occasion, Rule, TermOf, undetermined

# ── The report ──

_REPORT: Final[Mapping[str, Kind]] = {"last": DAY, "before": DAY, "owed_to": TEXT}
REPORT_DUTY: Final = Sentence(
    "duty.report",
    vi="báo cáo kết quả cho {owed_to} (trước ngày {before})",
    en="report the results to the {owed_to} (before {before})",
    owed_to=TEXT,
    before=DAY,
)
REPORT_UNKNOWN: Final = Sentence(
    "report.unknown",
    vi="chưa biết ngày báo cáo kết quả cho {owed_to}; phải trước ngày {before}, chậm nhất ngày {last}",
    en="on which day the results were reported to the {owed_to} is not known; it must be before {before}, at the latest"
    " {last}",
    **_REPORT,
)
REPORT_NOT_DONE: Final = Sentence(
    "report.not_done",
    vi="không báo cáo kết quả cho {owed_to}; phải trước ngày {before}, chậm nhất ngày {last}",
    en="the results were not reported to the {owed_to}; it must be before {before}, at the latest {last}",
    **_REPORT,
)
REPORT_IMPOSSIBLE: Final = Sentence(
    "report.impossible",
    vi="hội nghị ngày {meeting} sau thời hạn báo cáo {owed_to} (trước ngày {before}, chậm nhất ngày {last}): báo cáo"
    " ngày nào cũng quá thời hạn hoặc thiếu kết quả của hội nghị đó",
    en="a meeting on {meeting} comes after the last day for reporting to the {owed_to} (before {before}, at the latest"
    " {last}): on any day the report is late or lacks that meeting's results",
    meeting=DAY,
    **_REPORT,
)
REPORT_LATE: Final = Sentence(
    "report.late",
    vi="báo cáo {owed_to} ngày {on} quá thời hạn: phải trước ngày {before}, chậm nhất ngày {last}",
    en="the report to the {owed_to} on {on} is late: it was due before {before}, at the latest on {last}",
    on=DAY,
    **_REPORT,
)
REPORT_EARLY: Final = Sentence(
    "report.early",
    vi="báo cáo {owed_to} ngày {on} trước hội nghị ngày {meeting} nên thiếu kết quả của hội nghị đó (phải trước ngày"
    " {before}, chậm nhất ngày {last})",
    en="the report to the {owed_to} on {on} precedes the meeting on {meeting}, whose results are lacking (it is due"
    " before {before}, at the latest on {last})",
    on=DAY,
    meeting=DAY,
    **_REPORT,
)
REPORT_IN_TIME: Final = Sentence(
    "report.in_time",
    vi="báo cáo {owed_to} ngày {on} đúng thời hạn: phải trước ngày {before}, chậm nhất ngày {last}",
    en="the report to the {owed_to} on {on} is in time: it was due before {before}, at the latest on {last}",
    on=DAY,
    **_REPORT,
)
REPORT_BY: Final = Sentence(
    "report.by",
    vi="báo cáo {owed_to} sau hội nghị cuối và chậm nhất ngày {last} (trước ngày {before})",
    en="report to the {owed_to} after the last meeting and on {last} at the latest (before {before})",
    **_REPORT,
)
MEET_BY: Final = Sentence(
    "report.meet_by",
    vi="tổ chức hội nghị chậm nhất ngày {last}, rồi báo cáo {owed_to}",
    en="hold the meeting on {last} at the latest, then report to the {owed_to}",
    **_REPORT,
)
TOO_LATE: Final = Sentence(
    "window.late",
    vi="hội nghị ngày {on} sau thời hạn báo cáo kết quả ({last})",
    en="a meeting on {on} comes after the last day for reporting results ({last})",
    on=DAY,
    last=DAY,
)


@final
@frozen(field_transformer=checked)
class ReportDeadline(Rule):
    """The results are reported strictly before a day (A18); the date binds whoever reports (A19).

    ``before`` is the first day that is too late.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.report.last_day
    datetime.date(2019, 1, 30)
    """

    part: ClassVar[str] = "report"

    provision: Provision
    before: Day
    owed_by: Text
    owed_to: Text

    @property
    def last_day(self) -> date:
        """The last good day."""
        return day_before(self.before)

    def due(self) -> Duty:
        """Return the duty."""
        what = REPORT_DUTY(owed_to=self.owed_to, before=self.before)
        return Duty(self.provision, what, self.owed_by, self.last_day, Dating.STATED)

    def check(self, reported_on: date | NotDone | None, last_meeting: date) -> Finding:
        """Say whether the results were reported in time, and after the last meeting of the round."""
        require_day(last_meeting, "last_meeting")
        facts: dict[str, object] = {"last": self.last_day, "before": self.before, "owed_to": self.owed_to}
        status = Status.VIOLATED
        if reported_on is None and last_meeting > self.last_day:
            statement = REPORT_IMPOSSIBLE(meeting=last_meeting, **facts)
        elif reported_on is None:
            status, statement = Status.UNDETERMINED, REPORT_UNKNOWN(**facts)
        elif reported_on is NOT_DONE:
            statement = REPORT_NOT_DONE(**facts)
        elif require_day(reported_on, "reported_on") > self.last_day:
            statement = REPORT_LATE(on=reported_on, **facts)
        elif reported_on < last_meeting:
            statement = REPORT_EARLY(on=reported_on, meeting=last_meeting, **facts)
        else:
            status, statement = Status.SATISFIED, REPORT_IN_TIME(on=reported_on, **facts)
        remedy = REPORT_BY if last_meeting <= self.last_day else MEET_BY
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remedy=None if status is Status.SATISFIED else remedy(**facts),
            missing=(Fact.REPORT_DAY,) if status is Status.UNDETERMINED else (),
            interpretations=("A18", "A19"),
        )

    def stand_against(self, occasion: Occasion) -> Iterable[Finding]:
        """Say that a vote comes after the last day for reporting its results (A18)."""
        if occasion.on > self.last_day:
            yield Finding(
                rule=self.provision,
                status=Status.NOT_APPLICABLE,
                severity=Severity.WARNING,
                statement=TOO_LATE(on=occasion.on, last=self.last_day),
                interpretations=("A18",),
            )

    def check_round(self, round: Round, instrument: Instrument) -> Iterable[Finding]:  # noqa: A002 - a round of votes
        """Say whether the results of a round were reported in time, and after its last meeting."""
        yield self.check(round.reported_on, max(meeting.on for meeting in round.meetings))

    def duties(self, occasion: Occasion) -> Iterable[Duty]:
        """Return the duty, whichever day the vote is taken."""
        yield self.due()

    def terms(self) -> Iterable[TermOf]:
        """Return to whom results are reported, and before which day."""
        yield TermOf(Topic.REPORT, REPORT_DUTY(owed_to=self.owed_to, before=self.before), self.provision)


# ── What is submitted ──


@final
class Anchor(Term):
    """The day before which the days are counted.

    >>> [anchor.label.en for anchor in Anchor]
    ['the opening of the session', 'the day of the vote']
    """

    OPENING = ("opening", "ngày khai mạc kỳ họp", "the opening of the session")
    VOTE = ("vote", "ngày lấy phiếu", "the day of the vote")


@final
class Unseen(Term):
    """What a deadline is worth whose days were not seen in the text, only derived from a like provision (D5).

    >>> [unseen.value for unseen in Unseen]
    ['as_derived', 'unknown']
    """

    AS_DERIVED = ("as_derived", "lấy như quy định tương tự", "as in the like provision")
    UNKNOWN = ("unknown", "chưa biết", "not known")


ON_THE_DAY: Final = Sentence(
    "filing.on", vi="chậm nhất vào {anchor}", en="at the latest on {anchor}", anchor=one_of(Anchor)
)
DAY_BEFORE: Final = Sentence(
    "filing.day_before",
    vi="chậm nhất một ngày trước {anchor}",
    en="at the latest one day before {anchor}",
    anchor=one_of(Anchor),
)
DAYS_BEFORE: Final = Sentence(
    "filing.days_before",
    vi="chậm nhất {days} ngày trước {anchor}",
    en="at the latest {days} day{days:s} before {anchor}",
    days=COUNT,
    anchor=one_of(Anchor),
)
_WHAT: Final[Mapping[str, Kind]] = {"what": TEXT, "when": TEXT, "days": COUNT, "anchor": one_of(Anchor)}
FILING_DUTY: Final = Sentence("duty.filing", vi="{what} ({when})", en="{what} ({when})", **_WHAT)
FILING_TERM: Final = Sentence(
    "terms.filing",
    vi="{what} ({when}; {bodies})",
    en="{what} ({when}; {bodies})",
    bodies=several(one_of(BodyKind)),
    **_WHAT,
)
FILING_TERM_EVERYWHERE: Final = Sentence("terms.filing_everywhere", vi="{what} ({when})", en="{what} ({when})", **_WHAT)
FILING_NOT_SEEN: Final = Sentence(
    "filing.not_seen",
    vi="chưa tiếp cận được quy định về thời hạn: {what}",
    en="the time for this was not seen in the text: {what}",
    what=TEXT,
)
FILING_UNKNOWN: Final = Sentence(
    "filing.unknown",
    vi="chưa biết ngày gửi: {what}; {when}, tức ngày {latest}",
    en="when it was submitted is not known: {what}; {when}, that is {latest}",
    latest=DAY,
    **_WHAT,
)
FILING_UNDATED: Final = Sentence(
    "filing.undated",
    vi="chưa biết ngày gửi và chưa biết {anchor}: {what}; {when}",
    en="neither when it was submitted is known nor {anchor}: {what}; {when}",
    **_WHAT,
)
FILING_NOT_DONE: Final = Sentence(
    "filing.not_done",
    vi="không gửi: {what}; {when}, tức ngày {latest}",
    en="not submitted: {what}; {when}, that is {latest}",
    latest=DAY,
    **_WHAT,
)
FILING_LATE: Final = Sentence(
    "filing.late",
    vi="gửi ngày {on}, quá thời hạn: {what}; {when}, tức ngày {latest}",
    en="submitted late, on {on}: {what}; {when}, that is {latest}",
    on=DAY,
    latest=DAY,
    **_WHAT,
)
FILING_IN_TIME: Final = Sentence(
    "filing.in_time",
    vi="gửi ngày {on}, đúng thời hạn: {what}; {when}, tức ngày {latest}",
    en="submitted in time, on {on}: {what}; {when}, that is {latest}",
    on=DAY,
    latest=DAY,
    **_WHAT,
)
FILE_BY: Final = Sentence(
    "filing.by", vi="gửi chậm nhất ngày {latest}", en="submit it on {latest} at the latest", latest=DAY
)


@final
@frozen(field_transformer=checked)
class FilingDeadline(Rule):
    """Something is submitted at the latest ``days`` calendar days before the session opens or the vote is taken.

    Args:
        days: the days needed, 0 to 3660.
        before: the day before which they are counted.
        bodies: the kinds of body to whose votes it applies; empty for all.
        unseen: what it is worth where its days were not seen; None where they were.

    Raises:
        InvalidRuleError: the number of days is out of bounds.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2023
    >>> [deadline.days for deadline in ASSEMBLY_2023.filings if deadline.applies_to(BodyKind.NATIONAL_ASSEMBLY)]
    [45, 30, 25, 20]
    """

    part: ClassVar[str] = "filings"

    provision: Provision
    days: Count
    before: Anchor
    what: Text
    owed_by: Text
    bodies: Sequence[BodyKind] = ()
    unseen: Unseen | None = None

    def __attrs_post_init__(self) -> None:
        if self.days > MOST_DAYS:
            raise InvalidRuleError(EXPECTED_BOUNDED, self.days, "FilingDeadline.days", {"most": MOST_DAYS})

    @property
    def statement(self) -> Statement:
        """What is owed, in words."""
        return FILING_DUTY(**self._facts)

    @property
    def when(self) -> Text:
        """Until when, in words: "chậm nhất 10 ngày trước ngày lấy phiếu"."""
        facts = {"days": self.days, "anchor": self.before}
        sentence = {0: ON_THE_DAY, 1: DAY_BEFORE}.get(self.days, DAYS_BEFORE)
        return Text(sentence.text("vi", facts), sentence.text("en", facts))

    @property
    def _facts(self) -> dict[str, object]:
        return {"what": self.what, "when": self.when, "days": self.days, "anchor": self.before}

    def applies_to(self, body: BodyKind) -> bool:
        """Say whether it applies to votes in a body of this kind."""
        require_instance(body, BodyKind, "body")
        return not self.bodies or body in self.bodies

    def latest(self, anchor_day: date) -> date:
        """Return the last day for submitting it, for a session or a vote on ``anchor_day``."""
        return days_before(require_day(anchor_day, "anchor_day"), self.days)

    def earliest(self, filed_on: date) -> date:
        """Return the first session or vote for which submitting it on ``filed_on`` is in time."""
        return days_before(require_day(filed_on, "filed_on"), -self.days)

    def due(self, anchor_day: date) -> Duty:
        """Return the duty for a session or a vote on ``anchor_day``."""
        return Duty(self.provision, self.statement, self.owed_by, self.latest(anchor_day), Dating.STATED)

    def check(self, filed_on: date | NotDone | None, anchor_day: date) -> Finding:
        """Say whether it was submitted in time; None stands for a day that is not known."""
        latest = self.latest(anchor_day)
        facts = {**self._facts, "latest": latest}
        if self.unseen is Unseen.UNKNOWN:
            return self._not_seen()
        if filed_on is None:
            status, statement = Status.UNDETERMINED, FILING_UNKNOWN(**facts)
        elif filed_on is NOT_DONE:
            status, statement = Status.VIOLATED, FILING_NOT_DONE(**facts)
        elif require_day(filed_on, "filed_on") > latest:
            status, statement = Status.VIOLATED, FILING_LATE(on=filed_on, **facts)
        else:
            status, statement = Status.SATISFIED, FILING_IN_TIME(on=filed_on, **facts)
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remedy=None if status is Status.SATISFIED else FILE_BY(latest=latest),
            missing=(Fact.FILING_DAY,) if status is Status.UNDETERMINED else (),
            interpretations=self.provision.interpretations,
        )

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say until when it was to be submitted for a meeting to whose body it applies; when it was is not known.

        A meeting does not say on which day anything was submitted.
        """
        if not self.applies_to(meeting.body.kind):
            return
        anchor_day = self._anchor_day(meeting.on, meeting.opened_on)
        if anchor_day is not None:
            yield self.check(None, anchor_day)
        elif self.unseen is Unseen.UNKNOWN:
            yield self._not_seen()
        else:
            yield _open(self.provision, FILING_UNDATED(**self._facts), Fact.OPENING_DAY, Fact.FILING_DAY)

    def duties(self, occasion: Occasion) -> Iterable[Duty]:
        """Return the duty for a vote to whose body it applies, or may apply; without the opening, none from there."""
        applies = occasion.body is None or self.applies_to(occasion.body.kind)
        anchor_day = self._anchor_day(occasion.on, occasion.opened_on)
        if applies and anchor_day is not None and self.unseen is not Unseen.UNKNOWN:
            yield self.due(anchor_day)

    def terms(self) -> Iterable[TermOf]:
        """Return what is submitted, until when, and for votes in which bodies."""
        facts = self._facts
        statement = FILING_TERM(bodies=self.bodies, **facts) if self.bodies else FILING_TERM_EVERYWHERE(**facts)
        yield TermOf(Topic.FILINGS, statement, self.provision)

    def _anchor_day(self, vote: date, opening: date | None) -> date | None:
        return vote if self.before is Anchor.VOTE else opening

    def _not_seen(self) -> Finding:
        return _open(self.provision, FILING_NOT_SEEN(what=self.what), Fact.PROVISION_TEXT)


# ── Validity ──

_IN_FORCE: Final[Mapping[str, Kind]] = {"instrument": TEXT, "on": DAY}
NOT_YET_IN_FORCE: Final = Sentence(
    "validity.early",
    vi="{instrument} chỉ có hiệu lực từ ngày {first}, không điều chỉnh việc lấy phiếu ngày {on}",
    en="{instrument} is in force only from {first} on and does not govern a vote on {on}",
    first=DAY,
    **_IN_FORCE,
)
NO_LONGER_IN_FORCE: Final = Sentence(
    "validity.over",
    vi="{instrument} chỉ có hiệu lực đến hết ngày {last}, không điều chỉnh việc lấy phiếu ngày {on}",
    en="{instrument} is in force only until {last} and does not govern a vote on {on}",
    last=DAY,
    **_IN_FORCE,
)
NOT_VERIFIED: Final = Sentence(
    "validity.unknown",
    vi="chưa kiểm chứng được {instrument} còn áp dụng vào ngày {on}: chỉ biết rõ đến hết ngày {last}",
    en="whether {instrument} still applies on {on} is not verified: it is known to until {last}",
    last=DAY,
    **_IN_FORCE,
)
EXPECTED_BOTH: Final = Expectation(
    "expected.both",
    vi="cả ngày cuối cùng và quy định nói về ngày đó, hoặc không cả hai",
    en="both the last day and the provision that says so, or neither",
)


@final
@frozen(field_transformer=checked)
class Validity(Rule):
    """The days of which it is known that an instrument is in force: the first and the last, both included.

    Args:
        last_day: the last one; None while nothing is known to end it.
        end: what ends it after that day, or the gap that says that what holds then is not known.

    Raises:
        InvalidRuleError: it ends before it begins, or a last day is given without what ends it, or that without it.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014
    >>> ASSEMBLY_2014.validity.first_day, ASSEMBLY_2014.validity.last_day
    (datetime.date(2015, 7, 1), datetime.date(2023, 6, 30))
    """

    part: ClassVar[str] = "validity"

    provision: Provision
    first_day: Day
    last_day: Day | None = None
    end: Provision | None = None

    def __attrs_post_init__(self) -> None:
        require_period(self.first_day, self.last_day, InvalidRuleError, "Validity")
        if (self.last_day is None) is not (self.end is None):
            raise InvalidRuleError(EXPECTED_BOTH, self.end, "Validity.end")

    @property
    def reads(self) -> Collection[str]:
        """By nothing: everybody is answered alike."""
        return ()

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """The provisions that this rule serves."""
        return (self.provision,) if self.end is None else (self.provision, self.end)

    def judge(self, on: date) -> Finding | None:
        """Say what stands against a vote on a day: it is undetermined there; None where the instrument is in force.

        An instrument that is not in force says yes to nobody; another one may. Whom it leaves out, it leaves out still.
        """
        day = require_day(on, "on")
        instrument = self.provision.citation.instrument.name
        if day < self.first_day:
            early = NOT_YET_IN_FORCE(instrument=instrument, on=day, first=self.first_day)
            return _open(self.provision, early, Fact.INSTRUMENT)
        if self.end is None or self.last_day is None or day <= self.last_day:
            return None
        sentence = NOT_VERIFIED if self.end.kind is ProvisionKind.GAP else NO_LONGER_IN_FORCE
        return _open(self.end, sentence(instrument=instrument, on=day, last=self.last_day), Fact.INSTRUMENT)

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say of a meeting, once for everybody, that the instrument is not known to be in force on its day."""
        found = self.judge(meeting.on)
        return () if found is None else (found,)

    def judge_case(self, case: Case) -> Iterable[Finding]:
        """Say what stands against a vote on the day, of anybody."""
        found = self.judge(case.on)
        return () if found is None else (found,)


def _open(provision: Provision, statement: Statement, *missing: Fact) -> Finding:
    """Return that the provision cannot be answered, as it is read."""
    return undetermined(provision, statement, *missing, interpretations=provision.interpretations)
