"""Nghị quyết 35/2012/QH13 and its guidance 561/2013/UBTVQH13: their rules, what they declare, what was not seen."""

from datetime import date

import pytest

from instruments import (
    HIGH,
    LOW,
    about,
    attested,
    box,
    holder,
    is_gap,
    is_without_rule,
    last_days,
    low,
    met,
    since,
    subject,
    unsaid,
)
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
    Rating,
    Role,
    Scope,
    Service,
    Status,
    Tally,
    in_force,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2012 as NQ35
from phieu_tin_nhiem.plans.instruments import ForceStatus
from phieu_tin_nhiem.rules.venues import Concurrency


class TestIdentity:
    """nq35.identity: Quốc hội thông qua ngày 21/11/2012, về lấy phiếu và bỏ phiếu tín nhiệm."""

    def test_it_is_the_resolution_of_21_november_2012(self) -> None:
        assert NQ35.instrument.issued_on == date(2012, 11, 21)
        assert unsaid(NQ35, "nq35.identity", "21/11/2012 | 21 November 2012", "bỏ phiếu | confidence votes") == []
        assert NQ35.serving("nq35.identity") == (NQ35.instrument,)

    def test_its_opening_was_seen(self) -> None:
        assert attested(NQ35, "nq35.identity") == ("nq35.identity", "S", {"thuviennhadat.vn"})


class TestEffect:
    """nq35.effect: có hiệu lực từ ngày 1/2/2013, theo báo chí."""

    def test_the_press_says_1_february_2013(self) -> None:
        assert attested(NQ35, "nq35.effect") == ("nq35.effect", "N", {"kinhtedothi.vn"})
        assert unsaid(NQ35, "nq35.effect", "1/2/2013 | 1 February 2013") == []

    @pytest.mark.parametrize("body", [BodyKind.NATIONAL_ASSEMBLY, BodyKind.PROVINCIAL_COUNCIL])
    def test_it_governs_from_that_day_to_30_june_2015(self, body: BodyKind) -> None:
        """Until Nghị quyết 85/2014/QH13, which came into force on 1 July 2015 (Điều 18, seen)."""
        assert in_force(on=date(2013, 1, 31), body=body).status is ForceStatus.NOT_VERIFIED
        assert in_force(on=date(2013, 2, 1), body=body).plan is NQ35
        assert in_force(on=date(2015, 6, 30), body=body).plan is NQ35
        assert in_force(on=date(2015, 7, 1), body=body).plan is not NQ35


class TestExemptionsAreAGap:
    """nq35.gap.exemptions: chưa thấy điều khoản nào về trường hợp khác không lấy phiếu, hoặc nói rằng không có."""

    def exemption(self, *circumstances: Circumstance) -> Status | None:
        service = Service(date(2011, 7, 1))
        person = holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, service, circumstances=circumstances)
        decision = NQ35.decide(person, on=date(2013, 7, 5), opened_on=date(2013, 7, 1))
        found = [finding for finding in decision.findings if finding.rule.id == "nq35.gap.exemptions"]
        assert decision.outcome is Outcome.UNDETERMINED  # how long in post is enough is a gap as well
        return found[0].status if found else None

    def test_it_is_written_down_as_not_known(self) -> None:
        assert is_gap(NQ35, "nq35.gap.exemptions")

    @pytest.mark.parametrize("circumstance", Circumstance)
    def test_where_something_could_exempt_it_is_open(self, circumstance: Circumstance) -> None:
        assert self.exemption(circumstance) is Status.UNDETERMINED

    def test_where_nothing_could_there_is_nothing_to_ask(self) -> None:
        assert self.exemption() is None


class TestScale:
    """nq35.scale: Điều 9 khoản 4, ba mức."""

    def test_three_levels_from_the_highest(self) -> None:
        rule = NQ35.scale
        assert rule is not None
        assert rule.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)
        assert rule.provision.id == "nq35.scale"

    def test_the_clause_was_quoted_with_its_number(self) -> None:
        assert attested(NQ35, "nq35.scale") == ("Điều 9 khoản 4", "S", {"123docz.net"})


