"""Quy định 262-QĐ/TW: what it lays down beyond its rules, clause by clause, and what no source was found to give."""

from datetime import date

import pytest

from attested import attested, is_gap, is_without_rule, unsaid
from phieu_tin_nhiem import Body, BodyKind, Circumstance, Office, Officeholder, Outcome, Rating, Role, Service
from phieu_tin_nhiem.plans import PARTY_2014 as QD262
from phieu_tin_nhiem.plans import PARTY_2023, in_force
from phieu_tin_nhiem.plans.instruments import ForceStatus


class TestIssue:
    """qd262.issue: Bộ Chính trị ban hành ngày 8/10/2014; Quy định 96-QĐ/TW ban hành ngày 2/2/2023."""

    def test_it_is_the_regulation_of_8_october_2014(self) -> None:
        assert QD262.instrument.issued_on == date(2014, 10, 8)
        assert unsaid(QD262, "qd262.issue", "8/10/2014 | 8 October 2014", "Bộ Chính trị | Politburo") == []
        assert attested(QD262, "qd262.issue") == ("qd262.issue", "S", {"luatminhkhue.vn"})

    def test_between_the_two_days_of_issue_it_governs(self) -> None:
        days = (date(2014, 10, 7), date(2014, 10, 8), date(2023, 2, 1), date(2023, 2, 2))
        governing = [in_force(on=day, body=BodyKind.DEPARTMENT).plan for day in days]
        assert governing == [None, QD262, QD262, PARTY_2023]

    def test_before_it_nothing_is_verified(self) -> None:
        """Quy định 165-QĐ/TW of 18 February 2013 is known from the press alone."""
        assert in_force(on=date(2014, 10, 7), body=BodyKind.DEPARTMENT).status is ForceStatus.NOT_VERIFIED


class TestArticle1:
    """qd262.principles, qd262.frequency, qd262.nature, qd262.publication, qd262.report: Điều 1."""

    @pytest.mark.parametrize("name", ["principles", "frequency", "nature", "publication", "report"])
    def test_all_of_it_was_seen_and_no_rule_evaluates_it(self, name: str) -> None:
        assert attested(QD262, f"qd262.{name}")[:2] == ("Điều 1", "S")
        assert is_without_rule(QD262, f"qd262.{name}")

    @pytest.mark.parametrize(("name", "site"), [("frequency", "luatminhkhue.vn"), ("publication", "lawnet.vn")])
    def test_its_opening_and_its_whole_were_seen_on_two_pages(self, name: str, site: str) -> None:
        assert attested(QD262, f"qd262.{name}")[2] == {site}

    def test_the_principles(self) -> None:
        said = ("dân chủ | democratic", "khách quan | objective", "vận động phiếu | canvassing", "cấm | forbidden")
        assert unsaid(QD262, "qd262.principles", *said) == []

    def test_in_the_third_year_between_two_congresses(self) -> None:
        said = ("năm thứ ba | third year", "giữa hai kỳ đại hội | midway between two party congresses")
        assert unsaid(QD262, "qd262.frequency", *said) == []

    def test_the_result_is_a_reference(self) -> None:
        """Under 96-QĐ/TW it serves to assess, and is no mere reference any more."""
        assert unsaid(QD262, "qd262.nature", "kênh tham khảo quan trọng | important channel of reference") == []
        assert unsaid(PARTY_2023, "qd96.use", "tham khảo | reference") != []

    def test_it_is_public_within_the_leadership_and_reported_upwards(self) -> None:
        assert unsaid(QD262, "qd262.publication", "tập thể lãnh đạo cùng cấp | leadership of the same level") == []
        assert unsaid(QD262, "qd262.report", "cấp quản lý | level that manages") == []


class TestScope:
    """qd262.scope: Điều 2 khoản 2.1, từ Trung ương xuống đến cấp có đơn vị trực thuộc."""

    def test_from_the_centre_down(self) -> None:
        said = ("Trung ương | centre", "cấp có đơn vị trực thuộc | levels that have units under them")
        assert unsaid(QD262, "qd262.scope", *said) == []
        assert attested(QD262, "qd262.scope") == ("Điều 2 khoản 2.1", "S", {"thuvienphapluat.vn"})

    @pytest.mark.parametrize(
        ("role", "kind", "outcome"),
        [
            # Nobody is known to be long enough in post, so a subject is undetermined; who is none is not voted on.
            (Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE, Outcome.UNDETERMINED),
            (Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Outcome.UNDETERMINED),
            (Role.HEAD, BodyKind.DISTRICT_DIVISION, Outcome.NOT_VOTED_ON),
        ],
    )
    def test_down_to_districts_and_not_to_their_divisions(self, role: Role, kind: BodyKind, outcome: Outcome) -> None:
        person = Officeholder(
            "Trần Thị Mẫu", Office(role, Body("Cơ quan Mẫu", kind)), service=[Service(date(2010, 1, 1))]
        )
        assert QD262.decide(person, on=date(2018, 12, 20)).outcome is outcome


