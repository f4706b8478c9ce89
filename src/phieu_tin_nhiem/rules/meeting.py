"""The meeting: who attends it besides the voters, how many have to come, and who leads the round.

See ct19.attendance and ct19.lead.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar, Final, final

from phieu_tin_nhiem.answers.findings import Fact, Finding, Status
from phieu_tin_nhiem.answers.sources import Provision, Topic
from phieu_tin_nhiem.answers.timelines import Dating, Duty
from phieu_tin_nhiem.base.errors import InvalidCountError
from phieu_tin_nhiem.base.sentences import COUNT, TEXT, Kind, Sentence, one_of, several
from phieu_tin_nhiem.base.text import Text
from phieu_tin_nhiem.base.values import checked, frozen, require_count, require_instance
from phieu_tin_nhiem.facts.meetings import Attendance, Meeting, Observer
from phieu_tin_nhiem.facts.tallies import EXPECTED_PART
from phieu_tin_nhiem.rules.consequences import Ratio
from phieu_tin_nhiem.rules.rule import DutyOfEachVote, MeetingContext, Rule, TermOf, undetermined

# ── Who attends ──

ATTENDANCE_DUTY: Final = Sentence(
    "duty.attendance",
    vi="dự hội nghị: {expected}",
    en="attend the meeting: {expected}",
    expected=several(one_of(Observer)),
)
ALL_PRESENT: Final = Sentence(
    "attendance.present",
    vi="thành phần tham dự đầy đủ: {present}",
    en="all required observers attended: {present}",
    present=several(one_of(Observer)),
)
ABSENT: Final = Sentence(
    "attendance.absent", vi="vắng mặt: {absent}", en="absent: {absent}", absent=several(one_of(Observer))
)
ATTENDANCE_UNKNOWN: Final = Sentence(
    "attendance.unknown",
    vi="chưa rõ có dự hay không: {unknown}",
    en="whether they attended is not known: {unknown}",
    unknown=several(one_of(Observer)),
)
OTHERS_UNKNOWN: Final = Sentence(
    "attendance.also_unknown",
    vi="ngoài ra chưa rõ có dự hay không: {unknown}",
    en="besides, it is not known whether they attended: {unknown}",
    unknown=several(one_of(Observer)),
)
ATTEND: Final = Sentence(
    "attendance.attend",
    vi="đủ thành phần tham dự: {expected}",
    en="all of these attend: {expected}",
    expected=several(one_of(Observer)),
)


@final
@frozen(field_transformer=checked)
class AttendanceDuty(DutyOfEachVote):
    """The meeting is attended by the bodies that the plan names; they attend and do not vote (A20, A21).

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.attendance.check(Attendance.full()).status
    <Status.SATISFIED: 'satisfied'>
    """

    part: ClassVar[str] = "attendance"

    provision: Provision
    owed_by: Text
    expected: Sequence[Observer] = tuple(Observer)

    def due(self, meeting_day: date) -> Duty:
        """Return the duty for a meeting on ``meeting_day``."""
        what = ATTENDANCE_DUTY(expected=self.expected)
        return Duty(self.provision, what, self.owed_by, meeting_day, Dating.STATED)

    def check(self, attendance: Attendance | None) -> Finding:
        """Say whether everybody expected was there; None where nothing is known of it."""
        known = Attendance() if attendance is None else require_instance(attendance, Attendance, "attendance")
        absent = tuple(observer for observer in self.expected if observer in known.absent)
        present = tuple(observer for observer in self.expected if observer in known.present)
        unknown = tuple(observer for observer in self.expected if observer not in {*absent, *present})
        if absent:
            status, statement = Status.VIOLATED, ABSENT(absent=absent)
        elif unknown:
            status, statement = Status.UNDETERMINED, ATTENDANCE_UNKNOWN(unknown=unknown)
        else:
            status, statement = Status.SATISFIED, ALL_PRESENT(present=present)
        return Finding(
            rule=self.provision,
            status=status,
            statement=statement,
            remarks=[OTHERS_UNKNOWN(unknown=unknown)] if absent and unknown else [],
            remedy=ATTEND(expected=self.expected) if absent else None,
            missing=(Fact.ATTENDANCE,) if unknown else (),
            interpretations=self.provision.interpretations,
        )

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say whether everybody expected was at a meeting."""
        yield self.check(meeting.attendance)

    def terms(self) -> Iterable[TermOf]:
        """Return who attends."""
        yield TermOf(Topic.ATTENDANCE, ATTENDANCE_DUTY(expected=self.expected), self.provision)


# ── Who leads ──

LEAD_DUTY: Final = Sentence("duty.lead", vi="hướng dẫn, kiểm tra việc lấy phiếu", en="direct and inspect the vote")