class TestQuestionsAndAnswers:
    """nq35.filing.questions, nq35.filing.answers: hỏi 10 ngày trước ngày lấy phiếu, trả lời trước khi lấy phiếu."""

    @pytest.mark.parametrize(
        ("name", "filed_on", "status"),
        [
            ("questions", date(2013, 5, 31), Status.SATISFIED),
            ("questions", date(2013, 6, 1), Status.VIOLATED),
            ("answers", date(2013, 6, 10), Status.SATISFIED),
            ("answers", date(2013, 6, 11), Status.VIOLATED),
        ],
    )
    def test_both_sides_of_the_last_day(self, name: str, filed_on: date, status: Status) -> None:
        """The vote of 10 June 2013: ten days before is 31 May; an answer on the day can still come before the vote."""
        (rule,) = (rule for rule in NQ35.filings if rule.provision.id == f"nq35.filing.{name}")
        assert rule.check(filed_on, date(2013, 6, 10)).status is status

    @pytest.mark.parametrize("name", ["reports", "questions", "answers"])
    def test_the_calendar_is_known_from_one_page(self, name: str) -> None:
        place = f"nq35.filing.{name}"
        assert attested(NQ35, place) == (place, "N", {"blog.vietnam-aujourdhui.info"})

    def test_the_days_of_the_councils_are_a_gap(self) -> None:
        """nq35.gap.filing.councils."""
        assert is_gap(NQ35, "nq35.gap.filing.councils")


class TestBallots:
    """nq35.ballots: Quốc hội năm 2013 dùng 10 loại phiếu theo nhóm chức vụ, khác màu, dấu ở góc trên bên trái."""

    def test_what_the_press_saw_of_them(self) -> None:
        assert unsaid(NQ35, "nq35.ballots", "10 loại | 10 kinds", "khác màu | different colours", "dấu | stamp") == []
        sites = {"amp.vov.vn", "phairzios.blogspot.com"}
        assert attested(NQ35, "nq35.ballots") == ("nq35.ballots", "N", sites)

    def test_a_ballot_without_the_stamp_counts_for_nobody(self) -> None:
        counted = box(NQ35, Ballot([Rating.HIGH, Rating.LOW], stamped=False), Ballot([Rating.HIGH, Rating.HIGH]))
        assert (counted.invalid_ballots, counted["Bình"].tally) == (1, Tally(high=1))


class TestCases:
    """nq35.cases, nq35.cases.day: Điều 11, ai đưa ra bỏ phiếu; chậm nhất kỳ họp tiếp theo."""

    def test_who_can_bring_it_about(self) -> None:
        said = ("20% | 20%", "một phần ba | a third", "Mặt trận | Fatherland Front", "Ủy ban Thường vụ | Standing")
        assert unsaid(NQ35, "nq35.cases", *said) == []
        assert attested(NQ35, "nq35.cases") == ("Điều 11", "S", {"plo.vn"})

    def test_the_day_is_known_from_the_press(self) -> None:
        assert unsaid(NQ35, "nq35.cases.day", "kỳ họp tiếp theo | next session", "từ chức | resignation") == []
        assert attested(NQ35, "nq35.cases.day")[1] == "N"

    @pytest.mark.parametrize("name", ["cases", "cases.day"])
    def test_no_rule_evaluates_them(self, name: str) -> None:
        assert is_without_rule(NQ35, f"nq35.{name}")


class TestPublication:
    """nq35.publication: công bố tại kỳ họp; nghị quyết nêu những người có trên một nửa đánh giá thấp."""

    def test_those_with_more_than_half_are_named(self) -> None:
        said = ("tại kỳ họp | at the session", "trên một nửa | more than half", "nghị quyết | resolution")
        assert unsaid(NQ35, "nq35.publication", *said) == []
        assert is_without_rule(NQ35, "nq35.publication")

    def test_it_is_known_from_hcm_city(self) -> None:
        assert attested(NQ35, "nq35.publication") == ("nq35.publication", "N", {"plo.vn"})


