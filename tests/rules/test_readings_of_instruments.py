"""Rules that several instruments share take, and cite, the readings of the instrument that they serve."""

import pytest
from attrs import evolve

from holders import holder
from phieu_tin_nhiem import (
    CAN_THO_2019,
    BodyKind,
    Circumstance,
    Fact,
    Minutes,
    MinutesRow,
    Outcome,
    Plan,
    Role,
    Status,
    Venue,
)
from phieu_tin_nhiem.answers.sources import Topic
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014, PARTY_2023
from rounds import DIRECTOR

MINUTES = Minutes(
    issued=10,
    collected=10,
    valid=10,
    invalid=0,
    rows=[MinutesRow(name="Trần Thị Mẫu", high=5, confidence=3, low=2, valid=10, invalid=0)],
)


class TestMinutes:
    """Whether a bad row spoils the whole ballot is a reading (B1, D3, D4) unless a text settles it, as 85/2014/QH13."""

    @pytest.mark.parametrize(
        ("book", "readings"),
        [
            (CAN_THO_2019, ("A23", "B1")),
            (ASSEMBLY_2012, ("B1",)),
            (ASSEMBLY_2014, ()),
            (ASSEMBLY_2023, ("D4",)),
            (PARTY_2014, ("B1",)),
            (PARTY_2023, ("D2", "D3")),
        ],
        ids=["ct19", "nq35", "nq85", "nq96", "qd262", "qd96"],
    )
    def test_each_cites_its_own(self, book: Plan | Plan, readings: tuple[str, ...]) -> None:
        (finding,) = book.counting.check(MINUTES)
        assert (finding.status, finding.interpretations) == (Status.SATISFIED, readings)
        wrong = book.counting.check(evolve(MINUTES, issued=9))[0]
        assert (wrong.status, wrong.interpretations) == (Status.VIOLATED, readings)


class TestExemptions:
    """A27 asks what a ground is worth that the Cần Thơ plan does not state; a closed list leaves nothing to ask."""

    def test_can_tho_takes_a_reading(self) -> None:
        ill = evolve(DIRECTOR, circumstances=[Circumstance.SERIOUS_ILLNESS])
        finding = CAN_THO_2019.exemptions.judge(ill)
        assert finding is not None
        assert (finding.status, finding.interpretations) == (Status.SATISFIED, ("A27",))

    @pytest.mark.parametrize("book", [ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2023], ids=["nq85", "nq96", "qd96"])
    def test_a_closed_list_does_not(self, book: Plan) -> None:
        ill = holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, circumstances=[Circumstance.SERIOUS_ILLNESS])
        assert book.exemptions is not None
        finding = book.exemptions.judge(ill)
        assert finding is not None
        assert (finding.status, finding.interpretations) == (Status.SATISFIED, ())

    def test_what_is_not_known_is_asked_for_by_its_own_grounds(self) -> None:
        assert ASSEMBLY_2023.exemptions is not None
        finding = ASSEMBLY_2023.exemptions.judge(holder(Role.CHAIR, BodyKind.PROVINCIAL_COUNCIL, circumstances=None))
        assert finding is not None
        assert dict(finding.statement.facts) == {"circumstances": (Circumstance.RETIREMENT_NOTICE,)}
        assert Circumstance.RETIREMENT_NOTICE.label.vi in finding.statement.text()

    @pytest.mark.parametrize("book", [ASSEMBLY_2012, PARTY_2014], ids=["nq35", "qd262"])
    @pytest.mark.parametrize(
        ("circumstances", "missing"),
        [
            ([Circumstance.RETIREMENT_NOTICE], (Fact.PROVISION_TEXT,)),
            ([Circumstance.SERIOUS_ILLNESS], (Fact.PROVISION_TEXT,)),
            (None, (Fact.PROVISION_TEXT, Fact.CIRCUMSTANCES)),
            ([], None),
        ],
        ids=["retiring", "ill", "unknown", "none"],
    )
    def test_where_the_grounds_are_not_known_the_gap_is_named(
        self, book: Plan, circumstances: list[Circumstance] | None, missing: tuple[Fact, ...] | None
    ) -> None:
        person = holder(Role.CHAIR, BodyKind.PROVINCIAL_COMMITTEE, circumstances=circumstances)
        decision = book.decide(person, on=book.validity.first_day)
        found = [item for item in decision.findings if item.rule.topic is Topic.EXEMPTIONS]
        assert [(item.rule.id, item.status, item.missing) for item in found] == (
            [] if missing is None else [(f"{book.instrument.id}.gap.exemptions", Status.UNDETERMINED, missing)]
        )
        assert decision.outcome is Outcome.UNDETERMINED
        for item in found:
            assert "chưa rõ văn bản có miễn" in item.statement.text()
            assert "not known" in item.statement.text("en")


class TestVenues:
    """A6 asks who may be voted on at the party committee; where a list is not limited to leaders, it does not arise."""

    def test_can_tho_takes_a_reading(self) -> None:
        assert CAN_THO_2019.venues.check([Venue.WORKPLACE]).interpretations == ("A6",)

    def test_262_says_it_in_words_and_96_is_read(self) -> None:
        assert PARTY_2014.venues is not None
        assert PARTY_2014.venues.check([Venue.WORKPLACE]).interpretations == ()
        assert PARTY_2023.venues is not None
        assert PARTY_2023.venues.check([Venue.WORKPLACE]).interpretations == ("D8",)

    def test_others_take_their_own(self) -> None:
        venues = evolve(CAN_THO_2019.venues, interpretations=("D1",))
        assert venues.check([Venue.WORKPLACE]).interpretations == ("D1",)
        assert venues.check([Venue.COUNCIL]).interpretations == ("D1", "A7")
        assert venues.all_within(1).interpretations == ("D1",)
