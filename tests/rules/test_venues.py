"""At how many places, at which, and who at the party committee."""

from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Fact,
    Finding,
    InvalidCountError,
    InvalidRuleError,
    InvalidValueError,
    Office,
    Officeholder,
    Plan,
    Result,
    Role,
    Round,
    Severity,
    Status,
    Tally,
    UnknownTermError,
    Venue,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import PARTY_2014, PARTY_2023
from phieu_tin_nhiem.rules.rule import Case
from phieu_tin_nhiem.rules.venues import (
    COUNCIL_ONLY,
    KEEP,
    OTHERWISE,
    Concurrency,
    CouncilVote,
    PartyVenue,
    SeveralPosts,
    SeveralPostsRule,
    VenueLimit,
)
from rounds import DEPUTY, DIRECTOR, EVERYBODY, PARTY, SO_MAU, WORK, lawful_meeting, lawful_round, with_meeting

VENUES = CAN_THO_2019.venues
COUNCIL_COUNTS = evolve(VENUES, council=CouncilVote.IS_A_PLACE)
BOTH = [Venue.PARTY_COMMITTEE, Venue.WORKPLACE]


def at(plan: Plan, *venues: Venue | None) -> tuple[Finding, ...]:
    """Return the venue findings of a round in which the director is voted on at each of these places."""
    meetings = [
        evolve(lawful_meeting(Venue.WORKPLACE, date(2019, 1, 16 + index), [DIRECTOR]), venue=venue, people=[DIRECTOR])
        for index, venue in enumerate(venues)
    ]
    found = plan.check(Round(meetings=meetings, reported_on=date(2019, 1, 28))).findings
    return tuple(finding for finding in found if finding.rule.id == "ct19.venues")


