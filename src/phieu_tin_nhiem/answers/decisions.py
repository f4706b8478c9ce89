"""Decisions: whether a person is voted on, one by one or in bulk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import ClassVar, Final, final, overload

from phieu_tin_nhiem.answers.findings import Finding, Status
from phieu_tin_nhiem.answers.sources import Instrument
from phieu_tin_nhiem.base.document import Block, Document, Paragraph, Shown, Table
from phieu_tin_nhiem.base.errors import InvalidValueError
from phieu_tin_nhiem.base.records import Record, Shape, Written
from phieu_tin_nhiem.base.sentences import COUNT, DAY, TEXT, Expectation, Sentence, Statement, require_language
from phieu_tin_nhiem.base.text import Language, Term
from phieu_tin_nhiem.base.values import EXPECTED_KIND, AnyDay, checked, frozen, require_instance
from phieu_tin_nhiem.facts.offices import COLUMN_POST
from phieu_tin_nhiem.facts.people import COLUMN_NAME, Officeholder


@final
class Outcome(Term):
    """What a plan says of a person: whether the vote reaches them.

    >>> [outcome.label.vi for outcome in Outcome]
    ['được lấy phiếu tín nhiệm', 'không lấy phiếu tín nhiệm', 'chưa xác định được']
    """

    VOTED_ON = ("voted_on", "được lấy phiếu tín nhiệm", "subject to the vote")
    NOT_VOTED_ON = ("not_voted_on", "không lấy phiếu tín nhiệm", "not subject to the vote")
    UNDETERMINED = ("undetermined", "chưa xác định được", "undetermined")


def outcome_of(statuses: set[Status]) -> Outcome:
    """Return what several answers make together: one "no" settles it, then one "unknown", then it is a yes.

    >>> outcome_of({Status.SATISFIED, Status.UNDETERMINED})
    <Outcome.UNDETERMINED: 'undetermined'>
    """
    if Status.NOT_APPLICABLE in statuses:
        return Outcome.NOT_VOTED_ON
    if Status.UNDETERMINED in statuses:
        return Outcome.UNDETERMINED
    return Outcome.VOTED_ON


FOR_A_VOTE: Final = Sentence(
    "decision.source",
    vi="Xét việc lấy phiếu ngày {on}, theo {instrument}.",
    en="For a vote on {on}, under {instrument}.",
    on=DAY,
    instrument=TEXT,
)
EXPECTED_REASON: Final = Expectation("expected.reason", vi="ít nhất một nhận định", en="at least one finding")


@final
@frozen(repr=False, field_transformer=checked)
class Decision(Shown, Written):
    """Whether a person is subject to the vote on a day, with every reason.

    Each finding says what one provision says of the person: satisfied (it speaks for the vote), not applicable (the
    vote does not reach this person) or undetermined. Nobody violates anything by being new in a post. ``warnings`` say
    what stands against a vote on that day, whoever the person is; they leave the answer as it is.

    Raises:
        InvalidValueError: there is no finding: an answer without a reason is none.

    >>> from datetime import date
    >>> from phieu_tin_nhiem import CAN_THO_2019, Body, BodyKind, Office, Role
    >>> office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
    >>> decision = CAN_THO_2019.decide(Officeholder("Trần Thị Mẫu", office), on=date(2019, 1, 20))
    >>> decision.outcome, decision.blocking[0].missing
    (<Outcome.UNDETERMINED: 'undetermined'>, (<Fact.SERVICE: 'service'>,))
    >>> print(decision.explain().splitlines()[0])
    Trần Thị Mẫu (Giám đốc Sở, Sở Mẫu): chưa xác định được
    >>> [(row["rule"], row["status"]) for row in decision.to_records()]
    [('ct19.subjects.a', 'satisfied'), ('ct19.tenure', 'undetermined')]
    """

    written_as: ClassVar[Shape] = Shape(
        instrument="instrument.id",
        person="person.name",
        role="person.office.role",
        body="person.office.body.name",
        on="on",
        outcome="outcome",
        findings="findings",
        warnings="warnings",
    )

    instrument: Instrument
    person: Officeholder
    on: AnyDay
    findings: Sequence[Finding]
    warnings: Sequence[Finding] = ()

    def __attrs_post_init__(self) -> None:
        if not self.findings:
            raise InvalidValueError(EXPECTED_REASON, self.findings, "Decision.findings")

    def __repr__(self) -> str:
        return f"<Decision on {self.person.name}, {self.on}, under {self.instrument.id}: {self.outcome.value}>"

    @property
    def outcome(self) -> Outcome:
        """The answer."""
        return outcome_of({finding.status for finding in self.findings})

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """The findings that stand between the person and a yes: why not, or what is missing."""
        return tuple(finding for finding in self.findings if finding.status is not Status.SATISFIED)

    @property
    def remedies(self) -> tuple[Statement, ...]:
        """What would change the answer."""
        return tuple(finding.remedy for finding in self.findings if finding.remedy is not None)

    def document(self, language: Language) -> Document:
        """Return the answer and its reasons."""
        return Document(
            f"{self.person.format(language)}: {self.outcome.label.get(language)}",
            (
                Paragraph(FOR_A_VOTE.text(language, {"on": self.on, "instrument": self.instrument.name})),
                *(finding.entry(language, self.instrument) for finding in (*self.warnings, *self.findings)),
            ),
        )

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each finding, then for each warning, ready for a table; sentences in ``language``."""
        require_language(language)
        head: Record = {
            "instrument": self.instrument.id,
            **_who(self.person),
            "on": self.on.isoformat(),
            "outcome": self.outcome.value,
        }
        return [{**head, **finding.to_record(language)} for finding in (*self.findings, *self.warnings)]


