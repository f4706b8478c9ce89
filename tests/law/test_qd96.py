"""Quy định 96-QĐ/TW: what it lays down beyond its rules, clause by clause, and what no source was found to give."""

from datetime import date

import pytest

from attested import attested, is_gap, is_without_rule, unsaid
from phieu_tin_nhiem import (
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Fact,
    Office,
    Rating,
    Result,
    Role,
    Status,
    Tally,
    Turnout,
)
from phieu_tin_nhiem.plans import PARTY_2014, in_force
from phieu_tin_nhiem.plans import PARTY_2023 as QD96
from phieu_tin_nhiem.plans.instruments import ForceStatus


class TestIssue:
    """qd96.issue: Bộ Chính trị ban hành ngày 2/2/2023."""

    def test_it_is_the_regulation_of_2_february_2023(self) -> None:
        assert QD96.instrument.issued_on == date(2023, 2, 2)
        assert unsaid(QD96, "qd96.issue", "2/2/2023 | 2 February 2023", "Bộ Chính trị | Politburo") == []

    def test_it_governs_from_its_issue_as_far_as_was_searched(self) -> None:
        days = (date(2023, 2, 1), date(2023, 2, 2), date(2026, 11, 25))
        assert [in_force(on=day, body=BodyKind.DEPARTMENT).plan for day in days] == [PARTY_2014, QD96, QD96]
        later = in_force(on=date(2026, 11, 26), body=BodyKind.DEPARTMENT)
        assert later.status is ForceStatus.NOT_VERIFIED


class TestPrinciples:
    """qd96.principles, qd96.purpose: Điều 1 khoản 1, 2, Đảng lãnh đạo, công khai; Điều 2, mục đích."""

    @pytest.mark.parametrize(
        ("name", "place", "said"),
        [
            ("principles.leadership", "Điều 1 khoản 1", "tập trung dân chủ | democratic centralism"),
            ("principles.openness", "Điều 1 khoản 2", "công khai | openness"),
            ("principles.openness", "Điều 1 khoản 2", "cấm lợi dụng | forbidden"),
            ("purpose", "Điều 2", "tham nhũng | corruption"),
            ("purpose", "Điều 2", "tự soi, tự sửa | see and correct themselves"),
            ("purpose", "Điều 2", "thực chất | substance"),
        ],
    )
    def test_each_clause(self, name: str, place: str, said: str) -> None:
        assert attested(QD96, f"qd96.{name}")[:2] == (place, "S")
        assert unsaid(QD96, f"qd96.{name}", said) == []
        assert is_without_rule(QD96, f"qd96.{name}")


class TestTiming:
    """qd96.frequency, qd96.timing: Điều 1 khoản 3, định kỳ; theo báo chí năm thứ ba, sau sơ kết sáu tháng."""

    def test_the_clause_only_says_that_it_is_periodic(self) -> None:
        assert unsaid(QD96, "qd96.frequency", "định kỳ | periodically") == []
        assert attested(QD96, "qd96.frequency")[:2] == ("Điều 1 khoản 3", "S")

    def test_the_third_year_is_known_from_the_press(self) -> None:
        said = ("năm thứ ba | third year", "sau khi HĐND | after the council's vote", "sáu tháng | six months")
        assert unsaid(QD96, "qd96.timing", *said) == []
        place, grade, sites = attested(QD96, "qd96.timing")
        assert (place, grade) == ("qd96.timing", "N")
        assert {"vietnamnet.vn", "baonghean.vn"} <= sites


class TestPublicationAndReport:
    """qd96.publication, qd96.report: Điều 1 khoản 4, công khai theo quy định, báo cáo cấp quản lý, xử lý kịp thời."""

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("publication", "theo quy định | as is laid down"),
            ("publication", "không nêu | does not say"),
            ("report", "cấp quản lý | managing level"),
            ("report", "từ chức, miễn nhiệm | resignation, dismissal"),
            ("report", "ra khỏi quy hoạch | out of the succession plan"),
        ],
    )
    def test_the_clause(self, name: str, said: str) -> None:
        assert attested(QD96, f"qd96.{name}") == ("Điều 1 khoản 4", "S", {"vanban123.vn"})
        assert unsaid(QD96, f"qd96.{name}", said) == []


