"""The values of the Party's two regulations, as their texts give them."""

from __future__ import annotations

from datetime import date

from instruments import (
    BY_96,
    BY_262,
    CHAIRS,
    COMPANY,
    EVERY,
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
from phieu_tin_nhiem import Base, BodyKind, Circumstance, Role, Venue
from phieu_tin_nhiem.plans import PARTY_2014, PARTY_2023
from phieu_tin_nhiem.rules import CouncilVote, PartyVenue, Unlisted
from phieu_tin_nhiem.rules.deadlines import Anchor
from phieu_tin_nhiem.rules.meeting import Quorum
from phieu_tin_nhiem.rules.tenure import AppointedInYear, Exemptions, ExemptionsGap, Renewal, TenureGap
from phieu_tin_nhiem.rules.venues import Concurrency, SeveralPostsRule


class TestParty2014:
    """Quy định 262-QĐ/TW ngày 8/10/2014."""

    def test_in_force_until_the_next(self) -> None:
        assert ends(PARTY_2014.validity) == ("qd262.issue", date(2014, 10, 8), date(2023, 2, 1), "qd96.issue")
        assert ids(PARTY_2014.supplements) == ["qd96.issue"]

    def test_subjects(self) -> None:
        """2.2: standing committees; leaders of a Sở, a district and upwards. 5 and 5.3 name posts by their voters."""
        chairs = {*pairs(CHAIRS, [BodyKind.PROVINCIAL_COMMITTEE]), *pairs(CHAIRS, [BodyKind.DISTRICT_COMMITTEE])}
        heads = pairs([Role.HEAD, Role.DEPUTY_HEAD], [BodyKind.DEPARTMENT])
        council = [Role.DEPUTY_CHAIR, Role.STANDING_MEMBER, Role.COMMITTEE_HEAD]
        company = [Role.CHAIR, Role.DIRECTOR, Role.DEPUTY_DIRECTOR, Role.CONTROL_BOARD_HEAD, Role.CHIEF_ACCOUNTANT]
        assert listed(PARTY_2014.subjects) == [
            ("qd262.subjects.standing_committees", {(Role.STANDING_MEMBER, BodyKind.PARTY_COMMITTEE)}, None, None),
            ("qd262.subjects.leaders", heads | chairs, None, None),
            (
                "qd262.subjects.provincial",
                pairs(council, [BodyKind.PROVINCIAL_COUNCIL]) | {(Role.MEMBER, BodyKind.PROVINCIAL_COMMITTEE)},
                None,
                None,
            ),
            ("qd262.subjects.enterprises", pairs(company, [COMPANY]), None, None),
        ]
        below = ("qd262.subjects.leaders", "D7", Unlisted.NOT_SUBJECT, None, None, None)
        assert excluded(PARTY_2014.subjects) == [
            ((role, BodyKind.DISTRICT_DIVISION), *below) for role in (Role.HEAD, Role.DEPUTY_HEAD)
        ]
        assert remarks(PARTY_2014.subjects) == ["party.below_the_level"] * 2
        assert PARTY_2014.subjects.gap is EVERY["qd262.gap.subjects"]

    def test_what_is_not_known(self) -> None:
        assert PARTY_2014.tenure == TenureGap(EVERY["qd262.gap.tenure"])
        assert PARTY_2014.exemptions == ExemptionsGap(EVERY["qd262.gap.exemptions"])
        assert PARTY_2014.find(Quorum) is None
        assert PARTY_2014.filings == ()

    def test_venues_are_two_and_the_party_committee_is_for_its_leaders(self) -> None:
        rule = PARTY_2014.venues
        assert rule is not None
        assert (rule.provision.id, rule.most, rule.parent, rule.interpretations) == ("qd262.venues", 2, None, ())
        assert rule.places == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert (rule.party_venue, rule.council) == (PartyVenue.LEADERSHIP_ONLY, CouncilVote.NOT_A_PLACE)
        assert PARTY_2014.several_posts == SeveralPostsRule(EVERY["qd262.venues"], Concurrency.TWO_PLACES)

    def test_counting(self) -> None:
        rule = PARTY_2014.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("qd262.base", "qd262.invalidity")
        assert (rule.base, rule.interpretations) == (Base.COLLECTED, ("B1",))
        assert scopes(rule.invalidity) == BY_262
        assert PARTY_2014.scale.provision.id == "qd262.scale"

    def test_more_than_half_and_at_least_two_thirds_of_the_ballots_collected(self) -> None:
        rule = PARTY_2014.consequences
        assert (rule.provision.id, rule.base, rule.interpretations) == (
            "qd262.consequences.half",
            Base.COLLECTED,
            ("A28",),
        )
        assert thresholds(rule.thresholds) == [
            ("qd262.consequences.half", "trên 1/2", None, 1),
            ("qd262.consequences.two_thirds", "từ 2/3 trở lên", None, 1),
        ]
        assert effects(rule) == [
            "xem xét đưa ra khỏi quy hoạch các chức vụ cao hơn",
            "có thể cho từ chức hoặc thôi giữ chức vụ, không chờ hết nhiệm kỳ hay đến tuổi nghỉ hưu",
        ]


class TestParty2023:
    """Quy định 96-QĐ/TW ngày 2/2/2023."""

    def test_in_force_as_far_as_was_searched(self) -> None:
        assert ends(PARTY_2023.validity) == ("qd96.issue", date(2023, 2, 2), date(2026, 11, 25), "qd96.gap.later")
        assert PARTY_2023.supplements == ()

    def test_subjects(self) -> None:
        heads = pairs([Role.HEAD, Role.DEPUTY_HEAD], [BodyKind.DEPARTMENT])
        assert listed(PARTY_2023.subjects) == [("qd96.subjects.departments", heads, None, None)]
        assert PARTY_2023.subjects.exclusions == ()
        assert PARTY_2023.subjects.gap is EVERY["qd96.gap.subjects"]

    def test_who_is_not_voted_on(self) -> None:
        """3.1: appointed or elected in the year of the vote, or with a notice of leave pending retirement."""
        assert PARTY_2023.tenure == AppointedInYear(EVERY["qd96.tenure"], Renewal.CONTINUES)
        assert PARTY_2023.exemptions == Exemptions(EVERY["qd96.exemptions"], grounds=(Circumstance.RETIREMENT_NOTICE,))

    def test_two_places(self) -> None:
        """1.3: where one works and where one takes part in Party life."""
        rule = PARTY_2023.venues
        assert rule is not None
        assert (rule.provision.id, rule.most, rule.parent, rule.interpretations) == ("qd96.venues", 2, None, ("D8",))
        assert rule.places == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert (rule.party_venue, rule.council) == (PartyVenue.ANYONE, CouncilVote.NOT_A_PLACE)
        assert PARTY_2023.several_posts == SeveralPostsRule(EVERY["qd96.venues"], Concurrency.TWO_PLACES)

    def test_two_thirds_of_those_summoned_are_present(self) -> None:
        rule = PARTY_2023.quorum
        assert rule is not None
        assert (rule.provision.id, rule.ratio.label.vi) == ("qd96.quorum", "từ 2/3 trở lên")

    def test_the_file_goes_out_15_days_before_and_the_points_10(self) -> None:
        body = "cơ quan tham mưu về tổ chức, cán bộ"
        file = "gửi hồ sơ của người được lấy phiếu cho người ghi phiếu"
        points = "gửi nội dung cần làm rõ cho người được lấy phiếu"
        assert filed(PARTY_2023.filings) == [
            ("qd96.preparation.file", 15, Anchor.VOTE, file, body, (), None),
            ("qd96.preparation.points", 10, Anchor.VOTE, points, body, (), None),
        ]

    def test_counting(self) -> None:
        rule = PARTY_2023.counting
        assert (rule.provision.id, rule.invalidity_provision.id) == ("qd96.base", "qd96.invalidity")
        assert (rule.base, rule.interpretations) == (Base.COLLECTED, ("D2", "D3"))
        assert scopes(rule.invalidity) == BY_96
        assert PARTY_2023.scale.provision.id == "qd96.scale"

    def test_more_than_half_but_less_than_two_thirds_and_two_thirds(self) -> None:
        """11.2 and 11.3, of the ballots collected."""
        rule = PARTY_2023.consequences
        assert (rule.provision.id, rule.base, rule.interpretations) == (
            "qd96.consequences.half",
            Base.COLLECTED,
            ("A28",),
        )
        assert thresholds(rule.thresholds) == [
            ("qd96.consequences.half", "trên 1/2", "từ 2/3 trở lên", 1),
            ("qd96.consequences.two_thirds", "từ 2/3 trở lên", None, 1),
        ]
        assert effects(rule)[1] == "miễn nhiệm, bố trí công tác khác (thấp hơn), không chờ hết nhiệm kỳ"
