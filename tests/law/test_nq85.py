"""Nghị quyết 85/2014/QH13: its rules, what it defines and declares, and what other documents add to it."""

from datetime import date, timedelta

import pytest

from instruments import (
    HIGH,
    LOW,
    MIDDLE,
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
    CAN_THO_2019,
    Ballot,
    Base,
    BodyKind,
    Circumstance,
    CountingBoard,
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
    Severity,
    Status,
    Tally,
    Turnout,
    in_force,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2014 as NQ85
from phieu_tin_nhiem.plans import ASSEMBLY_2023
from phieu_tin_nhiem.rules.tenure import SHORT
from phieu_tin_nhiem.rules.venues import Concurrency

# The official codification, in a public copy: everything of the resolution was seen there.
CODIFIED = "github.com"


class TestIdentity:
    """nq85.identity: Quốc hội ban hành ngày 28/11/2014, 18 điều và các mẫu kèm theo."""

    def test_it_is_the_resolution_of_28_november_2014(self) -> None:
        assert NQ85.instrument.issued_on == date(2014, 11, 28)
        assert unsaid(NQ85, "nq85.identity", "28/11/2014 | 28 November 2014", "18 điều | 18 articles") == []
        assert attested(NQ85, "nq85.identity") == ("nq85.identity", "S", {CODIFIED})


class TestScale:
    """nq85.scale, nq85.ballots: Điều 16 khoản 1, ba ô; phiếu riêng theo nhóm chức vụ, in đủ các chức vụ."""

    def test_three_boxes_for_each_person(self) -> None:
        rule = NQ85.scale
        assert rule is not None
        assert rule.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)
        assert rule.provision.id == "nq85.scale"

    def test_a_holder_of_several_posts_has_all_of_them_printed(self) -> None:
        said = ("từng chức vụ | each post", "nhóm chức vụ | group of posts", "đủ các chức vụ | all of them")
        assert unsaid(NQ85, "nq85.ballots", *said) == []

    @pytest.mark.parametrize("name", ["scale", "ballots"])
    def test_both_stand_in_one_clause(self, name: str) -> None:
        place, grade, sites = attested(NQ85, f"nq85.{name}")
        assert (place, grade) == ("Điều 16 khoản 1", "S")
        assert CODIFIED in sites


class TestTermsPurposePrinciplesCriteria:
    """nq85.terms, nq85.purpose, nq85.principles, nq85.criteria: Điều 2 đến Điều 5."""

    @pytest.mark.parametrize(
        ("name", "place"),
        [("terms", "Điều 2"), ("purpose", "Điều 3"), ("principles", "Điều 4"), ("criteria", "Điều 5")],
    )
    def test_each_has_an_article_and_no_rule(self, name: str, place: str) -> None:
        assert attested(NQ85, f"nq85.{name}") == (place, "S", {CODIFIED})
        assert is_without_rule(NQ85, f"nq85.{name}")

    def test_taking_a_vote_is_not_casting_one(self) -> None:
        assert unsaid(NQ85, "nq85.terms", "mức độ tín nhiệm | degree of confidence", "miễn nhiệm | dismissal") == []

    def test_there_are_three_principles(self) -> None:
        said = ("ba nguyên tắc | three principles", "giải trình | explain", "khách quan | objectivity", "Đảng | Party")
        assert unsaid(NQ85, "nq85.principles", *said) == []

    def test_there_are_two_grounds(self) -> None:
        said = ("hai căn cứ | two grounds", "kết quả | results", "phẩm chất | quality", "Hiến pháp | Constitution")
        assert unsaid(NQ85, "nq85.criteria", *said) == []

    def test_the_purpose_is_supervision_and_assessment(self) -> None:
        assert unsaid(NQ85, "nq85.purpose", "giám sát | supervision", "đánh giá cán bộ | assessment of cadres") == []