class TestTwoPlaces:
    """ct19.venues: mỗi chức danh chỉ lấy phiếu ở nhiều nhất hai nơi: cấp ủy cùng cấp, và nơi người ấy công tác."""

    @pytest.mark.parametrize("places", [[Venue.WORKPLACE], [Venue.PARTY_COMMITTEE], BOTH, BOTH[::-1]])
    def test_one_place_complies_and_so_do_the_two(self, places: list[Venue]) -> None:
        finding = VENUES.check(places)
        assert (finding.status, finding.severity) == (Status.SATISFIED, Severity.NOTE)

    def test_the_same_place_twice_is_one_place(self) -> None:
        assert VENUES.check([Venue.WORKPLACE] * 3).status is Status.SATISFIED

    def test_three_places_never_comply(self) -> None:
        finding = VENUES.check([*BOTH, Venue.OTHER])
        assert finding.status is Status.VIOLATED
        assert finding.remedy == KEEP(most=2, allowed=(Venue.PARTY_COMMITTEE, Venue.WORKPLACE))

    def test_a_place_that_the_plan_does_not_name_does_not_comply_even_alone(self) -> None:
        finding = VENUES.check([Venue.OTHER])
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "venues.foreign")

    def test_a_place_of_ones_own_is_none_that_the_plan_names(self) -> None:
        hall = Venue.own("hall", "hội trường", "hall")
        finding = VENUES.check([Venue.WORKPLACE, hall])
        assert finding.status is Status.VIOLATED
        assert dict(finding.statement.facts)["places"] == (Venue.WORKPLACE, hall)
        assert evolve(VENUES, places=[Venue.WORKPLACE, hall]).check([hall]).status is Status.SATISFIED

    def test_a_vote_at_the_council_alone_is_at_none_of_the_places(self) -> None:
        finding = VENUES.check([Venue.COUNCIL])
        assert (finding.status, finding.severity) == (Status.NOT_APPLICABLE, Severity.WARNING)
        assert finding.interpretations == ("A6", "A7")
        assert finding.statement.sentence is COUNCIL_ONLY  # and not "at 0 places"
        # Under the other reading of A7 the council is a place.
        council = evolve(VENUES, council=CouncilVote.IS_A_PLACE)
        assert council.check([Venue.COUNCIL]).status is Status.SATISFIED

    @pytest.mark.parametrize("places", [[], [None], [Venue.WORKPLACE, None]])
    def test_b3_a_place_that_is_not_known_leaves_it_open(self, places: list[Venue | None]) -> None:
        finding = VENUES.check(places)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.VENUE,))

    def test_b3_what_is_not_known_cannot_mend_what_is_wrong(self) -> None:
        assert VENUES.check([Venue.OTHER, None]).status is Status.VIOLATED

    def test_a_word_is_no_place(self) -> None:
        for ask in (VENUES.check, VENUES.remaining):
            with pytest.raises(UnknownTermError):
                ask(["workplace"])  # type: ignore[list-item]

    @pytest.mark.parametrize("most", [-1, True, 2.0])
    def test_the_limit_is_a_count(self, most: object) -> None:
        with pytest.raises(InvalidCountError):
            VenueLimit(VENUES.provision, most=most)  # type: ignore[arg-type]

    def test_a_limit_of_one_place_leaves_the_second_out(self) -> None:
        one = evolve(VENUES, most=1)
        finding = one.check(BOTH)
        assert (finding.status, finding.statement.key) == (Status.VIOLATED, "venues.too_many")
        assert one.remaining([Venue.WORKPLACE]) == ()

    def test_what_remains_is_what_was_not_used(self) -> None:
        assert VENUES.remaining([]) == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert VENUES.remaining([Venue.PARTY_COMMITTEE]) == (Venue.WORKPLACE,)
        assert VENUES.remaining(BOTH) == ()
        assert VENUES.remaining([Venue.OTHER]) == ()

    def test_the_limit_is_for_each_post_across_the_meetings_of_a_round(self) -> None:
        (finding,) = at(CAN_THO_2019, Venue.PARTY_COMMITTEE, Venue.WORKPLACE, Venue.OTHER)
        assert finding.status is Status.VIOLATED
        assert (finding.person, finding.meeting) == (DIRECTOR.label, None)

    def test_a_round_within_the_limit_is_told_so_once(self) -> None:
        (finding,) = at(CAN_THO_2019, Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert (finding.status, finding.statement.key) == (Status.SATISFIED, "venues.all_within")
        assert dict(finding.statement.facts) == {"most": 2, "posts": 1}

    def test_a_round_whose_lists_name_nobody_says_nothing_of_places(self) -> None:
        whole = Round(meetings=[evolve(lawful_meeting(Venue.WORKPLACE, date(2019, 1, 20), [DIRECTOR]), listed=[])])
        assert not [finding for finding in CAN_THO_2019.check(whole).findings if finding.rule.id == "ct19.venues"]


class TestPartyCommitteeA6:
    """A6: ở cấp ủy chỉ lấy phiếu thành viên lãnh đạo cấp ủy ấy; cách khác là bất kỳ ai thuộc diện."""

    ANYONE = CAN_THO_2019.replace(venues=evolve(VENUES, party_venue=PartyVenue.ANYONE))

    def judge(self, plan: Plan, *, leads_party: bool | None, venue: Venue | None) -> tuple[Finding, ...]:
        """Put the deputy on the list of one meeting and return what is found on A6."""
        person = evolve(DEPUTY, party_leadership=leads_party)
        meeting = evolve(lawful_meeting(Venue.WORKPLACE, date(2019, 1, 20), [person]), people=[person], venue=venue)
        found = plan.check(Round(meetings=[meeting], reported_on=date(2019, 1, 28))).findings
        about_a6 = ("venues.leader", "venues.not_leader", "venues.place")
        return tuple(finding for finding in found if finding.statement.key.startswith(about_a6))

    def test_a_leader_of_the_committee_may_stand_on_its_list(self) -> None:
        assert self.judge(CAN_THO_2019, leads_party=True, venue=Venue.PARTY_COMMITTEE) == ()

    def test_nobody_else_may(self) -> None:
        (finding,) = self.judge(CAN_THO_2019, leads_party=False, venue=Venue.PARTY_COMMITTEE)
        assert (finding.status, finding.rule.id) == (Status.VIOLATED, "ct19.venues")
        assert finding.person == DEPUTY.label

    def test_the_parent_rule_is_shown_as_a_supplement(self) -> None:
        (finding,) = self.judge(CAN_THO_2019, leads_party=False, venue=Venue.PARTY_COMMITTEE)
        assert [citation.locator for citation in finding.supplements] == ["Điều 3"]

    def test_without_a_parent_rule_nothing_is_supplemented(self) -> None:
        finding = evolve(VENUES, parent=None).admits(DIRECTOR, Venue.PARTY_COMMITTEE)
        assert finding is not None
        assert (finding.status, finding.supplements) == (Status.SATISFIED, ())

    def test_b3_whether_somebody_leads_the_committee_has_to_be_known(self) -> None:
        (finding,) = self.judge(CAN_THO_2019, leads_party=None, venue=Venue.PARTY_COMMITTEE)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.PARTY_LEADERSHIP,))

    @pytest.mark.parametrize("leads_party", [True, False, None])
    @pytest.mark.parametrize("venue", [Venue.WORKPLACE, Venue.COUNCIL, Venue.OTHER])
    def test_elsewhere_it_does_not_matter(self, leads_party: bool | None, venue: Venue) -> None:
        assert self.judge(CAN_THO_2019, leads_party=leads_party, venue=venue) == ()

    @pytest.mark.parametrize("leads_party", [True, False, None])
    @pytest.mark.parametrize("venue", [*Venue.standard(), None])
    def test_the_other_reading_never_asks(self, leads_party: bool | None, venue: Venue | None) -> None:
        assert self.judge(self.ANYONE, leads_party=leads_party, venue=venue) == ()

    def test_who_does_not_lead_the_committee_is_not_missing_from_its_list(self) -> None:
        whole = with_meeting(lawful_round(), PARTY, people=EVERYBODY)
        assert CAN_THO_2019.check(whole).ok

    def test_the_other_reading_wants_everybody_on_some_list_too(self) -> None:
        meeting = evolve(
            lawful_meeting(Venue.PARTY_COMMITTEE, date(2019, 1, 20), [DIRECTOR]), people=[DIRECTOR, DEPUTY]
        )
        alone = Round(meetings=[meeting], reported_on=date(2019, 1, 28))
        assert CAN_THO_2019.check(alone).ok
        assert [finding.statement.key for finding in self.ANYONE.check(alone).violations] == ["list.missing"]

    @pytest.mark.parametrize(
        ("leads_party", "missing"), [(False, (Fact.VENUE,)), (None, (Fact.VENUE, Fact.PARTY_LEADERSHIP))]
    )
    def test_b3_at_a_place_that_is_not_known_only_leaders_are_sure_to_be_voted_on(
        self, leads_party: bool | None, missing: tuple[Fact, ...]
    ) -> None:
        (finding,) = self.judge(CAN_THO_2019, leads_party=leads_party, venue=None)
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, missing)
        assert self.judge(CAN_THO_2019, leads_party=True, venue=None) == ()

    def test_b3_nobody_is_said_to_be_missing_from_a_list_of_a_place_that_is_not_known(self) -> None:
        meeting = evolve(lawful_meeting(Venue.PARTY_COMMITTEE, date(2019, 1, 20), [DIRECTOR]), venue=None)
        report = CAN_THO_2019.check(Round(meetings=[meeting], reported_on=date(2019, 1, 28)))
        assert report.violations == ()