class TestVoters:
    """qd262.voters: Điều 4, Điều 5, ai ghi phiếu cho ai; ở sở thì chỉ biết qua thực tế."""

    @pytest.mark.parametrize(
        ("name", "place", "grade", "said"),
        [
            ("committees", "Điều 4", "S", "Ban Chấp hành Trung ương | Central Committee"),
            ("committees", "Điều 4", "S", "ban chấp hành đảng bộ cùng cấp | committee of the same level"),
            ("provincial", "Điều 5 khoản 5.3", "S", "giám đốc sở | directors of departments"),
            ("enterprises", "Điều 5", "S", "công ty con | subsidiaries"),
            ("departments", "qd262.voters.departments", "N", "trưởng phòng | heads of divisions"),
            ("departments", "qd262.voters.departments", "N", "chưa thấy | not seen"),
        ],
    )
    def test_each_stands_where_it_was_found(self, name: str, place: str, grade: str, said: str) -> None:
        assert attested(QD262, f"qd262.voters.{name}")[:2] == (place, grade)
        assert unsaid(QD262, f"qd262.voters.{name}", said) == []
        assert is_without_rule(QD262, f"qd262.voters.{name}")

    def test_the_practice_is_of_two_departments(self) -> None:
        assert attested(QD262, "qd262.voters.departments")[2] == {"sokhdt.yenbai.gov.vn", "quangngai.edu.vn"}


class TestCriteria:
    """qd262.criteria: hai nhóm nội dung, theo báo chí: phẩm chất, kể cả vợ, chồng, con; năng lực, kết quả."""

    def test_two_groups(self) -> None:
        said = (
            "hai nhóm | two groups",
            "vợ, chồng, con | spouse and children",
            "năng lực thực tiễn | practical ability",
        )
        assert unsaid(QD262, "qd262.criteria", *said) == []
        assert attested(QD262, "qd262.criteria") == ("qd262.criteria", "N", {"m.vietnamnet.vn"})


class TestScale:
    """qd262.scale: Điều 7 khoản 7.2, họ tên, chức vụ, ô cho ba mức."""

    def test_three_levels(self) -> None:
        rule = QD262.scale
        assert rule is not None
        assert rule.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)
        assert attested(QD262, "qd262.scale") == ("Điều 7 khoản 7.2", "S", {"thuvienphapluat.vn"})


class TestDuties:
    """qd262.duties: Điều 8, trách nhiệm của lãnh đạo, cơ quan tổ chức, người được lấy phiếu, người ghi phiếu."""

    @pytest.mark.parametrize(
        ("name", "clause", "said"),
        [
            ("leadership", "8.1", "báo cáo kết quả | reports the results"),
            ("leadership", "8.1", "kiểm tra cấp dưới | inspects the level below"),
            ("personnel", "8.2", "bằng văn bản | written"),
            ("personnel", "8.2", "xác minh | verifying"),
            ("person", "8.3", "đầy đủ, trung thực | full and true"),
            ("voters", "8.4", "khách quan | objectively"),
        ],
    )
    def test_each_clause_says_whose_duty_it_is(self, name: str, clause: str, said: str) -> None:
        assert attested(QD262, f"qd262.duties.{name}")[:2] == (f"Điều 8 khoản {clause}", "S")
        assert unsaid(QD262, f"qd262.duties.{name}", said) == []
        assert is_without_rule(QD262, f"qd262.duties.{name}")

    def test_the_days_of_the_answer_are_a_gap(self) -> None:
        """qd262.gap.answer; the three days are of Thông tư 45/2015/TT-BCA, which is another instrument."""
        assert is_gap(QD262, "qd262.gap.answer")
        assert QD262.filings == ()


class TestProcedure:
    """qd262.procedure: Điều 9, phiếu có danh sách, nội dung, dấu treo; Ban Kiểm phiếu phát, kiểm, báo cáo hội nghị."""

    def test_who_does_what(self) -> None:
        said = (
            "dấu treo | seal",
            "đề xuất Ban Kiểm phiếu | proposes the counting board",
            "báo cáo hội nghị | reports to",
        )
        assert unsaid(QD262, "qd262.procedure", *said) == []
        assert attested(QD262, "qd262.procedure") == ("Điều 9", "S", {"anduc.edu.vn"})


class TestWhatWasNotSeen:
    """qd262.gap: ngày hiệu lực, trường hợp miễn, số người có mặt, người ghi phiếu ở sở, hạn trả lời, ký phiếu."""

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("effect", "ngày có hiệu lực | day of effect"),
            ("subjects", "5.3 | 5.3"),
            ("tenure", "người mới giữ chức | new in post"),
            ("exemptions", "trường hợp không lấy phiếu | ground of exemption"),
            ("quorum", "số người có mặt | how many are present"),
            ("voters", "giám đốc, phó giám đốc sở | directors and deputy directors of departments"),
            ("answer", "8.3 | 8.3"),
            ("signing", "ký | sign"),
            ("rest", "Điều 10 | article 10"),
        ],
    )
    def test_each_gap_says_what_is_missing(self, name: str, said: str) -> None:
        assert is_gap(QD262, f"qd262.gap.{name}")
        assert unsaid(QD262, f"qd262.gap.{name}", said) == []

    def test_the_quorum_is_not_borrowed(self) -> None:
        """Two thirds of those summoned is 96-QĐ/TW's (Điều 3 khoản 2): here nothing asks who is present."""
        assert QD262.quorum is None
        assert PARTY_2023.quorum is not None
        assert unsaid(QD262, "qd262.gap.quorum", "96-QĐ/TW") == []

    @pytest.mark.parametrize("circumstance", Circumstance)
    def test_a_circumstance_leaves_the_answer_open_and_names_the_gap(self, circumstance: Circumstance) -> None:
        office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
        person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2010, 1, 1))], circumstances=[circumstance])
        blocking = {finding.rule.id for finding in QD262.decide(person, on=date(2018, 12, 20)).blocking}
        assert blocking == {"qd262.gap.tenure", "qd262.gap.exemptions"}
