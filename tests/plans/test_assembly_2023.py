"""Nghị quyết 96/2023/QH15, article by article, with Công văn 599/UBTVQH15-CTĐB: the votes of 2023."""

from datetime import date

import pytest
from attrs import evolve

from holders import HIGH, LOW, MIDDLE, about, box, holder, last_days, low, met, since, subject
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
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.rules import Unlisted
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Renewal
from phieu_tin_nhiem.rules.venues import Concurrency

VOTE = date(2023, 12, 7)


def outcome(start: date, on: date = VOTE) -> Outcome:
    return ASSEMBLY_2023.decide(since(start), on=on).outcome


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
        citation = ASSEMBLY_2023.provision(id).citation
        assert (citation.locator, citation.grade.value) == (place, grade)


class TestWhoTheAssemblyVotesOn:
    """Điều 2 khoản 1: như trước, thêm Tổng Thư ký Quốc hội."""

    def test_the_secretary_general_is_new(self) -> None:
        office = (Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)
        assert subject(ASSEMBLY_2023, *office).status is Status.SATISFIED
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
        assert subject(ASSEMBLY_2023, role, kind).status is Status.SATISFIED


class TestWhoACouncilVotesOn:
    """Điều 2 khoản 2, law72.power, law72.districts: chỉ cấp tỉnh và cấp huyện; từ 1/7/2025 không còn cấp huyện."""

    @pytest.mark.parametrize("kind", [BodyKind.PROVINCIAL_COUNCIL, BodyKind.DISTRICT_COUNCIL])
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.COMMITTEE_HEAD])
    def test_the_council(self, role: Role, kind: BodyKind) -> None:
        assert subject(ASSEMBLY_2023, role, kind).status is Status.SATISFIED

    @pytest.mark.parametrize("kind", [BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE])
    @pytest.mark.parametrize("role", [Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER])
    def test_the_peoples_committee(self, role: Role, kind: BodyKind) -> None:
        assert subject(ASSEMBLY_2023, role, kind).status is Status.SATISFIED

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
        before, after = (subject(ASSEMBLY_2023, role, kind, day) for day in (date(2025, 6, 30), date(2025, 7, 1)))
        assert (before.status, before.interpretations, before.supplements) == (Status.NOT_APPLICABLE, (), ())
        assert (after.status, after.interpretations) == (Status.UNDETERMINED, ("A29",))
        assert after.citation.locator.startswith("Điều 2 khoản 2")
        assert [str(citation) for citation in after.supplements] == ["Luật 72/2025/QH15, Điều 37 khoản 1"]
        decided = ASSEMBLY_2023.decide(holder(role, kind, Service(date(2021, 6, 1))), on=date(2025, 12, 1))
        assert decided.outcome is Outcome.UNDETERMINED
        assert "Luật 72/2025/QH15" in decided.explain()

    @pytest.mark.parametrize("kind", [BodyKind.DISTRICT_COUNCIL, BodyKind.DISTRICT_COMMITTEE])
    def test_districts_end_on_1_july_2025(self, kind: BodyKind) -> None:
        """Luật 72/2025/QH15 Điều 51 khoản 3."""
        before, after = (subject(ASSEMBLY_2023, Role.CHAIR, kind, day) for day in (date(2025, 6, 30), date(2025, 7, 1)))
        assert before.status is Status.SATISFIED
        assert (after.status, str(after.citation)) == (Status.NOT_APPLICABLE, "Luật 72/2025/QH15, Điều 51 khoản 3")
        posts = ASSEMBLY_2023.subjects.posts_in
        assert len(posts(Body("Mẫu", kind), date(2025, 6, 30))) == 3
        assert posts(Body("Mẫu", kind), date(2025, 7, 1)) == ()

    def test_the_other_reading_of_a29_is_an_option(self) -> None:
        subjects = ASSEMBLY_2023.subjects.reading("A29", Unlisted.NOT_SUBJECT)
        chair = holder(Role.CHAIR, BodyKind.COMMUNE_COUNCIL).office
        assert subjects.judge(chair, date(2025, 7, 1)).status is Status.NOT_APPLICABLE

    def test_the_head_of_the_office_is_dropped(self) -> None:
        finding = subject(ASSEMBLY_2023, Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL)
        assert (finding.status, finding.remarks[0].key) == (Status.NOT_APPLICABLE, "assembly.office_head")

    def test_a_standing_member_is_not_on_the_list(self) -> None:
        finding = subject(ASSEMBLY_2023, Role.STANDING_MEMBER, BodyKind.DISTRICT_COUNCIL)
        assert finding.status is Status.NOT_APPLICABLE

    def test_for_a_committee_member_the_letter_of_2023_says_what_was_elected(self) -> None:
        finding = subject(ASSEMBLY_2023, Role.MEMBER, BodyKind.PROVINCIAL_COMMITTEE)
        assert "599/UBTVQH15-CTĐB" in finding.remarks[0].text()
        assert not subject(ASSEMBLY_2023, Role.CHAIR, BodyKind.PROVINCIAL_COMMITTEE).remarks


