"""The values of the three resolutions of the National Assembly, as their texts give them."""

from __future__ import annotations

from datetime import date

import pytest

from instruments import (
    BY_96,
    BY_262,
    CHAIRS,
    COUNCILS,
    EVERY,
    MTTQ,
    TT_HDND,
    UBTVQH,
    UPPER_COUNCILS,
    effects,
    ends,
    excluded,
    filed,
    ids,
    listed,
    pairs,
    remarks,
    scopes,
    thresholds,
)
from phieu_tin_nhiem import Base, BodyKind, Circumstance, Rating, Role, Scope
from phieu_tin_nhiem.facts.people import ActingTime
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023
from phieu_tin_nhiem.plans.plan import Plan
from phieu_tin_nhiem.rules import Anniversary, Tenure, TestedOn, Unlisted, Unstated
from phieu_tin_nhiem.rules.deadlines import Anchor, Unseen
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.tenure import AppointedInYear, CountedTo, Exemptions, ExemptionsGap, Renewal, TenureGap
from phieu_tin_nhiem.rules.venues import Concurrency, SeveralPostsRule, VenueLimit

ASSEMBLIES = (ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023)
COUNCIL = (*CHAIRS, Role.COMMITTEE_HEAD)
COMMITTEE = (*CHAIRS, Role.MEMBER)
UPPER_COMMITTEES = (BodyKind.PROVINCIAL_COMMITTEE, BodyKind.DISTRICT_COMMITTEE)
COMMITTEES = (*UPPER_COMMITTEES, BodyKind.COMMUNE_COMMITTEE)
# Chủ tịch nước; Quốc hội; Chính phủ; Tòa án, Viện kiểm sát, Kiểm toán: the same in all three resolutions.
STATE = {
    *((role, BodyKind.STATE_PRESIDENCY) for role in CHAIRS),
    *((role, BodyKind.NATIONAL_ASSEMBLY) for role in (*COUNCIL, Role.STANDING_MEMBER)),
    *((role, BodyKind.GOVERNMENT) for role in (Role.HEAD, Role.DEPUTY_HEAD, Role.MEMBER)),
    (Role.HEAD, BodyKind.SUPREME_COURT),
    (Role.HEAD, BodyKind.SUPREME_PROCURACY),
    (Role.HEAD, BodyKind.STATE_AUDIT),
}
PERSON, DEPUTY = "người được lấy phiếu", "đại biểu thấy cần làm rõ"
OWN_REPORT, DIGEST = "gửi báo cáo của mình", "gửi đại biểu báo cáo của người được lấy phiếu và ý kiến cử tri"
VERIFICATION, QUESTIONS = "đề nghị yêu cầu xác minh", "hỏi người được lấy phiếu bằng văn bản"
ANSWERS = "trả lời bằng văn bản"
LIST, OPINIONS = "dự kiến danh sách, yêu cầu báo cáo", "gửi ý kiến cử tri"
REPORT_AND_ASSETS = "gửi báo cáo của mình và bản kê khai tài sản, thu nhập"
# 85/2014/QH13 article 16: not issued by the board; a bad row costs that row; an added name is void; nothing else.
BY_85 = {**BY_96, "struck_name": Scope.NONE}
# 35/2012/QH13, from the press: no stamp, wrong form; the clause itself was not seen.
BY_35 = {
    **BY_262,
    "no_stamp": Scope.BALLOT,
    "struck_name": Scope.UNKNOWN,
    "added_name": Scope.UNKNOWN,
    "other_writing": Scope.UNKNOWN,
}


