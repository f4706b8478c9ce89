"""Nghị quyết 96/2023/QH15: its rules, what it declares, and the laws, letters and practice beside it."""

from datetime import date, timedelta

import pytest
from attrs import evolve

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
    Ballot,
    Base,
    Body,
    BodyKind,
    Circumstance,
    Fact,
    Grade,
    Outcome,
    ProvisionKind,
    Rating,
    Role,
    Service,
    Status,
    Tally,
    in_force,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2014
from phieu_tin_nhiem.plans import ASSEMBLY_2023 as NQ96
from phieu_tin_nhiem.plans.instruments import ForceStatus
from phieu_tin_nhiem.rules import Unlisted
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Renewal
from phieu_tin_nhiem.rules.venues import Concurrency

VOTE = date(2023, 12, 7)
CODIFIED = "github.com"


class TestIdentity:
    """nq96.identity, nq96.adoption: Quốc hội thông qua ngày 23/6/2023, 22 điều, 470/473 đại biểu."""

    def test_it_is_the_resolution_of_23_june_2023(self) -> None:
        assert NQ96.instrument.issued_on == date(2023, 6, 23)
        assert unsaid(NQ96, "nq96.identity", "23/6/2023 | 23 June 2023", "22 điều | 22 articles") == []
        assert attested(NQ96, "nq96.identity") == ("nq96.identity", "S", {CODIFIED})

    def test_the_count_is_known_from_the_press(self) -> None:
        assert unsaid(NQ96, "nq96.adoption", "470/473 | 470 of 473") == []
        assert attested(NQ96, "nq96.adoption") == ("nq96.adoption", "N", {"th389.vn"})


class TestEffect:
    """nq96.effect: Điều 20 đến 22, từ 1/7/2023; ngưng, bãi bỏ những gì."""

    @pytest.mark.parametrize("body", [BodyKind.NATIONAL_ASSEMBLY, BodyKind.PROVINCIAL_COUNCIL])
    def test_it_governs_from_1_july_2023(self, body: BodyKind) -> None:
        assert in_force(on=date(2023, 6, 30), body=body).plan is ASSEMBLY_2014
        assert in_force(on=date(2023, 7, 1), body=body).plan is NQ96

    @pytest.mark.parametrize(
        ("name", "place"),
        [("effect", "Điều 22 khoản 1"), ("effect.suspends", "Điều 20"), ("effect.repeals", "Điều 21")],
    )
    def test_each_has_its_article(self, name: str, place: str) -> None:
        assert attested(NQ96, f"nq96.{name}") == (place, "S", {CODIFIED})

    def test_the_laws_are_suspended_and_not_repealed(self) -> None:
        said = ("ngưng hiệu lực | suspends", "Luật Tổ chức Quốc hội | Assembly", "87/2015/QH13")
        assert unsaid(NQ96, "nq96.effect.suspends", *said) == []

    def test_two_points_for_two_cities_are_repealed(self) -> None:
        said = ("Đà Nẵng", "119/2020", "131/2020", "bãi bỏ | repeals")
        assert unsaid(NQ96, "nq96.effect.repeals", *said) == []
        assert is_without_rule(NQ96, "nq96.effect.repeals")


class TestTermsPurposePrinciplesCriteria:
    """nq96.terms, nq96.purpose, nq96.principles, nq96.criteria: Điều 3, 4; số điều sau đó là suy ra nên không dẫn."""

    @pytest.mark.parametrize(
        ("name", "place", "grade"),
        [
            ("terms", "Điều 3", "S"),
            ("purpose", "Điều 4", "S"),
            # Their words were seen, or reported; the numbers 5 and 6 only follow, so no number is cited.
            ("principles", "nq96.principles", "S"),
            ("criteria", "nq96.criteria", "N"),
        ],
    )
    def test_no_number_is_cited_that_was_not_seen(self, name: str, place: str, grade: str) -> None:
        assert attested(NQ96, f"nq96.{name}")[:2] == (place, grade)
        assert is_without_rule(NQ96, f"nq96.{name}")

    def test_taking_a_vote_now_supervises(self) -> None:
        assert unsaid(NQ96, "nq96.terms", "giám sát | supervises", "mức độ tín nhiệm | degree of confidence") == []
        assert unsaid(ASSEMBLY_2014, "nq85.terms", "giám sát | supervises") != []

    def test_the_principles(self) -> None:
        said = ("giải trình | explain", "dân chủ | democracy", "công khai | openness", "Đảng | Party")
        assert unsaid(NQ96, "nq96.principles", *said) == []

    def test_the_grounds(self) -> None:
        said = ("phẩm chất | quality", "Hiến pháp | Constitution", "kết quả | results")
        assert unsaid(NQ96, "nq96.criteria", *said) == []
        assert attested(NQ96, "nq96.criteria")[2] == {"baonghean.vn"}

    def test_the_purpose_is_named_by_its_heading(self) -> None:
        assert unsaid(NQ96, "nq96.purpose", "mục đích | purpose", "yêu cầu | demands") == []