class TestDuties:
    """nq85.duties: Điều 6, ai có trách nhiệm gì: đại biểu, người được lấy phiếu, Mặt trận; cấm vận động."""

    @pytest.mark.parametrize(
        ("name", "clause", "said"),
        [
            ("deputies", 2, "tham gia | take part"),
            ("person", 3, "trung thực | truthfully"),
            ("person", 3, "tài sản | assets"),
            ("front", 4, "ý kiến cử tri | voters' opinions"),
            ("canvassing", 5, "vận động | canvassing"),
        ],
    )
    def test_each_clause_says_whose_duty_it_is(self, name: str, clause: int, said: str) -> None:
        assert attested(NQ85, f"nq85.duties.{name}") == (f"Điều 6 khoản {clause}", "S", {CODIFIED})
        assert unsaid(NQ85, f"nq85.duties.{name}", said) == []
        assert is_without_rule(NQ85, f"nq85.duties.{name}")

    def test_the_front_has_no_number_of_days_here(self) -> None:
        """Only Nghị quyết 96/2023/QH15 sets 25 days: under this resolution the Front owes nothing by a day."""
        assert unsaid(NQ85, "nq85.duties.front", "không ấn định | no number of days") == []
        opening = date(2018, 12, 4)
        assert "front" not in last_days(NQ85, BodyKind.NATIONAL_ASSEMBLY, opening, opening)
        assert "front" in last_days(ASSEMBLY_2023, BodyKind.NATIONAL_ASSEMBLY, opening, opening)


class TestFrequency:
    """nq85.frequency: Điều 7, một lần trong nhiệm kỳ, kỳ họp thường lệ cuối năm thứ ba."""

    def test_once_at_the_end_of_the_third_year(self) -> None:
        assert unsaid(NQ85, "nq85.frequency", "một lần | once", "cuối năm thứ ba | end of its third year") == []
        assert attested(NQ85, "nq85.frequency") == ("Điều 7", "S", {CODIFIED})


class TestProcedure:
    """nq85.procedure: Điều 8 và 9 khoản 5 đến 7, danh sách, Ban kiểm phiếu, bỏ phiếu kín."""

    @pytest.mark.parametrize(
        ("name", "clause", "said"),
        [
            ("list", 5, "danh sách | list"),
            ("list", 5, "Tổ đại biểu | groups of deputies"),
            ("board", 6, "Ban kiểm phiếu | counting board"),
            ("secrecy", 7, "bỏ phiếu kín | secret"),
        ],
    )
    def test_each_step_has_its_clause(self, name: str, clause: int, said: str) -> None:
        assert attested(NQ85, f"nq85.procedure.{name}") == (f"Điều 8 khoản {clause}", "S", {CODIFIED})
        assert unsaid(NQ85, f"nq85.procedure.{name}", said, f"Điều 9 khoản {clause} | 9.{clause}") == []
        assert is_without_rule(NQ85, f"nq85.procedure.{name}")


class TestBoard:
    """nq102.board: Nội quy kỳ họp Điều 27, Ban kiểm phiếu không có người trong danh sách được lấy phiếu."""

    def test_it_is_a_rule_of_procedure_and_not_of_the_resolution(self) -> None:
        assert attested(NQ85, "nq102.board") == ("Điều 27", "S", {"lawnet.vn"})
        assert NQ85.provision("nq102.board") in NQ85.supplements
        assert NQ85.provision("nq102.board").citation.instrument.name.vi == "Nghị quyết 102/2015/QH13"

    def test_its_members_are_deputies_who_are_not_on_the_list(self) -> None:
        said = ("đại biểu | deputies", "không có tên trong danh sách | not on the list")
        assert unsaid(NQ85, "nq102.board", *said) == []

    def test_the_plan_of_can_tho_only_warns_of_it(self) -> None:
        """A22: the rule of procedure is no word of a plan, so that somebody on both is a warning there."""
        listed = holder(Role.HEAD, BodyKind.DEPARTMENT)
        found = CAN_THO_2019.board.check(CountingBoard([listed.name, "Lê Văn Mẫu"]), [listed])
        assert [finding.severity for finding in found] == [Severity.NOTE, Severity.WARNING]
        assert found[1].interpretations == ("A22",)
        assert is_without_rule(NQ85, "nq102.board")


