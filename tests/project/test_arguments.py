"""Arguments: what is asked with something of another kind is refused; the argument is named as the caller does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from phieu_tin_nhiem import (
    ASSEMBLY_2014,
    Attendance,
    BallotForm,
    Base,
    Body,
    BodyKind,
    CountingBoard,
    Decision,
    InvalidCountError,
    InvalidDayError,
    Invalidity,
    InvalidValueError,
    Minutes,
    Notice,
    Office,
    Officeholder,
    Plan,
    Rating,
    Result,
    Role,
    Round,
    UnknownProvisionError,
    UnknownTermError,
    Venue,
    count,
    count_marks,
)
from phieu_tin_nhiem.plans.comparison import Verdict, compare, decide_under_both
from phieu_tin_nhiem.rules.consequences import MORE_THAN_HALF, Standing
from phieu_tin_nhiem.rules.subjects import Post, Unlisted
from phieu_tin_nhiem.rules.tenure import Tenure
from refusals import CT19, FILING, MOMENT, NQ96, POST, QD96, STRANGER, expected_of, tell, told

SO_MAU = Body("Sở Mẫu", BodyKind.DEPARTMENT)
PERSON = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO_MAU))
FORM = BallotForm(["An", "Bình"])
DAY, NEXT_DAY = date(2019, 1, 20), date(2019, 1, 21)


class TestArguments:
    """What is asked with something of another kind: the argument is named as the caller names it."""

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
        (lambda: CT19.decide(STRANGER, on=DAY), "person", Officeholder),
        (lambda: CT19.decide_all([PERSON, STRANGER], on=DAY), "people[1]", Officeholder),
        (lambda: CT19.check(STRANGER), "round", Round),
        (lambda: compare(STRANGER, CT19), "left", Plan),
        (lambda: compare(CT19, STRANGER), "right", Plan),
        (lambda: compare(CT19, CT19).with_verdict(STRANGER), "verdict", Verdict),
        (lambda: decide_under_both(CT19, STRANGER, PERSON, on=DAY), "right", Plan),
    )

    @pytest.mark.parametrize(("act", "where", "kind"), KINDS)
    def test_something_of_another_kind(self, act: Callable[[], object], where: str, kind: type[object]) -> None:
        with pytest.raises(InvalidValueError) as caught:
            act()
        assert told(caught.value) == expected_of(kind, STRANGER, where)

    SEVERAL: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: CT19.decide_all(STRANGER, on=DAY), "people"),
        (lambda: CT19.venues.check(STRANGER), "venues"),
        (lambda: CT19.venues.remaining(STRANGER), "venues"),
        (lambda: CT19.venues.check_posts(STRANGER), "held"),
        (lambda: CT19.ballots.check(FORM, STRANGER), "listed"),
        (lambda: CT19.board.check(None, STRANGER), "listed"),
        (lambda: CT19.listing.check(STRANGER, None, (), all_lists_known=True), "listed"),
        (lambda: CT19.listing.check([], STRANGER, (), all_lists_known=True), "present"),
        (lambda: CT19.counting.check(None, STRANGER), "listed"),
        (lambda: CT19.rule(Tenure).test_day(DAY, STRANGER), "all_days"),
    )

    @pytest.mark.parametrize(("act", "where"), SEVERAL)
    def test_one_thing_is_not_several(self, act: Callable[[], object], where: str) -> None:
        with pytest.raises(InvalidValueError) as caught:
            act()
        assert told(caught.value) == (InvalidValueError, "expected.several", STRANGER, where, {})

    DAYS: tuple[tuple[Callable[[], object], str], ...] = (
        (lambda: CT19.tenure.eligible_from(MOMENT), "start"),
        (lambda: CT19.tenure.latest_start(MOMENT), "meeting_day"),
        (lambda: CT19.rule(Tenure).remarks_on(MOMENT), "meeting_day"),
        (lambda: CT19.rule(Tenure).test_day(MOMENT, [DAY]), "meeting_day"),
        (lambda: CT19.rule(Tenure).test_day(DAY, [MOMENT]), "all_days"),
        (lambda: CT19.tenure.judge(PERSON, MOMENT), "meeting_day"),
        (lambda: NQ96.tenure.eligible_from(MOMENT), "start"),
        (lambda: NQ96.tenure.latest_start(MOMENT), "vote_day"),
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
        (lambda: CT19.decide(PERSON, on=MOMENT), "on"),
        (lambda: CT19.decide_all([PERSON], on=MOMENT), "on"),
        (lambda: CT19.timeline(MOMENT), "meeting_day"),
        (lambda: NQ96.decide(PERSON, on=DAY, opened_on=MOMENT), "opened_on"),
        (lambda: NQ96.timeline(DAY, opened_on=MOMENT), "opened_on"),
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
        (lambda: QD96.quorum.least_present(-1), "summoned"),
        (lambda: QD96.quorum.check(-1, 0), "summoned"),
        (lambda: QD96.quorum.check(1, -1), "present"),
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

    @pytest.mark.parametrize(
        "act",
        [
            lambda: NQ96.decide(PERSON, on=DAY, opened_on=NEXT_DAY),
            lambda: NQ96.decide_all([PERSON], on=DAY, opened_on=NEXT_DAY),
            lambda: NQ96.timeline(DAY, opened_on=NEXT_DAY),
        ],
    )
    def test_a_session_opens_before_it_votes(self, act: Callable[[], object]) -> None:
        assert tell(act) == (InvalidDayError, "expected.opening", NEXT_DAY, "opened_on", {"vote": DAY})

    def test_a_provision_that_a_plan_does_not_have(self) -> None:
        known = tuple(provision.id for provision in CT19.provisions)
        refused = (UnknownProvisionError, "expected.provision", "kh1.nothing", "Plan.provision", {"known": known})
        assert tell(lambda: CT19.provision("kh1.nothing")) == refused
