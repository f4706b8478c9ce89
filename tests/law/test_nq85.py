"""Nghị quyết 85/2014/QH13: what it defines and declares beyond its rules, and what other documents add to it."""

from datetime import date

import pytest

from attested import attested, is_gap, is_without_rule, unsaid
from holders import holder, last_days, low, met, subject
from phieu_tin_nhiem import CAN_THO_2019, BodyKind, CountingBoard, Rating, Role, Severity, Status
from phieu_tin_nhiem.plans import ASSEMBLY_2014 as NQ85
from phieu_tin_nhiem.plans import ASSEMBLY_2023, in_force

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
        said = ("từ hai phần ba | two thirds or more", "không phải | not", "quá một nửa | more than half")
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
