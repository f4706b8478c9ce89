"""Nghị quyết 85/2014/QH13, article by article: the votes of 2018."""

from datetime import date, timedelta

import pytest

from holders import HIGH, LOW, MIDDLE, about, box, holder, last_days, low, met, since, subject
from phieu_tin_nhiem import (
    Ballot,
    Base,
    BodyKind,
    Circumstance,
    Decision,
    Defect,
    Fact,
    Grade,
    Outcome,
    Rating,
    Result,
    Role,
    Scope,
    Service,
    Status,
    Tally,
    Turnout,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2014
from phieu_tin_nhiem.rules.venues import Concurrency

OPENING, VOTE = date(2018, 12, 4), date(2018, 12, 7)
COUNCILS = (BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL, BodyKind.COMMUNE_COUNCIL)
COMMITTEES = (BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE, BodyKind.COMMUNE_COMMITTEE)


def decide(start: date, *, opened_on: date | None = OPENING, on: date = VOTE) -> Decision:
    return ASSEMBLY_2014.decide(since(start), on=on, opened_on=opened_on)


class TestWhoTheAssemblyVotesOn:
    """Điều 1 khoản 2: những người do Quốc hội bầu hoặc phê chuẩn."""

    @pytest.mark.parametrize(
        ("role", "kind"),
        [
            (Role.CHAIR, BodyKind.STATE_PRESIDENCY),
            (Role.DEPUTY_CHAIR, BodyKind.STATE_PRESIDENCY),
            (Role.CHAIR, BodyKind.NATIONAL_ASSEMBLY),
            (Role.DEPUTY_CHAIR, BodyKind.NATIONAL_ASSEMBLY),
            (Role.STANDING_MEMBER, BodyKind.NATIONAL_ASSEMBLY),
            (Role.COMMITTEE_HEAD, BodyKind.NATIONAL_ASSEMBLY),
            (Role.HEAD, BodyKind.GOVERNMENT),
            (Role.DEPUTY_HEAD, BodyKind.GOVERNMENT),
            (Role.MEMBER, BodyKind.GOVERNMENT),
            (Role.HEAD, BodyKind.SUPREME_COURT),
            (Role.HEAD, BodyKind.SUPREME_PROCURACY),
            (Role.HEAD, BodyKind.STATE_AUDIT),
        ],
    )
    def test_each_post_of_the_list(self, role: Role, kind: BodyKind) -> None:
        finding = subject(ASSEMBLY_2014, role, kind)
        assert (finding.status, finding.rule.id) == (Status.SATISFIED, "nq85.subjects.assembly")

    def test_deputies_of_the_courts_and_the_audit_are_not_on_it(self) -> None:
        for kind in (BodyKind.SUPREME_COURT, BodyKind.SUPREME_PROCURACY, BodyKind.STATE_AUDIT):
            assert subject(ASSEMBLY_2014, Role.DEPUTY_HEAD, kind).status is Status.NOT_APPLICABLE

    def test_the_secretary_general_is_not_yet_on_it_and_that_is_said(self) -> None:
        finding = subject(ASSEMBLY_2014, Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)
        assert finding.status is Status.NOT_APPLICABLE
        assert "96/2023/QH15" in finding.remarks[0].text()
        assert finding.interpretations == ()


class TestWhoACouncilVotesOn:
    """Điều 1 khoản 3, như Luật 87/2015/QH13 Điều 63 đã thay đổi từ 1/7/2016; mọi cấp."""

    @pytest.mark.parametrize("kind", COUNCILS)
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMITTEE_HEAD])
    def test_the_council_at_every_level(self, role: Role, kind: BodyKind) -> None:
        assert subject(ASSEMBLY_2014, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize("kind", COMMITTEES)
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER])
    def test_the_peoples_committee_at_every_level(self, role: Role, kind: BodyKind) -> None:
        assert subject(ASSEMBLY_2014, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize("kind", COUNCILS)
    def test_the_law_dropped_the_standing_member(self, kind: BodyKind) -> None:
        before = subject(ASSEMBLY_2014, Role.STANDING_MEMBER, kind, date(2016, 6, 30))
        assert (before.status, before.rule.id) == (Status.SATISFIED, "nq85.subjects.councils")
        finding = subject(ASSEMBLY_2014, Role.STANDING_MEMBER, kind, date(2016, 7, 1))
        assert (finding.status, finding.rule.id) == (Status.NOT_APPLICABLE, "law87.subjects")
        assert "1/7/2016" in finding.remarks[0].text()
        assert "1 July 2016" in finding.remarks[0].text("en")

    def test_the_law_added_the_head_of_the_office_in_provinces_only(self) -> None:
        before = subject(ASSEMBLY_2014, Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL, date(2016, 6, 30))
        assert before.status is Status.NOT_APPLICABLE
        assert before.remedy is not None
        assert "01/07/2016" in before.remedy.text()
        finding = subject(ASSEMBLY_2014, Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL, date(2016, 7, 1))
        assert (finding.status, finding.rule.id) == (Status.SATISFIED, "law87.subjects")
        for kind in (BodyKind.DISTRICT_COUNCIL, BodyKind.COMMUNE_COUNCIL):
            assert subject(ASSEMBLY_2014, Role.OFFICE_HEAD, kind).status is Status.NOT_APPLICABLE

    def test_a_vote_of_december_2015_is_decided_by_the_list_of_that_day(self) -> None:
        council, day = BodyKind.PROVINCIAL_COUNCIL, date(2015, 12, 10)
        outcomes = [
            ASSEMBLY_2014.decide(holder(role, council, Service(date(2011, 6, 1))), on=day, opened_on=day).outcome
            for role in (Role.CHAIR, Role.STANDING_MEMBER, Role.OFFICE_HEAD)
        ]
        assert outcomes == [Outcome.VOTED_ON, Outcome.VOTED_ON, Outcome.NOT_VOTED_ON]

    def test_a_director_of_a_department_is_none_of_them(self) -> None:
        assert subject(ASSEMBLY_2014, Role.HEAD, BodyKind.DEPARTMENT).status is Status.NOT_APPLICABLE


class TestSeveralPosts:
    """Điều 1 khoản 5: một lần cho các chức vụ đó; Hướng dẫn 321 nói chức vụ cao nhất: giữ cả hai."""

    def test_both_wordings_are_kept(self) -> None:
        rule = ASSEMBLY_2014.several_posts
        assert rule is not None
        assert (rule.how, rule.other) == (Concurrency.ONCE_FOR_ALL, Concurrency.ONCE_FOR_HIGHEST)
        assert rule.provision.citation.locator == "Điều 1 khoản 5"
        assert ASSEMBLY_2014.provision("hd321.several_posts").citation.locator == "Mục 1"


class TestTenure:
    """Điều 1 khoản 6: chưa đủ 9 tháng liên tục, tính đến ngày khai mạc kỳ họp, thì không lấy phiếu."""

    @pytest.mark.parametrize(
        ("start", "outcome"),
        [
            (date(2018, 3, 3), Outcome.VOTED_ON),
            (date(2018, 3, 4), Outcome.VOTED_ON),
            (date(2018, 3, 5), Outcome.NOT_VOTED_ON),
        ],
    )
    def test_the_anniversary_on_the_opening_day_is_enough(self, start: date, outcome: Outcome) -> None:
        assert decide(start).outcome is outcome

    def test_it_is_counted_to_the_opening_and_not_to_the_vote(self) -> None:
        """Từ 6/3/2018, chín tháng tròn vào 6/12: trước ngày lấy phiếu 7/12 nhưng sau ngày khai mạc 4/12."""
        decision = decide(date(2018, 3, 6))
        assert decision.outcome is Outcome.NOT_VOTED_ON
        assert about(decision, Topic.TENURE).statement.text() == (
            "giữ chức vụ liên tục từ ngày 06/03/2018, đến ngày 04/12/2018 chưa đủ 9 tháng (đủ từ ngày 06/12/2018)"
        )
        assert decide(date(2018, 3, 6), opened_on=date(2018, 12, 6)).outcome is Outcome.VOTED_ON

    def test_a_vote_long_after_the_opening_changes_nothing(self) -> None:
        for days in (0, 3, 30):
            assert decide(date(2018, 3, 5), on=OPENING + timedelta(days=days)).outcome is Outcome.NOT_VOTED_ON

    def test_the_president_of_2018_was_too_new(self) -> None:
        """Kỳ họp khai mạc 22/10/2018; người được bầu ngày 23/10/2018 không được lấy phiếu ngày 25/10."""
        president = holder(Role.CHAIR, BodyKind.STATE_PRESIDENCY, Service(date(2018, 10, 23)))
        decision = ASSEMBLY_2014.decide(president, on=date(2018, 10, 25), opened_on=date(2018, 10, 22))
        assert decision.outcome is Outcome.NOT_VOTED_ON

    def test_months_are_clamped_to_the_end_of_february(self) -> None:
        opening = date(2019, 2, 28)
        assert decide(date(2018, 5, 31), opened_on=opening, on=opening).outcome is Outcome.VOTED_ON
        assert decide(date(2018, 6, 1), opened_on=opening, on=opening).outcome is Outcome.NOT_VOTED_ON

    @pytest.mark.parametrize("start", [date(2010, 1, 1), date(2018, 12, 1)])
    def test_without_the_opening_day_it_is_undetermined_however_long_the_service(self, start: date) -> None:
        decision = decide(start, opened_on=None)
        finding = about(decision, Topic.TENURE)
        assert (decision.outcome, finding.missing) == (Outcome.UNDETERMINED, (Fact.OPENING_DAY,))
        assert finding.rule.citation.locator == "Điều 1 khoản 6"

    def test_a_post_that_is_not_listed_needs_no_opening_day(self) -> None:
        decision = ASSEMBLY_2014.decide(holder(Role.HEAD, BodyKind.DEPARTMENT), on=VOTE)
        assert decision.outcome is Outcome.NOT_VOTED_ON


class TestExemptions:
    """Điều 1 khoản 6 chỉ nêu thời gian giữ chức: bệnh nặng, chờ nghỉ hưu không phải là trường hợp."""

    @pytest.mark.parametrize("circumstance", list(Circumstance))
    def test_no_circumstance_exempts(self, circumstance: Circumstance) -> None:
        person = holder(
            Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Service(date(2016, 7, 1)), circumstances=[circumstance]
        )
        decision = ASSEMBLY_2014.decide(person, on=VOTE, opened_on=OPENING)
        assert decision.outcome is Outcome.VOTED_ON
        assert about(decision, Topic.EXEMPTIONS).status is Status.SATISFIED

    def test_what_is_not_known_of_them_does_not_matter(self) -> None:
        person = holder(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Service(date(2016, 7, 1)), circumstances=None)
        assert ASSEMBLY_2014.decide(person, on=VOTE, opened_on=OPENING).outcome is Outcome.VOTED_ON


class TestPreparationInTheAssembly:
    """Điều 8: 30, 20, 15 ngày trước khai mạc; 10 ngày trước ngày lấy phiếu; trả lời trước ngày ấy."""

    DAYS = last_days(ASSEMBLY_2014, BodyKind.NATIONAL_ASSEMBLY, date(2018, 10, 22), date(2018, 10, 25))

    def test_the_last_days_of_the_session_of_october_2018(self) -> None:
        assert {
            "report": date(2018, 9, 22),
            "digest": date(2018, 10, 2),
            "verification": date(2018, 10, 7),
            "questions": date(2018, 10, 15),
            "answers": date(2018, 10, 24),
        } == self.DAYS

    def test_they_come_in_the_order_of_the_days(self) -> None:
        assert list(self.DAYS.values()) == sorted(self.DAYS.values())

    def test_a_day_later_is_late(self) -> None:
        report = ASSEMBLY_2014.filings[0]
        assert report.check(date(2018, 9, 22), date(2018, 10, 22)).status is Status.SATISFIED
        assert report.check(date(2018, 9, 23), date(2018, 10, 22)).status is Status.VIOLATED


class TestPreparationInACouncil:
    """Điều 9: như ở Quốc hội, nhưng 10 ngày tính đến ngày khai mạc."""

    @pytest.mark.parametrize("kind", COUNCILS)
    def test_the_last_days_of_a_session_that_opens_on_4_december(self, kind: BodyKind) -> None:
        assert last_days(ASSEMBLY_2014, kind, OPENING, VOTE) == {
            "report": date(2018, 11, 4),
            "digest": date(2018, 11, 14),
            "verification": date(2018, 11, 19),
            "questions": date(2018, 11, 24),
            "answers": date(2018, 12, 6),
        }

    @pytest.mark.parametrize(("days", "moves"), [(0, False), (5, True)])
    def test_only_in_the_assembly_do_the_questions_move_with_the_vote(self, days: int, *, moves: bool) -> None:
        vote = VOTE + timedelta(days=days)
        council = last_days(ASSEMBLY_2014, BodyKind.PROVINCIAL_COUNCIL, OPENING, vote)
        assembly = last_days(ASSEMBLY_2014, BodyKind.NATIONAL_ASSEMBLY, OPENING, vote)
        assert council["questions"] == date(2018, 11, 24)
        assert (assembly["questions"] == date(2018, 11, 27)) is not moves

    def test_nothing_is_handed_in_for_a_vote_in_another_body(self) -> None:
        assert last_days(ASSEMBLY_2014, BodyKind.DEPARTMENT, OPENING, VOTE) == {}


class TestConsequences:
    """Điều 10: trên 1/2 tổng số đại biểu đánh giá thấp thì có thể xin từ chức; từ 2/3 thì bỏ phiếu tín nhiệm."""

    @pytest.mark.parametrize(
        ("marks", "members", "half", "two_thirds"),
        [
            (0, 1, False, False),
            (1, 1, True, True),
            (1, 2, False, False),
            (2, 2, True, True),
            (1, 3, False, False),
            (2, 3, True, True),
            (3, 5, True, False),
            (4, 5, True, True),
            (3, 6, False, False),
            (4, 6, True, True),
            (21, 33, True, False),
            (22, 33, True, True),
            (25, 50, False, False),
            (26, 50, True, False),
            (33, 50, True, False),
            (34, 50, True, True),
        ],
    )
    def test_at_and_around_the_two_fractions(self, marks: int, members: int, *, half: bool, two_thirds: bool) -> None:
        result = low(marks, members=members, suspended=0)
        assert met(ASSEMBLY_2014, result) == {"half": half, "two_thirds": two_thirds}

    def test_whoever_may_resign_at_two_thirds_may_do_so_still(self) -> None:
        assert met(ASSEMBLY_2014, low(40, members=50, suspended=0))["half"]

    def test_neither_is_told_without_the_base(self) -> None:
        assert met(ASSEMBLY_2014, low(25, members=50)) == {"half": None, "two_thirds": None}

    def test_it_is_told_where_no_number_of_suspended_deputies_could_change_it(self) -> None:
        assert met(ASSEMBLY_2014, low(26, members=50)) == {"half": True, "two_thirds": None}
        assert met(ASSEMBLY_2014, low(34, members=50)) == {"half": True, "two_thirds": True}


class TestBase:
    """Điều 17 khoản 3: tổng số đại biểu lúc lấy phiếu, không tính người đang bị tạm đình chỉ."""

    def test_the_base_is_the_deputies_not_suspended(self) -> None:
        assert ASSEMBLY_2014.counting.base is ASSEMBLY_2014.consequences.base is Base.NOT_SUSPENDED

    def test_two_suspended_deputies_make_the_difference(self) -> None:
        """22 phiếu thấp: trên 34 đại biểu thì chưa đến 2/3, trừ một người bị đình chỉ còn 33 thì đến."""
        assert met(ASSEMBLY_2014, low(22, members=34, suspended=0))["two_thirds"] is False
        assert met(ASSEMBLY_2014, low(22, members=34, suspended=1))["two_thirds"] is True

    def test_those_absent_stay_in_the_base(self) -> None:
        """Thừa Thiên Huế 12/2018: 53 đại biểu, 52 có mặt; 52 phiếu là 98,11%."""
        result = Result(Tally(high=52), Turnout(members=53, present=52, collected=52, suspended=0))
        assert str(ASSEMBLY_2014.counting.percent(result, Rating.HIGH)) == "98.11"

    @pytest.mark.parametrize(("marks", "percent"), [(45, "77.59"), (40, "68.97"), (9, "15.52"), (22, "37.93")])
    def test_lang_son_printed_shares_of_all_58_deputies(self, marks: int, percent: str) -> None:
        result = low(marks, members=58, present=55, suspended=0)
        assert str(ASSEMBLY_2014.counting.percent(result, LOW)) == percent


class TestInvalidBallots:
    """nq85.invalidity, Điều 16 khoản 2, 3: hai lỗi, lỗi của một người mất phần người đó, tên ghi thêm vô giá trị."""

    def test_a_ballot_that_the_board_did_not_issue_is_invalid_whole(self) -> None:
        counted = box(ASSEMBLY_2014, Ballot([HIGH, LOW], issued_by_board=False), Ballot([HIGH, HIGH]))
        assert (counted.valid_ballots, counted.invalid_ballots) == (1, 1)
        assert counted["An"].tally == Tally(high=1)

    @pytest.mark.parametrize("mark", [None, {HIGH, LOW}, {HIGH, MIDDLE, LOW}])
    def test_no_level_or_several_cost_that_person_alone(self, mark: set[Rating] | None) -> None:
        counted = box(ASSEMBLY_2014, Ballot([mark, LOW]))
        assert (counted["An"].invalid, counted["An"].tally) == (1, Tally())
        assert (counted["Bình"].invalid, counted["Bình"].tally) == (0, Tally(low=1))
        assert counted.valid_ballots == 1

    def test_an_added_name_is_void_and_the_rest_stands(self) -> None:
        counted = box(ASSEMBLY_2014, Ballot([HIGH, LOW], added=["Chi"]))
        assert counted.invalid_ballots == 0
        assert (counted["An"].tally, counted["Bình"].tally) == (Tally(high=1), Tally(low=1))
        assert counted.names == ("An", "Bình")

    @pytest.mark.parametrize(
        "ballot",
        [
            Ballot([HIGH, LOW], stamped=False),
            Ballot([HIGH, LOW], struck=["An"]),
            Ballot([HIGH, LOW], other_writing=True),
        ],
    )
    def test_a_missing_stamp_a_struck_name_and_other_writing_are_no_grounds(self, ballot: Ballot) -> None:
        counted = box(ASSEMBLY_2014, ballot)
        assert (counted["An"].tally, counted["Bình"].tally) == (Tally(high=1), Tally(low=1))

    def test_nothing_is_left_open(self) -> None:
        scopes = {defect: ASSEMBLY_2014.counting.invalidity.scope(defect) for defect in Defect}
        assert Scope.UNKNOWN not in scopes.values()


class TestWhatIsDeclared:
    """Các điều khác: thấy nguyên văn, nên không có chỗ nào là suy đoán."""

    def test_all_eighteen_articles_are_cited(self) -> None:
        places = [provision.citation.locator.split() for provision in ASSEMBLY_2014.provisions]
        cited = {place[1] for place in places if place[0] == "Điều"}
        assert cited == {str(number) for number in range(1, 19)}

    def test_everything_of_the_resolution_was_seen(self) -> None:
        assert {provision.citation.grade for provision in ASSEMBLY_2014.provisions} == {Grade.SEEN}

    def test_in_force_from_july_2015(self) -> None:
        effect = ASSEMBLY_2014.provision("nq85.effect")
        assert effect.citation.locator == "Điều 18"
        assert "1/7/2015" in effect.content.vi
