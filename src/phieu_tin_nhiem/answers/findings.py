"""Findings: what a rule answers. A finding holds data; text is made from it when somebody asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final, final

from attrs import Factory, fields_dict

from phieu_tin_nhiem.answers.sources import READINGS, SOURCE, Citation, Instrument, Provision
from phieu_tin_nhiem.base.document import Entry
from phieu_tin_nhiem.base.errors import InvalidValueError
from phieu_tin_nhiem.base.records import Record, Shape, Written, joined
from phieu_tin_nhiem.base.sentences import (
    WORD,
    Expectation,
    Sentence,
    Statement,
    one_of,
    require_language,
    several,
    spell,
)
from phieu_tin_nhiem.base.text import Language, Term, Text
from phieu_tin_nhiem.base.values import AnyDay, Name, OpenTerm, checked, frozen, put, term
from phieu_tin_nhiem.facts.meetings import Venue


@final
class Status(Term):
    """What became of a provision.

    >>> [status.label.vi for status in Status]
    ['đáp ứng', 'vi phạm', 'không áp dụng', 'chưa xác định']
    """

    SATISFIED = ("satisfied", "đáp ứng", "satisfied")
    VIOLATED = ("violated", "vi phạm", "violated")
    NOT_APPLICABLE = ("not_applicable", "không áp dụng", "not applicable")
    UNDETERMINED = ("undetermined", "chưa xác định", "undetermined")


@final
class Severity(Term):
    """How much attention a finding wants.

    >>> [severity.label.vi for severity in Severity]
    ['vi phạm', 'cảnh báo', 'ghi nhận']
    """

    VIOLATION = ("violation", "vi phạm", "violation")
    WARNING = ("warning", "cảnh báo", "warning")
    NOTE = ("note", "ghi nhận", "note")


@final
class Fact(OpenTerm):
    """A fact that a rule may need and that may not be known. A rule of one's own can lack facts of its own.

    >>> Fact("notice").label.vi
    'thông báo thời gian, địa điểm'
    """

    __slots__ = ()

    SUPERIOR: ClassVar[Fact] = term(
        "superior", "cơ quan cấp trên trực tiếp của cơ quan, đơn vị", "whom the body is directly under"
    )
    COMMITTEE_MEMBER: ClassVar[Fact] = term(
        "committee_member",
        "người đó có phải là Ủy viên UBND hay không",
        "whether the person is a member of the People's Committee (Ủy viên UBND)",
    )
    CONTROL_BOARD: ClassVar[Fact] = term(
        "control_board", "công ty có lập ban kiểm soát hay không", "whether the company has set up a control board"
    )
    SERVICE: ClassVar[Fact] = term("service", "ngày bắt đầu đảm nhiệm chức vụ", "when tenure of the post began")
    PARTY_LEADERSHIP: ClassVar[Fact] = term(
        "party_leadership",
        "người đó có thuộc lãnh đạo cấp ủy cùng cấp hay không",
        "whether the person belongs to the leadership of the party committee of the same level",
    )
    CIRCUMSTANCES: ClassVar[Fact] = term(
        "circumstances",
        "người đó có thông báo nghỉ hưu hoặc đang nghỉ chữa bệnh hay không",
        "whether the person has a retirement notice or is on sick leave",
    )
    VENUE: ClassVar[Fact] = term("venue", "nơi lấy phiếu", "the place at which the vote is taken")
    PEOPLE: ClassVar[Fact] = term(
        "people", "những người giữ chức vụ tại nơi tổ chức hội nghị", "the officeholders who come into question"
    )
    LIST_REPORT: ClassVar[Fact] = term(
        "list_report", "danh sách đã báo cáo lãnh đạo hay chưa", "whether the list was reported to the leadership"
    )
    LIST: ClassVar[Fact] = term("list", "danh sách người được lấy phiếu", "the list of people subject to the vote")
    BALLOT_FORM: ClassVar[Fact] = term("ballot_form", "phiếu tín nhiệm đã chuẩn bị", "the ballots that were prepared")
    BOARD: ClassVar[Fact] = term("board", "thành phần Ban Kiểm phiếu được đề xuất", "the proposed counting board")
    NOTICE: ClassVar[Fact] = term("notice", "thông báo thời gian, địa điểm", "the notice of time and place")
    NOTICE_DAY: ClassVar[Fact] = term("notice_day", "ngày thông báo", "the day of the notice")
    NOTICE_TIME: ClassVar[Fact] = term(
        "notice_time", "thời gian ghi trong thông báo", "the time that the notice states"
    )
    NOTICE_PLACE: ClassVar[Fact] = term(
        "notice_place", "địa điểm ghi trong thông báo", "the place that the notice states"
    )
    ATTENDANCE: ClassVar[Fact] = term("attendance", "thành phần tham dự hội nghị", "who attended the meeting")
    MINUTES: ClassVar[Fact] = term("minutes", "biên bản kiểm phiếu", "the counting board's minutes")
    EXHAUSTIVENESS: ClassVar[Fact] = term(
        "exhaustiveness",
        "danh sách đối tượng của văn bản có phải là danh sách đầy đủ hay không",
        "whether the instrument's list of posts is exhaustive",
    )
    PROVISION_TEXT: ClassVar[Fact] = term(
        "provision_text",
        "nội dung của quy định này, chưa tiếp cận được ở nguồn nào",
        "the text of this provision, which no source was found to give",
    )
    INSTRUMENT: ClassVar[Fact] = term(
        "instrument", "văn bản điều chỉnh việc lấy phiếu ngày đó", "which instrument governs a vote on that day"
    )
    OPENING_DAY: ClassVar[Fact] = term("opening_day", "ngày khai mạc kỳ họp", "the day on which the session opens")
    FILING_DAY: ClassVar[Fact] = term("filing_day", "ngày gửi", "the day on which it was submitted")
    PRESENCE: ClassVar[Fact] = term(
        "presence", "số người được triệu tập và số có mặt", "how many were summoned and how many were present"
    )
    BASE: ClassVar[Fact] = term("base", "mẫu số để tính tỷ lệ", "the figure out of which the share is taken")
    PREVIOUS_RESULT: ClassVar[Fact] = term(
        "previous_result", "kết quả lấy phiếu năm trước", "the result of the year before"
    )
    IDENTITY: ClassVar[Fact] = term(
        "identity",
        "những người cùng tên có phải là một người hay không",
        "whether those of the same name are one person",
    )
    REPORT_DAY: ClassVar[Fact] = term(
        "report_day", "ngày báo cáo kết quả", "the day on which the results were reported"
    )


@final
@frozen(field_transformer=checked)
class MeetingReference(Written):
    """Which meeting a finding is about.

    >>> from datetime import date
    >>> MeetingReference("Sở Mẫu", date(2019, 1, 18), Venue.WORKPLACE).text()
    'Sở Mẫu · 18/01/2019 · nơi công tác'
    """

    written_as: ClassVar[Shape] = Shape("body", "on", "venue")

    body: Name
    on: AnyDay
    venue: Venue | None

    def text(self, language: Language = "vi") -> str:
        """Return body, day and venue in one line."""
        venue = "" if self.venue is None else f" · {self.venue.label.get(language)}"
        return f"{self.body} · {spell(self.on, require_language(language))}{venue}"


SUPPLEMENT: Final = Sentence(
    "cited.supplement",
    vi="{cited} (bổ sung, không phải nội dung của văn bản này)",
    en="{cited} (a supplement, not this instrument's own text)",
    cited=WORD,
)
REMARK: Final = Sentence("details.remark", vi="Lưu ý: {remark}", en="Note: {remark}", remark=WORD)
MISSING: Final = Sentence(
    "details.missing", vi="Còn thiếu: {missing}", en="Missing: {missing}", missing=several(one_of(Fact))
)
WHAT_WOULD_CHANGE: Final = Sentence(
    "details.remedy", vi="Kết quả thay đổi khi: {remedy}", en="What would change this: {remedy}", remedy=WORD
)
HOW_TO_FIX: Final = Sentence("details.fix", vi="Cách khắc phục: {remedy}", en="How to fix it: {remedy}", remedy=WORD)
EXPECTED_SEVERITY: Final = Expectation(
    "expected.severity",
    vi="mức độ hợp với kết luận {status}: vi phạm đi với vi phạm",
    en="a severity that fits the status {status}: violation goes with violated",
    status=one_of(Status),
)
EXPECTED_MISSING: Final = Expectation(
    "expected.missing",
    vi="dữ kiện còn thiếu, vì kết luận là chưa xác định",
    en="the facts that are missing, for the status is undetermined",
)
_MARKS: Final = {Status.SATISFIED: "✓", Status.VIOLATED: "✗", Status.NOT_APPLICABLE: "–", Status.UNDETERMINED: "?"}
_USUAL_SEVERITY: Final = {Status.VIOLATED: Severity.VIOLATION, Status.UNDETERMINED: Severity.WARNING}


def _usual_severity(finding: Finding) -> Severity:
    return _USUAL_SEVERITY.get(finding.status, Severity.NOTE)


@final
@frozen(kw_only=True, repr=False, field_transformer=checked)
class Finding(Written):
    """What one rule answers to one question.

    Attributes:
        rule: the provision that was applied.
        status: what became of it.
        statement: what was found, with the facts that decided it.
        severity: how much attention it wants; a violation is one, what is undetermined is a warning, the rest a note.
        remarks: what else is worth knowing, such as a boundary day on which another reading would decide otherwise.
        remedy: what would change the answer, where something would.
        missing: the facts that are not known and are needed; never empty when the status is undetermined.
        interpretations: the ids of the readings that were taken.
        supplements: citations of other instruments that the finding rests on besides its rule.
        person: whom it is about.
        meeting: which meeting it is about.
        label: what its status is called here, where the usual word would mislead: a threshold is reached, not kept.

    Raises:
        InvalidValueError: status, severity and missing facts contradict each other.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> finding = CAN_THO_2019.venues.check([Venue.PARTY_COMMITTEE, Venue.WORKPLACE, Venue.OTHER])
    >>> finding.status, finding.rule.id
    (<Status.VIOLATED: 'violated'>, 'ct19.venues')
    >>> finding
    <Finding ct19.venues: violated, venues.foreign>
    """

    written_as: ClassVar[Shape] = Shape(
        rule="rule.id",
        citation="citation",
        grade="citation.grade",
        status="status",
        severity="severity",
        says="statement.key",
        facts="statement.by_name",
        remarks="remarks",
        remedy="remedy",
        missing="missing",
        interpretations="interpretations",
        supplements="supplements",
        person="person",
        meeting="meeting",
        label="label",
    )

    rule: Provision
    status: Status
    statement: Statement
    severity: Severity = Factory(_usual_severity, takes_self=True)
    remarks: Sequence[Statement] = ()
    remedy: Statement | None = None
    missing: Sequence[Fact] = ()
    interpretations: Sequence[str] = ()
    supplements: Sequence[Citation] = ()
    person: Text | None = None
    meeting: MeetingReference | None = None
    label: Text | None = None

    def __attrs_post_init__(self) -> None:
        if (self.status is Status.VIOLATED) is not (self.severity is Severity.VIOLATION):
            raise InvalidValueError(EXPECTED_SEVERITY, self.severity, "Finding.severity", {"status": self.status})
        if self.status is Status.UNDETERMINED and not self.missing:
            raise InvalidValueError(EXPECTED_MISSING, self.missing, "Finding.missing")

    @property
    def citation(self) -> Citation:
        """Where the rule stands."""
        return self.rule.citation

    def about(self, *, person: Text | None = None, meeting: MeetingReference | None = None) -> Finding:
        """Return the same finding, said of a person, or of a meeting, or of both.

        What was checked when it was made is not checked again.
        """
        made = object.__new__(Finding)
        for name in _FIELDS:
            put(made, name, getattr(self, name))
        if person is not None:
            put(made, "person", person)
        if meeting is not None:
            put(made, "meeting", meeting)
        return made

    def text(self, language: Language = "vi") -> str:
        """Return what was found, in words."""
        return self.statement.text(language)

    def __repr__(self) -> str:
        return f"<Finding {self.rule.id}: {self.status.value}, {self.statement.key}>"

    def entry(self, language: Language, instrument: Instrument) -> Entry:
        """Return the finding as one entry of a document; what is cited from beyond ``instrument`` is a supplement."""
        statement = self.statement.text(language)
        text = (
            statement[0].upper() + statement[1:] if self.person is None else f"{self.person.get(language)}: {statement}"
        )
        if self.severity is Severity.WARNING and self.status is not Status.UNDETERMINED:
            mark, label = "!", self.severity.label
        else:
            mark, label = _MARKS[self.status], self.label or self.status.label
        sources = [
            source.graded(language)
            if source.instrument == instrument
            else SUPPLEMENT.text(language, {"cited": source.graded(language)})
            for source in (self.citation, *self.supplements)
        ]
        details = [SOURCE.text(language, {"cited": "; ".join(sources)})]
        if self.interpretations:
            details.append(READINGS.text(language, {"readings": self.interpretations}))
        details += [REMARK.text(language, {"remark": remark.text(language)}) for remark in self.remarks]
        if self.missing:
            details.append(MISSING.text(language, {"missing": self.missing}))
        if self.remedy is not None:
            heading = HOW_TO_FIX if self.status is Status.VIOLATED else WHAT_WOULD_CHANGE
            details.append(heading.text(language, {"remedy": self.remedy.text(language)}))
        return Entry(mark, text, tuple(details), label.get(language))

    def to_record(self, language: Language = "vi") -> Record:
        """Return one row of a table: codes and days as in ``to_dict``, sentences in ``language``."""
        require_language(language)
        meeting = self.meeting
        return {
            "rule": self.rule.id,
            "citation": self.citation.format(language),
            "grade": self.citation.grade.value,
            "status": self.status.value,
            "severity": self.severity.value,
            "text": self.statement.text(language),
            "remarks": joined(remark.text(language) for remark in self.remarks),
            "remedy": "" if self.remedy is None else self.remedy.text(language),
            "missing": joined(fact.value for fact in self.missing),
            "interpretations": joined(self.interpretations),
            "supplements": joined(citation.format(language) for citation in self.supplements),
            "about": "" if self.person is None else self.person.get(language),
            "meeting_body": "" if meeting is None else meeting.body,
            "meeting_day": "" if meeting is None else meeting.on.isoformat(),
            "meeting_venue": "" if meeting is None or meeting.venue is None else meeting.venue.value,
        }


_FIELDS: Final = tuple(fields_dict(Finding))
