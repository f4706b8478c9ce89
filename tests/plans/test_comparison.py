"""Comparison: two instruments head by head, worked out from the domain's own side-by-side table."""

import json
from collections.abc import Iterable
from datetime import date
from itertools import combinations

import attrs
import pytest

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Body,
    BodyKind,
    InvalidDayError,
    InvalidRuleError,
    InvalidValueError,
    Office,
    Officeholder,
    Outcome,
    ProvisionKind,
    Role,
    Service,
    Status,
    UnknownProvisionError,
)
from phieu_tin_nhiem.answers.findings import Fact
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, INSTRUMENTS, PARTY_2014, PARTY_2023
from phieu_tin_nhiem.plans.comparison import DecidedTwice, Point, Verdict, compare, decide_under_both, gaps_of, terms_of
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules.consequences import NOTHING_FOLLOWS
from phieu_tin_nhiem.rules.counting import Scale
from phieu_tin_nhiem.rules.preparation import BALLOTS_DUTY
from phieu_tin_nhiem.rules.subjects import Post, Unlisted
from phieu_tin_nhiem.rules.tenure import CountedTo

BOOKS = [item.plan for item in INSTRUMENTS]
REGULATIONS = [plan for plan in BOOKS if plan is not CAN_THO_2019]
PAIRS = [(left, right) for index, left in enumerate(BOOKS) for right in BOOKS[index + 1 :]]


def names(pair: object) -> str:
    """Name an instrument in a test's id."""
    return pair.instrument.id if isinstance(pair, Plan) else str(pair)


def points(left: Plan, right: Plan, topic: Topic) -> list[Point]:
    """Return the points of a comparison under one head."""
    return [point for point in compare(left, right).points if point.topic is topic]


def about(found: Iterable[Point], role: Role, kind: BodyKind) -> list[Point]:
    """Return the points on the posts of this role in bodies of this kind, whatever they are called in words."""
    said = {
        term.statement
        for book in BOOKS
        for term in terms_of(book)
        if isinstance(term.post, Post) and (term.post.role, term.post.kind) == (role, kind)
    }
    return [point for point in found if said & {*point.left, *point.right}]


def verdicts(left: Plan, right: Plan, topic: Topic) -> set[Verdict]:
    """Return how two instruments stand to each other under one head."""
    return {point.verdict for point in points(left, right, topic)}


UNDER_262 = points(CAN_THO_2019, PARTY_2014, Topic.SUBJECTS)


