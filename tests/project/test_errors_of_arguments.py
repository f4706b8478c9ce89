"""Every error of figures, ballots and arguments names the value itself, its place, and the facts of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from phieu_tin_nhiem import (
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
    InvalidTextError,
    InvalidValueError,
    Office,
    Officeholder,
    Rating,
    Result,
    Role,
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
from phieu_tin_nhiem.answers.decisions import Decision
from phieu_tin_nhiem.base.text import Term
from phieu_tin_nhiem.facts.meetings import Attendance, CountingBoard, Minutes, Notice
from phieu_tin_nhiem.plans import ASSEMBLY_2014
from phieu_tin_nhiem.rules.consequences import MORE_THAN_HALF, Standing
from phieu_tin_nhiem.rules.subjects import Post, Unlisted
from refusals import COUNTED, CT19, FILING, MOMENT, NQ96, POST, QD96, RESULT, ROW, STRANGER, changed, told

SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
PERSON = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO_MAU))
FORM = BallotForm(["An", "Bình"])
DAY = date(2019, 1, 20)


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