class TestReportOfThePerson:
    """nq96.duties.person: Điều 7, báo cáo đầy đủ, trung thực, có kê khai tài sản; và giải trình."""

    def test_what_is_reported(self) -> None:
        said = ("trung thực | truthfully", "tài sản | assets", "khắc phục | remedy", "giải trình | explains")
        assert unsaid(NQ96, "nq96.duties.person", *said) == []
        assert attested(NQ96, "nq96.duties.person") == ("Điều 7", "S", {"vnexpress.net"})

    def test_by_when_stands_in_the_calendar(self) -> None:
        days = last_days(NQ96, BodyKind.NATIONAL_ASSEMBLY, VOTE, VOTE)
        assert days["report"] == VOTE - timedelta(days=30)


class TestScale:
    """nq96.scale, nq96.ballots: ba mức, theo kết quả năm 2023; Phụ lục 1, mẫu phiếu theo nhóm chức vụ."""

    def test_three_levels(self) -> None:
        rule = NQ96.scale
        assert rule is not None
        assert rule.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)
        assert attested(NQ96, "nq96.scale")[:2] == ("nq96.scale", "N")

    def test_the_forms_are_in_the_annex(self) -> None:
        assert attested(NQ96, "nq96.ballots") == ("Phụ lục 1", "S", {"beta.thuvienphapluat.vn"})
        assert unsaid(NQ96, "nq96.ballots", "từng chức vụ | each post", "nhóm chức vụ | group of posts") == []


class TestFrequency:
    """nq96.frequency: Điều 9, một lần trong nhiệm kỳ, kỳ họp thường lệ cuối năm thứ ba."""

    def test_once_at_the_end_of_the_third_year(self) -> None:
        assert unsaid(NQ96, "nq96.frequency", "một lần | once", "cuối năm thứ ba | end of its third year") == []
        place, grade, sites = attested(NQ96, "nq96.frequency")
        assert (place, grade) == ("Điều 9", "S")
        assert "lawnet.vn" in sites


class TestPractice:
    """nq96.practice.filing: Nghệ An, kỳ họp 27/10/2023, đặt hạn trước một ngày; đó là lịch của tỉnh."""

    @pytest.mark.parametrize(
        ("step", "set_by_the_province"), [("report", date(2023, 9, 26)), ("front", date(2023, 10, 1))]
    )
    def test_its_dates_leave_a_day_of_margin(self, step: str, set_by_the_province: date) -> None:
        days = last_days(NQ96, BodyKind.PROVINCIAL_COUNCIL, date(2023, 10, 27), date(2023, 10, 27))
        assert days[step] - set_by_the_province == timedelta(days=1)

    def test_it_is_told_as_practice(self) -> None:
        said = ("trước 26/9 | before 26 September", "trước 1/10 | before 1 October", "11/10 | 11 October")
        assert unsaid(NQ96, "nq96.practice.filing", *said) == []
        assert attested(NQ96, "nq96.practice.filing")[1] == "N"
        assert is_without_rule(NQ96, "nq96.practice.filing")


class TestUse:
    """nq96.use: Điều 12 khoản 1, dùng để đánh giá cán bộ, làm cơ sở quy hoạch, điều động, bổ nhiệm, miễn nhiệm."""

    def test_what_the_results_serve(self) -> None:
        said = (
            "đánh giá cán bộ | assess cadres",
            "quy hoạch | planning",
            "bổ nhiệm | appointment",
            "miễn nhiệm | dismissal",
        )
        assert unsaid(NQ96, "nq96.use", *said) == []
        assert attested(NQ96, "nq96.use")[:2] == ("Điều 12 khoản 1", "S")


class TestCases:
    """nq96.cases: Điều 13, khi nào bỏ phiếu tín nhiệm; từ hai phần ba thì không bỏ phiếu mà trình miễn nhiệm."""

    def test_who_can_bring_it_about(self) -> None:
        said = ("20% | 20%", "một phần ba | a third", "Mặt trận | Fatherland Front")
        assert unsaid(NQ96, "nq96.cases", *said) == []
        assert attested(NQ96, "nq96.cases") == ("Điều 13", "S", {"lawnet.vn"})

    def test_of_the_marks_only_those_between_the_two_fractions(self) -> None:
        said = "trên một nửa đến dưới hai phần ba | more than half and less than two thirds"
        assert unsaid(NQ96, "nq96.cases", said) == []
        assert [met(NQ96, low(marks, collected=48))["half"] for marks in (24, 25, 31, 32)] == [False, True, True, False]