class TestKnownDifferences:
    """What is known to differ between the instruments comes out as different, and what is the same as the same."""

    def test_tenure_of_85_and_96_are_two_different_tests(self) -> None:
        (point,) = points(ASSEMBLY_2014, ASSEMBLY_2023, Topic.TENURE)
        assert point.verdict is Verdict.DIFFERENT
        assert dict(point.left[0].facts) == {"months": 9, "counted_to": CountedTo.OPENING}
        assert point.right[0].key != point.left[0].key

    def test_nine_months_of_85_and_of_the_plan_are_counted_to_different_days(self) -> None:
        (point,) = points(CAN_THO_2019, ASSEMBLY_2014, Topic.TENURE)
        assert point.verdict is Verdict.DIFFERENT

    def test_96_of_the_assembly_and_96_of_the_party_have_the_same_test_of_tenure(self) -> None:
        assert verdicts(ASSEMBLY_2023, PARTY_2023, Topic.TENURE) == {Verdict.SAME}

    def test_where_one_side_is_a_gap_the_point_is_unknown(self) -> None:
        assert verdicts(ASSEMBLY_2012, ASSEMBLY_2014, Topic.TENURE) == {Verdict.UNKNOWN}
        assert verdicts(PARTY_2014, CAN_THO_2019, Topic.TENURE) == {Verdict.UNKNOWN}

    @pytest.mark.parametrize("right", [ASSEMBLY_2014, ASSEMBLY_2023], ids=names)
    def test_the_base_changed_with_each_resolution(self, right: Plan) -> None:
        assert verdicts(ASSEMBLY_2012, right, Topic.BASE) == {Verdict.DIFFERENT}

    def test_the_base_is_the_same_in_both_regulations_of_the_party_and_in_96(self) -> None:
        assert verdicts(PARTY_2014, PARTY_2023, Topic.BASE) == {Verdict.SAME}
        assert verdicts(ASSEMBLY_2023, PARTY_2023, Topic.BASE) == {Verdict.SAME}

    def test_all_have_the_same_three_levels(self) -> None:
        for left, right in combinations((book for book in BOOKS if book.find(Scale) is not None), 2):
            assert verdicts(left, right, Topic.SCALE) == {Verdict.SAME}

    def test_only_96_of_the_party_has_a_quorum_that_is_known(self) -> None:
        (point,) = points(PARTY_2023, ASSEMBLY_2014, Topic.QUORUM)
        assert (point.verdict, point.right) == (Verdict.ONLY_LEFT, ())
        (point,) = points(PARTY_2014, PARTY_2023, Topic.QUORUM)
        assert point.verdict is Verdict.UNKNOWN

    def test_where_neither_says_anything_a_gap_of_one_is_enough(self) -> None:
        (point,) = points(PARTY_2014, ASSEMBLY_2014, Topic.QUORUM)
        assert (point.verdict, point.left, point.right) == (Verdict.UNKNOWN, (), ())
        assert ([item.id for item in point.cited_left], point.cited_right) == (["qd262.gap.quorum"], ())

    def test_communes_are_subjects_of_85_alone(self) -> None:
        found = points(ASSEMBLY_2014, ASSEMBLY_2023, Topic.SUBJECTS)
        chairs = about(found, Role.CHAIR, BodyKind.COMMUNE_COUNCIL)
        assert {point.verdict for point in chairs} == {Verdict.ONLY_LEFT}
        (secretary,) = about(found, Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)
        assert secretary.verdict is Verdict.ONLY_RIGHT

    def test_a_post_that_a_law_took_from_the_list_is_shown_with_its_day(self) -> None:
        days = {
            (statement.key, dict(statement.facts).get("last", dict(statement.facts).get("first")))
            for point in points(ASSEMBLY_2012, ASSEMBLY_2014, Topic.SUBJECTS)
            for statement in point.right
        }
        assert {("terms.post_until", date(2016, 6, 30)), ("terms.post_from", date(2016, 7, 1))} <= days

    def test_a_post_that_both_name_on_other_terms_is_different_and_told_once(self) -> None:
        for role in (Role.CHAIR, Role.DIRECTOR, Role.CONTROL_BOARD_HEAD, Role.CHIEF_ACCOUNTANT):
            (point,) = about(UNDER_262, role, BodyKind.SINGLE_MEMBER_COMPANY)
            assert point.verdict is Verdict.DIFFERENT
            assert [item.id for item in (*point.cited_left, *point.cited_right)] == [
                "ct19.subjects.f",
                "qd262.subjects.enterprises",
            ]

    def test_a_post_that_a_reading_leaves_out_is_only_in_the_other(self) -> None:
        (point,) = about(UNDER_262, Role.HEAD, BodyKind.DISTRICT_DIVISION)
        assert (point.verdict, [item.id for item in point.cited_right]) == (
            Verdict.ONLY_LEFT,
            ["qd262.subjects.leaders"],
        )
        open_list = PARTY_2014.replace(subjects=PARTY_2014.subjects.reading("D7", Unlisted.UNDETERMINED))
        found = compare(CAN_THO_2019, open_list).with_verdict(Verdict.UNKNOWN)
        (point,) = about(found, Role.HEAD, BodyKind.DISTRICT_DIVISION)
        assert [item.id for item in point.cited_right] == ["qd262.subjects.leaders"]

    def test_a_post_that_the_plan_leaves_out_cites_where_it_could_have_stood(self) -> None:
        (point,) = about(UNDER_262, Role.DEPUTY_DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY)
        assert (point.verdict, [item.id for item in point.cited_left]) == (Verdict.ONLY_RIGHT, ["ct19.subjects.f"])

    def test_a_gap_leaves_open_only_what_it_can_hold(self) -> None:
        for book in (ASSEMBLY_2014, ASSEMBLY_2023):
            assert verdicts(PARTY_2023, book, Topic.QUORUM) == {Verdict.ONLY_LEFT}
        found = points(ASSEMBLY_2014, PARTY_2023, Topic.FILINGS)
        assert {point.verdict for point in found if point.left} == {Verdict.UNKNOWN}

    @pytest.mark.parametrize(
        ("book", "gap"),
        [(ASSEMBLY_2012, "nq35.gap.articles"), (PARTY_2014, "qd262.gap.rest"), (PARTY_2023, "qd96.gap.rest")],
        ids=["nq35", "qd262", "qd96"],
    )
    def test_of_an_instrument_not_seen_whole_silence_is_not_known(self, book: Plan, gap: str) -> None:
        other = CAN_THO_2019 if book is not ASSEMBLY_2012 else PARTY_2023
        spoken = {term.topic for term in terms_of(book)} | {item.topic for item in gaps_of(book)}
        silent = [point for point in compare(other, book).points if point.left and point.topic not in spoken]
        assert silent
        for point in silent:
            assert (point.verdict, [item.id for item in point.cited_right]) == (Verdict.UNKNOWN, [gap])
        # What it does list is its list: a post that is not on it is not made open by that gap.
        assert Verdict.ONLY_LEFT in verdicts(ASSEMBLY_2014, ASSEMBLY_2012, Topic.SUBJECTS)

    def test_duties_of_preparation_stand_beside_what_the_parent_says_of_them(self) -> None:
        (point,) = points(CAN_THO_2019, PARTY_2014, Topic.PREPARATION)
        assert point.verdict is Verdict.DIFFERENT
        assert BALLOTS_DUTY() in point.left
        assert "chuẩn bị phiếu (có danh sách" in point.cells("vi")[3]

    @pytest.mark.parametrize(("left", "right"), PAIRS, ids=names)
    def test_of_each_post_it_says_what_the_lists_say(self, left: Plan, right: Plan) -> None:
        named = [post for group in right.subjects.groups for post in group.posts]
        found = points(left, right, Topic.SUBJECTS)
        for term in terms_of(left):
            if term.post is not None:
                (verdict,) = {point.verdict for point in found if term.statement in point.left}
                is_named = any(term.post.meets(post) for post in named)
                assert (verdict in {Verdict.SAME, Verdict.DIFFERENT}) is is_named

    def test_the_purpose_of_the_plan_is_not_lost_because_a_rule_rests_on_it(self) -> None:
        (point,) = points(CAN_THO_2019, PARTY_2014, Topic.PURPOSE)
        assert (point.verdict, len(point.left), len(point.right)) == (Verdict.DIFFERENT, 1, 1)

    def test_the_plan_sets_no_threshold_and_its_parent_does(self) -> None:
        (point,) = points(CAN_THO_2019, PARTY_2014, Topic.CONSEQUENCES)
        assert point.verdict is Verdict.DIFFERENT
        assert point.left[0] == NOTHING_FOLLOWS()


