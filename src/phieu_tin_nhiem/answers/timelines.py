"""Timelines: every duty of a round with its last day, who owes it, and where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Final, final

from phieu_tin_nhiem.answers.findings import REMARK, Finding
from phieu_tin_nhiem.answers.sources import COLUMN_PROVISION, SOURCE, Instrument, Provision
from phieu_tin_nhiem.base.document import Document, Paragraph, Shown, Table
from phieu_tin_nhiem.base.records import Record, Shape, Written
from phieu_tin_nhiem.base.sentences import DAY, TEXT, Sentence, Statement, require_language, spell
from phieu_tin_nhiem.base.text import Language, Term, Text
from phieu_tin_nhiem.base.values import AnyDay, checked, frozen


@final
class Dating(Term):
    """Whether the last day of a duty stands in the plan.

    >>> [dating.label.vi for dating in Dating][:2]
    ['văn bản ấn định', 'không ấn định; suốt đợt lấy phiếu']
    """

    STATED = ("stated", "văn bản ấn định", "stated in the instrument")
    THROUGHOUT = ("throughout", "không ấn định; suốt đợt lấy phiếu", "not stated; as long as the votes are taken")
    IMPLIED = ("implied", "không ấn định; phải xong trước khi lấy phiếu", "not stated; needed before the vote is taken")


@final
@frozen(repr=False, field_transformer=checked)
class Duty(Written):
    """One duty: what is owed, by whom, until which day, and where that stands.

    >>> from datetime import date
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> duty = CAN_THO_2019.notice.due(date(2019, 1, 18))
    >>> duty.rule.id, duty.last_day, duty.dating
    ('ct19.preparation.notice', datetime.date(2019, 1, 13), <Dating.STATED: 'stated'>)
    """

    written_as: ClassVar[Shape] = Shape(
        rule="rule.id",
        citation="rule.citation",
        says="what.key",
        facts="what.by_name",
        owed_by="owed_by",
        last_day="last_day",
        dating="dating",
    )

    rule: Provision
    what: Statement
    owed_by: Text
    last_day: AnyDay
    dating: Dating

    def text(self, language: Language = "vi") -> str:
        """Return what is owed, in words."""
        return self.what.text(language)

    def __repr__(self) -> str:
        return f"<Duty {self.rule.id} until {self.last_day}>"


PREPARATION: Final = Sentence(
    "title.timeline", vi="Lịch chuẩn bị lấy phiếu ngày {on}", en="Preparation of the vote on {on}", on=DAY
)
LATEST_START: Final = Sentence(
    "timeline.tenure",
    vi="Theo {instrument}. Ngày {on}: lấy phiếu người giữ chức vụ liên tục từ ngày {start} trở về trước.",
    en="Under {instrument}. On {on}, anyone in post continuously since {start} or earlier is subject to the vote.",
    instrument=TEXT,
    on=DAY,
    start=DAY,
)
NO_LATEST_START: Final = Sentence(
    "timeline.tenure_unknown",
    vi="Theo {instrument}. Chưa xác định được phải giữ chức vụ từ ngày nào để được lấy phiếu ngày {on}.",
    en="Under {instrument}. Since when somebody must have been in post to be subject to the vote on {on} cannot be"
    " determined.",
    instrument=TEXT,
    on=DAY,
)
OPENED: Final = Sentence("timeline.opened", vi="Kỳ họp khai mạc ngày {day}.", en="The session opens on {day}.", day=DAY)
COLUMN_LAST_DAY: Final = Sentence("table.last_day", vi="Thời hạn", en="Last day")
COLUMN_OWED_BY: Final = Sentence("table.owed_by", vi="Đơn vị thực hiện", en="Responsible")
COLUMN_DUTY: Final = Sentence("table.duty", vi="Nội dung công việc", en="Duty")
BEFORE_THE_VOTE: Final = Sentence(
    "timeline.implied", vi="trước khi lấy phiếu, {day}", en="before the vote, {day}", day=DAY
)
THROUGHOUT: Final = Sentence("timeline.throughout", vi="suốt đợt, đến {day}", en="throughout, until {day}", day=DAY)


@final
@frozen(repr=False, field_transformer=checked)
class Timeline(Shown, Written):
    """What is owed for a meeting on ``meeting_day``, in the order of the last days.

    ``latest_start`` is the last day on which tenure can have begun for somebody to be subject to the vote at that
    meeting, under the provision ``tenure``; None where no source says how long somebody must have been in post, or
    where it is counted to the opening of a session that is not known. ``remarks`` say for which starts a reading
    decides that. ``findings`` say what stands against the day itself. ``opened_on`` is the opening day of the session,
    where an instrument counts from it.

    >>> from datetime import date
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> timeline = CAN_THO_2019.timeline(date(2019, 1, 18))
    >>> timeline.latest_start, [duty.rule.id for duty in timeline.duties][0]
    (datetime.date(2018, 4, 18), 'ct19.preparation.notice')
    """

    written_as: ClassVar[Shape] = Shape(
        instrument="instrument.id",
        meeting_day="meeting_day",
        opened_on="opened_on",
        latest_start="latest_start",
        tenure="tenure.id",
        remarks="remarks",
        duties="duties",
        findings="findings",
    )

    instrument: Instrument
    meeting_day: AnyDay
    latest_start: AnyDay | None
    duties: Sequence[Duty]
    findings: Sequence[Finding] = ()
    tenure: Provision | None = None
    remarks: Sequence[Statement] = ()
    opened_on: AnyDay | None = None

    def __repr__(self) -> str:
        return f"<Timeline under {self.instrument.id} for {self.meeting_day}: {len(self.duties)} duties>"

    def document(self, language: Language) -> Document:
        """Return the duties as a table."""
        facts = {"instrument": self.instrument.name, "on": self.meeting_day, "start": self.latest_start}
        lines = [(NO_LATEST_START if self.latest_start is None else LATEST_START).text(language, facts)]
        if self.tenure is not None:
            lines.append(SOURCE.text(language, {"cited": self.tenure.citation.graded(language)}))
        if self.opened_on is not None:
            lines.append(OPENED.text(language, {"day": self.opened_on}))
        lines += [REMARK.text(language, {"remark": note.text(language)}) for note in self.remarks]
        columns = (COLUMN_LAST_DAY, COLUMN_PROVISION, COLUMN_OWED_BY, COLUMN_DUTY)
        header = tuple(column.text(language, {}) for column in columns)
        rows = tuple(
            (_last_day(duty, language), duty.rule.id, duty.owed_by.get(language), duty.text(language))
            for duty in self.duties
        )
        return Document(
            PREPARATION.text(language, facts),
            (
                *map(Paragraph, lines),
                *(finding.entry(language, self.instrument) for finding in self.findings),
                Table(header, rows),
            ),
        )

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each duty, ready for a table; sentences in ``language``."""
        require_language(language)
        return [
            {
                "instrument": self.instrument.id,
                "meeting_day": self.meeting_day.isoformat(),
                "rule": duty.rule.id,
                "citation": duty.rule.citation.format(language),
                "text": duty.text(language),
                "owed_by": duty.owed_by.get(language),
                "last_day": duty.last_day.isoformat(),
                "dating": duty.dating.value,
            }
            for duty in self.duties
        ]


def _last_day(duty: Duty, language: Language) -> str:
    match duty.dating:
        case Dating.STATED:
            return spell(duty.last_day, language)
        case Dating.THROUGHOUT:
            return THROUGHOUT.text(language, {"day": duty.last_day})
        case _:
            return BEFORE_THE_VOTE.text(language, {"day": duty.last_day})
