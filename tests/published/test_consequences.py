"""Published rounds under their own instruments: the rows above one half, as they were really published."""

import attrs
import pytest

from phieu_tin_nhiem import InvalidValueError, Status
from phieu_tin_nhiem.plans import ASSEMBLY_2012, ASSEMBLY_2014, ASSEMBLY_2023, PARTY_2014
from phieu_tin_nhiem.published import (
    BaseFrom,
    PublishedRound,
    RowConsequences,
    plan_of,
    rounds,
    row_consequences,
    under_each,
)

ALL = {source.id: source for source in rounds()}
EVERY_ROW = [row for source in rounds() for row in row_consequences(source)]


def highest(round_id: str) -> RowConsequences:
    """Return the row of a round with the most marks of low confidence."""
    return max(row_consequences(ALL[round_id]), key=lambda row: row.standing.low)


class TestInstruments:
    """2013 and 2014 were held under 35, 2018 and January 2019 under 85, 2023 under 96, the Party's round under 262."""

    @pytest.mark.parametrize("round_id", [name for name in ALL if name.endswith(("-2013", "-2014"))])
    def test_2013_and_2014(self, round_id: str) -> None:
        assert plan_of(ALL[round_id]) == ASSEMBLY_2012

    @pytest.mark.parametrize("round_id", [*(name for name in ALL if name.endswith("-2018")), "HOANGANH-2019"])
    def test_2018(self, round_id: str) -> None:
        assert plan_of(ALL[round_id]) == ASSEMBLY_2014

    @pytest.mark.parametrize("round_id", [name for name in ALL if name.endswith("-2023")])
    def test_2023(self, round_id: str) -> None:
        assert plan_of(ALL[round_id]) == ASSEMBLY_2023

    def test_the_party_round(self) -> None:
        assert plan_of(ALL["NGHIAHANH-2019"]) == PARTY_2014

    def test_a_round_without_basis_and_date_has_none(self) -> None:
        assert plan_of(ALL["TUACHUA"]) is None
        assert row_consequences(ALL["TUACHUA"]) == ()

    def test_a_month_will_do_unless_the_instrument_changed_in_it(self) -> None:
        source = attrs.evolve(ALL["KHANHHOA-2014"], legal_basis=None)
        assert source.printed_date == "2014-12"
        assert plan_of(source) == ASSEMBLY_2012
        # A whole month on one side of 1 July 2015, and nothing from a year alone or a kind that is not known.
        assert plan_of(attrs.evolve(source, printed_date="2015-06")) == ASSEMBLY_2012
        assert plan_of(attrs.evolve(source, printed_date="2015-07")) == ASSEMBLY_2014
        assert plan_of(attrs.evolve(source, printed_date="2015")) is None
        assert plan_of(attrs.evolve(source, kind=None)) is None
        # The Party's regulation changed on 2 February 2023.
        party = attrs.evolve(ALL["NGHIAHANH-2019"], legal_basis=None, printed_date="2023-02")
        assert plan_of(party) is None

    def test_something_else_is_refused(self) -> None:
        with pytest.raises(InvalidValueError):
            plan_of("HANOI-2014")  # type: ignore[arg-type]