def _who(person: Officeholder) -> Record:
    body = person.office.body
    return {"person": person.name, "role": person.office.role.value, "body": body.name, "body_kind": body.kind.value}


OUTCOMES: Final = tuple(Outcome)
_CODES: Final = bytes(range(len(OUTCOMES)))
_FIRST: Final = 10


ON_MANY: Final = Sentence(
    "title.decisions", vi="Kết quả xét {count} người", en="Decisions on {count} {count:person|people}", count=COUNT
)
AND_MORE: Final = Sentence("decisions.more", vi="Và {count} người nữa.", en="And {count} more.", count=COUNT)
FIRST_PEOPLE: Final = Sentence("caption.first", vi="Những người đầu danh sách", en="The first people")
COLUMN_ANSWER: Final = Sentence("table.answer", vi="Kết luận", en="Answer")
COLUMN_PEOPLE: Final = Sentence("table.people", vi="Số người", en="People")
EXPECTED_ANSWERS: Final = Expectation(
    "expected.answers",
    vi="đúng một câu trả lời cho mỗi người trong {people} người",
    en="exactly one answer for each of {people} {people:person|people}",
    people=COUNT,
)


@final
class Decisions(Shown, Sequence[Decision]):
    """The decisions on many people: one byte each until one is looked at, and then a ``Decision``.

    It is made by ``Plan.decide_all``, from the people, the index of each answer in ``OUTCOMES`` and what
    decides on one.

    Raises:
        InvalidValueError: there is not one answer for each of the people, or nothing that decides.

    >>> from phieu_tin_nhiem import CAN_THO_2019
    >>> from phieu_tin_nhiem.testing import examples
    >>> decisions = CAN_THO_2019.decide_all([examples.DIRECTOR, examples.NEW_DEPUTY], on=examples.FAULTY_DAY)
    >>> len(decisions), decisions.number_of(Outcome.VOTED_ON), [outcome.value for outcome in decisions.outcomes()]
    (2, 1, ['voted_on', 'not_voted_on'])
    >>> decisions[1].remedies[0].text()
    'được lấy phiếu từ ngày 28/02/2019'
    """

    __slots__ = ("_codes", "_decide", "_people")

    def __init__(
        self, people: tuple[Officeholder, ...], codes: bytes, decide: Callable[[Officeholder], Decision]
    ) -> None:
        require_instance(people, tuple, "Decisions.people")
        require_instance(codes, bytes, "Decisions.codes")
        if len(codes) != len(people) or codes.translate(None, _CODES):
            raise InvalidValueError(EXPECTED_ANSWERS, codes, "Decisions.codes", {"people": len(people)})
        if not callable(decide):
            raise InvalidValueError(EXPECTED_KIND, decide, "Decisions.decide", {"kind": "Callable"})
        self._people = people
        self._codes = codes
        self._decide = decide

    def __len__(self) -> int:
        return len(self._codes)

    @overload
    def __getitem__(self, index: int) -> Decision: ...

    @overload
    def __getitem__(self, index: slice) -> Decisions: ...

    def __getitem__(self, index: int | slice) -> Decision | Decisions:
        if isinstance(index, slice):
            return Decisions(self._people[index], self._codes[index], self._decide)
        return self._decide(self._people[index])

    def __repr__(self) -> str:
        return f"<Decisions on {len(self)} people>"

    def outcomes(self) -> Iterator[Outcome]:
        """Go through the answers alone, without making a decision of each."""
        return map(OUTCOMES.__getitem__, self._codes)

    def number_of(self, outcome: Outcome) -> int:
        """Return how many people have this answer."""
        return self._codes.count(OUTCOMES.index(require_instance(outcome, Outcome, "outcome")))

    def document(self, language: Language) -> Document:
        """Return how many have each answer, and the first people with theirs."""
        counts = Table(
            (COLUMN_ANSWER.text(language, {}), COLUMN_PEOPLE.text(language, {})),
            tuple((outcome.label.get(language), str(self.number_of(outcome))) for outcome in Outcome),
        )
        header = tuple(column.text(language, {}) for column in (COLUMN_NAME, COLUMN_POST, COLUMN_ANSWER))
        people = tuple(
            (person.name, person.office.format(language), outcome.label.get(language))
            for person, outcome in zip(self._people[:_FIRST], self.outcomes(), strict=False)
        )
        blocks: list[Block] = [counts]
        if people:
            blocks.append(Table(header, people, FIRST_PEOPLE.text(language, {})))
        if len(self) > _FIRST:
            blocks.append(Paragraph(AND_MORE.text(language, {"count": len(self) - _FIRST})))
        return Document(ON_MANY.text(language, {"count": len(self)}), tuple(blocks))

    def to_records(self) -> list[Record]:
        """Return one flat row for each person, ready for a table: who it is, and the answer."""
        return [
            {**_who(person), "outcome": outcome.value}
            for person, outcome in zip(self._people, self.outcomes(), strict=True)
        ]
