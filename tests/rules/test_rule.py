"""Rules as values: what each serves, what it takes where nothing is said, and how it says itself."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    CAN_THO_2019,
    Base,
    Invalidity,
    Observer,
    Provision,
    Rating,
    Result,
    Tally,
    Text,
    Turnout,
    Venue,
)
from phieu_tin_nhiem.facts.people import ActingTime
from phieu_tin_nhiem.plans.officials import OFFICIALS
from phieu_tin_nhiem.rules import Anniversary, CouncilVote, DayCount, PartyVenue, SeveralPosts, TestedOn
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    MORE_THAN_TWO_THIRDS,
    Consequences,
    Ratio,
    Standing,
    Threshold,
)
from phieu_tin_nhiem.rules.counting import Counting, Scale
from phieu_tin_nhiem.rules.deadlines import Anchor, FilingDeadline
from phieu_tin_nhiem.rules.meeting import AttendanceDuty
from phieu_tin_nhiem.rules.preparation import NoticeDeadline
from phieu_tin_nhiem.rules.tenure import AppointedInYear, CountedTo, Renewal, Tenure
from phieu_tin_nhiem.rules.venues import VenueLimit
from stated import BOOKS

PROVISION, ANOTHER = CAN_THO_2019.provision("ct19.tenure"), CAN_THO_2019.provision("ct19.venues")
SOMEBODY = Text("ai đó", "somebody")
RULES = [
    *((f"{book.instrument.id}.{name}", rule) for book in BOOKS for name, rule in book.rules.items()),
    *((f"{rule.instrument.id}.validity", rule.validity) for rule in OFFICIALS),
]


def held(value: object) -> Iterator[Provision]:
    """Yield every provision that stands in a value, in one of its fields or in what they hold."""
    if isinstance(value, Provision):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from held(item)
    elif attrs.has(kind := type(value)):
        for name in attrs.fields_dict(kind):
            yield from held(getattr(value, name))


class TestProvisions:
    """A rule serves whatever provision stands in it, and nothing else."""

    @pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=[name for name, _ in RULES])
    def test_it_serves_what_stands_in_it(self, rule: object) -> None:
        served = rule.provisions  # type: ignore[attr-defined]
        assert sorted(item.id for item in served) == sorted({item.id for item in held(rule)})


class TestWhereNothingIsSaid:
    """A rule that is made with what it needs and no more takes the reading that the library takes."""

    def test_of_tenure(self) -> None:
        """A1, A4 and A5: the anniversary counts, acting time does not, on each meeting's own day."""
        rule = Tenure(PROVISION, 9)
        assert (rule.anniversary, rule.acting) == (Anniversary.COUNTS, ActingTime.DOES_NOT_COUNT)
        assert (rule.tested_on, rule.counted_to) == (TestedOn.EACH_MEETING, CountedTo.MEETING)

    def test_of_appointment(self) -> None:
        """D1: a renewal is no appointment of that year."""
        assert AppointedInYear(PROVISION).renewal is Renewal.CONTINUES

    def test_of_venues(self) -> None:
        """A6, A7 and A15."""
        rule = VenueLimit(PROVISION, 2)
        assert rule.places == (Venue.PARTY_COMMITTEE, Venue.WORKPLACE)
        assert (rule.party_venue, rule.council) == (PartyVenue.LEADERSHIP_ONLY, CouncilVote.NOT_A_PLACE)
        assert (rule.several_posts, rule.parent, rule.interpretations) == (SeveralPosts.EACH_POST, None, ("A6",))

    def test_of_counting(self) -> None:
        """A23: of the ballots collected; B2: two decimals."""
        rule = Counting(PROVISION, ANOTHER)
        assert (rule.base, rule.invalidity, rule.places) == (Base.COLLECTED, Invalidity(), 2)
        assert rule.interpretations == ()
        assert Scale(PROVISION).levels == (Rating.HIGH, Rating.CONFIDENCE, Rating.LOW)

    def test_of_notice_attendance_and_filing(self) -> None:
        """A16: calendar days; all four bodies attend; what is filed is filed for every body, and its days were seen."""
        assert NoticeDeadline(PROVISION, 5, SOMEBODY).counting is DayCount.CALENDAR
        assert AttendanceDuty(PROVISION, SOMEBODY).expected == tuple(Observer)
        filing = FilingDeadline(PROVISION, 10, Anchor.VOTE, SOMEBODY, SOMEBODY)
        assert (filing.bodies, filing.unseen) == ((), None)

    def test_of_consequences(self) -> None:
        """Nothing follows, once; nothing is known of a base but that it is no less than nothing."""
        rule = Consequences(PROVISION, Base.COLLECTED)
        assert (rule.thresholds, rule.interpretations) == ((), ())
        assert (Threshold(PROVISION, MORE_THAN_HALF, SOMEBODY).unless, Standing(0, None).largest) == (None, None)
        assert (Threshold(PROVISION, MORE_THAN_HALF, SOMEBODY).years, Standing(0, None).smallest) == (1, 0)


class TestWords:
    """A rule says what it asks for, in words and in figures."""

    def test_a_filing_says_what_and_when_and_both_again_as_figures(self) -> None:
        what = Text("gửi báo cáo", "hand in a report")
        said = FilingDeadline(PROVISION, 10, Anchor.VOTE, what, SOMEBODY).statement
        vi, en = "chậm nhất 10 ngày trước ngày lấy phiếu", "at the latest 10 days before the day of the vote"
        assert (said.text("vi"), said.text("en")) == (f"gửi báo cáo ({vi})", f"hand in a report ({en})")
        assert dict(said.facts) == {"what": what, "when": Text(vi, en), "days": 10, "anchor": Anchor.VOTE}

    @pytest.mark.parametrize(
        ("unless", "vi", "en"),
        [
            (None, "trên 1/2", "more than 1/2"),
            (AT_LEAST_TWO_THIRDS, "trên 1/2 và dưới 2/3", "more than 1/2 and less than 2/3"),
            (MORE_THAN_TWO_THIRDS, "trên 1/2 và không quá 2/3", "more than 1/2 and at most 2/3"),
        ],
    )
    def test_a_fraction_ends_below_one_that_is_reached_and_at_one_that_is_passed(
        self, unless: Ratio | None, vi: str, en: str
    ) -> None:
        threshold = evolve(Threshold(PROVISION, MORE_THAN_HALF, SOMEBODY), unless=unless)
        assert (threshold.label.vi, threshold.label.en) == (vi, en)


class TestStanding:
    """A base that is not known is no smaller than the ballots collected, nor than the marks that were counted."""

    @pytest.mark.parametrize(
        ("turnout", "smallest", "largest"),
        [
            (Turnout(), 46, None),
            (Turnout(collected=50), 50, None),
            (Turnout(collected=46, issued=48), 48, None),
        ],
    )
    def test_of_a_result(self, turnout: Turnout, smallest: int, largest: int | None) -> None:
        standing = Standing.of_result(Result(Tally(10, 10, 26), turnout), Base.MEMBERS)
        assert (standing.low, standing.of) == (26, None)
        assert (standing.smallest, standing.largest) == (smallest, largest)
