"""Comparison: what two instruments lay down, side by side, head by head; and one person decided under both."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import ClassVar, Final, NamedTuple, Self, final

from phieu_tin_nhiem.answers.decisions import Decision, Outcome
from phieu_tin_nhiem.answers.sources import Instrument, Provision, ProvisionKind, Topic
from phieu_tin_nhiem.base.document import Block, Document, Heading, Paragraph, Shown, Table
from phieu_tin_nhiem.base.records import Record, Shape, Written, joined
from phieu_tin_nhiem.base.sentences import TEXT, Sentence, Statement, one_of, require_language
from phieu_tin_nhiem.base.text import Language, Term
from phieu_tin_nhiem.base.values import checked, frozen, require_instance
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.rule import TermOf
from phieu_tin_nhiem.rules.subjects import Exclusion, Subjects, Unlisted

_SAID_BY_THEMSELVES: Final = frozenset({ProvisionKind.DEFINITION, ProvisionKind.DECLARATION})
# Under these heads each line stands for itself: a post, something that is filed. Elsewhere what one instrument says
# answers what the other says.
_LISTS: Final = frozenset({Topic.SUBJECTS, Topic.FILINGS})

CONTENT: Final = Sentence("terms.content", vi="{content}", en="{content}", content=TEXT)
TOPIC_HEAD: Final = Sentence("table.topic", vi="Nội dung", en="Topic")
VERDICT_HEAD: Final = Sentence("table.verdict", vi="Kết quả so sánh", en="Result")
COMPARED: Final = Sentence(
    "title.comparison", vi="So sánh {left} và {right}", en="{left} and {right} compared", left=TEXT, right=TEXT
)
DECIDED_UNDER_BOTH: Final = Sentence(
    "title.decided",
    vi="{person} theo {left} và {right}",
    en="{person} under {left} and {right}",
    person=TEXT,
    left=TEXT,
    right=TEXT,
)
AGREE: Final = Sentence(
    "decided.agree",
    vi="Hai văn bản cho cùng kết luận: {first}.",
    en="Both instruments give the same answer: {first}.",
    first=one_of(Outcome),
)
DIFFER: Final = Sentence(
    "decided.differ",
    vi="Theo {left}: {first}. Theo {right}: {second}.",
    en="Under {left}: {first}. Under {right}: {second}.",
    left=TEXT,
    right=TEXT,
    first=one_of(Outcome),
    second=one_of(Outcome),
)


def terms_of(plan: Plan) -> tuple[TermOf, ...]:
    """Return everything that an instrument lays down: the terms of its rules, then what stands in provisions alone.

    >>> from phieu_tin_nhiem.plans import PARTY_2023
    >>> [term.provision.id for term in terms_of(PARTY_2023) if term.topic is Topic.QUORUM]
    ['qd96.quorum']
    """
    from_rules = [term for rule in plan.rules for term in rule.terms()]
    said_of = {(term.provision, term.topic) for term in from_rules}
    alone = [
        TermOf(provision.topic, CONTENT(content=provision.content), provision)
        for provision in plan.provisions
        if (provision, provision.topic) not in said_of
        if provision.kind is not ProvisionKind.GAP
        if provision.kind in _SAID_BY_THEMSELVES or not plan.serving_rules(provision)
    ]
    return (*from_rules, *alone)


def gaps_of(plan: Plan) -> tuple[Provision, ...]:
    """Return what is known not to be known of an instrument.

    >>> from phieu_tin_nhiem.plans import PARTY_2014
    >>> [gap.id for gap in gaps_of(PARTY_2014)][:2]
    ['qd262.gap.effect', 'qd262.gap.subjects']
    """
    return tuple(provision for provision in plan.provisions if provision.kind is ProvisionKind.GAP)


@final
class Verdict(Term):
    """How two instruments stand to each other in one point.

    >>> [verdict.label.vi for verdict in Verdict]
    ['giống nhau', 'khác nhau', 'chỉ ở văn bản thứ nhất', 'chỉ ở văn bản thứ hai', 'chưa biết']
    """

    SAME = ("same", "giống nhau", "the same")
    DIFFERENT = ("different", "khác nhau", "different")
    ONLY_LEFT = ("only_left", "chỉ ở văn bản thứ nhất", "only in the first")
    ONLY_RIGHT = ("only_right", "chỉ ở văn bản thứ hai", "only in the second")
    UNKNOWN = ("unknown", "chưa biết", "unknown")


@final
@frozen(field_transformer=checked)
class Point(Written):
    """One point of a comparison: what each instrument says under a head, and where. Empty is: nothing.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
    >>> point = next(point for point in compare(ASSEMBLY_2014, ASSEMBLY_2023).points if point.topic is Topic.EXEMPTIONS)
    >>> point.verdict.label.vi, [statement.text() for statement in point.left]
    ('khác nhau', ['không nêu trường hợp không lấy phiếu nào khác'])
    """

    written_as: ClassVar[Shape] = Shape(
        topic="topic",
        verdict="verdict",
        left="left",
        right="right",
        cited_left="cited_left.citation",
        cited_right="cited_right.citation",
    )

    topic: Topic
    verdict: Verdict
    left: tuple[Statement, ...]
    right: tuple[Statement, ...]
    cited_left: tuple[Provision, ...]
    cited_right: tuple[Provision, ...]

    def cells(self, language: Language) -> tuple[str, str, str, str]:
        """Return the point as one row of a table."""
        return (
            self.topic.label.get(language),
            self.verdict.label.get(language),
            _side(self.left, self.cited_left, language),
            _side(self.right, self.cited_right, language),
        )


def _side(statements: Iterable[Statement], cited: Iterable[Provision], language: Language) -> str:
    text = "; ".join(statement.text(language) for statement in statements) or "–"
    places = ", ".join(f"{item.citation.locator} [{item.citation.grade.value}]" for item in cited)
    return f"{text} ({places})" if places else text


@final
@frozen(field_transformer=checked)
class Comparison(Shown, Written):
    """Two instruments, point by point: what is the same, different, only in one, or unknown.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
    >>> compared = compare(ASSEMBLY_2014, ASSEMBLY_2023)
    >>> Topic.SCALE in {point.topic for point in compared.with_verdict(Verdict.SAME)}
    True
    """

    written_as: ClassVar[Shape] = Shape(left="left.id", right="right.id", points="points")

    left: Instrument
    right: Instrument
    points: tuple[Point, ...]

    def with_verdict(self, verdict: Verdict) -> tuple[Point, ...]:
        """Return the points that stand so."""
        wanted = require_instance(verdict, Verdict, "verdict")
        return tuple(point for point in self.points if point.verdict is wanted)

    def document(self, language: Language) -> Document:
        """Return the comparison as a table."""
        facts = {"left": self.left.name, "right": self.right.name}
        heads = (TOPIC_HEAD.text(language, {}), VERDICT_HEAD.text(language, {}))
        header = (*heads, *(name.get(language) for name in facts.values()))
        table = Table(header, tuple(point.cells(language) for point in self.points))
        return Document(COMPARED.text(language, facts), (table,))

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each point, ready for a table; sentences in ``language``."""
        require_language(language)
        return [
            {
                "topic": point.topic.value,
                "verdict": point.verdict.value,
                "left_instrument": self.left.id,
                "left": joined(statement.text(language) for statement in point.left),
                "left_cited": joined(provision.citation.format(language) for provision in point.cited_left),
                "right_instrument": self.right.id,
                "right": joined(statement.text(language) for statement in point.right),
                "right_cited": joined(provision.citation.format(language) for provision in point.cited_right),
            }
            for point in self.points
        ]