class TestCouncilA7:
    """A7: lấy phiếu ở Hội đồng nhân dân không chiếm một nơi, nhưng phải nhắc; cách khác là chiếm một nơi."""

    def test_it_does_not_count_and_it_is_said(self) -> None:
        finding = VENUES.check([*BOTH, Venue.COUNCIL])
        assert (finding.status, finding.severity) == (Status.SATISFIED, Severity.WARNING)
        assert [remark.key for remark in finding.remarks] == ["venues.council"]
        assert "A7" in finding.interpretations

    def test_under_the_other_reading_it_is_the_third_place(self) -> None:
        assert COUNCIL_COUNTS.check([*BOTH, Venue.COUNCIL]).status is Status.VIOLATED

    @pytest.mark.parametrize("place", BOTH)
    def test_beside_one_place_both_readings_agree(self, place: Venue) -> None:
        for venues in (VENUES, COUNCIL_COUNTS):
            assert venues.check([place, Venue.COUNCIL]).status is Status.SATISFIED

    def test_what_remains_after_a_council_vote_differs(self) -> None:
        assert VENUES.remaining([Venue.COUNCIL, Venue.WORKPLACE]) == (Venue.PARTY_COMMITTEE,)
        assert COUNCIL_COUNTS.remaining([Venue.COUNCIL, Venue.WORKPLACE]) == ()
        assert COUNCIL_COUNTS.remaining([Venue.WORKPLACE]) == (Venue.PARTY_COMMITTEE, Venue.COUNCIL)

    def test_both_readings_hold_across_the_meetings_of_a_round(self) -> None:
        (warned,) = at(CAN_THO_2019, *BOTH, Venue.COUNCIL)
        assert (warned.status, warned.severity) == (Status.SATISFIED, Severity.WARNING)
        (violated,) = at(CAN_THO_2019.replace(venues=COUNCIL_COUNTS), *BOTH, Venue.COUNCIL)
        assert violated.status is Status.VIOLATED