class TestAboveOneHalf:
    """Six published rows lie above one half of what is known; what follows is said with its base and instrument."""

    def test_these_rows_and_no_others_meet_a_threshold_or_may(self) -> None:
        rows = {
            (row.round_id, row.standing.low, row.standing.of)
            for row in EVERY_ROW
            if any(finding.status is not Status.NOT_APPLICABLE for finding in row.findings)
        }
        assert rows == {
            ("VINHPHUC-2023", 25, 47),
            ("BENTRE-2014", 26, None),
            ("SONLA-2018", 39, 71),
            ("HOANGANH-2019", 14, 23),
            ("TIENLANG-2023", 21, 33),
            ("NGHIAHANH-2019", 23, 33),
        }

    def test_ben_tre_depends_on_how_many_members_there_were(self) -> None:
        row = highest("BENTRE-2014")
        assert (row.standing.smallest, row.base_from) == (46, BaseFrom.UNKNOWN)
        # Above one half only if there were at most 51 members; two thirds of 46 would take 31.
        half = next(finding for finding in row.findings if finding.rule.id == "nq35.consequences.half")
        assert half.status is Status.UNDETERMINED
        assert not row.followed

    def test_tien_lang_was_one_vote_short_of_two_thirds(self) -> None:
        row = highest("TIENLANG-2023")
        half, two_thirds = row.findings
        assert (half.status, two_thirds.status) == (Status.SATISFIED, Status.NOT_APPLICABLE)
        assert dict(two_thirds.remarks[0].facts)["least"] == 22 == row.standing.low + 1

    def test_nghia_hanh_was_above_two_thirds(self) -> None:
        row = highest("NGHIAHANH-2019")
        assert all(finding.status is Status.SATISFIED for finding in row.findings)

    def test_where_the_base_comes_from_is_said(self) -> None:
        bases = {name: highest(name).base_from for name in ("QH13-2013", "VINHPHUC-2023", "SONLA-2018")}
        assert bases == {"QH13-2013": BaseFrom.PRINTED, "VINHPHUC-2023": BaseFrom.SHARES, "SONLA-2018": BaseFrom.SHARES}

    def test_members_less_those_suspended_lie_between_members_and_ballots(self) -> None:
        # 485 members and 475 ballots were printed; how many were suspended was not.
        row = highest("QH14-2018")
        assert (row.standing.of, row.standing.smallest, row.standing.largest) == (None, 475, 485)
        assert row.base_from is BaseFrom.BOUNDED
        assert {finding.status for finding in row.findings} == {Status.NOT_APPLICABLE}

    @pytest.mark.parametrize(("round_id", "most"), [("SONLA-2018", 77), ("HOANGANH-2019", 27)])
    def test_how_far_a_base_from_the_percentages_carries_is_said(self, round_id: str, most: int) -> None:
        # More than half: 39 of 77, and not of 78; 14 of 27, and not of 28.
        half = highest(round_id).followed[0]
        assert dict(half.remarks[-1].facts)["most"] == most

    def test_it_shows_itself_in_both_languages_and_as_data(self) -> None:
        row = highest("VINHPHUC-2023")
        assert "Nghị quyết 96/2023/QH15" in row.explain()
        assert "Resolution 96/2023/QH15" in row.explain("en")
        data = row.to_dict()
        assert (data["low"], data["of"], data["base_from"], data["instrument"]) == (25, 47, "shares", "nq96")

    def test_a_row_that_contradicts_its_round_is_left_open(self) -> None:
        source = attrs.evolve(ALL["TIENLANG-2023"], collected=20)
        (row,) = row_consequences(source)
        assert (row.standing.of, row.base_from) == (None, BaseFrom.UNKNOWN)
        assert {finding.status for finding in row.findings} == {Status.UNDETERMINED}

    def test_a_round_that_prints_nothing_but_a_row_is_judged_by_its_own_sum(self) -> None:
        source = attrs.evolve(ALL["BENTRE-2014"], collected=None)
        assert isinstance(source, PublishedRound)
        assert {row.standing.smallest for row in row_consequences(source)} >= {
            row.total or 0 for row in source.rows if row.low is not None
        }


class TestUnderOtherInstruments:
    """What a row would have led to under another instrument than its own."""

    def test_tien_lang_under_each(self) -> None:
        statuses = {
            name: [finding.status for finding in row.findings]
            for name, (row,) in under_each(ALL["TIENLANG-2023"]).items()
        }
        # 21 of 33 ballots; the members, out of which 35 and 85 count, are not known.
        open_half = [Status.UNDETERMINED, Status.NOT_APPLICABLE]
        above_half = [Status.SATISFIED, Status.NOT_APPLICABLE]
        assert statuses == {
            "nq35": [*open_half, Status.UNDETERMINED],
            "nq85": open_half,
            "nq96": above_half,
            "qd262": above_half,
            "qd96": above_half,
        }

    def test_nghia_hanh_passed_the_band_of_96(self) -> None:
        (row,) = row_consequences(ALL["NGHIAHANH-2019"], ASSEMBLY_2023)
        lower, higher = row.findings
        assert (lower.statement.key, higher.status) == ("consequences.passed", Status.SATISFIED)

    def test_a_round_without_an_instrument_can_be_judged_by_one_that_is_named(self) -> None:
        # Of 32 members; nobody there got more than half.
        rows = row_consequences(ALL["TUACHUA"], ASSEMBLY_2012)
        assert len(rows) == sum(row.low is not None for row in ALL["TUACHUA"].rows)
        assert all(row.base_from is BaseFrom.PRINTED and not row.followed for row in rows)

    def test_figures_that_contradict_each_other_leave_the_base_open(self) -> None:
        source = attrs.evolve(ALL["QH14-2018"], members=400)
        assert {row.base_from for row in row_consequences(source)} <= {BaseFrom.UNKNOWN, BaseFrom.SHARES}
        few = attrs.evolve(ALL["QH14-2018"], members=400, issued=None, collected=None)
        sums = {row.row: row.total or 0 for row in few.rows}
        whole = [row for row in row_consequences(few) if sums[row.row] > 400]
        assert {row.base_from for row in whole} == {BaseFrom.UNKNOWN}

    def test_something_else_is_refused(self) -> None:
        with pytest.raises(InvalidValueError):
            row_consequences(ALL["TUACHUA"], "nq35")  # type: ignore[arg-type]
        with pytest.raises(InvalidValueError):
            under_each(None)  # type: ignore[arg-type]
