"""Every answer on counting, its consequences and filing, and the facts that answers hold, word for word.

The sentences are put together by hand, from the facts of each case, as a reader of the report would expect them.
"""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from phieu_tin_nhiem import (
    NOT_DONE,
    Base,
    Minutes,
    MinutesRow,
    Rating,
    Result,
    Service,
    Severity,
    Tally,
    Turnout,
)
from phieu_tin_nhiem.findings import Fact
from phieu_tin_nhiem.plans import ASSEMBLY_2023, PARTY_2014
from phieu_tin_nhiem.rules.appointment import AppointedInYear
from phieu_tin_nhiem.rules.consequences import (
    AT_LEAST_TWO_THIRDS,
    MORE_THAN_HALF,
    Bound,
    Consequences,
    Ratio,
    Standing,
    Threshold,
)
from phieu_tin_nhiem.rules.filing import Anchor, FilingDeadline, Unseen
from phieu_tin_nhiem.text import Text
from told import DAY, MAU, NO, OFF, OPEN, PLAN, THI, YES, Told, told


class TestCounting:
    """The figures of the minutes add up (ct19.scale and its supplements)."""

    RULE = evolve(PLAN.counting, interpretations=("A23",))
    ID, READINGS = "qd262.base", ("A23",)
    RECOUNT = "check the ballots again and correct the minutes so that the figures fit"
    ROW = MinutesRow(name="Trần Thị Mẫu", high=10, confidence=5, low=3, valid=18, invalid=2)
    GOOD = Minutes(issued=21, collected=20, valid=19, invalid=1, rows=[ROW])

    def check(self, minutes: Minutes) -> list[Told]:
        """Return what is said of minutes."""
        return [told(found) for found in self.RULE.check(minutes)]

    def broken(self, text: str, person: str = "") -> Told:
        """Return what is said of a contradiction."""
        return Told(self.ID, NO, text, self.RECOUNT, readings=self.READINGS, person=person)

    def row(self, row: MinutesRow) -> Minutes:
        """Return the minutes with this row instead."""
        return evolve(self.GOOD, rows=[row])

    def test_they_add_up(self) -> None:
        said = "the figures of 1 people add up; percentages are of ballots collected"
        assert self.check(self.GOOD) == [Told(self.ID, YES, said, readings=self.READINGS)]

    def test_more_collected_than_issued(self) -> None:
        said = "ballots collected make 20, more than the 19 of ballots issued"
        assert self.check(evolve(self.GOOD, issued=19)) == [self.broken(said)]
        assert self.check(evolve(self.GOOD, issued=20))[0].status is YES

    def test_ballots_that_do_not_make_those_collected(self) -> None:
        said = "valid ballots, invalid ballots make 21, not the 20 of ballots collected"
        assert self.check(evolve(self.GOOD, invalid=2)) == [self.broken(said)]

    def test_known_ballots_that_exceed_those_collected(self) -> None:
        said = "valid ballots make 21, more than the 20 of ballots collected"
        found = self.check(evolve(self.GOOD, valid=21, invalid=None))
        assert found[0] == self.broken(said)
        assert found[1].text == "the minutes do not give: invalid ballots"

    def test_levels_that_do_not_make_the_valid_ones(self) -> None:
        levels = "ballots for high confidence, ballots for confidence, ballots for low confidence"
        assert self.check(self.row(evolve(self.ROW, high=11))) == [
            self.broken(f"{levels} make 19, not the 18 of valid ballots", "Trần Thị Mẫu"),
            self.broken(f"{levels}, invalid ballots make 21, not the 20 of ballots collected", "Trần Thị Mẫu"),
        ]

    def test_a_row_that_does_not_make_the_ballots(self) -> None:
        levels = "ballots for high confidence, ballots for confidence, ballots for low confidence"
        assert self.check(self.row(evolve(self.ROW, invalid=1))) == [
            self.broken("valid ballots, invalid ballots make 19, not the 20 of ballots collected", "Trần Thị Mẫu"),
            self.broken(f"{levels}, invalid ballots make 19, not the 20 of ballots collected", "Trần Thị Mẫu"),
        ]

    def test_more_valid_in_a_row_than_in_the_box(self) -> None:
        said = "valid ballots make 18, more than the 17 of valid ballots"
        assert self.check(evolve(self.GOOD, valid=17, invalid=3)) == [self.broken(said, "Trần Thị Mẫu")]
        assert self.check(evolve(self.GOOD, valid=18, invalid=2))[0].status is YES

    def test_known_levels_that_exceed(self) -> None:
        found = self.check(self.row(evolve(self.ROW, high=None, confidence=17, valid=None)))
        parts = "ballots for confidence, ballots for low confidence, invalid ballots"
        assert found[0] == self.broken(f"{parts} make 22, more than the 20 of ballots collected", "Trần Thị Mẫu")
        assert found[1] == Told(
            self.ID,
            OPEN,
            "the minutes do not give: ballots for high confidence, valid ballots",
            missing=(Fact.MINUTES,),
            readings=("A23", "B3"),
            person="Trần Thị Mẫu",
        )

    def test_figures_that_are_not_given(self) -> None:
        said = "the minutes do not give: ballots issued, ballots collected, valid ballots, invalid ballots"
        levels = (
            "the minutes do not give: ballots for high confidence, ballots for confidence, ballots for low confidence"
        )
        unknown = Told(self.ID, OPEN, said, missing=(Fact.MINUTES,), readings=("A23", "B3"))
        assert self.check(Minutes()) == [unknown, unknown._replace(text=levels)]

    def test_nothing_is_known(self) -> None:
        said = "the figures of the count are not known"
        expected = Told(self.ID, OPEN, said, missing=(Fact.MINUTES,), readings=("A23", "B3"))
        assert [told(found) for found in self.RULE.check(None)] == [expected]

    def test_the_rows_and_the_list(self) -> None:
        start = [Service(date(2015, 1, 1))]
        listed = [PLAN.decide(evolve(person, service=start, party_leadership=True), on=DAY) for person in (MAU, THI)]
        absent = Told(
            self.ID,
            OPEN,
            "the minutes have no row of: Lê Văn Thí",
            missing=(Fact.MINUTES,),
            readings=("A23", "B3"),
        )
        surplus = Told(
            self.ID,
            OFF,
            "the minutes have a row of people who are not on the list: Trần Thị Mẫu",
            readings=self.READINGS,
            severity=Severity.WARNING,
        )
        adds_up = self.check(self.GOOD)
        assert [told(found) for found in self.RULE.check(self.GOOD, listed)] == [absent]
        assert [told(found) for found in self.RULE.check(self.GOOD, listed[:1])] == adds_up
        assert [told(found) for found in self.RULE.check(self.GOOD, listed[1:])] == [absent, surplus]
        assert [told(found) for found in self.RULE.check(self.GOOD, [])] == [*adds_up, surplus]
        # Minutes without any row say so themselves.
        assert absent not in [told(found) for found in self.RULE.check(evolve(self.GOOD, rows=[]), listed)]


