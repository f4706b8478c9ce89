"""Reports: what a plan finds in a whole round."""

from __future__ import annotations

from itertools import groupby
from typing import final

from attrs import frozen

from phieu_tin_nhiem.answers.findings import Finding, Severity, Status
from phieu_tin_nhiem.answers.sources import Instrument
from phieu_tin_nhiem.base.document import Block, Document, Heading, Paragraph, Shown
from phieu_tin_nhiem.base.errors import PhieuTinNhiemError
from phieu_tin_nhiem.base.records import Record
from phieu_tin_nhiem.base.sentences import require_language
from phieu_tin_nhiem.base.text import Language
from phieu_tin_nhiem.base.values import all_of, put, require_fields, require_instance
from phieu_tin_nhiem.messages import render


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


@final
@frozen
class Report(Shown):
    """What a plan finds in a round: all findings, meeting by meeting, the good ones too.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing import examples
    >>> report = CAN_THO_2019.check(examples.worked_round())
    >>> report.ok, len(report.violations), len(report.warnings)
    (False, 6, 1)
    >>> print(report.explain().splitlines()[2])
    Chưa thể coi đợt lấy phiếu là đúng kế hoạch.
    """

    instrument: Instrument
    findings: tuple[Finding, ...]

    def __attrs_post_init__(self) -> None:
        require_fields(self, instrument=Instrument)
        put(self, "findings", all_of(Finding, self.findings, "Report.findings"))

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
        """The findings that lack a fact.

        >>> from attrs import evolve
        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> from phieu_tin_nhiem.testing import examples
        >>> round_ = examples.worked_round()
        >>> unknown = evolve(round_, meetings=[evolve(round_.meetings[0], notice=None)])
        >>> [finding.rule.id for finding in CAN_THO_2019.check(unknown).undetermined]
        ['ct19.preparation.notice']
        """
        return tuple(finding for finding in self.findings if finding.status is Status.UNDETERMINED)

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """The findings that want attention without being violations."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.WARNING)

    def require(self) -> None:
        """Do nothing if the round is lawful.

        Raises:
            NotLawfulError: something is violated or undetermined; the error carries the report.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> from phieu_tin_nhiem.testing.examples import worked_round
        >>> try:
        ...     CAN_THO_2019.check(worked_round()).require()
        ... except NotLawfulError as error:
        ...     print(error.report.violations[0].rule.id)
        ct19.venues
        """
        if not self.ok:
            raise NotLawfulError(self)

    def document(self, language: Language) -> Document:
        """Return the summary and the findings, grouped by meeting."""
        counts = {
            "violations": len(self.violations),
            "undetermined": len(self.undetermined),
            "warnings": sum(finding.status is not Status.UNDETERMINED for finding in self.warnings),
            "instrument": self.instrument.name,
        }
        blocks: list[Block] = [
            Paragraph(render("report.ok" if self.ok else "report.not_ok", language, counts)),
            Paragraph(render("report.counts", language, counts)),
        ]
        for meeting, findings in groupby(self.findings, key=lambda finding: finding.meeting):
            blocks.append(Heading(render("report.round", language, {}) if meeting is None else meeting.text(language)))
            blocks += [finding.entry(language, self.instrument) for finding in findings]
        return Document(render("title.report", language, counts), tuple(blocks))

    def to_dict(self) -> dict[str, object]:
        """Return plain data: the answer and every finding.

        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> from phieu_tin_nhiem.testing import examples
        >>> plain = CAN_THO_2019.check(examples.worked_round()).to_dict()
        >>> plain["instrument"], plain["ok"], plain["findings"][0]["rule"]
        ('ct19', False, 'ct19.preparation.list')
        """
        return {
            "instrument": self.instrument.id,
            "ok": self.ok,
            "findings": [finding.to_dict() for finding in self.findings],
        }

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each finding, ready for a table; sentences in ``language``.

        >>> from phieu_tin_nhiem.testing.examples import worked_round
        >>> from phieu_tin_nhiem import CAN_THO_2019
        >>> rows = CAN_THO_2019.check(worked_round()).to_records()
        >>> sum(row["status"] == "violated" for row in rows)
        6

        Raises:
            UnknownTermError: another language is asked for.
        """
        require_language(language)
        return [{"instrument": self.instrument.id, **finding.to_record(language)} for finding in self.findings]