class TestSecondVote:
    """nq96.second_vote: Điều 15 đến 17, bỏ phiếu hai mức; quá nửa tổng số phiếu thì trình miễn nhiệm."""

    @pytest.mark.parametrize(
        ("name", "article", "grade"), [("assembly", 15, "S"), ("councils", 16, "D"), ("outcome", 17, "S")]
    )
    def test_of_article_16_only_the_title_was_seen(self, name: str, article: int, grade: str) -> None:
        assert attested(NQ96, f"nq96.second_vote.{name}")[:2] == (f"Điều {article}", grade)
        assert is_without_rule(NQ96, f"nq96.second_vote.{name}")

    def test_here_ballots_decide_and_not_deputies(self) -> None:
        said = ("tổng số phiếu | all ballots", "một nửa | half", "miễn nhiệm | dismissal")
        assert unsaid(NQ96, "nq96.second_vote.outcome", *said) == []
        assert unsaid(ASSEMBLY_2014, "nq85.second_vote.outcome", "tổng số đại biểu | all deputies") == []

    def test_it_has_two_levels_and_is_secret(self) -> None:
        said = ("hai mức | two levels", "kín | secret", "Đoàn | delegations")
        assert unsaid(NQ96, "nq96.second_vote.assembly", *said) == []


class TestPublication:
    """nq96.publication: Điều 19 khoản 1, công bố từng người; khoản 6, Vĩnh Phúc viện dẫn khi đăng."""

    def test_what_is_announced_for_each_person(self) -> None:
        said = ("tại kỳ họp | at the session", "phát ra | issued", "thu về | collected", "tổng số phiếu | all ballots")
        assert unsaid(NQ96, "nq96.publication", *said) == []
        assert attested(NQ96, "nq96.publication")[:2] == ("Điều 19 khoản 1", "S")

    def test_of_clause_6_only_a_citation_is_known(self) -> None:
        assert attested(NQ96, "nq96.publication.media") == ("Điều 19 khoản 6", "N", {"m.giaoduc.net.vn"})
        assert unsaid(NQ96, "nq96.publication.media", "Vĩnh Phúc", "cổng thông tin | portal") == []
        assert is_gap(NQ96, "nq96.gap.publication")


class TestTheLetterOf2023:
    """cv599.frequency, cv599.tenure, cv599.subjects: Công văn 599 ngày 21/8/2023, lấy phiếu ở HĐND năm 2023."""

    def test_it_is_of_21_august_2023(self) -> None:
        instrument = NQ96.provision("cv599.frequency").citation.instrument
        assert (instrument.name.vi, instrument.issued_on) == ("Công văn 599/UBTVQH15-CTĐB", date(2023, 8, 21))

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("frequency", "quý IV năm 2023 | fourth quarter of 2023"),
            ("tenure", "trước ngày 1/1/2023 | before 1 January 2023"),
            ("subjects.police", "Công an | police"),
            ("subjects.police", "quân sự | military"),
            ("subjects.moved", "chưa miễn nhiệm | not yet dismissed"),
            ("subjects.moved", "giữa các sở | between departments"),
        ],
    )
    def test_each_was_seen_nearly_verbatim(self, name: str, said: str) -> None:
        assert attested(NQ96, f"cv599.{name}") == (f"cv599.{name}", "S", {"tienphuoc.quangnam.gov.vn"})
        assert unsaid(NQ96, f"cv599.{name}", said) == []

    def test_elected_before_2023_is_voted_on_in_2023(self) -> None:
        starts = (date(2022, 12, 31), date(2023, 1, 1))
        assert [NQ96.decide(since(start), on=VOTE).outcome for start in starts] == [
            Outcome.VOTED_ON,
            Outcome.NOT_VOTED_ON,
        ]

    def test_a_committee_member_moved_between_departments_keeps_the_elected_post(self) -> None:
        """What was elected is Ủy viên UBND: to lead another department in 2023 begins no new tenure of it."""
        member = holder(Role.MEMBER, BodyKind.PROVINCIAL_COMMITTEE, Service(date(2021, 6, 1)))
        assert NQ96.decide(member, on=VOTE).outcome is Outcome.VOTED_ON


class TestRulesOfProcedure:
    """nq71.board, nq31.ballots: Nội quy kỳ họp Điều 29; đổi phiếu hỏng, công bố trước khi kiểm, lập biên bản."""

    def test_nobody_on_the_list_counts(self) -> None:
        assert attested(NQ96, "nq71.board") == ("Điều 29", "S", {"thuvienphapluat.vn"})
        assert unsaid(NQ96, "nq71.board", "không có tên trong danh sách | not on the list") == []

    def test_ballots_in_the_assembly_since_15_march_2023(self) -> None:
        said = ("15/3/2023 | 15 March 2023", "đổi phiếu hỏng | exchange a spoiled ballot", "biên bản | minutes")
        assert unsaid(NQ96, "nq31.ballots", *said) == []
        assert attested(NQ96, "nq31.ballots") == ("nq31.ballots", "S", {"tintuc.thuvienphapluat.com"})

    @pytest.mark.parametrize("name", ["nq71.board", "nq31.ballots"])
    def test_they_are_supplements_without_a_rule(self, name: str) -> None:
        assert NQ96.provision(name) in NQ96.supplements
        assert is_without_rule(NQ96, name)