class TestPublication:
    """nq85.publication: Điều 17 khoản 1 và 4, công bố từng người; nghị quyết nêu người từ hai phần ba."""

    def test_what_is_announced_for_each_person(self) -> None:
        said = ("tại kỳ họp | at the session", "phát ra | issued", "thu về | collected", "hợp lệ | valid")
        assert unsaid(NQ85, "nq85.publication", *said) == []
        assert attested(NQ85, "nq85.publication") == ("Điều 17 khoản 1", "S", {CODIFIED, "thuvienphapluat.vn"})

    def test_more_than_half_alone_is_not_named(self) -> None:
        said = ("từ hai phần ba | two thirds or more", "không nêu | not", "quá một nửa | more than half")
        assert unsaid(NQ85, "nq85.publication.resolution", *said) == []
        assert attested(NQ85, "nq85.publication.resolution") == ("Điều 17 khoản 4", "S", {CODIFIED})


class TestCases:
    """nq85.cases: Điều 11 và 12, khi nào bỏ phiếu tín nhiệm; kiến nghị được cộng đến kỳ họp sau."""

    def test_who_can_bring_it_about(self) -> None:
        said = ("20% | 20%", "một phần ba | a third", "Mặt trận | Fatherland Front", "hai phần ba | two thirds")
        assert unsaid(NQ85, "nq85.cases", *said) == []
        assert attested(NQ85, "nq85.cases") == ("Điều 11", "S", {CODIFIED})

    def test_of_these_the_library_knows_the_marks(self) -> None:
        """Từ 2/3: 34 phiếu thấp trên 51 đại biểu đưa đến bỏ phiếu, 33 thì không."""
        assert met(NQ85, low(34, members=51, suspended=0))["two_thirds"] is True
        assert met(NQ85, low(33, members=51, suspended=0))["two_thirds"] is False
        assert is_without_rule(NQ85, "nq85.cases")

    def test_a_committee_needs_two_thirds_of_its_members(self) -> None:
        said = ("hai phần ba thành viên | two thirds of its members", "kỳ họp sau | next")
        assert unsaid(NQ85, "nq85.cases.motions", *said) == []
        assert attested(NQ85, "nq85.cases.motions") == ("Điều 12", "S", {CODIFIED})


class TestSecondVote:
    """nq85.second_vote: Điều 13 đến 15, bỏ phiếu hai mức; quá nửa không tín nhiệm thì từ chức hoặc miễn nhiệm."""

    @pytest.mark.parametrize(("name", "article"), [("assembly", 13), ("councils", 14), ("outcome", 15)])
    def test_each_has_its_article_and_no_rule(self, name: str, article: int) -> None:
        assert attested(NQ85, f"nq85.second_vote.{name}") == (f"Điều {article}", "S", {CODIFIED})
        assert is_without_rule(NQ85, f"nq85.second_vote.{name}")

    def test_it_has_two_levels_and_is_secret(self) -> None:
        said = ("hai mức | two levels", "phiếu kín | secret", "Ban kiểm phiếu | counting board")
        assert unsaid(NQ85, "nq85.second_vote.assembly", *said) == []

    def test_half_of_all_deputies_decides(self) -> None:
        said = ("tổng số đại biểu | all deputies", "từ chức | resign", "miễn nhiệm | dismissal")
        assert unsaid(NQ85, "nq85.second_vote.outcome", *said) == []


class TestTheLawOf2015:
    """law87.thresholds: Luật 87/2015/QH13 Điều 63 khoản 3 nhắc lại hai ngưỡng của Điều 10."""

    def test_it_repeats_them_and_adds_none(self) -> None:
        assert attested(NQ85, "law87.thresholds") == ("Điều 63 khoản 3", "S", {CODIFIED})
        assert unsaid(NQ85, "law87.thresholds", "hai ngưỡng | two thresholds", "Điều 10 | article 10") == []
        assert is_without_rule(NQ85, "law87.thresholds")
        assert len(NQ85.consequences.thresholds) == 2

    def test_for_the_assembly_it_is_article_18(self) -> None:
        assert unsaid(NQ85, "law87.thresholds", "khoản 3 Điều 18 | 18.3") == []