class TestComparisons:
    """Any two can be compared: everything that either says appears once, with its place, in both languages."""

    @pytest.mark.parametrize(("left", "right"), PAIRS, ids=names)
    def test_nothing_that_either_says_is_lost(self, left: Plan, right: Plan) -> None:
        found = compare(left, right)
        for index, book in enumerate((left, right)):
            shown = {(p.topic, s) for p in found.points for s in (p.left, p.right)[index]}
            assert shown == {(term.topic, term.statement) for term in terms_of(book)}

    @pytest.mark.parametrize(("left", "right"), PAIRS, ids=names)
    def test_the_other_way_round_it_says_the_same(self, left: Plan, right: Plan) -> None:
        swapped = {Verdict.ONLY_LEFT: Verdict.ONLY_RIGHT, Verdict.ONLY_RIGHT: Verdict.ONLY_LEFT}
        there = [(p.topic, p.verdict, p.left, p.right) for p in compare(left, right).points]
        back = [(p.topic, swapped.get(p.verdict, p.verdict), p.right, p.left) for p in compare(right, left).points]
        assert sorted(there, key=repr) == sorted(back, key=repr)

    @pytest.mark.parametrize("book", BOOKS, ids=names)
    def test_with_itself_everything_is_the_same_or_a_gap(self, book: Plan) -> None:
        assert {p.verdict for p in compare(book, book).points} <= {Verdict.SAME, Verdict.UNKNOWN}

    @pytest.mark.parametrize("book", BOOKS, ids=names)
    def test_every_provision_that_is_no_gap_says_something(self, book: Plan) -> None:
        said = {term.provision for term in terms_of(book)}
        silent = {
            provision.id
            for provision in book.provisions
            if provision not in said and provision.kind is not ProvisionKind.GAP
        }
        # What only an exclusion, or the head of a rule with parts of its own, cites is said by that rule.
        assert all(book.serving_rules(book.provision(name)) for name in silent)

    @pytest.mark.parametrize(("left", "right"), PAIRS, ids=names)
    def test_every_point_cites_and_shows_itself(self, left: Plan, right: Plan) -> None:
        found = compare(left, right)
        assert all(point.cited_left or point.cited_right for point in found.points)
        for point in found.points:
            assert {*point.cited_left} <= {*left.provisions, *left.supplements}
            assert {*point.cited_right} <= {*right.provisions, *right.supplements}
        assert found.explain() != found.explain("en")
        assert found.to_html().count("<tr>") == len(found.points) + 1
        data = found.to_dict()
        assert json.loads(json.dumps(data, ensure_ascii=False)) == data

    def test_the_points_of_one_verdict(self) -> None:
        found = compare(ASSEMBLY_2014, ASSEMBLY_2023)
        by_verdict = [found.with_verdict(verdict) for verdict in Verdict]
        assert sum(map(len, by_verdict)) == len(found.points)

    def test_something_else_is_refused(self) -> None:
        with pytest.raises(InvalidValueError):
            compare(CAN_THO_2019, "96")  # type: ignore[arg-type]