class TestSeveralPosts:
    """Điều 2 khoản 4: một lần cho tất cả các chức vụ đó; không còn cách nói khác."""

    def test_once_for_all(self) -> None:
        rule = ASSEMBLY_2023.several_posts
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
        both = [ASSEMBLY_2014.decide(person, on=VOTE, opened_on=VOTE), ASSEMBLY_2023.decide(person, on=VOTE)]
        assert [about(made, Topic.TENURE).status for made in both] == [Status.SATISFIED, Status.NOT_APPLICABLE]
        person, day = since(date(2022, 12, 1)), date(2023, 7, 1)
        both = [ASSEMBLY_2014.decide(person, on=day, opened_on=day), ASSEMBLY_2023.decide(person, on=day)]
        assert [about(made, Topic.TENURE).status for made in both] == [Status.NOT_APPLICABLE, Status.SATISFIED]

    def test_it_needs_no_opening_day(self) -> None:
        assert outcome(date(2021, 6, 1)) is Outcome.VOTED_ON

    def test_an_unknown_start_is_named(self) -> None:
        decision = ASSEMBLY_2023.decide(holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL), on=VOTE)
        assert decision.outcome is Outcome.UNDETERMINED
        assert about(decision, Topic.TENURE).missing == (Fact.SERVICE,)

    def test_d1_a_renewal_in_the_year_is_no_appointment_unless_it_is_read_so(self) -> None:
        renewed = holder(
            Role.CHAIR,
            BodyKind.PROVINCIAL_COMMITTEE,
            Service(date(2016, 7, 1), date(2023, 5, 31)),
            Service(date(2023, 6, 1)),
        )
        assert ASSEMBLY_2023.decide(renewed, on=VOTE).outcome is Outcome.VOTED_ON
        assert isinstance(ASSEMBLY_2023.tenure, AppointedInYear)
        other = ASSEMBLY_2023.replace(tenure=evolve(ASSEMBLY_2023.tenure, renewal=Renewal.APPOINTS))
        assert other.decide(renewed, on=VOTE).outcome is Outcome.NOT_VOTED_ON


class TestExemptions:
    """Điều 2 khoản 5: danh sách đóng, chỉ còn thông báo nghỉ chờ nghỉ hưu; không có bệnh hiểm nghèo."""

    def decide(self, *circumstances: Circumstance) -> Outcome:
        service = Service(date(2021, 6, 1))
        person = holder(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, service, circumstances=circumstances)
        return ASSEMBLY_2023.decide(person, on=VOTE).outcome

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
        decision = ASSEMBLY_2023.decide(person, on=VOTE)
        assert decision.outcome is Outcome.UNDETERMINED
        assert about(decision, Topic.EXEMPTIONS).missing == (Fact.CIRCUMSTANCES,)

    def test_an_instrument_that_exempts_nobody_asks_for_no_circumstances(self) -> None:
        book = ASSEMBLY_2023.replace(exemptions=None)
        for circumstances in (None, (), (Circumstance.RETIREMENT_NOTICE,)):
            service = Service(date(2021, 6, 1))
            person = holder(Role.CHAIR, BodyKind.DISTRICT_COMMITTEE, service, circumstances=circumstances)
            assert book.decide(person, on=VOTE).outcome is Outcome.VOTED_ON


