"""Quy định 262-QĐ/TW: its rules, what it lays down beyond them, and what no source was found to give."""

from datetime import date

import pytest
from attrs import evolve

from instruments import attested, is_gap, is_without_rule, unsaid
from phieu_tin_nhiem import (
    CAN_THO_2019,
    Ballot,
    BallotForm,
    Base,
    Body,
    BodyKind,
    Circumstance,
    Count,
    Decision,
    Defect,
    Fact,
    Finding,
    Invalidity,
    Office,
    Officeholder,
    Outcome,
    Rating,
    Result,
    Role,
    Service,
    Status,
    Tally,
    Turnout,
    Under,
    Venue,
    in_force,
)
from phieu_tin_nhiem.plans import PARTY_2014 as QD262
from phieu_tin_nhiem.plans import PARTY_2023
from phieu_tin_nhiem.plans.instruments import ForceStatus
from phieu_tin_nhiem.rules import Unlisted
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.venues import Concurrency


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
            ("departments", "qd262.voters.departments", "N", "chưa tiếp cận được | not seen"),
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
            ("exemptions", "trường hợp nào không lấy phiếu | ground of exemption"),
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
        assert QD262.find(Quorum) is None
        assert PARTY_2023.find(Quorum) is not None
        assert unsaid(QD262, "qd262.gap.quorum", "96-QĐ/TW") == []

    @pytest.mark.parametrize("circumstance", Circumstance)
    def test_a_circumstance_leaves_the_answer_open_and_names_the_gap(self, circumstance: Circumstance) -> None:
        office = Office(Role.HEAD, Body("Sở Mẫu", BodyKind.DEPARTMENT))
        person = Officeholder("Trần Thị Mẫu", office, service=[Service(date(2010, 1, 1))], circumstances=[circumstance])
        blocking = {finding.rule.id for finding in QD262.decide(person, on=date(2018, 12, 20)).blocking}
        assert blocking == {"qd262.gap.tenure", "qd262.gap.exemptions"}


DAY = date(2018, 12, 20)
SO = Body("Sở Mẫu", BodyKind.DEPARTMENT)
FORM = BallotForm(["An", "Bình", "Chi"])


def judge(role: Role, kind: BodyKind, under: Under | None = None) -> Finding:
    return QD262.subjects.judge(Office(role, Body("Cơ quan Mẫu", kind, under)), date(2018, 12, 6))


def decide(
    role: Role = Role.HEAD, body: Body = SO, *, since: date | None = date(2010, 1, 1), on: date = DAY
) -> Decision:
    service = None if since is None else [Service(since)]
    person = Officeholder("Trần Thị Mẫu", Office(role, body), service=service, circumstances=())
    return QD262.decide(person, on=on)


