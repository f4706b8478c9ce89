"""Every answer on places and several posts, word for word.

The sentences are put together by hand, from the facts of each case, as a reader of the report would expect them.
"""

from __future__ import annotations

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    Officeholder,
    Severity,
    Venue,
)
from phieu_tin_nhiem.findings import Fact
from phieu_tin_nhiem.rules.venues import CouncilVote, PartyVenue, SeveralPosts
from phieu_tin_nhiem.text import Text
from told import MAU, NO, OFF, OPEN, PLAN, THI, YES, Told, told


class TestVenues:
    """For each post the vote is taken at no more than two places (ct19.venues)."""

    ID, A6 = "ct19.venues", ("A6",)
    PARTY, WORK, COUNCIL, OTHER = (venue.label.en for venue in Venue)
    KEEP = f"take the vote at no more than 2 of: {PARTY}, {WORK}"

    def check(self, *venues: Venue | None, council: CouncilVote = CouncilVote.NOT_A_PLACE) -> Told:
        """Return what is said of a vote at these places."""
        return told(evolve(PLAN.venues, council=council).check(venues))

    def test_both(self) -> None:
        said = f"the vote is taken at 2 places ({self.PARTY}, {self.WORK}), no more than 2"
        assert self.check(Venue.WORKPLACE, Venue.PARTY_COMMITTEE) == Told(self.ID, YES, said, readings=self.A6)

    def test_one(self) -> None:
        said = f"the vote is taken at 1 places ({self.WORK}), no more than 2"
        assert self.check(Venue.WORKPLACE, Venue.WORKPLACE) == Told(self.ID, YES, said, readings=self.A6)

    def test_a_place_that_is_not_named(self) -> None:
        said = (
            f"the vote is taken at 2 places ({self.WORK}, {self.OTHER}), of which the instrument does not name:"
            f" {self.OTHER} (at most 2 places)"
        )
        assert self.check(Venue.OTHER, Venue.WORKPLACE) == Told(self.ID, NO, said, self.KEEP, readings=self.A6)

    def test_too_many(self) -> None:
        said = f"the vote is taken at 3 places ({self.PARTY}, {self.WORK}, {self.COUNCIL}), more than 2"
        remark = (
            f"a vote was also taken at the People's Council; the reading taken: {CouncilVote.IS_A_PLACE.label.en} (A7)"
        )
        found = self.check(Venue.WORKPLACE, Venue.PARTY_COMMITTEE, Venue.COUNCIL, council=CouncilVote.IS_A_PLACE)
        assert found == Told(self.ID, NO, said, self.KEEP, (remark,), readings=("A6", "A7"))

    def test_not_known_where(self) -> None:
        said = "where the vote is taken is not fully known; {} places are ({}), at most 2 are allowed"
        missing = (Fact.VENUE,)
        expected = Told(self.ID, OPEN, said.format(0, ""), missing=missing, readings=self.A6)
        assert self.check() == expected
        assert self.check(None) == expected
        assert self.check(Venue.WORKPLACE, None) == expected._replace(text=said.format(1, self.WORK))

    def test_the_council_is_no_place(self) -> None:
        said = (
            "the vote is taken at the People's Council alone, at none of the places that the instrument names"
            f" ({self.PARTY}, {self.WORK})"
        )
        remark = (
            f"a vote was also taken at the People's Council; the reading taken: {CouncilVote.NOT_A_PLACE.label.en} (A7)"
        )
        expected = Told(self.ID, OFF, said, "", (remark,), readings=("A6", "A7"), severity=Severity.WARNING)
        assert self.check(Venue.COUNCIL) == expected
        said = f"the vote is taken at 1 places ({self.WORK}), no more than 2"
        assert self.check(Venue.COUNCIL, Venue.WORKPLACE) == expected._replace(text=said, status=YES)

    def test_the_council_may_be_a_place(self) -> None:
        found = self.check(Venue.COUNCIL, council=CouncilVote.IS_A_PLACE)
        assert found.text == f"the vote is taken at 1 places ({self.COUNCIL}), no more than 2"
        assert found.status is YES

    def test_the_limit_is_reached_and_not_passed(self) -> None:
        rule = evolve(PLAN.venues, most=1)
        assert told(rule.check([Venue.WORKPLACE])).status is YES
        found = told(rule.check([Venue.WORKPLACE, Venue.PARTY_COMMITTEE]))
        assert (found.status, found.remedy) == (NO, f"take the vote at no more than 1 of: {self.PARTY}, {self.WORK}")

    def test_where_the_post_may_still_be_voted_on(self) -> None:
        remaining = PLAN.venues.remaining
        assert remaining([]) == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert remaining([Venue.COUNCIL]) == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert remaining([Venue.WORKPLACE]) == (Venue.PARTY_COMMITTEE,)
        assert remaining([Venue.OTHER]) == ()
        assert remaining([Venue.WORKPLACE, Venue.PARTY_COMMITTEE]) == ()
        three = evolve(PLAN.venues, council=CouncilVote.IS_A_PLACE)
        assert three.remaining([Venue.COUNCIL]) == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)

    def test_a_leader_at_the_party_committee(self) -> None:
        said = "belongs to the leadership of the party committee of the same level and may be voted on there"
        found = PLAN.venues.admits(evolve(MAU, party_leadership=True), Venue.PARTY_COMMITTEE)
        expected = Told(self.ID, YES, said, readings=self.A6, supplements=self.parent())
        assert told(found) == expected

    def test_others_at_the_party_committee(self) -> None:
        said = (
            "does not belong to the leadership of the party committee of the same level: not voted on there, at the"
            " place of work only"
        )
        found = PLAN.venues.admits(evolve(MAU, party_leadership=False), Venue.PARTY_COMMITTEE)
        remedy = f"take the vote at the {self.WORK}"
        assert told(found) == Told(self.ID, OFF, said, remedy, readings=self.A6, supplements=self.parent())

    def test_not_known_whether_a_leader(self) -> None:
        said = (
            "whether the person belongs to the leadership of the party committee of the same level, and may be voted"
            " on there, is not known"
        )
        missing = (Fact.PARTY_LEADERSHIP,)
        expected = Told(self.ID, OPEN, said, missing=missing, readings=self.A6, supplements=self.parent())
        assert told(PLAN.venues.admits(MAU, Venue.PARTY_COMMITTEE)) == expected

    @pytest.mark.parametrize(("leads", "more"), [(None, (Fact.PARTY_LEADERSHIP,)), (False, ())])
    def test_a_place_that_is_not_known(self, leads: bool | None, more: tuple[Fact, ...]) -> None:
        said = (
            "whether the vote is taken at the party committee or at the place of work is not known; at the party"
            " committee only its leadership is voted on"
        )
        missing = (Fact.VENUE, *more)
        expected = Told(self.ID, OPEN, said, missing=missing, readings=self.A6, supplements=self.parent())
        assert told(PLAN.venues.admits(evolve(MAU, party_leadership=leads), None)) == expected

    def test_where_everybody_may(self) -> None:
        leader = evolve(MAU, party_leadership=True)
        assert PLAN.venues.admits(leader, None) is None
        assert PLAN.venues.admits(MAU, Venue.WORKPLACE) is None
        anyone = evolve(PLAN.venues, party_venue=PartyVenue.ANYONE)
        assert [anyone.admits(MAU, venue) for venue in (None, Venue.PARTY_COMMITTEE)] == [None, None]

    def test_nothing_is_told_beside_without_a_parent(self) -> None:
        rule = evolve(PLAN.venues, parent=None)
        assert told(rule.admits(MAU, Venue.PARTY_COMMITTEE)).supplements == ()
        assert rule.provisions == (rule.provision,)

    def parent(self) -> tuple[str, ...]:
        """Return what is told beside."""
        parent = PLAN.venues.parent
        assert parent is not None
        return (parent.citation.locator,)

    def test_all_within(self) -> None:
        said = "for 3 posts on the lists the vote is taken at no more than 2 of the places that the instrument names"
        assert told(PLAN.venues.all_within(3)) == Told(self.ID, YES, said, readings=self.A6)

    POSTS = f"{MAU.office.label.en}, {THI.office.label.en}"

    def posts(self, reading: SeveralPosts, *held: Officeholder) -> Told:
        """Return what is said of several posts."""
        finding = evolve(PLAN.venues, several_posts=reading).check_posts(held)
        assert finding.person == Text("Trần Thị Mẫu", "Trần Thị Mẫu")
        found = told(finding)
        assert found.readings == ("A15",)
        return found._replace(readings=(), person="")

    def test_each_post(self) -> None:
        said = (
            f"this name stands on lists for several posts: {self.POSTS}; the limit is for each post, and the instrument"
            " says no more"
        )
        held = (MAU, evolve(THI, name="Trần Thị Mẫu"))
        expected = Told(self.ID, YES, said, severity=Severity.WARNING)
        assert self.posts(SeveralPosts.EACH_POST, *held) == expected

    def test_once(self) -> None:
        said = (
            f"one person stands on lists for several posts: {self.POSTS}; the vote is taken once, for the highest post"
        )
        held = (evolve(MAU, id="1"), evolve(THI, name="Lê Văn Thí", id="1"))
        remedy = "keep the person on the lists once, for the highest post"
        assert self.posts(SeveralPosts.ONCE, *held) == Told(self.ID, NO, said, remedy)

    def test_one_person_or_two(self) -> None:
        said = f"this name stands on lists for several posts: {self.POSTS}; whether it is one person is not known"
        expected = Told(self.ID, OPEN, said, missing=(Fact.IDENTITY,))
        for held in ((MAU, THI), (evolve(MAU, id="1"), THI)):
            assert self.posts(SeveralPosts.ONCE, *held) == expected

    def test_somebody_who_stands_alone(self) -> None:
        found = told(PLAN.venues.check_posts([MAU]))
        assert (found.person, MAU.office.label.en in found.text) == ("Trần Thị Mẫu", True)