class TestAssembly2012:
    """Nghị quyết 35/2012/QH13."""

    def test_in_force_from_1_february_2013_to_the_next(self) -> None:
        assert ends(ASSEMBLY_2012.validity) == ("nq35.effect", date(2013, 2, 1), date(2015, 6, 30), "nq85.effect")
        assert ids(ASSEMBLY_2012.supplements)[-1] == "nq85.effect"

    def test_subjects(self) -> None:
        """1.2 and 1.3; in communes, by the press, the chairs of both and the members of the committee."""
        council = pairs([*COUNCIL, Role.STANDING_MEMBER], UPPER_COUNCILS) | pairs(COMMITTEE, UPPER_COMMITTEES)
        communes = pairs(CHAIRS, [BodyKind.COMMUNE_COUNCIL, BodyKind.COMMUNE_COMMITTEE])
        assert listed(ASSEMBLY_2012.subjects) == [
            ("nq35.subjects.assembly", STATE, None, None),
            ("nq35.subjects.councils", council, None, None),
            ("nq35.subjects.communes", communes, None, None),
            ("nq35.subjects.communes", {(Role.MEMBER, BodyKind.COMMUNE_COMMITTEE)}, None, None),
        ]
        assert remarks(ASSEMBLY_2012.subjects) == ["assembly.commune_members"]

    def test_what_is_not_known(self) -> None:
        assert ASSEMBLY_2012.tenure == TenureGap(EVERY["nq35.gap.tenure"])
        assert ASSEMBLY_2012.exemptions == ExemptionsGap(EVERY["nq35.gap.exemptions"])

    def test_the_highest_post(self) -> None:
        rule = ASSEMBLY_2012.several_posts
        assert rule == SeveralPostsRule(EVERY["nq561.several_posts"], Concurrency.ONCE_FOR_HIGHEST)

    def test_the_calendar_of_the_assembly(self) -> None:
        """Reports 20 days before the opening, questions 10 days before the vote, answers before the vote."""
        assembly = (BodyKind.NATIONAL_ASSEMBLY,)
        assert filed(ASSEMBLY_2012.filings) == [
            ("nq35.filing.reports", 20, Anchor.OPENING, DIGEST, UBTVQH, assembly, None),
            ("nq35.filing.questions", 10, Anchor.VOTE, QUESTIONS, DEPUTY, assembly, None),
            ("nq35.filing.answers", 0, Anchor.VOTE, ANSWERS, PERSON, assembly, None),
        ]

    def test_counting(self) -> None:
        rule = ASSEMBLY_2012.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("nq35.base", "nq35.invalidity")
        assert (rule.base, rule.interpretations) == (Base.MEMBERS, ("B1",))
        assert scopes(rule.invalidity) == BY_35
        assert ASSEMBLY_2012.scale.provision.id == "nq35.scale"

    def test_more_than_half_more_than_two_thirds_and_more_than_half_twice(self) -> None:
        """Article 11, of the total number of deputies."""
        rule = ASSEMBLY_2012.consequences
        assert (rule.provision.id, rule.base, rule.interpretations) == ("nq35.consequences", Base.MEMBERS, ("A28",))
        assert thresholds(rule.thresholds) == [
            ("nq35.consequences.half", "trên 1/2", None, 1),
            ("nq35.consequences.two_thirds", "trên 2/3", None, 1),
            ("nq35.consequences.two_years", "trên 1/2", None, 2),
        ]
        assert effects(rule) == ["có thể xin từ chức", "đưa ra bỏ phiếu tín nhiệm", "đưa ra bỏ phiếu tín nhiệm"]


