"""Receipts: what an answer was made of, so that years later it can be had again, or it is known what has changed."""

from __future__ import annotations

import re
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from typing import Final, Self, final

from attrs import fields_dict, frozen, has

from phieu_tin_nhiem.answers.reports import Report
from phieu_tin_nhiem.base.document import Document, Entry, Paragraph, Shown
from phieu_tin_nhiem.base.errors import InvalidValueError
from phieu_tin_nhiem.base.records import plain
from phieu_tin_nhiem.base.text import Language, Term, Text
from phieu_tin_nhiem.base.values import clean_text, put, require_fields, require_instance
from phieu_tin_nhiem.facts.meetings import Round
from phieu_tin_nhiem.interchange.instruments import checking_plan
from phieu_tin_nhiem.interchange.plain_json import digest
from phieu_tin_nhiem.interchange.writing import FORMAT, written
from phieu_tin_nhiem.messages import render
from phieu_tin_nhiem.plans.plan import Plan

_DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}")
_DISTRIBUTION: Final = "phieu-tin-nhiem"


@final
class Part(Term):
    """What an answer depends on, and the answer itself.

    >>> [part.label.vi for part in Part]
    ['phiên bản thư viện', 'định dạng tệp', ..., 'kết quả kiểm tra']
    """

    LIBRARY = ("library", "phiên bản thư viện", "the version of the library")
    FILE_FORMAT = ("file_format", "định dạng tệp", "the format of files")
    PLAN = ("plan", "văn bản áp dụng", "the instrument that is applied")
    PLAN_VERSION = ("plan_version", "các quy tắc của văn bản", "the rules of the instrument")
    FACTS = ("facts", "dữ kiện của đợt lấy phiếu", "the facts of the round")
    ANSWER = ("answer", "kết quả kiểm tra", "the report")


@final
@frozen(kw_only=True)
class Receipt(Shown):
    """What a report was made of: kept beside it, it lets ``replay`` make the report again and compare.

    Args:
        library: the version of the library.
        file_format: the format of files.
        plan: the id of the instrument that was applied.
        plan_version: the digest of its rules, their parameters and its provisions.
        facts: the digest of the round.
        answer: the digest of the report.

    Raises:
        InvalidTextError: a name is no text.
        InvalidValueError: a digest is none.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> receipt = Receipt.of(CAN_THO_2019.check(worked_round()), worked_round(), CAN_THO_2019)
    >>> receipt.plan, receipt.file_format, receipt.facts[:7]
    ('ct19', 'phieu_tin_nhiem/1', 'sha256:')
    """

    library: str
    file_format: str
    plan: str
    plan_version: str
    facts: str
    answer: str

    def __attrs_post_init__(self) -> None:
        for name in fields_dict(Receipt):
            put(self, name, clean_text(getattr(self, name), f"Receipt.{name}"))
        for name in ("plan_version", "facts", "answer"):
            if not _DIGEST.fullmatch(getattr(self, name)):
                raise InvalidValueError("receipt.digest", getattr(self, name), f"Receipt.{name}")

    @classmethod
    def of(cls, report: Report, round: Round, plan: Plan) -> Self:  # noqa: A002 - it is a round of votes
        """Return the receipt of a report that ``plan`` made of ``round``.

        Raises:
            InvalidValueError: one of the three is something else, or the report is of another instrument.
        """
        require_instance(report, Report, "report")
        require_instance(round, Round, "round")
        require_instance(plan, Plan, "plan")
        if report.instrument != plan.instrument:
            raise InvalidValueError("receipt.instrument", report.instrument.id, "report", {"plan": plan.instrument.id})
        return cls(
            library=installed_version(),
            file_format=FORMAT,
            plan=plan.instrument.id,
            plan_version=plan_version(plan),
            facts=digest(written(round)),
            answer=digest(report.to_dict()),
        )

    def document(self, language: Language) -> Document:
        """Return what the report was made of, a line each."""
        lines = tuple(
            Entry("·", render("receipt.line", language, {"part": part, "value": getattr(self, part.value)}))
            for part in Part
        )
        return Document(render("title.receipt", language, {}), lines)

    def to_dict(self) -> dict[str, object]:
        """Return plain data: every field by its name."""
        return {name: getattr(self, name) for name in fields_dict(Receipt)}


