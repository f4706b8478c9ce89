"""Quy định 96-QĐ/TW: its rules, what it lays down beyond them, and what no source was found to give."""

from datetime import date, datetime

import pytest
from attrs import evolve

from instruments import attested, is_gap, is_without_rule, unsaid
from phieu_tin_nhiem import (
    NOT_DONE,
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
    InvalidCountError,
    InvalidDayError,
    Invalidity,
    Office,
    Officeholder,
    Outcome,
    Rating,
    Result,
    Role,
    Scope,
    Service,
    Status,
    Tally,
    Turnout,
    Venue,
    in_force,
)
from phieu_tin_nhiem.plans import PARTY_2014
from phieu_tin_nhiem.plans import PARTY_2023 as QD96
from phieu_tin_nhiem.plans.instruments import ForceStatus
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Renewal
from phieu_tin_nhiem.rules.venues import Concurrency, VenueLimit


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
        said = ("Văn phòng Chủ tịch nước | Office of the President", "người đứng đầu đơn vị | heads of units")
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
            ("personnel", 2, "chưa tiếp cận được | not seen"),
            ("person", 3, "phải báo cáo | has to report"),
            ("person", 3, "chưa tiếp cận được | not seen"),
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
        said = ("tổng thể | as a whole", "không tính bình quân | no averaging")
        assert unsaid(QD96, "qd96.two_places", *said) == []
        assert attested(QD96, "qd96.two_places") == ("Điều 11 khoản 4", "S", {"thuvienphapluat.vn"})

    def test_nothing_adds_two_results_up(self) -> None:
        """A25: tallies of one place add up; what one got at two places are two results, each on its own base."""
        at_work = Result(Tally(low=20), Turnout(collected=30))
        in_the_party = Result(Tally(low=1), Turnout(collected=10))
        met = [[item.status for item in QD96.consequences.judge(result)] for result in (at_work, in_the_party)]
        assert met == [[Status.NOT_APPLICABLE, Status.SATISFIED], [Status.NOT_APPLICABLE, Status.NOT_APPLICABLE]]
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


DAY = date(2023, 12, 18)
SO = Body("Sở Mẫu", BodyKind.DEPARTMENT)
DIRECTOR = Office(Role.HEAD, SO)
FORM = BallotForm(["An", "Bình", "Chi"])


def decide(
    *service: Service, on: date = DAY, circumstances: tuple[Circumstance, ...] | None = (), office: Office = DIRECTOR
) -> Decision:
    person = Officeholder("Trần Thị Mẫu", office, service=service or None, circumstances=circumstances)
    return QD96.decide(person, on=on)


def quorum() -> Quorum:
    assert QD96.quorum is not None
    return QD96.quorum


class TestSubjects:
    """Local practice: cấp trưởng, cấp phó của sở. The local part of Phụ lục 1 is a gap, so all else is undetermined."""

    @pytest.mark.parametrize("role", [Role.HEAD, Role.DEPUTY_HEAD])
    def test_heads_and_deputies_of_a_department_are_voted_on(self, role: Role) -> None:
        found = QD96.subjects.judge(Office(role, SO), date(2024, 1, 1))
        assert (found.status, found.rule.id) == (Status.SATISFIED, "qd96.subjects.departments")
        assert found.citation.grade.value == "N"

    @pytest.mark.parametrize(
        ("role", "kind"),
        [
            (Role.OTHER, BodyKind.DEPARTMENT),
            (Role.HEAD, BodyKind.AGENCY),
            (Role.HEAD, BodyKind.PUBLIC_SERVICE_UNIT),
            (Role.CHAIR, BodyKind.DISTRICT_COMMITTEE),
            (Role.HEAD, BodyKind.DISTRICT_DIVISION),
            (Role.DIRECTOR, BodyKind.SINGLE_MEMBER_COMPANY),
            (Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE),
            (Role.CHAIR, BodyKind.PROVINCIAL_COMMITTEE),
        ],
    )
    def test_every_other_local_post_is_undetermined(self, role: Role, kind: BodyKind) -> None:
        decision = decide(Service(date(2015, 1, 1)), office=Office(role, Body("Cơ quan Mẫu", kind)))
        assert decision.outcome is Outcome.UNDETERMINED
        (found,) = decision.blocking
        assert (found.rule.id, found.missing) == ("qd96.gap.subjects", (Fact.PROVISION_TEXT,))