class TestConsequences:
    """What follows from low confidence, word for word."""

    GIVES_WAY = Threshold(
        ASSEMBLY_2023.provisions[0], MORE_THAN_HALF, Text("xin từ chức", "resignation"), AT_LEAST_TWO_THIRDS
    )
    HIGHER = Threshold(ASSEMBLY_2023.provisions[1], AT_LEAST_TWO_THIRDS, Text("miễn nhiệm", "dismissal"))
    TWICE = Threshold(ASSEMBLY_2023.provisions[2], MORE_THAN_HALF, Text("bỏ phiếu", "a vote of confidence"), years=2)
    RULE = Consequences(
        ASSEMBLY_2023.provisions[3], Base.COLLECTED, (GIVES_WAY, HIGHER, TWICE), interpretations=("A28",)
    )
    FIRST, SECOND, THIRD, ALL = (provision.id for provision in ASSEMBLY_2023.provisions[:4])

    def judge(self, low: int, of: int | None, before: int | None = None) -> list[Told]:
        """Return what is said of so many marks of low confidence, and of as many of 30 the year before."""
        previous = None if before is None else Result(Tally(0, 30 - before, before), Turnout(collected=30))
        turnout = Turnout(issued=30, collected=of)
        findings = self.RULE.judge(Result(Tally(0, 0, low), turnout), previous)
        found = [told(finding) for finding in findings]
        assert {item.readings for item in found} == {("A28",)}
        return [item._replace(readings=()) for item in found]

    HALF, MOST = "more than 1/2 and less than 2/3", "at least 2/3"
    LEAST = ("more than 1/2 of 30 is 16 votes or more",)
    LEAST_MOST = ("at least 2/3 of 30 is 20 votes or more",)

    def test_just_not_half(self) -> None:
        low = "low confidence 15 of 30 (ballots collected)"
        assert self.judge(15, 30, 16) == [
            Told(self.FIRST, OFF, f"{low} is not {self.HALF}: not yet resignation", "", self.LEAST),
            Told(self.SECOND, OFF, f"{low} is not {self.MOST}: not yet dismissal", "", self.LEAST_MOST),
            Told(
                self.THIRD,
                OFF,
                f"{low}; it is not more than 1/2 in both of two years running: not yet a vote of confidence",
                "",
                self.LEAST,
            ),
        ]

    def test_just_more_than_half(self) -> None:
        low = "low confidence 16 of 30 (ballots collected)"
        assert self.judge(16, 30, 16) == [
            Told(self.FIRST, YES, f"{low} is {self.HALF}: resignation", "", self.LEAST),
            Told(self.SECOND, OFF, f"{low} is not {self.MOST}: not yet dismissal", "", self.LEAST_MOST),
            Told(self.THIRD, YES, f"{low} is more than 1/2: a vote of confidence", "", self.LEAST),
        ]

    def test_just_two_thirds(self) -> None:
        low = "low confidence 20 of 30 (ballots collected)"
        locator = ASSEMBLY_2023.provisions[1].citation.locator
        passed = f"{low} is {self.MOST} already: under {locator}, it is past {self.HALF} for resignation"
        assert self.judge(20, 30, 15) == [
            Told(self.FIRST, OFF, passed, "", self.LEAST),
            Told(self.SECOND, YES, f"{low} is {self.MOST}: dismissal", "", self.LEAST_MOST),
            Told(
                self.THIRD,
                OFF,
                f"{low}; it is not more than 1/2 in both of two years running: not yet a vote of confidence",
                "",
                self.LEAST,
            ),
        ]
        assert self.judge(19, 30)[0].status is YES

    def test_the_year_before_is_not_known(self) -> None:
        said = "low confidence 16, the base is ballots collected (30): whether it is more than 1/2 is not known, for"
        expected = Told(
            self.THIRD, OPEN, f"{said} a vote of confidence", "", self.LEAST, missing=(Fact.PREVIOUS_RESULT,)
        )
        assert self.judge(16, 30)[2] == expected

    def test_the_base_is_not_known(self) -> None:
        said = "low confidence 16, the base is ballots collected (16 to 30): whether it is"
        missing = (Fact.BASE,)
        assert self.judge(16, None, 16) == [
            Told(self.FIRST, OPEN, f"{said} {self.HALF} is not known, for resignation", missing=missing),
            Told(self.SECOND, OPEN, f"{said} {self.MOST} is not known, for dismissal", missing=missing),
            Told(
                self.THIRD,
                YES,
                "low confidence 16 of 16 to 30 (ballots collected) is more than 1/2: a vote of confidence",
            ),
        ]

    def test_nothing_follows(self) -> None:
        said = "the instrument sets no threshold for low confidence: nothing follows of necessity"
        (found,) = evolve(self.RULE, thresholds=()).judge(Result(Tally(0, 0, 5)))
        assert told(found) == Told(self.ALL, OFF, said, readings=("A28",))

    def test_what_is_known_of_a_base(self) -> None:
        assert Standing(3, 10).base_text == Text("10", "10")
        assert Standing(3, None).base_text == Text("ít nhất 3", "at least 3")
        assert Standing(3, None, smallest=4).base_text.en == "at least 4"
        assert Standing(3, None, smallest=4, largest=4).base_text.en == "4"
        assert Standing(3, None, smallest=4, largest=5).base_text.en == "4 to 5"

    def test_whether_something_else_follows_instead(self) -> None:
        # One mark of one is two thirds and more; one of two is half and no more, so that nothing follows at all.
        assert Standing(1, 1).passes(self.GIVES_WAY)
        assert not Standing(1, 2).passes(self.GIVES_WAY)
        said = f"low confidence 1 of 2 (ballots collected) is not {self.HALF}: not yet resignation"
        assert self.judge(1, 2)[0].text == said

    def test_stricter(self) -> None:
        two_fifths = Ratio(Bound.MORE_THAN, 2, 5)
        assert MORE_THAN_HALF.is_stricter_than(two_fifths)
        assert not two_fifths.is_stricter_than(MORE_THAN_HALF)
        assert AT_LEAST_TWO_THIRDS.is_stricter_than(MORE_THAN_HALF)
        assert not MORE_THAN_HALF.is_stricter_than(AT_LEAST_TWO_THIRDS)
        assert not MORE_THAN_HALF.is_stricter_than(MORE_THAN_HALF)

    def test_labels(self) -> None:
        assert self.GIVES_WAY.label == Text("trên 1/2 và dưới 2/3", "more than 1/2 and less than 2/3")
        assert self.HIGHER.label == Text("từ 2/3", "at least 2/3")