def compare(left: Plan, right: Plan) -> Comparison:
    """Compare two instruments under every head that one of them knows.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
    >>> found = compare(ASSEMBLY_2014, ASSEMBLY_2023)
    >>> [point.verdict.value for point in found.points if point.topic is Topic.TENURE]
    ['different']
    """
    require_instance(left, Plan, "left")
    require_instance(right, Plan, "right")
    sides = _Side.of(left), _Side.of(right)
    points = tuple(point for topic in Topic for point in _compare_topic(topic, *sides))
    return Comparison(left.instrument, right.instrument, points)


class _Side(NamedTuple):
    """What one instrument lays down, what is not known of it, and which posts it is said to leave out.

    ``unseen`` holds the gaps of an instrument that was not seen whole: it may speak where nothing is known of it.
    """

    terms: tuple[TermOf, ...]
    gaps: tuple[Provision, ...]
    unseen: tuple[Provision, ...]
    exclusions: tuple[Exclusion, ...]

    @classmethod
    def of(cls, book: Plan) -> Self:
        gaps = gaps_of(book)
        unseen = tuple(gap for gap in gaps if gap.topic is Topic.WHOLE)
        subjects = book.find(Subjects)
        return cls(terms_of(book), gaps, unseen, () if subjects is None else tuple(subjects.exclusions))

    def under(self, topic: Topic) -> _Side:
        """Return what falls under one head."""
        return _Side(
            tuple(term for term in self.terms if term.topic is topic),
            tuple(gap for gap in self.gaps if gap.topic is topic),
            self.unseen,
            self.exclusions,
        )

    def without(self, other: _Side) -> list[TermOf]:
        """Return what this instrument says and the other does not say in the same words."""
        said_there = {term.statement for term in other.terms}
        return [term for term in self.terms if term.statement not in said_there]

    def silence_on(self, term: TermOf) -> tuple[bool, tuple[Provision, ...]]:
        """Say whether something that is not said here may yet be in the instrument, and what is to be cited for it."""
        if term.post is not None:
            for item in self.exclusions:
                if item.post.meets(term.post):
                    return item.unlisted is Unlisted.UNDETERMINED, (item.provision,)
        gaps = self.gaps or (() if self.terms else self.unseen)
        return bool(gaps), gaps