class TestVoters:
    """qd96.voters: Điều 3 khoản 2, Phụ lục 1; phần Trung ương thì thấy, phần địa phương thì chưa (qd96.gap.voters)."""

    def test_the_annex_says_who_votes(self) -> None:
        assert attested(QD96, "qd96.voters")[:2] == ("Điều 3 khoản 2", "S")
        assert unsaid(QD96, "qd96.voters", "Phụ lục 1 | annex 1") == []

    def test_for_the_centre_it_was_seen(self) -> None:
        said = ("Văn phòng Chủ tịch nước | Office of the President", "trưởng đơn vị | heads of units")
        assert unsaid(QD96, "qd96.voters.central", *said) == []
        assert attested(QD96, "qd96.voters.central") == ("Phụ lục 1", "S", {"118.69.201.250", "lawnet.vn"})

    def test_for_provinces_it_was_not(self) -> None:
        assert is_gap(QD96, "qd96.gap.voters")
        assert is_gap(QD96, "qd96.gap.subjects")
        office = Office(Role.CHAIR, Body("UBND huyện Mẫu", BodyKind.DISTRICT_COMMITTEE))
        found = QD96.subjects.judge(office, date(2023, 12, 18))
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PROVISION_TEXT,))


class TestCriteria:
    """qd96.criteria: theo báo chí, đạo đức, kỷ luật, chống tham nhũng, gương mẫu của bản thân và vợ, chồng, con."""

    def test_what_is_judged(self) -> None:
        said = (
            "kỷ luật | discipline",
            "tham nhũng | corruption",
            "vợ, chồng, con | spouse and children",
            "nơi cư trú | residence",
        )
        assert unsaid(QD96, "qd96.criteria", *said) == []
        assert attested(QD96, "qd96.criteria") == ("qd96.criteria", "N", {"luatvietnam.vn"})


class TestBallot:
    """qd96.scale, qd96.signing: Điều 6 khoản 1 và 2, ba mức theo Phụ lục 4; ký hay không là tùy ý."""

    def test_three_levels_in_the_form_of_annex_4(self) -> None:
        rule = QD96.scale
        assert rule is not None
        assert rule.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)
        assert unsaid(QD96, "qd96.scale", "Phụ lục 4 | annex 4") == []
        assert attested(QD96, "qd96.scale") == ("Điều 6 khoản 1", "S", {"ttpc.ktxhcm.edu.vn", "thuvienphapluat.vn"})

    def test_a_signature_is_no_other_writing_that_spoils(self) -> None:
        """Whoever signs has written something beside the marks, and may."""
        assert unsaid(QD96, "qd96.signing", "ký tên hay không | may sign") == []
        assert attested(QD96, "qd96.signing")[:2] == ("Điều 6 khoản 2", "S")
        signed = Ballot([Rating.HIGH], other_writing=True)
        counted = QD96.counting.count(BallotForm(["Trần Thị Mẫu"]), [signed])
        assert (counted.invalid_ballots, counted["Trần Thị Mẫu"].tally) == (0, Tally(high=1))


class TestBase:
    """qd96.base: Điều 6 khoản 3, phần trăm trên tổng số phiếu thu về."""

    def test_of_the_ballots_collected(self) -> None:
        """17 of 50 collected are 34 %; of 48 valid they would be 35,42 %, of 53 members 32,08 %."""
        result = Result(Tally(20, 11, 17), Turnout(members=53, collected=50))
        assert QD96.counting.base is Base.COLLECTED
        assert str(QD96.counting.percent(result, Rating.LOW)) == "34.00"


class TestDuties:
    """qd96.duties: Điều 7, lãnh đạo, cơ quan tổ chức, người được lấy phiếu; còn lại chưa thấy (qd96.gap.duties)."""

    @pytest.mark.parametrize(
        ("name", "clause", "said"),
        [
            ("leadership", 1, "lập kế hoạch | plans"),
            ("leadership", 1, "kiểm tra | inspects"),
            ("leadership", 1, "quyết định hoặc đề xuất | decides or proposes"),
            ("personnel", 2, "tham mưu | advises"),
            ("personnel", 2, "chưa thấy | not seen"),
            ("person", 3, "phải báo cáo | has to report"),
            ("person", 3, "chưa thấy | not seen"),
        ],
    )
    def test_each_clause(self, name: str, clause: int, said: str) -> None:
        assert attested(QD96, f"qd96.duties.{name}") == (f"Điều 7 khoản {clause}", "S", {"lawnet.vn"})
        assert unsaid(QD96, f"qd96.duties.{name}", said) == []
        assert is_without_rule(QD96, f"qd96.duties.{name}")

    def test_the_rest_is_a_gap(self) -> None:
        assert is_gap(QD96, "qd96.gap.duties")
        assert unsaid(QD96, "qd96.gap.duties", "khoản 2 | clause 2", "3 đến 5 | 3 to 5") == []