class TestTheGuidanceOf2018:
    """hd321.subjects, hd321.answers, hd321.gap.rest: Hướng dẫn 321/HD-UBTVQH14, mục 1 và mục 4."""

    def test_it_is_of_2_october_2018(self) -> None:
        instrument = NQ85.provision("hd321.subjects").citation.instrument
        assert (instrument.name.vi, instrument.issued_on) == ("Hướng dẫn 321/HD-UBTVQH14", date(2018, 10, 2))

    @pytest.mark.parametrize(
        ("name", "place", "site"), [("subjects", "Mục 1", "hethongphapluat.com"), ("answers", "Mục 4", "lawnet.vn")]
    )
    def test_each_stands_where_it_was_found(self, name: str, place: str, site: str) -> None:
        assert attested(NQ85, f"hd321.{name}") == (place, "S", {site})

    @pytest.mark.parametrize(
        ("role", "kind", "status"),
        [
            (Role.CHAIR, BodyKind.COMMUNE_COUNCIL, Status.SATISFIED),
            (Role.DEPUTY_CHAIR, BodyKind.DISTRICT_COUNCIL, Status.SATISFIED),
            (Role.COMMITTEE_HEAD, BodyKind.COMMUNE_COUNCIL, Status.SATISFIED),
            (Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL, Status.SATISFIED),
            (Role.OFFICE_HEAD, BodyKind.DISTRICT_COUNCIL, Status.NOT_APPLICABLE),
            (Role.MEMBER, BodyKind.COMMUNE_COMMITTEE, Status.SATISFIED),
            (Role.STANDING_MEMBER, BodyKind.PROVINCIAL_COUNCIL, Status.NOT_APPLICABLE),
        ],
    )
    def test_the_councils_of_2018_are_voted_on_as_it_lists_them(
        self, role: Role, kind: BodyKind, status: Status
    ) -> None:
        assert subject(NQ85, role, kind, date(2018, 12, 7)).status is status

    def test_the_answer_comes_before_the_day_of_the_vote(self) -> None:
        assert unsaid(NQ85, "hd321.answers", "trước ngày lấy phiếu | before the day of the vote") == []
        days = last_days(NQ85, BodyKind.DISTRICT_COUNCIL, date(2018, 12, 4), date(2018, 12, 7))
        assert days["answers"] == date(2018, 12, 6)

    def test_the_rest_was_not_seen(self) -> None:
        assert is_gap(NQ85, "hd321.gap.rest")
        assert unsaid(NQ85, "hd321.gap.rest", "toàn văn | whole text", "mục 1 | section 1") == []


class TestEffect:
    """nq85.effect, nq96.effect: Điều 18, từ 1/7/2015; hết hiệu lực ngày 1/7/2023 (Nghị quyết 96 Điều 22)."""

    @pytest.mark.parametrize("body", [BodyKind.NATIONAL_ASSEMBLY, BodyKind.DISTRICT_COUNCIL])
    def test_it_governs_from_1_july_2015_to_30_june_2023(self, body: BodyKind) -> None:
        days = (date(2015, 6, 30), date(2015, 7, 1), date(2023, 6, 30), date(2023, 7, 1))
        assert [in_force(on=day, body=body).plan is NQ85 for day in days] == [False, True, True, False]

    def test_its_end_is_cited_from_the_resolution_that_ended_it(self) -> None:
        assert attested(NQ85, "nq96.effect") == ("Điều 22 khoản 1", "S", {CODIFIED})
        assert unsaid(NQ85, "nq96.effect", "1/7/2023 | 1 July 2023", "85/2014/QH13") == []
        assert NQ85.provision("nq96.effect") in NQ85.supplements

    def test_its_own_clause_names_the_resolution_before(self) -> None:
        assert attested(NQ85, "nq85.effect") == ("Điều 18", "S", {CODIFIED})
        assert unsaid(NQ85, "nq85.effect", "1/7/2015 | 1 July 2015", "35/2012/QH13") == []


OPENING, VOTE = date(2018, 12, 4), date(2018, 12, 7)
COUNCILS = (BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL, BodyKind.COMMUNE_COUNCIL)
COMMITTEES = (BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE, BodyKind.COMMUNE_COMMITTEE)