@final
@frozen(field_transformer=checked)
class Leadership(DutyOfEachVote):
    """Somebody leads the round: directs and inspects the vote. A duty that no fact here can decide.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> CAN_THO_2019.lead.owed_by.vi, CAN_THO_2019.lead.due(date(2019, 1, 18)).dating
    ('Sở Nội vụ', <Dating.THROUGHOUT: 'throughout'>)
    """

    part: ClassVar[str] = "lead"
    _owed: ClassVar[Sentence] = LEAD_DUTY
    _topic: ClassVar[Topic] = Topic.LEAD
    _dating: ClassVar[Dating] = Dating.THROUGHOUT

    provision: Provision
    owed_by: Text


# ── How many have to be present ──

_PRESENT: Final[Mapping[str, Kind]] = {"present": COUNT, "summoned": COUNT, "ratio": TEXT}
QUORUM_MET: Final = Sentence(
    "quorum.met",
    vi="có mặt {present} trên {summoned} người được triệu tập, đạt mức {ratio} (cần ít nhất {least} người)",
    en="{present} present of {summoned} summoned, which is {ratio} ({least} needed)",
    least=COUNT,
    **_PRESENT,
)
QUORUM_NOT_MET: Final = Sentence(
    "quorum.not_met",
    vi="có mặt {present} trên {summoned} người được triệu tập, không đạt mức {ratio} (cần ít nhất {least} người)",
    en="{present} present of {summoned} summoned, which is not {ratio} ({least} needed)",
    least=COUNT,
    **_PRESENT,
)
QUORUM_UNKNOWN: Final = Sentence(
    "quorum.unknown",
    vi="chưa biết số người được triệu tập và số người có mặt nên chưa rõ có đạt mức {ratio} hay không",
    en="how many were summoned and present is not known, nor whether they are {ratio}",
    ratio=TEXT,
)
QUORUM_CONTRADICTED: Final = Sentence(
    "quorum.contradicted",
    vi="số người có mặt là {present}, lớn hơn số người được triệu tập là {summoned}: chưa rõ có đạt mức {ratio} hay"
    " không",
    en="{present} present are more than the {summoned} summoned: whether they are {ratio} is not known",
    **_PRESENT,
)
NO_RESULT: Final = Sentence(
    "quorum.no_result",
    vi="hội nghị không đủ điều kiện tiến hành: kiểm phiếu tại đó không cho kết quả",
    en="the meeting could not be held: what was counted there is no result",
)
QUORUM_NEEDED: Final = Sentence(
    "quorum.need",
    vi="tiến hành hội nghị khi có mặt ít nhất {least} người",
    en="meet when at least {least} {least:is|are} present",
    least=COUNT,
)
QUORUM_TERM: Final = Sentence(
    "terms.quorum", vi="có mặt {ratio} số người được triệu tập", en="{ratio} of those summoned are present", ratio=TEXT
)


@final
@frozen(field_transformer=checked)
class Quorum(Rule):
    """The meeting is held only when a fraction of those summoned is present.

    >>> from phieu_tin_nhiem.plans import PARTY_2023
    >>> PARTY_2023.quorum.least_present(50), PARTY_2023.quorum.check(50, 33).status
    (34, <Status.VIOLATED: 'violated'>)
    """

    part: ClassVar[str] = "quorum"

    provision: Provision
    ratio: Ratio

    def least_present(self, summoned: int) -> int:
        """Return how many of ``summoned`` have to be present."""
        return self.ratio.least(require_count(summoned, "summoned"))

    def check(self, summoned: int | None, present: int | None) -> Finding:
        """Say whether enough were present; None stands for a figure that is not known.

        Raises:
            InvalidCountError: more were present than summoned.
        """
        if summoned is None or present is None:
            return self._undetermined(QUORUM_UNKNOWN)
        if require_count(present, "present") > require_count(summoned, "summoned"):
            raise InvalidCountError(EXPECTED_PART, present, "present", {"of": summoned})
        is_met = self.ratio.is_met(present, summoned)
        least = self.least_present(summoned)
        facts = {"present": present, "summoned": summoned, "ratio": self.ratio.label, "least": least}
        return Finding(
            rule=self.provision,
            status=Status.SATISFIED if is_met else Status.VIOLATED,
            statement=(QUORUM_MET if is_met else QUORUM_NOT_MET)(**facts),
            remarks=() if is_met else (NO_RESULT(),),
            remedy=None if is_met else QUORUM_NEEDED(least=least),
        )

    def check_meeting(self, meeting: Meeting, context: MeetingContext) -> Iterable[Finding]:
        """Say whether enough were present at a meeting; figures that contradict each other leave it open."""
        summoned, present = meeting.summoned, meeting.present
        if summoned is not None and present is not None and present > summoned:
            yield self._undetermined(QUORUM_CONTRADICTED, present=present, summoned=summoned)
        else:
            yield self.check(summoned, present)

    def terms(self) -> Iterable[TermOf]:
        """Return which fraction has to be present."""
        yield TermOf(Topic.QUORUM, QUORUM_TERM(ratio=self.ratio.label), self.provision)

    def _undetermined(self, sentence: Sentence, **figures: int) -> Finding:
        return undetermined(self.provision, sentence(ratio=self.ratio.label, **figures), Fact.PRESENCE)