class TestTheLawOnTheAssembly:
    """law57.power: Luật Tổ chức Quốc hội Điều 12, ngưng hiệu lực; Điều 13 bãi bỏ từ 17/2/2025."""

    def test_what_became_of_both_articles(self) -> None:
        assert unsaid(NQ96, "law57.power", "17/2/2025 | 17 February 2025", "ngưng hiệu lực | suspends") == []
        assert attested(NQ96, "law57.power") == ("Điều 12", "S", {CODIFIED})


class TestTheLawOfTwoLevels:
    """law72.power, law72.districts, law72.old_rules: Luật 72/2025/QH15 Điều 37, 51, 54; hết cấp huyện, xã để ngỏ."""

    @pytest.mark.parametrize(
        ("name", "place", "grade", "said"),
        [
            ("power", "Điều 37 khoản 1", "S", "không giới hạn cấp | no level is named"),
            ("districts", "Điều 51 khoản 3", "S", "1/7/2025 | 1 July 2025"),
            ("old_rules", "Điều 54 khoản 1", "D", "suy ra | derived"),
            ("old_rules.until", "Điều 54 khoản 2", "S", "1/3/2027 | 1 March 2027"),
        ],
    )
    def test_each_clause(self, name: str, place: str, grade: str, said: str) -> None:
        assert attested(NQ96, f"law72.{name}") == (place, grade, {CODIFIED})
        assert unsaid(NQ96, f"law72.{name}", said) == []

    @pytest.mark.parametrize(
        ("body", "before", "after"),
        [
            (BodyKind.PROVINCIAL_COUNCIL, ForceStatus.IN_FORCE, ForceStatus.IN_FORCE),
            (BodyKind.DISTRICT_COUNCIL, ForceStatus.IN_FORCE, ForceStatus.NONE),
            (BodyKind.COMMUNE_COUNCIL, ForceStatus.NONE, ForceStatus.NOT_SETTLED),
        ],
    )
    def test_on_the_day_districts_end(self, body: BodyKind, before: ForceStatus, after: ForceStatus) -> None:
        days = (date(2025, 6, 30), date(2025, 7, 1))
        assert [in_force(on=day, body=body).status for day in days] == [before, after]

    def test_a_chair_of_a_commune_is_then_undetermined_with_both_texts(self) -> None:
        found = subject(NQ96, Role.CHAIR, BodyKind.COMMUNE_COMMITTEE, date(2025, 7, 1))
        assert found.status is Status.UNDETERMINED
        assert found.citation.locator.startswith("Điều 2 khoản 2")
        assert [str(citation) for citation in found.supplements] == ["Luật 72/2025/QH15, Điều 37 khoản 1"]


class TestTheLawOfMarch2026:
    """law121.votes, nq96.gap.later: Luật 121/2025/QH15 từ 1/3/2026; lời của Điều 28 chưa thấy."""

    def test_its_text_was_not_seen(self) -> None:
        place, grade, _ = attested(NQ96, "law121.votes")
        assert (place, grade) == ("Điều 28", "N")
        assert unsaid(NQ96, "law121.votes", "1/3/2026 | 1 March 2026", "chưa tiếp cận được | not seen") == []
        assert NQ96.provision("law121.votes").citation.instrument.issued_on == date(2025, 12, 10)

    @pytest.mark.parametrize("body", [BodyKind.NATIONAL_ASSEMBLY, BodyKind.PROVINCIAL_COUNCIL])
    def test_from_that_day_nothing_is_verified(self, body: BodyKind) -> None:
        days = (date(2026, 2, 28), date(2026, 3, 1))
        assert [in_force(on=day, body=body).status for day in days] == [ForceStatus.IN_FORCE, ForceStatus.NOT_VERIFIED]

    def test_that_is_a_gap_of_the_resolution(self) -> None:
        assert is_gap(NQ96, "nq96.gap.later")
        assert unsaid(NQ96, "nq96.gap.later", "121/2025/QH15", "Điều 28 | article 28") == []