class TestSubjects:
    """Điều 2 khoản 2.2, Điều 5: ủy viên ban thường vụ; lãnh đạo từ cấp sở, cấp huyện; các chức danh mà Điều 5 nêu."""

    @pytest.mark.parametrize(
        ("role", "kind", "rule"),
        [
            (Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE, "standing_committees"),
            (Role.HEAD, BodyKind.DEPARTMENT, "leaders"),
            (Role.DEPUTY_HEAD, BodyKind.DEPARTMENT, "leaders"),
            (Role.CHAIR, BodyKind.PROVINCIAL_COMMITTEE, "leaders"),
            (Role.DEPUTY_CHAIR, BodyKind.PROVINCIAL_COMMITTEE, "leaders"),
            (Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, "leaders"),
            (Role.DEPUTY_CHAIR, BodyKind.DISTRICT_COMMITTEE, "leaders"),
            (Role.MEMBER, BodyKind.PROVINCIAL_COMMITTEE, "provincial"),
            (Role.DEPUTY_CHAIR, BodyKind.PROVINCIAL_COUNCIL, "provincial"),
            (Role.STANDING_MEMBER, BodyKind.PROVINCIAL_COUNCIL, "provincial"),
            (Role.COMMITTEE_HEAD, BodyKind.PROVINCIAL_COUNCIL, "provincial"),
            (Role.CHAIR, BodyKind.SINGLE_MEMBER_COMPANY, "enterprises"),
            (Role.DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY, "enterprises"),
            (Role.DEPUTY_DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY, "enterprises"),
            (Role.CONTROL_BOARD_HEAD, BodyKind.SINGLE_MEMBER_COMPANY, "enterprises"),
            (Role.CHIEF_ACCOUNTANT, BodyKind.SINGLE_MEMBER_COMPANY, "enterprises"),
        ],
    )
    def test_these_posts_are_named(self, role: Role, kind: BodyKind, rule: str) -> None:
        found = judge(role, kind)
        assert (found.status, found.rule.id) == (Status.SATISFIED, f"qd262.subjects.{rule}")

    @pytest.mark.parametrize(
        ("role", "kind"),
        [
            (Role.MEMBER, BodyKind.PARTY_COMMITTEE),
            (Role.OTHER, BodyKind.DEPARTMENT),
            (Role.HEAD, BodyKind.AGENCY),
            (Role.HEAD, BodyKind.PUBLIC_SERVICE_UNIT),
            (Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL),
            (Role.MEMBER, BodyKind.DISTRICT_COMMITTEE),
            (Role.CHAIR, BodyKind.DISTRICT_COUNCIL),
            (Role.CHAIR, BodyKind.COMMUNE_COMMITTEE),
            (Role.CHAIR, BodyKind.COMMUNE_COUNCIL),
            (Role.CONTROLLER, BodyKind.SINGLE_MEMBER_COMPANY),
        ],
    )
    def test_what_the_missing_items_may_name_is_undetermined(self, role: Role, kind: BodyKind) -> None:
        found = judge(role, kind)
        assert (found.status, found.rule.id) == (Status.UNDETERMINED, "qd262.gap.subjects")
        assert found.missing == (Fact.PROVISION_TEXT,)

    @pytest.mark.parametrize("role", [Role.HEAD, Role.DEPUTY_HEAD])
    def test_divisions_of_a_district_are_below_the_level_that_is_named(self, role: Role) -> None:
        found = judge(role, BodyKind.DISTRICT_DIVISION)
        assert (found.status, found.rule.id) == (Status.NOT_APPLICABLE, "qd262.subjects.leaders")
        assert [remark.key for remark in found.remarks] == ["party.below_the_level"]

    def test_that_reading_can_be_left_open(self) -> None:
        subjects = QD262.subjects.reading("D7", Unlisted.UNDETERMINED)
        found = subjects.judge(Office(Role.HEAD, Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION)), date(2018, 12, 6))
        assert found.status is Status.UNDETERMINED

    @pytest.mark.parametrize("under", [None, *Under.standard()])
    def test_the_deputy_director_of_a_company_is_named_here_and_not_by_the_plan(self, under: Under | None) -> None:
        assert judge(Role.DEPUTY_DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY, under).status is Status.SATISFIED
        office = Office(Role.DEPUTY_DIRECTOR, Body("Công ty Mẫu", BodyKind.SINGLE_MEMBER_COMPANY, Under.CITY))
        assert CAN_THO_2019.subjects.judge(office, date(2019, 1, 20)).status is Status.NOT_APPLICABLE


class TestTenure:
    """Gap: quy định nói gì về người mới giữ chức thì chưa thấy; nine months, or the year, are other instruments'."""

    @pytest.mark.parametrize("since", [date(1990, 1, 1), date(2018, 1, 1), DAY, None])
    def test_nobody_is_known_to_be_long_enough_in_post_or_too_new(self, since: date | None) -> None:
        decision = decide(since=since)
        assert decision.outcome is Outcome.UNDETERMINED
        (found,) = decision.blocking
        assert (found.rule.id, found.missing) == ("qd262.gap.tenure", (Fact.PROVISION_TEXT,))

    def test_who_is_no_subject_is_not_voted_on_all_the_same(self) -> None:
        division = Body("Phòng Mẫu", BodyKind.DISTRICT_DIVISION)
        assert decide(body=division).outcome is Outcome.NOT_VOTED_ON

    def test_the_explanation_names_the_gap_in_both_languages(self) -> None:
        decision = decide()
        assert "Quy định 262-QĐ/TW, qd262.gap.tenure [D]" in decision.explain("vi")
        assert "chưa xác định" in decision.explain("vi")
        assert "Regulation 262-QĐ/TW, qd262.gap.tenure [D]" in decision.explain("en")
        assert "undetermined" in decision.explain("en")


