"""Nghị quyết 35/2012/QH13 with its guidance 561, as far as they are known: the votes of 2013 and 2014."""

from datetime import date

import pytest

from holders import HIGH, LOW, about, box, holder, last_days, low, met, since, subject
from phieu_tin_nhiem import (
    Ballot,
    Base,
    BodyKind,
    Circumstance,
    Defect,
    Fact,
    Grade,
    InvalidBallotError,
    Outcome,
    ProvisionKind,
    Role,
    Scope,
    Service,
    Status,
    Tally,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2012
from phieu_tin_nhiem.rules.venues import Concurrency

VOTE = date(2013, 6, 10)


class TestWhoTheAssemblyVotesOn:
    """Điều 1 khoản 2."""

    @pytest.mark.parametrize(
        ("role", "kind"),
        [
            (Role.CHAIR, BodyKind.STATE_PRESIDENCY),
            (Role.DEPUTY_CHAIR, BodyKind.STATE_PRESIDENCY),
            (Role.CHAIR, BodyKind.NATIONAL_ASSEMBLY),
            (Role.STANDING_MEMBER, BodyKind.NATIONAL_ASSEMBLY),
            (Role.COMMITTEE_HEAD, BodyKind.NATIONAL_ASSEMBLY),
            (Role.HEAD, BodyKind.GOVERNMENT),
            (Role.MEMBER, BodyKind.GOVERNMENT),
            (Role.HEAD, BodyKind.SUPREME_COURT),
            (Role.HEAD, BodyKind.SUPREME_PROCURACY),
            (Role.HEAD, BodyKind.STATE_AUDIT),
        ],
    )
    def test_each_post(self, role: Role, kind: BodyKind) -> None:
        finding = subject(ASSEMBLY_2012, role, kind)
        assert (finding.status, finding.citation.locator) == (Status.SATISFIED, "Điều 1 khoản 2")

    def test_the_secretary_general_is_not_on_the_list(self) -> None:
        finding = subject(ASSEMBLY_2012, Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)
        assert finding.status is Status.NOT_APPLICABLE


class TestWhoACouncilVotesOn:
    """Điều 1 khoản 3, nq35.subjects.communes, qua báo chí: còn Ủy viên thường trực; cấp xã ngắn hơn."""

    @pytest.mark.parametrize("kind", [BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL])
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.STANDING_MEMBER, Role.COMMITTEE_HEAD])
    def test_provinces_and_districts(self, role: Role, kind: BodyKind) -> None:
        finding = subject(ASSEMBLY_2012, role, kind)
        assert (finding.status, finding.citation.grade) == (Status.SATISFIED, Grade.NEWS)

    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR])
    @pytest.mark.parametrize("kind", [BodyKind.COMMUNE_COUNCIL, BodyKind.COMMUNE_COMMITTEE])
    def test_chairs_and_deputies_of_communes(self, role: Role, kind: BodyKind) -> None:
        assert subject(ASSEMBLY_2012, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize("role", [Role.COMMITTEE_HEAD, Role.STANDING_MEMBER, Role.OFFICE_HEAD])
    def test_nobody_else_of_a_commune_council(self, role: Role) -> None:
        assert subject(ASSEMBLY_2012, role, BodyKind.COMMUNE_COUNCIL).status is Status.NOT_APPLICABLE

    def test_on_members_of_a_commune_committee_two_reports_differ_and_that_is_said(self) -> None:
        finding = subject(ASSEMBLY_2012, Role.MEMBER, BodyKind.COMMUNE_COMMITTEE)
        assert (finding.status, finding.remarks[0].key) == (Status.SATISFIED, "assembly.commune_members")

    def test_no_head_of_an_office_yet(self) -> None:
        assert subject(ASSEMBLY_2012, Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL).status is Status.NOT_APPLICABLE


class TestTenureIsAGap:
    """nq35.gap.tenure: chưa rõ giữ chức bao lâu thì lấy phiếu, không nguồn nào nêu."""

    @pytest.mark.parametrize("start", [date(2011, 7, 1), date(2013, 6, 1)])
    def test_a_decision_that_needs_it_is_undetermined(self, start: date) -> None:
        decision = ASSEMBLY_2012.decide(since(start), on=VOTE, opened_on=date(2013, 5, 20))
        finding = about(decision, Topic.TENURE)
        assert (decision.outcome, finding.missing) == (Outcome.UNDETERMINED, (Fact.PROVISION_TEXT,))
        assert finding.rule.kind is ProvisionKind.GAP

    def test_who_is_not_on_the_list_is_not_voted_on_all_the_same(self) -> None:
        person = holder(Role.HEAD, BodyKind.DEPARTMENT, Service(date(2011, 7, 1)))
        assert ASSEMBLY_2012.decide(person, on=VOTE).outcome is Outcome.NOT_VOTED_ON

    def test_no_ground_of_exemption_is_made_up(self) -> None:
        person = holder(
            Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Service(date(2011, 7, 1)), circumstances=list(Circumstance)
        )
        assert ASSEMBLY_2012.decide(person, on=VOTE).outcome is Outcome.UNDETERMINED


class TestSeveralPosts:
    """Nghị quyết 561: cho chức vụ cao nhất, theo báo chí."""

    def test_once_for_the_highest(self) -> None:
        rule = ASSEMBLY_2012.several_posts
        assert rule is not None
        assert (rule.how, rule.other) == (Concurrency.ONCE_FOR_HIGHEST, None)
        assert (rule.provision.id, rule.provision.citation.grade) == ("nq561.several_posts", Grade.NEWS)


class TestPreparation:
    """nq35.filing: báo cáo 20 ngày trước khai mạc, câu hỏi 10 ngày trước khi lấy phiếu, trả lời trước đó."""

    def test_the_last_days_in_the_assembly_of_2013(self) -> None:
        assert last_days(ASSEMBLY_2012, BodyKind.NATIONAL_ASSEMBLY, date(2013, 5, 20), VOTE) == {
            "reports": date(2013, 4, 30),
            "questions": date(2013, 5, 31),
            "answers": date(2013, 6, 10),
        }

    @pytest.mark.parametrize("kind", [BodyKind.PROVINCIAL_COUNCIL, BodyKind.COMMUNE_COUNCIL])
    def test_for_councils_no_days_are_known_and_that_is_a_gap(self, kind: BodyKind) -> None:
        assert last_days(ASSEMBLY_2012, kind, date(2013, 7, 1), date(2013, 7, 3)) == {}
        assert ASSEMBLY_2012.provision("nq35.gap.filing.councils").kind is ProvisionKind.GAP


class TestConsequences:
    """nq35.consequences, Điều 11: trên 1/2 có thể xin từ chức; trên 2/3, hoặc 1/2 hai năm liền: bỏ phiếu."""

    @pytest.mark.parametrize(
        ("marks", "members", "half", "two_thirds"),
        [
            (1, 1, True, True),
            (1, 2, False, False),
            (2, 2, True, True),
            (2, 3, True, False),
            (3, 3, True, True),
            (3, 6, False, False),
            (4, 6, True, False),
            (5, 6, True, True),
            (17, 33, True, False),
            (22, 33, True, False),
            (23, 33, True, True),
            (33, 50, True, False),
            (34, 50, True, True),
        ],
    )
    def test_exactly_two_thirds_is_not_more(self, marks: int, members: int, *, half: bool, two_thirds: bool) -> None:
        answers = met(ASSEMBLY_2012, low(marks, members=members))
        assert (answers["half"], answers["two_thirds"]) == (half, two_thirds)

    @pytest.mark.parametrize(
        ("before", "now", "two_years"),
        [(26, 26, True), (26, 25, False), (25, 26, False), (25, 25, False), (50, 26, True), (26, 50, True)],
    )
    def test_more_than_half_in_each_of_two_years(self, before: int, now: int, *, two_years: bool) -> None:
        answers = met(ASSEMBLY_2012, low(now, members=50), low(before, members=50))
        assert answers["two_years"] is two_years

    def test_each_year_has_its_own_total_of_deputies(self) -> None:
        assert met(ASSEMBLY_2012, low(25, members=49), low(26, members=52))["two_years"] is False
        assert met(ASSEMBLY_2012, low(25, members=49), low(26, members=51))["two_years"] is True

    def test_the_year_before_is_asked_for_only_where_it_decides(self) -> None:
        assert met(ASSEMBLY_2012, low(26, members=50))["two_years"] is None
        assert met(ASSEMBLY_2012, low(25, members=50))["two_years"] is False

    def test_the_missing_result_is_named(self) -> None:
        finding = ASSEMBLY_2012.consequences.judge(low(26, members=50))[-1]
        assert finding.missing == (Fact.PREVIOUS_RESULT,)

    def test_article_11_was_seen_and_the_right_to_resign_was_reported(self) -> None:
        grades = {item.provision.id: item.provision.citation.grade for item in ASSEMBLY_2012.consequences.thresholds}
        assert grades == {
            "nq35.consequences.half": Grade.NEWS,
            "nq35.consequences.two_thirds": Grade.SEEN,
            "nq35.consequences.two_years": Grade.SEEN,
        }


class TestBase:
    """nq35.base: trên tổng số đại biểu."""

    def test_all_deputies_suspended_ones_included(self) -> None:
        assert ASSEMBLY_2012.counting.base is ASSEMBLY_2012.consequences.base is Base.MEMBERS
        assert met(ASSEMBLY_2012, low(26, members=51, suspended=2, collected=45))["half"] is True
        assert met(ASSEMBLY_2012, low(25, members=51, suspended=2, collected=45))["half"] is False


class TestInvalidBallots:
    """nq35.invalidity, báo chí 2013: sai mẫu, không dấu thì cả phiếu; lỗi đánh dấu thì dòng đó; còn lại chưa rõ."""

    @pytest.mark.parametrize("ballot", [Ballot([HIGH, LOW], issued_by_board=False), Ballot([HIGH, LOW], stamped=False)])
    def test_the_whole_ballot(self, ballot: Ballot) -> None:
        counted = box(ASSEMBLY_2012, ballot, Ballot([HIGH, HIGH]))
        assert (counted.valid_ballots, counted.invalid_ballots) == (1, 1)
        assert counted["Bình"].tally == Tally(high=1)

    def test_the_row_alone(self) -> None:
        counted = box(ASSEMBLY_2012, Ballot([None, LOW]), Ballot([{HIGH, LOW}, LOW]))
        assert (counted["An"].tally, counted["Bình"].tally) == (Tally(), Tally(low=2))
        assert counted.invalid_ballots == 0

    @pytest.mark.parametrize(
        "ballot",
        [
            Ballot([HIGH, LOW], struck=["An"]),
            Ballot([HIGH, LOW], added=["Chi"]),
            Ballot([HIGH, LOW], other_writing=True),
        ],
    )
    def test_what_no_source_says_is_not_guessed(self, ballot: Ballot) -> None:
        with pytest.raises(InvalidBallotError):
            box(ASSEMBLY_2012, ballot)

    def test_what_is_open_is_named(self) -> None:
        scopes = {defect: ASSEMBLY_2012.counting.invalidity.scope(defect) for defect in Defect}
        open_ones = {defect for defect, scope in scopes.items() if scope is Scope.UNKNOWN}
        assert open_ones == {Defect.STRUCK_NAME, Defect.ADDED_NAME, Defect.OTHER_WRITING}
        assert ASSEMBLY_2012.provision("nq35.gap.invalidity.text").kind is ProvisionKind.GAP


class TestFrequency:
    """nq35.frequency: mỗi năm một lần, từ năm thứ hai."""

    def test_yearly_from_the_second_year(self) -> None:
        frequency = ASSEMBLY_2012.provision("nq35.frequency")
        assert "Mỗi năm" in frequency.content.vi
        assert frequency.citation.grade is Grade.NEWS


class TestHowAThresholdIsMissed:
    """Quá nửa hai năm liên tiếp thì nói là "cả hai năm"; các mức của một năm thì không."""

    def test_only_the_threshold_of_two_years_speaks_of_two_years(self) -> None:
        missed = ASSEMBLY_2012.consequences.judge(low(100, members=498), low(90, members=498))
        assert {finding.status for finding in missed} == {Status.NOT_APPLICABLE}
        years = {item.provision: item.years for item in ASSEMBLY_2012.consequences.thresholds}
        assert {years[finding.rule]: finding.statement.key for finding in missed} == {
            1: "consequences.not_met",
            2: "consequences.not_met_twice",
        }