class TestWhatWasNotSeen:
    """nq96.gap: Điều 18, các bước sau 20 ngày, ba hành vi bị cấm, Điều 14, Điều 19 khoản 2, 4, 5, 6, cấp xã."""

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("invalidity", "Điều 18 | article 18"),
            ("filing", "20 ngày | 20 days"),
            ("prohibited", "ba hành vi bị cấm | three acts are forbidden"),
            ("motions", "Điều 14 | article 14"),
            ("publication", "Khoản 2, 4, 5 và 6 Điều 19 | Clauses 2, 4, 5 and 6 of article 19"),
            ("communes", "không phân biệt cấp | without naming a level"),
        ],
    )
    def test_each_gap_says_what_is_missing(self, name: str, said: str) -> None:
        assert is_gap(NQ96, f"nq96.gap.{name}")
        assert unsaid(NQ96, f"nq96.gap.{name}", said) == []

    def test_on_communes_a_reading_is_named(self) -> None:
        assert NQ96.provision("nq96.gap.communes").interpretations == ("A29",)


def outcome(start: date, on: date = VOTE) -> Outcome:
    return NQ96.decide(since(start), on=on).outcome


class TestSources:
    """What stands beside the resolution, and what is only practice or press, is graded for what it is."""

    @pytest.mark.parametrize(
        ("id", "place", "grade"),
        [
            ("nq96.adoption", "nq96.adoption", "N"),
            ("nq96.practice.filing", "nq96.practice.filing", "N"),
            ("nq31.ballots", "nq31.ballots", "S"),
            ("law57.power", "Điều 12", "S"),
            ("law72.power", "Điều 37 khoản 1", "S"),
            ("law72.districts", "Điều 51 khoản 3", "S"),
            ("law72.old_rules", "Điều 54 khoản 1", "D"),
            ("law72.old_rules.until", "Điều 54 khoản 2", "S"),
            ("law121.votes", "Điều 28", "N"),
        ],
    )
    def test_each_stands_where_it_was_found(self, id: str, place: str, grade: str) -> None:  # noqa: A002
        citation = NQ96.provision(id).citation
        assert (citation.locator, citation.grade.value) == (place, grade)


class TestWhoTheAssemblyVotesOn:
    """Điều 2 khoản 1: như trước, thêm Tổng Thư ký Quốc hội."""

    def test_the_secretary_general_is_new(self) -> None:
        office = (Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)
        assert subject(NQ96, *office).status is Status.SATISFIED
        assert subject(ASSEMBLY_2014, *office).status is Status.NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("role", "kind"),
        [
            (Role.CHAIR, BodyKind.STATE_PRESIDENCY),
            (Role.STANDING_MEMBER, BodyKind.NATIONAL_ASSEMBLY),
            (Role.COMMITTEE_HEAD, BodyKind.NATIONAL_ASSEMBLY),
            (Role.MEMBER, BodyKind.GOVERNMENT),
            (Role.HEAD, BodyKind.STATE_AUDIT),
        ],
    )
    def test_the_others_stay(self, role: Role, kind: BodyKind) -> None:
        assert subject(NQ96, role, kind).status is Status.SATISFIED