class TestExemptions:
    """Gap: no ground of exemption was seen, nor that there is none, so there is no rule that says either."""

    @pytest.mark.parametrize("circumstance", Circumstance)
    def test_no_circumstance_decides_anything(self, circumstance: Circumstance) -> None:
        person = Officeholder("An", Office(Role.HEAD, SO), service=[Service(DAY)], circumstances=[circumstance])
        assert QD262.decide(person, on=DAY).outcome is Outcome.UNDETERMINED


class TestVenues:
    """Điều 3: tối đa hai nơi, cấp ủy cùng cấp (chỉ lãnh đạo cấp ủy) và nơi công tác."""

    def test_both_places_comply_and_one_does(self) -> None:
        venues = QD262.venues
        assert venues is not None
        assert venues.check([Venue.PARTY_COMMITTEE, Venue.WORKPLACE]).status is Status.SATISFIED
        assert venues.check([Venue.WORKPLACE]).status is Status.SATISFIED

    def test_another_place_does_not(self) -> None:
        venues = QD262.venues
        assert venues is not None
        assert venues.check([Venue.WORKPLACE, Venue.OTHER]).status is Status.VIOLATED

    @pytest.mark.parametrize(
        ("leads", "status"), [(True, Status.SATISFIED), (False, Status.NOT_APPLICABLE), (None, Status.UNDETERMINED)]
    )
    def test_the_party_committee_votes_on_its_leaders_only(self, leads: bool | None, status: Status) -> None:
        person = Officeholder("An", Office(Role.HEAD, SO), party_leadership=leads)
        assert QD262.venues is not None
        found = QD262.venues.admits(person, Venue.PARTY_COMMITTEE)
        assert found is not None
        assert found.status is status

    def test_several_posts_share_the_two_places(self) -> None:
        assert QD262.several_posts is not None
        assert QD262.several_posts.how is Concurrency.TWO_PLACES
        assert QD262.several_posts.provision == QD262.provision("qd262.venues")


class TestBallots:
    """Điều 7 khoản 7.2: không do Ban Kiểm phiếu phát, gạch tên, ghi thêm tên hay thông tin, không hoặc hai, ba ô."""

    GOOD = (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)

    def count(self, *ballots: Ballot) -> Count:
        return QD262.counting.count(FORM, ballots)

    @pytest.mark.parametrize(
        ("ballot", "defect"),
        [
            (Ballot(GOOD, issued_by_board=False), Defect.NOT_ISSUED),
            (Ballot(GOOD, struck=["Bình"]), Defect.STRUCK_NAME),
            (Ballot(GOOD, added=["Dũng"]), Defect.ADDED_NAME),
            (Ballot(GOOD, other_writing=True), Defect.OTHER_WRITING),
        ],
    )
    def test_these_spoil_the_ballot(self, ballot: Ballot, defect: Defect) -> None:
        counted = self.count(ballot, Ballot(self.GOOD))
        assert (counted.valid_ballots, counted.invalid_ballots) == (1, 1)
        assert counted.reasons == ((defect, 1),)
        assert [row.invalid for row in counted.rows] == [1, 1, 1]

    @pytest.mark.parametrize("mark", [None, [Rating.HIGH, Rating.LOW], list(Rating)])
    def test_a_bad_row_spoils_that_row(self, mark: list[Rating] | None) -> None:
        counted = self.count(Ballot([Rating.HIGH, mark, Rating.LOW]))
        assert (counted.valid_ballots, counted.invalid_ballots) == (1, 0)
        assert [row.invalid for row in counted.rows] == [0, 1, 0]

    def test_by_the_letter_a_bad_row_spoils_the_ballot(self) -> None:
        literal = evolve(QD262.counting, invalidity=Invalidity.literal())
        counted = literal.count(FORM, [Ballot([Rating.HIGH, None, Rating.LOW])])
        assert (counted.valid_ballots, counted.invalid_ballots) == (0, 1)

    def test_a_missing_stamp_is_not_listed(self) -> None:
        assert self.count(Ballot(self.GOOD, stamped=False)).invalid_ballots == 0

    def test_the_supplements_of_the_plan_are_these_provisions(self) -> None:
        assert set(CAN_THO_2019.supplements) >= {
            QD262.provision("qd262.venues"),
            QD262.provision("qd262.invalidity"),
            QD262.provision("qd262.base"),
        }


