"""Reports: what a plan finds in a whole round."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import ClassVar, Final, final

from phieu_tin_nhiem.answers.findings import Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Instrument
from phieu_tin_nhiem.base.document import Block, Document, Heading, Paragraph, Shown
from phieu_tin_nhiem.base.errors import PhieuTinNhiemError
from phieu_tin_nhiem.base.records import Record, Shape, Written
from phieu_tin_nhiem.base.sentences import COUNT, TEXT, Sentence, require_language
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.base.values import checked, frozen, require_instance

CHECK_OF_A_ROUND: Final = Sentence(
    "title.report",
    vi="Kiểm tra đợt lấy phiếu tín nhiệm: {instrument}",
    en="Check of a round of votes: {instrument}",
    instrument=TEXT,
)
LAWFUL: Final = Sentence(
    "report.ok",
    vi="Đợt lấy phiếu đúng quy định: không có vi phạm, không có điểm nào chưa xác định.",
    en="The round keeps the rules: nothing is violated, nothing is undetermined.",
)
NOT_LAWFUL: Final = Sentence(
    "report.not_ok",
    vi="Chưa thể coi đợt lấy phiếu là đúng quy định.",
    en="The round cannot be taken to keep the rules.",
)
COUNTS: Final = Sentence(
    "report.counts",
    vi="Vi phạm: {violations}. Chưa xác định: {undetermined}. Cảnh báo: {warnings}.",
    en="Violations: {violations}. Undetermined: {undetermined}. Warnings: {warnings}.",
    violations=COUNT,
    undetermined=COUNT,
    warnings=COUNT,
)
WHOLE_ROUND: Final = Sentence("report.round", vi="Cả đợt", en="The round as a whole")


@final
@frozen(repr=False, field_transformer=checked)
class Report(Shown, Written):
    """What a plan finds in a round: all findings, meeting by meeting, the good ones too.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing import examples
    >>> report = CAN_THO_2019.check(examples.worked_round())
    >>> report.ok, len(report.violations), len(report.warnings)
    (False, 6, 1)
    >>> report
    <Report under ct19: 21 findings, 6 violated, 0 undetermined>
    """

    written_as: ClassVar[Shape] = Shape(instrument="instrument.id", ok="ok", findings="findings")

    instrument: Instrument
    findings: Sequence[Finding]

    def __repr__(self) -> str:
        counts = f"{len(self.violations)} violated, {len(self.undetermined)} undetermined"
        return f"<Report under {self.instrument.id}: {len(self.findings)} findings, {counts}>"

    @property
    def ok(self) -> bool:
        """Whether the round is lawful as far as the plan goes: nothing violated, and nothing left undetermined."""
        return not self.violations and not self.undetermined

    @property
    def violations(self) -> tuple[Finding, ...]:
        """The findings that say that something is violated."""
        return tuple(finding for finding in self.findings if finding.status is Status.VIOLATED)

    @property
    def undetermined(self) -> tuple[Finding, ...]:
        """The findings that lack a fact."""
        return tuple(finding for finding in self.findings if finding.status is Status.UNDETERMINED)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that want attention without being violations."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNING)

    def require(self) -> None:
        """Do nothing if the round is lawful.

        Raises:
            NotLawfulError: something is violated or undetermined; the error carries the report.
        """
        if not self.ok:
            raise NotLawfulError(self)

    def document(self, language: Language) -> Document:
        """Return the summary and the findings, grouped by meeting."""
        counts = {
            "violations": len(self.violations),
            "undetermined": len(self.undetermined),
            "warnings": sum(finding.status is not Status.UNDETERMINED for finding in self.warnings),
        }
        blocks: list[Block] = [
            Paragraph((LAWFUL if self.ok else NOT_LAWFUL).text(language, {})),
            Paragraph(COUNTS.text(language, counts)),
        ]
        for meeting, findings in groupby(self.findings, key=lambda finding: finding.meeting):
            blocks.append(Heading(WHOLE_ROUND.text(language, {}) if meeting is None else meeting.text(language)))
            blocks += [finding.entry(language, self.instrument) for finding in findings]
        title = CHECK_OF_A_ROUND.text(language, {"instrument": self.instrument.name})
        return Document(title, tuple(blocks))

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each finding, ready for a table; sentences in ``language``."""
        require_language(language)
        return [{"instrument": self.instrument.id, **finding.to_record(language)} for finding in self.findings]


@final
class NotLawfulError(PhieuTinNhiemError):
    """A round in which something is violated or undetermined; ``report`` holds every finding.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing import examples
    >>> try:
    ...     CAN_THO_2019.check(examples.worked_round()).require()
    ... except NotLawfulError as error:
    ...     print(len(error.report.violations))
    6
    """

    def __init__(self, report: Report) -> None:
        super().__init__(require_instance(report, Report, "report"))
        self.report = report

    def __str__(self) -> str:
        return self.report.explain()