class TestPreparation:
    """Điều 10 (Quốc hội): 45, 30, 25, 20 ngày trước khai mạc. Điều 11 (HĐND): thấy 45, còn lại suy ra (D5)."""

    def test_the_last_days_of_the_session_of_october_2023(self) -> None:
        assert last_days(ASSEMBLY_2023, BodyKind.NATIONAL_ASSEMBLY, date(2023, 10, 23), date(2023, 10, 25)) == {
            "list": date(2023, 9, 8),
            "report": date(2023, 9, 23),
            "front": date(2023, 9, 28),
            "digest": date(2023, 10, 3),
        }

    def test_the_last_days_of_nghe_an(self) -> None:
        """Kỳ họp 27/10/2023: tỉnh đặt các hạn trước 26/9 và 1/10, sớm hơn hai hạn này một ngày."""
        days = last_days(ASSEMBLY_2023, BodyKind.PROVINCIAL_COUNCIL, date(2023, 10, 27), date(2023, 10, 27))
        assert days == {
            "list": date(2023, 9, 12),
            "report": date(2023, 9, 27),
            "front": date(2023, 10, 2),
            "digest": date(2023, 10, 7),
        }

    def test_nothing_moves_with_the_day_of_the_vote(self) -> None:
        for kind in (BodyKind.NATIONAL_ASSEMBLY, BodyKind.DISTRICT_COUNCIL):
            early, late = (last_days(ASSEMBLY_2023, kind, VOTE, date(2023, 12, day)) for day in (7, 20))
            assert early == late

    def test_what_is_derived_says_so(self) -> None:
        cited = {rule.provision.id: rule.provision.citation for rule in ASSEMBLY_2023.filings}
        derived = {id_ for id_, citation in cited.items() if citation.grade is Grade.DERIVED}
        assert derived == {f"nq96.filing.councils.{step}" for step in ("report", "front", "digest")}
        for id_ in derived:
            assert "D5" in ASSEMBLY_2023.provision(id_).interpretations

    def test_a_commune_council_has_no_calendar(self) -> None:
        assert last_days(ASSEMBLY_2023, BodyKind.COMMUNE_COUNCIL, VOTE, VOTE) == {}

    def test_no_day_is_known_for_questions(self) -> None:
        assert ASSEMBLY_2023.provision("nq96.gap.filing").kind is ProvisionKind.GAP
        assert not [rule for rule in ASSEMBLY_2023.filings if "question" in rule.provision.id]


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
        assert met(ASSEMBLY_2023, low(marks, collected=collected)) == {"half": half, "two_thirds": two_thirds}

    def test_exactly_two_thirds_names_the_reading(self) -> None:
        for finding in ASSEMBLY_2023.consequences.judge(low(22, collected=33)):
            assert "A28" in finding.interpretations

    def test_vinh_phuc_had_more_than_half(self) -> None:
        """Vĩnh Phúc 12/2023: 25 phiếu thấp trên 47 phiếu thu về, tức 53,19%."""
        assert met(ASSEMBLY_2023, low(25, collected=47)) == {"half": True, "two_thirds": False}
        assert str(ASSEMBLY_2023.counting.percent(low(25, collected=47), LOW)) == "53.19"


class TestBase:
    """Điều 19 khoản 3: tổng số phiếu là số phiếu thu về, không phải tổng số đại biểu."""

    def test_the_ballots_collected(self) -> None:
        assert ASSEMBLY_2023.counting.base is ASSEMBLY_2023.consequences.base is Base.COLLECTED

    def test_can_tho_printed_shares_of_the_50_ballots_and_not_of_the_53_deputies(self) -> None:
        """Cần Thơ 12/2023: 50 trên 53 đại biểu bỏ phiếu; 17 phiếu là 34%."""
        assert str(ASSEMBLY_2023.counting.percent(low(17, members=53, collected=50), LOW)) == "34.00"

    def test_the_same_marks_mean_less_under_the_resolution_before(self) -> None:
        """26 phiếu thấp: quá nửa của 50 phiếu thu về, không quá nửa của 53 đại biểu."""
        result = low(26, members=53, suspended=0, collected=50)
        assert met(ASSEMBLY_2023, result)["half"] is True
        assert met(ASSEMBLY_2014, result)["half"] is False

    def test_without_the_ballots_collected_it_is_undetermined(self) -> None:
        assert met(ASSEMBLY_2023, low(30, members=53)) == {"half": None, "two_thirds": None}


class TestInvalidBallots:
    """Điều 18 chỉ thấy tên: tạm theo Nghị quyết 85 Điều 16, ghi rõ là suy ra (D4)."""

    def test_the_text_is_a_gap_and_the_default_is_derived(self) -> None:
        default = ASSEMBLY_2023.counting.invalidity_provision
        assert (default.citation.grade, default.citation.locator) == (Grade.DERIVED, "Điều 18")
        assert default.interpretations == ("D4",)
        assert ASSEMBLY_2023.provision("nq96.gap.invalidity").kind is ProvisionKind.GAP

    def test_not_issued_spoils_the_ballot(self) -> None:
        assert box(ASSEMBLY_2023, Ballot([HIGH, LOW], issued_by_board=False)).invalid_ballots == 1

    @pytest.mark.parametrize("mark", [None, {HIGH, MIDDLE}])
    def test_a_bad_row_costs_that_row(self, mark: set[Rating] | None) -> None:
        counted = box(ASSEMBLY_2023, Ballot([mark, LOW]))
        assert (counted["An"].tally, counted["Bình"].tally) == (Tally(), Tally(low=1))

    def test_an_added_name_is_void(self) -> None:
        counted = box(ASSEMBLY_2023, Ballot([HIGH, LOW], added=["Chi"]))
        assert (counted.invalid_ballots, counted["An"].tally) == (0, Tally(high=1))


class TestWhatIsNotKnown:
    """Chỗ chưa biết là quy định loại “gap”, nói rõ điều gì chưa biết."""

    def test_the_gaps(self) -> None:
        gaps = {provision.id for provision in ASSEMBLY_2023.provisions if provision.kind is ProvisionKind.GAP}
        assert gaps == {
            f"nq96.gap.{name}"
            for name in ("invalidity", "filing", "prohibited", "motions", "publication", "communes", "later")
        }