class TestGuidance:
    """nq561.scope, nq561.frequency, nq561.report: Điều 1; kỳ họp đầu mỗi năm, từ năm thứ hai; báo cáo bốn phần."""

    def test_it_is_the_guidance_of_16_january_2013(self) -> None:
        instrument = NQ35.provision("nq561.scope").citation.instrument
        assert (instrument.name.vi, instrument.issued_on) == ("Nghị quyết 561/2013/UBTVQH13", date(2013, 1, 16))
        guidance = {item.id for item in NQ35.supplements if item.citation.instrument == instrument}
        assert guidance == {
            f"nq561.{name}" for name in ("scope", "several_posts", "frequency", "report", "gap.articles")
        }

    @pytest.mark.parametrize(
        ("name", "place", "grade", "site"),
        [
            ("scope", "Điều 1", "S", "hethongphapluat.com"),
            ("frequency", "nq561.frequency", "N", "vietnamnet.vn"),
            # The near-verbatim paraphrase counts as seen.
            ("report", "nq561.report", "S", "plo.vn"),
        ],
    )
    def test_each_stands_where_it_was_found(self, name: str, place: str, grade: str, site: str) -> None:
        assert attested(NQ35, f"nq561.{name}") == (place, grade, {site})
        assert is_without_rule(NQ35, f"nq561.{name}")

    def test_the_vote_is_taken_yearly(self) -> None:
        assert unsaid(NQ35, "nq561.frequency", "mỗi năm | each year", "năm thứ hai | second year") == []

    def test_the_report_has_four_parts(self) -> None:
        said = ("bốn phần | four parts", "kết quả | results", "đạo đức | ethics", "cử tri | voters")
        assert unsaid(NQ35, "nq561.report", *said) == []

    def test_it_names_what_it_guides(self) -> None:
        said = ("đối tượng | who", "thời điểm | when", "giải trình | explain", "xác minh | verification")
        assert unsaid(NQ35, "nq561.scope", *said) == []


class TestWhatWasNotSeen:
    """nq35.gap.articles, nq561.gap.articles: các điều khác chưa thấy nguyên văn."""

    def test_of_the_resolution_three_articles_were_seen(self) -> None:
        assert is_gap(NQ35, "nq35.gap.articles")
        said = ("Điều 1 | articles other than 1", "khoản 4 Điều 9 | 9.4", "Điều 11 | 11")
        assert unsaid(NQ35, "nq35.gap.articles", *said) == []
        own = [item.citation.locator for item in NQ35.provisions if item.citation.locator.startswith("Điều")]
        assert {place.split()[1] for place in own} == {"1", "9", "11"}

    def test_of_the_guidance_one(self) -> None:
        assert is_gap(NQ35, "nq561.gap.articles")
        assert unsaid(NQ35, "nq561.gap.articles", "Điều 1 | article 1") == []

    def test_a_decision_names_the_gap_that_holds_it_up(self) -> None:
        person = holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, Service(date(2011, 7, 1)))
        decision = NQ35.decide(person, on=date(2013, 7, 5), opened_on=date(2013, 7, 1))
        assert about(decision, Topic.TENURE).missing == (Fact.PROVISION_TEXT,)


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
        finding = subject(NQ35, role, kind)
        assert (finding.status, finding.citation.locator) == (Status.SATISFIED, "Điều 1 khoản 2")

    def test_the_secretary_general_is_not_on_the_list(self) -> None:
        finding = subject(NQ35, Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)
        assert finding.status is Status.NOT_APPLICABLE