class TestWhoACouncilVotesOn:
    """Điều 2 khoản 2, law72.power, law72.districts: chỉ cấp tỉnh và cấp huyện; từ 1/7/2025 không còn cấp huyện."""

    @pytest.mark.parametrize("kind", [BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL])
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMITTEE_HEAD])
    def test_the_council(self, role: Role, kind: BodyKind) -> None:
        assert subject(NQ96, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize("kind", [BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE])
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER])
    def test_the_peoples_committee(self, role: Role, kind: BodyKind) -> None:
        assert subject(NQ96, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize(
        ("role", "kind"),
        [
            (Role.CHAIR, BodyKind.COMMUNE_COUNCIL),
            (Role.DEPUTY_CHAIR, BodyKind.COMMUNE_COUNCIL),
            (Role.COMMITTEE_HEAD, BodyKind.COMMUNE_COUNCIL),
            (Role.CHAIR, BodyKind.COMMUNE_COMMITTEE),
            (Role.DEPUTY_CHAIR, BodyKind.COMMUNE_COMMITTEE),
            (Role.MEMBER, BodyKind.COMMUNE_COMMITTEE),
        ],
    )
    def test_communes_are_dropped_and_after_the_law_of_2025_not_settled(self, role: Role, kind: BodyKind) -> None:
        """A29: Điều 2 khoản 2 không nêu cấp xã; từ 1/7/2025 Luật 72 Điều 37 khoản 1 không phân biệt cấp."""
        before, after = (subject(NQ96, role, kind, day) for day in (date(2025, 6, 30), date(2025, 7, 1)))
        assert (before.status, before.interpretations, before.supplements) == (Status.NOT_APPLICABLE, (), ())
        assert (after.status, after.interpretations) == (Status.UNDETERMINED, ("A29",))
        assert after.citation.locator.startswith("Điều 2 khoản 2")
        assert [str(citation) for citation in after.supplements] == ["Luật 72/2025/QH15, Điều 37 khoản 1"]
        decided = NQ96.decide(holder(role, kind, Service(date(2021, 6, 1))), on=date(2025, 12, 1))
        assert decided.outcome is Outcome.UNDETERMINED
        assert "Luật 72/2025/QH15" in decided.explain()

    @pytest.mark.parametrize("kind", [BodyKind.DISTRICT_COUNCIL, BodyKind.DISTRICT_COMMITTEE])
    def test_districts_end_on_1_july_2025(self, kind: BodyKind) -> None:
        """Luật 72/2025/QH15 Điều 51 khoản 3."""
        before, after = (subject(NQ96, Role.CHAIR, kind, day) for day in (date(2025, 6, 30), date(2025, 7, 1)))
        assert before.status is Status.SATISFIED
        assert (after.status, str(after.citation)) == (Status.NOT_APPLICABLE, "Luật 72/2025/QH15, Điều 51 khoản 3")
        posts = NQ96.subjects.posts_in
        assert len(posts(Body("Mẫu", kind), date(2025, 6, 30))) == 3
        assert posts(Body("Mẫu", kind), date(2025, 7, 1)) == ()

    def test_the_other_reading_of_a29_is_an_option(self) -> None:
        subjects = NQ96.subjects.reading("A29", Unlisted.NOT_SUBJECT)
        chair = holder(Role.CHAIR, BodyKind.COMMUNE_COUNCIL).office
        assert subjects.judge(chair, date(2025, 7, 1)).status is Status.NOT_APPLICABLE

    def test_the_head_of_the_office_is_dropped(self) -> None:
        finding = subject(NQ96, Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL)
        assert (finding.status, finding.remarks[0].key) == (Status.NOT_APPLICABLE, "assembly.office_head")

    def test_a_standing_member_is_not_on_the_list(self) -> None:
        finding = subject(NQ96, Role.STANDING_MEMBER, BodyKind.DISTRICT_COUNCIL)
        assert finding.status is Status.NOT_APPLICABLE

    def test_for_a_committee_member_the_letter_of_2023_says_what_was_elected(self) -> None:
        finding = subject(NQ96, Role.MEMBER, BodyKind.PROVINCIAL_COMMITTEE)
        assert "599/UBTVQH15-CTĐB" in finding.remarks[0].text()
        assert not subject(NQ96, Role.CHAIR, BodyKind.PROVINCIAL_COMMITTEE).remarks


class TestSeveralPosts:
    """Điều 2 khoản 4: một lần cho tất cả các chức vụ đó; không còn cách nói khác."""

    def test_once_for_all(self) -> None:
        rule = NQ96.several_posts
        assert rule is not None
        assert (rule.how, rule.other) == (Concurrency.ONCE_FOR_ALL, None)
        assert rule.provision.citation.locator == "Điều 2 khoản 4"


class TestAppointedInTheYear:
    """Điều 2 khoản 5, cv599.tenure: được bầu, bổ nhiệm trong năm lấy phiếu thì không lấy phiếu."""

    def test_the_year_begins_on_1_january(self) -> None:
        """Công văn 599: năm 2023 lấy phiếu người được bầu trước ngày 1/1/2023."""
        assert outcome(date(2022, 12, 31)) is Outcome.VOTED_ON
        assert outcome(date(2023, 1, 1)) is Outcome.NOT_VOTED_ON

    def test_eleven_months_can_be_too_new_and_one_day_long_enough(self) -> None:
        assert outcome(date(2023, 1, 1), on=date(2023, 12, 31)) is Outcome.NOT_VOTED_ON
        assert outcome(date(2023, 12, 31), on=date(2024, 1, 1)) is Outcome.VOTED_ON

    def test_it_is_another_test_than_nine_months(self) -> None:
        """Từ 1/2/2023 đến kỳ họp tháng 12 là mười tháng: Nghị quyết 85 lấy phiếu, Nghị quyết 96 thì không."""
        person = since(date(2023, 2, 1))
        both = [ASSEMBLY_2014.decide(person, on=VOTE, opened_on=VOTE), NQ96.decide(person, on=VOTE)]
        assert [about(made, Topic.TENURE).status for made in both] == [Status.SATISFIED, Status.NOT_APPLICABLE]
        person, day = since(date(2022, 12, 1)), date(2023, 7, 1)
        both = [ASSEMBLY_2014.decide(person, on=day, opened_on=day), NQ96.decide(person, on=day)]
        assert [about(made, Topic.TENURE).status for made in both] == [Status.NOT_APPLICABLE, Status.SATISFIED]

    def test_it_needs_no_opening_day(self) -> None:
        assert outcome(date(2021, 6, 1)) is Outcome.VOTED_ON

    def test_an_unknown_start_is_named(self) -> None:
        decision = NQ96.decide(holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL), on=VOTE)
        assert decision.outcome is Outcome.UNDETERMINED
        assert about(decision, Topic.TENURE).missing == (Fact.SERVICE,)

    def test_d1_a_renewal_in_the_year_is_no_appointment_unless_it_is_read_so(self) -> None:
        renewed = holder(
            Role.CHAIR,
            BodyKind.PROVINCIAL_COMMITTEE,
            Service(date(2016, 7, 1), date(2023, 5, 31)),
            Service(date(2023, 6, 1)),
        )
        assert NQ96.decide(renewed, on=VOTE).outcome is Outcome.VOTED_ON
        assert isinstance(NQ96.tenure, AppointedInYear)
        other = NQ96.replace(tenure=evolve(NQ96.tenure, renewal=Renewal.APPOINTS))
        assert other.decide(renewed, on=VOTE).outcome is Outcome.NOT_VOTED_ON