class TestAssembly2014:
    """Nghị quyết 85/2014/QH13."""

    def test_in_force_from_1_july_2015_to_30_june_2023(self) -> None:
        assert ends(ASSEMBLY_2014.validity) == ("nq85.effect", date(2015, 7, 1), date(2023, 6, 30), "nq96.effect")
        assert ids(ASSEMBLY_2014.supplements)[-1] == "nq96.effect"

    def test_subjects(self) -> None:
        """1.2, and 1.3 without a level; Luật 87/2015/QH13 article 63 from 1 July 2016."""
        council = pairs(COUNCIL, COUNCILS) | pairs(COMMITTEE, COMMITTEES)
        standing = pairs([Role.STANDING_MEMBER], COUNCILS)
        office = {(Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL)}
        assert listed(ASSEMBLY_2014.subjects) == [
            ("nq85.subjects.assembly", STATE, None, None),
            ("nq85.subjects.councils", council, None, None),
            ("nq85.subjects.councils", standing, None, date(2016, 6, 30)),
            ("law87.subjects", office, date(2016, 7, 1), None),
        ]
        gone = ("law87.subjects", None, None, None, date(2016, 7, 1), None)
        assert excluded(ASSEMBLY_2014.subjects) == [
            *(((Role.STANDING_MEMBER, kind), *gone) for kind in COUNCILS),
            (
                (Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY),
                "nq85.subjects.assembly",
                *(None, None, None, None, None),
            ),
        ]
        assert remarks(ASSEMBLY_2014.subjects) == [*["assembly.standing_member"] * 3, "assembly.secretary_general"]

    def test_tenure_is_nine_months_to_the_opening(self) -> None:
        assert ASSEMBLY_2014.tenure == Tenure(
            EVERY["nq85.tenure"],
            9,
            Anniversary.COUNTS,
            ActingTime.DOES_NOT_COUNT,
            TestedOn.EACH_MEETING,
            CountedTo.OPENING,
        )

    def test_there_is_no_other_exemption(self) -> None:
        assert ASSEMBLY_2014.exemptions == Exemptions(EVERY["nq85.exemptions"], Unstated.NO_EXEMPTION, ())

    def test_once_for_all_posts_or_by_321_for_the_highest(self) -> None:
        assert ASSEMBLY_2014.several_posts == SeveralPostsRule(
            EVERY["nq85.several_posts"], Concurrency.ONCE_FOR_ALL, Concurrency.ONCE_FOR_HIGHEST
        )

    def test_the_calendar(self) -> None:
        """Articles 8 and 9: they differ in the day before which the 10 days of a question are counted."""
        assembly = (BodyKind.NATIONAL_ASSEMBLY,)
        opening, vote = Anchor.OPENING, Anchor.VOTE
        assert filed(ASSEMBLY_2014.filings) == [
            ("nq85.filing.assembly.report", 30, opening, OWN_REPORT, PERSON, assembly, None),
            ("nq85.filing.assembly.digest", 20, opening, DIGEST, UBTVQH, assembly, None),
            ("nq85.filing.assembly.verification", 15, opening, VERIFICATION, DEPUTY, assembly, None),
            ("nq85.filing.assembly.questions", 10, vote, QUESTIONS, DEPUTY, assembly, None),
            ("nq85.filing.assembly.answers", 1, vote, ANSWERS, PERSON, assembly, None),
            ("nq85.filing.councils.report", 30, opening, OWN_REPORT, PERSON, COUNCILS, None),
            ("nq85.filing.councils.digest", 20, opening, DIGEST, TT_HDND, COUNCILS, None),
            ("nq85.filing.councils.verification", 15, opening, VERIFICATION, DEPUTY, COUNCILS, None),
            ("nq85.filing.councils.questions", 10, opening, QUESTIONS, DEPUTY, COUNCILS, None),
            ("nq85.filing.councils.answers", 1, vote, ANSWERS, PERSON, COUNCILS, None),
        ]

    def test_counting(self) -> None:
        """Articles 16 and 17.3."""
        rule = ASSEMBLY_2014.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("nq85.base", "nq85.invalidity")
        assert (rule.base, rule.interpretations) == (Base.NOT_SUSPENDED, ())
        assert scopes(rule.invalidity) == BY_85
        assert ASSEMBLY_2014.scale.provision.id == "nq85.scale"

    def test_more_than_half_and_at_least_two_thirds(self) -> None:
        """Article 10, of all deputies less those suspended (17.3)."""
        rule = ASSEMBLY_2014.consequences
        assert (rule.provision.id, rule.base) == ("nq85.consequences", Base.NOT_SUSPENDED)
        assert rule.interpretations == ("A28", "A30")
        assert thresholds(rule.thresholds) == [
            ("nq85.consequences.half", "trên 1/2", None, 1),
            ("nq85.consequences.two_thirds", "từ 2/3 trở lên", None, 1),
        ]
        assert effects(rule) == ["có thể xin từ chức", "đưa ra bỏ phiếu tín nhiệm"]