class TestSeveralPostsA15:
    """A15: một người giữ hai chức danh được nêu: giới hạn tính cho từng chức danh; cách khác: chỉ lấy phiếu một lần."""

    ONCE = CAN_THO_2019.replace(venues=evolve(VENUES, several_posts=SeveralPosts.ONCE))

    def check(self, plan: Plan, *ids: str | None) -> Finding | None:
        """Put two posts of the same name on the list, with these ids."""
        first, second = (
            evolve(holder, name="Lê Văn Thí", id=id_, office=Office(role, SO_MAU), party_leadership=False)
            for holder, role, id_ in zip((DIRECTOR, DEPUTY), (Role.HEAD, Role.DEPUTY_HEAD), ids, strict=True)
        )
        return self.found(plan, first, second)

    @staticmethod
    def found(plan: Plan, *listed: Officeholder) -> Finding | None:
        meeting = evolve(lawful_meeting(Venue.WORKPLACE, date(2019, 1, 20), listed), people=listed)
        found = plan.check(Round(meetings=[meeting], reported_on=date(2019, 1, 28))).findings
        return next((finding for finding in found if "A15" in finding.interpretations), None)

    @pytest.mark.parametrize("id_", ["079", None])
    def test_each_post_is_voted_on_and_it_is_said(self, id_: str | None) -> None:
        finding = self.check(CAN_THO_2019, id_, id_)
        assert finding is not None
        assert (finding.status, finding.severity) == (Status.SATISFIED, Severity.WARNING)
        assert str(finding.person) == "Lê Văn Thí"

    def test_under_the_other_reading_one_person_may_stand_on_lists_once(self) -> None:
        finding = self.check(self.ONCE, "079", "079")
        assert finding is not None
        assert finding.status is Status.VIOLATED

    def test_b3_a_name_alone_does_not_tell_that_it_is_one_person(self) -> None:
        finding = self.check(self.ONCE, None, None)
        assert finding is not None
        assert (finding.status, finding.missing) == (Status.UNDETERMINED, (Fact.IDENTITY,))

    @pytest.mark.parametrize("plan", [CAN_THO_2019, ONCE])
    def test_two_people_of_one_name_are_two_people(self, plan: Plan) -> None:
        assert self.check(plan, "079", "080") is None

    @pytest.mark.parametrize("plan", [CAN_THO_2019, ONCE])
    def test_one_post_at_two_places_is_one_post(self, plan: Plan) -> None:
        found = plan.check(lawful_round()).findings
        assert not [finding for finding in found if "A15" in finding.interpretations]


class TestTwoResultsA25:
    """A25: kết quả ở hai nơi để riêng, không cộng, không lấy trung bình cho một người."""

    def test_two_results_do_not_add_up(self) -> None:
        with pytest.raises(TypeError):
            Result(Tally(1, 0, 0)) + Result(Tally(0, 1, 0))  # type: ignore[operator]

    def test_the_minutes_of_two_places_are_judged_apart(self) -> None:
        minutes = lawful_round().meetings[WORK].minutes
        assert minutes is not None
        whole = with_meeting(lawful_round(), WORK, minutes=evolve(minutes, collected=19))
        about = {finding.meeting.venue for finding in CAN_THO_2019.check(whole).violations if finding.meeting}
        assert about == {Venue.WORKPLACE}


