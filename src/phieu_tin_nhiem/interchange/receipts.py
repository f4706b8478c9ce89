"""Receipts: what an answer was made of, so that years later it can be had again, or it is known what has changed."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, ClassVar, Final, Self, final

from attrs import fields, has

import phieu_tin_nhiem
from phieu_tin_nhiem.answers.reports import Report
from phieu_tin_nhiem.base.document import Document, Entry, Paragraph, Shown
from phieu_tin_nhiem.base.errors import InvalidValueError
from phieu_tin_nhiem.base.records import Shape, Written, plain
from phieu_tin_nhiem.base.sentences import WORD, Expectation, Sentence, one_of
from phieu_tin_nhiem.base.text import Labelled, Language, Term, Text
from phieu_tin_nhiem.base.values import EXPECTED_FACT, Count, Name, checked, clean_text, frozen, require_instance
from phieu_tin_nhiem.facts.meetings import Round
from phieu_tin_nhiem.interchange.plain_json import digest
from phieu_tin_nhiem.interchange.reading import plan_called
from phieu_tin_nhiem.interchange.writing import FORMAT, written
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.rule import Rule

SHAPE: Final = 2
"""Which digests a receipt holds: of an answer and of rules in the form of the version after 0.1.0, which wrote none."""
_FIRST_SHAPE: Final = 1
_DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}")

EXPECTED_DIGEST: Final = Expectation(
    "receipt.digest", vi="“sha256:” và 64 chữ số hệ 16", en="“sha256:” and 64 hexadecimal digits"
)
EXPECTED_REPORT_UNDER: Final = Expectation(
    "receipt.instrument", vi="một báo cáo theo {plan}", en="a report under {plan}", plan=WORD
)


def _require_digest(value: object, where: str) -> str:
    text = clean_text(value, where)
    if not _DIGEST.fullmatch(text):
        raise InvalidValueError(EXPECTED_DIGEST, text, where)
    return text


Digest = Annotated[str, _require_digest]
"""The digest of plain data: “sha256:” and 64 hexadecimal digits."""


@final
class Part(Term):
    """What an answer depends on, and the answer itself.

    >>> [part.label.vi for part in Part]
    ['phiên bản thư viện', 'định dạng tệp', ..., 'kết quả kiểm tra']
    """

    LIBRARY = ("library", "phiên bản thư viện", "the version of the library")
    FILE_FORMAT = ("file_format", "định dạng tệp", "the format of files")
    SHAPE = ("shape", "dạng biên nhận", "the form of receipts")
    PLAN = ("plan", "văn bản áp dụng", "the instrument that is applied")
    PLAN_VERSION = ("plan_version", "các quy tắc của văn bản", "the rules of the instrument")
    FACTS = ("facts", "dữ kiện của đợt lấy phiếu", "the facts of the round")
    ANSWER = ("answer", "kết quả kiểm tra", "the report")


# What means the same in receipts of every shape.
_LASTING: Final = frozenset(Part) - {Part.PLAN_VERSION, Part.ANSWER}

LINE: Final = Sentence("receipt.line", vi="{part}: {value}", en="{part}: {value}", part=one_of(Part), value=WORD)
RECEIPT_TITLE: Final = Sentence("title.receipt", vi="Biên nhận của kết quả kiểm tra", en="Receipt of a report")
REPLAY_TITLE: Final = Sentence(
    "title.replay", vi="Kiểm tra lại theo biên nhận", en="The report made again from its receipt"
)
SAME: Final = Sentence("replay.same", vi="Kết quả kiểm tra đúng như trước.", en="The report is the same as before.")
OTHER: Final = Sentence("replay.other", vi="Kết quả kiểm tra khác trước.", en="The report is not the same as before.")
CANNOT_BE_TOLD: Final = Sentence(
    "replay.cannot_be_told",
    vi="Biên nhận này do phiên bản {library} lập, thuộc dạng khác, nên không xác định được kết quả kiểm tra có đúng như"
    " trước hay không.",
    en="This receipt is of another form, made by version {library}: it cannot be determined whether the report is the"
    " same as before.",
    library=WORD,
)
UNCHANGED: Final = Sentence("replay.unchanged", vi="Không có gì thay đổi.", en="Nothing has changed.")
CHANGED: Final = Sentence(
    "replay.changed",
    vi="{part} đã thay đổi: trước là {kept}, nay là {now}",
    en="{part}: changed from {kept} to {now}",
    part=one_of(Part),
    kept=WORD,
    now=WORD,
)


@final
@frozen(kw_only=True, field_transformer=checked)
class Receipt(Shown, Written):
    """What a report was made of: kept beside it, it lets ``replay`` make the report again and compare.

    Args:
        library: the version of the library.
        file_format: the format of files.
        plan: the id of the instrument that was applied.
        plan_version: the digest of its rules, their parameters and its provisions.
        facts: the digest of the round.
        answer: the digest of the report.
        shape: how the digests are made; a receipt that says nothing of it is one of version 0.1.0.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> receipt = Receipt.of(CAN_THO_2019.check(worked_round()), worked_round(), CAN_THO_2019)
    >>> receipt.plan, receipt.file_format, receipt.facts[:7]
    ('ct19', 'phieu_tin_nhiem/1', 'sha256:')
    """

    written_as: ClassVar[Shape] = Shape("library", "file_format", "plan", "plan_version", "facts", "answer", "shape")

    library: Name
    file_format: Name
    plan: Name
    plan_version: Digest
    facts: Digest
    answer: Digest
    shape: Count = _FIRST_SHAPE

    @classmethod
    def of(cls, report: Report, round: Round, plan: Plan) -> Self:  # noqa: A002 - it is a round of votes
        """Return the receipt of a report that ``plan`` made of ``round``.

        Raises:
            InvalidValueError: the report is of another instrument.
        """
        require_instance(report, Report, "report")
        require_instance(round, Round, "round")
        require_instance(plan, Plan, "plan")
        if report.instrument != plan.instrument:
            raise InvalidValueError(EXPECTED_REPORT_UNDER, report.instrument.id, "report", {"plan": plan.instrument.id})
        return cls(
            library=phieu_tin_nhiem.__version__,
            file_format=FORMAT,
            plan=plan.instrument.id,
            plan_version=plan_version(plan),
            facts=digest(written(round)),
            answer=digest(report.to_dict()),
            shape=SHAPE,
        )

    def document(self, language: Language) -> Document:
        """Return what the report was made of, a line each."""
        lines = tuple(
            Entry("·", LINE.text(language, {"part": part, "value": getattr(self, part.value)})) for part in Part
        )
        return Document(RECEIPT_TITLE.text(language, {}), lines)


@final
@frozen(field_transformer=checked)
class Replay(Shown, Written):
    """A report made again: the new report, its receipt, and what differs from the receipt that was kept.

    >>> from attrs import evolve
    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing.examples import worked_round
    >>> kept = Receipt.of(CAN_THO_2019.check(worked_round()), worked_round(), CAN_THO_2019)
    >>> again = replay(kept, evolve(worked_round(), reported_on=date(2019, 1, 31)))
    >>> [part.label.vi for part in again.changed]
    ['dữ kiện của đợt lấy phiếu', 'kết quả kiểm tra']
    """

    written_as: ClassVar[Shape] = Shape("same_answer", "changed", "kept", "receipt", "report")

    kept: Receipt
    receipt: Receipt
    report: Report

    @property
    def is_comparable(self) -> bool:
        """Whether both receipts are of one shape; if not, only what every shape holds alike is compared."""
        return self.kept.shape == self.receipt.shape

    @property
    def changed(self) -> tuple[Part, ...]:
        """What differs, the answer last."""
        compared = Part if self.is_comparable else _LASTING
        return tuple(part for part in Part if part in compared and self._before(part) != self._now(part))

    @property
    def same_answer(self) -> bool | None:
        """Whether the report is the one that was kept, finding by finding; None where that cannot be told."""
        return Part.ANSWER not in self.changed if self.is_comparable else None

    def _before(self, part: Part) -> object:
        return getattr(self.kept, part.value)

    def _now(self, part: Part) -> object:
        return getattr(self.receipt, part.value)

    def document(self, language: Language) -> Document:
        """Return whether the report is the same, and what has changed."""
        answer = {True: SAME, False: OTHER, None: CANNOT_BE_TOLD}[self.same_answer]
        differences = tuple(
            Entry("≠", CHANGED.text(language, {"part": part, "kept": self._before(part), "now": self._now(part)}))
            for part in self.changed
        )
        lead = Paragraph(answer.text(language, {"library": self.kept.library}))
        unchanged = () if differences else (Paragraph(UNCHANGED.text(language, {})),)
        return Document(REPLAY_TITLE.text(language, {}), (lead, *unchanged, *differences))


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

    A receipt of version 0.1.0 is of another shape, and sameness cannot be told from it.

    Raises:
        UnknownTermError: the receipt names a plan that the library does not have.
    """
    require_instance(receipt, Receipt, "receipt")
    if plan is None:
        plan = plan_called(receipt.plan, "receipt.plan")
    report = require_instance(plan, Plan, "plan").check(round)
    return Replay(receipt, Receipt.of(report, round, plan), report)


def plan_version(plan: Plan) -> str:
    """Return the digest of an instrument: of its rules, their parameters and its provisions.

    Raises:
        InvalidValueError: a rule of it holds something that has no fixed form.

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
        case None | bool() | int() | str() | date() | Labelled() | Text() | Decimal() | Fraction():
            return plain(value)
        case Sentence():
            return value.id
        case frozenset():
            return sorted(map(str, (_described(item) for item in value)))
        case tuple():
            return [_described(item) for item in value]
    kind = type(value)
    if has(kind):
        # What does not count for equality is reckoned from the rest, and can be kept in whatever shape.
        parts = {field.name: getattr(value, field.name) for field in fields(kind) if field.eq}
    elif isinstance(value, Rule):  # one of a caller's own, written in whatever way
        parts = _parts_of(value)
    else:
        raise InvalidValueError(EXPECTED_FACT, value, "plan")
    return {"is": kind.__name__, **{name: _described(part) for name, part in parts.items()}}


def _parts_of(rule: Rule) -> dict[str, Any]:
    """Return what a rule holds: in a dictionary, in slots, or in both."""
    state: Any = object.__getstate__(rule)
    named, slotted = state if isinstance(state, tuple) else (state, None)
    return {**(named or {}), **(slotted or {})}