class TestAssembly2023:
    """Nghị quyết 96/2023/QH15."""

    def test_in_force_from_1_july_2023_to_the_law_on_supervision(self) -> None:
        assert ends(ASSEMBLY_2023.validity) == ("nq96.effect", date(2023, 7, 1), date(2026, 2, 28), "nq96.gap.later")

    def test_subjects(self) -> None:
        """2.1 adds the secretary general; 2.2: provinces and districts only, no head of the office."""
        assert listed(ASSEMBLY_2023.subjects) == [
            ("nq96.subjects.assembly", STATE | {(Role.SECRETARY_GENERAL, BodyKind.NATIONAL_ASSEMBLY)}, None, None),
            ("nq96.subjects.councils", pairs(COUNCIL, UPPER_COUNCILS), None, None),
            ("nq96.subjects.committees", pairs(CHAIRS, UPPER_COMMITTEES), None, None),
            ("nq96.subjects.committees", pairs([Role.MEMBER], UPPER_COMMITTEES), None, None),
        ]

    def test_communes_are_not_listed_and_not_settled_once_there_are_no_districts(self) -> None:
        """A29, from 1 July 2025: Luật 72/2025/QH15, 37.1 and 51.3."""
        last, first = date(2025, 6, 30), date(2025, 7, 1)
        council, committee = "nq96.subjects.councils", "nq96.subjects.committees"
        open_ = ("A29", Unlisted.UNDETERMINED, "law72.power", first, None)
        communes = [
            *((role, BodyKind.COMMUNE_COUNCIL, council) for role in COUNCIL),
            *((role, BodyKind.COMMUNE_COMMITTEE, committee) for role in COMMITTEE),
        ]
        districts = [
            *((role, BodyKind.DISTRICT_COUNCIL) for role in COUNCIL),
            *((role, BodyKind.DISTRICT_COMMITTEE) for role in COMMITTEE),
        ]
        nothing = (None, None, None)
        assert excluded(ASSEMBLY_2023.subjects) == [
            ((Role.OFFICE_HEAD, BodyKind.PROVINCIAL_COUNCIL), council, *nothing, None, None),
            *(
                row
                for role, kind, rule in communes
                for row in (((role, kind), rule, *nothing, None, last), ((role, kind), rule, *open_))
            ),
            *((post, "law72.districts", *nothing, first, None) for post in districts),
        ]
        assert remarks(ASSEMBLY_2023.subjects) == [
            "assembly.elected_member",
            "assembly.office_head",
            *["assembly.commune", "assembly.commune_open"] * 6,
            *["force.no_districts"] * 6,
        ]

    def test_who_is_not_voted_on(self) -> None:
        """2.5: elected or appointed in the year of the vote, or with a notice of leave pending retirement."""
        assert ASSEMBLY_2023.tenure == AppointedInYear(EVERY["nq96.tenure"], Renewal.CONTINUES)
        assert ASSEMBLY_2023.exemptions == Exemptions(
            EVERY["nq96.exemptions"], grounds=(Circumstance.RETIREMENT_NOTICE,)
        )

    def test_once_for_all_posts(self) -> None:
        assert ASSEMBLY_2023.several_posts == SeveralPostsRule(EVERY["nq96.several_posts"], Concurrency.ONCE_FOR_ALL)

    def test_the_calendar(self) -> None:
        """Article 10, and article 11 of which all but the 45 days is derived (D5)."""
        assembly, derived = (BodyKind.NATIONAL_ASSEMBLY,), Unseen.AS_DERIVED
        opening = Anchor.OPENING
        assert filed(ASSEMBLY_2023.filings) == [
            ("nq96.filing.assembly.list", 45, opening, LIST, UBTVQH, assembly, None),
            ("nq96.filing.assembly.report", 30, opening, REPORT_AND_ASSETS, PERSON, assembly, None),
            ("nq96.filing.assembly.front", 25, opening, OPINIONS, MTTQ, assembly, None),
            ("nq96.filing.assembly.digest", 20, opening, DIGEST, UBTVQH, assembly, None),
            ("nq96.filing.councils.list", 45, opening, LIST, TT_HDND, UPPER_COUNCILS, None),
            ("nq96.filing.councils.report", 30, opening, REPORT_AND_ASSETS, PERSON, UPPER_COUNCILS, derived),
            ("nq96.filing.councils.front", 25, opening, OPINIONS, MTTQ, UPPER_COUNCILS, derived),
            ("nq96.filing.councils.digest", 20, opening, DIGEST, TT_HDND, UPPER_COUNCILS, derived),
        ]

    def test_counting(self) -> None:
        """19.3; article 18 by its parallel of 2014 (D4)."""
        rule = ASSEMBLY_2023.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("nq96.base", "nq96.invalidity")
        assert (rule.base, rule.interpretations) == (Base.COLLECTED, ("D4",))
        assert scopes(rule.invalidity) == BY_85
        assert ASSEMBLY_2023.scale.provision.id == "nq96.scale"

    def test_more_than_half_but_less_than_two_thirds_and_two_thirds(self) -> None:
        """12.2 and 12.3, of the ballots collected."""
        rule = ASSEMBLY_2023.consequences
        assert (rule.provision.id, rule.base, rule.interpretations) == ("nq96.consequences", Base.COLLECTED, ("A28",))
        assert thresholds(rule.thresholds) == [
            ("nq96.consequences.half", "trên 1/2", "từ 2/3 trở lên", 1),
            ("nq96.consequences.two_thirds", "từ 2/3 trở lên", None, 1),
        ]
        assert [effect.partition(",")[0] for effect in effects(rule)] == ["có thể xin từ chức", "trình Quốc hội"]

    @pytest.mark.parametrize("book", ASSEMBLIES, ids=lambda book: book.instrument.id)
    def test_no_resolution_knows_venues_or_a_quorum(self, book: Plan) -> None:
        assert (book.find(VenueLimit), book.find(Quorum), book.subjects.gap) == (None, None, None)
        assert book.counting.places == 2
        assert book.scale.levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)