def decide(start: date, *, opened_on: date | None = OPENING, on: date = VOTE) -> Decision:
    return NQ85.decide(since(start), on=on, opened_on=opened_on)


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
        finding = subject(NQ85, role, kind)
        assert (finding.status, finding.rule.id) == (Status.SATISFIED, "nq85.subjects.assembly")

    def test_deputies_of_the_courts_and_the_audit_are_not_on_it(self) -> None:
        for kind in (BodyKind.SUPREME_COURT, BodyKind.SUPREME_PROCURACY, BodyKind.STATE_AUDIT):
            assert subject(NQ85, Role.DEPUTY_HEAD, kind).status is Status.NOT_APPLICABLE

    def test_the_secretary_general_is_not_yet_on_it_and_that_is_said(self) -> None:
        finding = subject(NQ85, Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)
        assert finding.status is Status.NOT_APPLICABLE
        assert "96/2023/QH15" in finding.remarks[0].text()
        assert finding.interpretations == ()


class TestWhoACouncilVotesOn:
    """Điều 1 khoản 3, như Luật 87/2015/QH13 Điều 63 đã thay đổi từ 1/7/2016; mọi cấp."""

    @pytest.mark.parametrize("kind", COUNCILS)
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMITTEE_HEAD])
    def test_the_council_at_every_level(self, role: Role, kind: BodyKind) -> None:
        assert subject(NQ85, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize("kind", COMMITTEES)
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER])
    def test_the_peoples_committee_at_every_level(self, role: Role, kind: BodyKind) -> None:
        assert subject(NQ85, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize("kind", COUNCILS)
    def test_the_law_dropped_the_standing_member(self, kind: BodyKind) -> None:
        before = subject(NQ85, Role.STANDING_MEMBER, kind, date(2016, 6, 30))
        assert (before.status, before.rule.id) == (Status.SATISFIED, "nq85.subjects.councils")
        finding = subject(NQ85, Role.STANDING_MEMBER, kind, date(2016, 7, 1))
        assert (finding.status, finding.rule.id) == (Status.NOT_APPLICABLE, "law87.subjects")
        assert "1/7/2016" in finding.remarks[0].text()
        assert "1 July 2016" in finding.remarks[0].text("en")

    def test_the_law_added_the_head_of_the_office_in_provinces_only(self) -> None:
        before = subject(NQ85, Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL, date(2016, 6, 30))
        assert before.status is Status.NOT_APPLICABLE
        assert before.remedy is not None
        assert "01/07/2016" in before.remedy.text()
        finding = subject(NQ85, Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL, date(2016, 7, 1))
        assert (finding.status, finding.rule.id) == (Status.SATISFIED, "law87.subjects")
        for kind in (BodyKind.DISTRICT_COUNCIL, BodyKind.COMMUNE_COUNCIL):
            assert subject(NQ85, Role.OFFICE_HEAD, kind).status is Status.NOT_APPLICABLE

    def test_a_vote_of_december_2015_is_decided_by_the_list_of_that_day(self) -> None:
        council, day = BodyKind.PROVINCIAL_COUNCIL, date(2015, 12, 10)
        outcomes = [
            NQ85.decide(holder(role, council, Service(date(2011, 6, 1))), on=day, opened_on=day).outcome
            for role in (Role.CHAIR, Role.STANDING_MEMBER, Role.OFFICE_HEAD)
        ]
        assert outcomes == [Outcome.VOTED_ON, Outcome.VOTED_ON, Outcome.NOT_VOTED_ON]

    def test_a_director_of_a_department_is_none_of_them(self) -> None:
        assert subject(NQ85, Role.HEAD, BodyKind.DEPARTMENT).status is Status.NOT_APPLICABLE


class TestSeveralPosts:
    """Điều 1 khoản 5: một lần cho các chức vụ đó; Hướng dẫn 321 nói chức vụ cao nhất: giữ cả hai."""

    def test_both_wordings_are_kept(self) -> None:
        rule = NQ85.several_posts
        assert rule is not None
        assert (rule.how, rule.other) == (Concurrency.ONCE_FOR_ALL, Concurrency.ONCE_FOR_HIGHEST)
        assert rule.provision.citation.locator == "Điều 1 khoản 5"
        assert NQ85.provision("hd321.several_posts").citation.locator == "Mục 1"


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
        statement = about(decision, Topic.TENURE).statement
        assert statement == SHORT(since=date(2018, 3, 6), on=date(2018, 12, 4), months=9, eligible=date(2018, 12, 6))
        assert decide(date(2018, 3, 6), opened_on=date(2018, 12, 6)).outcome is Outcome.VOTED_ON

    def test_a_vote_long_after_the_opening_changes_nothing(self) -> None:
        for days in (0, 3, 30):
            assert decide(date(2018, 3, 5), on=OPENING + timedelta(days=days)).outcome is Outcome.NOT_VOTED_ON

    def test_the_president_of_2018_was_too_new(self) -> None:
        """Kỳ họp khai mạc 22/10/2018; người được bầu ngày 23/10/2018 không được lấy phiếu ngày 25/10."""
        president = holder(Role.CHAIR, BodyKind.STATE_PRESIDENCY, Service(date(2018, 10, 23)))
        decision = NQ85.decide(president, on=date(2018, 10, 25), opened_on=date(2018, 10, 22))
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
        decision = NQ85.decide(holder(Role.HEAD, BodyKind.DEPARTMENT), on=VOTE)
        assert decision.outcome is Outcome.NOT_VOTED_ON


class TestExemptions:
    """Điều 1 khoản 6 chỉ nêu thời gian giữ chức: bệnh nặng, chờ nghỉ hưu không phải là trường hợp."""

    @pytest.mark.parametrize("circumstance", list(Circumstance))
    def test_no_circumstance_exempts(self, circumstance: Circumstance) -> None:
        person = holder(
            Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Service(date(2016, 7, 1)), circumstances=[circumstance]
        )
        decision = NQ85.decide(person, on=VOTE, opened_on=OPENING)
        assert decision.outcome is Outcome.VOTED_ON
        assert about(decision, Topic.EXEMPTIONS).status is Status.SATISFIED

    def test_what_is_not_known_of_them_does_not_matter(self) -> None:
        person = holder(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Service(date(2016, 7, 1)), circumstances=None)
        assert NQ85.decide(person, on=VOTE, opened_on=OPENING).outcome is Outcome.VOTED_ON


class TestPreparationInTheAssembly:
    """Điều 8: 30, 20, 15 ngày trước khai mạc; 10 ngày trước ngày lấy phiếu; trả lời trước ngày ấy."""

    DAYS = last_days(NQ85, BodyKind.NATIONAL_ASSEMBLY, date(2018, 10, 22), date(2018, 10, 25))

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
        report = NQ85.filings[0]
        assert report.check(date(2018, 9, 22), date(2018, 10, 22)).status is Status.SATISFIED
        assert report.check(date(2018, 9, 23), date(2018, 10, 22)).status is Status.VIOLATED


class TestPreparationInACouncil:
    """Điều 9: như ở Quốc hội, nhưng 10 ngày tính đến ngày khai mạc."""

    @pytest.mark.parametrize("kind", COUNCILS)
    def test_the_last_days_of_a_session_that_opens_on_4_december(self, kind: BodyKind) -> None:
        assert last_days(NQ85, kind, OPENING, VOTE) == {
            "report": date(2018, 11, 4),
            "digest": date(2018, 11, 14),
            "verification": date(2018, 11, 19),
            "questions": date(2018, 11, 24),
            "answers": date(2018, 12, 6),
        }

    @pytest.mark.parametrize(("days", "moves"), [(0, False), (5, True)])
    def test_only_in_the_assembly_do_the_questions_move_with_the_vote(self, days: int, *, moves: bool) -> None:
        vote = VOTE + timedelta(days=days)
        council = last_days(NQ85, BodyKind.PROVINCIAL_COUNCIL, OPENING, vote)
        assembly = last_days(NQ85, BodyKind.NATIONAL_ASSEMBLY, OPENING, vote)
        assert council["questions"] == date(2018, 11, 24)
        assert (assembly["questions"] == date(2018, 11, 27)) is not moves

    def test_nothing_is_handed_in_for_a_vote_in_another_body(self) -> None:
        assert last_days(NQ85, BodyKind.DEPARTMENT, OPENING, VOTE) == {}


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
        assert met(NQ85, result) == {"half": half, "two_thirds": two_thirds}

    def test_whoever_may_resign_at_two_thirds_may_do_so_still(self) -> None:
        assert met(NQ85, low(40, members=50, suspended=0))["half"]

    def test_neither_is_told_without_the_base(self) -> None:
        assert met(NQ85, low(25, members=50)) == {"half": None, "two_thirds": None}

    def test_it_is_told_where_no_number_of_suspended_deputies_could_change_it(self) -> None:
        assert met(NQ85, low(26, members=50)) == {"half": True, "two_thirds": None}
        assert met(NQ85, low(34, members=50)) == {"half": True, "two_thirds": True}


class TestBase:
    """Điều 17 khoản 3: tổng số đại biểu lúc lấy phiếu, không tính người đang bị tạm đình chỉ."""

    def test_the_base_is_the_deputies_not_suspended(self) -> None:
        assert NQ85.counting.base is NQ85.consequences.base is Base.NOT_SUSPENDED

    def test_two_suspended_deputies_make_the_difference(self) -> None:
        """22 phiếu thấp: trên 34 đại biểu thì chưa đến 2/3, trừ một người bị đình chỉ còn 33 thì đến."""
        assert met(NQ85, low(22, members=34, suspended=0))["two_thirds"] is False
        assert met(NQ85, low(22, members=34, suspended=1))["two_thirds"] is True

    def test_those_absent_stay_in_the_base(self) -> None:
        """Thừa Thiên Huế 12/2018: 53 đại biểu, 52 có mặt; 52 phiếu là 98,11%."""
        result = Result(Tally(high=52), Turnout(members=53, present=52, collected=52, suspended=0))
        assert str(NQ85.counting.percent(result, Rating.HIGH)) == "98.11"

    @pytest.mark.parametrize(("marks", "percent"), [(45, "77.59"), (40, "68.97"), (9, "15.52"), (22, "37.93")])
    def test_lang_son_printed_shares_of_all_58_deputies(self, marks: int, percent: str) -> None:
        result = low(marks, members=58, present=55, suspended=0)
        assert str(NQ85.counting.percent(result, LOW)) == percent


class TestInvalidBallots:
    """nq85.invalidity, Điều 16 khoản 2, 3: hai lỗi, lỗi của một người mất phần người đó, tên ghi thêm vô giá trị."""

    def test_a_ballot_that_the_board_did_not_issue_is_invalid_whole(self) -> None:
        counted = box(NQ85, Ballot([HIGH, LOW], issued_by_board=False), Ballot([HIGH, HIGH]))
        assert (counted.valid_ballots, counted.invalid_ballots) == (1, 1)
        assert counted["An"].tally == Tally(high=1)

    @pytest.mark.parametrize("mark", [None, {HIGH, LOW}, {HIGH, MIDDLE, LOW}])
    def test_no_level_or_several_cost_that_person_alone(self, mark: set[Rating] | None) -> None:
        counted = box(NQ85, Ballot([mark, LOW]))
        assert (counted["An"].invalid, counted["An"].tally) == (1, Tally())
        assert (counted["Bình"].invalid, counted["Bình"].tally) == (0, Tally(low=1))
        assert counted.valid_ballots == 1

    def test_an_added_name_is_void_and_the_rest_stands(self) -> None:
        counted = box(NQ85, Ballot([HIGH, LOW], added=["Chi"]))
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
        counted = box(NQ85, ballot)
        assert (counted["An"].tally, counted["Bình"].tally) == (Tally(high=1), Tally(low=1))

    def test_nothing_is_left_open(self) -> None:
        scopes = {defect: NQ85.counting.invalidity.scope(defect) for defect in Defect}
        assert Scope.UNKNOWN not in scopes.values()


class TestWhatIsDeclared:
    """Các điều khác: thấy nguyên văn, nên không có chỗ nào là suy đoán."""

    def test_all_eighteen_articles_are_cited(self) -> None:
        places = [provision.citation.locator.split() for provision in NQ85.provisions]
        cited = {place[1] for place in places if place[0] == "Điều"}
        assert cited == {str(number) for number in range(1, 19)}

    def test_everything_of_the_resolution_was_seen(self) -> None:
        assert {provision.citation.grade for provision in NQ85.provisions} == {Grade.SEEN}

    def test_in_force_from_july_2015(self) -> None:
        effect = NQ85.provision("nq85.effect")
        assert effect.citation.locator == "Điều 18"
        assert "1/7/2015" in effect.content.vi