class TestExemptions:
    """Điều 2 khoản 5: danh sách đóng, chỉ còn thông báo nghỉ chờ nghỉ hưu; không có bệnh hiểm nghèo."""

    def decide(self, *circumstances: Circumstance) -> Outcome:
        service = Service(date(2021, 6, 1))
        person = holder(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, service, circumstances=circumstances)
        return NQ96.decide(person, on=VOTE).outcome

    def test_a_retirement_notice_exempts(self) -> None:
        assert self.decide(Circumstance.RETIREMENT_NOTICE) is Outcome.NOT_VOTED_ON

    def test_illness_is_in_the_draft_only(self) -> None:
        assert self.decide(Circumstance.SERIOUS_ILLNESS) is Outcome.VOTED_ON

    def test_both_together_exempt_for_the_notice(self) -> None:
        assert self.decide(*Circumstance) is Outcome.NOT_VOTED_ON

    def test_nothing_exempts_nobody(self) -> None:
        assert self.decide() is Outcome.VOTED_ON

    def test_here_what_is_not_known_matters(self) -> None:
        person = holder(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, Service(date(2021, 6, 1)), circumstances=None)
        decision = NQ96.decide(person, on=VOTE)
        assert decision.outcome is Outcome.UNDETERMINED
        assert about(decision, Topic.EXEMPTIONS).missing == (Fact.CIRCUMSTANCES,)

    def test_an_instrument_that_exempts_nobody_asks_for_no_circumstances(self) -> None:
        book = NQ96.without("exemptions")
        for circumstances in (None, (), (Circumstance.RETIREMENT_NOTICE,)):
            service = Service(date(2021, 6, 1))
            person = holder(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, service, circumstances=circumstances)
            assert book.decide(person, on=VOTE).outcome is Outcome.VOTED_ON


class TestPreparation:
    """Điều 10 (Quốc hội): 45, 30, 25, 20 ngày trước khai mạc. Điều 11 (HĐND): thấy 45, còn lại suy ra (D5)."""

    def test_the_last_days_of_the_session_of_october_2023(self) -> None:
        assert last_days(NQ96, BodyKind.NATIONAL_ASSEMBLY, date(2023, 10, 23), date(2023, 10, 25)) == {
            "list": date(2023, 9, 8),
            "report": date(2023, 9, 23),
            "front": date(2023, 9, 28),
            "digest": date(2023, 10, 3),
        }

    def test_the_last_days_of_nghe_an(self) -> None:
        """Kỳ họp 27/10/2023: tỉnh đặt các hạn trước 26/9 và 1/10, sớm hơn hai hạn này một ngày."""
        days = last_days(NQ96, BodyKind.PROVINCIAL_COUNCIL, date(2023, 10, 27), date(2023, 10, 27))
        assert days == {
            "list": date(2023, 9, 12),
            "report": date(2023, 9, 27),
            "front": date(2023, 10, 2),
            "digest": date(2023, 10, 7),
        }

    def test_nothing_moves_with_the_day_of_the_vote(self) -> None:
        for kind in (BodyKind.NATIONAL_ASSEMBLY, BodyKind.DISTRICT_COUNCIL):
            early, late = (last_days(NQ96, kind, VOTE, date(2023, 12, day)) for day in (7, 20))
            assert early == late

    def test_what_is_derived_says_so(self) -> None:
        cited = {rule.provision.id: rule.provision.citation for rule in NQ96.filings}
        derived = {id_ for id_, citation in cited.items() if citation.grade is Grade.DERIVED}
        assert derived == {f"nq96.filing.councils.{step}" for step in ("report", "front", "digest")}
        for id_ in derived:
            assert "D5" in NQ96.provision(id_).interpretations

    def test_a_commune_council_has_no_calendar(self) -> None:
        assert last_days(NQ96, BodyKind.COMMUNE_COUNCIL, VOTE, VOTE) == {}

    def test_no_day_is_known_for_questions(self) -> None:
        assert NQ96.provision("nq96.gap.filing").kind is ProvisionKind.GAP
        assert not [rule for rule in NQ96.filings if "question" in rule.provision.id]