class TestPreparation:
    """qd96.preparation.ballots, qd96.file, qd96.practice.preparation: Điều 9 bước 1; Phụ lục 2; hạn của Hải Dương."""

    def test_ballots_and_board(self) -> None:
        assert unsaid(QD96, "qd96.preparation.ballots", "dấu treo | seal", "Ban Kiểm phiếu | counting board") == []
        assert attested(QD96, "qd96.preparation.ballots")[:2] == ("Điều 9", "S")

    def test_the_file_has_three_papers_in_this_order(self) -> None:
        content = QD96.provision("qd96.file").content.vi
        papers = ["khổ A4", "báo cáo;", "kê khai tài sản", "chữ ký hai bên", "giải trình, nếu có"]
        places = [content.find(paper) for paper in papers]
        assert -1 not in places
        assert places == sorted(places)
        assert attested(QD96, "qd96.file") == ("Phụ lục 2", "S", {"lawnet.vn"})

    def test_the_dates_of_a_province_are_its_own(self) -> None:
        assert attested(QD96, "qd96.practice.preparation")[1:] == ("N", {"baohaiduong.vn"})
        assert unsaid(QD96, "qd96.practice.preparation", "20 ngày | 20 days", "3 ngày | 3 days") == []
        assert is_without_rule(QD96, "qd96.practice.preparation")


class TestUse:
    """qd96.use, qd96.two_places: Điều 11 khoản 1 và 4, để đánh giá; hai nơi thì xem tổng thể, không trung bình."""

    def test_they_assess_and_do_not_only_inform(self) -> None:
        said = ("đánh giá cán bộ | assess cadres", "quy hoạch | succession plans", "miễn nhiệm | dismissals")
        assert unsaid(QD96, "qd96.use", *said) == []
        assert attested(QD96, "qd96.use")[:2] == ("Điều 11 khoản 1", "S")

    def test_two_places_are_looked_at_together_and_not_averaged(self) -> None:
        said = ("tổng thể | as a whole", "không có phép lấy trung bình | no averaging")
        assert unsaid(QD96, "qd96.two_places", *said) == []
        assert attested(QD96, "qd96.two_places") == ("Điều 11 khoản 4", "S", {"thuvienphapluat.vn"})

    def test_nothing_adds_two_results_up(self) -> None:
        """A25: tallies of one place add up; what one got at two places are two results, each on its own base."""
        at_work = Result(Tally(low=20), Turnout(collected=30))
        in_the_party = Result(Tally(low=1), Turnout(collected=10))
        met = [[item.status for item in QD96.consequences.judge(result)] for result in (at_work, in_the_party)]
        assert met == [
            [Status.NOT_APPLICABLE, Status.SATISFIED],
            [Status.NOT_APPLICABLE, Status.NOT_APPLICABLE],
        ]
        assert not hasattr(at_work, "__add__")


class TestWhatWasNotSeen:
    """qd96.gap: ngày hiệu lực, hệ quả của tên ghi thêm, phần còn lại của Điều 7 và 9, các Điều 4, 5, 8, 10, 12."""

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("effect", "ngày có hiệu lực | day of effect"),
            ("later", "25/11/2026 | 25 November 2026"),
            ("subjects", "Phụ lục 1 | annex 1"),
            ("voters", "ở địa phương | local posts"),
            ("added_name", "ghi thêm tên | added names"),
            ("procedure", "Điều 9 | article 9"),
            ("rest", "các Điều 4, 5, 8, 10 và 12 | Articles 4, 5, 8, 10 and 12"),
        ],
    )
    def test_each_gap_says_what_is_missing(self, name: str, said: str) -> None:
        assert is_gap(QD96, f"qd96.gap.{name}")
        assert unsaid(QD96, f"qd96.gap.{name}", said) == []

    def test_the_effect_of_an_added_name_is_derived_and_says_so(self) -> None:
        """The sentence opens as that of Nghị quyết 85/2014/QH13, Điều 16 khoản 3, where the addition is void."""
        added = QD96.provision("qd96.added_name")
        assert (added.citation.grade.value, added.interpretations) == ("D", ("D2",))
        form = BallotForm(["Trần Thị Mẫu"])
        counted = QD96.counting.count(form, [Ballot([Rating.LOW], added=["Lê Văn Mẫu"])])
        assert counted["Trần Thị Mẫu"].tally == Tally(low=1)