CHAIR = Office(Role.CHAIR, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL))


class TestOnePersonTwice:
    """The same person under two instruments: both answers, and what makes the difference."""

    def decided(self, start: date, **more: date) -> tuple[Outcome, Outcome, DecidedTwice]:
        """Decide a council's chair under 85 and under 96, for a vote on 6 December 2018."""
        person = Officeholder("Trần Thị Mẫu", CHAIR, service=[Service(start)], circumstances=[])
        both = decide_under_both(ASSEMBLY_2014, ASSEMBLY_2023, person, on=date(2018, 12, 6), **more)
        return both.left.outcome, both.right.outcome, both

    def test_eleven_months_are_long_enough_for_85_and_not_for_96(self) -> None:
        left, right, both = self.decided(date(2018, 1, 5), opened_on=date(2018, 12, 5))
        assert (left, right) == (Outcome.VOTED_ON, Outcome.NOT_VOTED_ON)
        (tenure,) = (finding for finding in both.right.blocking if finding.rule.id == "nq96.tenure")
        assert dict(tenure.statement.facts)["year"] == 2018

    def test_the_day_of_the_opening_is_for_whichever_counts_to_it(self) -> None:
        person = Officeholder("Trần Thị Mẫu", CHAIR, service=[Service(date(2018, 1, 5))], circumstances=[])
        on, opened_on = date(2018, 12, 6), date(2018, 12, 5)
        both = decide_under_both(ASSEMBLY_2023, ASSEMBLY_2014, person, on=on, opened_on=opened_on)
        assert (both.left.outcome, both.right.outcome) == (Outcome.NOT_VOTED_ON, Outcome.VOTED_ON)

    def test_an_instrument_that_was_not_yet_in_force_does_not_say_yes(self) -> None:
        left, right, both = self.decided(date(2016, 6, 1), opened_on=date(2018, 12, 5))
        assert (left, right) == (Outcome.VOTED_ON, Outcome.UNDETERMINED)
        assert dict(both.right.blocking[0].statement.facts)["first"] == date(2023, 7, 1)
        assert both.right.blocking[0].statement.text() in " ".join(both.explain().split())

    def test_both_agree_on_somebody_whom_neither_names(self) -> None:
        other = Officeholder("Trần Thị Mẫu", Office(Role.OTHER, CHAIR.body), service=[Service(date(2016, 6, 1))])
        both = decide_under_both(ASSEMBLY_2014, ASSEMBLY_2023, other, on=date(2018, 12, 6), opened_on=date(2018, 12, 5))
        assert both.left.outcome is both.right.outcome is Outcome.NOT_VOTED_ON

    def test_without_the_opening_day_85_cannot_tell(self) -> None:
        assert self.decided(date(2016, 6, 1))[0] is Outcome.UNDETERMINED

    def test_a_plan_can_be_one_of_the_two(self) -> None:
        director = Officeholder(
            "Trần Thị Mẫu",
            Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT)),
            service=[Service(date(2018, 3, 1))],
            circumstances=[],
        )
        both = decide_under_both(CAN_THO_2019, PARTY_2023, director, on=date(2023, 12, 7))
        assert (both.left.outcome, both.right.outcome, both.agree) == (Outcome.VOTED_ON, Outcome.VOTED_ON, True)
        # The plan is for a round that was over in January 2019, and that is said.
        assert [warning.statement.key for warning in both.left.warnings] == ["window.late"]
        data = both.to_dict()
        assert json.loads(json.dumps(data)) == data