def _compare_topic(topic: Topic, all_left: _Side, all_right: _Side) -> Iterable[Point]:
    left, right = all_left.under(topic), all_right.under(topic)
    rest_left, rest_right = left.without(right), right.without(left)
    for term in left.terms:
        twins = [other for other in right.terms if other.statement == term.statement]
        if twins:
            yield _point(topic, Verdict.SAME, [term], twins)
    if rest_left and rest_right and topic not in _LISTS:
        yield _point(topic, Verdict.DIFFERENT, rest_left, rest_right)
        return
    for term in rest_left:
        near = _of_the_same_post(term, right.terms)
        if near:
            yield _point(topic, Verdict.DIFFERENT, [term], near)
        else:
            is_open, cited = right.silence_on(term)
            verdict = Verdict.UNKNOWN if is_open else Verdict.ONLY_LEFT
            yield Point(topic, verdict, (term.statement,), (), (term.provision,), cited)
    for term in rest_right:
        if not _of_the_same_post(term, left.terms):
            is_open, cited = left.silence_on(term)
            verdict = Verdict.UNKNOWN if is_open else Verdict.ONLY_RIGHT
            yield Point(topic, verdict, (), (term.statement,), cited, (term.provision,))
    if not left.terms and not right.terms and (left.gaps or right.gaps):
        yield Point(topic, Verdict.UNKNOWN, (), (), left.gaps, right.gaps)


def _of_the_same_post(term: TermOf, others: Iterable[TermOf]) -> list[TermOf]:
    """Return what is said of a post that can be the one of ``term``, on other terms."""
    return [
        other for other in others if term.post is not None and other.post is not None and term.post.meets(other.post)
    ]


def _point(topic: Topic, verdict: Verdict, left: Sequence[TermOf], right: Sequence[TermOf]) -> Point:
    said_left, said_right = (tuple(dict.fromkeys(term.statement for term in side)) for side in (left, right))
    cited_left, cited_right = (tuple(dict.fromkeys(term.provision for term in side)) for side in (left, right))
    return Point(topic, verdict, said_left, said_right, cited_left, cited_right)


@final
@frozen(field_transformer=checked)
class DecidedTwice(Shown, Written):
    """One person decided under two instruments, and what makes the difference where there is one.

    >>> from phieu_tin_nhiem import Body, BodyKind, Office, Role, Service
    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, PARTY_2023
    >>> office = Office(Role.STANDING_MEMBER, Body("Tỉnh ủy Mẫu", BodyKind.PARTY_COMMITTEE))
    >>> person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2018, 1, 5))], circumstances=[])
    >>> both = decide_under_both(ASSEMBLY_2014, PARTY_2023, person, on=date(2023, 6, 1), opened_on=date(2023, 6, 1))
    >>> both.agree, both.left.outcome.label.vi, both.right.outcome.label.vi
    (False, 'không lấy phiếu tín nhiệm', 'chưa xác định được')
    """

    written_as: ClassVar[Shape] = Shape("agree", "left", "right")

    left: Decision
    right: Decision

    @property
    def agree(self) -> bool:
        """Whether both give the same answer."""
        return self.left.outcome is self.right.outcome

    def document(self, language: Language) -> Document:
        """Return both decisions, one below the other, with what they come to on top."""
        facts = {
            "person": self.left.person.label,
            "left": self.left.instrument.name,
            "right": self.right.instrument.name,
            "first": self.left.outcome,
            "second": self.right.outcome,
        }
        blocks: list[Block] = [Paragraph((AGREE if self.agree else DIFFER).text(language, facts))]
        for decision in (self.left, self.right):
            name, outcome = decision.instrument.name.get(language), decision.outcome.label.get(language)
            blocks.append(Heading(f"{name}: {outcome}"))
            found = (*decision.warnings, *decision.findings)
            blocks += [finding.entry(language, decision.instrument) for finding in found]
        return Document(DECIDED_UNDER_BOTH.text(language, facts), tuple(blocks))


def decide_under_both(
    left: Plan, right: Plan, person: Officeholder, *, on: date, opened_on: date | None = None
) -> DecidedTwice:
    """Decide the same person under two instruments.

    ``opened_on`` is the day on which the session opened, for an instrument that counts tenure to it.

    >>> from phieu_tin_nhiem import Body, BodyKind, Office, Role, Service
    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
    >>> office = Office(Role.CHAIR, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL))
    >>> person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2018, 1, 5))], circumstances=[])
    >>> day = date(2018, 12, 6)
    >>> both = decide_under_both(ASSEMBLY_2014, ASSEMBLY_2023, person, on=day, opened_on=date(2018, 12, 5))
    >>> both.left.outcome.value, both.right.outcome.value
    ('voted_on', 'not_voted_on')

    Raises:
        InvalidDayError: the session opened after the vote.
    """
    require_instance(left, Plan, "left")
    require_instance(right, Plan, "right")
    return DecidedTwice(
        left.decide(person, on=on, opened_on=opened_on), right.decide(person, on=on, opened_on=opened_on)
    )