class TestTenure:
    """Điều 3 khoản 1: không lấy phiếu người được bầu, bổ nhiệm trong năm lấy phiếu."""

    @pytest.mark.parametrize(
        ("since", "on", "outcome"),
        [
            (date(2022, 12, 31), date(2023, 2, 2), Outcome.VOTED_ON),
            (date(2022, 12, 31), date(2023, 12, 31), Outcome.VOTED_ON),
            (date(2023, 1, 1), date(2023, 2, 2), Outcome.NOT_VOTED_ON),
            (date(2023, 1, 1), date(2023, 12, 31), Outcome.NOT_VOTED_ON),
            (date(2023, 1, 1), date(2024, 1, 1), Outcome.VOTED_ON),
            (date(2023, 12, 31), date(2024, 1, 1), Outcome.VOTED_ON),
        ],
    )
    def test_the_year_decides_and_no_number_of_months(self, since: date, on: date, outcome: Outcome) -> None:
        assert decide(Service(since), on=on).outcome is outcome

    def test_who_is_too_new_is_told_from_when_on(self) -> None:
        (remedy,) = decide(Service(date(2023, 6, 1))).remedies
        assert "01/01/2024" in remedy.text()

    def test_an_unknown_beginning_leaves_it_open(self) -> None:
        decision = decide()
        assert decision.outcome is Outcome.UNDETERMINED
        (found,) = decision.blocking
        assert (found.rule.id, found.missing) == ("qd96.tenure", (Fact.SERVICE,))

    def test_a_renewal_in_the_year_is_no_appointment_unless_it_is_read_so(self) -> None:
        terms = (Service(date(2018, 3, 1), date(2023, 2, 28)), Service(date(2023, 3, 1)))
        decision = decide(*terms)
        assert decision.outcome is Outcome.VOTED_ON
        assert any("D1" in finding.interpretations for finding in decision.findings)
        assert isinstance(QD96.tenure, AppointedInYear)
        strict = QD96.replace(tenure=evolve(QD96.tenure, renewal=Renewal.APPOINTS))
        assert strict.decide(decision.person, on=DAY).outcome is Outcome.NOT_VOTED_ON

    def test_another_post_in_the_year_is_an_appointment(self) -> None:
        deputy = Office(Role.DEPUTY_HEAD, SO)
        terms = (Service(date(2018, 3, 1), date(2023, 2, 28), office=deputy), Service(date(2023, 3, 1)))
        assert decide(*terms).outcome is Outcome.NOT_VOTED_ON


class TestExemptions:
    """Điều 3 khoản 1: đã có thông báo nghỉ công tác chờ nghỉ hưu; nothing else, and no illness."""

    OLD = Service(date(2015, 1, 1))

    def test_a_retirement_notice_exempts(self) -> None:
        decision = decide(self.OLD, circumstances=(Circumstance.RETIREMENT_NOTICE,))
        assert decision.outcome is Outcome.NOT_VOTED_ON
        (found,) = decision.blocking
        assert found.rule.id == "qd96.exemptions"

    def test_without_one_the_vote_is_taken(self) -> None:
        assert decide(self.OLD, circumstances=()).outcome is Outcome.VOTED_ON

    def test_not_knowing_leaves_it_open(self) -> None:
        decision = decide(self.OLD, circumstances=None)
        assert decision.outcome is Outcome.UNDETERMINED
        (found,) = decision.blocking
        assert found.missing == (Fact.CIRCUMSTANCES,)

    def test_illness_is_no_ground(self) -> None:
        decision = decide(self.OLD, circumstances=(Circumstance.SERIOUS_ILLNESS,))
        assert decision.outcome is Outcome.VOTED_ON
        assert decision.findings[-1].statement.key == "exemptions.none"

    def test_illness_beside_a_notice_changes_nothing(self) -> None:
        assert decide(self.OLD, circumstances=tuple(Circumstance)).outcome is Outcome.NOT_VOTED_ON


class TestVenues:
    """Điều 1 khoản 3: người giữ nhiều chức vụ, tối đa hai nơi, nơi công tác và nơi sinh hoạt."""

    def limit(self) -> VenueLimit:
        assert QD96.venues is not None
        return QD96.venues

    def test_two_places_comply_and_a_third_does_not(self) -> None:
        both = [Venue.PARTY_COMMITTEE, Venue.WORKPLACE]
        assert self.limit().check(both).status is Status.SATISFIED
        assert self.limit().check([*both, Venue.OTHER]).status is Status.VIOLATED

    def test_an_unknown_place_is_undetermined(self) -> None:
        assert self.limit().check([Venue.WORKPLACE, None]).status is Status.UNDETERMINED

    def test_the_clause_does_not_keep_the_party_place_for_leaders(self) -> None:
        person = Officeholder("An", DIRECTOR, party_leadership=False)
        assert self.limit().admits(person, Venue.PARTY_COMMITTEE) is None

    def test_several_posts_share_the_two_places(self) -> None:
        assert QD96.several_posts is not None
        assert QD96.several_posts.how is Concurrency.TWO_PLACES