class TestOtherInstruments:
    """Each instrument is whole, answers by its provisions, and lists what is to be filed."""

    @pytest.mark.parametrize("book", REGULATIONS, ids=names)
    def test_every_provision_has_a_grade_and_where_it_was_seen(self, book: Plan) -> None:
        for provision in book.provisions:
            assert provision.citation.grade.value in "SND"
            assert provision.citation.urls or provision.kind is ProvisionKind.GAP, provision.id
            assert provision.content.vi != provision.content.en

    @pytest.mark.parametrize("book", REGULATIONS, ids=names)
    def test_rules_and_duties_are_served(self, book: Plan) -> None:
        for provision in book.provisions:
            if provision.kind in {ProvisionKind.RULE, ProvisionKind.DUTY}:
                assert book.serving_rules(provision), provision.id

    def test_85_is_the_one_that_is_known_in_full(self) -> None:
        assert gaps_of(ASSEMBLY_2014) == ()
        assert all(map(gaps_of, (ASSEMBLY_2012, ASSEMBLY_2023, PARTY_2014, PARTY_2023)))

    def test_a_rule_that_cites_a_provision_of_nobody_is_refused(self) -> None:
        with pytest.raises(InvalidRuleError):
            ASSEMBLY_2014.replace(tenure=CAN_THO_2019.tenure)
        with pytest.raises(InvalidRuleError):
            attrs.evolve(ASSEMBLY_2014, provisions=[*ASSEMBLY_2014.provisions, ASSEMBLY_2014.provisions[0]])

    def test_an_unknown_provision_is_an_error_and_a_definition_is_served_by_its_instrument(self) -> None:
        with pytest.raises(UnknownProvisionError):
            ASSEMBLY_2014.provision("nq85.nothing")
        definition = next(p for p in ASSEMBLY_2014.provisions if p.kind is ProvisionKind.DEFINITION)
        assert ASSEMBLY_2014.serving(definition.id)

    def test_the_opening_day_is_named_when_it_is_missing(self) -> None:
        person = Officeholder("Trần Thị Mẫu", CHAIR, service=[Service(date(2016, 6, 1))])
        decision = ASSEMBLY_2014.decide(person, on=date(2018, 12, 6))
        (finding,) = [item for item in decision.findings if item.status is Status.UNDETERMINED]
        assert finding.missing == (Fact.OPENING_DAY,)
        with pytest.raises(InvalidDayError):
            ASSEMBLY_2014.decide(person, on=date(2018, 12, 6), opened_on="2018-12-05")  # type: ignore[arg-type]

    def test_a_session_does_not_open_after_the_vote(self) -> None:
        person = Officeholder("Trần Thị Mẫu", CHAIR, service=[Service(date(2016, 6, 1))])
        day, later = date(2018, 12, 6), date(2018, 12, 7)
        assert ASSEMBLY_2014.decide(person, on=day, opened_on=day).outcome is Outcome.VOTED_ON
        for book in (ASSEMBLY_2014, ASSEMBLY_2023):
            with pytest.raises(InvalidDayError, match="06/12/2018"):
                book.decide(person, on=day, opened_on=later)
            with pytest.raises(InvalidDayError, match="06/12/2018"):
                book.timeline(day, opened_on=later, body=Body("Cơ quan Mẫu", BodyKind.PROVINCIAL_COUNCIL))
            assert book.timeline(day, opened_on=day, body=Body("Cơ quan Mẫu", BodyKind.PROVINCIAL_COUNCIL)).duties

    def test_without_its_opening_a_session_dates_nothing_and_that_is_said(self) -> None:
        timeline = ASSEMBLY_2014.timeline(date(2018, 12, 6))
        assert timeline.latest_start is None
        assert [finding.missing for finding in timeline.findings] == [(Fact.OPENING_DAY,)]

    def test_only_what_a_body_owes_is_listed_for_it(self) -> None:
        day = date(2023, 10, 25)
        of_all, of_councils = (
            {duty.rule.id for duty in ASSEMBLY_2023.timeline(day, opened_on=day, body=body).duties}
            for body in (None, Body("HĐND tỉnh Mẫu", BodyKind.PROVINCIAL_COUNCIL))
        )
        assert of_councils < of_all

    def test_duties_come_in_the_order_of_their_last_days(self) -> None:
        opens, votes = date(2023, 10, 23), date(2023, 10, 25)
        duties = ASSEMBLY_2023.timeline(
            votes, opened_on=opens, body=Body("Cơ quan Mẫu", BodyKind.NATIONAL_ASSEMBLY)
        ).duties
        # 45, 30, 25 and 20 days before 23 October 2023.
        assert [duty.last_day for duty in duties] == [
            date(2023, 9, 8),
            date(2023, 9, 23),
            date(2023, 9, 28),
            date(2023, 10, 3),
        ]

    @pytest.mark.parametrize("book", BOOKS, ids=names)
    def test_every_rule_of_every_instrument_lays_something_down(self, book: Plan) -> None:
        silent = {type(rule).__name__ for rule in book.rules if not tuple(rule.terms())}
        assert silent <= {"Validity", "TenureGap", "ExemptionsGap", "ListedPeople"}