class TestSeveralPostsByRule:
    """Where an instrument says how a holder of several posts is voted on, its rule says so, and the limit does not."""

    RULE = SeveralPostsRule(VENUES.provision, Concurrency.ONCE_FOR_ALL)

    def check(self, rule: SeveralPostsRule, *ids: str | None) -> list[Finding]:
        people = [
            evolve(holder, name="Lê Văn Thí", id=id_, office=Office(role, SO_MAU))
            for holder, role, id_ in zip((DIRECTOR, DEPUTY), (Role.HEAD, Role.DEPUTY_HEAD), ids, strict=True)
        ]
        meeting = evolve(lawful_meeting(Venue.WORKPLACE, date(2019, 1, 20), people), people=people)
        return list(rule.check_round(Round(meetings=[meeting]), CAN_THO_2019.instrument))

    def test_one_person_on_lists_for_several_posts_is_warned_of(self) -> None:
        (found,) = self.check(self.RULE, "079", "079")
        assert (found.status, found.severity) == (Status.NOT_APPLICABLE, Severity.WARNING)
        assert dict(found.statement.facts)["how"] is Concurrency.ONCE_FOR_ALL
        assert found.remarks == ()

    def test_what_another_document_says_is_said_too(self) -> None:
        (found,) = self.check(evolve(self.RULE, other=Concurrency.ONCE_FOR_HIGHEST), "079", "079")
        assert [remark.sentence for remark in found.remarks] == [OTHERWISE]

    def test_b3_a_name_alone_leaves_open_whether_it_is_one_person(self) -> None:
        (found,) = self.check(self.RULE, None, None)
        assert (found.status, found.missing) == (Status.UNDETERMINED, (Fact.IDENTITY,))

    def test_two_people_of_one_name_are_two_people(self) -> None:
        assert self.check(self.RULE, "079", "080") == []

    def test_of_nobody_there_is_nothing_to_ask(self) -> None:
        for ask in (self.RULE.check, VENUES.check_posts):
            with pytest.raises(InvalidValueError):
                ask([])

    def test_the_limit_then_says_nothing_of_it(self) -> None:
        silent = evolve(VENUES, several_posts=None)
        people = [evolve(DIRECTOR, id="1"), evolve(DIRECTOR, id="1", office=Office(Role.DEPUTY_HEAD, SO_MAU))]
        meeting = evolve(lawful_meeting(Venue.WORKPLACE, date(2019, 1, 20), people), people=people)
        for venues, number in ((VENUES, 2), (silent, 1)):
            assert len(list(venues.check_round(Round(meetings=[meeting]), CAN_THO_2019.instrument))) == number
        with pytest.raises(InvalidRuleError):
            silent.check_posts(people)

    def test_it_is_a_term(self) -> None:
        assert [(term.topic, term.provision) for term in self.RULE.terms()] == [(Topic.SEVERAL_POSTS, VENUES.provision)]


class TestProtocol:
    """The place is judged where a meeting is known; a round as a whole has to keep the limit."""

    def test_without_a_meeting_there_is_no_place_to_judge(self) -> None:
        case = Case(evolve(DEPUTY, party_leadership=False), date(2019, 1, 18))
        assert list(VENUES.judge_case(case)) == []
        party, work = (lawful_round().meetings[index] for index in (PARTY, WORK))
        assert [found.status for found in VENUES.judge_case(case._replace(meeting=party))] == [Status.NOT_APPLICABLE]
        assert list(VENUES.judge_case(case._replace(meeting=work))) == []

    def test_a_lawful_round_keeps_it(self) -> None:
        (found,) = VENUES.check_round(lawful_round(), CAN_THO_2019.instrument)
        assert found.status is Status.SATISFIED

    def test_how_many_and_which_are_a_term(self) -> None:
        (term,) = VENUES.terms()
        assert (term.topic, term.provision) == (Topic.VENUES, VENUES.provision)
        assert dict(term.statement.facts) == {"most": 2, "places": VENUES.places, "party": VENUES.party_venue}

    def test_where_nothing_is_said_it_takes_a6_a7_and_a15(self) -> None:
        rule = VenueLimit(VENUES.provision, 2)
        assert rule.places == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert (rule.party_venue, rule.council) == (PartyVenue.LEADERSHIP_ONLY, CouncilVote.NOT_A_PLACE)
        assert (rule.several_posts, rule.parent, rule.interpretations) == (SeveralPosts.EACH_POST, None, ("A6",))


class TestReadings:
    """A6 asks who may be voted on at the party committee; where a list is not limited to leaders, it does not arise."""

    def test_can_tho_takes_a_reading(self) -> None:
        assert CAN_THO_2019.venues.check([Venue.WORKPLACE]).interpretations == ("A6",)

    def test_262_says_it_in_words_and_96_is_read(self) -> None:
        assert PARTY_2014.venues.check([Venue.WORKPLACE]).interpretations == ()
        assert PARTY_2023.venues.check([Venue.WORKPLACE]).interpretations == ("D8",)

    def test_others_take_their_own(self) -> None:
        venues = evolve(CAN_THO_2019.venues, interpretations=("D1",))
        assert venues.check([Venue.WORKPLACE]).interpretations == ("D1",)
        assert venues.check([Venue.COUNCIL]).interpretations == ("D1", "A7")
        assert venues.all_within(1).interpretations == ("D1",)