class TestTallies:
    """Results as a table: the levels, the counts, and the percentages of every base that is known."""

    RESULT = Result(Tally(19, 2, 25), Turnout(members=50, issued=48, collected=47))

    def test_in_both_languages(self) -> None:
        table = self.RESULT.document("en").blocks[1]
        vietnamese = self.RESULT.document("vi").blocks[1]
        assert str(table) != str(vietnamese)
        assert "high confidence" in str(table)
        assert "tín nhiệm cao" in str(vietnamese)
        assert "high confidence" not in str(vietnamese)
        assert "tín nhiệm cao" not in str(table)

    def test_places_are_passed_on(self) -> None:
        assert str(Tally(1, 0, 2).percent(Rating.HIGH, 3, 4)) == "33.3333"
        assert str(Tally(1, 0, 2).percent(Rating.HIGH, 3)) == "33.33"

    def test_nothing_is_known_of_a_base(self) -> None:
        assert [Turnout().at_least(base) for base in Base] == [0, 0, 0, 0, 0]
        assert [Turnout().at_most(base) for base in Base] == [None] * 5


class TestFiling:
    """Something is handed in at the latest so many days before."""

    RULE = FilingDeadline(
        PARTY_2014.validity.provision, 10, Anchor.VOTE, Text("bản kê khai", "the declaration"), Text("ai", "whoever")
    )
    ID = PARTY_2014.validity.provision.id
    WHEN = "at the latest 10 days before the day of the vote, that is 10 January 2019"

    def test_on_the_last_day(self) -> None:
        said = f"handed in in time, on 10 January 2019: the declaration; {self.WHEN}"
        assert told(self.RULE.check(date(2019, 1, 10), DAY)) == Told(self.ID, YES, said, readings=("D6",))

    def test_a_day_late(self) -> None:
        said = f"handed in late, on 11 January 2019: the declaration; {self.WHEN}"
        remedy = "hand it in on 10 January 2019 at the latest"
        assert told(self.RULE.check(date(2019, 1, 11), DAY)) == Told(self.ID, NO, said, remedy, readings=("D6",))

    def test_not_handed_in(self) -> None:
        said = f"not handed in: the declaration; {self.WHEN}"
        remedy = "hand it in on 10 January 2019 at the latest"
        assert told(self.RULE.check(NOT_DONE, DAY)) == Told(self.ID, NO, said, remedy, readings=("D6",))

    def test_not_known_when(self) -> None:
        said = f"when it was handed in is not known: the declaration; {self.WHEN}"
        remedy = "hand it in on 10 January 2019 at the latest"
        expected = Told(self.ID, OPEN, said, remedy, missing=(Fact.FILING_DAY,), readings=("D6",))
        assert told(self.RULE.check(None, DAY)) == expected

    @pytest.mark.parametrize("filed_on", [None, NOT_DONE, date(2019, 1, 11), date(2019, 1, 10)])
    def test_days_that_were_not_seen(self, filed_on: date | None) -> None:
        found = told(evolve(self.RULE, unseen=Unseen.UNKNOWN).check(filed_on, DAY))
        assert (found.status, found.remedy, found.missing) == (OPEN, "", (Fact.PROVISION_TEXT,))
        assert "the declaration" in found.text

    def test_days_that_are_taken_as_derived(self) -> None:
        derived = evolve(self.RULE, unseen=Unseen.AS_DERIVED)
        for filed_on in (None, NOT_DONE, date(2019, 1, 11), date(2019, 1, 10)):
            assert told(derived.check(filed_on, DAY)) == told(self.RULE.check(filed_on, DAY))

    @pytest.mark.parametrize(
        ("days", "words"),
        [
            (0, ("chậm nhất vào ngày lấy phiếu", "at the latest on the day of the vote")),
            (1, ("chậm nhất một ngày trước ngày lấy phiếu", "at the latest one day before the day of the vote")),
            (2, ("chậm nhất 2 ngày trước ngày lấy phiếu", "at the latest 2 days before the day of the vote")),
        ],
    )
    def test_until_when(self, days: int, words: tuple[str, str]) -> None:
        rule = evolve(self.RULE, days=days)
        assert (rule.when.vi, rule.when.en) == words
        assert rule.statement.text("en") == f"the declaration ({words[1]})"
        duty = rule.due(DAY)
        assert (duty.what, duty.owed_by.en, duty.last_day) == (rule.statement, "whoever", date(2019, 1, 20 - days))


