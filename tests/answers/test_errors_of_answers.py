"""Every error of findings, decisions, timelines, books and comparisons names the value, its place, and the facts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from inspect import signature
from typing import Any

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    BodyKind,
    Citation,
    Decision,
    Decisions,
    Duty,
    Fact,
    Finding,
    Instrument,
    InvalidDayError,
    InvalidRuleError,
    InvalidTextError,
    InvalidValueError,
    MeetingReference,
    NotLawfulError,
    Officeholder,
    Provision,
    Report,
    Severity,
    Statement,
    Status,
    Text,
    Timeline,
    UnknownProvisionError,
    UnknownTermError,
    Venue,
)
from phieu_tin_nhiem.answers.decisions import Outcome
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.answers.timelines import Dating
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.messages import said
from phieu_tin_nhiem.plans import ASSEMBLY_2014, CAN_THO_2019
from phieu_tin_nhiem.plans.comparison import Comparison, DecidedTwice, Point, Verdict, compare, decide_under_both
from phieu_tin_nhiem.plans.plan import Window
from phieu_tin_nhiem.rules.consequences import Consequences
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import FilingDeadline, ReportDeadline, Validity
from phieu_tin_nhiem.rules.meeting import AttendanceDuty, Leadership, Quorum
from phieu_tin_nhiem.rules.preparation import BallotPreparation, BoardProposal, ListPreparation, NoticeDeadline
from phieu_tin_nhiem.rules.subjects import Subjects
from phieu_tin_nhiem.rules.tenure import CountedTo, Exemptions, Tenure
from phieu_tin_nhiem.rules.venues import SeveralPostsRule, VenueLimit
from refusals import MOMENT, STRANGER, changed, told
from small import ADD, HERE, LEVELS, MAU, NOTICE, PARENT, PLAIN, PLAN, TENURE, Book, Other, Serving

DAY = date(2019, 1, 20)
WINDOW = Window(date(2019, 1, 12), date(2019, 1, 30))
DUTY = Duty(NOTICE, ADD, Text("Văn phòng", "the office"), DAY, Dating.STATED)
TIMELINE = Timeline(PLAN, DAY, DAY, (DUTY,))
POINT = Point(Topic.NOTICE, Verdict.SAME, (ADD,), (ADD,), (NOTICE,), (LEVELS,))
DECISION = Decision(PLAN, MAU, DAY, (PLAIN,))
CT19, NQ85 = CAN_THO_2019, ASSEMBLY_2014

KINDS: tuple[tuple[Any, dict[str, type[object]]], ...] = (
    (Statement("list.add"), {"key": str}),
    (PLAIN, {"rule": Provision, "status": Status, "statement": Statement, "severity": Severity}),
    (PLAIN, {"remedy": Statement, "person": Text, "meeting": MeetingReference}),
    (HERE, {"venue": Venue}),
    (DECISION, {"instrument": Instrument, "person": Officeholder}),
    (Report(PLAN, ()), {"instrument": Instrument}),
    (DUTY, {"rule": Provision, "what": Statement, "owed_by": Text, "dating": Dating}),
    (TIMELINE, {"instrument": Instrument, "tenure": Provision}),
    (POINT, {"topic": Topic, "verdict": Verdict}),
    (Comparison(PLAN, PARENT, ()), {"left": Instrument, "right": Instrument}),
    (DecidedTwice(DECISION, DECISION), {"left": Decision, "right": Decision}),
    (CT19, {"instrument": Instrument, "subjects": Subjects, "tenure": Tenure, "exemptions": Exemptions}),
    (CT19, {"venues": VenueLimit, "scale": Scale, "listing": ListPreparation, "ballots": BallotPreparation}),
    (CT19, {"board": BoardProposal, "notice": NoticeDeadline, "attendance": AttendanceDuty, "lead": Leadership}),
    (CT19, {"counting": Counting, "consequences": Consequences, "report": ReportDeadline}),
    (NQ85, {"instrument": Instrument, "validity": Validity, "subjects": Subjects, "scale": Scale}),
    (NQ85, {"counting": Counting, "consequences": Consequences, "several_posts": SeveralPostsRule}),
    (NQ85, {"venues": VenueLimit, "quorum": Quorum}),
)
FIELDS = tuple((value, name, kind) for value, kinds in KINDS for name, kind in kinds.items())
SEVERAL: tuple[tuple[Any, str, type[object]], ...] = (
    (PLAIN, "remarks", Statement),
    (PLAIN, "missing", Fact),
    (PLAIN, "interpretations", str),
    (PLAIN, "supplements", Citation),
    (DECISION, "findings", Finding),
    (DECISION, "warnings", Finding),
    (Report(PLAN, (PLAIN,)), "findings", Finding),
    (TIMELINE, "remarks", Statement),
    (TIMELINE, "duties", Duty),
    (TIMELINE, "findings", Finding),
    (POINT, "left", Statement),
    (POINT, "right", Statement),
    (POINT, "cited_left", Provision),
    (POINT, "cited_right", Provision),
    (Comparison(PLAN, PARENT, (POINT,)), "points", Point),
    (CT19, "provisions", Provision),
    (CT19, "supplements", Provision),
    (NQ85, "provisions", Provision),
    (NQ85, "supplements", Provision),
    (NQ85, "filings", FilingDeadline),
)
DAYS = (
    (HERE, "on"),
    (DECISION, "on"),
    (DUTY, "last_day"),
    (TIMELINE, "meeting_day"),
    (TIMELINE, "latest_start"),
    (WINDOW, "first"),
    (WINDOW, "last"),
)


def named(part: object) -> str:
    """Name a value by its class in a test's id."""
    return part if isinstance(part, str) else part.__name__ if isinstance(part, type) else type(part).__name__