class TestQuorum:
    """Điều 3 khoản 2: chỉ tiến hành khi có mặt ít nhất 2/3 số người được triệu tập."""

    @pytest.mark.parametrize("summoned", range(1, 61))
    def test_each_number_of_people_present(self, summoned: int) -> None:
        enough = [present for present in range(summoned + 1) if 3 * present >= 2 * summoned]
        for present in range(summoned + 1):
            status = Status.SATISFIED if present in enough else Status.VIOLATED
            assert quorum().check(summoned, present).status is status
        assert quorum().least_present(summoned) == enough[0]

    @pytest.mark.parametrize(("summoned", "least"), [(1, 1), (2, 2), (3, 2), (4, 3), (30, 20), (31, 21), (50, 34)])
    def test_the_least_number(self, summoned: int, least: int) -> None:
        assert quorum().least_present(summoned) == least

    @pytest.mark.parametrize(("summoned", "present"), [(None, 30), (30, None), (None, None)])
    def test_an_unknown_figure_leaves_it_open(self, summoned: int | None, present: int | None) -> None:
        found = quorum().check(summoned, present)
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.PRESENCE,))

    def test_more_present_than_summoned_is_no_figure(self) -> None:
        with pytest.raises(InvalidCountError):
            quorum().check(30, 31)

    def test_what_is_lacking_is_told(self) -> None:
        found = quorum().check(50, 33)
        assert found.remedy is not None
        assert "34" in found.remedy.text()


class TestFilings:
    """Điều 9, bước 1: hồ sơ đến người ghi phiếu trước 15 ngày; điều cần làm rõ đến người được lấy phiếu trước 10."""

    def test_the_duties_of_a_vote_in_their_order(self) -> None:
        duties = QD96.timeline(DAY, opened_on=DAY, body=Body("Cơ quan Mẫu", BodyKind.DEPARTMENT)).duties
        assert [(duty.rule.id, duty.last_day) for duty in duties] == [
            ("qd96.preparation.file", date(2023, 12, 3)),
            ("qd96.preparation.points", date(2023, 12, 8)),
        ]

    def test_the_days_are_counted_to_the_vote_and_to_no_session(self) -> None:
        duties = QD96.timeline(
            date(2024, 3, 10), opened_on=date(2023, 1, 1), body=Body("Cơ quan Mẫu", BodyKind.DEPARTMENT)
        ).duties
        # 2024 is a leap year: fifteen days before 10 March is 24 February.
        assert [duty.last_day for duty in duties] == [date(2024, 2, 24), date(2024, 2, 29)]

    @pytest.mark.parametrize(
        ("index", "filed_on", "status"),
        [
            (0, date(2023, 12, 3), Status.SATISFIED),
            (0, date(2023, 12, 4), Status.VIOLATED),
            (1, date(2023, 12, 8), Status.SATISFIED),
            (1, date(2023, 12, 9), Status.VIOLATED),
        ],
    )
    def test_the_last_day_is_in_time_and_the_next_is_late(self, index: int, filed_on: date, status: Status) -> None:
        assert QD96.filings[index].check(filed_on, DAY).status is status

    def test_not_done_and_not_known_are_two_things(self) -> None:
        filing = QD96.filings[0]
        assert filing.check(NOT_DONE, DAY).status is Status.VIOLATED
        assert filing.check(None, DAY).missing == (Fact.FILING_DAY,)

    def test_the_local_dates_of_hai_duong_are_no_rule(self) -> None:
        assert [filing.days for filing in QD96.filings] == [15, 10]
        assert QD96.provision("qd96.practice.preparation").citation.grade.value == "N"