class TestFacts:
    """What a sentence does not show stands in the plain data all the same."""

    def test_of_an_appointment(self) -> None:
        held = evolve(MAU, service=[Service(date(2023, 1, 1))])
        found = AppointedInYear(ASSEMBLY_2023.provisions[0]).judge(held, date(2023, 10, 25))
        assert found.statement.to_dict() == {
            "says": "appointment.within",
            "facts": {"since": "2023-01-01", "year": 2023, "eligible": "2024-01-01"},
        }

    def test_of_a_filing(self) -> None:
        facts = TestFiling.RULE.check(date(2019, 1, 10), DAY).statement.to_dict()["facts"]
        assert facts == {
            "on": "2019-01-10",
            "latest": "2019-01-10",
            "days": 10,
            "anchor": "vote",
            "what": {"vi": "bản kê khai", "en": "the declaration"},
            "when": {
                "vi": "chậm nhất 10 ngày trước ngày lấy phiếu",
                "en": "at the latest 10 days before the day of the vote",
            },
        }

    def test_of_consequences(self) -> None:
        standing = Standing(16, 30)
        finding = TestConsequences.RULE.judge_standing(standing)[0]
        facts = dict(finding.statement.facts)
        assert facts == {
            "low": 16,
            "of": 30,
            "out_of": standing.base_text,
            "base": Base.COLLECTED,
            "ratio": TestConsequences.GIVES_WAY.label,
            "effect": TestConsequences.GIVES_WAY.effect,
        }