class TestBase:
    """Điều 7 khoản 7.3: phần trăm trên tổng số phiếu thu về."""

    def test_percentages_are_of_the_ballots_collected(self) -> None:
        # 25 of 47 collected is 53.191…%; of 46 valid 54.3%, of 48 issued 52.1%.
        result = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))
        assert str(QD262.counting.percent(result, Rating.LOW)) == "53.19"
        assert QD262.counting.base is QD262.consequences.base is Base.COLLECTED


class TestConsequences:
    """Điều 11 (báo chí): trên 50% xem xét đưa ra khỏi quy hoạch; từ 2/3 có thể từ chức, thôi giữ chức."""

    @pytest.mark.parametrize(
        ("low", "collected", "half", "two_thirds"),
        [
            (16, 33, False, False),
            (17, 33, True, False),
            (21, 33, True, False),
            (22, 33, True, True),
            (23, 33, True, True),
            (12, 24, False, False),
            (13, 24, True, False),
            (24, 36, True, True),
            (23, 36, True, False),
            (0, 1, False, False),
            (1, 1, True, True),
        ],
    )
    def test_around_the_thresholds(self, low: int, collected: int, half: bool, two_thirds: bool) -> None:
        found = QD262.consequences.judge(Result(Tally(low=low), Turnout(collected=collected)))
        assert [finding.rule.id for finding in found] == ["qd262.consequences.half", "qd262.consequences.two_thirds"]
        answers = [Status.SATISFIED if is_met else Status.NOT_APPLICABLE for is_met in (half, two_thirds)]
        assert [finding.status for finding in found] == answers

    def test_nothing_is_ordered(self) -> None:
        effects = [threshold.effect.vi for threshold in QD262.consequences.thresholds]
        assert all("xem xét" in effect or "có thể" in effect for effect in effects)

    def test_both_are_known_from_the_press(self) -> None:
        grades = {threshold.provision.citation.grade.value for threshold in QD262.consequences.thresholds}
        assert grades == {"N"}


class TestGaps:
    """What was looked for and not found is no rule."""

    def test_there_is_no_quorum_and_no_filing(self) -> None:
        assert QD262.find(Quorum) is None
        assert QD262.filings == ()
        assert QD262.timeline(DAY, opened_on=DAY, body=Body("Cơ quan Mẫu", BodyKind.DEPARTMENT)).duties == ()


def exempted(person: Officeholder) -> Finding | None:
    rule = QD262.exemptions
    assert rule is not None
    return rule.judge(person)


class TestCircumstances:
    """Chưa thấy Điều nào nói ai được miễn ngoài người mới giữ chức: chỗ nào có thể miễn thì để ngỏ, nêu rõ vì sao."""

    @pytest.mark.parametrize("circumstance", Circumstance)
    def test_a_circumstance_that_others_exempt_for_leaves_the_answer_open(self, circumstance: Circumstance) -> None:
        person = Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO), circumstances=[circumstance])
        found = exempted(person)
        assert found is not None
        assert (found.status, dict(found.statement.facts)["circumstances"]) == (Status.UNDETERMINED, (circumstance,))

    def test_without_any_there_is_nothing_to_exempt_for(self) -> None:
        assert exempted(Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO), circumstances=())) is None

    def test_where_none_is_known_any_could_be(self) -> None:
        found = exempted(Officeholder("Trần Thị Mẫu", Office(Role.HEAD, SO)))
        assert found is not None
        assert dict(found.statement.facts)["circumstances"] == tuple(Circumstance)