class TestBallots:
    """Điều 6 khoản 3: three cases, and a sentence of its own on added names."""

    GOOD = (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)

    def count(self, *ballots: Ballot) -> Count:
        return QD96.counting.count(FORM, ballots)

    @pytest.mark.parametrize(
        ("ballot", "defect"),
        [(Ballot(GOOD, issued_by_board=False), Defect.NOT_ISSUED), (Ballot(GOOD, struck=["Bình"]), Defect.STRUCK_NAME)],
    )
    def test_two_cases_spoil_the_ballot(self, ballot: Ballot, defect: Defect) -> None:
        counted = self.count(ballot, Ballot(self.GOOD))
        assert (counted.valid_ballots, counted.invalid_ballots, counted.reasons) == (1, 1, ((defect, 1),))

    @pytest.mark.parametrize("mark", [None, [Rating.HIGH, Rating.LOW], list(Rating)])
    def test_the_third_spoils_that_row(self, mark: list[Rating] | None) -> None:
        counted = self.count(Ballot([Rating.HIGH, mark, Rating.LOW]))
        assert (counted.valid_ballots, counted.invalid_ballots) == (1, 0)
        assert [row.invalid for row in counted.rows] == [0, 1, 0]

    def test_an_added_name_is_void_and_the_rest_stands(self) -> None:
        counted = self.count(Ballot(self.GOOD, added=["Dũng"]))
        assert counted.invalid_ballots == 0
        assert [row.tally for row in counted.rows] == [Tally(high=1), Tally(confidence=1), Tally(low=1)]

    @pytest.mark.parametrize("ballot", [Ballot(GOOD, other_writing=True), Ballot(GOOD, stamped=False)])
    def test_other_writing_and_the_stamp_are_not_listed(self, ballot: Ballot) -> None:
        assert self.count(ballot).invalid_ballots == 0

    def test_the_other_readings_can_be_taken(self) -> None:
        other = Invalidity(
            added_name=Scope.BALLOT, other_writing=Scope.NONE, no_box=Scope.BALLOT, several_boxes=Scope.BALLOT
        )
        counting = evolve(QD96.counting, invalidity=other)
        box = [Ballot(self.GOOD, added=["Dũng"]), Ballot([Rating.HIGH, None, Rating.LOW])]
        assert counting.count(FORM, box).invalid_ballots == 2

    def test_the_readings_stand_where_they_were_needed(self) -> None:
        assert QD96.provision("qd96.invalidity").interpretations == ("D3",)
        added = QD96.provision("qd96.added_name")
        assert (added.interpretations, added.citation.grade.value) == (("D2",), "D")


class TestConsequences:
    """Điều 11 khoản 2, 3: trên 50% và dưới 2/3; từ 2/3. Trên tổng số phiếu thu về."""

    @pytest.mark.parametrize(
        ("low", "collected", "met"),
        [
            (16, 33, None),
            (17, 33, "half"),
            (21, 33, "half"),
            (22, 33, "two_thirds"),
            (23, 33, "two_thirds"),
            (18, 36, None),
            (19, 36, "half"),
            (23, 36, "half"),
            (24, 36, "two_thirds"),
            (36, 36, "two_thirds"),
            (1, 2, None),
            (2, 3, "two_thirds"),
        ],
    )
    def test_one_or_the_other_follows_and_never_both(self, low: int, collected: int, met: str | None) -> None:
        found = QD96.consequences.judge(Result(Tally(low=low), Turnout(collected=collected)))
        followed = [finding.rule.id for finding in found if finding.status is Status.SATISFIED]
        assert followed == ([] if met is None else [f"qd96.consequences.{met}"])

    def test_the_base_is_what_was_collected_and_not_what_is_valid(self) -> None:
        # 22 of 33 collected is exactly two thirds; of the 30 that are valid it would be more, of 40 issued less.
        result = Result(Tally(8, 0, 22), Turnout(issued=40, collected=33))
        assert QD96.consequences.base is Base.COLLECTED
        assert QD96.consequences.judge(result)[1].status is Status.SATISFIED

    def test_a_base_that_is_not_known_leaves_it_open(self) -> None:
        for finding in QD96.consequences.judge(Result(Tally(low=22))):
            assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.BASE,))

    def test_what_is_said_of_two_thirds_is_true_of_the_lower_threshold(self) -> None:
        half, _ = QD96.consequences.judge(Result(Tally(low=22), Turnout(collected=33)))
        assert "trên 1/2 và dưới 2/3" in half.statement.text()
        assert "more than 1/2 and less than 2/3" in half.statement.text("en")


class TestDecisions:
    """A decision cites what it rests on, in both languages."""

    def test_a_yes_explains_itself(self) -> None:
        decision = decide(Service(date(2018, 5, 1)))
        assert "được lấy phiếu tín nhiệm" in decision.explain("vi")
        assert "Quy định 96-QĐ/TW, Điều 3 khoản 1 [S]" in decision.explain("vi")
        assert "Regulation 96-QĐ/TW, Điều 3 khoản 1 [S]" in decision.explain("en")

    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_a_no_explains_itself(self, language: str) -> None:
        decision = decide(Service(date(2023, 5, 1)), circumstances=(Circumstance.RETIREMENT_NOTICE,))
        text = decision.explain("en" if language == "en" else "vi")
        assert decision.outcome.label.get("en" if language == "en" else "vi") in text
        assert "2023" in text

    def test_a_moment_is_no_day(self) -> None:
        with pytest.raises(InvalidDayError):
            decide(Service(date(2018, 5, 1)), on=datetime(2023, 12, 18, 8))  # noqa: DTZ001