class TestConsequences:
    """Điều 12: trên 1/2 đến dưới 2/3 thì có thể xin từ chức, không thì bỏ phiếu; từ 2/3 thì trình miễn nhiệm."""

    @pytest.mark.parametrize(
        ("marks", "collected", "half", "two_thirds"),
        [
            (0, 1, False, False),
            (1, 1, False, True),
            (1, 2, False, False),
            (2, 2, False, True),
            (1, 3, False, False),
            (2, 3, False, True),
            (3, 5, True, False),
            (4, 5, False, True),
            (3, 6, False, False),
            (4, 6, False, True),
            (21, 33, True, False),
            (22, 33, False, True),
            (23, 47, False, False),
            (24, 47, True, False),
            (31, 47, True, False),
            (32, 47, False, True),
        ],
    )
    def test_at_and_around_the_two_fractions(self, marks: int, collected: int, *, half: bool, two_thirds: bool) -> None:
        assert met(NQ96, low(marks, collected=collected)) == {"half": half, "two_thirds": two_thirds}

    def test_exactly_two_thirds_names_the_reading(self) -> None:
        for finding in NQ96.consequences.judge(low(22, collected=33)):
            assert "A28" in finding.interpretations

    def test_vinh_phuc_had_more_than_half(self) -> None:
        """Vĩnh Phúc 12/2023: 25 phiếu thấp trên 47 phiếu thu về, tức 53,19%."""
        assert met(NQ96, low(25, collected=47)) == {"half": True, "two_thirds": False}
        assert str(NQ96.counting.percent(low(25, collected=47), LOW)) == "53.19"


class TestBase:
    """Điều 19 khoản 3: tổng số phiếu là số phiếu thu về, không phải tổng số đại biểu."""

    def test_the_ballots_collected(self) -> None:
        assert NQ96.counting.base is NQ96.consequences.base is Base.COLLECTED

    def test_can_tho_printed_shares_of_the_50_ballots_and_not_of_the_53_deputies(self) -> None:
        """Cần Thơ 12/2023: 50 trên 53 đại biểu bỏ phiếu; 17 phiếu là 34%."""
        assert str(NQ96.counting.percent(low(17, members=53, collected=50), LOW)) == "34.00"

    def test_the_same_marks_mean_less_under_the_resolution_before(self) -> None:
        """26 phiếu thấp: quá nửa của 50 phiếu thu về, không quá nửa của 53 đại biểu."""
        result = low(26, members=53, suspended=0, collected=50)
        assert met(NQ96, result)["half"] is True
        assert met(ASSEMBLY_2014, result)["half"] is False

    def test_without_the_ballots_collected_it_is_undetermined(self) -> None:
        assert met(NQ96, low(30, members=53)) == {"half": None, "two_thirds": None}


class TestInvalidBallots:
    """Điều 18 chỉ thấy tên: tạm theo Nghị quyết 85 Điều 16, ghi rõ là suy ra (D4)."""

    def test_the_text_is_a_gap_and_the_default_is_derived(self) -> None:
        default = NQ96.counting.invalidity_provision
        assert (default.citation.grade, default.citation.locator) == (Grade.DERIVED, "Điều 18")
        assert default.interpretations == ("D4",)
        assert NQ96.provision("nq96.gap.invalidity").kind is ProvisionKind.GAP

    def test_not_issued_spoils_the_ballot(self) -> None:
        assert box(NQ96, Ballot([HIGH, LOW], issued_by_board=False)).invalid_ballots == 1

    @pytest.mark.parametrize("mark", [None, {HIGH, MIDDLE}])
    def test_a_bad_row_costs_that_row(self, mark: set[Rating] | None) -> None:
        counted = box(NQ96, Ballot([mark, LOW]))
        assert (counted["An"].tally, counted["Bình"].tally) == (Tally(), Tally(low=1))

    def test_an_added_name_is_void(self) -> None:
        counted = box(NQ96, Ballot([HIGH, LOW], added=["Chi"]))
        assert (counted.invalid_ballots, counted["An"].tally) == (0, Tally(high=1))


class TestWhatIsNotKnown:
    """Chỗ chưa biết là quy định loại “gap”, nói rõ điều gì chưa biết."""

    def test_the_gaps(self) -> None:
        gaps = {provision.id for provision in NQ96.provisions if provision.kind is ProvisionKind.GAP}
        assert gaps == {
            f"nq96.gap.{name}"
            for name in ("invalidity", "filing", "prohibited", "motions", "publication", "communes", "later")
        }
