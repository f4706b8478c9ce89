"""Terms: what each rule lays down, as statements that can be compared whatever instrument they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple, Self, final

from attrs import frozen

from phieu_tin_nhiem.answers.decisions import Decision
from phieu_tin_nhiem.answers.sources import Instrument, Provision, ProvisionKind, Topic
from phieu_tin_nhiem.base.document import Block, Document, Heading, Paragraph, Shown, Table
from phieu_tin_nhiem.base.records import Record, joined
from phieu_tin_nhiem.base.sentences import Statement, require_language
from phieu_tin_nhiem.base.text import Language, Term
from phieu_tin_nhiem.base.values import all_of, put, require_fields, require_instance
from phieu_tin_nhiem.facts.ballots import Defect
from phieu_tin_nhiem.facts.offices import title_of
from phieu_tin_nhiem.facts.people import Officeholder
from phieu_tin_nhiem.messages import render, said
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.plans.regulation import Regulation
from phieu_tin_nhiem.plans.rulebook import Rule, Rulebook
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import FilingDeadline, ReportDeadline
from phieu_tin_nhiem.rules.meeting import AttendanceDuty, Leadership, Quorum
from phieu_tin_nhiem.rules.preparation import BallotPreparation, BoardProposal, ListPreparation, NoticeDeadline
from phieu_tin_nhiem.rules.subjects import Exclusion, Post, Subjects, Unlisted
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Exemptions, Tenure
from phieu_tin_nhiem.rules.venues import SeveralPostsRule, VenueLimit

_SAID_BY_THEMSELVES: Final = frozenset({ProvisionKind.DEFINITION, ProvisionKind.DECLARATION})


class TermOf(NamedTuple):
    """One thing that an instrument lays down: under which head, what, where it stands, and of which post if of one.

    >>> from phieu_tin_nhiem.plans import CAN_THO_2019
    >>> [term.statement.text() for term in terms_of(CAN_THO_2019) if term.topic is Topic.TENURE]
    ['giữ chức liên tục đủ 9 tháng, tính đến ngày họp lấy phiếu']
    """

    topic: Topic
    statement: Statement
    provision: Provision
    post: Post | None = None


def terms_of(rulebook: Rulebook) -> tuple[TermOf, ...]:
    """Return everything that an instrument lays down: the terms of its rules, then what stands in provisions alone.

    >>> from phieu_tin_nhiem.plans import PARTY_2023
    >>> [term.statement.text() for term in terms_of(PARTY_2023) if term.topic is Topic.QUORUM]
    ['có mặt từ 2/3 số người được triệu tập']
    """
    from_rules = [term for rule in rulebook.rules.values() for term in _of_rule(rule)]
    said_of = {(term.provision, term.topic) for term in from_rules}
    alone = [
        TermOf(provision.topic, said("terms.content", content=provision.content), provision)
        for provision in rulebook.provisions
        if (provision, provision.topic) not in said_of
        and (provision.kind in _SAID_BY_THEMSELVES or _has_no_rule(provision, rulebook))
    ]
    return (*from_rules, *alone)


def _has_no_rule(provision: Provision, rulebook: Rulebook) -> bool:
    return provision.kind is not ProvisionKind.GAP and not rulebook.serving_rules(provision)


def gaps_of(rulebook: Rulebook) -> tuple[Provision, ...]:
    """Return what is known not to be known of an instrument.

    >>> from phieu_tin_nhiem.plans import PARTY_2014
    >>> [gap.id for gap in gaps_of(PARTY_2014)][:2]
    ['qd262.gap.effect', 'qd262.gap.subjects']
    """
    return tuple(provision for provision in rulebook.provisions if provision.kind is ProvisionKind.GAP)


def _of_rule(rule: Rule) -> Iterator[TermOf]:
    match rule:
        case Subjects():
            yield from _of_subjects(rule)
        case Counting():
            yield from _of_counting(rule)
        case Consequences():
            yield from _of_consequences(rule)
        case Exemptions():
            grounds = said("terms.exemptions", grounds=rule.grounds) if rule.grounds else said("terms.no_exemptions")
            yield TermOf(Topic.EXEMPTIONS, grounds, rule.provision)
        case VenueLimit():
            facts = {"most": rule.most, "places": rule.places, "party": rule.party_venue}
            yield TermOf(Topic.VENUES, said("terms.venues", **facts), rule.provision)
        case _:
            yield from _of_conditions(rule)
            yield from _of_preparation(rule)


def _of_conditions(rule: Rule) -> Iterator[TermOf]:
    match rule:
        case Tenure(provision=provision, months=months, counted_to=counted_to):
            yield TermOf(Topic.TENURE, said("terms.tenure", months=months, counted_to=counted_to), provision)
        case AppointedInYear(provision=provision, renewal=renewal):
            yield TermOf(Topic.TENURE, said("terms.in_year", renewal=renewal), provision)
        case SeveralPostsRule(provision=provision, how=how):
            yield TermOf(Topic.SEVERAL_POSTS, said("terms.several_posts", how=how), provision)
        case Scale(provision=provision, levels=levels):
            yield TermOf(Topic.SCALE, said("terms.scale", levels=levels), provision)
        case Quorum(provision=provision, ratio=ratio):
            yield TermOf(Topic.QUORUM, said("terms.quorum", ratio=ratio.label), provision)


def _of_preparation(rule: Rule) -> Iterator[TermOf]:
    match rule:
        case FilingDeadline(provision=provision, statement=statement, bodies=bodies):
            key = "terms.filing" if bodies else "terms.filing_everywhere"
            facts = dict(statement.facts) | ({"bodies": bodies} if bodies else {})
            yield TermOf(Topic.FILINGS, said(key, **facts), provision)
        case NoticeDeadline(provision=provision, days=days, counting=counting):
            yield TermOf(Topic.NOTICE, said("terms.notice", days=days, counting=counting), provision)
        case ListPreparation(provision=provision):
            yield TermOf(Topic.PREPARATION, said("duty.list"), provision)
        case BallotPreparation(provision=provision):
            yield TermOf(Topic.PREPARATION, said("duty.ballots"), provision)
        case BoardProposal(provision=provision):
            yield TermOf(Topic.PREPARATION, said("duty.board"), provision)
        case AttendanceDuty(provision=provision, expected=expected):
            yield TermOf(Topic.ATTENDANCE, said("duty.attendance", expected=expected), provision)
        case Leadership(provision=provision):
            yield TermOf(Topic.LEAD, said("duty.lead"), provision)
        case ReportDeadline(provision=provision, owed_to=owed_to, before=before):
            yield TermOf(Topic.REPORT, said("duty.report", owed_to=owed_to, before=before), provision)


def _of_subjects(rule: Subjects) -> Iterator[TermOf]:
    for group in rule.groups:
        for post in group.posts:
            facts = {"title": title_of(post.role, post.kind), "kind": post.kind}
            if group.last_day is not None:
                statement = said("terms.post_until", **facts, last=group.last_day)
            elif group.first_day is not None:
                statement = said("terms.post_from", **facts, first=group.first_day)
            elif post.condition is not None:
                statement = said("terms.post_if", **facts, condition=post.condition)
            elif post.under is not None:
                statement = said("terms.post_under", **facts, under=post.under)
            else:
                statement = said("terms.post", **facts)
            yield TermOf(Topic.SUBJECTS, statement, group.provision, post)


def _of_counting(rule: Counting) -> Iterator[TermOf]:
    yield TermOf(Topic.BASE, said("terms.base", base=rule.base), rule.provision)
    for defect in Defect:
        scope = rule.invalidity.scope(defect)
        statement = said("terms.defect", defect=defect, scope=scope)
        yield TermOf(Topic.INVALIDITY, statement, rule.invalidity_provision)


def _of_consequences(rule: Consequences) -> Iterator[TermOf]:
    if not rule.thresholds:
        yield TermOf(Topic.CONSEQUENCES, said("consequences.none"), rule.provision)
    for threshold in rule.thresholds:
        key = "terms.threshold" if threshold.years == 1 else "terms.threshold_twice"
        statement = said(key, ratio=threshold.label, effect=threshold.effect)
        yield TermOf(Topic.CONSEQUENCES, statement, threshold.provision)


# Under these heads each line stands for itself: a post, something handed in. Elsewhere what one instrument says answers
# what the other says.
_LISTS: Final = frozenset({Topic.SUBJECTS, Topic.FILINGS})


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
@frozen
class Point:
    """One point of a comparison: what each instrument says under a head, and where. Empty is: nothing.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
    >>> point = next(point for point in compare(ASSEMBLY_2014, ASSEMBLY_2023).points if point.topic is Topic.EXEMPTIONS)
    >>> point.verdict.label.vi, [statement.text() for statement in point.left]
    ('khác nhau', ['không nêu trường hợp không lấy phiếu nào khác'])
    """

    topic: Topic
    verdict: Verdict
    left: tuple[Statement, ...]
    right: tuple[Statement, ...]
    cited_left: tuple[Provision, ...]
    cited_right: tuple[Provision, ...]

    def __attrs_post_init__(self) -> None:
        require_fields(self, topic=Topic, verdict=Verdict)
        put(self, "left", all_of(Statement, self.left, "Point.left"))
        put(self, "right", all_of(Statement, self.right, "Point.right"))
        put(self, "cited_left", all_of(Provision, self.cited_left, "Point.cited_left"))
        put(self, "cited_right", all_of(Provision, self.cited_right, "Point.cited_right"))

    def cells(self, language: Language) -> tuple[str, str, str, str]:
        """Return the point as one row of a table."""
        return (
            self.topic.label.get(language),
            self.verdict.label.get(language),
            _side(self.left, self.cited_left, language),
            _side(self.right, self.cited_right, language),
        )

    def to_dict(self) -> dict[str, object]:
        """Return plain data."""
        return {
            "topic": self.topic.value,
            "verdict": self.verdict.value,
            "left": [statement.to_dict() for statement in self.left],
            "right": [statement.to_dict() for statement in self.right],
            "cited_left": [str(provision.citation) for provision in self.cited_left],
            "cited_right": [str(provision.citation) for provision in self.cited_right],
        }


def _side(statements: Iterable[Statement], cited: Iterable[Provision], language: Language) -> str:
    text = "; ".join(statement.text(language) for statement in statements) or "–"
    places = ", ".join(f"{item.citation.locator} [{item.citation.grade.value}]" for item in cited)
    return f"{text} ({places})" if places else text


@final
@frozen
class Comparison(Shown):
    """Two instruments, point by point: what is the same, different, only in one, or unknown.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
    >>> compared = compare(ASSEMBLY_2014, ASSEMBLY_2023)
    >>> Topic.SCALE in {point.topic for point in compared.with_verdict(Verdict.SAME)}
    True
    """

    left: Instrument
    right: Instrument
    points: tuple[Point, ...]

    def __attrs_post_init__(self) -> None:
        require_fields(self, left=Instrument, right=Instrument)
        put(self, "points", all_of(Point, self.points, "Comparison.points"))

    def with_verdict(self, verdict: Verdict) -> tuple[Point, ...]:
        """Return the points that stand so.

        Raises:
            UnknownTermError: ``verdict`` is none.
        """
        wanted = require_instance(verdict, Verdict, "verdict")
        return tuple(point for point in self.points if point.verdict is wanted)

    def document(self, language: Language) -> Document:
        """Return the comparison as a table."""
        header = (
            render("table.topic", language, {}),
            render("table.verdict", language, {}),
            self.left.name.get(language),
            self.right.name.get(language),
        )
        facts = {"left": self.left.name, "right": self.right.name}
        return Document(
            render("title.comparison", language, facts),
            (Table(header, tuple(point.cells(language) for point in self.points)),),
        )

    def to_dict(self) -> dict[str, object]:
        """Return plain data: both instruments and every point."""
        return {
            "left": self.left.id,
            "right": self.right.id,
            "points": [point.to_dict() for point in self.points],
        }

    def to_records(self, language: Language = "vi") -> list[Record]:
        """Return one flat row for each point, ready for a table; sentences in ``language``.

        Raises:
            UnknownTermError: another language is asked for.
        """
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


def compare(left: Rulebook, right: Rulebook) -> Comparison:
    """Compare two instruments under every head that one of them knows.

    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
    >>> found = compare(ASSEMBLY_2014, ASSEMBLY_2023)
    >>> [point.verdict.value for point in found.points if point.topic is Topic.TENURE]
    ['different']

    Raises:
        InvalidValueError: one of the two is no instrument's value.
    """
    require_instance(left, Rulebook, "left")
    require_instance(right, Rulebook, "right")
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
    def of(cls, book: Rulebook) -> Self:
        gaps = gaps_of(book)
        unseen = tuple(gap for gap in gaps if gap.topic is Topic.WHOLE)
        return cls(terms_of(book), gaps, unseen, book.subjects.exclusions)

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


def _point(topic: Topic, verdict: Verdict, left: Iterable[TermOf], right: Iterable[TermOf]) -> Point:
    sides = [tuple(side) for side in (left, right)]
    said_by = [tuple(dict.fromkeys(term.statement for term in side)) for side in sides]
    cited = [tuple(dict.fromkeys(term.provision for term in side)) for side in sides]
    return Point(topic, verdict, said_by[0], said_by[1], cited[0], cited[1])


@final
@frozen
class DecidedTwice(Shown):
    """One person decided under two instruments, and what makes the difference where there is one.

    >>> from phieu_tin_nhiem import Body, BodyKind, Office, Role, Service
    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, PARTY_2023
    >>> office = Office(Role.STANDING_MEMBER, Body("Tỉnh ủy Mẫu", BodyKind.PARTY_COMMITTEE))
    >>> person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2018, 1, 5))], circumstances=[])
    >>> both = decide_under_both(ASSEMBLY_2014, PARTY_2023, person, on=date(2023, 6, 1), opened_on=date(2023, 6, 1))
    >>> both.agree, both.left.outcome.label.vi, both.right.outcome.label.vi
    (False, 'không lấy phiếu tín nhiệm', 'chưa xác định được')
    """

    left: Decision
    right: Decision

    def __attrs_post_init__(self) -> None:
        require_fields(self, left=Decision, right=Decision)

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
        blocks: list[Block] = [Paragraph(render("decided.agree" if self.agree else "decided.differ", language, facts))]
        for decision in (self.left, self.right):
            name, outcome = decision.instrument.name.get(language), decision.outcome.label.get(language)
            blocks.append(Heading(f"{name}: {outcome}"))
            blocks += [
                finding.entry(language, decision.instrument) for finding in (*decision.warnings, *decision.findings)
            ]
        return Document(render("title.decided", language, facts), tuple(blocks))

    def to_dict(self) -> dict[str, object]:
        """Return plain data: both decisions."""
        return {"agree": self.agree, "left": self.left.to_dict(), "right": self.right.to_dict()}


def decide_under_both(
    left: Plan | Regulation, right: Plan | Regulation, person: Officeholder, *, on: date, opened_on: date | None = None
) -> DecidedTwice:
    """Decide the same person under two instruments.

    Args:
        left: the first instrument.
        right: the second.
        person: who it is.
        on: the day of the vote.
        opened_on: the day on which the session opened, for an instrument that counts tenure to it.

    >>> from phieu_tin_nhiem import Body, BodyKind, Office, Role, Service
    >>> from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
    >>> office = Office(Role.CHAIR, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL))
    >>> person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2018, 1, 5))], circumstances=[])
    >>> day = date(2018, 12, 6)
    >>> both = decide_under_both(ASSEMBLY_2014, ASSEMBLY_2023, person, on=day, opened_on=date(2018, 12, 5))
    >>> both.left.outcome.value, both.right.outcome.value
    ('voted_on', 'not_voted_on')

    Raises:
        InvalidDayError: a day is no day, or the session opened after the vote.
        InvalidValueError: ``person`` is no officeholder, or one of the two decides on nobody.
    """
    return DecidedTwice(
        _decide(left, person, on=on, opened_on=opened_on), _decide(right, person, on=on, opened_on=opened_on)
    )


def _decide(book: Plan | Regulation, person: Officeholder, *, on: date, opened_on: date | None) -> Decision:
    if isinstance(book, Plan):
        return book.decide(person, on=on)
    return require_instance(book, Regulation, "book").decide(person, on=on, opened_on=opened_on)