@final
@frozen
class Replay(Shown):
    """A report made again: the new report, its receipt, and what differs from the receipt that was kept.

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> kept = Receipt.of(CAN_THO_2019.check(worked_round()), worked_round(), CAN_THO_2019)
    >>> again = replay(kept, evolve(worked_round(), reported_on=date(2019, 1, 31)))
    >>> [part.label.vi for part in again.changed]
    ['dữ kiện của đợt lấy phiếu', 'kết quả kiểm tra']
    """

    kept: Receipt
    receipt: Receipt
    report: Report

    def __attrs_post_init__(self) -> None:
        require_fields(self, kept=Receipt, receipt=Receipt, report=Report)

    @property
    def changed(self) -> tuple[Part, ...]:
        """What differs, the answer last."""
        return tuple(part for part in Part if getattr(self.kept, part.value) != getattr(self.receipt, part.value))

    @property
    def same_answer(self) -> bool:
        """Whether the report is the one that was kept, finding by finding."""
        return Part.ANSWER not in self.changed

    def document(self, language: Language) -> Document:
        """Return whether the report is the same, and what has changed."""
        lead = Paragraph(render("replay.same" if self.same_answer else "replay.other", language, {}))
        differences = tuple(
            Entry(
                "≠",
                render(
                    "replay.changed",
                    language,
                    {"part": part, "kept": getattr(self.kept, part.value), "now": getattr(self.receipt, part.value)},
                ),
            )
            for part in self.changed
        )
        unchanged = () if differences else (Paragraph(render("replay.unchanged", language, {})),)
        return Document(render("title.replay", language, {}), (lead, *unchanged, *differences))

    def to_dict(self) -> dict[str, object]:
        """Return plain data: the answer, what has changed, both receipts and the new report."""
        return {
            "same_answer": self.same_answer,
            "changed": plain(self.changed),
            "kept": self.kept.to_dict(),
            "receipt": self.receipt.to_dict(),
            "report": self.report.to_dict(),
        }


def replay(receipt: Receipt, round: Round, plan: Plan | None = None) -> Replay:  # noqa: A002 - it is a round of votes
    """Make a report again, and say what differs from when it was made first.

    Args:
        receipt: what was kept of the first report.
        round: the facts.
        plan: the plan to apply; by default the one that the receipt names, as the library has it now.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> report = CAN_THO_2019.check(worked_round())
    >>> replay(Receipt.of(report, worked_round(), CAN_THO_2019), worked_round()).same_answer
    True

    Raises:
        InvalidValueError: an argument is something else, or the receipt names a plan that the library does not have.
    """
    require_instance(receipt, Receipt, "receipt")
    require_instance(round, Round, "round")
    if plan is None:
        plan = checking_plan(receipt.plan, "receipt.plan")
    report = require_instance(plan, Plan, "plan").check(round)
    return Replay(receipt, Receipt.of(report, round, plan), report)


def plan_version(plan: Plan) -> str:
    """Return the digest of an instrument: of its rules, their parameters and its provisions.

    Raises:
        InvalidValueError: ``plan`` is no instrument's value.

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> longer = CAN_THO_2019.replace(tenure=evolve(CAN_THO_2019.tenure, months=12))
    >>> plan_version(longer) == plan_version(CAN_THO_2019)
    False
    """
    return digest(_described(require_instance(plan, Plan, "plan")))


def _described(value: object) -> object:
    """Return a rule, or what is in one, as plain data, with the kinds of the rules."""
    match value:
        case None | bool() | int() | str() | date() | Term() | Text():
            return plain(value)
        case frozenset():
            return sorted(map(str, (_described(item) for item in value)))
        case tuple():
            return [_described(item) for item in value]
    kind = type(value)
    if not has(kind):
        raise InvalidValueError("expected.fact", value, "plan")
    return {"is": kind.__name__, **{name: _described(getattr(value, name)) for name in fields_dict(kind)}}


def installed_version() -> str:
    """Return the version of the library, or ``?`` where it was not installed as a distribution."""
    try:
        return version(_DISTRIBUTION)
    except PackageNotFoundError:
        return "?"