class TestWhoACouncilVotesOn:
    """Điều 1 khoản 3, nq35.subjects.communes, qua báo chí: còn Ủy viên thường trực; cấp xã ngắn hơn."""

    @pytest.mark.parametrize("kind", [BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL])
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.STANDING_MEMBER, Role.COMMITTEE_HEAD])
    def test_provinces_and_districts(self, role: Role, kind: BodyKind) -> None:
        finding = subject(NQ35, role, kind)
        assert (finding.status, finding.citation.grade) == (Status.SATISFIED, Grade.NEWS)

    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR])
    @pytest.mark.parametrize("kind", [BodyKind.COMMUNE_COUNCIL, BodyKind.COMMUNE_COMMITTEE])
    def test_chairs_and_deputies_of_communes(self, role: Role, kind: BodyKind) -> None:
        assert subject(NQ35, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize("role", [Role.COMMITTEE_HEAD, Role.STANDING_MEMBER, Role.OFFICE_HEAD])
    def test_nobody_else_of_a_commune_council(self, role: Role) -> None:
        assert subject(NQ35, role, BodyKind.COMMUNE_COUNCIL).status is Status.NOT_APPLICABLE

    def test_on_members_of_a_commune_committee_two_reports_differ_and_that_is_said(self) -> None:
        finding = subject(NQ35, Role.MEMBER, BodyKind.COMMUNE_COMMITTEE)
        assert (finding.status, finding.remarks[0].key) == (Status.SATISFIED, "assembly.commune_members")

    def test_no_head_of_an_office_yet(self) -> None:
        assert subject(NQ35, Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL).status is Status.NOT_APPLICABLE


class TestTenureIsAGap:
    """nq35.gap.tenure: chưa rõ giữ chức bao lâu thì lấy phiếu, không nguồn nào nêu."""

    @pytest.mark.parametrize("start", [date(2011, 7, 1), date(2013, 6, 1)])
    def test_a_decision_that_needs_it_is_undetermined(self, start: date) -> None:
        decision = NQ35.decide(since(start), on=VOTE, opened_on=date(2013, 5, 20))
        finding = about(decision, Topic.TENURE)
        assert (decision.outcome, finding.missing) == (Outcome.UNDETERMINED, (Fact.PROVISION_TEXT,))
        assert finding.rule.kind is ProvisionKind.GAP

    def test_who_is_not_on_the_list_is_not_voted_on_all_the_same(self) -> None:
        person = holder(Role.HEAD, BodyKind.DEPARTMENT, Service(date(2011, 7, 1)))
        assert NQ35.decide(person, on=VOTE).outcome is Outcome.NOT_VOTED_ON

    def test_no_ground_of_exemption_is_made_up(self) -> None:
        person = holder(
            Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Service(date(2011, 7, 1)), circumstances=list(Circumstance)
        )
        assert NQ35.decide(person, on=VOTE).outcome is Outcome.UNDETERMINED


class TestSeveralPosts:
    """Nghị quyết 561: cho chức vụ cao nhất, theo báo chí."""

    def test_once_for_the_highest(self) -> None:
        rule = NQ35.several_posts
        assert rule is not None
        assert (rule.how, rule.other) == (Concurrency.ONCE_FOR_HIGHEST, None)
        assert (rule.provision.id, rule.provision.citation.grade) == ("nq561.several_posts", Grade.NEWS)


class TestPreparation:
    """nq35.filing: báo cáo 20 ngày trước khai mạc, câu hỏi 10 ngày trước khi lấy phiếu, trả lời trước đó."""

    def test_the_last_days_in_the_assembly_of_2013(self) -> None:
        assert last_days(NQ35, BodyKind.NATIONAL_ASSEMBLY, date(2013, 5, 20), VOTE) == {
            "reports": date(2013, 4, 30),
            "questions": date(2013, 5, 31),
            "answers": date(2013, 6, 10),
        }

    @pytest.mark.parametrize("kind", [BodyKind.PROVINCIAL_COUNCIL, BodyKind.COMMUNE_COUNCIL])
    def test_for_councils_no_days_are_known_and_that_is_a_gap(self, kind: BodyKind) -> None:
        assert last_days(NQ35, kind, date(2013, 7, 1), date(2013, 7, 3)) == {}
        assert NQ35.provision("nq35.gap.filing.councils").kind is ProvisionKind.GAP


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
        answers = met(NQ35, low(marks, members=members))
        assert (answers["half"], answers["two_thirds"]) == (half, two_thirds)

    @pytest.mark.parametrize(
        ("before", "now", "two_years"),
        [(26, 26, True), (26, 25, False), (25, 26, False), (25, 25, False), (50, 26, True), (26, 50, True)],
    )
    def test_more_than_half_in_each_of_two_years(self, before: int, now: int, *, two_years: bool) -> None:
        answers = met(NQ35, low(now, members=50), low(before, members=50))
        assert answers["two_years"] is two_years

    def test_each_year_has_its_own_total_of_deputies(self) -> None:
        assert met(NQ35, low(25, members=49), low(26, members=52))["two_years"] is False
        assert met(NQ35, low(25, members=49), low(26, members=51))["two_years"] is True

    def test_the_year_before_is_asked_for_only_where_it_decides(self) -> None:
        assert met(NQ35, low(26, members=50))["two_years"] is None
        assert met(NQ35, low(25, members=50))["two_years"] is False

    def test_the_missing_result_is_named(self) -> None:
        finding = NQ35.consequences.judge(low(26, members=50))[-1]
        assert finding.missing == (Fact.PREVIOUS_RESULT,)

    def test_article_11_was_seen_and_the_right_to_resign_was_reported(self) -> None:
        grades = {item.provision.id: item.provision.citation.grade for item in NQ35.consequences.thresholds}
        assert grades == {
            "nq35.consequences.half": Grade.NEWS,
            "nq35.consequences.two_thirds": Grade.SEEN,
            "nq35.consequences.two_years": Grade.SEEN,
        }


class TestBase:
    """nq35.base: trên tổng số đại biểu."""

    def test_all_deputies_suspended_ones_included(self) -> None:
        assert NQ35.counting.base is NQ35.consequences.base is Base.MEMBERS
        assert met(NQ35, low(26, members=51, suspended=2, collected=45))["half"] is True
        assert met(NQ35, low(25, members=51, suspended=2, collected=45))["half"] is False


class TestInvalidBallots:
    """nq35.invalidity, báo chí 2013: sai mẫu, không dấu thì cả phiếu; lỗi đánh dấu thì dòng đó; còn lại chưa rõ."""

    @pytest.mark.parametrize("ballot", [Ballot([HIGH, LOW], issued_by_board=False), Ballot([HIGH, LOW], stamped=False)])
    def test_the_whole_ballot(self, ballot: Ballot) -> None:
        counted = box(NQ35, ballot, Ballot([HIGH, HIGH]))
        assert (counted.valid_ballots, counted.invalid_ballots) == (1, 1)
        assert counted["Bình"].tally == Tally(high=1)

    def test_the_row_alone(self) -> None:
        counted = box(NQ35, Ballot([None, LOW]), Ballot([{HIGH, LOW}, LOW]))
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
            box(NQ35, ballot)

    def test_what_is_open_is_named(self) -> None:
        scopes = {defect: NQ35.counting.invalidity.scope(defect) for defect in Defect}
        open_ones = {defect for defect, scope in scopes.items() if scope is Scope.UNKNOWN}
        assert open_ones == {Defect.STRUCK_NAME, Defect.ADDED_NAME, Defect.OTHER_WRITING}
        assert NQ35.provision("nq35.gap.invalidity.text").kind is ProvisionKind.GAP


class TestFrequency:
    """nq35.frequency: mỗi năm một lần, từ năm thứ hai."""

    def test_yearly_from_the_second_year(self) -> None:
        frequency = NQ35.provision("nq35.frequency")
        assert "Mỗi năm" in frequency.content.vi
        assert frequency.citation.grade is Grade.NEWS


class TestHowAThresholdIsMissed:
    """Quá nửa hai năm liên tiếp thì nói là "cả hai năm"; các mức của một năm thì không."""

    def test_only_the_threshold_of_two_years_speaks_of_two_years(self) -> None:
        missed = NQ35.consequences.judge(low(100, members=498), low(90, members=498))
        assert {finding.status for finding in missed} == {Status.NOT_APPLICABLE}
        years = {item.provision: item.years for item in NQ35.consequences.thresholds}
        assert {years[finding.rule]: finding.statement.key for finding in missed} == {
            1: "consequences.not_met",
            2: "consequences.not_met_twice",
        }