class TestFieldsHoldWhatTheyMust:
    """A field that holds something of another kind is named: the class, the field, the kind that it must be."""

    @pytest.mark.parametrize(("value", "name", "kind"), FIELDS, ids=named)
    def test_something_of_another_kind(self, value: object, name: str, kind: type[object]) -> None:
        where = f"{type(value).__name__}.{name}"
        may_be_none = name == "venue" or signature(type(value)).parameters[name].default is None
        for stranger in (7,) if may_be_none else (7, None):
            with pytest.raises(InvalidValueError) as caught:
                changed(value, **{name: stranger})
            if issubclass(kind, Term):
                allowed = tuple(f"{kind.__name__}.{member.name}" for member in kind)
                assert told(caught.value) == (UnknownTermError, "expected.term", stranger, where, {"allowed": allowed})
            else:
                facts = {"kind": kind.__name__}
                assert told(caught.value) == (InvalidValueError, "expected.kind", stranger, where, facts)

    @pytest.mark.parametrize(("value", "name", "kind"), SEVERAL, ids=named)
    def test_one_of_several_is_of_another_kind(self, value: object, name: str, kind: type[object]) -> None:
        good, place = getattr(value, name), f"{type(value).__name__}.{name}"
        with pytest.raises(InvalidValueError) as caught:
            changed(value, **{name: [*good, 7]})
        key = "expected.term" if issubclass(kind, Term) else "expected.kind"
        assert (caught.value.key, caught.value.value, caught.value.where) == (key, 7, f"{place}[{len(good)}]")
        assert issubclass(kind, Term) or caught.value.facts == {"kind": kind.__name__}
        with pytest.raises(InvalidValueError) as caught:
            changed(value, **{name: STRANGER})
        assert told(caught.value) == (InvalidValueError, "expected.several", STRANGER, place, {})

    @pytest.mark.parametrize(("value", "name"), DAYS, ids=named)
    def test_a_moment_is_no_day(self, value: object, name: str) -> None:
        with pytest.raises(InvalidDayError) as caught:
            changed(value, **{name: MOMENT})
        assert told(caught.value) == (InvalidDayError, "expected.day", MOMENT, f"{type(value).__name__}.{name}", {})

    @pytest.mark.parametrize(
        ("name", "kinds"),
        [("tenure", "Tenure | AppointedInYear | TenureGap"), ("exemptions", "Exemptions | ExemptionsGap")],
    )
    def test_of_a_field_with_several_kinds_all_are_named(self, name: str, kinds: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            changed(NQ85, **{name: STRANGER})
        where = f"Regulation.{name}"
        assert told(caught.value) == (InvalidValueError, "expected.kind", STRANGER, where, {"kind": kinds})

    def test_a_body_has_a_name(self) -> None:
        with pytest.raises(InvalidTextError) as caught:
            changed(HERE, body=" ")
        assert told(caught.value) == (InvalidTextError, "expected.text", " ", "MeetingReference.body", {})


def decide(_: Officeholder) -> Decision:
    """Return the same decision on everybody."""
    return DECISION


TWICE = Book(provisions=(NOTICE, TENURE, NOTICE))
CALLS: tuple[tuple[Callable[[], object], type[InvalidValueError], str, object, str, dict[str, object]], ...] = (
    (lambda: Statement("nothing"), UnknownTermError, "expected.message", "nothing", "Statement.key", {}),
    (lambda: said("notice.by"), UnknownTermError, "expected.message", "notice.by", "Statement.key", {}),
    (
        lambda: said("list.add", names=["An", {"Bình": 1}]),
        InvalidValueError,
        "expected.fact",
        {"Bình": 1},
        "Statement.facts[names]",
        {},
    ),
    (
        lambda: Statement("list.add", [("a", 1), (7, 2)]),  # type: ignore[arg-type]
        InvalidValueError,
        "expected.kind",
        7,
        "Statement.facts[1]",
        {"kind": "str"},
    ),
    (
        lambda: evolve(PLAIN, severity=Severity.VIOLATION),
        InvalidValueError,
        "expected.severity",
        Severity.VIOLATION,
        "Finding.severity",
        {"status": Status.SATISFIED},
    ),
    (
        lambda: Finding(rule=NOTICE, status=Status.UNDETERMINED, statement=ADD),
        InvalidValueError,
        "expected.missing",
        (),
        "Finding.missing",
        {},
    ),
    (lambda: NotLawfulError(STRANGER), InvalidValueError, "expected.kind", STRANGER, "report", {"kind": "Report"}),
    (
        lambda: Decision(PLAN, MAU, DAY, ()),
        InvalidValueError,
        "expected.reason",
        (),
        "Decision.findings",
        {},
    ),
    (
        lambda: Decisions(STRANGER, b"", decide),
        InvalidValueError,
        "expected.kind",
        STRANGER,
        "Decisions.people",
        {"kind": "tuple"},
    ),
    (
        lambda: Decisions((), STRANGER, decide),
        InvalidValueError,
        "expected.kind",
        STRANGER,
        "Decisions.codes",
        {"kind": "bytes"},
    ),
    (
        lambda: Decisions((MAU,), b"\x00\x01", decide),
        InvalidValueError,
        "expected.answers",
        b"\x00\x01",
        "Decisions.codes",
        {"people": 1},
    ),
    (
        lambda: Decisions((MAU,), b"\x03", decide),
        InvalidValueError,
        "expected.answers",
        b"\x03",
        "Decisions.codes",
        {"people": 1},
    ),
    (
        lambda: Decisions((), b"", STRANGER),
        InvalidValueError,
        "expected.kind",
        STRANGER,
        "Decisions.decide",
        {"kind": "Callable"},
    ),
    (
        lambda: Decisions((), b"", decide).number_of(STRANGER),
        UnknownTermError,
        "expected.term",
        STRANGER,
        "outcome",
        {"allowed": tuple(f"Outcome.{outcome.name}" for outcome in Outcome)},
    ),
    (lambda: STRANGER in WINDOW, InvalidDayError, "expected.day", STRANGER, "day", {}),
    (TWICE.require_whole, InvalidRuleError, "expected.once", "kh1.notice", "Book.provisions", {}),
    (
        lambda: Book(first=Serving((TENURE, LEVELS)), supplements=()).require_whole(),
        InvalidRuleError,
        "expected.provision",
        "qd1.levels",
        "Book.first",
        {"known": ("kh1.notice", "kh1.tenure")},
    ),
    (
        lambda: Book(others=(Other((NOTICE,)), Other((LEVELS,))), supplements=()).require_whole(),
        InvalidRuleError,
        "expected.provision",
        "qd1.levels",
        "Book.others[1]",
        {"known": ("kh1.notice", "kh1.tenure")},
    ),
    (
        lambda: Book(instrument=STRANGER).require_whole(),
        InvalidValueError,
        "expected.kind",
        STRANGER,
        "Book.instrument",
        {"kind": "Instrument"},
    ),
    (
        lambda: Book().provision("kh1.nothing"),
        UnknownProvisionError,
        "expected.provision",
        "kh1.nothing",
        "Book.provision",
        {"known": ("kh1.notice", "kh1.tenure")},
    ),
    (
        lambda: evolve(CT19, tenure=evolve(CT19.tenure, counted_to=CountedTo.OPENING)),
        InvalidRuleError,
        "expected.meeting_day",
        CountedTo.OPENING,
        "Plan.tenure",
        {},
    ),
    (
        lambda: CT19.decide(STRANGER, on=DAY),
        InvalidValueError,
        "expected.kind",
        STRANGER,
        "person",
        {"kind": "Officeholder"},
    ),
    (lambda: CT19.decide(MAU, on=MOMENT), InvalidDayError, "expected.day", MOMENT, "on", {}),
    (lambda: CT19.decide_all([MAU], on=MOMENT), InvalidDayError, "expected.day", MOMENT, "on", {}),
    (lambda: CT19.decide_all(STRANGER, on=DAY), InvalidValueError, "expected.several", STRANGER, "people", {}),
    (lambda: CT19.timeline(MOMENT), InvalidDayError, "expected.day", MOMENT, "meeting_day", {}),
    (lambda: CT19.check(STRANGER), InvalidValueError, "expected.kind", STRANGER, "round", {"kind": "Round"}),
    (
        lambda: NQ85.decide(STRANGER, on=DAY),
        InvalidValueError,
        "expected.kind",
        STRANGER,
        "person",
        {"kind": "Officeholder"},
    ),
    (lambda: NQ85.decide(MAU, on=MOMENT), InvalidDayError, "expected.day", MOMENT, "on", {}),
    (
        lambda: NQ85.decide(MAU, on=DAY, opened_on=MOMENT),
        InvalidDayError,
        "expected.day",
        MOMENT,
        "opened_on",
        {},
    ),
    (
        lambda: NQ85.decide(MAU, on=DAY, opened_on=date(2019, 1, 21)),
        InvalidDayError,
        "expected.opening",
        date(2019, 1, 21),
        "opened_on",
        {"vote": DAY},
    ),
    (
        lambda: NQ85.duties(STRANGER, opens_on=DAY, votes_on=DAY),
        UnknownTermError,
        "expected.term",
        STRANGER,
        "body",
        {"allowed": tuple(f"BodyKind.{kind.name}" for kind in BodyKind.standard())},
    ),
    (
        lambda: NQ85.duties(BodyKind.NATIONAL_ASSEMBLY, opens_on=DAY, votes_on=MOMENT),
        InvalidDayError,
        "expected.day",
        MOMENT,
        "votes_on",
        {},
    ),
    (
        lambda: NQ85.duties(BodyKind.NATIONAL_ASSEMBLY, opens_on=date(2019, 1, 21), votes_on=DAY),
        InvalidDayError,
        "expected.opening",
        date(2019, 1, 21),
        "opens_on",
        {"vote": DAY},
    ),
    (lambda: compare(STRANGER, CT19), InvalidValueError, "expected.kind", STRANGER, "left", {"kind": "Rulebook"}),
    (lambda: compare(CT19, STRANGER), InvalidValueError, "expected.kind", STRANGER, "right", {"kind": "Rulebook"}),
    (
        lambda: Comparison(PLAN, PARENT, ()).with_verdict(STRANGER),
        UnknownTermError,
        "expected.term",
        STRANGER,
        "verdict",
        {"allowed": tuple(f"Verdict.{verdict.name}" for verdict in Verdict)},
    ),
    (
        lambda: decide_under_both(CT19, STRANGER, MAU, on=DAY),
        InvalidValueError,
        "expected.kind",
        STRANGER,
        "book",
        {"kind": "Regulation"},
    ),
)


class TestWhatIsAsked:
    """What cannot be built or asked is refused with all that there is to know of it."""

    @pytest.mark.parametrize(("call", "expected"), [(c[0], c[1:]) for c in CALLS], ids=[c[4] for c in CALLS])
    def test_all_is_told(self, call: Callable[[], object], expected: tuple[object, ...]) -> None:
        with pytest.raises(InvalidValueError) as caught:
            call()
        assert told(caught.value) == expected
