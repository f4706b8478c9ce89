"""Every error of the core says what was wrong, and names the value itself, its place and the facts of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, cast

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Defect,
    InvalidBallotError,
    InvalidCountError,
    InvalidDayError,
    Invalidity,
    InvalidRuleError,
    InvalidTextError,
    InvalidValueError,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
    RowCount,
    Scope,
    Service,
    Tally,
    Turnout,
    UndefinedShareError,
    UnknownTermError,
    Venue,
    count,
    count_marks,
    format_percent,
    percent,
    share,
)
from phieu_tin_nhiem.checks import MOST
from phieu_tin_nhiem.counting import Count
from phieu_tin_nhiem.decisions import Decision
from phieu_tin_nhiem.findings import Statement
from phieu_tin_nhiem.meetings import Attendance, CountingBoard, Minutes, Notice, Observer
from phieu_tin_nhiem.offices import Under
from phieu_tin_nhiem.people import ActingTime, Circumstance
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.rules.appointment import Renewal
from phieu_tin_nhiem.rules.concurrency import Concurrency
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Bound,
    Ratio,
    Standing,
    Threshold,
)
from phieu_tin_nhiem.rules.exemptions import Unstated
from phieu_tin_nhiem.rules.filing import Anchor, Unseen
from phieu_tin_nhiem.rules.preparation import DayCount
from phieu_tin_nhiem.rules.subjects import Condition, Post, Subjects, Unlisted
from phieu_tin_nhiem.rules.tenure import Anniversary, CountedTo, TestedOn
from phieu_tin_nhiem.rules.venues import CouncilVote, PartyVenue, SeveralPosts
from phieu_tin_nhiem.sources import Provision
from phieu_tin_nhiem.text import Term, Text

SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
PERSON = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO_MAU))
FORM = BallotForm(["An", "Bình"])
RESULT = Result(Tally(10, 5, 5), Turnout(collected=20))
DAY = date(2019, 1, 20)
MOMENT = datetime(2019, 1, 20)  # noqa: DTZ001
STRANGER: Any = "a stranger"
CT19, NQ96, QD262, QD96 = CAN_THO_2019, ASSEMBLY_2023, PARTY_2014, PARTY_2023
THRESHOLD = ASSEMBLY_2014.consequences.thresholds[0]
GROUP, EXCLUSION = CT19.subjects.groups[0], CT19.subjects.exclusions[0]
POST = GROUP.posts[0]
FILING = NQ96.filings[0]
ROW = RowCount("An", Tally(1, 0, 0), 0, ())
COUNTED = Count(Turnout(collected=1), 1, 0, (), (ROW,))


def changed(value: object, **changes: object) -> Any:  # noqa: ANN401 - whatever was given
    """Return a value with other fields, of whatever kind these are."""
    return evolve(cast("Any", value), **changes)


def told(error: InvalidValueError) -> tuple[type[InvalidValueError], str, object, str, dict[str, object]]:
    """Return all that an error holds."""
    return type(error), error.key, error.value, error.where, error.facts


class TestFieldsHoldWhatTheyMust:
    """A field that holds something of another kind is named: the class, the field, the kind that it must be."""

    # Each field of each value, with the kind of thing that it holds; or None is what it may also be.
    KINDS: tuple[tuple[Any, dict[str, type[object]]], ...] = (
        (CT19.tenure, {"provision": Provision, "anniversary": Anniversary, "acting": ActingTime}),
        (CT19.tenure, {"tested_on": TestedOn, "counted_to": CountedTo}),
        (NQ96.tenure, {"provision": Provision, "renewal": Renewal}),
        (QD262.tenure, {"provision": Provision}),
        (CT19.attendance, {"provision": Provision, "owed_by": Text}),
        (CT19.lead, {"provision": Provision, "owed_by": Text}),
        (NQ96.several_posts, {"provision": Provision, "how": Concurrency, "other": Concurrency}),
        (CT19.scale, {"provision": Provision}),
        (CT19.counting, {"provision": Provision, "invalidity_provision": Provision}),
        (CT19.counting, {"base": Base, "invalidity": Invalidity}),
        (CT19.exemptions, {"provision": Provision, "unstated": Unstated}),
        (QD262.exemptions, {"provision": Provision}),
        (FILING, {"provision": Provision, "before": Anchor, "what": Text, "owed_by": Text, "unseen": Unseen}),
        (CT19.listing, {"provision": Provision, "owed_by": Text}),
        (CT19.ballots, {"provision": Provision, "owed_by": Text}),
        (CT19.board, {"provision": Provision, "owed_by": Text}),
        (CT19.notice, {"provision": Provision, "owed_by": Text, "counting": DayCount}),
        (QD96.quorum, {"provision": Provision, "ratio": Ratio}),
        (CT19.report, {"provision": Provision, "owed_by": Text, "owed_to": Text}),
        (POST, {"role": Role, "kind": BodyKind, "under": Under, "condition": Condition}),
        (GROUP, {"provision": Provision, "remark": Statement}),
        (EXCLUSION, {"post": Post, "provision": Provision, "remark": Statement}),
        (EXCLUSION, {"unlisted": Unlisted, "parent": Provision}),
        (CT19.subjects, {"gap": Provision}),
        (ASSEMBLY_2014.validity, {"provision": Provision, "end": Provision}),
        (CT19.venues, {"provision": Provision, "party_venue": PartyVenue, "council": CouncilVote}),
        (CT19.venues, {"several_posts": SeveralPosts, "parent": Provision}),
        (MORE_THAN_HALF, {"bound": Bound}),
        (THRESHOLD, {"provision": Provision, "ratio": Ratio, "effect": Text, "unless": Ratio}),
        (CT19.consequences, {"provision": Provision, "base": Base}),
        (ROW, {"tally": Tally}),
        (COUNTED, {"turnout": Turnout}),
        (RESULT, {"tally": Tally, "turnout": Turnout}),
    )
    FIELDS = tuple((value, name, kind) for value, kinds in KINDS for name, kind in kinds.items())

    @pytest.mark.parametrize(
        ("value", "name", "kind"), FIELDS, ids=[f"{type(value).__name__}.{name}" for value, name, _ in FIELDS]
    )
    def test_something_of_another_kind(self, value: object, name: str, kind: type[object]) -> None:
        with pytest.raises(InvalidValueError) as caught:
            changed(value, **{name: STRANGER})
        where = f"{type(value).__name__}.{name}"
        if issubclass(kind, Term):
            allowed = tuple(f"{kind.__name__}.{member.name}" for member in kind)
            assert told(caught.value) == (UnknownTermError, "expected.term", STRANGER, where, {"allowed": allowed})
        else:
            facts = {"kind": kind.__name__}
            assert told(caught.value) == (InvalidValueError, "expected.kind", STRANGER, where, facts)

    def test_the_id_of_a_reading_is_text(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            changed(EXCLUSION, interpretation=14)
        expected = (InvalidValueError, "expected.kind", 14, "Exclusion.interpretation", {"kind": "str"})
        assert told(caught.value) == expected

    # Fields of several things, with what one of them is.
    SEVERAL: tuple[tuple[Any, str, type[object]], ...] = (
        (CT19.attendance, "expected", Observer),
        (CT19.scale, "levels", Rating),
        (CT19.exemptions, "grounds", Circumstance),
        (FILING, "bodies", BodyKind),
        (GROUP, "posts", Post),
        (CT19.subjects, "groups", type(GROUP)),
        (CT19.subjects, "exclusions", type(EXCLUSION)),
        (CT19.venues, "places", Venue),
        (CT19.consequences, "thresholds", Threshold),
        (COUNTED, "rows", RowCount),
    )

    @pytest.mark.parametrize(
        ("value", "name", "kind"), SEVERAL, ids=[f"{type(value).__name__}.{name}" for value, name, _ in SEVERAL]
    )
    def test_one_of_several_is_of_another_kind(self, value: object, name: str, kind: type[object]) -> None:
        good = getattr(value, name)
        with pytest.raises(InvalidValueError) as caught:
            changed(value, **{name: [*good, STRANGER]})
        where = f"{type(value).__name__}.{name}[{len(good)}]"
        assert (caught.value.value, caught.value.where) == (STRANGER, where)
        is_term = issubclass(kind, Term)
        assert caught.value.key == ("expected.term" if is_term else "expected.kind")
        with pytest.raises(InvalidValueError) as caught:
            changed(value, **{name: STRANGER})
        place = f"{type(value).__name__}.{name}"
        assert told(caught.value) == (InvalidValueError, "expected.several", STRANGER, place, {})

    @pytest.mark.parametrize("value", [CT19.counting, CT19.exemptions, CT19.venues, CT19.consequences], ids=repr)
    def test_the_readings_are_names(self, value: object) -> None:
        with pytest.raises(InvalidTextError) as caught:
            changed(value, interpretations=["A1", ""])
        where = f"{type(value).__name__}.interpretations[1]"
        assert told(caught.value) == (InvalidTextError, "expected.text", "", where, {})

    @pytest.mark.parametrize(
        ("value", "name"),
        [
            (CT19.tenure, "months"),
            (CT19.counting, "places"),
            (CT19.notice, "days"),
            (FILING, "days"),
            (CT19.venues, "most"),
            (MORE_THAN_HALF, "numerator"),
            (MORE_THAN_HALF, "denominator"),
            (THRESHOLD, "years"),
            (Standing(3, 10), "low"),
            (Standing(3, 10), "of"),
            (Standing(3, 10), "smallest"),
            (Standing(3, 10), "largest"),
            (ROW, "invalid"),
            (COUNTED, "valid_ballots"),
            (COUNTED, "invalid_ballots"),
            (RESULT.tally, "high"),
            (RESULT.tally, "confidence"),
            (RESULT.tally, "low"),
            *((Turnout(), name) for name in ("members", "summoned", "present", "issued", "collected", "suspended")),
        ],
        ids=lambda part: part if isinstance(part, str) else type(part).__name__,
    )
    @pytest.mark.parametrize("bad", [-1, True, 1.0, MOST + 1], ids=["negative", "bool", "float", "endless"])
    def test_a_figure_is_a_count(self, value: object, name: str, bad: object) -> None:
        with pytest.raises(InvalidCountError) as caught:
            changed(value, **{name: bad})
        key = "expected.fewer" if type(bad) is int and bad > MOST else "expected.count"
        assert told(caught.value) == (InvalidCountError, key, bad, f"{type(value).__name__}.{name}", {})
        assert caught.value.value is bad

    @pytest.mark.parametrize(
        ("value", "name"),
        [
            (CT19.report, "before"),
            (GROUP, "first_day"),
            (GROUP, "last_day"),
            (EXCLUSION, "first_day"),
            (EXCLUSION, "last_day"),
            (ASSEMBLY_2014.validity, "first_day"),
            (ASSEMBLY_2014.validity, "last_day"),
        ],
        ids=lambda part: part if isinstance(part, str) else type(part).__name__,
    )
    def test_a_moment_is_no_day(self, value: object, name: str) -> None:
        with pytest.raises(InvalidDayError) as caught:
            changed(value, **{name: MOMENT})
        where = f"{type(value).__name__}.{name}"
        assert told(caught.value) == (InvalidDayError, "expected.day", MOMENT, where, {})


class TestParametersWithinBounds:
    """What a rule cannot be: the parameter is named, with the bound that it passes; the bound itself is good."""

    @pytest.mark.parametrize(
        ("value", "name", "most", "key"),
        [
            (CT19.tenure, "months", 1200, "expected.bounded"),
            (CT19.notice, "days", 3660, "expected.bounded"),
            (FILING, "days", 3660, "expected.bounded"),
            (CT19.counting, "places", 20, "expected.places"),
        ],
        ids=["Tenure", "NoticeDeadline", "FilingDeadline", "Counting"],
    )
    def test_a_number_has_a_largest(self, value: object, name: str, most: int, key: str) -> None:
        assert getattr(changed(value, **{name: most}), name) == most
        assert getattr(changed(value, **{name: 0}), name) == 0
        with pytest.raises(InvalidRuleError) as caught:
            changed(value, **{name: most + 1})
        where = f"{type(value).__name__}.{name}"
        assert told(caught.value) == (InvalidRuleError, key, most + 1, where, {"most": most})

    @pytest.mark.parametrize("numerator", [0, 3, 4])
    def test_a_fraction_lies_between_0_and_1(self, numerator: int) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            Ratio(Bound.AT_LEAST, numerator, 3)
        assert told(caught.value) == (InvalidRuleError, "expected.proper", numerator, "Ratio.numerator", {})
        assert (Ratio(Bound.AT_LEAST, 1, 3).numerator, Ratio(Bound.AT_LEAST, 2, 3).numerator) == (1, 2)

    @pytest.mark.parametrize("years", [0, 3])
    def test_a_threshold_asks_for_one_year_or_two(self, years: int) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            changed(THRESHOLD, years=years)
        assert told(caught.value) == (InvalidRuleError, "expected.years", years, "Threshold.years", {})
        assert [changed(THRESHOLD, years=years).years for years in (1, 2)] == [1, 2]

    def test_a_threshold_gives_way_to_a_higher_one_only(self) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            changed(THRESHOLD, ratio=AT_LEAST_TWO_THIRDS, unless=MORE_THAN_HALF)
        facts = {"ratio": Text("từ 2/3", "at least 2/3")}
        assert told(caught.value) == (InvalidRuleError, "expected.higher", "trên 1/2", "Threshold.unless", facts)

    def test_something_else_has_to_follow_where_a_threshold_gives_way(self) -> None:
        lonely = changed(THRESHOLD, ratio=MORE_THAN_HALF, unless=MORE_THAN_TWO_THIRDS)
        first = changed(THRESHOLD, ratio=MORE_THAN_HALF, unless=None)
        with pytest.raises(InvalidRuleError) as caught:
            changed(CT19.consequences, thresholds=[first, lonely])
        where = "Consequences.thresholds[1].unless"
        assert told(caught.value) == (InvalidRuleError, "expected.ratio_of_another", "trên 2/3", where, {})

    def test_a_list_has_a_group(self) -> None:
        with pytest.raises(InvalidRuleError) as caught:
            Subjects([])
        assert told(caught.value) == (InvalidRuleError, "expected.groups", (), "Subjects.groups", {})

    @pytest.mark.parametrize("value", [GROUP, EXCLUSION, ASSEMBLY_2014.validity], ids=lambda it: type(it).__name__)
    def test_a_period_does_not_end_before_it_begins(self, value: object) -> None:
        first, last = date(2020, 1, 2), date(2020, 1, 1)
        assert changed(value, first_day=first, last_day=first).last_day == first
        with pytest.raises(InvalidRuleError) as caught:
            changed(value, first_day=first, last_day=last)
        where = f"{type(value).__name__}.last_day"
        assert told(caught.value) == (InvalidRuleError, "expected.end", last, where, {"start": first})

    def test_what_ends_an_instrument_and_its_last_day_go_together(self) -> None:
        validity = ASSEMBLY_2014.validity
        with pytest.raises(InvalidRuleError) as caught:
            changed(validity, last_day=None)
        assert told(caught.value) == (InvalidRuleError, "expected.both", validity.end, "Validity.end", {})
        with pytest.raises(InvalidRuleError) as caught:
            changed(validity, end=None)
        assert told(caught.value) == (InvalidRuleError, "expected.both", None, "Validity.end", {})


class TestFiguresThatContradict:
    """Figures that cannot go together: the one that is too large is named, and what it is measured by."""

    CASES: tuple[tuple[Callable[[], object], type[InvalidValueError], str, object, str, dict[str, object]], ...] = (
        (lambda: Standing(6, 5), InvalidCountError, "expected.part", 6, "Standing.low", {"of": 5}),
        (
            lambda: Standing(3, None, smallest=7, largest=6),
            InvalidCountError,
            "expected.no_less",
            6,
            "Standing.largest",
            {"least": 7},
        ),
        (
            lambda: Turnout(members=50, suspended=51),
            InvalidCountError,
            "expected.at_most",
            51,
            "Turnout.suspended",
            {"name": "members", "most": 50},
        ),
        (
            lambda: Turnout(members=50, suspended=3, summoned=48),
            InvalidCountError,
            "expected.at_most",
            48,
            "Turnout.summoned",
            {"name": "members", "most": 47},
        ),
        (
            lambda: Turnout(summoned=50, issued=51),
            InvalidCountError,
            "expected.at_most",
            51,
            "Turnout.issued",
            {"name": "summoned", "most": 50},
        ),
        (
            lambda: Result(Tally(40, 5, 3), Turnout(members=50, issued=47)),
            InvalidCountError,
            "expected.marks",
            48,
            "Result.tally",
            {"most": 47},
        ),
        (
            lambda: RESULT.base(Base.MEMBERS),
            UndefinedShareError,
            "expected.known_base",
            None,
            "Result.turnout",
            {"base": Base.MEMBERS},
        ),
        (lambda: share(4, 3), InvalidCountError, "expected.part", 4, "part", {"of": 3}),
        (lambda: share(-4, 3), InvalidCountError, "expected.count", -4, "part", {}),
        (lambda: share(4, -3), InvalidCountError, "expected.count", -3, "of", {}),
        (lambda: share(0, 0), UndefinedShareError, "expected.base", 0, "of", {}),
        (lambda: percent(4, 3), InvalidCountError, "expected.part", 4, "part", {"of": 3}),
        (lambda: percent(1, 3, 21), InvalidCountError, "expected.places", 21, "places", {"most": 20}),
        (lambda: percent(1, 3, -1), InvalidCountError, "expected.count", -1, "places", {}),
        (lambda: format_percent(STRANGER), InvalidValueError, "expected.kind", STRANGER, "value", {"kind": "Decimal"}),
        (
            lambda: format_percent(Decimal("Infinity")),
            InvalidValueError,
            "expected.finite",
            Decimal("Infinity"),
            "value",
            {},
        ),
        (
            lambda: changed(COUNTED, valid_ballots=2),
            InvalidCountError,
            "expected.sum",
            2,
            "Count.valid_ballots",
            {"collected": 1},
        ),
        (
            lambda: changed(COUNTED, rows=[ROW, changed(ROW, name="Bình", invalid=2)]),
            InvalidCountError,
            "expected.sum",
            3,
            "Count.rows[1]",
            {"collected": 1},
        ),
        (lambda: changed(COUNTED, rows=[ROW, ROW]), InvalidBallotError, "expected.once", "An", "Count.rows", {}),
        (lambda: changed(ROW, name=""), InvalidTextError, "expected.text", "", "RowCount.name", {}),
        (
            lambda: changed(ROW, reasons=[(Defect.NO_BOX, -1)]),
            InvalidCountError,
            "expected.count",
            -1,
            "RowCount.reasons",
            {},
        ),
        (
            lambda: changed(ROW, reasons=[(Defect.NO_BOX,)]),
            InvalidValueError,
            "expected.pair",
            (Defect.NO_BOX,),
            "RowCount.reasons[0]",
            {},
        ),
        (
            lambda: changed(COUNTED, reasons=[(STRANGER, 1)]),
            UnknownTermError,
            "expected.term",
            STRANGER,
            "Count.reasons",
            {"allowed": tuple(f"Defect.{defect.name}" for defect in Defect)},
        ),
        (lambda: COUNTED["Bình"], InvalidBallotError, "expected.printed", "Bình", "Count", {"names": ("An",)}),
        (lambda: COUNTED.result("Bình"), InvalidBallotError, "expected.printed", "Bình", "Count", {"names": ("An",)}),
        (
            lambda: QD96.quorum.check(50, 51) if QD96.quorum else None,
            InvalidCountError,
            "expected.part",
            51,
            "present",
            {"of": 50},
        ),
        (
            lambda: count_marks(FORM, b"11", invalid_ballots=-1),
            InvalidCountError,
            "expected.count",
            -1,
            "invalid_ballots",
            {},
        ),
        (
            lambda: count_marks(FORM, b"100123", invalid_ballots=2),
            InvalidCountError,
            "expected.at_most",
            2,
            "invalid_ballots",
            {"name": "An", "most": 1},
        ),
        (
            lambda: count_marks(FORM, b"1212", issued=1),
            InvalidCountError,
            "expected.at_most",
            2,
            "Turnout.collected",
            {"name": "issued", "most": 1},
        ),
    )

    @pytest.mark.parametrize(("act", "expected"), [(act, expected) for act, *expected in CASES])
    def test_the_error_tells_it(self, act: Callable[[], object], expected: list[object]) -> None:
        with pytest.raises(InvalidValueError) as caught:
            act()
        assert told(caught.value) == tuple(expected)


class TestBallotsThatDoNotFit:
    """A ballot that does not belong to its form is named by its place in the box."""

    GOOD = Ballot([Rating.HIGH, Rating.LOW])

    @pytest.mark.parametrize(
        ("bad", "key", "value", "where", "facts"),
        [
            (Ballot([Rating.HIGH]), "expected.rows", 1, "ballots[1].marks", {"rows": 2}),
            (
                changed(GOOD, struck=["Xuân"]),
                "expected.printed",
                "Xuân",
                "ballots[1].struck",
                {"names": ("An", "Bình")},
            ),
            (
                changed(GOOD, added=["Bình"]),
                "expected.not_printed",
                "Bình",
                "ballots[1].added",
                {"names": ("An", "Bình")},
            ),
        ],
    )
    def test_the_error_tells_it(
        self, bad: Ballot, key: str, value: object, where: str, facts: dict[str, object]
    ) -> None:
        with pytest.raises(InvalidBallotError) as caught:
            count(FORM, [self.GOOD, bad])
        assert told(caught.value) == (InvalidBallotError, key, value, where, facts)

    def test_of_several_struck_names_the_first_in_order(self) -> None:
        with pytest.raises(InvalidBallotError) as caught:
            count(FORM, [changed(self.GOOD, struck=["Yến", "Xuân", "An"])])
        assert caught.value.value == "Xuân"

    def test_a_defect_of_unknown_reach(self) -> None:
        rule = Invalidity(no_box=Scope.UNKNOWN)
        with pytest.raises(InvalidBallotError) as caught:
            count(FORM, [self.GOOD, self.GOOD, Ballot([None, Rating.LOW])], invalidity=rule)
        facts = {"defect": Defect.NO_BOX}
        expected = (InvalidBallotError, "expected.scope_known", Defect.NO_BOX, "ballots[2]", facts)
        assert told(caught.value) == expected

    def test_what_is_no_ballot(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            count(FORM, [self.GOOD, STRANGER])
        expected = (InvalidValueError, "expected.kind", STRANGER, "ballots[1]", {"kind": "Ballot"})
        assert told(caught.value) == expected
        with pytest.raises(InvalidValueError) as caught:
            count(FORM, STRANGER)
        assert told(caught.value) == (InvalidValueError, "expected.several", STRANGER, "ballots", {})


class TestArguments:
    """What is asked with something of another kind: the argument is named as the caller names it."""

    OFFICE = PERSON.office
    # The question, the name of the argument, and the kind of thing that it asks for.
    KINDS: tuple[tuple[Callable[[], object], str, type[object]], ...] = (
        (lambda: CT19.tenure.judge(STRANGER, DAY), "person", Officeholder),
        (lambda: CT19.venues.admits(STRANGER, Venue.WORKPLACE), "person", Officeholder),
        (lambda: CT19.venues.admits(PERSON, STRANGER), "venue", Venue),
        (lambda: CT19.venues.check([STRANGER]), "venues", Venue),
        (lambda: CT19.venues.remaining([STRANGER]), "venues", Venue),
        (lambda: CT19.venues.check_posts([PERSON, STRANGER]), "held[1]", Officeholder),
        (lambda: CT19.exemptions.judge(STRANGER), "person", Officeholder),
        (lambda: CT19.subjects.judge(STRANGER, DAY), "office", Office),
        (lambda: CT19.subjects.posts_in(STRANGER, DAY), "body", Body),
        (lambda: CT19.subjects.reading("A14", STRANGER), "unlisted", Unlisted),
        (lambda: POST.meets(STRANGER), "other", Post),
        (lambda: CT19.attendance.check(STRANGER), "attendance", Attendance),
        (lambda: CT19.ballots.check(STRANGER, []), "form", BallotForm),
        (lambda: CT19.ballots.check(FORM, [STRANGER]), "listed[0]", Officeholder),
        (lambda: CT19.board.check(STRANGER), "board", CountingBoard),
        (lambda: CT19.board.check(None, [STRANGER]), "listed[0]", Officeholder),
        (lambda: CT19.notice.check(STRANGER, DAY), "notice", Notice),
        (lambda: CT19.counting.percent(STRANGER, Rating.HIGH), "result", Result),
        (lambda: CT19.counting.check(None, [STRANGER]), "listed[0]", Decision),
        (lambda: CT19.counting.check(STRANGER), "minutes", Minutes),
        (lambda: CT19.listing.check([STRANGER], None, (), all_lists_known=True), "listed[0]", Decision),
        (lambda: CT19.listing.check([], [STRANGER], (), all_lists_known=True), "present[0]", Decision),
        (lambda: CT19.consequences.judge(STRANGER), "result", Result),
        (lambda: CT19.consequences.judge_standing(STRANGER), "standing", Standing),
        (lambda: Standing.of_result(STRANGER, Base.COLLECTED), "result", Result),
        (lambda: FILING.applies_to(STRANGER), "body", BodyKind),
        (lambda: count(STRANGER, []), "form", BallotForm),
        (lambda: count(FORM, [], invalidity=STRANGER), "invalidity", Invalidity),
        (lambda: count_marks(STRANGER, b""), "form", BallotForm),
        (lambda: Tally.of([Rating.LOW, STRANGER]), "ratings[1]", Rating),
        (lambda: Tally()[STRANGER], "rating", Rating),
        (lambda: RESULT.known_base(STRANGER), "base", Base),
        (lambda: RESULT.turnout.at_least(STRANGER), "base", Base),
        (lambda: RESULT.turnout.at_most(STRANGER), "base", Base),
    )

    @pytest.mark.parametrize(("act", "where", "kind"), KINDS)
    def test_something_of_another_kind(self, act: Callable[[], object], where: str, kind: type[object]) -> None:
        with pytest.raises(InvalidValueError) as caught:
            act()
        if issubclass(kind, Term):
            allowed = tuple(f"{kind.__name__}.{member.name}" for member in kind)
            assert told(caught.value) == (UnknownTermError, "expected.term", STRANGER, where, {"allowed": allowed})
        else:
            facts = {"kind": kind.__name__}
            assert told(caught.value) == (InvalidValueError, "expected.kind", STRANGER, where, facts)

    SEVERAL: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: Tally.of(STRANGER), "ratings"),
        (lambda: CT19.venues.check(STRANGER), "venues"),
        (lambda: CT19.venues.remaining(STRANGER), "venues"),
        (lambda: CT19.venues.check_posts(STRANGER), "held"),
        (lambda: CT19.ballots.check(FORM, STRANGER), "listed"),
        (lambda: CT19.board.check(None, STRANGER), "listed"),
        (lambda: CT19.listing.check(STRANGER, None, (), all_lists_known=True), "listed"),
        (lambda: CT19.listing.check([], STRANGER, (), all_lists_known=True), "present"),
        (lambda: CT19.counting.check(None, STRANGER), "listed"),
        (lambda: CT19.tenure.test_day(DAY, STRANGER), "all_days"),
    )

    @pytest.mark.parametrize(("act", "where"), SEVERAL)
    def test_one_thing_is_not_several(self, act: Callable[[], object], where: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            act()
        assert told(caught.value) == (InvalidValueError, "expected.several", STRANGER, where, {})

    DAYS: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: CT19.tenure.eligible_from(MOMENT), "start"),
        (lambda: CT19.tenure.latest_start(MOMENT), "meeting_day"),
        (lambda: CT19.tenure.remarks_on(MOMENT), "meeting_day"),
        (lambda: CT19.tenure.test_day(MOMENT, [DAY]), "meeting_day"),
        (lambda: CT19.tenure.test_day(DAY, [MOMENT]), "all_days"),
        (lambda: CT19.tenure.judge(PERSON, MOMENT), "meeting_day"),
        (lambda: NQ96.tenure.eligible_from(MOMENT), "start"),  # type: ignore[union-attr]
        (lambda: NQ96.tenure.latest_start(MOMENT), "vote_day"),  # type: ignore[union-attr]
        (lambda: NQ96.tenure.judge(PERSON, MOMENT), "vote_day"),
        (lambda: CT19.subjects.judge(PERSON.office, MOMENT), "on"),
        (lambda: CT19.subjects.posts_in(SO_MAU, MOMENT), "on"),
        (lambda: CT19.notice.latest(MOMENT), "meeting_day"),
        (lambda: CT19.notice.earliest_meeting(MOMENT), "notice_day"),
        (lambda: CT19.notice.check(None, MOMENT), "meeting_day"),
        (lambda: CT19.report.check(None, MOMENT), "last_meeting"),
        (lambda: CT19.report.check(MOMENT, DAY), "reported_on"),
        (lambda: FILING.latest(MOMENT), "anchor_day"),
        (lambda: FILING.earliest(MOMENT), "filed_on"),
        (lambda: FILING.check(MOMENT, DAY), "filed_on"),
        (lambda: FILING.check(DAY, MOMENT), "anchor_day"),
        (lambda: ASSEMBLY_2014.validity.judge(MOMENT), "on"),
    )

    @pytest.mark.parametrize(("act", "where"), DAYS)
    def test_a_moment_is_no_day(self, act: Callable[[], object], where: str) -> None:
        with pytest.raises(InvalidDayError) as caught:
            act()
        assert told(caught.value) == (InvalidDayError, "expected.day", MOMENT, where, {})

    COUNTS: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: CT19.venues.all_within(-1), "posts"),
        (lambda: MORE_THAN_HALF.is_met(-1, 3), "count"),
        (lambda: MORE_THAN_HALF.is_met(1, -1), "of"),
        (lambda: MORE_THAN_HALF.least(-1), "of"),
        (lambda: MORE_THAN_HALF.largest_base(-1), "count"),
        (lambda: QD96.quorum.least_present(-1) if QD96.quorum else None, "summoned"),
        (lambda: QD96.quorum.check(-1, 0) if QD96.quorum else None, "summoned"),
        (lambda: QD96.quorum.check(1, -1) if QD96.quorum else None, "present"),
    )

    @pytest.mark.parametrize(("act", "where"), COUNTS)
    def test_a_figure_is_a_count(self, act: Callable[[], object], where: str) -> None:
        with pytest.raises(InvalidCountError) as caught:
            act()
        assert told(caught.value) == (InvalidCountError, "expected.count", -1, where, {})

    def test_yes_and_no_are_all_that_is_known_of_a_report(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            CT19.listing.check_report([], reported=STRANGER)
        assert told(caught.value) == (InvalidValueError, "expected.flag", STRANGER, "reported", {})

    def test_somebody_holds_the_posts(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            CT19.venues.check_posts([])
        assert told(caught.value) == (InvalidValueError, "expected.holders", (), "held", {})

    def test_a_reading_that_is_not_open(self) -> None:
        with pytest.raises(UnknownTermError) as caught:
            CT19.subjects.reading("A99", Unlisted.UNDETERMINED)
        facts = {"allowed": tuple(item.interpretation for item in CT19.subjects.exclusions if item.unlisted)}
        assert told(caught.value) == (UnknownTermError, "expected.term", "A99", "Subjects.reading", facts)

    def test_a_level_that_has_another_name(self) -> None:
        with pytest.raises(UnknownTermError) as caught:
            Rating.parse("trung bình")
        facts = {"allowed": ("'tín nhiệm cao'", "'tín nhiệm'", "'tín nhiệm thấp'")}
        assert told(caught.value) == (UnknownTermError, "expected.term", "trung bình", "Rating", facts)

    def test_figures_are_read_as_they_are_written(self) -> None:
        with pytest.raises(InvalidCountError) as caught:
            CT19.counting.count(FORM, [Ballot([Rating.LOW, Rating.LOW])], issued=0)
        facts = {"name": "issued", "most": 0}
        assert told(caught.value) == (InvalidCountError, "expected.at_most", 1, "Turnout.collected", facts)
        assert CT19.counting.check(Minutes(), None) != []

    def test_a_service_is_no_surprise(self) -> None:
        held = changed(PERSON, service=[Service(date(2018, 1, 1))])
        assert CT19.tenure.judge(held, DAY).missing == ()
